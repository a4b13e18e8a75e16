import type { IsoDate } from '#domain/shared/dates.ts';
import { err, ok } from '#domain/shared/result.ts';
import { say, type Words } from '#domain/shared/words.ts';
import { citationWords } from '#domain/clock/rules/citation-words.ts';
import { citationOn } from '#domain/clock/rules/citation.ts';
import { partsOf, ruleInForce } from '#domain/clock/rules/index.ts';
import { ACTORS, type Rule } from '#domain/clock/rules/rule.ts';
import { TRIGGERS } from '#domain/clock/rules/trigger.ts';
import { isSwitchable, numberInChinese, numberInEnglish, STRENGTH_EN, STRENGTH_ZH, VERIFICATION_EN, VERIFICATION_ZH } from '#domain/clock/rules/wording.ts';
import { calculator, type JsonObject } from './calculator.ts';
import { date, optional, text } from './field.ts';
import { problemOf } from './problem.ts';

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

function ruleLine(rule: Rule, day: IsoDate): Words {
  const { id, zh, en, trigger, actor, strength, verification, note } = rule;
  const source = citationWords(citationOn(rule.source, day));
  return say(
    `${id} ${zh}：${TRIGGERS[trigger]}起${numberInChinese(rule)}，${ACTORS[actor]}，${source.zh}，${STRENGTH_ZH[strength]}，${VERIFICATION_ZH[verification]}${note ? `。${note}` : ''}`,
    `${id} ${en}: ${numberInEnglish(rule)}, from: ${spelled(trigger)}; for: ${spelled(actor)}; ${source.en}; ${STRENGTH_EN[strength]}; ${VERIFICATION_EN[verification]}`,
  );
}

/** The glossary's identifiers are English: `caseFiled` is `case filed`. */
function spelled(identifier: string): string {
  return identifier.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function isOn(rule: Rule, day: IsoDate): boolean {
  return rule.effectiveFrom <= day && (rule.effectiveTo === undefined || day <= rule.effectiveTo);
}
