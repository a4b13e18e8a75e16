import type { Calendar } from '#domain/clock/calendar.ts';
import { readCalendarFile } from '#domain/clock/calendar-file.ts';
import type { YearPlan } from '#domain/clock/calendar-plan.ts';
import { fromDay } from '#domain/clock/civil.ts';

/** A year that the project does not cover, as an operator might type it. */
export const FILE_2027 = `年份,2027
文号,测试〔2026〕1号
放假,1月1日 周五,1月3日 周日,元旦
放假,2月5日 周五,2月11日 周四,春节
上班,1月30日 周六
放假,4月3日,4月5日,清明节
放假,5月1日,5月5日,劳动节
上班,5月8日
放假,6月9日,,端午节
放假,9月15日,,中秋节
放假,10月1日,10月7日,国庆节
上班,9月26日
上班,10月9日
`;

export const PLAN_2027 = planIn(FILE_2027);

export function planIn(text: string): YearPlan {
  const read = readCalendarFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.plan;
}

/** What a calendar says of one of its years, to publish it with a change. */
export function planOf(calendar: Calendar, year: number): YearPlan {
  const own = (days: readonly number[]) => days.map(fromDay).filter((day) => day >= `${year - 1}-12-25` && day <= `${year}-12-31` && (day.startsWith(String(year)) || year > calendar.firstYear));
  return { year, notices: calendar.notices[String(year)] ?? ['测试'], rest: own(calendar.restDays), work: own(calendar.workingWeekends) };
}
