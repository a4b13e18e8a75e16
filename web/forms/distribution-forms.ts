import type { DistributionCommand } from '#domain/distribution/commands.ts';
import { receiverLabel, sharesText, STANCES, SUIT_OUTCOMES } from '#domain/distribution/names.ts';
import { isOpposed, leftToNotify, leftToServe, leftToTell, reviewedPlan } from '#domain/distribution/standing.ts';
import { objectionBy, receiversOf, type DistributionState, type ReceiverId } from '#domain/distribution/state.ts';
import type { DistributionAnswers } from '#domain/distribution/tasks.ts';
import type { Words } from '#domain/shared/words.ts';
import { DOCUMENT_NO, factDay, optionsOf, reasonField, words } from './enforcement-fields.ts';
import type { Field, KindForms } from './form-spec.ts';

/** One of the receivers whom the state of the plan lets choose from. */
function receiver(name: 'receiver' | 'objector' | 'creditorId', label: Words, among: (state: DistributionState) => readonly ReceiverId[]): Field {
  return { name, type: 'item', label, items: (state) => among(state as DistributionState).map((value) => ({ value, label: receiverLabel((state as DistributionState).plan, value) })) };
}

const unheard = (state: DistributionState) => receiversOf(state).filter((id) => !objectionBy(state, id));
const objectors = ({ objections }: DistributionState) => objections.map(({ by }) => by);
const opposedObjectors = ({ objections }: DistributionState) => objections.flatMap((objection) => (isOpposed(objection) && !objection.suit ? [objection.by] : []));
const suingObjectors = ({ objections }: DistributionState) => objections.flatMap(({ by, suit }) => (suit?.outcome === null ? [by] : []));

const OPINION: Field = { name: 'opinion', type: 'longText', label: words('意见和理由', 'What is said, and why') };
const OBJECTOR = words('异议人', 'Objector');

