import type { EnforcementAnswers } from '#domain/enforcement/tasks.ts';
import type { Field, FormSpec } from './form-spec.ts';
import { COMMENT, CONDITION_FIELDS, DOCUMENT_NO, factDay, NOT_RETURNED, PROPERTY_FIELDS, reasonField, words } from './enforcement-fields.ts';

const OUTCOME = words('处理结果', 'Outcome');

const REVIEW_FIELDS: readonly Field[] = [
  { name: 'outcome', type: 'choice', label: OUTCOME, options: [
    { value: 'file', label: words('立案', 'File') },
    { value: 'askCorrection', label: words('一次性告知补正', 'Ask for a correction') },
    { value: 'refuse', label: words('不予受理', 'Do not accept') },
  ] },
  ...CONDITION_FIELDS,
  { ...reasonField('不予受理的理由', 'Reasons for not accepting'), when: { field: 'outcome', is: 'refuse' } },
  { name: 'missing', type: 'longText', label: words('需要补正的材料和内容', 'What is missing'), hint: words('只能告知一次，应当一次写全', 'It can be asked once only: name everything'), rule: 'FIL-005', when: { field: 'outcome', is: 'askCorrection' } },
  { name: 'until', type: 'date', label: words('补正期限至', 'To be corrected by'), when: { field: 'outcome', is: 'askCorrection' } },
  factDay('决定日期', 'Day of the decision'),
];

/** After a correction there is no second one, and none when the limit has passed. */
const DECISION_FIELDS: readonly Field[] = REVIEW_FIELDS.flatMap((field): Field[] => {
  if (field.name === 'outcome' && field.type === 'choice') return [{ ...field, options: field.options.filter(({ value }) => value !== 'askCorrection') }];
  return field.name === 'missing' || field.name === 'until' ? [] : [field];
});

const REVIEW_EFFECT = words('办理后：立案的编立案号，由执行局局长在七日内确定承办人；补正的等待申请人补正；不予受理的案件终结。', 'After this: a filed case gets its number and the enforcement chief assigns a handler within seven days; a correction is awaited; a refusal ends the case.');
const DECISION_EFFECT = words('办理后：立案的编立案号，由执行局局长在七日内确定承办人；不予受理的案件终结。', 'After this: a filed case gets its number and the enforcement chief assigns a handler within seven days; a refusal ends the case.');

const CLUE: FormSpec = {
  ask: words('这条财产线索是否属实？', 'Is this clue true?'), submit: words('登记核查结果', 'Record the result'), rule: 'ENF-010',
  effect: words('办理后：核查结果记入卷宗，并应告知申请执行人。', 'After this: the result is in the docket; the applicant is to be told.'),
  fields: [
    { name: 'isTrue', type: 'yesNo', label: words('线索属实', 'The clue is true') },
    { name: 'finding', type: 'longText', label: words('核查情况', 'What was found') },
    factDay('核查日期', 'Day of the check'),
  ],
};

/** Whether a proposed correction stands; the same question for the chief and for the president. */
export const CORRECTION_DECISION: FormSpec = {
  ask: words('是否同意更正？', 'Is the correction approved?'), submit: words('提交审批意见', 'Decide'),
  effect: words('同意后：更正立即生效，原值、新值、理由和审批人一并记入卷宗。', 'Once approved, the correction takes effect; what it was, what it is, why, and who approved are in the docket.'),
  fields: [
    { name: 'outcome', type: 'choice', label: words('审批意见', 'Decision'), options: [{ value: 'approve', label: words('同意更正', 'Approve') }, { value: 'dismiss', label: words('不同意', 'Do not approve') }] },
    COMMENT,
  ],
};

/** Whether the handler's proposal to close stands; the same question for the chief and for the president. */
export const CLOSING_FIELDS: readonly Field[] = [
  { name: 'outcome', type: 'choice', label: words('审批意见', 'Decision'), options: [{ value: 'approve', label: words('同意结案', 'Approve the closing') }, { value: 'return', label: words('退回承办人', 'Send back') }] },
  COMMENT,
  factDay('审批日期', 'Day of the decision'),
];

export const EXTENSION_FIELDS: readonly Field[] = [
  { name: 'months', type: 'number', min: 1, max: 12, label: words('延长月数', 'Months'), hint: words('累计超过三个月的，须报请高级人民法院备案', 'Above three months in all a record number of the high court is needed'), rule: 'ENF-003/extension' },
  reasonField('延长的理由', 'Reasons'),
  { name: 'hpcRecordNo', type: 'text', max: 60, label: words('高级人民法院备案号', 'Record number of the high court'), optional: true },
  factDay('申请日期', 'Day of the application'),
];

