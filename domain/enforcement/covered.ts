import type { IsoDate } from '#domain/shared/dates.ts';
import { ok } from '#domain/shared/result.ts';
import type { EnforcementEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { Decision } from './guard.ts';
import { hasMoney, type EnforcementState } from './state.ts';
import { outstanding, receivedTotal } from './sums.ts';

/** The line, and after it that the whole claim is on the case account: told once, whether more came or less is owed. */
export function tellingCovered(state: EnforcementState, line: EnforcementEvent, on: IsoDate): Decision {
  const after = evolve(state, line);
  const isCoveredNow = hasMoney(after) && !after.isCovered && receivedTotal(after) > 0n && outstanding(after) === 0n;
  return ok(isCoveredNow ? [line, { type: 'claimCovered', on }] : [line]);
}
