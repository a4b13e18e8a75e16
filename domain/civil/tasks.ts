import type { TrialProcedure } from '#domain/clock/trial-limit.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { TaskTable } from '#domain/shared/kind.ts';
import type { FeeRelief, JudgmentResult, ServiceMethod } from './events.ts';

/** The human steps of a civil case of first instance (民初): whose they are and by which rule they are due. */
export const CIVIL_TASKS = {
  review: { role: 'filingClerk', rule: 'FIL-001', remind: [3, 1], by: 'handler' },
  reviewCorrected: { role: 'filingClerk', rule: 'FIL-005', remind: [3, 1], by: 'handler' },
  receiveCorrection: { role: 'filingClerk', rule: 'NOD-001', remind: [3], by: 'handler', isTarget: true },
  decideOverdueFiling: { role: 'filingChief', rule: 'NOD-003', remind: [], isTarget: true },
  countersignFiling: { role: 'filingChief', rule: 'NOD-002', remind: [], isTarget: true },
  settleFee: { role: 'filingClerk', rule: 'FIL-012', remind: [1], isTarget: true },
  assignJudge: { role: 'trialChief', rule: 'FIL-009', remind: [1] },
  serveComplaint: { role: 'courtClerk', rule: 'FIL-011', remind: [1] },
  setHearing: { role: 'trialJudge', rule: 'NOD-004', remind: [3], by: 'handler', isTarget: true },
  holdHearing: { role: 'trialJudge', rule: 'NOD-005', remind: [1], by: 'handler', isTarget: true },
  decide: { role: 'trialJudge', rule: 'NOD-006', remind: [3], by: 'handler', isTarget: true },
  serveDocument: { role: 'courtClerk', rule: 'TRI-013', remind: [3, 1] },
  serveMediation: { role: 'courtClerk', rule: 'NOD-010', remind: [3, 1], isTarget: true },
  enterAppealResult: { role: 'courtClerk', rule: 'TRI-007', remind: [], isTarget: true },
  approveIntakeCorrection: { role: 'filingChief', rule: 'NOD-008', remind: [1], isTarget: true },
  approveCorrection: { role: 'trialChief', rule: 'NOD-008', remind: [1], isTarget: true },
  approveExtension: { role: 'president', rule: 'NOD-008', remind: [1], isTarget: true },
  applyForEnforcement: { role: 'filingClerk', rule: 'FIL-008', remind: [30, 10], isTarget: true },
} as const satisfies TaskTable;

type Filing = { outcome: 'file'; on: IsoDate; procedure: TrialProcedure; byAgreement?: boolean; feeRelief: 'none' | FeeRelief; feeGround?: string; feePercent?: number };
type Refusing = { outcome: 'refuse'; on: IsoDate; reason: string };

type Served = { outcome: 'served'; partyId: string; on: IsoDate; method: Exclude<ServiceMethod, 'publicNotice'> };

type Approval = { outcome: 'approve' | 'dismiss'; comment?: string };
type Amounts = { principal: string; interest: string; costs: string };
export type MediationTerms = { on: IsoDate; documentNo: string; mainText: string; performBy: IsoDate } & Amounts;

export type CivilAnswers = {
  review: Filing | Refusing | { outcome: 'askCorrection'; on: IsoDate; missing: string };
  reviewCorrected: Filing | Refusing | { outcome: 'returnPapers'; on: IsoDate; reason: string };
  receiveCorrection: { outcome: 'corrected'; on: IsoDate } | { outcome: 'returnPapers'; on: IsoDate; reason: string } | Refusing;
  decideOverdueFiling: Filing | Refusing;
  countersignFiling: { on: IsoDate };
  settleFee: { outcome: 'paid'; on: IsoDate } | { outcome: FeeRelief; on: IsoDate; ground: string; percent?: number } | { outcome: 'notPaid'; on: IsoDate };
  assignJudge: { judgeId: string; on: IsoDate };
  serveComplaint: { on: IsoDate; method: ServiceMethod };
  setHearing: { hearingOn: IsoDate; toldOn: IsoDate };
  holdHearing: { outcome: 'held'; on: IsoDate } | { outcome: 'adjourned'; on: IsoDate; reason: string };
  decide:
    | ({ outcome: 'judged'; on: IsoDate; documentNo: string; result: JudgmentResult; mainText: string; performDays: number } & Amounts)
    | ({ outcome: 'mediated' } & MediationTerms)
    | { outcome: 'withdrawn'; on: IsoDate; reason: string }
    | { outcome: 'hearAgain'; on: IsoDate; reason: string };
  serveDocument: Served | { outcome: 'noticePublished' | 'signatureRefused'; partyId: string; on: IsoDate };
  serveMediation: Served | { outcome: 'signatureRefused'; partyId: string; on: IsoDate };
  enterAppealResult:
    | { outcome: 'upheld'; on: IsoDate; documentNo: string }
    | ({ outcome: 'changed'; on: IsoDate; documentNo: string; mainText: string; performDays: number } & Amounts)
    | { outcome: 'remanded'; on: IsoDate; documentNo: string }
    | { outcome: 'appealWithdrawn'; on: IsoDate; documentNo: string };
  approveIntakeCorrection: Approval;
  approveCorrection: Approval;
  approveExtension: { outcome: 'grant'; on: IsoDate; reference: string } | { outcome: 'dismiss'; on: IsoDate; comment: string };
  applyForEnforcement:
    | ({ outcome: 'application'; on: IsoDate } & Partial<Amounts>)
    | { outcome: 'transfer'; on: IsoDate }
    | { outcome: 'performed'; on: IsoDate }
    | { outcome: 'noneYet'; on: IsoDate; lookAgainOn: IsoDate };
};

export type CivilAnswer = { [K in keyof CivilAnswers]: { kind: K; answer: CivilAnswers[K] } }[keyof CivilAnswers];
