import type { EnforcementCommand } from '#domain/enforcement/commands.ts';
import {
  ASSET, causeField, CLOSING, CONTROL, CORRECTED_FIELD, DEFERRALS, DOCUMENT_NO, factDay, GROUND, MEASURE, PROPERTY_CLASS, reasonField, RECORDED_CONTROL, SERVED_DOCUMENT, SERVICE_METHOD, SOURCE, SUSPENSIONS, words,
} from './enforcement-fields.ts';
import { CLOSING_FIELDS, CORRECTION_DECISION, EXTENSION_DECISION, EXTENSION_FIELDS } from './enforcement-task-forms.ts';
import type { FormSpec } from './form-spec.ts';
import { whoFields } from './new-person.ts';

const AMOUNT = { name: 'amount', type: 'amount', label: words('金额', 'Amount') } as const;
const UNTIL = { name: 'until', type: 'date', label: words('至（含当日）', 'Until, that day included') } as const;

export const ENFORCEMENT_COMMAND_FORMS = {
  receiveMaterial: {
    ask: words('收到了什么材料？', 'What was received?'), submit: words('收取', 'Receive'), rule: 'FIL-004', effect: words('办理后：材料入卷，可打印收取材料凭证。', 'After this the material is on file and the receipt can be printed.'),
    fields: [{ name: 'materialId', type: 'material', label: words('材料', 'Material') }, { name: 'kind', type: 'text', label: words('材料名称', 'What it is') }, factDay('收到日期', 'Day received')],
  },
  claimPoverty: {
    ask: words('申请执行人是否为建档立卡贫困户？', 'Is the applicant registered as poor?'), submit: words('标记扶贫案件', 'Tag'), effect: words('办理后：案件进入绿色通道，由扶贫办联络员确认。', 'After this the case is on the fast track; the liaison confirms it.'),
    fields: [{ name: 'countyCode', type: 'text', pattern: /^\d{6}$/, label: words('户籍所在县区代码', 'County code'), hint: words('六位行政区划代码，可不填', 'Six digits; may be left empty'), optional: true }, factDay('标记日期', 'Day')],
  },
  receiveCorrection: { ask: words('补正材料是否已收齐？', 'Have the corrected papers come?'), submit: words('登记补正材料', 'Record'), rule: 'FIL-005', effect: words('办理后：自收到之日的次日起重新计算七日审查期限。', 'After this the seven days of review count anew.'), fields: [factDay('收到日期', 'Day received')] },
  returnPapers: { ask: words('为何退回材料？', 'Why are the papers returned?'), submit: words('退回材料', 'Return'), danger: true, effect: words('办理后：本次申请终结，申请人可以重新申请。', 'After this the application has ended; it may be made anew.'), fields: [reasonField('理由', 'Reason'), factDay('退回日期', 'Day')] },
  withdrawApplication: {
    ask: words('申请人为何撤回执行申请？', 'Why does the applicant withdraw?'), submit: words('登记撤回', 'Record'), danger: true,
    effect: words('办理后：材料退回申请人，本次申请终结；申请执行时效内可以重新申请。', 'After this the papers go back and the application has ended; it may be made anew within the time for applications.'),
    fields: [reasonField('撤回的理由', 'Reason'), factDay('撤回日期', 'Day')],
  },
  proposeCorrection: {
    ask: words('哪一项登记有误，应更正为什么？', 'What is wrong, and what should it be?'), submit: words('提请更正', 'Propose'), effect: words('办理后：经另一人审批同意后生效，原值留在卷宗。', 'Another person must approve; what it was stays in the docket.'),
    fields: [
      CORRECTED_FIELD,
      { name: 'was', type: 'party', label: words('登记错误的当事人', 'The wrong person'), when: { field: 'field', is: ['applicant', 'respondent'] } },
      ...whoFields('becomes', words('更正为', 'Should be'), { field: 'field', is: ['applicant', 'respondent'] }),
      { name: 'becomes', type: 'amount', label: words('更正为（元）', 'Should be (yuan)'), when: { field: 'field', is: ['principal', 'interest', 'costs'] } },
      { ...RECORDED_CONTROL, when: { field: 'field', is: ['controlFrom', 'controlUntil'] } },
      { name: 'becomes', type: 'date', label: words('更正为', 'Should be'), when: { field: 'field', is: ['effectiveOn', 'performBy', 'receivedOn', 'controlFrom', 'controlUntil'] } },
      { name: 'becomes', type: 'text', label: words('更正为', 'Should be'), when: { field: 'field', is: 'documentNo' } },
      { ...causeField('becomes', words('更正为', 'Should be')), when: { field: 'field', is: 'cause' } },
      reasonField('更正理由', 'Reason'),
    ],
  },
  decideCorrection: CORRECTION_DECISION,
  changeHandler: {
    ask: words('改由谁承办？', 'Who takes over?'), submit: words('变更承办人', 'Change'), effect: words('办理后：原承办人的待办全部转给新承办人，期限不变。', 'After this all open tasks of the handler go over; their deadlines stay.'),
    fields: [{ name: 'handlerId', type: 'user', role: 'enforcementOfficer', label: words('新承办人', 'New handler') }, reasonField('变更理由', 'Reason'), factDay('变更日期', 'Day')],
  },
  addParty: {
    ask: words('追加谁为当事人？', 'Who is added?'), submit: words('追加', 'Add'), rule: 'ENF-026', effect: words('办理后：该当事人列入本案，可以向其送达并对其采取措施。', 'After this the person is a party.'),
    fields: [
      ...whoFields('partyId', words('当事人', 'Person')),
      { name: 'side', type: 'choice', label: words('诉讼地位', 'Side'), options: [{ value: 'applicant', label: words('申请执行人', 'Applicant') }, { value: 'respondent', label: words('被执行人', 'Respondent') }] },
      { name: 'ground', type: 'longText', label: words('变更、追加的依据', 'Ground'), hint: words('写明裁定书文号', 'Name the ruling') },
      factDay('裁定日期', 'Day of the ruling'),
    ],
  },
  recordService: {
    ask: words('向谁送达了什么文书？', 'What was served on whom?'), submit: words('登记送达', 'Record'), effect: words('办理后：送达情况入卷。', 'After this the service is in the docket.'),
    fields: [SERVED_DOCUMENT, { name: 'partyId', type: 'party', label: words('受送达人', 'Served on') }, SERVICE_METHOD, factDay('送达日期', 'Day of service')],
  },
  noteSettlement: {
    ask: words('双方达成了怎样的和解协议？', 'What did the parties agree?'), submit: words('记载和解', 'Note'), rule: 'STL-001', effect: words('办理后：协议入卷；需要中止执行的，另行办理中止。', 'After this the settlement is on file; a suspension is a step of its own.'),
    fields: [{ name: 'terms', type: 'longText', label: words('协议内容', 'Terms') }, { name: 'performBy', type: 'date', label: words('约定履行期限至', 'To be performed by'), optional: true }, factDay('达成日期', 'Day')],
  },
  suspend: {
    ask: words('依据什么中止或者暂缓执行？', 'On what ground does enforcement stand still?'), submit: words('中止、暂缓', 'Suspend'), rule: 'SUS-001',
    effect: words('办理后：执行期限停止计算；查封、扣押、冻结的期限照常计算，不因中止而延长。', 'After this the limit of the case stands still; the terms of seizures and freezes run on.'),
    fields: [
      GROUND,
      reasonField('具体情况', 'Facts'),
      { ...UNTIL, label: words('暂缓至（含当日）', 'Deferred until, that day included'), hint: words('担保暂缓不超过一年，上级法院决定的不超过三个月；期满自动恢复', 'One year on a guarantee, three months by a higher court; it ends by itself'), when: { field: 'ground', is: DEFERRALS } },
      { ...UNTIL, label: words('复查日期', 'To be looked at again by'), optional: true, when: { field: 'ground', is: SUSPENSIONS } },
      factDay('裁定、决定日期', 'Day of the ruling'),
    ],
  },
  resume: { ask: words('为何恢复执行？', 'Why is enforcement resumed?'), submit: words('恢复执行', 'Resume'), rule: 'SUS-001', effect: words('办理后：期限继续计算，中止期间扣除，新的届满日立即计算。', 'After this the clock goes on; the time in between is left out.'), fields: [reasonField('理由', 'Reason'), factDay('恢复日期', 'Day')] },
  proposeExtension: { ask: words('申请延长多久？', 'How long an extension is asked for?'), submit: words('申请延长', 'Ask'), rule: 'ENF-003', effect: words('办理后：转分管副院长审批；期限届满前未获批准的，即为超期。', 'After this the vice-president decides.'), fields: EXTENSION_FIELDS },
  decideExtension: { ask: words('是否批准延长执行期限？', 'Is the extension granted?'), submit: words('提交审批意见', 'Decide'), rule: 'ENF-003', effect: words('批准后：执行期限顺延，新的届满日立即计算。', 'Once granted, the limit ends later.'), fields: EXTENSION_DECISION },
  receiveClue: {
    ask: words('收到了什么财产线索？', 'What clue was received?'), submit: words('登记线索', 'Record'), rule: 'ENF-010', effect: words('办理后：承办人在七日内核查，情况紧急的三日内核查。', 'After this the handler verifies it in seven days, or three when urgent.'),
    fields: [{ name: 'text', type: 'longText', label: words('线索内容', 'The clue') }, { name: 'isUrgent', type: 'yesNo', label: words('情况紧急', 'Urgent') }, factDay('收到日期', 'Day received')],
  },
  sendQuery: { ask: words('是否再次发起网络查控？', 'Is a further query sent?'), submit: words('登记已发起', 'Record'), rule: 'NET-005', effect: words('办理后：等待反馈，反馈后登记结果。', 'After this the results are awaited.'), fields: [factDay('发起日期', 'Day')] },
  recordFinding: {
    ask: words('查找到什么财产？', 'What was found?'), submit: words('登记财产', 'Record'), effect: words('办理后：财产列入本案查找结果，应当及时控制。', 'After this it is to be controlled.'),
    fields: [SOURCE, PROPERTY_CLASS, { name: 'finding', type: 'longText', label: words('财产情况', 'What it is') }, factDay('查明日期', 'Day')],
  },
  control: {
    ask: words('对什么财产采取控制措施？', 'What is controlled?'), submit: words('登记控制措施', 'Record'), rule: 'SEZ-001', effect: words('办理后：届满前六十、三十、十五、七日提醒；到期未续行的，效力自动消灭。', 'After this alarms come 60, 30, 15 and 7 days before it lapses by itself.'),
    fields: [
      MEASURE, ASSET,
      { name: 'respondentId', type: 'party', role: 'respondent', label: words('被执行人', 'Whose property') },
      { name: 'what', type: 'text', label: words('财产名称、位置或者账户', 'What it is'), hint: words('账户写开户行和后四位', 'Of an account the bank and the last four digits') },
      { name: 'value', type: 'amount', label: words('价值或者冻结金额', 'Value') },
      DOCUMENT_NO,
      factDay('自（生效日）', 'From the day it takes effect'),
      UNTIL,
    ],
  },
  renewControl: { ask: words('续行哪一项措施？', 'Which control is renewed?'), submit: words('续行', 'Renew'), rule: 'SEZ-004', effect: words('办理后：新的期限自续行之日起算。', 'After this the new term runs from the day of renewal.'), fields: [RECORDED_CONTROL, DOCUMENT_NO, factDay('续行日期', 'Day of renewal'), UNTIL] },
  releaseControl: { ask: words('解除哪一项措施？', 'Which control is released?'), submit: words('解除', 'Release'), rule: 'SEZ-011', danger: true, effect: words('办理后：该项财产不再受控制。', 'After this the property is free.'), fields: [CONTROL, reasonField('解除理由', 'Reason'), DOCUMENT_NO, factDay('解除日期', 'Day')] },
  setLateInterest: {
    ask: words('迟延履行利息是多少？', 'How much late-performance interest is due?'), submit: words('录入', 'Enter'), rule: 'INT-002', effect: words('办理后：应执行总额随之增加。', 'After this the sum due is higher.'),
    fields: [AMOUNT, { ...UNTIL, label: words('计算至', 'Counted to') }, { name: 'working', type: 'longText', label: words('计算过程', 'Working') }],
  },
  waive: { ask: words('申请执行人书面放弃多少？', 'How much is waived in writing?'), submit: words('登记放弃', 'Record'), effect: words('办理后：尚未执行金额相应减少，不得撤回。', 'After this the rest is smaller.'), fields: [AMOUNT, { name: 'materialId', type: 'material', label: words('书面放弃材料', 'Written waiver'), hint: words('须有申请执行人签名的书面材料', 'A paper signed by the applicant') }, factDay('放弃日期', 'Day')] },
  recordFee: {
    ask: words('申请执行费的情况？', 'What of the enforcement fee?'), submit: words('登记', 'Record'), effect: words('办理后：执行费单独记载，不计入执行标的。', 'After this the fee is noted beside the claim.'),
    fields: [
      { name: 'step', type: 'choice', label: words('事项', 'What'), options: [{ value: 'due', label: words('应交', 'Due') }, { value: 'waived', label: words('减免', 'Waived') }, { value: 'paid', label: words('已交', 'Paid') }] },
      { name: 'partyId', type: 'party', label: words('减免谁的执行费', 'Who is spared'), hint: words('全部免交只适用于自然人', 'Only a natural person is spared the whole fee'), rule: 'FIL-014', when: { field: 'step', is: 'waived' } },
      AMOUNT,
      { ...reasonField('减免的理由', 'Reason'), when: { field: 'step', is: 'waived' } },
      { ...reasonField('说明', 'Note'), optional: true, when: { field: 'step', is: ['due', 'paid'] } },
      factDay('日期', 'Day'),
    ],
  },
  drawUpDistribution: {
    ask: words('有哪些财产可供分配，哪些债权人参与分配？', 'What is there to distribute, and among whom?'), submit: words('制作方案', 'Draw up'), rule: 'DIS-004',
    effect: words('办理后：先付执行费用，再付优先债权，余款由普通债权按比例受偿，由系统计算；方案须送达各债权人和被执行人，收到之日起十五日内可以提出书面异议。', 'After this the shares are computed: costs, priority claims, then the others pro rata. The plan is served on everybody, who then have fifteen days to object in writing.'),
    fields: [
      { name: 'debtorId', type: 'party', role: 'respondent', label: words('被执行人', 'Debtor'), hint: words('参与分配适用于公民和其他组织；企业法人资不抵债的，移送破产审查', 'A natural person or an organisation that is no company; an insolvent company goes to the bankruptcy court') },
      { name: 'pool', type: 'amount', label: words('可供分配的金额', 'Money to distribute') },
      { name: 'costs', type: 'amount', label: words('执行费用', 'Costs of enforcement'), hint: words('没有的填 0', 'Zero where there are none') },
      {
        name: 'creditors', type: 'rows', min: 2, label: words('参与分配的债权', 'Claims that take part'), hint: words('方案中依次称为债权人1、债权人2；不写当事人姓名', 'In the plan they are creditor 1, 2 and so on; write no names'),
        of: [
          { name: 'basis', type: 'text', max: 120, label: words('执行依据或者案号', 'Title or case number') },
          { name: 'partyId', type: 'party', role: 'applicant', label: words('本案申请执行人', 'Applicant of this case'), hint: words('其他案件的债权人不选', 'Leave empty for a creditor of another case'), optional: true },
          { name: 'claim', type: 'amount', label: words('债权金额', 'Claim') },
          { name: 'isPriority', type: 'yesNo', label: words('优先受偿', 'Priority right') },
        ],
      },
      factDay('制作日期', 'Day of the plan'),
    ],
  },
  proposeClosing: {
    ask: words('以何种方式结案？', 'How is the case to be closed?'), submit: words('报请结案', 'Propose'), rule: 'END-003', effect: words('办理后：转执行局局长审批；案款未发放完毕、措施未解除的不能结案。', 'After this the chief decides; money still held or controls still standing prevent it.'),
    fields: [CLOSING, reasonField('结案事由', 'Reasons'), factDay('报请日期', 'Day')],
  },
  decideClosing: { ask: words('是否同意结案？', 'Is the closing approved?'), submit: words('提交审批意见', 'Decide'), rule: 'END-003', effect: words('同意后：案件结案，未办的待办撤销。', 'Once approved the case is closed.'), fields: CLOSING_FIELDS },
} as const satisfies Readonly<Record<EnforcementCommand['type'], FormSpec>>;
