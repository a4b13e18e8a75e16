import { isShared, type SharedEvent } from '#domain/shared/record.ts';
import { isHistory, rungsAhead } from '#domain/shared/stream-clock.ts';
import type { HeldStream, Writing } from './writing.ts';

export type SharedLine = { streamId: string; by: string; event: SharedEvent };

/** The lines of a writing that every kind of stream may hold: tasks, limits, moved deadlines. */
export function sharedLines({ lines }: Writing): SharedLine[] {
  return lines.flatMap(({ streamId, by, event }) => (isShared(event) ? [{ streamId, by: by.userId, event }] : []));
}

/** The next instant at which time alone calls the story, or null. */
export function nextRungMs({ clock }: HeldStream, deadlineId: string): number | null {
  return rungsAhead(clock, deadlineId)[0]?.atMs ?? null;
}

/** When a limit had been broken before its case came into the record, which no line of its own says; or null. */
export function historicBreachMs({ clock }: HeldStream, deadlineId: string): number | null {
  const breach = clock.open[deadlineId]?.deadline.rungs.find(({ name }) => name === 'breach');
  return breach && isHistory(clock, breach.atMs) ? breach.atMs : null;
}
