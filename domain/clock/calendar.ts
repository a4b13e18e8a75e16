import type { IsoDate } from '#domain/shared/dates.ts';
import { fromDay, toDay } from './civil.ts';
import { STATE_COUNCIL_YEARS, type CalendarYear } from './calendar-data.ts';

/** Working days by version. Days are numbers since 1970-01-01, so that a calendar is plain JSON. */
export type Calendar = {
  version: string;
  firstYear: number;
  lastYear: number;
  /** Mondays to Fridays without work. */
  restDays: readonly number[];
  /** Saturdays and Sundays that are worked (调休上班). */
  workingWeekends: readonly number[];
  /** The notices each year rests on. */
  notices: Readonly<Record<string, readonly string[]>>;
};

const PROVISIONAL_DAYS = 7;
const restTables = new WeakMap<Calendar, { first: number; rest: Uint8Array }>();

export const SEED_CALENDAR: Calendar = calendarOf('state-council-2007-2026', STATE_COUNCIL_YEARS);

/** A calendar from consecutive yearly plans. Throws when a year is missing or a listed day does not exist: plans are parsed at the edge. */
export function calendarOf(version: string, years: readonly CalendarYear[]): Calendar {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last || last.year - first.year !== sorted.length - 1) throw new Error('calendar years must follow each other');
  const days = (pick: (year: CalendarYear) => string) =>
    sorted.flatMap((year) => pick(year).split(' ').filter(Boolean).map((day) => toDay(`${year.year}-${day}`))).sort((a, b) => a - b);
  return {
    version,
    firstYear: first.year,
    lastYear: last.year,
    restDays: days((year) => year.rest),
    workingWeekends: days((year) => year.work),
    notices: Object.fromEntries(sorted.map((year) => [String(year.year), year.notices])),
  };
}

/** True for a day without work; beyond the covered years Saturdays and Sundays only, see {@link isProvisional}. */
export function isRestDay(calendar: Calendar, day: IsoDate): boolean {
  return isRestDayNumber(calendar, toDay(day));
}

/** {@link isRestDay} by day number. */
export function isRestDayNumber(calendar: Calendar, day: number): boolean {
  const { first, rest } = restTable(calendar);
  const covered = rest[day - first];
  return covered === undefined ? isWeekend(day) : covered === 1;
}

/** True when a notice not yet published may still change the day: the last seven days of the last covered year and all after it (DAY-012). */
export function isProvisional(calendar: Calendar, day: IsoDate): boolean {
  return isProvisionalNumber(calendar, toDay(day));
}

/** {@link isProvisional} by day number. */
export function isProvisionalNumber(calendar: Calendar, day: number): boolean {
  const { first, rest } = restTable(calendar);
  return day >= first + rest.length - PROVISIONAL_DAYS;
}

/** True before the first covered year, where no answer is given. */
export function isBeforeCalendar(calendar: Calendar, day: number): boolean {
  return day < restTable(calendar).first;
}

/** The day itself when it is worked, else the first worked day after it. */
export function nextWorkingDay(calendar: Calendar, day: IsoDate): IsoDate {
  return fromDay(nextWorkingDayNumber(calendar, toDay(day)));
}

/** {@link nextWorkingDay} by day number. */
export function nextWorkingDayNumber(calendar: Calendar, day: number): number {
  let number = day;
  while (isRestDayNumber(calendar, number)) number += 1;
  return number;
}

/** The n-th working day after (n > 0) or before (n < 0) a day, which itself is not counted (DAY-010). */
export function addWorkingDays(calendar: Calendar, day: IsoDate, n: number): IsoDate {
  return fromDay(addWorkingDaysToNumber(calendar, toDay(day), n));
}

/** {@link addWorkingDays} by day number. */
export function addWorkingDaysToNumber(calendar: Calendar, day: number, n: number): number {
  const step = n < 0 ? -1 : 1;
  let number = day;
  for (let left = Math.abs(n); left > 0; ) {
    number += step;
    if (!isRestDayNumber(calendar, number)) left -= 1;
  }
  return number;
}

/** Working days in (from, to]. */
export function countWorkingDays(calendar: Calendar, from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let day = toDay(from) + 1, last = toDay(to); day <= last; day += 1) if (!isRestDayNumber(calendar, day)) count += 1;
  return count;
}

function isWeekend(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

function restTable(calendar: Calendar): { first: number; rest: Uint8Array } {
  const known = restTables.get(calendar);
  if (known) return known;
  const first = toDay(`${calendar.firstYear}-01-01`);
  const rest = new Uint8Array(toDay(`${calendar.lastYear}-12-31`) - first + 1);
  for (let index = 0; index < rest.length; index += 1) rest[index] = isWeekend(first + index) ? 1 : 0;
  for (const day of calendar.restDays) rest[day - first] = 1;
  for (const day of calendar.workingWeekends) rest[day - first] = 0;
  const table = { first, rest };
  restTables.set(calendar, table);
  return table;
}
