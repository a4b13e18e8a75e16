import { calendarDays, hours, rulesOf, years } from './rule.ts';

/** Refusal to execute: sanctions and crime (妨害执行的制裁与拒执犯罪). */
export const SANCTION = rulesOf([
  {
    id: 'SAN-001', zh: '对个人的罚款金额', en: 'Fine on an individual', trigger: 'obstruction', quantity: { kind: 'yuan', min: '0.00', max: '100000.00', minExclusive: true },
    actor: 'court', approver: 'president', onBreach: 'block', source: [['civilProcedureLaw', '118, 119']],
  },
  {
    id: 'SAN-002', zh: '对单位的罚款金额', en: 'Fine on an entity', trigger: 'obstruction', quantity: { kind: 'yuan', min: '50000.00', max: '1000000.00' },
    actor: 'court', approver: 'president', onBreach: 'block', source: [['civilProcedureLaw', '118']],
  },
  {
    id: 'SAN-003', zh: '拘留期限', en: 'Detention', trigger: 'detentionBegan', limit: calendarDays(15), roll: 'never', warnBefore: [calendarDays(1)],
    actor: 'court', approver: 'president', onBreach: 'block', source: [['civilProcedureLaw', '118'], ['civilInterpretation', '178, 182']], note: '一日以上十五日以下。',
  },
  {
    id: 'SAN-005', zh: '拘留后通知家属', en: 'Tell the family of a detention', trigger: 'detentionBegan', limit: hours(24),
    actor: 'court', source: [['civilInterpretation', '180']],
  },
  {
    id: 'SAN-007', part: 'apply', zh: '对罚款、拘留决定申请复议', en: 'Reconsideration of a fine or detention', trigger: 'decisionServed', limit: calendarDays(3),
    actor: 'debtor', onBreach: 'right_lost', source: [['civilInterpretation', '185'], ['civilProcedureLaw', '119']], note: '复议期间不停止执行。',
  },
  {
    id: 'SAN-007/decide', zh: '罚款、拘留复议审查', en: 'Decision on the reconsideration', trigger: 'reconsiderationReceived', limit: calendarDays(5),
    actor: 'higherCourt', source: [['civilInterpretation', '185']],
  },
  {
    id: 'SAN-007/document', zh: '口头变更后补发决定书', en: 'Written decision after an oral change', trigger: 'decisionChangedOrally', limit: calendarDays(3),
    actor: 'higherCourt', source: [['civilInterpretation', '186']],
  },
  {
    id: 'CRM-001', part: 'plain', zh: '拒不执行判决、裁定罪的刑期上限', en: 'Prison for refusal, at most', trigger: 'convicted', limit: years(3), roll: 'never',
    actor: 'court', onBreach: 'none', source: [['criminalLaw', '313']], note: '三年以下有期徒刑、拘役或者罚金。',
  },
  {
    id: 'CRM-001/aggravated', zh: '情节特别严重的刑期上限', en: 'Prison when especially serious, at most', trigger: 'convicted', limit: years(7), roll: 'never',
    actor: 'court', onBreach: 'none', source: [['criminalLaw', '313']], note: '三年以上七年以下有期徒刑，并处罚金。',
  },
  {
    id: 'CRM-007', part: 'decide', zh: '公安机关决定是否立案', en: 'Police decide', trigger: 'referralReceived', limit: calendarDays(7), roll: 'court', extendedBy: 'CRM-007/complex',
    actor: 'police', onBreach: 'escalate', source: [['refusalOpinion2025', '5']],
  },
  {
    id: 'CRM-007/complex', zh: '公安机关决定是否立案（案情复杂）', en: 'Police decide a complex referral', trigger: 'referralReceived', limit: calendarDays(30), roll: 'court',
    actor: 'police', onBreach: 'escalate', source: [['refusalOpinion2025', '5']],
  },
  {
    id: 'CRM-008', zh: '公安机关告知不立案、撤案', en: 'Police tell the court of refusal or cancellation', trigger: 'policeDecided', limit: calendarDays(7),
    actor: 'police', source: [['refusalOpinion2025', '6']],
  },
  {
    id: 'CRM-009', part: 'answer', zh: '公安机关说明不立案理由', en: 'Police answer the procuratorate', trigger: 'reasonsRequested', limit: calendarDays(7),
    actor: 'police', source: [['refusalOpinion2025', '7']],
  },
  {
    id: 'CRM-009/file', zh: '检察机关通知后立案', en: 'Police file when ordered', trigger: 'filingOrdered', limit: calendarDays(15),
    actor: 'police', source: [['refusalOpinion2025', '8']],
  },
  {
    id: 'CRM-011', zh: '视为不予追究的等待期间', en: 'Silence counts as not pursued', trigger: 'accusationFiled', limit: calendarDays(60), roll: 'never',
    actor: 'police', onBreach: 'deemed_consent', effectiveTo: '2025-06-30', source: [['privateProsecution2018', '通知']],
  },
  {
    id: 'CRM-012', zh: '视为不予追究的等待期间', en: 'Silence counts as not pursued', trigger: 'accusationFiled', limit: calendarDays(30), roll: 'never',
    actor: 'police', onBreach: 'deemed_consent', verification: 'unverified', source: [['refusalOpinion2025', '11–13']],
  },
  {
    id: 'CRM-013', zh: '刑事自诉立案审查', en: 'Filing decision on a private prosecution', trigger: 'complaintReceived', limit: calendarDays(15),
    actor: 'filingDivision', onBreach: 'auto_filing', source: [['filingRegistration', '8']],
  },
]);
