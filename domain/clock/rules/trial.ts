import { calendarDays, months, rulesOf } from './rule.ts';

/** What is not counted in the time of a trial. */
export const PAUSES = ['TRI-012', 'ENF-EX-06', 'ENF-EX-08'];

/** Trial (审判). */
export const TRIAL = rulesOf([
  {
    id: 'TRI-001', part: 'limit', zh: '第一审普通程序审理期限', en: 'Ordinary first instance', trigger: 'caseFiled', limit: months(6), extendedBy: 'TRI-001/extension', pauses: PAUSES,
    actor: 'trialDivision', onBreach: 'escalate', source: [['civilProcedureLaw', '152'], ['trialLimits2000', '8']],
  },
  {
    id: 'TRI-001/extension', zh: '普通程序审限延长（本院院长批准）', en: "Ordinary procedure: extension by the president", trigger: 'trialLimitEnds', limit: months(6),
    actor: 'trialDivision', approver: 'president', source: [['civilProcedureLaw', '152']], note: '还需要延长的，报请上级人民法院批准。',
  },
  {
    id: 'TRI-002', part: 'limit', zh: '简易程序审理期限', en: 'Simplified procedure', trigger: 'caseFiled', limit: months(3), extendedBy: 'TRI-002/extension', pauses: PAUSES,
    actor: 'trialDivision', onBreach: 'escalate', source: [['civilProcedureLaw', '164'], ['civilInterpretation', '258']],
    note: '期限届满前可以转为普通程序，审限自立案之日起连续计算。',
  },
  {
    id: 'TRI-002/extension', zh: '简易程序审限延长（院长批准）', en: 'Simplified procedure: extension', trigger: 'trialLimitEnds', limit: months(1),
    actor: 'trialDivision', approver: 'president', effectiveFrom: '2022-01-01', source: [['civilProcedureLaw', '164'], ['civilInterpretation', '258']],
  },
  {
    id: 'TRI-002/total', zh: '简易程序审理期限累计上限', en: 'Simplified procedure: longest total', trigger: 'caseFiled', limit: months(6),
    actor: 'trialDivision', effectiveTo: '2021-12-31', source: [['civilInterpretation', '258']], note: '双方当事人同意继续适用简易程序的。',
  },
  {
    id: 'TRI-002/total', zh: '简易程序审理期限累计上限', en: 'Simplified procedure: longest total', trigger: 'caseFiled', limit: months(4),
    actor: 'trialDivision', effectiveFrom: '2022-01-01', source: [['civilInterpretation', '258']],
  },
  {
    id: 'TRI-003', part: 'limit', zh: '小额诉讼审理期限', en: 'Small claims', trigger: 'caseFiled', limit: months(2), extendedBy: 'TRI-003/extension', pauses: PAUSES,
    actor: 'trialDivision', onBreach: 'escalate', effectiveFrom: '2022-01-01', source: [['civilProcedureLaw', '168']], note: '一审终审。',
  },
  {
    id: 'TRI-003/extension', zh: '小额诉讼审限延长（院长批准）', en: 'Small claims: extension', trigger: 'trialLimitEnds', limit: months(1),
    actor: 'trialDivision', approver: 'president', effectiveFrom: '2022-01-01', source: [['civilProcedureLaw', '168']],
  },
  {
    id: 'TRI-004', part: 'mandatory', zh: '小额诉讼标的额（应当适用）', en: 'Small-claims amount: mandatory', trigger: 'caseFiled', quantity: { kind: 'percent', max: '30' },
    actor: 'court', effectiveTo: '2021-12-31', verification: 'unverified', source: [['civilProcedureLaw', '165']], note: '2012年修正文本第一百六十二条，以上年度就业人员年平均工资为基数。',
  },
  {
    id: 'TRI-004', part: 'mandatory', zh: '小额诉讼标的额（应当适用）', en: 'Small-claims amount: mandatory', trigger: 'caseFiled', quantity: { kind: 'percent', max: '50' },
    actor: 'court', effectiveFrom: '2022-01-01', source: [['civilProcedureLaw', '165']], note: '以各省、自治区、直辖市上年度就业人员年平均工资为基数。',
  },
  {
    id: 'TRI-004/by-agreement', zh: '小额诉讼标的额（约定适用）', en: 'Small-claims amount: by agreement', trigger: 'caseFiled', quantity: { kind: 'percent', min: '50', max: '200', minExclusive: true },
    actor: 'court', effectiveFrom: '2022-01-01', source: [['civilProcedureLaw', '165']],
  },
  {
    id: 'TRI-006', part: 'evidence', zh: '小额诉讼举证期限', en: 'Small claims: period for evidence', trigger: 'complaintCopyServed', limit: calendarDays(7),
    actor: 'party', onBreach: 'right_lost', source: [['civilInterpretation', '275']], note: '一般不超过七日。',
  },
  {
    id: 'TRI-006/answer', zh: '小额诉讼答辩期间上限', en: 'Small claims: longest period for the answer', trigger: 'complaintCopyServed', limit: calendarDays(15),
    actor: 'defendant', onBreach: 'none', source: [['civilInterpretation', '275']],
  },
  {
    id: 'TRI-007', part: 'limit', zh: '第二审判决审理期限', en: 'Second instance on a judgment', trigger: 'secondInstanceFiled', limit: months(3), extendedBy: 'TRI-007/extension', pauses: PAUSES,
    actor: 'higherCourt', onBreach: 'escalate', source: [['civilProcedureLaw', '183']],
  },
  {
    id: 'TRI-007/extension', zh: '第二审审限延长（院长批准）', en: 'Second instance: extension', trigger: 'trialLimitEnds', limit: months(3),
    actor: 'higherCourt', approver: 'president', source: [['trialLimits2000', '2'], ['civilProcedureLaw', '183']],
  },
  {
    id: 'TRI-008', zh: '对判决的上诉期', en: 'Appeal against a judgment', trigger: 'judgmentServed', limit: calendarDays(15),
    actor: 'party', onBreach: 'right_lost', source: [['civilProcedureLaw', '171']], note: '自送达各方当事人之日分别计算；逾期判决生效。',
  },
  {
    id: 'TRI-009', part: 'request', zh: '申请延长审限的最迟日', en: 'Latest request for an extension', trigger: 'trialLimitEnds', limit: calendarDays(15), direction: 'before',
    actor: 'trialDivision', approver: 'president', source: [['extension2018', '1']],
  },
  {
    id: 'TRI-009/decide', zh: '院长决定是否延长的最迟日', en: "President's decision on the extension", trigger: 'trialLimitEnds', limit: calendarDays(5), direction: 'before',
    actor: 'president', source: [['extension2018', '1']],
  },
  {
    id: 'TRI-010', part: 'request', zh: '申请延长审限的最迟日', en: 'Latest request for an extension', trigger: 'trialLimitEnds', limit: calendarDays(10), direction: 'before',
    actor: 'trialDivision', approver: 'president', effectiveTo: '2018-04-25', source: [['trialLimits2000', '12']],
  },
  {
    id: 'TRI-010/answer', zh: '上级法院批复延长申请的最迟日', en: "Higher court's answer on the extension", trigger: 'trialLimitEnds', limit: calendarDays(3), direction: 'before',
    actor: 'higherCourt', source: [['trialLimits2000', '14']],
  },
  {
    id: 'TRI-011', part: 'ordinary', zh: '普通程序延期开庭次数', en: 'Adjournments in ordinary procedure', trigger: 'hearingAdjourned', quantity: { kind: 'count', max: '2' },
    actor: 'trialDivision', onBreach: 'block', source: [['extension2018', '3']],
  },
  {
    id: 'TRI-011/simplified', zh: '简易、小额程序延期开庭次数', en: 'Adjournments in simplified procedure and small claims', trigger: 'hearingAdjourned', quantity: { kind: 'count', max: '1' },
    actor: 'trialDivision', onBreach: 'block', source: [['extension2018', '3']],
  },
  {
    id: 'TRI-011/gap', zh: '两次开庭的间隔', en: 'Gap between hearings', trigger: 'hearingHeld', limit: months(1),
    actor: 'trialDivision', source: [['extension2018', '5']],
  },
  {
    id: 'TRI-012', zh: '不计入审限的期间', en: 'Not counted in the trial limit', trigger: 'periodExcluded', actor: 'trialDivision', onBreach: 'none',
    source: [['civilInterpretation', '243'], ['trialLimits2000', '9']], note: '公告期间、鉴定期间、双方当事人和解期间、审理管辖异议及处理管辖争议期间。',
  },
  {
    id: 'TRI-013', zh: '当庭宣判后送达判决书', en: 'Delivery of a judgment announced in court', trigger: 'judgmentAnnounced', limit: calendarDays(10),
    actor: 'court', source: [['civilProcedureLaw', '151']],
  },
  {
    id: 'TRI-020', part: 'simplified', zh: '快审判目标（小额、简易程序）', en: 'Fast trial target: small claims and simplified procedure', trigger: 'caseFiled', limit: calendarDays(30), pauses: PAUSES,
    actor: 'trialDivision', onBreach: 'escalate', source: [['serviceTargets', '快审判']],
  },
  {
    id: 'TRI-020/ordinary', zh: '快审判目标（普通程序）', en: 'Fast trial target: ordinary procedure', trigger: 'caseFiled', limit: calendarDays(60), pauses: PAUSES,
    actor: 'trialDivision', onBreach: 'escalate', source: [['serviceTargets', '快审判']],
  },
]);
