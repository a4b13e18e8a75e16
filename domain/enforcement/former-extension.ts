import { addMonths } from '#domain/clock/civil.ts';
import { monthsOf } from '#domain/clock/limit.ts';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import { dayNumber, type IsoDate } from '#domain/shared/dates.ts';
import type { Extension } from '#domain/shared/record.ts';

/** ENF-003 in a former system: the days from the last day of the rule (ENF-001) to the one that it had. Nothing where that is no later: what the rule gives is not cut short. */
export function formerExtensions({ on: filedOn, limitUntil }: { on: IsoDate; limitUntil: IsoDate | null }, today: IsoDate): Extension[] {
  const found = ruleInForce('ENF-001', filedOn);
  if (limitUntil === null || !found.ok || !found.value.limit) return [];
  const days = dayNumber(limitUntil) - dayNumber(addMonths(filedOn, monthsOf(found.value.limit)));
  return days > 0 ? [{ limit: { n: days, unit: 'cd' }, approver: '原系统', reference: '延长执行期限', on: today }] : [];
}
