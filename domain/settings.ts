import { formatAmount, parseAmount } from './money/amount.ts';
import type { Limit, RuleId } from './shared/record.ts';
import type { Words } from './shared/words.ts';

/** What a court may switch or set for itself: its key in the settings, and the standard that holds where it has not. */
export type CourtSetting = { key: string; name: Words; hint: Words; rule: RuleId | null } & (
  | { type: 'yesNo'; standard: boolean }
  | { type: 'amount'; standard: string | null }
  | { type: 'limit'; standard: Limit }
);

export const COURT_SETTINGS: readonly CourtSetting[] = [
  {
    key: 'filing.autoFile', type: 'yesNo', standard: false, rule: 'FIL-003', name: { zh: '到期先行立案', en: 'File by itself at the limit' },
    hint: { zh: '开启后，审查期限届满未决定的，由系统先行立案并由立案庭庭长补签；关闭时产生紧急待办。', en: 'On: an application undecided at the limit is filed by itself and countersigned by the filing chief. Off: an urgent task opens.' },
  },
  {
    key: 'money.feeBeforeCreditor', type: 'yesNo', standard: false, rule: null, name: { zh: '先扣执行费', en: 'Take the enforcement fee first' },
    hint: { zh: '开启后，核算案款时执行费先于申请执行人的债权扣除。', en: 'On: the enforcement fee is taken before the creditor is paid.' },
  },
  {
    key: 'money.vicePresidentFrom', type: 'amount', standard: null, rule: 'MON-012', name: { zh: '由分管副院长审批的发放金额（元，含）', en: 'Payouts approved by the vice-president, from (yuan)' },
    hint: { zh: '达到该金额的案款发放由分管副院长审批；不设则由执行局局长审批。', en: 'From this amount the vice-president approves; without it the enforcement chief.' },
  },
  {
    key: 'trial.averageWage', type: 'amount', standard: null, rule: 'TRI-004', name: { zh: '上年度就业人员年平均工资（元）', en: 'Average yearly wage of the year before (yuan)' },
    hint: { zh: '用于判断小额诉讼的标的额上限。', en: 'Bounds the claim of a small-claims case.' },
  },
  limit('FIL-030', { n: 0, unit: 'cd' }, '快立案目标', 'Fast filing target'),
  limit('TRI-020', { n: 30, unit: 'cd' }, '快审判目标（小额、简易程序）', 'Fast trial target: small claims and simplified procedure'),
  limit('TRI-020/ordinary', { n: 60, unit: 'cd' }, '快审判目标（普通程序）', 'Fast trial target: ordinary procedure'),
  limit('ENF-050', { n: 90, unit: 'cd' }, '快执行目标（全程）', 'Fast enforcement target, the whole leg'),
  limit('ENF-050/assign', { n: 1, unit: 'wd' }, '快执行目标（分案）', 'Fast enforcement target: assignment'),
  limit('ENF-050/query', { n: 3, unit: 'cd' }, '快执行目标（网络查控）', 'Fast enforcement target: network query'),
  limit('ENF-050/notice', { n: 3, unit: 'cd' }, '快执行目标（执行通知）', 'Fast enforcement target: notice'),
  limit('MON-011', { n: 5, unit: 'cd' }, '快兑付目标', 'Fast payout target'),
];

/** The value as it is kept, or undefined where the setting does not take it: an amount above zero with two decimals, a limit of 0 to 365 days, working days or months. */
export function settingValue({ type }: CourtSetting, value: unknown): boolean | string | Limit | undefined {
  if (type === 'yesNo') return typeof value === 'boolean' ? value : undefined;
  if (type === 'amount') {
    const read = typeof value === 'string' ? parseAmount(value) : undefined;
    return read?.ok === true && read.value > 0n ? formatAmount(read.value) : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { n, unit, ...rest } = value as Partial<Limit>;
  const isLimit = Number.isInteger(n) && n! >= 0 && n! <= 365 && ['cd', 'wd', 'm'].includes(String(unit)) && Object.keys(rest).length === 0;
  return isLimit ? (value as Limit) : undefined;
}

function limit(rule: RuleId, standard: Limit, zh: string, en: string): CourtSetting {
  return {
    key: `rule:${rule}`, type: 'limit', standard, rule, name: { zh, en },
    hint: { zh: '本院自定的快办目标，不改变法定期限，只适用于此后起算的期限。', en: 'The court’s own target. It changes no limit of law and applies to periods that begin from now on.' },
  };
}
