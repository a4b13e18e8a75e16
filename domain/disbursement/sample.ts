import type { DecisionContext } from '#domain/shared/kind.ts';
import { DISBURSEMENT } from './disbursement.ts';
import type { DisbursementEvent } from './events.ts';
import type { DisbursementState } from './state.ts';
import type { DisbursementAnswer } from './tasks.ts';

/** Fifty thousand for a claim of 48,495.74. */
export const ARRIVED: Extract<DisbursementEvent, { type: 'arrived' }> = {
  type: 'arrived', arrivalId: 'a1', amount: '50000.00', on: '2018-06-01', caseStream: 'enforcement/c1', handlerId: 'wang',
  claimRest: { principal: '48000.00', interest: '495.74', costs: '0.00' }, isPoverty: true,
};
export const CALCULATION = { outcome: 'calculated', payeeId: 'p1', advancedCosts: '0', fee: '627.44', doubledInterest: '0', debtorId: 'd1' } as const;

export function context(userId: string, more: Partial<DecisionContext> = {}): DecisionContext {
  return { by: { userId, roles: ['enforcementOfficer'], courtCode: '陕0902' }, role: 'enforcementOfficer', nowMs: 0, today: '2018-06-05', settings: {}, streamId: 's', caseId: 'c1', courtCode: '陕0902', ...more };
}

export function fold(state: DisbursementState | undefined, events: readonly unknown[]): DisbursementState {
  return (events as DisbursementEvent[]).reduce<DisbursementState | undefined>((at, event) => DISBURSEMENT.evolve(at, event), state)!;
}

export function says(state: DisbursementState, given: DisbursementAnswer, by: string, more?: Partial<DecisionContext>): DisbursementState {
  const meaning = DISBURSEMENT.answer(state, given, context(by, more));
  if (!meaning.ok) throw new Error(meaning.error.code);
  return fold(state, meaning.value);
}

export function refusal(state: DisbursementState, given: DisbursementAnswer, by: string, more?: Partial<DecisionContext>): string | undefined {
  const meaning = DISBURSEMENT.answer(state, given, context(by, more));
  return meaning.ok ? undefined : meaning.error.code;
}

/** A payout at each step of its way. */
export const arrived = fold(undefined, [ARRIVED]);
export const proposing = says(arrived, { kind: 'calculate', answer: CALCULATION }, 'wang');
export const approving = says(proposing, { kind: 'propose', answer: { proposal: 'pay', opinion: '同意发放' } }, 'wang');
export const paying = says(approving, { kind: 'approve', answer: { decision: 'approve' } }, 'chief');
export const instructed = says(paying, { kind: 'pay', answer: { decision: 'pay' } }, 'cashier');
