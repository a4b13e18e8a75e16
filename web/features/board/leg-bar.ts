import type { BoardRow } from '#contract/overview.ts';
import { dayNumber, type IsoDate } from '#domain/shared/dates.ts';

export type BoardLeg = BoardRow['legs'][number];
export type LegBar = { used: number; targetAt: number | null; capAt: number | null };

/** A leg as a bar, in hundredths of its longest measure: what is used, where the target lies, where the limit of law. Null for a leg without a start. */
export function legBarOf({ startedOn, doneOn, target, cap }: BoardLeg, today: IsoDate): LegBar | null {
  if (startedOn === null) return null;
  const start = dayNumber(startedOn);
  const end = dayNumber(doneOn ?? today);
  const length = Math.max(1, ...[target, cap].flatMap((day) => (day === null ? [] : [dayNumber(day) - start])), end - start);
  const at = (day: IsoDate | null) => (day === null ? null : Math.max(0, (100 * (dayNumber(day) - start)) / length));
  return { used: Math.max(0, (100 * (end - start)) / length), targetAt: at(target), capAt: at(cap) };
}

export type LegStanding = 'notApplicable' | 'ahead' | 'waiting' | 'capBreached' | 'targetMissed' | 'paused' | 'soon' | 'running' | 'doneLate' | 'doneOverCap' | 'done';

const SOON_DAYS = 3;

/** How a leg stands, worst first: a breach of law is said apart from a missed target. A leg that began and does not run waits for a party; while the track is suspended no time of it runs. */
export function legStanding({ state, startedOn, isTargetMissed, isCapBreached, daysLeft }: BoardLeg, isPaused: boolean): LegStanding {
  if (state === 'ahead') return startedOn === null ? 'ahead' : 'waiting';
  if (state === 'notApplicable') return state;
  if (state === 'done') return isCapBreached ? 'doneOverCap' : isTargetMissed ? 'doneLate' : 'done';
  if (isCapBreached) return 'capBreached';
  if (isTargetMissed) return 'targetMissed';
  if (isPaused) return 'paused';
  return daysLeft !== null && daysLeft <= SOON_DAYS ? 'soon' : 'running';
}