/** The forms of a distribution plan: one for every task and every command. */
export const DISTRIBUTION_FORMS = {
  tasks: {
    servePlan: {
      ask: words('分配方案已向谁送达？', 'On whom was the plan served?'), submit: words('登记送达', 'Record the service'), rule: 'DIS-004',
      effect: words('办理后：其自送达之日起十五日内可以提出书面异议；尚有未送达的，继续登记。', 'After this the receiver has fifteen days to object in writing; the next receiver is asked for.'),
      fields: [receiver('receiver', words('受送达人', 'Served on'), leftToServe), { ...factDay('送达日期', 'Day of service'), hint: words('公告送达的，填公告期满之日', 'Of a public notice the day on which it has run') }],
    },
    notifyObjection: {
      ask: words('异议已通知谁？', 'Who was told of the objection?'), submit: words('登记通知', 'Record the notice'), rule: 'DIS-005',
      effect: words('办理后：其自收到通知之日起十五日内可以提出反对意见，届满未提出的视为同意。', 'After this the receiver has fifteen days to oppose; silence counts as consent.'),
      fields: [receiver('receiver', words('被通知人', 'Told'), leftToNotify), factDay('收到通知日期', 'Day of receipt')],
    },
    notifyOpposition: {
      ask: words('反对意见已通知哪位异议人？', 'Which objector was told of the opposition?'), submit: words('登记通知', 'Record the notice'), rule: 'DIS-006',
      effect: words('办理后：异议人自收到通知之日起十五日内可以提起诉讼，届满未起诉的按原方案分配。', 'After this the objector has fifteen days to sue; without a suit the original plan is final.'),
      fields: [receiver('objector', OBJECTOR, leftToTell), factDay('收到通知日期', 'Day of receipt')],
    },
    reviewAmendment: {
      ask: words('按异议意见修正的分配方案是否审查无误？', 'Is the plan as amended right?'), submit: words('审查确认', 'Confirm'), rule: 'DIS-005',
      effect: words('办理后：修正后的方案生效；另有异议在诉讼中的，争议部分提存。审查发现不能修正的，撤回方案后重新制作。', 'After this the amended plan is final, but for what is in court. A plan that cannot be amended so is withdrawn and drawn up anew.'),
      fields: [
        { name: 'outcome', type: 'item', label: words('按无人反对的异议意见重新计算', 'Computed anew as objected, where nobody opposes'), items: (state) => [{ value: 'confirm', label: sharesText(reviewedPlan(state as DistributionState)) }] },
        factDay('审查日期', 'Day of the review'),
      ],
    },
  },
  commands: {
    recordObjection: {
      ask: words('谁对分配方案提出了什么书面异议？', 'Who objects to the plan, and what does he want?'), submit: words('登记异议', 'Record'), rule: 'DIS-004',
      effect: words('办理后：将异议通知未提出异议的债权人、被执行人；无人反对的，按异议意见审查修正方案。', 'After this the others are told; where nobody opposes, the plan is amended as objected.'),
      fields: [
        receiver('receiver', OBJECTOR, unheard), OPINION,
        {
          name: 'changes', type: 'rows', label: words('异议人主张的债权', 'Claims as the objector wants them'),
          of: [
            receiver('creditorId', words('债权', 'Claim of'), ({ plan }) => plan.creditors.map(({ id }) => id)),
            { name: 'claim', type: 'amount', label: words('应列金额', 'Amount'), hint: words('认为不应参与分配的填 0', 'Zero: it takes no part') },
            { name: 'isPriority', type: 'yesNo', label: words('优先受偿', 'Priority right') },
          ],
        },
        { ...factDay('提出日期', 'Day of the objection'), hint: words('邮寄的，填交邮日期', 'When posted, the day of posting') },
      ],
    },
    recordOpinion: {
      ask: words('谁对异议提出了意见？', 'Who has something to say to an objection?'), submit: words('登记意见', 'Record'), rule: 'DIS-005',
      effect: words('办理后：反对的，通知异议人，其可以提起诉讼；各方均同意的，审查修正方案。', 'After this an opposition goes to the objector, who may sue; when all agree, the plan is amended.'),
      fields: [
        receiver('objector', OBJECTOR, objectors), receiver('receiver', words('提出意见的人', 'Who speaks'), receiversOf),
        { name: 'stance', type: 'choice', label: words('意见', 'Opinion'), options: optionsOf(STANCES) }, OPINION,
        { ...factDay('提出日期', 'Day'), hint: words('邮寄的，填交邮日期', 'When posted, the day of posting') },
      ],
    },
    recordSuit: {
      ask: words('异议人是否提起了分配方案异议之诉？', 'Has the objector sued?'), submit: words('登记诉讼', 'Record the suit'), rule: 'DIS-006',
      effect: words('办理后：无争议部分的方案生效，争议部分提存，待诉讼结果。', 'After this the plan is final for what is not disputed; the rest is deposited until the suit is decided.'),
      fields: [receiver('objector', OBJECTOR, opposedObjectors), { name: 'caseNumber', type: 'caseNumber', label: words('案号', 'Case number') }, factDay('起诉日期', 'Day of the suit')],
    },
    recordSuitResult: {
      ask: words('分配方案异议之诉的结果是什么？', 'How was the suit decided?'), submit: words('登记结果', 'Record the result'), rule: 'DIS-006',
      effect: words('办理后：各诉讼均有结果的，提存部分按结果分配，方案生效。', 'After this, once every suit is decided, the deposited part is shared out and the plan is final.'),
      fields: [receiver('objector', OBJECTOR, suingObjectors), { name: 'outcome', type: 'choice', label: words('结果', 'Result'), options: optionsOf(SUIT_OUTCOMES) }, DOCUMENT_NO, factDay('裁判生效日期', 'Day of effect')],
    },
    withdrawPlan: {
      ask: words('为何撤回分配方案？', 'Why is the plan withdrawn?'), submit: words('撤回方案', 'Withdraw'), danger: true,
      effect: words('办理后：本方案的程序终结，各期限不再计算；可以重新制作方案。', 'After this the plan has ended and its terms no longer run; another may be drawn up.'),
      fields: [reasonField('理由', 'Reason'), factDay('撤回日期', 'Day')],
    },
  },
} as const satisfies KindForms<keyof DistributionAnswers, DistributionCommand['type']>;
