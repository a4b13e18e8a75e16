import type { IsoDate } from '#domain/shared/dates.ts';
import { addMonths } from './civil.ts';

const CHECK_MONTHS = 6;
const CHECKS = 10;

/** `count` days, every so many months, each counted from the start and not from the one before it. */
export function everyMonths(start: IsoDate, months: number, count: number): readonly IsoDate[] {
  return Array.from({ length: count }, (_, index) => addMonths(start, months * (index + 1)));
}

/** The ten property checks in the five years after the ruling that ends the round (终本, TERM-007). */
export function closingChecks(ruling: IsoDate): readonly IsoDate[] {
  return everyMonths(ruling, CHECK_MONTHS, CHECKS);
}

/** Monthly instalments from the first due day on: the first on that day, the others on its corresponding days. */
export function instalmentDays(first: IsoDate, count: number): readonly IsoDate[] {
  return Array.from({ length: count }, (_, index) => addMonths(first, index));
}
