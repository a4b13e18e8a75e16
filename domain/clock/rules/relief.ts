import { rulesOf, workingDays } from './rule.ts';

/** State judicial relief (国家司法救助). */
export const RELIEF = rulesOf([
  {
    id: 'REL-001', zh: '同一案件同一申请人救助次数', en: 'Relief for the same case and applicant', trigger: 'reliefRequested', quantity: { kind: 'count', max: '1' },
    actor: 'court', onBreach: 'block', source: [['reliefOpinion2016', '1, 2']],
  },
  {
    id: 'REL-005', zh: '救助金额一般上限（月平均工资倍数）', en: 'Relief, generally at most', trigger: 'reliefDecided', quantity: { kind: 'months', max: '36' },
    actor: 'reliefCommittee', onBreach: 'block', source: [['reliefOpinion2014', '救助标准'], ['reliefOpinion2016', '救助标准']], note: '以本省上一年度职工月平均工资为基数。',
  },
  {
    id: 'REL-006', zh: '特殊情形救助金额的绝对上限', en: 'Relief above the cap, at most', trigger: 'reliefDecided',
    actor: 'reliefCommittee', onBreach: 'block', source: [['reliefOpinion2014', '救助标准'], ['reliefOpinion2016', '救助标准']], note: '不得超过应当判决的金额或者已经判决尚未执行到位的金额。',
  },
  {
    id: 'REL-014', zh: '作出救助决定', en: 'Decide relief', trigger: 'reliefFiled', limit: workingDays(10), extendedBy: 'REL-015',
    actor: 'reliefCommittee', onBreach: 'escalate', source: [['reliefOpinion2014', '救助程序'], ['reliefProcedure2019', '程序规定']],
  },
  {
    id: 'REL-015', zh: '延长救助决定期限', en: 'Extension of the decision', trigger: 'reliefLimitEnds', limit: workingDays(10),
    actor: 'reliefCommittee', approver: 'reliefCommittee', verification: 'unverified', source: [['reliefProcedure2019', '程序规定']],
  },
  {
    id: 'REL-016', zh: '送达救助决定', en: 'Serve the decision', trigger: 'reliefDecided', limit: workingDays(10),
    actor: 'court', verification: 'unverified', source: [['reliefProcedure2019', '程序规定']],
  },
  {
    id: 'REL-017', zh: '政法委或领导小组审批', en: 'Approval of the political-legal committee', trigger: 'reliefPapersSent', limit: workingDays(10),
    actor: 'reliefCommittee', verification: 'local', source: [['courtRules', '省级实施办法']],
  },
  {
    id: 'REL-018', zh: '通知领取救助金', en: 'Tell the applicant to collect', trigger: 'treasuryPaid', limit: workingDays(2),
    actor: 'finance', source: [['reliefOpinion2014', '发放']],
  },
  {
    id: 'REL-020', part: 'general', zh: '先行救助金额一般上限（月平均工资倍数）', en: 'Advance relief, generally at most', trigger: 'advanceReliefRequested', quantity: { kind: 'months', max: '3' },
    actor: 'reliefCommittee', onBreach: 'block', source: [['reliefProcedure2019', '先行救助']],
  },
  {
    id: 'REL-020/max', zh: '先行救助金额最高限（月平均工资倍数）', en: 'Advance relief, at most', trigger: 'advanceReliefRequested', quantity: { kind: 'months', max: '6' },
    actor: 'reliefCommittee', onBreach: 'block', source: [['reliefProcedure2019', '先行救助']],
  },
  {
    id: 'REL-027', zh: '每案每人救助上限（地方）', en: 'Local ceiling per case and person', trigger: 'reliefDecided', quantity: { kind: 'yuan', max: '50000.00' },
    actor: 'reliefCommittee', onBreach: 'none', source: [['courtRules', '株洲']],
  },
]);
