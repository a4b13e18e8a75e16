import type { Words } from '#domain/shared/words.ts';
import type { EnforcementCommand } from './commands.ts';
import type { FindingSource, ServedDocument, ServiceMethod } from './events.ts';
import type { Closing, Control, Correctable, EnforcementStatus, FilingCondition, PropertyClass } from './state.ts';
import type { EnforcementAnswers } from './tasks.ts';

export const STATUS_NAMES = {
  received: { zh: '已收件', en: 'Received' },
  underReview: { zh: '立案审查', en: 'Under filing review' },
  correctionAsked: { zh: '待补正', en: 'Correction asked' },
  refused: { zh: '不予受理', en: 'Not accepted' },
  returned: { zh: '材料已退回', en: 'Papers returned' },
  filed: { zh: '已立案', en: 'Filed' },
  assigned: { zh: '已分案', en: 'Assigned' },
  notified: { zh: '已发执行通知', en: 'Notice issued' },
  investigating: { zh: '财产调查', en: 'Property investigation' },
  controlled: { zh: '财产控制', en: 'Property controlled' },
  fundsHeld: { zh: '案款待发放', en: 'Funds held' },
  disbursing: { zh: '案款发放', en: 'Paying out' },
  closed: { zh: '已结案', en: 'Closed' },
} as const satisfies Record<EnforcementStatus, Words>;

export const TASK_NAMES = {
  review: { zh: '审查是否立案', en: 'Decide on filing' },
  reviewCorrected: { zh: '审查补正后的材料', en: 'Decide on the corrected papers' },
  settleUncorrected: { zh: '处理逾期未补正的申请', en: 'Settle an application that was not corrected' },
  fileOverdue: { zh: '立即处理超期未立案的申请', en: 'Decide at once: the filing review is overdue' },
  signAcceptance: { zh: '补签受理案件通知书', en: 'Sign the acceptance notice of a filing by law' },
  assign: { zh: '确定承办人', en: 'Assign the handler' },
  issueNotice: { zh: '发出执行通知书、报告财产令', en: 'Issue the enforcement notice and the order to report property' },
  askClues: { zh: '通知申请执行人提供财产线索', en: 'Ask the applicant for property clues' },
  sendQuery: { zh: '发起总对总网络查控', en: 'Send the national property query' },
  recordQuery: { zh: '登记网络查控反馈结果', en: 'Record what the national query returned' },
  verifyClue: { zh: '核查财产线索', en: 'Verify a property clue' },
  verifyUrgentClue: { zh: '核查紧急财产线索', en: 'Verify an urgent property clue' },
  concludeInvestigation: { zh: '完成财产调查', en: 'Finish the property investigation' },
  keepControl: { zh: '控制措施即将到期：续行或者解除', en: 'A control is about to lapse: renew or release it' },
  considerExtension: { zh: '执行期限即将届满：办结或者申请延长', en: 'The limit is about to end: finish, or ask for an extension' },
  approveExtension: { zh: '审批延长执行期限', en: 'Approve the extension' },
  reviewSuspension: { zh: '复查中止执行的原因是否消失', en: 'See whether the cause of the suspension is gone' },
  approveIntakeCorrection: { zh: '审批立案信息更正', en: 'Approve a correction' },
  approveCorrection: { zh: '审批案件信息更正', en: 'Approve a correction' },
  approveClosing: { zh: '审批结案', en: 'Approve the closing' },
} as const satisfies Record<keyof EnforcementAnswers, Words>;

export const COMMAND_NAMES = {
  receiveMaterial: { zh: '收取材料', en: 'Receive a material' },
  claimPoverty: { zh: '标记扶贫案件', en: 'Tag as a poverty case' },
  receiveCorrection: { zh: '登记补正材料', en: 'Record the corrected papers' },
  returnPapers: { zh: '退回材料', en: 'Return the papers' },
  withdrawApplication: { zh: '申请人撤回申请', en: 'The applicant withdraws' },
  proposeCorrection: { zh: '提请更正', en: 'Propose a correction' },
  decideCorrection: { zh: '院长审批更正', en: 'Decide on the correction' },
  changeHandler: { zh: '变更承办人', en: 'Change the handler' },
  addParty: { zh: '追加当事人', en: 'Add a party' },
  recordService: { zh: '登记送达', en: 'Record a service' },
  noteSettlement: { zh: '记载执行和解', en: 'Note a settlement' },
  suspend: { zh: '中止、暂缓执行', en: 'Suspend or defer' },
  resume: { zh: '恢复执行', en: 'Resume' },
  proposeExtension: { zh: '申请延长期限', en: 'Ask for an extension' },
  decideExtension: { zh: '院长审批延期', en: 'Decide on the extension' },
  receiveClue: { zh: '登记财产线索', en: 'Record a clue' },
  sendQuery: { zh: '再次网络查控', en: 'Send a further query' },
  recordFinding: { zh: '登记查找到的财产', en: 'Record a finding' },
  control: { zh: '查封、扣押、冻结', en: 'Seize or freeze' },
  renewControl: { zh: '续行查封、扣押、冻结', en: 'Renew a control' },
  releaseControl: { zh: '解除查封、扣押、冻结', en: 'Release a control' },
  setLateInterest: { zh: '录入迟延履行利息', en: 'Enter the late-performance interest' },
  waive: { zh: '登记放弃债权', en: 'Record a waiver' },
  recordFee: { zh: '登记申请执行费', en: 'Record the enforcement fee' },
  drawUpDistribution: { zh: '制作财产分配方案', en: 'Draw up a distribution plan' },
  proposeClosing: { zh: '报请结案', en: 'Propose to close' },
  decideClosing: { zh: '院长审批结案', en: 'Decide on the closing' },
} as const satisfies Record<EnforcementCommand['type'], Words>;

