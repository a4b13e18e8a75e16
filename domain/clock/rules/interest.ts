import { rulesOf } from './rule.ts';

/** Doubled late-performance interest (迟延履行期间的债务利息). */
export const INTEREST = rulesOf([
  {
    id: 'INT-002', zh: '加倍部分债务利息的日利率', en: 'Daily rate of the doubled part', trigger: 'performancePeriodEnded', quantity: { kind: 'perDay', value: '0.000175' },
    actor: 'debtor', onBreach: 'none', effectiveFrom: '2014-08-01', source: [['lateInterest', '1']], note: '以生效法律文书确定的除一般债务利息之外的金钱债务为基数。',
  },
  {
    id: 'INT-003', zh: '加倍部分债务利息的起算', en: 'Start of the doubled part', trigger: 'performancePeriodEnded', actor: 'debtor', onBreach: 'none',
    effectiveFrom: '2014-08-01', source: [['lateInterest', '2'], ['civilInterpretation', '504']],
  },
  {
    id: 'INT-005', zh: '不计算加倍部分债务利息的期间', en: 'Periods without doubled interest', trigger: 'periodExcluded', actor: 'court', onBreach: 'none',
    effectiveFrom: '2014-08-01', source: [['lateInterest', '3']], note: '非因被执行人申请的中止、暂缓执行期间，再审中止执行期间。',
  },
  {
    id: 'INT-006', zh: '不足清偿时的抵充顺序', en: 'Order of payment when money is short', trigger: 'moneyArrived', actor: 'court', onBreach: 'none',
    effectiveFrom: '2014-08-01', source: [['lateInterest', '4']],
  },
  {
    id: 'INT-008', zh: '新旧利息规定的分段', en: 'Old rules before the switch', trigger: 'performancePeriodEnded', actor: 'court', onBreach: 'none',
    effectiveFrom: '2014-08-01', source: [['lateInterest', '7']], note: '2014年8月1日之前的部分按当时的规定计算。',
  },
]);
