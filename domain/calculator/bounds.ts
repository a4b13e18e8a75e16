import { err, ok } from '#domain/shared/result.ts';
import { formatAmount, parseAmount } from '#domain/money/amount.ts';
import { checkRelief, reliefCaps } from '#domain/money/relief-cap.ts';
import { checkDetention, checkFine } from '#domain/money/sanction-bounds.ts';
import { calculator } from './calculator.ts';
import { amount, choice, flag, optional, text } from './field.ts';
import { yuan } from './words.ts';
import { say, type Words } from '#domain/shared/words.ts';

/** Caps of state judicial relief; with an amount, whether it keeps to them. */
export const reliefCalculator = calculator(
  { zh: '司法救助限额', en: 'Relief caps' },
  {
    wage: amount('本省上年度职工月平均工资', 'Average monthly wage'),
    unenforced: optional(amount('尚未执行到位的金额', 'Amount not yet enforced')),
    amount: optional(amount('拟救助金额', 'Intended grant')),
    advance: flag('先行救助', 'Advance relief'),
    exceptional: flag('损失特别重大且生活特别困难', 'Specially heavy loss and hardship'),
  },
  ({ wage, unenforced, amount: granted, advance, exceptional }) => {
    const caps = reliefCaps({ wage, ...(unenforced === undefined ? {} : { unenforced }) });
    if (!caps.ok) return err({ code: caps.error });
    const { warnAbove, exceptionalMax } = caps.value;
    const check = granted === undefined ? undefined : checkRelief(caps.value, { amount: granted, kind: advance ? 'advance' : 'relief', isExceptional: exceptional });
    return ok({
      answer: {
        cap: formatAmount(caps.value.cap),
        advance: formatAmount(caps.value.advance),
        advanceMax: formatAmount(caps.value.advanceMax),
        ...(exceptionalMax === undefined ? {} : { exceptionalMax: formatAmount(exceptionalMax) }),
        ...(unenforced === undefined ? {} : { exceptionalAllowed: exceptionalMax !== undefined }),
        ...(warnAbove === undefined ? {} : { warnAbove: formatAmount(warnAbove) }),
        ...(check === undefined ? {} : check.isAllowed ? { allowed: true, warnings: check.warnings } : { allowed: false, code: check.code, max: formatAmount(check.max) }),
      },
      lines: [
        say(`救助金额一般不超过三十六个月：${yuan(caps.value.cap).zh}`, `Relief, as a rule 36 months at most: ${yuan(caps.value.cap).en}`),
        say(`先行救助一般不超过三个月：${yuan(caps.value.advance).zh}，最高不超过六个月：${yuan(caps.value.advanceMax).zh}`, `Advance relief, as a rule three months: ${yuan(caps.value.advance).en}; six at most: ${yuan(caps.value.advanceMax).en}`),
        ...(exceptionalMax === undefined ? [] : [say(`特殊情形最高不超过尚未执行到位的金额：${yuan(exceptionalMax).zh}`, `In special hardship up to what is not yet enforced: ${yuan(exceptionalMax).en}`)]),
        ...(warnAbove === undefined ? [] : [say(`提示：超过${yuan(warnAbove).zh}即高于尚未执行到位的金额`, `Note: above ${yuan(warnAbove).en} it is more than what is not yet enforced`)]),
        ...(check === undefined ? [] : [check.isAllowed ? say('拟救助金额未超过限额', 'The intended grant keeps to the cap') : say(`拟救助金额超过限额${yuan(check.max).zh}`, `The intended grant exceeds the cap of ${yuan(check.max).en}`)]),
      ],
    });
  },
);

/** Bounds of fines and detention. */
export const sanctionCalculator = calculator(
  { zh: '罚款、拘留限度', en: 'Sanction bounds' },
  {
    kind: choice('种类', 'Kind', [{ value: 'fine', zh: '罚款', en: 'Fine' }, { value: 'detention', zh: '拘留', en: 'Detention' }]),
    party: choice('对象', 'Party', [{ value: 'person', zh: '个人', en: 'Person' }, { value: 'entity', zh: '单位', en: 'Entity' }]),
    value: text('金额（元）或者天数', 'Yuan or days'),
  },
  ({ kind, party, value }) => {
    const isFine = kind === 'fine';
    const read = isFine ? parseAmount(value) : parseDays(value);
    if (!read.ok) return err({ code: isFine ? 'bad_amount' : 'bad_integer', field: 'value', detail: { value } });
    const check = isFine ? checkFine(party, read.value) : checkDetention(party, read.value);
    const bounds = 'min' in check ? { min: isFine ? formatAmount(check.min) : Number(check.min), max: isFine ? formatAmount(check.max) : Number(check.max) } : {};
    const unit = isFine ? say('元', 'yuan') : say('日', 'days');
    return ok({
      answer: { allowed: check.isAllowed, ...(check.isAllowed ? {} : { code: check.code }), ...bounds, rule: check.rule, approver: 'president' },
      lines: ['min' in check ? withinWords(check.isAllowed, bounds, unit) : say('不得拘留单位，可以拘留其主要负责人或者直接责任人员', 'An entity cannot be detained; the persons in charge or directly responsible can')],
    });
  },
);

function withinWords(isAllowed: boolean, { min, max }: { min?: string | number; max?: string | number }, unit: Words): Words {
  return say(`${isAllowed ? '在限度内' : '超出限度'}：${min}${unit.zh}至${max}${unit.zh}，院长批准`, `${isAllowed ? 'Within' : 'Outside'} the bounds of ${min} to ${max} ${unit.en}; the president approves`);
}

function parseDays(value: string): { ok: true; value: bigint } | { ok: false } {
  return /^-?\d{1,9}$/.test(value) ? { ok: true, value: BigInt(value) } : { ok: false };
}
