import type { IsoDate } from '#domain/shared/dates.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import type { CivilCommand } from './commands.ts';
import type { CivilEvent } from './events.ts';
import { partiesOf, type CivilState, type Decision } from './state.ts';

type Appeal = Extract<CivilCommand, { type: 'appeal' }>;
type Counting = Pick<DecisionContext, 'lastDay'>;

/**
 * Each party has fifteen days from the service on it (TRI-008). Before all are served an appeal is only lodged, by each party once; afterwards it is in time even when it is entered
 * after the judgment has been taken to be in force: what was posted within the period is in time (DAY-003).
 */
export function appeal(state: CivilState, { on, partyId }: Appeal, context: Counting): Result<CivilEvent[], Refusal> {
  if (state.status !== 'judged' && state.status !== 'delivered' && (state.status !== 'inForce' || state.appealUntil === null)) return refuse('not_allowed');
  const { lodged, alsoLodged = [] } = state.decision;
  if (state.docket.procedure === 'smallClaims' || lodged?.partyId === partyId || alsoLodged.includes(partyId)) return refuse('not_allowed');
  if (!partiesOf(state).includes(partyId)) return refuse('bad_command', { partyId });
  const last = ownLastDay(state.decision, partyId, context) ?? ('appealUntil' in state ? state.appealUntil : null) ?? on;
  if (on < state.decision.on || on > last) return refuse('date_out_of_order', { from: state.decision.on, to: last });
  return ok([{ type: state.status === 'judged' ? 'appealLodged' : 'appealed', on, partyId }]);
}

function ownLastDay({ servedOn }: Decision, partyId: string, { lastDay }: Counting): IsoDate | undefined {
  const served = servedOn[partyId];
  return served === undefined ? undefined : lastDay?.('TRI-008', served);
}
