import { assertNever } from '#domain/shared/assert-never.ts';
import { causeWords } from '#domain/causes.ts';
import { say, type Words } from '#domain/shared/words.ts';
import { correctionSentence } from './correction-sentence.ts';
import type { EnforcementEvent } from './events.ts';
import { CLOSING_NAMES, CONDITION_NAMES, DOCUMENT_NAMES, MEASURE_NAMES, METHOD_NAMES, PROPERTY_NAMES, SOURCE_NAMES } from './names.ts';
import { querySentence } from './query-sentence.ts';
import { SUSPENSION_GROUNDS } from './suspension.ts';

/** What a line of an enforcement case says, in one sentence. Persons are ids in the record and are left to the page. */
export function sentence(event: EnforcementEvent): Words {
  switch (event.type) {
    case 'received': {
      const cause = causeWords(event.cause);
      const how = event.origin === 'transfer' ? { zh: '移送执行', en: 'Transferred to enforcement' } : { zh: event.isOral ? '口头申请执行' : '申请执行', en: event.isOral ? 'Oral application for enforcement' : 'Application for enforcement' };
      return say(`${event.on}收到${how.zh}材料：${cause.zh}，执行依据${event.title.documentNo}`, `${how.en} received on ${event.on}: ${cause.en}, title ${event.title.documentNo}`);
    }
    case 'reviewBegun':
      return say('出具收取材料凭证，开始立案审查', 'Receipt of papers given; the filing review begins');
    case 'correctionAsked':
      return say(`一次性告知补正，至${event.until}：${event.missing}`, `Correction asked by ${event.until}: ${event.missing}`);
    case 'correctionReceived':
      return say(`${event.on}收到补正材料，审查期限重新计算`, `Corrected papers received on ${event.on}; the review counts anew`);
    case 'papersReturned':
      return event.isWithdrawn
        ? say(`${event.on}申请人撤回执行申请，退回材料：${event.reason}`, `Application withdrawn on ${event.on}, papers returned: ${event.reason}`)
        : say(`退回材料：${event.reason}`, `Papers returned: ${event.reason}`);
    case 'refused':
      return say(`裁定不予受理：${[...event.unmet.map((condition) => `不具备“${CONDITION_NAMES[condition].zh}”`), event.reason].join('；')}`, `Not accepted: ${[...event.unmet.map((condition) => `not met: ${CONDITION_NAMES[condition].en}`), event.reason].join('; ')}`);
    case 'filed':
      return say(
        `${event.on}${event.by === 'limit' ? '审查期限届满未作决定，依法先行立案（登记立案规定第八条）' : '决定立案'}${event.isLimitationPassed ? '；申请时已超过二年执行时效，依法仍予受理（FIL-008）' : ''}`,
        `Filed on ${event.on}${event.by === 'limit' ? ' by lapse of the review period (registration rules, art. 8)' : ''}${event.isLimitationPassed ? '; the two years of limitation had passed, accepted all the same (FIL-008)' : ''}`,
      );
    case 'acceptanceSigned':
      return say('补签受理案件通知书', 'Acceptance notice signed');
    case 'povertyClaimed':
      return event.origin === 'roster'
        ? say('申请人与建档立卡名册比对一致，标记为扶贫案件，待扶贫部门确认', 'The applicant is on the roster of the poor: tagged as a poverty case, to be confirmed by the poverty office')
        : say('标记为扶贫案件，待扶贫部门确认', 'Tagged as a poverty case, to be confirmed by the poverty office');
    case 'assigned':
      return say(`${event.on}确定承办人`, `Handler assigned on ${event.on}`);
    case 'handlerChanged':
      return say(`变更承办人：${event.reason}`, `Handler changed: ${event.reason}`);
    case 'noticeIssued':
      return say(`${event.on}发出执行通知书和报告财产令，限收到之日起${event.reportDays}日内报告财产`, `Enforcement notice and order to report property within ${event.reportDays} days issued on ${event.on}`);
    case 'served':
      return say(`${event.on}${METHOD_NAMES[event.method].zh}${DOCUMENT_NAMES[event.document].zh}`, `Served ${METHOD_NAMES[event.method].en} on ${event.on}: ${DOCUMENT_NAMES[event.document].en}`);
    case 'suspended': {
      const ground = SUSPENSION_GROUNDS[event.ground];
      return say(`${event.on}${ground.isDeferral ? '暂缓执行' : '中止执行'}（${ground.zh}）：${event.reason}${event.until ? `，至${event.until}` : ''}`, `${ground.isDeferral ? 'Deferred' : 'Suspended'} on ${event.on} (${ground.en}): ${event.reason}${event.until ? `, until ${event.until}` : ''}`);
    }
    case 'suspensionProlonged':
      return say(`${event.on ? `${event.on}复查，` : ''}中止原因尚未消失，于${event.until}再行复查：${event.reason}`, `The cause persists${event.on ? ` on ${event.on}` : ''}; looked at again by ${event.until}: ${event.reason}`);
    case 'resumed':
      return say(`${event.on}恢复执行：${event.reason}`, `Resumed on ${event.on}: ${event.reason}`);
    case 'settlementNoted':
      return say(`双方达成执行和解：${event.terms}`, `Settlement noted: ${event.terms}`);
    case 'partyAdded':
      return say(`追加${event.side === 'applicant' ? '申请执行人' : '被执行人'}：${event.ground}`, `${event.side === 'applicant' ? 'Applicant' : 'Respondent'} added: ${event.ground}`);
    case 'materialReceived':
      return say(`${event.on}收取材料：${event.kind}`, `Material received on ${event.on}: ${event.kind}`);
    case 'correctionProposed':
    case 'corrected':
    case 'correctionDismissed':
      return correctionSentence(event);
    case 'extensionProposed':
      return say(`${event.on ?? ''}申请延长执行期限${event.limit.n}个月${event.reference ? `（备案号${event.reference}）` : ''}：${event.reason}`, `Extension of ${event.limit.n} months asked for${event.on ? ` on ${event.on}` : ''}${event.reference ? ` (record ${event.reference})` : ''}: ${event.reason}`);
    case 'extensionDecided':
      return say(`${event.on ?? ''}${event.isGranted ? '批准' : '不批准'}延长执行期限${tail(event.comment)}`, `Extension ${event.isGranted ? 'granted' : 'not granted'}${event.on ? ` on ${event.on}` : ''}${tailEn(event.comment)}`);
    case 'extensionDeclined':
      return say(`不申请延长，期限内办结：${event.plan}`, `No extension asked for; to be finished in time: ${event.plan}`);
    case 'cluesAsked':
      return say(`${event.on}通知申请执行人提供财产线索`, `Applicant asked for property clues on ${event.on}`);
    case 'clueReceived':
      return say(`${event.on}收到财产线索${event.isUrgent ? '（情况紧急）' : ''}：${event.text}`, `Clue received on ${event.on}${event.isUrgent ? ' (urgent)' : ''}: ${event.text}`);
    case 'clueVerified':
      return say(`线索核查${event.isTrue ? '属实' : '不属实'}：${event.finding}`, `Clue found ${event.isTrue ? 'true' : 'untrue'}: ${event.finding}`);
    case 'querySent':
      return say(`${event.on}发起第${event.round}次总对总网络查控`, `National query no. ${event.round} sent on ${event.on}`);
    case 'queryReturned':
      return querySentence(event);
    case 'findingRecorded':
      return say(`${event.on}查找到${PROPERTY_NAMES[event.propertyClass].zh}（${SOURCE_NAMES[event.source].zh}）：${event.finding}`, `Found on ${event.on}, ${PROPERTY_NAMES[event.propertyClass].en} (${SOURCE_NAMES[event.source].en}): ${event.finding}`);
    case 'investigationConcluded':
      return say(`完成财产调查，${event.isFound ? '有可供执行的财产' : '未发现可供执行的财产'}：${event.summary}`, `Investigation finished, ${event.isFound ? 'property found' : 'no property found'}: ${event.summary}`);
    case 'controlSet':
      return say(`依${event.documentNo}${MEASURE_NAMES[event.measure].zh}${event.what}，自${event.on}至${event.until}`, `${MEASURE_NAMES[event.measure].en} of ${event.what}, ${event.on} to ${event.until} (${event.documentNo})`);
    case 'controlRenewed':
      return say(`依${event.documentNo}续行控制措施${event.controlId}，自${event.on}至${event.until}`, `Control ${event.controlId} renewed, ${event.on} to ${event.until} (${event.documentNo})`);
    case 'controlReleased':
      return say(`${event.on}依${event.documentNo}解除控制措施${event.controlId}：${event.reason}`, `Control ${event.controlId} released on ${event.on} (${event.documentNo}): ${event.reason}`);
    case 'controlLetGo':
      return say(`控制措施${event.controlId}到期不再续行：${event.reason}`, `Control ${event.controlId} is left to lapse: ${event.reason}`);
    case 'controlLapsed':
      return say(`控制措施${event.controlId}期限届满，效力消灭`, `Control ${event.controlId} has lapsed`);
    case 'fundsArrived':
      return say(`${event.on}案款到账${event.amount}元（${event.receiptNo}）`, `${event.amount} yuan arrived on ${event.on} (${event.receiptNo})`);
    case 'paidBefore':
      return say(`导入前已到位并发放${event.amount}元`, `${event.amount} yuan were received and paid out before the case was brought in`);
    case 'claimCovered':
      return say('执行标的已全部到位', 'The whole claim is on the case account');
    case 'restChanged': {
      const { principal, interest, costs, lateInterest = '0.00' } = event.claimRest;
      return say(
        `第${event.arrivalId}笔案款可以清偿的债权变更为本金${principal}元、利息${interest}元、费用${costs}元、加倍部分债务利息${lateInterest}元`,
        `What arrival ${event.arrivalId} is to serve is now ${principal} principal, ${interest} interest, ${costs} costs and ${lateInterest} doubled interest`,
      );
    }
    case 'lateInterestSet':
      return say(`迟延履行利息计至${event.until}为${event.amount}元：${event.working}`, `Late-performance interest to ${event.until}: ${event.amount} yuan: ${event.working}`);
    case 'waived':
      return say(`申请执行人书面放弃${event.amount}元`, `The applicant waives ${event.amount} yuan in writing`);
    case 'feeRecorded':
      return say(`申请执行费${{ due: '应交', waived: '减免', paid: '已交' }[event.step]}${event.amount}元${tail(event.reason)}`, `Enforcement fee ${event.step}: ${event.amount} yuan${tailEn(event.reason)}`);
    case 'distributionDrawnUp':
      return say(`${event.on}制作第${event.no}号财产分配方案，可供分配${event.plan.pool}元，债权人${event.plan.creditors.length}名`, `Distribution plan no. ${event.no} drawn up on ${event.on}: ${event.plan.pool} yuan among ${event.plan.creditors.length} creditors`);
    case 'closingProposed':
      return say(`报请以${CLOSING_NAMES[event.closing].zh}方式结案：${event.reason}`, `Closing proposed (${CLOSING_NAMES[event.closing].en}): ${event.reason}`);
    case 'closingReturned':
      return say(`退回结案报请${tail(event.comment)}`, `Closing sent back${tailEn(event.comment)}`);
    case 'closed':
      return say(`${event.on}以${CLOSING_NAMES[event.closing].zh}方式结案，应执行${event.claim}元，到位${event.received}元，放弃${event.waived}元`, `Closed on ${event.on} (${CLOSING_NAMES[event.closing].en}): ${event.claim} yuan claimed, ${event.received} received, ${event.waived} waived`);
    default:
      return assertNever(event);
  }
}

function tail(text: string): string {
  return text === '' ? '' : `：${text}`;
}

function tailEn(text: string): string {
  return text === '' ? '' : `: ${text}`;
}
