import type { IsoDate } from '#domain/shared/dates.ts';
import { addWorkingDaysToNumber, type Calendar } from './calendar.ts';
import { fromDay, toDay } from './civil.ts';
import { ruleInForce } from './rules/index.ts';

/** The days of the rungs of one leg of the fast track; each rung falls due once. */
export type Escalation = { remindHandler: IsoDate; urge: IsoDate; vicePresident: IsoDate; president: IsoDate };

/**
 * ESC-001 to ESC-003 from the leg's target and its cap by law: the handler before the target, the urging on the day after it,
 * the vice-president some working days later, the president when the given share of the cap is used up.
 */
export function escalationDays(input: { from: IsoDate; target: IsoDate; cap: IsoDate; calendar: Calendar }): Escalation {
  const target = toDay(input.target);
  const start = toDay(input.from);
  const used = Math.floor(((toDay(input.cap) - start) * capShare(input.from).n) / capShare(input.from).of);
  return {
    remindHandler: fromDay(Math.max(start, target - delay('ESC-001', input.from))),
    urge: fromDay(target + 1),
    vicePresident: fromDay(addWorkingDaysToNumber(input.calendar, target, delay('ESC-002', input.from))),
    president: fromDay(start + used),
  };
}

function delay(rule: string, on: IsoDate): number {
  const found = ruleInForce(rule, on);
  return found.ok ? (found.value.limit?.n ?? 0) : 0;
}

function capShare(on: IsoDate): { n: number; of: number } {
  const found = ruleInForce('ESC-003', on);
  const [n, of] = (found.ok ? (found.value.quantity?.value ?? '1/1') : '1/1').split('/').map(Number);
  return { n: n ?? 1, of: of ?? 1 };
}
