import { calendarDays, months, rulesOf, years, type Row } from './rule.ts';

const ALARMS = [calendarDays(60), calendarDays(30), calendarDays(15), calendarDays(7)];
const LAPSES = { trigger: 'seizureEffective', actor: 'handler', warnBefore: ALARMS, roll: 'never', onBreach: 'auto_lapse' } as const satisfies Partial<Row>;

/** Seizure, attachment, freezing (查封扣押冻结). An expiry never moves. */
export const SEIZURE = rulesOf([
  { id: 'SEZ-001', zh: '冻结银行存款的期限', en: 'Freeze of a bank deposit', limit: years(1), ...LAPSES, source: [['civilInterpretation', '485'], ['seizure', '27']] },
  { id: 'SEZ-002', zh: '查封、扣押动产的期限', en: 'Seizure of movables', limit: years(2), ...LAPSES, source: [['civilInterpretation', '485'], ['seizure', '27']] },
  { id: 'SEZ-003', zh: '查封不动产、冻结其他财产权的期限', en: 'Seizure of immovables and other rights', limit: years(3), ...LAPSES, source: [['civilInterpretation', '485'], ['seizure', '27']] },
  {
    id: 'SEZ-004', zh: '续行查封、扣押、冻结', en: 'Renewal before the control lapses', trigger: 'seizureExpires', roll: 'never', actor: 'handler', onBreach: 'auto_lapse',
    source: [['civilInterpretation', '485'], ['seizure', '26, 27']], note: '依申请或者依职权，在期限届满前办理；届满未续行的，效力消灭。',
  },
  {
    id: 'SEZ-004b', zh: '申请续行保全的最迟日', en: 'Latest request to renew a preservation seizure', trigger: 'seizureExpires', limit: calendarDays(7), direction: 'before',
    actor: 'applicant', onBreach: 'right_lost', source: [['preservation', '18']],
  },
  {
    id: 'SEZ-009', part: 'grace', zh: '执行依据确定交付居住房屋的宽限期', en: 'Grace before a home is handed over', trigger: 'enforcementNoticeServed', limit: months(3),
    actor: 'debtor', onBreach: 'none', source: [['objection', '20'], ['seizure', '4, 5']],
  },
  {
    id: 'SEZ-009/rent', zh: '从变价款中扣除的租金年数', en: 'Years of rent deducted from the price', trigger: 'homeAuctioned', quantity: { kind: 'years', min: '5', max: '8' },
    actor: 'applicant', onBreach: 'block', source: [['objection', '20']], note: '参照当地房屋租赁市场平均租金标准，五至八年。',
  },
  {
    id: 'SEZ-010', zh: '案外人异议成立后解除执行措施', en: 'Release after an upheld third-party objection', trigger: 'objectionSuitPeriodEnded', limit: calendarDays(7),
    actor: 'court', source: [['civilInterpretation', '314']],
  },
  {
    id: 'SEZ-011', zh: '应当解除查封、扣押、冻结的情形', en: 'Duty to release', trigger: 'seizureGroundGone', actor: 'court', onBreach: 'none', source: [['seizure', '28']],
    note: '申请执行人撤回申请、债务已经清偿、提供担保等情形，裁定解除。',
  },
]);
