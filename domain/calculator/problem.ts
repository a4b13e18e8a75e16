import { formatAmount } from '#domain/money/amount.ts';

/** Why an input cannot be calculated. `field` names the input, `detail` what a person needs to put it right. */
export type CalculatorProblem = { code: CalculatorProblemCode; field?: string; detail?: Readonly<Record<string, string | number>> };

export type CalculatorProblemCode = keyof typeof PROBLEM_TITLES;

export const PROBLEM_TITLES = {
  no_such_calculator: { zh: '没有这个计算器', en: 'There is no such calculator' },
  missing_field: { zh: '缺少必填项', en: 'A required value is missing' },
  unknown_field: { zh: '不认识的选项', en: 'Unknown option' },
  field_twice: { zh: '该选项只能填写一次', en: 'This option may be given once' },
  bad_date: { zh: '日期应为存在的日子，格式如 2018-02-09', en: 'A date is an existing day written as 2018-02-09' },
  bad_time: { zh: '时间格式如 10:20', en: 'A time is written as 10:20' },
  bad_limit: { zh: '期限格式如 7cd、10wd、6m、2y、48h，且不能过长', en: 'A limit is written as 7cd, 10wd, 6m, 2y or 48h, and not without end' },
  bad_interval: { zh: '期间格式如 2018-04-10..2018-05-20，止日不计入且应晚于起日', en: 'A period is written as 2018-04-10..2018-05-20; its end is not counted and lies after its start' },
  bad_amount: { zh: '金额应为至多两位小数的元，不带千分号', en: 'An amount is yuan with at most two decimals and no separators' },
  bad_payment: { zh: '付款格式如 2018-02-28:30000', en: 'A payment is written as 2018-02-28:30000' },
  bad_claim: { zh: '债权格式如 A:200000', en: 'A claim is written as A:200000' },
  bad_integer: { zh: '应为整数', en: 'A whole number is expected' },
  bad_choice: { zh: '不是可选的值', en: 'Not one of the choices' },
  no_such_rule: { zh: '没有这条规则', en: 'There is no such rule' },
  rule_not_in_force: { zh: '该规则在所选日期没有施行', en: 'The rule is not in force on that day' },
  rule_without_limit: { zh: '该规则没有期限', en: 'The rule has no limit' },
  units_do_not_mix: { zh: '按小时计算的期限不能与其他单位合计，也不能扣除期间', en: 'Hours do not mix with other units or excluded periods' },
  lead_time_stands: { zh: '提前量不能延长、扣除', en: 'A lead time cannot be extended or interrupted' },
  before_calendar: { zh: '所选日期早于工作日历的首年', en: 'The day lies before the first year of the calendar' },
  amount_not_positive: { zh: '金额应大于零', en: 'The amount must be above zero' },
  expiry_before_2014: { zh: '2014年8月1日之前届满的，加倍利息适用此前的规定', en: 'Before 2014-08-01 the old rules on interest apply' },
  until_required: { zh: '债务未付清的，应填写计算截止日', en: 'As the debt is not paid in full, an end day is required' },
  payment_after_until: { zh: '有付款晚于计算截止日', en: 'A payment lies after the end day' },
  payment_above_rest: { zh: '付款超过剩余债务', en: 'A payment exceeds what is left of the debt' },
  claim_twice: { zh: '债权编号重复', en: 'A claim is listed twice' },
  start_below_minimum: { zh: '起拍价低于最低价', en: 'The start price is below its minimum' },
  failed_before_earliest: { zh: '流拍日早于最早拍卖日', en: 'The auction cannot have failed before its earliest day' },
} as const satisfies Record<string, { zh: string; en: string }>;

type AnyRefusal = { code: CalculatorProblemCode } & Readonly<Record<string, unknown>>;

/** A refusal of the clock or the money rules as a problem with plain details. */
export function problemOf(refusal: AnyRefusal, field?: string): CalculatorProblem {
  const detail: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(refusal)) {
    if (name === 'code') continue;
    const plain = plainOf(value);
    if (plain !== undefined) detail[name] = plain;
  }
  return { code: refusal.code, ...(field === undefined ? {} : { field }), ...(Object.keys(detail).length === 0 ? {} : { detail }) };
}

function plainOf(value: unknown): string | number | undefined {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return formatAmount(value);
  return typeof value === 'object' ? JSON.stringify(value) : undefined;
}
