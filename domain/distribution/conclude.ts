import type { IsoDate } from '#domain/shared/dates.ts';
import type { DistributionEvent } from './events.ts';
import { amendedBy, undisputedOf, type Plan } from './plan.ts';
import { changesOf, isRipe, objectionsAt } from './standing.ts';
import type { DistributionState, FinalGround, Objection } from './state.ts';

/** What is to be done with a plan as it stands. */
export type NextStep = 'await' | 'review' | 'deposit' | 'conclude' | 'close';

/** So many suits are weighed against each other in every combination; above that all the money is deposited. */
const SUITS_COMBINED = 10;

export function nextStep(state: DistributionState): NextStep {
  if (state.status === 'final') return 'close';
  if (state.status === 'amending') return 'review';
  const sued = objectionsAt(state, 'sued');
  if (state.status === 'deposited') return sued.some(({ suit }) => suit?.outcome === null) ? 'await' : 'conclude';
  if (!isRipe(state)) return 'await';
  return sued.length > 0 ? 'deposit' : 'conclude';
}

/** 提存: what is given whatever the courts decide is final; the rest waits for them. */
export function depositOf(state: DistributionState, on: IsoDate): Extract<DistributionEvent, { type: 'disputedDeposited' }> {
  const plan = basePlan(state);
  const sued = objectionsAt(state, 'sued');
  const nothing: Plan = { ...plan, shares: {}, surplus: '0.00' };
  const outcomes = sued.length > SUITS_COMBINED ? [nothing] : combinations(sued).map((won) => amendedBy(plan, changesOf(won)));
  return { type: 'disputedDeposited', on, ...undisputedOf(plan, outcomes) };
}

/** The plan by which the money is shared out, and why it is this one. */
export function finalOf(state: DistributionState, on: IsoDate): Extract<DistributionEvent, { type: 'planFinal' }> {
  const won = objectionsAt(state, 'sued').filter(({ suit }) => suit?.outcome === 'asObjected');
  const base = basePlan(state);
  return { type: 'planFinal', ground: groundOf(state), plan: won.length > 0 ? amendedBy(base, changesOf(won)) : base, on };
}

function basePlan({ amended, plan }: DistributionState): Plan {
  return amended ?? plan;
}

function groundOf(state: DistributionState): FinalGround {
  if (state.objections.length === 0) return 'unopposed';
  if (objectionsAt(state, 'sued').length > 0) return 'judged';
  return state.amended ? 'amended' : 'notSued';
}

function combinations(objections: readonly Objection[]): readonly (readonly Objection[])[] {
  return objections.reduce<readonly (readonly Objection[])[]>((sets, objection) => [...sets, ...sets.map((set) => [...set, objection])], [[]]);
}
