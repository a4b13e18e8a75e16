import type { DecisionContext } from '#domain/shared/kind.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import type { DisbursementCommand } from './commands.ts';
import type { DisbursementEvent } from './events.ts';
import type { DisbursementState } from './state.ts';

/** What a command means, or why it is refused. A deferral ends on a day that is neither before its beginning nor still to come. */
export function decide(state: DisbursementState, { on, reason }: DisbursementCommand, { today }: DecisionContext): Result<(DisbursementEvent | SharedEvent)[], Refusal> {
  if (state.status !== 'deferred') return refuse('not_allowed');
  if (on > today) return refuse('date_in_future');
  if (on < state.since) return refuse('date_out_of_order', { since: state.since });
  return ok([{ type: 'deferralEnded', reason, on }, { type: 'clockResumed', on }]);
}
