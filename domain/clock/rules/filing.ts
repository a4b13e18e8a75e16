import { calendarDays, rulesOf, years } from './rule.ts';

/** Filing (立案). */
export const FILING = rulesOf([
  {
    id: 'FIL-001', zh: '民事立案审查', en: 'Civil filing decision', trigger: 'complaintReceived', limit: calendarDays(7),
    actor: 'filingDivision', onBreach: 'escalate', source: [['civilProcedureLaw', '126']],
  },
  {
    id: 'FIL-003', part: 'civil', zh: '不能当场判定的立案审查（民事、行政）', en: 'Undecided on the spot: civil and administrative', trigger: 'complaintReceived',
    limit: calendarDays(7), actor: 'filingDivision', onBreach: 'auto_filing', source: [['filingRegistration', '8']],
  },
  {
    id: 'FIL-003/private-prosecution', zh: '不能当场判定的立案审查（刑事自诉）', en: 'Undecided on the spot: criminal private prosecution', trigger: 'complaintReceived',
    limit: calendarDays(15), actor: 'filingDivision', onBreach: 'auto_filing', source: [['filingRegistration', '8']],
  },
  {
    id: 'FIL-003/third-party-revocation', zh: '不能当场判定的立案审查（第三人撤销之诉）', en: 'Undecided on the spot: third-party revocation suit', trigger: 'complaintReceived',
    limit: calendarDays(30), actor: 'filingDivision', onBreach: 'auto_filing', source: [['filingRegistration', '8']],
  },
  {
    id: 'FIL-003/enforcement-objection', zh: '不能当场判定的立案审查（执行异议之诉）', en: 'Undecided on the spot: enforcement-objection suit', trigger: 'complaintReceived',
    limit: calendarDays(15), actor: 'filingDivision', onBreach: 'auto_filing', source: [['filingRegistration', '8']],
  },
  {
    id: 'FIL-004', zh: '当场出具收取材料凭证', en: 'Receipt for the papers, at once', trigger: 'papersReceived', actor: 'filingDivision',
    source: [['filingRegistration', '2'], ['civilInterpretation', '208']], note: '书面凭证注明收到日期。',
  },
  {
    id: 'FIL-005', zh: '补正材料后重新起算的立案审查', en: 'Filing decision counted anew from corrected papers', trigger: 'correctedPapersReceived', limit: calendarDays(7),
    actor: 'filingDivision', onBreach: 'auto_filing', source: [['filingRegistration', '7'], ['civilInterpretation', '126, 208']],
    note: '补正通知只能一次性书面作出；期限自收到补正材料的次日起重新计算。',
  },
  {
    id: 'FIL-006', zh: '执行立案审查', en: 'Enforcement application filing', trigger: 'applicationReceived', limit: calendarDays(7),
    actor: 'filingDivision', onBreach: 'escalate', source: [['enforcementWork', '16'], ['filingRegistration', '18']],
  },
  {
    id: 'FIL-007', zh: '不符合执行立案条件的不予受理', en: 'Refusal of an enforcement application', trigger: 'applicationReceived', limit: calendarDays(7),
    actor: 'filingDivision', onBreach: 'escalate', source: [['enforcementWork', '16'], ['civilInterpretation', '461']],
  },
  {
    id: 'FIL-008', zh: '申请执行时效', en: 'Limitation of the enforcement application', trigger: 'performancePeriodEnded', limit: years(2),
    actor: 'applicant', onBreach: 'none', source: [['civilProcedureLaw', '250'], ['enforcementProcedure', '19–21'], ['civilInterpretation', '481']],
    note: '超过时效的申请仍应受理；被执行人提出异议成立的，裁定不予执行。',
  },
  {
    id: 'FIL-009', zh: '移送审判庭', en: 'Transfer of the file to the trial division', trigger: 'caseFiled', limit: calendarDays(3),
    actor: 'filingDivision', source: [['trialLimits2000', '7']],
  },
  {
    id: 'FIL-010', zh: '立案投诉的查处答复', en: 'Answer to a complaint about filing', trigger: 'filingComplaintReceived', limit: calendarDays(15),
    actor: 'court', source: [['filingRegistration', '13']],
  },
  {
    id: 'FIL-011', part: 'send', zh: '送达起诉状副本', en: 'Service of the complaint copy', trigger: 'caseFiled', limit: calendarDays(5),
    actor: 'trialDivision', source: [['civilProcedureLaw', '128']],
  },
  {
    id: 'FIL-011/answer', zh: '被告提出答辩状', en: "Defendant's answer", trigger: 'complaintCopyServed', limit: calendarDays(15),
    actor: 'defendant', onBreach: 'none', source: [['civilProcedureLaw', '128']], note: '被告不提出答辩状的，不影响审理。',
  },
  {
    id: 'FIL-011/forward', zh: '送达答辩状副本', en: 'Forwarding of the answer', trigger: 'answerReceived', limit: calendarDays(5),
    actor: 'trialDivision', source: [['civilProcedureLaw', '128']],
  },
  {
    id: 'FIL-012', zh: '预交案件受理费', en: 'Payment of the acceptance fee', trigger: 'feeNoticeReceived', limit: calendarDays(7),
    actor: 'plaintiff', onBreach: 'right_lost', source: [['feeMeasures', '22'], ['filingRegistration', '11']],
    note: '逾期不交又未获准司法救助的，按撤诉处理。',
  },
  {
    id: 'FIL-014', zh: '诉讼费用免交', en: 'Exemption from court fees', trigger: 'feeReliefRequested', actor: 'court', onBreach: 'none',
    source: [['feeMeasures', '44, 45']], note: '只适用于自然人。',
  },
  {
    id: 'FIL-015', zh: '诉讼费用减交的最低比例', en: 'Least reduction of court fees', trigger: 'feeReliefRequested', quantity: { kind: 'percent', min: '30' },
    actor: 'court', onBreach: 'block', source: [['feeMeasures', '46']],
  },
  {
    id: 'FIL-016', zh: '诉讼费用缓交', en: 'Deferral of court fees', trigger: 'feeReliefRequested', actor: 'court', onBreach: 'none',
    source: [['feeMeasures', '47']],
  },
  {
    id: 'FIL-021', zh: '移送执行', en: 'Transfer to enforcement without application', trigger: 'performancePeriodEnded', actor: 'trialDivision',
    source: [['enforcementWork', '17']], note: '赡养费、扶养费、抚育费案件，民事制裁决定书，刑事附带民事裁判文书由审判庭移送。',
  },
  {
    id: 'FIL-030', zh: '快立案（当日立案）', en: 'Fast filing on the same day', trigger: 'papersReceived', limit: calendarDays(0),
    actor: 'filingDivision', onBreach: 'escalate', source: [['serviceTargets', '快立案']],
  },
  {
    id: 'FIL-031', part: 'decide', zh: '当日审查立案（地方）', en: 'Local: complex reviews', trigger: 'applicationReceived', limit: calendarDays(7),
    actor: 'filingDivision', source: [['courtRules', '大丰法院2007']],
  },
  {
    id: 'FIL-031/refuse', zh: '不予受理（地方）', en: 'Local: refusal', trigger: 'applicationReceived', limit: calendarDays(3),
    actor: 'filingDivision', source: [['courtRules', '大丰法院2007']],
  },
  {
    id: 'FIL-032', part: 'review', zh: '立案审查（地方）', en: 'Local: review', trigger: 'applicationReceived', limit: calendarDays(2),
    actor: 'filingDivision', source: [['courtRules', '利川法院2023']],
  },
  {
    id: 'FIL-032/query', zh: '立案后网络查询（地方）', en: 'Local: network query after filing', trigger: 'enforcementFiled', limit: calendarDays(3),
    actor: 'handler', source: [['courtRules', '利川法院2023']],
  },
  {
    id: 'FIL-033', zh: '立案或退回（地方）', en: 'Local: file or return', trigger: 'applicationReceived', limit: calendarDays(3),
    actor: 'filingDivision', source: [['courtRules', '威海文登法院']],
  },
]);
