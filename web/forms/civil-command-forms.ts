import type { CIVIL_WIRE } from '#contract/civil.ts';
import { AMOUNTS, CORRECTED, EXCLUSION, HEAVIER, MAIN_TEXT, PERFORM_BY } from './civil-fields.ts';
import { causeField, DOCUMENT_NO, factDay, reasonField, words } from './enforcement-fields.ts';
import type { FormSpec } from './form-spec.ts';
import { whoFields } from './new-person.ts';

/** Every command that people give; what only stories order has no form. */
export const CIVIL_COMMAND_FORMS = {
  withdraw: { ask: words('为何准许撤诉？', 'Why is the suit withdrawn?'), submit: words('准许撤诉', 'Withdraw'), danger: true, effect: words('办理后：本案终结，全部待办收回。', 'After this the case has ended and nothing in it is open.'), fields: [reasonField('撤诉理由', 'Reason'), factDay('裁定日期', 'Day of the ruling')] },
  recordMediation: {
    ask: words('双方达成了怎样的调解协议？', 'What did the parties settle on?'), submit: words('登记调解', 'Record'), effect: words('办理后：调解书送达各方，最后一方签收时生效。', 'After this the paper is served; it is in force when the last party has signed.'),
    fields: [DOCUMENT_NO, MAIN_TEXT, ...AMOUNTS, PERFORM_BY, factDay('调解日期', 'Day of the settlement')],
  },
  convert: {
    ask: words('为何转换程序？', 'Why is the procedure converted?'), submit: words('转换程序', 'Convert'), rule: 'TRI-002', effect: words('办理后：适用新程序的审限，自原立案之日起连续计算；应当在原审限届满前转换。', 'After this the limit of the new procedure runs from the original filing; the conversion must come before the old limit ends.'),
    fields: [HEAVIER, reasonField('转换理由', 'Reason'), factDay('裁定日期', 'Day of the ruling')],
  },
  payFee: { ask: words('缓交、减交的案件受理费是否已交清？', 'Has the deferred or reduced fee been paid?'), submit: words('登记交费', 'Record'), rule: 'FIL-012', effect: words('办理后：受理费记为已交。', 'After this the fee counts as paid.'), fields: [factDay('交费日期', 'Day of payment')] },
  appeal: {
    ask: words('哪一方提起上诉？', 'Who appeals?'), submit: words('登记上诉', 'Record'), rule: 'TRI-008', effect: words('办理后：案件移送上级法院，等待录入第二审结果；期限内交邮的不算逾期。', 'After this the file goes to the higher court and its result is awaited; what was posted in time is in time.'),
    fields: [{ name: 'partyId', type: 'party', label: words('上诉人', 'Appellant') }, factDay('提起上诉日期', 'Day of the appeal')],
  },
  recordPerformance: { ask: words('被告是否已自动履行完毕？', 'Has the debtor performed?'), submit: words('登记自动履行', 'Record'), effect: words('办理后：案件办结，不再进入执行；绿色通道以自动履行结束。', 'After this the case is closed without enforcement, and its fast track ends as performed.'), fields: [factDay('履行完毕日期', 'Day of performance')] },
  changeHandler: {
    ask: words('改由谁承办？', 'Who takes over?'), submit: words('变更承办人', 'Change'), effect: words('办理后：原承办人的待办全部转给新承办人，期限不变。', 'After this all open tasks of the handler go over; their deadlines stay.'),
    fields: [{ name: 'handlerId', type: 'user', label: words('新承办人', 'New handler'), hint: words('立案阶段选立案人员，立案后选审判员', 'A filing clerk before filing, a judge after it') }, reasonField('变更理由', 'Reason'), factDay('变更日期', 'Day')],
  },
  suspend: { ask: words('为何中止诉讼？', 'Why is the trial suspended?'), submit: words('中止诉讼', 'Suspend'), rule: 'TRI-012', effect: words('办理后：审限停止计算，绿色通道的时限同时停止；恢复后扣除中止期间。', 'After this the limit and the fast track stand still; the time is left out.'), fields: [reasonField('中止事由', 'Ground'), factDay('裁定日期', 'Day of the ruling')] },
  resume: { ask: words('中止的原因是否已经消除？', 'Is the cause of the suspension gone?'), submit: words('恢复诉讼', 'Resume'), rule: 'TRI-012', effect: words('办理后：审限继续计算，新的届满日立即计算。', 'After this the clock goes on and the new last day is counted.'), fields: [reasonField('恢复理由', 'Reason'), factDay('恢复日期', 'Day')] },
  proposeExtension: {
    ask: words('申请延长多久？', 'How long an extension is asked for?'), submit: words('申请延长审限', 'Ask'), rule: 'TRI-009', effect: words('办理后：报院长审批；应当在审限届满十五日前提出。', 'After this the president decides; it is asked for fifteen days before the end.'),
    fields: [{ name: 'months', type: 'number', min: 1, max: 6, label: words('延长月数', 'Months') }, reasonField('延长的理由', 'Reason'), factDay('申请日期', 'Day')],
  },
  excludePeriod: {
    ask: words('哪段期间不计入审限？', 'Which period is not counted?'), submit: words('扣除审限', 'Exclude'), rule: 'TRI-012', effect: words('办理后：该期间从审限中扣除，新的届满日立即计算。', 'After this the period is left out and the new last day is counted.'),
    fields: [EXCLUSION, { name: 'from', type: 'date', label: words('自（含当日）', 'From, that day included') }, { name: 'to', type: 'date', label: words('至（不含当日）', 'To, that day not included') }],
  },
  proposeCorrection: {
    ask: words('哪一项登记有误，应更正为什么？', 'What is wrong, and what should it be?'), submit: words('提请更正', 'Propose'), effect: words('办理后：经另一人审批同意后生效，原值留在卷宗。', 'Another person must approve; what it was stays in the docket.'),
    fields: [
      CORRECTED,
      { name: 'was', type: 'party', label: words('登记错误的当事人', 'The wrong person'), when: { field: 'field', is: ['plaintiff', 'defendant'] } },
      ...whoFields('becomes', words('更正为', 'Should be'), { field: 'field', is: ['plaintiff', 'defendant'] }),
      { name: 'partyId', type: 'party', label: words('受送达人', 'Served on'), when: { field: 'field', is: 'servedOn' } },
      { ...causeField('becomes', words('更正为', 'Should be')), when: { field: 'field', is: 'cause' } },
      { name: 'becomes', type: 'text', label: words('更正为', 'Should be'), when: { field: 'field', is: ['request', 'documentNo'] } },
      { name: 'becomes', type: 'amount', label: words('更正为', 'Should be'), when: { field: 'field', is: ['claimAmount', 'principal', 'interest', 'costs'] } },
      { name: 'becomes', type: 'date', label: words('更正为', 'Should be'), when: { field: 'field', is: ['receivedOn', 'servedOn'] } },
      reasonField('更正理由', 'Reason'),
    ],
  },
  receiveMaterial: {
    ask: words('收到了什么材料？', 'What was received?'), submit: words('收取', 'Receive'), rule: 'FIL-004', effect: words('办理后：材料入卷，可打印收取材料凭证。', 'After this the material is on file and the receipt can be printed.'),
    fields: [{ name: 'materialId', type: 'material', label: words('材料', 'Material') }, { name: 'kind', type: 'text', label: words('材料名称', 'What it is') }, factDay('收到日期', 'Day received')],
  },
  addParty: {
    ask: words('追加谁为当事人？', 'Who is added?'), submit: words('追加', 'Add'), effect: words('办理后：该当事人参加诉讼，裁判文书应当向其送达。', 'After this the person is a party and is to be served.'),
    fields: [
      ...whoFields('partyId', words('当事人', 'Person')),
      { name: 'side', type: 'choice', label: words('诉讼地位', 'Side'), options: [{ value: 'plaintiff', label: words('原告', 'Plaintiff') }, { value: 'defendant', label: words('被告', 'Defendant') }, { value: 'thirdParty', label: words('第三人', 'Third party') }] },
      { name: 'ground', type: 'longText', label: words('追加的依据', 'Ground') }, factDay('裁定日期', 'Day of the ruling'),
    ],
  },
  claimPoverty: {
    ask: words('原告是否为建档立卡贫困户？', 'Is the plaintiff registered as poor?'), submit: words('标记扶贫案件', 'Tag'), effect: words('办理后：案件立即进入绿色通道，由扶贫办联络员确认。', 'After this the case is on the fast track at once; the liaison confirms it.'),
    fields: [{ name: 'countyCode', type: 'text', pattern: /^\d{6}$/, label: words('户籍所在县区代码', 'County code'), hint: words('六位行政区划代码，可不填', 'Six digits; may be left empty'), optional: true }, factDay('标记日期', 'Day')],
  },
} as const satisfies Readonly<Record<keyof (typeof CIVIL_WIRE)['commands'], FormSpec>>;
