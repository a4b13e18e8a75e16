import type { FormerLimit } from '#domain/import/former.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import { hear } from './hear.ts';
import type { TrackState } from './state.ts';

/** The targets that the track was under in the former system, as the lines of its case make its legs and steps begin and end. Of a case that stands still those that run on are not judged. */
export function formerTargets(claimed: TrackState, caseStream: string, lines: readonly AnyEvent[]): FormerLimit[] {
  const { legs, steps } = lines.reduce((state, line) => hear(state, caseStream, line), claimed);
  const standsStill = lines.some(({ type }) => type === 'clockPaused');
  return Object.values({ ...legs, ...steps })
    .flatMap(({ startedOn: from, endedOn: metOn, targetRule: rule }): FormerLimit[] => (from === null || (metOn === null && standsStill) ? [] : [{ rule, from, metOn }]))
    .toSorted((a, b) => (`${a.from} ${a.rule}` < `${b.from} ${b.rule}` ? -1 : 1));
}
