import type { IsoDate } from '#domain/shared/dates.ts';
import { ok } from '#domain/shared/result.ts';
import type { EnforcementEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { Decision } from './guard.ts';
import { hasMoney, type EnforcementState } from './state.ts';
import { outstanding, receivedTotal, restChanges } from './sums.ts';

/** The line, and after it that the whole claim is on the case account, told once, whether more came or less is owed; and what the payouts that are not finished are to serve now. */
export function tellingOwed(state: EnforcementState, line: EnforcementEvent, on: IsoDate): Decision {
  const after = evolve(state, line);
  if (!hasMoney(after)) return ok([line]);
  const isCoveredNow = !after.isCovered && receivedTotal(after) > 0n && outstanding(after) === 0n;
  return ok([line, ...(isCoveredNow ? [{ type: 'claimCovered', on } as const] : []), ...restChanges(after)]);
}
