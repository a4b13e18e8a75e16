import type { Leg } from './state.ts';
import type { Rules } from './targets.ts';

/** A leg on which nothing has happened. */
export function leg(rules: Rules, state: Leg['state']): Leg {
  return { state, startedOn: null, endedOn: null, targetRule: rules.targetRule, capRule: rules.capRule, targetDue: null, capDue: null, missedDue: null, told: [], urgedBy: null, acceptedReason: null };
}
