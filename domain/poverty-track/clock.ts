import { SUSPENSION_GROUNDS, type SuspensionGround } from '#domain/enforcement/suspension.ts';
import type { AnyEvent, SharedEvent } from '#domain/shared/record.ts';
import { watchOf, type TrackState } from './state.ts';
import { limitIdOf } from './targets.ts';

/** The track stands still since the day the case does: a suspended suit (clockPaused) or suspended enforcement (suspended). */
export function pauseOf(news: AnyEvent): Extract<SharedEvent, { type: 'clockPaused' }> {
  const { type, on, reason, rule, ground } = news as { type: string; on: string; reason: string; rule?: string; ground?: SuspensionGround };
  return { type: 'clockPaused', on, reason, rule: type === 'suspended' && ground ? SUSPENSION_GROUNDS[ground].excludedBy : (rule ?? 'TRI-012') };
}

/** The cap in the track that an extended limit of the case corresponds to; undefined where that leg has none. */
export function capOf(state: TrackState, caseLimitId: string): string | undefined {
  const watch = caseLimitId.startsWith('trial/') ? 'trial' : 'enforcement';
  const leg = watchOf(state, watch);
  return leg?.startedOn && leg.capRule ? limitIdOf(watch, 'cap', leg.startedOn, leg.capRule) : undefined;
}
