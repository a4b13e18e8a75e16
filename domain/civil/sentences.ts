import { causeWords } from '#domain/causes.ts';
import { codeOf } from '#domain/identity/coded-name.ts';
import { fen, formatAmount } from '#domain/money/amount.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import { capital, say, type Words } from '#domain/shared/words.ts';
import type { CivilEvent, Correctable, Fee, JudgmentResult, ServiceMethod, Title } from './events.ts';

export const PROCEDURES = {
  smallClaims: { zh: '小额诉讼程序', en: 'small-claims procedure' },
  simplified: { zh: '简易程序', en: 'simplified procedure' },
  ordinary: { zh: '普通程序', en: 'ordinary procedure' },
} as const;

export const METHODS = {
  inPerson: { zh: '直接送达', en: 'in person' },
  mail: { zh: '邮寄送达', en: 'by mail' },
  electronic: { zh: '电子送达', en: 'electronically' },
  leftBehind: { zh: '留置送达', en: 'left behind' },
  publicNotice: { zh: '公告送达', en: 'by public notice' },
} as const satisfies Record<ServiceMethod, Words>;

export const RESULTS = {
  granted: { zh: '支持诉讼请求', en: 'claim granted' },
  partlyGranted: { zh: '部分支持诉讼请求', en: 'claim granted in part' },
  dismissed: { zh: '驳回诉讼请求', en: 'claim dismissed' },
} as const satisfies Record<JudgmentResult, Words>;

export const CORRECTABLE_NAMES = {
  cause: { zh: '案由', en: 'cause' },
  claimAmount: { zh: '诉讼标的额', en: 'amount in dispute' },
  receivedOn: { zh: '收到材料日期', en: 'day of receipt' },
  request: { zh: '诉讼请求', en: 'request' },
  documentNo: { zh: '文书文号', en: 'document number' },
  principal: { zh: '主文本金', en: 'principal of the title' },
  interest: { zh: '主文利息', en: 'interest of the title' },
  costs: { zh: '主文费用', en: 'costs of the title' },
  servedOn: { zh: '裁判文书送达日期', en: 'day of service of the document' },
  plaintiff: { zh: '原告', en: 'plaintiff' },
  defendant: { zh: '被告', en: 'defendant' },
} as const satisfies Record<Correctable, Words>;

const APPEALS = {
  upheld: { zh: '驳回上诉，维持原判', en: 'upheld' },
  changed: { zh: '改判', en: 'changed' },
  appealWithdrawn: { zh: '准许撤回上诉', en: 'appeal withdrawn' },
} as const;

/** One line of the docket for each of the case's own events; undefined for lines that are told the same for every kind. */
export function sentenceOf(event: AnyEvent): Words | undefined {
  return tell(event as unknown as CivilEvent);
}

