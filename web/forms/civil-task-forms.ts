import type { CivilAnswers } from '#domain/civil/tasks.ts';
import { AMOUNTS, beside, DECIDED, FILING, MAIN_TEXT, HAND_METHOD, METHOD, PERFORM_BY, PERFORM_DAYS, reliefFields, RESULT, SERVED_ON, WHY_NOT, WHY_RETURNED } from './civil-fields.ts';
import { COMMENT, DOCUMENT_NO, factDay, reasonField, words } from './enforcement-fields.ts';
import type { Field, FormSpec, Option } from './form-spec.ts';

const FILE: Option = { value: 'file', label: words('登记立案', 'File') };
const REFUSE: Option = { value: 'refuse', label: words('裁定不予受理', 'Do not take the case') };
const RETURN: Option = { value: 'returnPapers', label: words('退回材料', 'Return the papers') };

const SIGNED: Option = { value: 'served', label: words('已送达、已签收', 'Served, signed for') };
const SIGNATURE_REFUSED: Option = { value: 'signatureRefused', label: words('拒绝签收调解书', 'Refused to sign for the mediation') };

const REVIEW_EFFECT = words('办理后：立案的编立案号，三日内移送民庭确定承办法官；补正的自收到补正材料之日起重新计算七日；不予受理的案件终结。', 'After this: a filed case gets its number and goes to the trial division within three days; after a correction the seven days count anew; a refusal ends the case.');

function outcome(...options: readonly Option[]): Field {
  return { name: 'outcome', type: 'choice', label: words('处理结果', 'Outcome'), options };
}

const CORRECTION: FormSpec = {
  ask: words('是否同意更正？', 'Is the correction approved?'), submit: words('提交审批意见', 'Decide'),
  effect: words('同意后：更正立即生效，原值、新值、理由和审批人一并记入卷宗。', 'Once approved it takes effect; what it was, what it is, why, and who approved are in the docket.'),
  fields: [outcome({ value: 'approve', label: words('同意更正', 'Approve') }, { value: 'dismiss', label: words('不同意', 'Do not approve') }), COMMENT],
};

const CHANGED: readonly Field[] = [MAIN_TEXT, ...AMOUNTS, PERFORM_DAYS];

