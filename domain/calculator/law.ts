import type { IsoDate } from '#domain/shared/dates.ts';
import { err, ok } from '#domain/shared/result.ts';
import { citationOn } from '#domain/clock/rules/citation.ts';
import { partsOf, ruleInForce } from '#domain/clock/rules/index.ts';
import { ACTORS, type Rule } from '#domain/clock/rules/rule.ts';
import { TRIGGERS } from '#domain/clock/rules/trigger.ts';
import { isSwitchable, numberInChinese, STRENGTH_ZH, VERIFICATION_ZH } from '#domain/clock/rules/wording.ts';
import { calculator, type JsonObject } from './calculator.ts';
import { date, optional, text } from './field.ts';
import { problemOf } from './problem.ts';
import { citationInChinese } from './words.ts';

/** A rule as it stands on a day, with the parts of its row. */
export const lawCalculator = calculator({ zh: '规则', en: 'Rule' }, { rule: text('规则编号', 'Rule id'), on: optional(date('日期', 'Day')) }, ({ rule: id, on }, { today }) => {
  const day = on ?? today;
  const found = ruleInForce(id, day);
  if (!found.ok) return err(problemOf(found.error, found.error.code === 'no_such_rule' ? 'rule' : 'on'));
  const parts = id.includes('/') ? [] : partsOf(id).filter((part) => isOn(part, day));
  return ok({
    answer: { ...ruleAnswer(found.value, day), on: day, ...(parts.length > 1 ? { parts: parts.map((part) => partAnswer(part, day)) } : {}) },
    lines: [ruleLine(found.value, day), ...parts.slice(1).map((part) => ruleLine(part, day))],
  });
});

function ruleAnswer(rule: Rule, day: IsoDate): JsonObject {
  const { id, zh, en, trigger, limit, quantity, direction, actor, approver, roll, warnBefore, pauses, onBreach, strength, effectiveFrom, effectiveTo, verification, note } = rule;
  return {
    id, zh, en, trigger, limit, quantity, direction, actor, approver, roll, warnBefore, pauses, onBreach, strength, effectiveFrom, effectiveTo,
    source: citationOn(rule.source, day),
    ...(rule.furtherSources.length > 0 ? { furtherSources: rule.furtherSources.map((source) => citationOn(source, day)) } : {}),
    verification,
    switchable: isSwitchable(rule),
    note,
  };
}

function partAnswer(rule: Rule, day: IsoDate): JsonObject {
  const id = rule.part === undefined ? rule.id : `${rule.id}/${rule.part}`;
  return { id, zh: rule.zh, en: rule.en, limit: rule.limit, quantity: rule.quantity, source: citationOn(rule.source, day) };
}

function ruleLine(rule: Rule, day: IsoDate): string {
  const source = citationInChinese(citationOn(rule.source, day));
  return `${rule.id} ${rule.zh}：${TRIGGERS[rule.trigger]}起${numberInChinese(rule)}，${ACTORS[rule.actor]}，${source}，${STRENGTH_ZH[rule.strength]}，${VERIFICATION_ZH[rule.verification]}${rule.note ? `。${rule.note}` : ''}`;
}

function isOn(rule: Rule, day: IsoDate): boolean {
  return rule.effectiveFrom <= day && (rule.effectiveTo === undefined || day <= rule.effectiveTo);
}
