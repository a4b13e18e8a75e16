import type { IsoDate } from '#domain/shared/dates.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import type { Calendar } from './calendar.ts';
import { toDay } from './civil.ts';

/** What the notice of a year says: Mondays to Fridays without work, and Saturdays and Sundays that are worked, from 25 December of the year before on. */
export type YearPlan = { year: number; notices: readonly string[]; rest: readonly IsoDate[]; work: readonly IsoDate[] };

export type PlanRefusal = { code: 'year_gap'; year: number; firstYear: number; lastYear: number };

/**
 * The calendar with a year added, or put right. A year's notice says the last seven days of the year before too, and leaves its own to the next one
 * when that is published already. Refused for a year that does not follow on.
 */
export function withPlan(calendar: Calendar, plan: YearPlan, version: string): Result<Calendar, PlanRefusal> {
  const { year } = plan;
  const { firstYear, lastYear } = calendar;
  if (year < firstYear || year > lastYear + 1) return err({ code: 'year_gap', year, firstYear, lastYear });
  const from = toDay(year === firstYear ? `${year}-01-01` : `${year - 1}-12-25`);
  const isTailOfNext = year < lastYear && ![...plan.rest, ...plan.work].some((day) => day >= `${year}-12-25`);
  const to = toDay(isTailOfNext ? `${year}-12-24` : `${year}-12-31`);
  const merged = (held: readonly number[], said: readonly IsoDate[]) => [...held.filter((day) => day < from || day > to), ...said.map(toDay)].sort((a, b) => a - b);
  return ok({
    version,
    firstYear,
    lastYear: Math.max(lastYear, year),
    restDays: merged(calendar.restDays, plan.rest),
    workingWeekends: merged(calendar.workingWeekends, plan.work),
    notices: { ...calendar.notices, [String(year)]: plan.notices },
  });
}

/** True when two calendars say the same of every day and rest on the same notices, whatever they are called. */
export function isSameCalendar(a: Calendar, b: Calendar): boolean {
  const content = ({ firstYear, lastYear, restDays, workingWeekends, notices }: Calendar) =>
    JSON.stringify([firstYear, lastYear, restDays, workingWeekends, Object.entries(notices).sort(([one], [other]) => (one < other ? -1 : 1))]);
  return content(a) === content(b);
}

/** The name of the n-th version that ends with this year: `state-council-2007-2027`, then `…-r2`. */
export function versionName({ firstYear, lastYear }: Pick<Calendar, 'firstYear' | 'lastYear'>, n: number): string {
  return `state-council-${firstYear}-${lastYear}${n > 1 ? `-r${n}` : ''}`;
}

