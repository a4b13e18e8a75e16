import { watchOf, type TrackState } from './state.ts';
import { limitIdOf } from './targets.ts';

/** The cap in the track that an extended limit of the case corresponds to; undefined where that leg has none. */
export function capOf(state: TrackState, caseLimitId: string): string | undefined {
  const watch = caseLimitId.startsWith('trial/') ? 'trial' : 'enforcement';
  const leg = watchOf(state, watch);
  return leg?.startedOn && leg.capRule ? limitIdOf(watch, 'cap', leg.startedOn, leg.capRule) : undefined;
}
