import type { Calendar } from '#domain/clock/calendar.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { Settings } from '#domain/shared/kind.ts';
import type { ResolvedDeadline, SharedEvent } from '#domain/shared/record.ts';
import type { OpenDeadline, StreamClock } from '#domain/shared/stream-clock.ts';
import { resolveAnew } from './resolve.ts';

export type Moved = Extract<SharedEvent, { type: 'deadlineMoved' }>;

/** A suspension, an extension or an excluded period moves what it touches, in the same transaction, each by a line. */
export function movedDeadlines(clock: StreamClock, calendar: Calendar, settings: Settings, why: string): Moved[] {
  return countedAnew(clock, calendar, settings, why, isMoved);
}

/** A deadline that counts from another day now, by the number that it was opened with. */
export function movedStart({ open, exclusions }: StreamClock, { deadlineId, from }: { deadlineId: string; from: IsoDate }, calendar: Calendar, settings: Settings, why: string): Moved[] {
  const running = open[deadlineId];
  if (!running || running.until !== undefined || running.deadline.from === from) return [];
  return [movedLine(deadlineId, running, resolveAnew({ ...running, deadline: { ...running.deadline, from } }, exclusions, calendar, settings), why)];
}

/** What a calendar moves in a stream: last days, alarms, and what was provisional and is fixed now. Nothing where all stands as that calendar has it. */
export function movedByCalendar(clock: StreamClock, calendar: Calendar, settings: Settings): Moved[] {
  return countedAnew(clock, calendar, settings, 'calendarPublished', (was, now) => isMoved(was, now) || now.provisional !== was.provisional);
}

/** Its last day or one of its alarms: an escalation after a day that has passed moves by itself. */
function isMoved(was: ResolvedDeadline, now: ResolvedDeadline): boolean {
  return now.endsMs !== was.endsMs || now.rawDue !== was.rawDue || now.rungs.length !== was.rungs.length || now.rungs.some(({ atMs }, at) => atMs !== was.rungs[at]!.atMs);
}

function countedAnew(clock: StreamClock, calendar: Calendar, settings: Settings, why: string, isOther: (was: ResolvedDeadline, now: ResolvedDeadline) => boolean): Moved[] {
  return Object.entries(clock.open).flatMap(([deadlineId, open]): Moved[] => {
    if (open.until !== undefined) return [];
    const moved = movedLine(deadlineId, open, resolveAnew(open, clock.exclusions, calendar, settings), why);
    return isOther(open.deadline, moved.deadline) ? [moved] : [];
  });
}

function movedLine(deadlineId: string, { deadline: { due, provisional, calendar } }: OpenDeadline, deadline: ResolvedDeadline, why: string): Moved {
  return { type: 'deadlineMoved', deadlineId, deadline, was: { due, provisional, calendar }, why };
}