/** FIL-007, in the order of the article. */
export const CONDITION_NAMES = {
  isTitleEffective: { zh: '执行依据已经发生法律效力', en: 'The title is in force' },
  isApplicantEntitled: { zh: '申请执行人是权利人或者其继承人、权利承受人', en: 'The applicant is the creditor, an heir or a successor' },
  isContentDefinite: { zh: '有给付内容，执行标的和被执行人明确', en: 'There is something to be given; object and debtor are definite' },
  isUnperformed: { zh: '义务人在确定的期限内未履行义务', en: 'The debtor did not perform in time' },
  isCourtCompetent: { zh: '属于本院管辖', en: 'This court has jurisdiction' },
} as const satisfies Record<FilingCondition, Words>;

export const PROPERTY_NAMES = {
  deposit: { zh: '存款', en: 'Deposits' },
  vehicle: { zh: '车辆', en: 'Vehicles' },
  immovable: { zh: '不动产', en: 'Immovables' },
  security: { zh: '证券', en: 'Securities' },
  networkFunds: { zh: '网络资金', en: 'Online funds' },
  companyInterest: { zh: '工商登记', en: 'Company interests' },
} as const satisfies Record<PropertyClass, Words>;

export const SOURCE_NAMES = {
  debtorReport: { zh: '被执行人报告', en: "Debtor's report" },
  siteVisit: { zh: '现场调查', en: 'Visit on site' },
  registry: { zh: '登记机关查询', en: 'Registry' },
  search: { zh: '搜查', en: 'Search' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<FindingSource, Words>;

export const MEASURE_NAMES = {
  seal: { zh: '查封', en: 'Sealing' },
  detain: { zh: '扣押', en: 'Taking into custody' },
  freeze: { zh: '冻结', en: 'Freezing' },
} as const satisfies Record<Control['measure'], Words>;

export const ASSET_NAMES = {
  bank: { zh: '银行存款', en: 'Bank deposit' },
  movable: { zh: '动产（含车辆）', en: 'Movables, vehicles' },
  immovable: { zh: '不动产', en: 'Immovables' },
  other: { zh: '其他财产权', en: 'Other rights' },
} as const satisfies Record<Control['asset'], Words>;

export const CLOSING_NAMES = {
  performed: { zh: '执行完毕', en: 'Performed in full' },
  withdrawn: { zh: '终结执行', en: 'Terminated on withdrawal' },
  rejected: { zh: '驳回申请', en: 'Application rejected' },
  cancelled: { zh: '销案', en: 'Cancelled' },
} as const satisfies Record<Closing, Words>;

export const CORRECTABLE_NAMES = {
  principal: { zh: '本金', en: 'principal' },
  interest: { zh: '利息', en: 'interest' },
  costs: { zh: '费用', en: 'costs' },
  documentNo: { zh: '执行依据文号', en: 'number of the title' },
  effectiveOn: { zh: '执行依据生效日期', en: 'day of effect of the title' },
  performBy: { zh: '履行期限届满日', en: 'end of the performance period' },
  cause: { zh: '案由', en: 'cause' },
  receivedOn: { zh: '收到申请材料的日期', en: 'day of receipt' },
  controlFrom: { zh: '控制措施的起始日', en: 'first day of a control' },
  controlUntil: { zh: '控制措施的届满日', en: 'last day of a control' },
  applicant: { zh: '申请执行人', en: 'applicant' },
  respondent: { zh: '被执行人', en: 'respondent' },
} as const satisfies Record<Correctable, Words>;

export const DOCUMENT_NAMES = {
  acceptanceNotice: { zh: '受理案件通知书', en: 'acceptance notice' },
  enforcementNotice: { zh: '执行通知书', en: 'enforcement notice' },
  reportOrder: { zh: '报告财产令', en: 'order to report property' },
  ruling: { zh: '裁定书', en: 'ruling' },
} as const satisfies Record<ServedDocument, Words>;

export const METHOD_NAMES = {
  inPerson: { zh: '直接送达', en: 'in person' },
  mail: { zh: '邮寄送达', en: 'by mail' },
  electronic: { zh: '电子送达', en: 'electronically' },
  leftBehind: { zh: '留置送达', en: 'left behind' },
  publicNotice: { zh: '公告送达', en: 'by public notice' },
} as const satisfies Record<ServiceMethod, Words>;