export const EXTENSION_DECISION: readonly Field[] = [
  { name: 'outcome', type: 'choice', label: words('审批意见', 'Decision'), options: [{ value: 'grant', label: words('批准延长', 'Grant') }, { value: 'dismiss', label: words('不批准', 'Do not grant') }] },
  COMMENT,
  factDay('审批日期', 'Day of the decision'),
];

export const ENFORCEMENT_TASK_FORMS = {
  review: { ask: words('是否符合执行立案条件？', 'Does the application meet the conditions of filing?'), submit: words('提交审查结果', 'Submit the decision'), effect: REVIEW_EFFECT, rule: 'FIL-006', fields: REVIEW_FIELDS },
  reviewCorrected: { ask: words('补正后是否符合执行立案条件？', 'Does the corrected application meet the conditions?'), submit: words('提交审查结果', 'Submit the decision'), effect: DECISION_EFFECT, rule: 'FIL-005', fields: DECISION_FIELDS },
  fileOverdue: { ask: words('立案审查已经超期，请立即决定是否立案。', 'The filing review is overdue: decide at once.'), submit: words('提交审查结果', 'Submit the decision'), effect: DECISION_EFFECT, rule: 'FIL-003', fields: DECISION_FIELDS },
  settleUncorrected: {
    ask: words('补正期限已过，如何处理？', 'The time for the correction has passed: what now?'), submit: words('提交处理结果', 'Submit'), rule: 'FIL-005', danger: true,
    effect: words('办理后：材料退回或者裁定不予受理，本案终结；申请人可以备齐材料后重新申请。', 'After this the case ends; the applicant may apply anew with complete papers.'),
    fields: [
      { name: 'outcome', type: 'choice', label: OUTCOME, options: [{ value: 'return', label: words('退回材料', 'Return the papers') }, { value: 'refuse', label: words('坚持申请，裁定不予受理', 'The applicant insists: do not accept') }] },
      reasonField('理由', 'Reasons'),
      factDay('处理日期', 'Day'),
    ],
  },
  signAcceptance: {
    ask: words('本案依法先行立案，请补签受理案件通知书。', 'The case was filed by law: sign the acceptance notice.'), submit: words('已补签', 'Signed'), rule: 'FIL-003',
    effect: words('办理后：受理案件通知书可以送达，案件照常办理。', 'After this the notice can be served; the case goes on.'), fields: [factDay('签发日期', 'Day of signing')],
  },
  assign: {
    ask: words('由谁承办本案？', 'Who is to handle the case?'), submit: words('确定承办人', 'Assign'), rule: 'ENF-004',
    effect: words('办理后：案件转承办人，三日内发出执行通知书并启动财产调查。', 'After this the handler has the case and issues the notice within three days.'),
    fields: [{ name: 'handlerId', type: 'user', role: 'enforcementOfficer', label: words('承办人', 'Handler') }, factDay('分案日期', 'Day of assignment')],
  },
  issueNotice: {
    ask: words('执行通知书和报告财产令是否已经发出？', 'Have the notice and the order to report property been issued?'), submit: words('登记发出', 'Record'), rule: 'ENF-006',
    effect: words('办理后：案件进入财产调查；被执行人应在收到后的限期内报告财产。', 'After this the case is in investigation; the debtor must report property in time.'),
    fields: [{ name: 'reportDays', type: 'number', min: 1, max: 60, label: words('收到后几日内报告财产', 'Days to report property'), rule: 'ENF-006' }, factDay('发出日期', 'Day of issue')],
  },
  askClues: {
    ask: words('是否已通知申请执行人提供财产线索？', 'Has the applicant been asked for clues?'), submit: words('登记已通知', 'Record'), rule: 'ENF-009',
    effect: words('办理后：收到的线索逐条登记，七日内核查，情况紧急的三日内核查。', 'After this each clue is recorded and verified in seven days, or three when urgent.'), fields: [factDay('通知日期', 'Day')],
  },
  sendQuery: {
    ask: words('是否已向总对总网络查控系统发起查询？', 'Has the national query been sent?'), submit: words('登记已发起', 'Record'), rule: 'NET-005',
    effect: words('办理后：等待各单位反馈，反馈后登记查询结果。', 'After this the results are awaited and recorded.'), fields: [factDay('发起日期', 'Day of the query')],
  },
  recordQuery: {
    ask: words('网络查控反馈了哪些财产？', 'What did the query return?'), submit: words('登记反馈结果', 'Record the results'), rule: 'ENF-012',
    effect: words('办理后：查到的财产应当及时控制。', 'After this what was found is to be controlled.'), fields: [...PROPERTY_FIELDS, NOT_RETURNED, factDay('反馈日期', 'Day of the reply')],
  },
  verifyClue: CLUE,
  verifyUrgentClue: { ...CLUE, rule: 'ENF-010/urgent' },
  concludeInvestigation: {
    ask: words('财产调查是否完成，结果如何？', 'Is the investigation finished, and with what result?'), submit: words('完成财产调查', 'Finish'), rule: 'ENF-012',
    effect: words('办理后：有财产的，查封、扣押、冻结后处置；无财产的，继续查找线索。', 'After this property that was found is controlled; otherwise clues are looked for further.'),
    fields: [
      { name: 'isFound', type: 'yesNo', label: words('有可供执行的财产', 'There is property to enforce against') },
      { name: 'summary', type: 'longText', label: words('调查情况', 'Summary') },
      factDay('完成日期', 'Day'),
    ],
  },
  keepControl: {
    ask: words('控制措施即将到期，是否续行？', 'The control is about to lapse: renew it?'), submit: words('提交', 'Submit'), rule: 'SEZ-004',
    effect: words('续行的，新的期限自续行之日起算；不续行的，期限届满效力自动消灭，轮候查封依次生效。', 'A renewal runs from its own day; what is not renewed lapses by itself, and waiting seizures move up.'),
    fields: [
      { name: 'outcome', type: 'choice', label: OUTCOME, options: [
        { value: 'renew', label: words('续行', 'Renew') }, { value: 'release', label: words('解除', 'Release') }, { value: 'letLapse', label: words('不再续行', 'Let it lapse') },
      ] },
      { name: 'until', type: 'date', label: words('续行至', 'Renewed until'), when: { field: 'outcome', is: 'renew' } },
      { ...reasonField('理由', 'Reason'), when: { field: 'outcome', is: ['release', 'letLapse'] } },
      { ...DOCUMENT_NO, when: { field: 'outcome', is: ['renew', 'release'] } },
      { ...factDay('办理日期', 'Day'), when: { field: 'outcome', is: ['renew', 'release'] } },
    ],
  },
  considerExtension: {
    ask: words('执行期限即将届满，能否在期限内办结？', 'The limit is about to end: can the case be finished in time?'), submit: words('提交', 'Submit'), rule: 'ENF-003',
    effect: words('申请延长的，转分管副院长审批；未获批准的，期限届满即超期。', 'An application goes to the vice-president; without approval the case is overdue at the end of the limit.'),
    fields: [
      { name: 'outcome', type: 'choice', label: OUTCOME, options: [{ value: 'apply', label: words('申请延长', 'Ask for an extension') }, { value: 'finishInTime', label: words('期限内办结', 'Finish in time') }] },
      ...EXTENSION_FIELDS.map((field): Field => ({ ...field, when: { field: 'outcome', is: 'apply' } })),
      { name: 'plan', type: 'longText', label: words('办结安排', 'Plan'), when: { field: 'outcome', is: 'finishInTime' } },
    ],
  },
  approveExtension: { ask: words('是否批准延长执行期限？', 'Is the extension granted?'), submit: words('提交审批意见', 'Decide'), rule: 'ENF-003', effect: words('批准后：执行期限顺延，新的届满日立即计算。', 'Once granted, the limit ends later.'), fields: EXTENSION_DECISION },
  reviewSuspension: {
    ask: words('中止执行的原因是否已经消失？', 'Is the cause of the suspension gone?'), submit: words('提交', 'Submit'), rule: 'SUS-001',
    effect: words('恢复执行的，期限自恢复之日继续计算，中止期间扣除；继续中止的，到期再行复查。', 'When resumed, the clock goes on and the time in between is left out; otherwise it is looked at again.'),
    fields: [
      { name: 'outcome', type: 'choice', label: OUTCOME, options: [{ value: 'resume', label: words('恢复执行', 'Resume') }, { value: 'goOn', label: words('继续中止', 'Suspension goes on') }] },
      reasonField('情况说明', 'Facts'),
      { name: 'until', type: 'date', label: words('下次复查日期', 'To be looked at again by'), when: { field: 'outcome', is: 'goOn' } },
      { ...factDay('恢复日期', 'Day of resumption'), when: { field: 'outcome', is: 'resume' } },
      { ...factDay('复查日期', 'Day on which it was looked at'), when: { field: 'outcome', is: 'goOn' } },
    ],
  },
  approveIntakeCorrection: CORRECTION_DECISION,
  approveCorrection: CORRECTION_DECISION,
  approveClosing: { ask: words('是否同意结案？', 'Is the closing approved?'), submit: words('提交审批意见', 'Decide'), rule: 'END-003', effect: words('同意后：案件结案，未办的待办撤销；退回的，由承办人继续办理。', 'Once approved the case is closed and open tasks go; otherwise the handler goes on.'), fields: CLOSING_FIELDS },
} as const satisfies Readonly<Record<keyof EnforcementAnswers, FormSpec>>;
