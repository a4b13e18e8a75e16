/** A legal day in Asia/Shanghai, `YYYY-MM-DD`. */
export type IsoDate = string;

/** Half-open: `to` is not counted. */
export type Interval = { from: IsoDate; to: IsoDate };

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

/** Days since 1970-01-01. Throws on anything that is no existing day: callers parse at the edge. */
export function dayNumber(date: IsoDate): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const ms = match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : Number.NaN;
  const day = ms / DAY_MS;
  if (!match || isoDate(day) !== date) throw new Error(`no such day: ${date}`);
  return day;
}

export function isoDate(day: number): IsoDate {
  return Number.isFinite(day) ? new Date(day * DAY_MS).toISOString().slice(0, 10) : '';
}

export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isoDate(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY_MS) === text;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDate(dayNumber(date) + days);
}

/** The court's day at an instant. Shanghai has had no daylight saving since 1991. */
export function dayAt(ms: number): IsoDate {
  return isoDate(Math.floor((ms + SHANGHAI_MS) / DAY_MS));
}

/** 24:00 of the day in Asia/Shanghai: a period ends then (DAY-005b). */
export function endOfDayMs(date: IsoDate): number {
  return (dayNumber(date) + 1) * DAY_MS - SHANGHAI_MS;
}

export function startOfDayMs(date: IsoDate): number {
  return dayNumber(date) * DAY_MS - SHANGHAI_MS;
}
