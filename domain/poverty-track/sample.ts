import type { AnyEvent, ResolvedDeadline, SharedEvent } from '#domain/shared/record.ts';
import type { TrackEvent } from './events.ts';
import { evolveTrack } from './evolve.ts';
import type { TrackState } from './state.ts';

const CASE_STREAM = 'civil/c1';
export const ENFORCEMENT_STREAM = 'enforcement/c1-e';

/** A track after these lines; news of a case is given as `[stream, event]`. */
export function aTrack(opening: Partial<Extract<TrackEvent, { type: 'claimed' }>>, ...lines: (TrackEvent | SharedEvent | readonly [string, AnyEvent])[]): TrackState {
  const claimed: TrackEvent = { type: 'claimed', on: '2018-03-01', caseStream: CASE_STREAM, beganAt: 'filing', ...opening };
  return lines.reduce((state, line) => evolveTrack(state, isNews(line) ? { type: 'heard', streamId: line[0], revision: 1, event: line[1] } : line), evolveTrack(undefined, claimed));
}

/** A limit as the door counts it. */
export function counted(limitId: string, due: string): SharedEvent {
  const deadline: ResolvedDeadline = { rule: 'x', from: due, rawDue: due, due, endsMs: 0, provisional: false, calendar: 'x', rungs: [] };
  return { type: 'limitOpened', limitId, rule: 'x', from: due, rungs: [], isTarget: true, deadline };
}

function isNews(line: unknown): line is readonly [string, AnyEvent] {
  return Array.isArray(line);
}
