import { calendarDays, hours, months, rulesOf, years } from './rule.ts';

/** Single steps and side procedures of enforcement. */
export const ENFORCEMENT_STEPS = rulesOf([
  {
    id: 'ENF-008', zh: '先采取执行措施后发执行通知', en: 'Notice after measures taken first', trigger: 'measureTaken', limit: calendarDays(3),
    actor: 'handler', source: [['enforcementProcedure', '22'], ['civilProcedureLaw', '251']],
  },
  {
    id: 'ENF-011', zh: '启动法院调查', en: 'Start the court investigation', trigger: 'investigationRequested', limit: calendarDays(10),
    actor: 'handler', source: [['enforcementPeriods2006', '6']],
  },
  {
    id: 'ENF-013', zh: '选定评估、拍卖机构', en: 'Choose appraiser or auctioneer', trigger: 'measureDecided', limit: calendarDays(10),
    actor: 'handler', verification: 'unverified', source: [['enforcementPeriods2006', '7']],
  },
  {
    id: 'ENF-014', zh: '送达办理过户的协助执行通知书', en: 'Assistance notice for the transfer of title', trigger: 'transferDecided', limit: calendarDays(5),
    actor: 'handler', verification: 'unverified', source: [['enforcementPeriods2006', '8']],
  },
  {
    id: 'ENF-015', zh: '措施与文书的审批', en: 'Internal approval', trigger: 'approvalRequested', limit: calendarDays(7),
    actor: 'bureauChief', verification: 'unverified', source: [['enforcementPeriods2006', '12']],
  },
  {
    id: 'ENF-017', part: 'supplement', zh: '财产变动补充报告', en: 'Supplementary property report', trigger: 'propertyChanged', limit: calendarDays(10),
    actor: 'debtor', onBreach: 'escalate', source: [['investigation', '7, 11'], ['civilProcedureLaw', '252']],
  },
  {
    id: 'ENF-017/scope', zh: '报告财产的回溯期间', en: 'How far back the report reaches', trigger: 'enforcementNoticeServed', limit: years(1), direction: 'before',
    actor: 'debtor', onBreach: 'none', source: [['civilProcedureLaw', '252'], ['investigation', '5']],
  },
  {
    id: 'ENF-019', part: 'audit', zh: '决定是否审计', en: 'Decide on a forensic audit', trigger: 'auditRequested', limit: calendarDays(10),
    actor: 'court', source: [['investigation', '17']],
  },
  {
    id: 'ENF-019/reward', zh: '决定是否悬赏', en: 'Decide on a reward notice', trigger: 'rewardRequested', limit: calendarDays(10),
    actor: 'court', source: [['investigation', '21']],
  },
  {
    id: 'ENF-020', part: 'plain', zh: '拘传后的调查询问', en: 'Questioning after compulsory appearance', trigger: 'debtorBroughtIn', limit: hours(8),
    actor: 'handler', approver: 'president', onBreach: 'block', source: [['civilInterpretation', '482'], ['civilProcedureLaw', '119']],
  },
  {
    id: 'ENF-020/complex', zh: '拘传后的调查询问（情况复杂、可能拘留）', en: 'Questioning when detention may follow', trigger: 'debtorBroughtIn', limit: hours(24),
    actor: 'handler', approver: 'president', onBreach: 'block', source: [['civilInterpretation', '482']],
  },
  {
    id: 'ENF-021', zh: '第三人履行到期债务或者提出异议', en: 'Third party pays the due debt or objects', trigger: 'performanceNoticeServed', limit: calendarDays(15),
    actor: 'thirdParty', onBreach: 'right_lost', source: [['enforcementWork', '45–49'], ['civilInterpretation', '499']], note: '既不履行又无异议的，裁定对其强制执行。',
  },
  {
    id: 'ENF-022', zh: '答复银行对网络查询的异议', en: "Answer a bank's objection to a network query", trigger: 'bankObjected', limit: calendarDays(15),
    actor: 'court', source: [['networkFreeze', '6']],
  },
  {
    id: 'ENF-023', part: 'file', zh: '受托法院立案', en: 'Entrusted court files', trigger: 'entrustmentReceived', limit: calendarDays(7),
    actor: 'court', source: [['entrusted', '7']],
  },
  {
    id: 'ENF-023/tell', zh: '委托法院通知申请执行人', en: 'Entrusting court tells the applicant', trigger: 'entrustedFilingNoticeReceived', limit: calendarDays(7),
    actor: 'court', source: [['entrusted', '7']],
  },
  {
    id: 'ENF-023/papers', zh: '补办委托材料', en: 'Missing papers of an entrustment', trigger: 'papersMissing', limit: calendarDays(30),
    actor: 'court', source: [['entrusted', '8']],
  },
  {
    id: 'ENF-023/return', zh: '退回委托', en: 'Return of an entrusted case', trigger: 'returnConsented', limit: calendarDays(15),
    actor: 'court', approver: 'higherCourt', source: [['entrusted', '9']],
  },
  {
    id: 'ENF-023/higher-court', zh: '申请上级法院执行（委托执行）', en: 'Applicant may ask the higher court', trigger: 'entrustmentReceived', limit: months(6),
    actor: 'applicant', onBreach: 'none', source: [['entrusted', '11']],
  },
  {
    id: 'ENF-023/start', zh: '受托法院开始执行', en: 'Entrusted court starts', trigger: 'entrustmentReceived', limit: calendarDays(15),
    actor: 'court', source: [['civilProcedureLaw', '240']],
  },
  {
    id: 'ENF-023/report', zh: '受托法院报告执行情况', en: 'Entrusted court reports', trigger: 'entrustmentReceived', limit: calendarDays(30),
    actor: 'court', source: [['civilProcedureLaw', '240']],
  },
  {
    id: 'ENF-024', zh: '委托前应当续行的查封剩余期限', en: 'Seizure to be renewed before hand-over', trigger: 'seizureExpires', limit: months(1), direction: 'before',
    actor: 'court', onBreach: 'block', source: [['entrusted', '6']],
  },
  {
    id: 'ENF-025', zh: '执行管辖异议', en: 'Objection to jurisdiction', trigger: 'enforcementNoticeServed', limit: calendarDays(10),
    actor: 'party', onBreach: 'right_lost', source: [['enforcementProcedure', '3']],
  },
  {
    id: 'ENF-026', part: 'review', zh: '变更追加当事人的审查', en: 'Change or addition of a party', trigger: 'partyChangeRequested', limit: calendarDays(60),
    actor: 'court', approver: 'president', source: [['partyChange', '28']],
  },
  {
    id: 'ENF-026/reconsideration', zh: '对变更追加裁定申请复议', en: 'Reconsideration of the ruling', trigger: 'rulingServed', limit: calendarDays(10),
    actor: 'party', onBreach: 'right_lost', source: [['partyChange', '30']],
  },
  {
    id: 'ENF-026/decide', zh: '变更追加复议审查', en: 'Decision on the reconsideration', trigger: 'reconsiderationReceived', limit: calendarDays(60),
    actor: 'higherCourt', approver: 'president', source: [['partyChange', '31']],
  },
  {
    id: 'ENF-026/suit', zh: '提起变更追加执行异议之诉', en: 'Suit against the ruling', trigger: 'rulingServed', limit: calendarDays(15),
    actor: 'party', onBreach: 'right_lost', source: [['partyChange', '32']],
  },
  {
    id: 'ENF-027', part: 'debtor', zh: '申请不予执行仲裁裁决（被执行人）', en: 'Non-enforcement of an award: debtor', trigger: 'enforcementNoticeServed', limit: calendarDays(15),
    actor: 'debtor', onBreach: 'right_lost', source: [['arbitration', '8']],
  },
  {
    id: 'ENF-027/outsider', zh: '申请不予执行仲裁裁决（案外人）', en: 'Non-enforcement of an award: outsider', trigger: 'measureKnown', limit: calendarDays(30),
    actor: 'outsider', onBreach: 'right_lost', source: [['arbitration', '9']],
  },
  {
    id: 'ENF-027/review', zh: '不予执行仲裁裁决的审查', en: 'Review of the application', trigger: 'nonEnforcementFiled', limit: months(2), extendedBy: 'ENF-027/extension',
    actor: 'court', source: [['arbitration', '12']],
  },
  {
    id: 'ENF-027/extension', zh: '不予执行仲裁裁决审查延长', en: 'Review: extension', trigger: 'reviewLimitEnds', limit: months(1),
    actor: 'court', approver: 'president', source: [['arbitration', '12']],
  },
  {
    id: 'ENF-028', part: 'apply', zh: '申请不予执行公证债权文书', en: 'Non-enforcement of a notarised debt', trigger: 'enforcementNoticeServed', limit: calendarDays(15),
    actor: 'debtor', onBreach: 'right_lost', source: [['notarised', '13']],
  },
  {
    id: 'ENF-028/review', zh: '不予执行公证债权文书的审查', en: 'Review of the application', trigger: 'nonEnforcementReceived', limit: calendarDays(60), extendedBy: 'ENF-028/extension',
    actor: 'court', source: [['notarised', '16']],
  },
  {
    id: 'ENF-028/extension', zh: '不予执行公证债权文书审查延长', en: 'Review: extension', trigger: 'reviewLimitEnds', limit: calendarDays(30),
    actor: 'court', approver: 'president', source: [['notarised', '16']],
  },
  {
    id: 'ENF-028/reconsideration', zh: '对驳回不予执行申请的复议', en: 'Reconsideration of a rejection', trigger: 'rulingServed', limit: calendarDays(10),
    actor: 'debtor', onBreach: 'right_lost', source: [['notarised', '21']],
  },
  {
    id: 'ENF-028/decide', zh: '公证债权文书复议审查', en: 'Decision on the reconsideration', trigger: 'reconsiderationReceived', limit: calendarDays(30),
    actor: 'higherCourt', source: [['notarised', '21']],
  },
]);
