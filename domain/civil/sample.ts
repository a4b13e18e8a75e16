import type { DecisionContext } from '#domain/shared/kind.ts';
import type { CivilEvent } from './events.ts';
import { evolveCivil } from './evolve.ts';
import type { CivilState } from './state.ts';

export type Received = Extract<CivilEvent, { type: 'received' }>;

export const PLAINTIFF = 'person-plaintiff';
export const DEFENDANT = 'person-defendant';

/** A suit on a private loan, as its papers come in. */
export function aSuit(change: Partial<Received> = {}): Received {
  return {
    type: 'received', on: '2018-03-01', cause: 'privateLoan', claimAmount: '48000.00', plaintiffIds: [PLAINTIFF], defendantIds: [DEFENDANT], povertyClaimed: false,
    request: '判令被告偿还借款本金48000元及利息', ...change,
  };
}

/** A decision on a day, by a person or by an order. */
export function aContext(today: string, change: Partial<DecisionContext> = {}): DecisionContext {
  return { by: { userId: 'judge-1', roles: [], courtCode: '陕0902' }, role: 'trialJudge', nowMs: 0, today, settings: {}, streamId: 'civil/c1', caseId: 'c1', courtCode: '陕0902', ...change };
}

/** A case after these lines. */
export function aCivilCase(...events: Parameters<typeof evolveCivil>[1][]): CivilState {
  return [aSuit(), ...events].reduce<CivilState | undefined>(evolveCivil, undefined)!;
}