function tell(event: CivilEvent): Words | undefined {
  switch (event.type) {
    case 'received':
      return say(`收到起诉材料，诉讼标的额${event.claimAmount}元${event.povertyClaimed ? '，申请人自述为建档立卡贫困户' : ''}。`, `Papers received; ${event.claimAmount} yuan in dispute${event.povertyClaimed ? '; the plaintiff claims to be registered as poor' : ''}.`);
    case 'remandReceived':
      return say('收到上级法院发回重审的案件材料。', 'Received back from the higher court for a new trial.');
    case 'correctionAsked':
      return say(`一次性告知补正：${event.missing}。`, `Correction of the papers asked, once: ${event.missing}.`);
    case 'papersCorrected':
      return say('收到补正材料，立案审查期限重新计算。', 'Corrected papers received; the review counts anew.');
    case 'papersReturned':
      return say(`退回起诉材料：${event.reason}。`, `Papers returned: ${event.reason}.`);
    case 'refused':
      return say(`裁定不予受理：${event.reason}。`, `Ruled not to take the case: ${event.reason}.`);
    case 'filed':
      return event.isByLimit
        ? say('审查期限届满未作决定，依法先行立案（登记立案规定第八条），适用普通程序。', 'Filed by lapse of the review period (registration rules, art. 8); ordinary procedure.')
        : say(
            `登记立案，适用${PROCEDURES[event.procedure].zh}；${feeWords(event.fee).zh}${event.isAboveSmallClaims ? '；标的额超过小额诉讼的比例（TRI-004，条文未核），请复核适用程序' : ''}。`,
            `Filed for ${PROCEDURES[event.procedure].en}; ${feeWords(event.fee).en}${event.isAboveSmallClaims ? '; the claim is above the share for small claims (TRI-004, not verified): check the procedure' : ''}.`,
          );
    case 'filingOverdue':
      return say('立案审查超期，转立案庭庭长紧急处理。', 'The filing review is overdue and goes to the filing chief.');
    case 'filingCountersigned':
      return say('补签受理案件通知书。', 'The notice of acceptance was signed afterwards.');
    case 'feeSettled':
      return say(`${feeWords(event.fee).zh}。`, `${capital(feeWords(event.fee).en)}.`);
    case 'assigned':
      return say('移送审判庭，确定承办法官。', 'Handed to the trial division; the judge is named.');
    case 'complaintServed':
      return say(`向被告送达起诉状副本（${METHODS[event.method].zh}）。`, `Complaint served on the defendant (${METHODS[event.method].en}).`);
    case 'hearingSet':
      return say(`定于${event.hearingOn}开庭，${event.toldOn}通知当事人。`, `Hearing set for ${event.hearingOn}; the parties were told on ${event.toldOn}.`);
    case 'hearingHeld':
      return say('开庭审理。', 'Hearing held.');
    case 'hearingAdjourned':
      return say(`延期开庭：${event.reason}。`, `Hearing adjourned: ${event.reason}.`);
    case 'furtherHearingOrdered':
      return say(`决定再次开庭：${event.reason}。`, `A further hearing was ordered: ${event.reason}.`);
    case 'converted':
      return say(`由${PROCEDURES[event.from].zh}转为${PROCEDURES[event.to].zh}：${event.reason}。审限自立案之日起连续计算。`, `Converted from ${PROCEDURES[event.from].en} to ${PROCEDURES[event.to].en}: ${event.reason}.`);
    case 'judged':
      return say(`${event.title.documentNo}判决：${RESULTS[event.result].zh}，${titleWords(event.title).zh}。`, `Judgment: ${RESULTS[event.result].en} (${event.title.documentNo}); ${titleWords(event.title).en}.`);
    case 'mediated':
      return say(`达成调解协议，制作${event.title.documentNo}民事调解书，${titleWords(event.title).zh}。`, `Settled before the court (${event.title.documentNo}); ${titleWords(event.title).en}.`);
    case 'signatureRefused':
      return say('一方当事人拒绝签收调解书，调解不成立，应当及时判决。', 'A party refused to sign for the mediation; the court has to judge.');
    case 'withdrawn':
      return event.isDeemed ? say(`按撤诉处理：${event.reason}。`, `Taken as withdrawn: ${event.reason}.`) : say(`准许撤诉：${event.reason}。`, `Withdrawn: ${event.reason}.`);
    case 'noticePublished':
      return say('向下落不明的当事人公告送达裁判文书；公告期满，即视为送达。', 'The document was published for a party who cannot be found; it counts as served when the notice has run.');
    case 'documentServed':
      if (event.method === 'publicNotice') return say(`公告期满，裁判文书于 ${event.on} 视为送达一方当事人。`, `The public notice has run: on ${event.on} the document counts as served on a party.`);
      return say(`向一方当事人送达裁判文书（${METHODS[event.method].zh}）。`, `The document was served on a party (${METHODS[event.method].en}).`);
    case 'delivered':
      return say('裁判文书已送达全部当事人。', 'The document has been served on every party.');
    case 'appealLodged':
      return say('一方当事人提起上诉，待裁判文书送达各方后移送上级法院。', 'A party has appealed; the file goes up once all parties are served.');
    case 'appealed':
      return say('当事人提起上诉，案件移送上级法院。', 'Appealed; the file goes to the higher court.');
    case 'appealDecided':
      return say(`第二审${event.title.documentNo}：${APPEALS[event.outcome].zh}。`, `Second instance: ${APPEALS[event.outcome].en} (${event.title.documentNo}).`);
    case 'remanded':
      return say(`第二审以${event.documentNo}裁定发回重审，重新立案审理。`, `Sent back for a new trial (${event.documentNo}), under a new number.`);
    case 'tookEffect':
      return say(`裁判文书自${event.on}起生效。`, `In force since ${event.on}.`);
    case 'closedWithoutEnforcement':
      return say('无给付内容，案件办结。', 'Nothing to enforce; the case is closed.');
    case 'performed':
      return event.isWithinPeriod ? say('被告在履行期限内自动履行完毕。', 'The debtor performed within the period.') : say('被告自动履行完毕。', 'The debtor performed of his own accord.');
    case 'noApplicationYet':
      return say(`尚未申请执行，${event.lookAgainOn}再行核实。`, `No application yet; to be looked at again on ${event.lookAgainOn}.`);
    case 'enforcementRequested':
      return event.request.origin === 'transfer' ? say('移送执行，另立执行案件。', 'Transferred to enforcement, which is a case of its own.') : say('收到执行申请，另立执行案件。', 'Application for enforcement received; it is a case of its own.');
    case 'handlerChanged':
      return say(`变更承办人：${event.reason}。`, `Another handler: ${event.reason}.`);
    case 'extensionProposed':
      return say(`申请延长审限${event.months}个月：${event.reason}。`, `Extension of ${event.months} months asked: ${event.reason}.`);
    case 'extensionRefused':
      return say(`不予延长审限：${event.reason}。`, `Extension not granted: ${event.reason}.`);
    case 'correctionProposed':
      return say(`提请将${CORRECTABLE_NAMES[event.field].zh}由${changeOf(event).zh}：${event.reason}。`, `Correction of the ${CORRECTABLE_NAMES[event.field].en} proposed ${changeOf(event).en}: ${event.reason}.`);
    case 'corrected':
      return say(`${CORRECTABLE_NAMES[event.field].zh}由${changeOf(event).zh}：${event.reason}。`, `The ${CORRECTABLE_NAMES[event.field].en} was corrected ${changeOf(event).en}: ${event.reason}.`);
    case 'correctionDismissed':
      return say(`不予更正${CORRECTABLE_NAMES[event.field].zh}：${event.comment || '无补充说明'}。`, `The ${CORRECTABLE_NAMES[event.field].en} stays as it is: ${event.comment || 'no comment'}.`);
    case 'materialReceived':
      return say('收到当事人提交的材料。', 'A material was received.');
    case 'partyAdded':
      return say(`追加当事人：${event.ground}。`, `A party was added: ${event.ground}.`);
    case 'povertyClaimed':
      return event.origin === 'roster'
        ? say('原告与建档立卡名册比对一致，标记为扶贫案件，进入绿色通道，待扶贫办确认。', 'The plaintiff is on the roster of the poor: tagged as a poverty case and put on the fast track, to be confirmed by the poverty office.')
        : say('标记为扶贫案件，进入绿色通道，待扶贫办确认。', 'Tagged as a poverty case and put on the fast track, to be confirmed by the poverty office.');
    case 'numbered':
    case 'limitExtended':
    case 'clockPaused':
    case 'clockResumed':
    case 'periodExcluded':
      return undefined;
    default:
      event satisfies never;
      return undefined;
  }
}

