import type { CivilEvent } from '#domain/civil/events.ts';
import type { CivilAnswers } from '#domain/civil/tasks.ts';
import type { DisbursementEvent } from '#domain/disbursement/events.ts';
import type { DisbursementAnswers } from '#domain/disbursement/tasks.ts';
import type { EnforcementEvent } from '#domain/enforcement/events.ts';
import type { EnforcementAnswers } from '#domain/enforcement/tasks.ts';

/** Of each group the latest line is what is to be decided. */
type Groups<T extends string> = readonly (readonly T[])[];

const CIVIL: Partial<Record<keyof CivilAnswers, Groups<CivilEvent['type']>>> = {
  approveIntakeCorrection: [['correctionProposed']],
  approveCorrection: [['correctionProposed']],
  approveExtension: [['extensionProposed']],
  receiveCorrection: [['correctionAsked']],
  reviewCorrected: [['correctionAsked']],
};

const ENFORCEMENT: Partial<Record<keyof EnforcementAnswers, Groups<EnforcementEvent['type']>>> = {
  approveIntakeCorrection: [['correctionProposed']],
  approveCorrection: [['correctionProposed']],
  approveExtension: [['extensionProposed']],
  approveClosing: [['closingProposed']],
  reviewSuspension: [['suspended', 'suspensionProlonged']],
  reviewCorrected: [['correctionAsked']],
  settleUncorrected: [['correctionAsked']],
};

const DISBURSEMENT: Partial<Record<keyof DisbursementAnswers, Groups<DisbursementEvent['type']>>> = {
  propose: [['calculated']],
  approve: [['calculated'], ['payoutProposed', 'deferralProposed']],
  approveAbove: [['calculated'], ['payoutProposed', 'deferralProposed']],
  pay: [['calculated'], ['approved']],
};

const DECIDED: Readonly<Record<string, Readonly<Record<string, Groups<string>>>>> = { civil: CIVIL, enforcement: ENFORCEMENT, disbursement: DISBURSEMENT };

/** The lines of the stream that a task decides on, wherever they stand in it; none where the task itself is the question. */
export function proposalsOf(kind: string, task: string): Groups<string> {
  return DECIDED[kind]?.[task] ?? [];
}
