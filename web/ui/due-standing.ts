import type { IsoDate } from '#domain/shared/dates.ts';
import { daysBetween } from '../lib/day-text.ts';

/** What a screen knows of a deadline. `bears`: whose limit it is — a court's own is 超期, a party's 逾期, a target is neither. */
export type Due = { due: IsoDate; endsMs: number; isPaused: boolean; isDone?: boolean; isProvisional?: boolean; bears?: 'court' | 'party' | 'target' };

export type Standing =
  | { tone: 'done' }
  | { tone: 'paused' }
  | { tone: 'late'; days: number; bears: 'court' | 'party' | 'target' }
  | { tone: 'soon'; days: number }
  | { tone: 'ahead'; days: number };

export type CourtNow = { today: IsoDate; nowMs: number };

const SOON_DAYS = 3;

/** How a deadline stands at the court's time. What stands still is never late. */
export function dueStanding({ due, endsMs, isPaused, isDone = false, bears = 'court' }: Due, { today, nowMs }: CourtNow): Standing {
  if (isDone) return { tone: 'done' };
  if (isPaused) return { tone: 'paused' };
  if (nowMs >= endsMs) return { tone: 'late', days: Math.max(0, daysBetween(due, today)), bears };
  const days = Math.max(0, daysBetween(today, due));
  return { tone: days <= SOON_DAYS ? 'soon' : 'ahead', days };
}
