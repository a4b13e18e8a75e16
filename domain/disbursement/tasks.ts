import type { TaskTable } from '#domain/shared/kind.ts';
import type { DeferralGround } from './deferral.ts';

/** The human steps of a payout. Officer, approver and payer are three different people. */
export const DISBURSEMENT_TASKS = {
  calculate: { role: 'enforcementOfficer', rule: 'MON-002', remind: [20, 5], by: 'handler' },
  propose: { role: 'enforcementOfficer', rule: 'MON-002', remind: [10, 3], by: 'handler' },
  approve: { role: 'enforcementChief', rule: 'MON-002', remind: [5, 1] },
  approveAbove: { role: 'vicePresident', rule: 'MON-002', remind: [5, 1] },
  pay: { role: 'finance', rule: 'MON-002', remind: [5, 1] },
  correctPayeeAccount: { role: 'finance', rule: 'MON-002', remind: [5, 1] },
  correctDebtorAccount: { role: 'finance', rule: 'MON-002', remind: [5, 1] },
  chaseBank: { role: 'finance', rule: 'MON-016', remind: [], isTarget: true },
} as const satisfies TaskTable;

type Approval = { decision: 'approve'; opinion?: string } | { decision: 'return'; comment: string };

/** The number itself is changed among the parties; the note says that it was checked with the receiver. `return`: he cannot be paid, and the officer shares the sum out anew. */
type AfterFailure = { outcome?: 'again' | 'return'; note: string };

export type DisbursementAnswers = {
  calculate:
    | { outcome: 'calculated'; payeeId: string; advancedCosts?: string; fee: string; doubledInterest?: string; debtorId?: string }
    | { outcome: 'defer'; ground: DeferralGround; opinion: string };
  propose: { proposal: 'pay'; opinion: string } | { proposal: 'defer'; ground: DeferralGround; opinion: string } | { proposal: 'recalculate'; reason: string };
  approve: Approval;
  approveAbove: Approval;
  pay: { decision: 'pay' } | { decision: 'return'; comment: string };
  correctPayeeAccount: AfterFailure;
  correctDebtorAccount: AfterFailure;
  /** A person has asked the bank; only the bank's own word decides what became of the money. */
  chaseBank: { note: string };
};

export type DisbursementAnswer = { [K in keyof DisbursementAnswers]: { kind: K; answer: DisbursementAnswers[K] } }[keyof DisbursementAnswers];
