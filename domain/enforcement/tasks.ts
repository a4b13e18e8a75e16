import type { IsoDate } from '#domain/shared/dates.ts';
import type { TaskTable } from '#domain/shared/kind.ts';
import type { FilingCondition, PropertyClass } from './state.ts';

/** The human steps of an enforcement case: whose they are and by which rule they are due. */
export const ENFORCEMENT_TASKS = {
  review: { role: 'filingClerk', rule: 'FIL-006', remind: [3, 1] },
  reviewCorrected: { role: 'filingClerk', rule: 'FIL-005', remind: [3, 1] },
  settleUncorrected: { role: 'filingClerk', rule: 'NOD-001', remind: [3, 1], isTarget: true },
  fileOverdue: { role: 'filingChief', rule: 'NOD-003', remind: [], isTarget: true },
  signAcceptance: { role: 'filingChief', rule: 'NOD-002', remind: [], isTarget: true },
  assign: { role: 'enforcementChief', rule: 'ENF-004', remind: [3, 1] },
  issueNotice: { role: 'enforcementOfficer', rule: 'ENF-006', remind: [1], by: 'handler', isTarget: true },
  askClues: { role: 'enforcementOfficer', rule: 'ENF-009', remind: [1], by: 'handler' },
  sendQuery: { role: 'enforcementOfficer', rule: 'NET-005', remind: [1], by: 'handler', isTarget: true },
  recordQuery: { role: 'enforcementOfficer', rule: 'ENF-012', remind: [10, 3], by: 'handler' },
  verifyClue: { role: 'enforcementOfficer', rule: 'ENF-010', remind: [2], by: 'handler' },
  verifyUrgentClue: { role: 'enforcementOfficer', rule: 'ENF-010/urgent', remind: [1], by: 'handler' },
  concludeInvestigation: { role: 'enforcementOfficer', rule: 'ENF-012', remind: [10, 3], by: 'handler' },
  keepControl: { role: 'enforcementOfficer', rule: 'SEZ-004', remind: [], by: 'handler', isTarget: true },
  considerExtension: { role: 'enforcementOfficer', rule: 'ENF-003', remind: [5, 1], by: 'handler', isTarget: true },
  approveExtension: { role: 'vicePresident', rule: 'NOD-008', remind: [1], isTarget: true },
  reviewSuspension: { role: 'enforcementOfficer', rule: 'SUS-001', remind: [7, 1], by: 'handler', isTarget: true },
  approveIntakeCorrection: { role: 'filingChief', rule: 'NOD-008', remind: [1], isTarget: true },
  approveCorrection: { role: 'enforcementChief', rule: 'NOD-008', remind: [1], isTarget: true },
  approveClosing: { role: 'enforcementChief', rule: 'NOD-008', remind: [1], isTarget: true },
} as const satisfies TaskTable;

/** The five conditions of FIL-007 as ticked. */
export type CheckedConditions = { [C in FilingCondition]: boolean };

type FilingDecision = ({ outcome: 'file'; on: IsoDate } & CheckedConditions) | ({ outcome: 'refuse'; reason: string; on: IsoDate } & CheckedConditions);

export type ReviewAnswer =
  | FilingDecision
  | { outcome: 'askCorrection'; missing: string; until: IsoDate; on: IsoDate };

type Approval = { outcome: 'approve' | 'dismiss'; comment?: string };

export type EnforcementAnswers = {
  review: ReviewAnswer;
  reviewCorrected: FilingDecision;
  settleUncorrected: { outcome: 'return' | 'refuse'; reason: string; on: IsoDate };
  fileOverdue: FilingDecision;
  signAcceptance: { on: IsoDate };
  assign: { handlerId: string; on: IsoDate };
  issueNotice: { reportDays: number; on: IsoDate };
  askClues: { on: IsoDate };
  sendQuery: { on: IsoDate };
  recordQuery: { on: IsoDate; deposit?: string; vehicle?: string; immovable?: string; security?: string; networkFunds?: string; companyInterest?: string; notReturned?: readonly PropertyClass[] };
  verifyClue: { isTrue: boolean; finding: string; on: IsoDate };
  verifyUrgentClue: { isTrue: boolean; finding: string; on: IsoDate };
  concludeInvestigation: { isFound: boolean; summary: string; on: IsoDate };
  keepControl:
    | { outcome: 'renew'; until: IsoDate; documentNo: string; on: IsoDate }
    | { outcome: 'release'; reason: string; documentNo: string; on: IsoDate }
    | { outcome: 'letLapse'; reason: string };
  considerExtension: { outcome: 'apply'; months: number; reason: string; hpcRecordNo?: string; on: IsoDate } | { outcome: 'finishInTime'; plan: string };
  approveExtension: { outcome: 'grant' | 'dismiss'; comment?: string; on: IsoDate };
  reviewSuspension: { outcome: 'resume'; reason: string; on: IsoDate } | { outcome: 'goOn'; reason: string; until: IsoDate; on: IsoDate };
  approveIntakeCorrection: Approval;
  approveCorrection: Approval;
  approveClosing: { outcome: 'approve' | 'return'; comment?: string; on: IsoDate };
};

export type EnforcementAnswer = { [K in keyof EnforcementAnswers]: { kind: K; answer: EnforcementAnswers[K] } }[keyof EnforcementAnswers];
