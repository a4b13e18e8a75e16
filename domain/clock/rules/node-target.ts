import { calendarDays, months, rulesOf, workingDays } from './rule.ts';
import { PAUSES } from './trial.ts';

/** Days that the law leaves to the court (内部节点): to miss one is no breach of law. */
export const NODE_TARGETS = rulesOf([
  {
    id: 'NOD-001', zh: '原告补正起诉材料的指定期间', en: 'Time set for correcting the papers', trigger: 'papersMissing', limit: calendarDays(15),
    actor: 'plaintiff', onBreach: 'none', source: [['serviceTargets', '立案节点'], ['filingRegistration', '7']],
  },
  {
    id: 'NOD-002', zh: '先行立案后补签受理通知书', en: 'Sign the notice of a filing by lapse of time', trigger: 'caseFiled', limit: workingDays(1),
    actor: 'filingDivision', source: [['serviceTargets', '立案节点']],
  },
  {
    id: 'NOD-003', zh: '立案超期的紧急处理', en: 'Decide at once on an overdue filing', trigger: 'complaintReceived', limit: workingDays(1),
    actor: 'filingDivision', source: [['serviceTargets', '立案节点']],
  },
  {
    id: 'NOD-004', zh: '排定开庭', en: 'Set the hearing', trigger: 'complaintCopyServed', limit: calendarDays(20), pauses: PAUSES,
    actor: 'trialDivision', source: [['serviceTargets', '审判节点']],
  },
  {
    id: 'NOD-005', zh: '开庭当日记录庭审情况', en: 'Note on the day what became of the hearing', trigger: 'hearingHeld', limit: calendarDays(0),
    actor: 'trialDivision', source: [['serviceTargets', '审判节点']],
  },
  {
    id: 'NOD-006', zh: '庭审后作出裁判', en: 'Decide after the hearing', trigger: 'hearingHeld', limit: calendarDays(20), pauses: PAUSES,
    actor: 'trialDivision', source: [['serviceTargets', '审判节点']],
  },
  {
    id: 'NOD-007', zh: '指定期间的最后一日', en: 'The last day of a period set by the court', trigger: 'periodCounted', limit: calendarDays(0),
    actor: 'party', onBreach: 'none', source: [['civilProcedureLaw', '85']],
  },
  {
    id: 'NOD-008', zh: '审批', en: 'Approval', trigger: 'approvalRequested', limit: calendarDays(5),
    actor: 'president', source: [['serviceTargets', '审批节点']],
  },
  {
    id: 'NOD-009', zh: '分配方案的送达、通知与审查修正', en: 'Serve, notify and review in a distribution', trigger: 'distributionStepReached', limit: calendarDays(5),
    actor: 'handler', source: [['serviceTargets', '分配节点'], ['civilInterpretation', '509, 510']],
  },
  {
    id: 'NOD-010', zh: '送达调解书', en: 'Serve the mediation document', trigger: 'mediationReached', limit: calendarDays(10),
    actor: 'trialDivision', source: [['serviceTargets', '审判节点']],
  },
  {
    id: 'POV-001', zh: '认定扶贫标签', en: 'Decide on the poverty tag', trigger: 'papersReceived', limit: workingDays(5),
    actor: 'agency', onBreach: 'none', roll: 'workingDays', source: [['serviceTargets', '扶贫标签']],
  },
  {
    id: 'POV-002', zh: '出具脱贫认定结果', en: 'Certify the outcome', trigger: 'paidOut', limit: months(12),
    actor: 'agency', onBreach: 'none', source: [['serviceTargets', '脱贫认定']],
  },
]);
