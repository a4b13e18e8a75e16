import { ok } from '#domain/shared/result.ts';
import { say, type Words } from '#domain/shared/words.ts';
import { checkBankCard } from '#domain/identity/bank-card.ts';
import { formatCaseNumber, parseCaseNumber, TYPE_CODES } from '#domain/identity/case-number.ts';
import { ageOn, checkCitizenNumber, isMinorOn } from '#domain/identity/citizen-number.ts';
import { courtOf } from '#domain/identity/courts.ts';
import { checkCreditCode } from '#domain/identity/credit-code.ts';
import { checkPlate } from '#domain/identity/plate.ts';
import { calculator, type Calculated, type JsonObject } from './calculator.ts';
import { date, optional, text } from './field.ts';

/** A citizen number with birth date, and whether the person is a minor on a day. */
export const citizenNumberCheck = calculator({ zh: '公民身份号码', en: 'Citizen number' }, { value: text('号码', 'Number'), on: optional(date('日期', 'Day')) }, ({ value, on }, { today }) => {
  const checked = checkCitizenNumber(value);
  if (!checked.ok) return ok(invalid(checked.error));
  const { normalized, birthDate, sex } = checked.value;
  const day = on ?? today;
  return ok(valid({ normalized, birthDate, sex, minor: isMinorOn(birthDate, day), age: ageOn(birthDate, day), on: day }, say(`出生日期${birthDate}，${sex === 'male' ? '男' : '女'}`, `born ${birthDate}, ${sex}`)));
});

/** A unified social credit code with its organisation code. */
export const creditCodeCheck = calculator({ zh: '统一社会信用代码', en: 'Credit code' }, { value: text('代码', 'Code') }, ({ value }) => {
  const checked = checkCreditCode(value);
  if (!checked.ok) return ok(invalid(checked.error));
  const { normalized, kind, organisationCode, isOrganisationCodeValid } = checked.value;
  return ok(valid({ normalized, kind, organisationCode, organisationCodeValid: isOrganisationCodeValid }, say(`组织机构代码${organisationCode}${isOrganisationCodeValid ? '' : '（校验位不符，请核对）'}`, `organisation code ${organisationCode}${isOrganisationCodeValid ? '' : ' (its check digit is wrong: please check)'}`)));
});

export const plateCheck = calculator({ zh: '机动车号牌', en: 'Number plate' }, { value: text('号牌', 'Plate') }, ({ value }) => {
  const checked = checkPlate(value);
  return ok(checked.ok ? valid(checked.value, same(checked.value.normalized)) : invalid(checked.error));
});

/** A case number in its elements, with the court where it is known. */
export const caseNumberCheck = calculator({ zh: '案号', en: 'Case number' }, { value: text('案号', 'Case number') }, ({ value }) => {
  const checked = parseCaseNumber(value);
  if (!checked.ok) return ok(invalid(checked.error));
  const normalized = formatCaseNumber(checked.value);
  const court = courtOf(checked.value.courtCode)?.name;
  return ok(valid({ normalized, ...checked.value, type: TYPE_CODES[checked.value.typeCode], court }, same(`${normalized}${court ? `，${court}` : ''}`)));
});

/** Never refused: a warning only. */
export const bankCardCheck = calculator({ zh: '银行账号', en: 'Bank card' }, { value: text('账号', 'Number') }, ({ value }) => {
  const { normalized, warning } = checkBankCard(value);
  return ok(valid({ normalized, warning }, warning ? say('请核对：号码看起来不是银行卡号', 'please check: this does not look like the number of a bank card') : same(normalized)));
});

function same(text: string): Words {
  return say(text, text);
}

function valid(answer: JsonObject, { zh, en }: Words): Calculated {
  return { answer: { valid: true, ...answer }, lines: [say(`有效：${zh}`, `Valid: ${en}`)] };
}

function invalid(code: string): Calculated {
  return { answer: { valid: false, code }, lines: [say(`无效（${code}）`, `Not valid (${code})`)] };
}
