import { calendarDays, months, rulesOf } from './rule.ts';

/** Objections and review (异议、复议). */
export const OBJECTION = rulesOf([
  {
    id: 'OBJ-001', part: 'file', zh: '执行异议立案', en: 'File the objection', trigger: 'objectionReceived', limit: calendarDays(3),
    actor: 'court', onBreach: 'escalate', source: [['objection', '2']],
  },
  {
    id: 'OBJ-001/notify', zh: '立案后通知异议人', en: 'Tell the objector of the filing', trigger: 'objectionFiled', limit: calendarDays(3),
    actor: 'court', source: [['objection', '2']],
  },
  {
    id: 'OBJ-001/complete', zh: '告知补足材料', en: 'Ask for missing papers', trigger: 'objectionReceived', limit: calendarDays(3),
    actor: 'court', source: [['objection', '2']],
  },
  {
    id: 'OBJ-001/order-filing', zh: '上级法院指令限期立案', en: 'Filing by order of the higher court', trigger: 'filingOrderReceived', limit: calendarDays(3),
    actor: 'court', source: [['objection', '3']],
  },
  {
    id: 'OBJ-001/order-decision', zh: '上级法院指令限期裁定', en: 'Decision by order of the higher court', trigger: 'decisionOrderReceived', limit: calendarDays(15),
    actor: 'court', source: [['objection', '3']],
  },
  {
    id: 'OBJ-002', zh: '执行行为异议审查', en: 'Decide an objection to an act', trigger: 'objectionReceived', limit: calendarDays(15),
    actor: 'panel', onBreach: 'escalate', source: [['civilProcedureLaw', '236'], ['enforcementProcedure', '5'], ['objection', '11']],
  },
  {
    id: 'OBJ-003', zh: '申请复议', en: 'Application for reconsideration', trigger: 'rulingServed', limit: calendarDays(10),
    actor: 'party', onBreach: 'right_lost', source: [['civilProcedureLaw', '236']],
  },
  {
    id: 'OBJ-004', zh: '报送复议案卷', en: 'Send the file up', trigger: 'reconsiderationReceived', limit: calendarDays(5),
    actor: 'court', source: [['enforcementProcedure', '7']],
  },
  {
    id: 'OBJ-005', part: 'decide', zh: '复议审查', en: 'Decide the reconsideration', trigger: 'reconsiderationReceived', limit: calendarDays(30), extendedBy: 'OBJ-005/extension',
    actor: 'higherCourt', source: [['enforcementProcedure', '8']],
  },
  {
    id: 'OBJ-005/extension', zh: '复议审查延长上限', en: 'Reconsideration: extension, at most', trigger: 'reviewLimitEnds', limit: calendarDays(30),
    actor: 'higherCourt', approver: 'president', source: [['enforcementProcedure', '8']],
  },
  {
    id: 'OBJ-007', zh: '案外人异议审查', en: 'Decide a third-party objection', trigger: 'objectionReceived', limit: calendarDays(15),
    actor: 'panel', onBreach: 'escalate', source: [['civilProcedureLaw', '238'], ['enforcementProcedure', '15']], note: '审查期间不得处分执行标的。',
  },
  {
    id: 'OBJ-008', part: 'sue', zh: '提起执行异议之诉', en: 'Objection suit', trigger: 'rulingServed', limit: calendarDays(15),
    actor: 'outsider', onBreach: 'right_lost', source: [['civilProcedureLaw', '238'], ['civilInterpretation', '303, 304']],
  },
  {
    id: 'OBJ-008/file', zh: '执行异议之诉立案审查', en: 'Filing decision on the suit', trigger: 'complaintReceived', limit: calendarDays(15),
    actor: 'filingDivision', source: [['civilInterpretation', '308']],
  },
  {
    id: 'OBJ-008/release', zh: '未起诉的解除执行措施', en: 'Release when nobody sues', trigger: 'objectionSuitPeriodEnded', limit: calendarDays(7),
    actor: 'court', source: [['civilInterpretation', '314']],
  },
  {
    id: 'OBJ-009', zh: '驳回案外人异议后不得处分的期间', en: 'No disposal after a rejection', trigger: 'rulingServed', limit: calendarDays(15),
    actor: 'court', onBreach: 'block', source: [['civilInterpretation', '463']],
  },
  {
    id: 'OBJ-011', part: 'apply', zh: '对限制出境决定申请复议', en: 'Reconsideration of an exit restriction', trigger: 'decisionServed', limit: calendarDays(10),
    actor: 'debtor', onBreach: 'right_lost', source: [['objection', '9']],
  },
  {
    id: 'OBJ-011/decide', zh: '限制出境复议审查', en: 'Decision on the reconsideration', trigger: 'reconsiderationReceived', limit: calendarDays(15),
    actor: 'higherCourt', source: [['objection', '9']],
  },
  {
    id: 'OBJ-012', part: 'opinion-of-handler', zh: '承办人提出异议处理意见', en: "Handler's opinion on an objection", trigger: 'objectionReceived', limit: calendarDays(15),
    actor: 'handler', verification: 'unverified', source: [['enforcementPeriods2006', '9']],
  },
  {
    id: 'OBJ-012/hearing', zh: '异议听证', en: 'Hearing on an objection', trigger: 'hearingDecided', limit: calendarDays(10),
    actor: 'panel', verification: 'unverified', source: [['enforcementPeriods2006', '9–11']],
  },
  {
    id: 'OBJ-012/opinion', zh: '听证后提出处理意见', en: 'Opinion after the hearing', trigger: 'hearingHeld', limit: calendarDays(5),
    actor: 'handler', verification: 'unverified', source: [['enforcementPeriods2006', '9–11']],
  },
  {
    id: 'OBJ-012/whole', zh: '异议处理全程', en: 'The whole of an objection', trigger: 'objectionReceived', limit: months(1),
    actor: 'panel', verification: 'unverified', source: [['enforcementPeriods2006', '9–11']],
  },
  {
    id: 'OBJ-012/extension', zh: '申请延长异议审查的最迟日', en: 'Latest request for an extension', trigger: 'objectionLimitEnds', limit: calendarDays(3), direction: 'before',
    actor: 'handler', verification: 'unverified', source: [['enforcementPeriods2006', '9–11']],
  },
]);