export const CIVIL_TASK_FORMS = {
  review: {
    ask: words('起诉材料是否符合立案条件？', 'Do the papers meet the conditions of filing?'), submit: words('提交审查结果', 'Submit the decision'), rule: 'FIL-001', effect: REVIEW_EFFECT,
    fields: [
      outcome(FILE, { value: 'askCorrection', label: words('一次性告知补正', 'Ask for a correction') }, REFUSE), ...FILING, WHY_NOT,
      { name: 'missing', type: 'longText', label: words('需要补正的材料和内容', 'What is missing'), hint: words('只能告知一次，应当一次写全', 'It can be asked once only: name everything'), rule: 'FIL-005', when: { field: 'outcome', is: 'askCorrection' } },
      DECIDED,
    ],
  },
  reviewCorrected: {
    ask: words('补正后的材料是否符合立案条件？', 'Do the corrected papers meet the conditions?'), submit: words('提交审查结果', 'Submit the decision'), rule: 'FIL-005',
    effect: words('办理后：立案的编立案号，三日内移送民庭；退回、不予受理的案件终结。', 'After this: a filed case gets its number and goes to the trial division; otherwise the case ends.'),
    fields: [outcome(FILE, RETURN, REFUSE), ...FILING, WHY_NOT, WHY_RETURNED, DECIDED],
  },
  receiveCorrection: {
    ask: words('原告是否已经补正？', 'Has the plaintiff corrected the papers?'), submit: words('提交', 'Submit'), rule: 'FIL-005',
    effect: words('办理后：已补正的，自收到之日的次日起重新计算七日审查期限；退回、不予受理的案件终结。', 'After this: the seven days count anew from the corrected papers; otherwise the case ends.'),
    fields: [outcome({ value: 'corrected', label: words('已收到补正材料', 'Corrected papers received') }, RETURN, { ...REFUSE, label: words('坚持起诉，裁定不予受理', 'The plaintiff insists: do not take the case') }), WHY_RETURNED, WHY_NOT, factDay('收到或者处理日期', 'Day')],
  },
  decideOverdueFiling: {
    ask: words('立案审查已经超期，请立即决定。', 'The filing review is overdue: decide at once.'), submit: words('提交审查结果', 'Submit the decision'), rule: 'FIL-003', effect: REVIEW_EFFECT,
    fields: [outcome(FILE, REFUSE), ...FILING, WHY_NOT, DECIDED],
  },
  countersignFiling: {
    ask: words('本案依法先行立案，请补签受理案件通知书。', 'The case was filed by lapse of time: sign the notice of acceptance.'), submit: words('已补签', 'Signed'), rule: 'FIL-003',
    effect: words('办理后：受理案件通知书可以送达，案件照常办理。', 'After this the notice can be served; the case goes on.'), fields: [factDay('签发日期', 'Day of signing')],
  },
  settleFee: {
    ask: words('案件受理费是否已经交纳？', 'Has the acceptance fee been paid?'), submit: words('提交', 'Submit'), rule: 'FIL-012',
    effect: words('办理后：已交、免交、缓交的可以开庭；减交的交清余额后开庭；七日内不交又未获救助的，按撤诉处理，案件终结。', 'After this the hearing can be set once nothing is left to pay; a fee that is neither paid nor relieved in seven days ends the case as withdrawn.'),
    fields: [
      outcome({ value: 'paid', label: words('已交纳', 'Paid') }, { value: 'waived', label: words('准许免交', 'Waived') }, { value: 'reduced', label: words('准许减交', 'Reduced') }, { value: 'deferred', label: words('准许缓交', 'Deferred') }, { value: 'notPaid', label: words('逾期未交，按撤诉处理', 'Not paid in time: taken as withdrawn') }),
      ...reliefFields('outcome', 'ground', 'percent'), factDay('日期', 'Day'),
    ],
  },
  assignJudge: {
    ask: words('由谁承办本案？', 'Who is to try the case?'), submit: words('确定承办法官', 'Assign'), rule: 'FIL-009',
    effect: words('办理后：案件转承办法官；书记员自立案之日起五日内送达起诉状副本。', 'After this the judge has the case; the complaint is served within five days of filing.'),
    fields: [{ name: 'judgeId', type: 'user', role: 'trialJudge', label: words('承办法官', 'Judge') }, factDay('分案日期', 'Day of assignment')],
  },
  serveComplaint: {
    ask: words('起诉状副本是否已送达全部被告？', 'Has the complaint been served on every defendant?'), submit: words('登记送达', 'Record'), rule: 'FIL-011',
    effect: words('办理后：被告十五日内提出答辩状；由承办法官排定开庭。', 'After this the defendant has fifteen days to answer; the judge sets the hearing.'), fields: [METHOD, factDay('送达日期', 'Day of service')],
  },
  setHearing: {
    ask: words('定于哪天开庭？', 'When is the hearing?'), submit: words('排定开庭', 'Set the hearing'), rule: 'NOD-004',
    effect: words('办理后：当事人应当在开庭三日前得到通知；开庭当日记录庭审情况。', 'The parties are told at least three days before; what became of the hearing is noted on the day.'),
    fields: [{ name: 'hearingOn', type: 'date', label: words('开庭日期', 'Day of the hearing') }, { name: 'toldOn', type: 'date', label: words('通知当事人日期', 'Day on which the parties were told') }],
  },
  holdHearing: {
    ask: words('庭审是否进行？', 'Was the hearing held?'), submit: words('登记庭审情况', 'Record'), rule: 'NOD-005',
    effect: words('办理后：已开庭的，由承办法官作出裁判；延期的，另行排定开庭，普通程序延期不超过两次，简易、小额程序不超过一次。', 'After this the judge decides; an adjourned hearing is set anew, twice at most in ordinary procedure and once in the others.'),
    fields: [outcome({ value: 'held', label: words('已开庭审理', 'Held') }, { value: 'adjourned', label: words('延期开庭', 'Adjourned') }), { ...reasonField('延期的理由', 'Why adjourned'), rule: 'TRI-011', when: { field: 'outcome', is: 'adjourned' } }, factDay('日期', 'Day')],
  },
  decide: {
    ask: words('如何裁判？', 'What is the decision?'), submit: words('登记裁判结果', 'Record the decision'), rule: 'NOD-006',
    effect: words('办理后：判决书、调解书由书记员十日内送达各方当事人；调解书经各方签收生效；撤诉的案件终结。', 'After this the document is served on each party within ten days; a mediation is in force when all have signed; a withdrawal ends the case.'),
    fields: [
      outcome({ value: 'judged', label: words('判决', 'Judgment') }, { value: 'mediated', label: words('调解', 'Mediation') }, { value: 'withdrawn', label: words('准许撤诉', 'Withdrawal') }, { value: 'hearAgain', label: words('再次开庭', 'Another hearing') }),
      ...beside([RESULT], 'outcome', 'judged'), ...beside([DOCUMENT_NO, MAIN_TEXT, ...AMOUNTS], 'outcome', ['judged', 'mediated']), ...beside([PERFORM_DAYS], 'outcome', 'judged'), ...beside([PERFORM_BY], 'outcome', 'mediated'),
      ...beside([reasonField('理由', 'Reason')], 'outcome', ['withdrawn', 'hearAgain']), factDay('裁判日期', 'Day of the decision'),
    ],
  },
  serveDocument: {
    ask: words('裁判文书送达了哪一方当事人？', 'On which party was the document served?'), submit: words('登记送达', 'Record'), rule: 'TRI-013',
    effect: words('办理后：全部送达后，判决自最后一次送达起计算十五日上诉期；公告的，公告期满由系统登记视为送达；小额判决即时生效。', 'A public notice counts as service by itself when it has run. Once all are served the fifteen days of appeal run from the last service; small claims are in force at once.'),
    fields: [outcome(SIGNED, { value: 'noticePublished', label: words('下落不明，已公告', 'Cannot be found, notice published') }), SERVED_ON, ...beside([HAND_METHOD], 'outcome', 'served'), factDay('送达或者公告日期', 'Day of service or publication')],
  },
  serveMediation: {
    ask: words('调解书送达了哪一方当事人？', 'On which party was the mediation document served?'), submit: words('登记送达', 'Record'), rule: 'NOD-010',
    effect: words('办理后：最后一方签收时，调解书发生法律效力；拒绝签收的，案件恢复到调解前的阶段，应当及时判决。', 'After this: with the last signature the mediation is in force; a refusal to sign takes the case back to where it stood before.'),
    fields: [outcome(SIGNED, SIGNATURE_REFUSED), SERVED_ON, ...beside([HAND_METHOD], 'outcome', 'served'), factDay('送达日期', 'Day of service')],
  },
  enterAppealResult: {
    ask: words('第二审结果如何？', 'What is the result of the appeal?'), submit: words('录入结果', 'Enter the result'), rule: 'TRI-007',
    effect: words('办理后：维持、改判、撤回上诉的，裁判生效，履行期限开始；发回重审的，另立新案审理。', 'After this the judgment is in force and the performance period runs; a case sent back is tried anew under its own number.'),
    fields: [
      outcome({ value: 'upheld', label: words('驳回上诉，维持原判', 'Upheld') }, { value: 'changed', label: words('改判', 'Changed') }, { value: 'remanded', label: words('发回重审', 'Sent back') }, { value: 'appealWithdrawn', label: words('准许撤回上诉', 'Appeal withdrawn') }),
      { ...DOCUMENT_NO, label: words('第二审文书文号', 'Number of the document') }, ...beside(CHANGED, 'outcome', 'changed'), factDay('裁判生效日期', 'Day on which it takes effect'),
    ],
  },
  approveIntakeCorrection: CORRECTION,
  approveCorrection: CORRECTION,
  approveExtension: {
    ask: words('是否批准延长审限？', 'Is the extension granted?'), submit: words('提交审批意见', 'Decide'), rule: 'TRI-009/decide',
    effect: words('批准后：审限顺延，新的届满日立即计算；应当在届满五日前决定。', 'Once granted the limit ends later; the decision is due five days before its end.'),
    fields: [
      outcome({ value: 'grant', label: words('批准延长', 'Grant') }, { value: 'dismiss', label: words('不批准', 'Do not grant') }),
      ...beside([{ name: 'reference', type: 'text', max: 60, label: words('批准文号', 'Reference') }], 'outcome', 'grant'), ...beside([{ name: 'comment', type: 'longText', label: words('理由', 'Reason') }], 'outcome', 'dismiss'), factDay('审批日期', 'Day of the decision'),
    ],
  },
  applyForEnforcement: {
    ask: words('履行期限已过，是否申请执行？', 'The performance period is over: is enforcement applied for?'), submit: words('提交', 'Submit'), rule: 'FIL-008',
    effect: words('办理后：申请执行、移送执行的，另立执行案件审查立案；已自动履行的案件办结；尚未申请的，到期再行核实。', 'After this an enforcement case is received and reviewed; a performed title ends the case; otherwise it is looked at again on the day given.'),
    fields: [
      outcome({ value: 'application', label: words('权利人申请执行', 'The creditor applies') }, { value: 'transfer', label: words('移送执行', 'Transfer by the court') }, { value: 'performed', label: words('已自动履行', 'Performed') }, { value: 'noneYet', label: words('尚未申请', 'Not yet') }),
      ...beside(AMOUNTS.map((field): Field => ({ ...field, optional: true, hint: words('与生效文书一致的留空', 'Leave empty where it is as in the title') })), 'outcome', 'application'),
      ...beside([{ name: 'lookAgainOn', type: 'date', label: words('再次核实日期', 'To be looked at again on') }], 'outcome', 'noneYet'), factDay('日期', 'Day'),
    ],
  },
} as const satisfies Readonly<Record<keyof CivilAnswers, FormSpec>>;
