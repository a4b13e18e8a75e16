import type { TrackEvent } from '#domain/poverty-track/events.ts';
import type { TrackState } from '#domain/poverty-track/state.ts';
import type { TrackAnswers } from '#domain/poverty-track/tasks.ts';
import type { openDesk } from '../kit/desk.ts';

/** A fast track at its desk. */
export type Desk = ReturnType<typeof openDesk<TrackState, TrackEvent, TrackAnswers>>;
