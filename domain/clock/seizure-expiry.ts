import type { IsoDate } from '#domain/shared/dates.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { addMonths, fromDay, toDay } from './civil.ts';
import { monthsOf } from './limit.ts';
import { ruleInForce, type RuleRefusal } from './rules/index.ts';
import type { RuleId } from './rules/rule.ts';

export type SeizedAsset = 'bank' | 'movable' | 'immovable';

/** SEZ-001, SEZ-002, SEZ-003. */
export const SEIZURE_RULES = { bank: 'SEZ-001', movable: 'SEZ-002', immovable: 'SEZ-003' } as const satisfies Record<SeizedAsset, RuleId>;

/** The main alarm, among those of the rule row. */
export const ALARM_DAYS = 30;

export type SeizureExpiry = {
  rule: RuleId;
  correspondingDay: IsoDate;
  /** The day before the corresponding day: the cautious reading. It never rolls. */
  lastEffectiveDay: IsoDate;
  alarm: IsoDate;
  /** The last day on which the applicant of a preservation seizure may ask for renewal (SEZ-004b). */
  renewBy?: IsoDate;
};

/** When a seizure lapses, from the day it takes effect. Alarm and renewal count back from the last effective day. */
export function seizureExpiry(input: { asset: SeizedAsset; from: IsoDate; isPreservation?: boolean }): Result<SeizureExpiry, RuleRefusal> {
  const found = ruleInForce(SEIZURE_RULES[input.asset], input.from);
  if (!found.ok) return found;
  const correspondingDay = addMonths(input.from, found.value.limit ? monthsOf(found.value.limit) : 0);
  const last = toDay(correspondingDay) - 1;
  const expiry = { rule: found.value.id, correspondingDay, lastEffectiveDay: fromDay(last), alarm: fromDay(last - ALARM_DAYS) };
  if (!input.isPreservation) return ok(expiry);
  const renewal = ruleInForce('SEZ-004b', expiry.lastEffectiveDay);
  return renewal.ok ? ok({ ...expiry, renewBy: fromDay(last - (renewal.value.limit?.n ?? 0)) }) : err(renewal.error);
}

/** The alarm days before the last effective day, by the rule's warnings (60, 30, 15 and 7 days), earliest first. */
export function seizureAlarms(expiry: Pick<SeizureExpiry, 'rule' | 'lastEffectiveDay'>): readonly IsoDate[] {
  const rule = ruleInForce(expiry.rule, expiry.lastEffectiveDay);
  if (!rule.ok) return [];
  const last = toDay(expiry.lastEffectiveDay);
  return rule.value.warnBefore.map((lead) => fromDay(last - lead.n)).sort();
}