function feeWords(fee: Fee): Words {
  switch (fee.status) {
    case 'due':
      return say(`应交案件受理费${fee.amount}元`, `acceptance fee due: ${fee.amount} yuan`);
    case 'paid':
      return say(`已交案件受理费${fee.amount}元`, `acceptance fee paid: ${fee.amount} yuan`);
    case 'waived':
      return say('免交案件受理费', 'acceptance fee waived');
    case 'reduced':
      return say(`减交案件受理费${fee.percent}%，应交${fee.amount}元${fee.paidOn ? '，已交' : ''}`, `acceptance fee reduced by ${fee.percent} % to ${fee.amount} yuan${fee.paidOn ? ', paid' : ''}`);
    case 'deferred':
      return say(`缓交案件受理费${fee.amount}元`, `acceptance fee of ${fee.amount} yuan deferred`);
  }
}

function titleWords({ principal, interest, costs }: Title): Words {
  const sum = formatAmount(fen(principal) + fen(interest) + fen(costs));
  return say(`给付金额合计${sum}元`, `${sum} yuan to be paid in all`);
}

/** A value as it is told: a party by the code of the person, who is shown masked. */
function valueWords(field: Correctable, value: string): Words {
  if (field === 'plaintiff' || field === 'defendant') return { zh: codeOf(value), en: codeOf(value) };
  return field === 'cause' ? causeWords(value) : { zh: value, en: value };
}

/** What it was and what it becomes. */
function changeOf({ field, was, becomes }: Extract<CivilEvent, { type: 'corrected' | 'correctionProposed' }>): Words {
  const [before, after] = [valueWords(field, was), valueWords(field, becomes)];
  return say(`“${before.zh}”更正为“${after.zh}”`, `from “${before.en}” to “${after.en}”`);
}
