import type { EnforcementEvent } from '#domain/enforcement/events.ts';
import { hasHandler, hasMoney, type EnforcementState, type Working } from '#domain/enforcement/state.ts';
import type { EnforcementAnswers } from '#domain/enforcement/tasks.ts';
import type { openDesk } from '../kit/desk.ts';

export type EnforcementDesk = ReturnType<typeof openDesk<EnforcementState, EnforcementEvent, EnforcementAnswers>>;
type Until = Pick<EnforcementDesk, 'until'>;

/** Does the work for the first, the second, the third of something as the state comes to count them, each beside the others. */
export async function each(desk: Until, count: (state: EnforcementState) => number, work: (n: number) => Promise<void>, n = 1): Promise<void> {
  await desk.until((state) => count(state) >= n);
  await Promise.all([work(n), each(desk, count, work, n + 1)]);
}

/** Asks for an approval whenever something is proposed, as often as that happens. */
export async function whenever(desk: Until, isProposed: (state: EnforcementState) => boolean, ask: () => Promise<unknown>): Promise<void> {
  for (;;) {
    await desk.until(isProposed);
    await ask();
    await desk.until((state) => !isProposed(state));
  }
}

/** The case once it has a handler; before that the story does not ask. */
export function caseInHand(desk: Pick<EnforcementDesk, 'state'>): Working {
  const state = desk.state();
  if (!hasHandler(state)) throw new Error(`an enforcement case that is ${state.status} has no handler`);
  return state as Working;
}

/** Something of a case that is in hand, or undefined before that. */
export function ofHand<T>(state: EnforcementState, read: (inHand: Working) => T): T | undefined {
  return hasHandler(state) ? read(state as Working) : undefined;
}

export function isCovered(state: EnforcementState): boolean {
  return hasMoney(state) && state.isCovered;
}
