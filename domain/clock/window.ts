import type { IsoDate } from '#domain/shared/dates.ts';
import { addMonths, fromDay, toDay } from './civil.ts';
import { monthsOf, type Limit } from './limit.ts';

/** When a request about a running limit may be made. Days are inclusive. */
export type RequestWindow = { taskOpens: IsoDate; earliest?: IsoDate; latest: IsoDate };

const TASK_LEAD_DAYS = 10;
const ENFORCEMENT_WINDOW_DAYS = 5;

/** ENF-003 "期限届满前5日内": from five days before the last day up to it; the task opens at ten. */
export function enforcementExtensionWindow(lastDay: IsoDate): RequestWindow {
  const last = toDay(lastDay);
  return { taskOpens: fromDay(last - TASK_LEAD_DAYS), earliest: fromDay(last - ENFORCEMENT_WINDOW_DAYS), latest: lastDay };
}

/** The opposite, for trials: at least so many days before the last day (TRI-009, TRI-010). */
export function trialExtensionWindow(lastDay: IsoDate, leadDays: number): RequestWindow {
  const latest = toDay(lastDay) - leadDays;
  return { taskOpens: fromDay(latest - TASK_LEAD_DAYS), latest: fromDay(latest) };
}

/** The first day on which more than the limit has passed: 2018-03-15 and 3 m give 2018-06-16 (TERM-001d). For months, years and days. */
export function firstDayAfter(start: IsoDate, limit: Limit): IsoDate {
  const end = toDay(addMonths(start, monthsOf(limit))) + (limit.unit === 'cd' ? limit.n : 0);
  return fromDay(end + 1);
}
