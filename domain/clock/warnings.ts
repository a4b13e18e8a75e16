import { fromDay, toDay } from './civil.ts';
import { addWorkingDaysToNumber, type Calendar } from './calendar.ts';
import type { Deadline } from './deadline.ts';
import type { Rule } from './rules/rule.ts';
import type { IsoDate } from '#domain/shared/dates.ts';

/**
 * The days on which to remind of a deadline, earliest first, after its start. A court's own limit warns from the raw date and is
 * overdue only after the rolled one (rule book 9.3).
 */
export function warningDays(deadline: Pick<Deadline, 'from' | 'rawDue' | 'due'>, rule: Pick<Rule, 'roll' | 'warnBefore'>, calendar: Calendar): readonly IsoDate[] {
  const last = toDay(rule.roll === 'court' ? deadline.rawDue : deadline.due);
  const start = toDay(deadline.from);
  const days = rule.warnBefore.map((lead) => (lead.unit === 'wd' ? addWorkingDaysToNumber(calendar, last, -lead.n) : last - lead.n));
  return [...new Set(days)].filter((day) => day > start).sort((a, b) => a - b).map(fromDay);
}

/** Trap 1: the notice has two clocks. The earlier warns; the breach is that of the outer one (ENF-006, ENF-007). */
export function bothClocks(inner: Pick<Deadline, 'due' | 'endsMs'>, outer: Pick<Deadline, 'due' | 'endsMs'>): { warnBy: IsoDate; breachAt: IsoDate; breachMs: number } {
  return { warnBy: inner.due < outer.due ? inner.due : outer.due, breachAt: outer.due, breachMs: outer.endsMs };
}
