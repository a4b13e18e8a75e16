import { calendarDays, months, rulesOf, workingDays } from './rule.ts';

const PAUSES = ['ENF-EX-01', 'ENF-EX-02', 'ENF-EX-03', 'ENF-EX-04', 'ENF-EX-05', 'ENF-EX-06', 'ENF-EX-07', 'ENF-EX-08'];

/** Enforcement (执行): the clocks of the case as a whole and of its first steps. */
export const ENFORCEMENT = rulesOf([
  {
    id: 'ENF-001', zh: '有财产可供执行案件的执行期限', en: 'Close a case with property', trigger: 'enforcementFiled', limit: months(6), extendedBy: 'ENF-003/extension', pauses: PAUSES,
    actor: 'handler', onBreach: 'escalate', source: [['enforcementPeriods2006', '1'], ['trialLimits2000', '5'], ['enforcementWork', '63']],
  },
  {
    id: 'ENF-002', zh: '非诉执行案件的执行期限', en: 'Close a non-litigation case', trigger: 'enforcementFiled', limit: months(3), extendedBy: 'ENF-003/extension', pauses: PAUSES,
    actor: 'handler', onBreach: 'escalate', source: [['enforcementPeriods2006', '1'], ['trialLimits2000', '5']],
  },
  {
    id: 'ENF-003', part: 'request', zh: '申请延长执行期限（届满前五日内）', en: 'Application for an extension, in the last five days', trigger: 'enforcementLimitEnds', limit: calendarDays(5), direction: 'before',
    actor: 'handler', approver: 'vicePresident', source: [['enforcementPeriods2006', '1'], ['trialLimits2000', '5'], ['enforcementWork', '63']],
    note: '由院长或者副院长批准。',
  },
  {
    id: 'ENF-003/extension', zh: '执行期限延长（首次上限）', en: 'First extension, at most', trigger: 'enforcementLimitEnds', limit: months(3),
    actor: 'handler', approver: 'vicePresident', verification: 'design', source: [['trialLimits2000', '5']], note: '超过三个月的，报请高级人民法院备案。',
  },
  {
    id: 'ENF-004', zh: '确定承办人', en: 'Assign the handler', trigger: 'enforcementFiled', limit: calendarDays(7),
    actor: 'enforcementBureau', source: [['enforcementPeriods2006', '2']],
  },
  {
    id: 'ENF-006', zh: '发出执行通知书', en: 'Enforcement notice', trigger: 'handlerReceivedFile', limit: calendarDays(3),
    actor: 'handler', source: [['enforcementPeriods2006', '4']],
  },
  {
    id: 'ENF-007', zh: '发出执行通知书（外部期限）', en: 'Enforcement notice, outer limit', trigger: 'applicationReceived', limit: calendarDays(10),
    actor: 'court', source: [['civilInterpretation', '480'], ['enforcementWork', '22']],
  },
  {
    id: 'ENF-009', zh: '通知申请执行人提供财产线索', en: 'Ask the applicant for property clues', trigger: 'handlerReceivedFile', limit: calendarDays(3),
    actor: 'handler', source: [['enforcementPeriods2006', '5']],
  },
  {
    id: 'ENF-010', part: 'definite', zh: '核查财产线索', en: 'Verify a clue', trigger: 'clueReceived', limit: calendarDays(5),
    actor: 'handler', effectiveTo: '2017-04-30', source: [['enforcementPeriods2006', '6']],
  },
  {
    id: 'ENF-010', part: 'definite', zh: '核查财产线索', en: 'Verify a clue', trigger: 'clueReceived', limit: calendarDays(7), warnBefore: [calendarDays(2)],
    actor: 'handler', source: [['investigation', '2'], ['enforcementPeriods2006', '6']],
  },
  {
    id: 'ENF-010/urgent', zh: '核查财产线索（情况紧急）', en: 'Verify an urgent clue', trigger: 'clueReceived', limit: calendarDays(3),
    actor: 'handler', source: [['investigation', '2']],
  },
  {
    id: 'ENF-012', zh: '完成财产调查', en: 'Finish the property investigation', trigger: 'investigationStarted', limit: months(1),
    actor: 'handler', source: [['enforcementPeriods2006', '6']], note: '一般应当在一个月内完成。',
  },
  {
    id: 'ENF-050', part: 'whole', zh: '快执行目标（全程）', en: 'Fast enforcement target, the whole leg', trigger: 'enforcementFiled', limit: calendarDays(90),
    actor: 'enforcementBureau', onBreach: 'escalate', source: [['serviceTargets', '快执行']],
  },
  {
    id: 'ENF-050/assign', zh: '快执行目标（分案）', en: 'Fast enforcement target: assignment', trigger: 'enforcementFiled', limit: workingDays(1),
    actor: 'enforcementBureau', onBreach: 'escalate', source: [['serviceTargets', '快执行']],
  },
  {
    id: 'ENF-050/query', zh: '快执行目标（网络查控）', en: 'Fast enforcement target: network query', trigger: 'handlerReceivedFile', limit: calendarDays(3),
    actor: 'handler', onBreach: 'escalate', source: [['serviceTargets', '快执行']],
  },
  {
    id: 'ENF-050/notice', zh: '快执行目标（执行通知）', en: 'Fast enforcement target: notice', trigger: 'handlerReceivedFile', limit: calendarDays(3),
    actor: 'handler', onBreach: 'escalate', source: [['serviceTargets', '快执行']],
  },
]);
