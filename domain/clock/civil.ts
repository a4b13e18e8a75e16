import type { IsoDate } from '#domain/shared/dates.ts';

/** A day of the proleptic Gregorian calendar in integers: quick, and free of time zones. */
type Civil = { year: number; month: number; day: number };

/** Texts of days that were written before: an explanation writes each of its days twice. */
const written = new Map<number, IsoDate>();
const WRITTEN_LIMIT = 50_000;

/** Days since 1970-01-01. Throws on anything that is no existing day: callers parse at the edge. */
export function toDay(date: IsoDate): number {
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const day = digits(date, 8, 10);
  const isWritten = date.length === 10 && date[4] === '-' && date[7] === '-';
  if (!isWritten || !(month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month))) throw new Error(`no such day: ${date}`);
  return dayOf(year, month, day);
}

export function fromDay(day: number): IsoDate {
  const known = written.get(day);
  if (known !== undefined) return known;
  const civil = civilOf(day);
  const date = `${String(civil.year).padStart(4, '0')}-${two(civil.month)}-${two(civil.day)}`;
  if (written.size < WRITTEN_LIMIT) written.set(day, date);
  return date;
}

/** The corresponding day n months on (n may be negative), or the last day of that month when there is none (DAY-005). */
export function addMonthsToDay(day: number, months: number): number {
  const civil = civilOf(day);
  const index = civil.year * 12 + civil.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(civil.day, monthLength(year, month)));
}

/** {@link addMonthsToDay} between dates. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return fromDay(addMonthsToDay(toDay(date), months));
}

/** NaN unless every character is a digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Years are counted from March, so that the leap day ends a year. */
function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

function civilOf(day: number): Civil {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
