import type { AnyEvent } from '#domain/shared/record.ts';
import { capital, say, type Words } from '#domain/shared/words.ts';
import type { DistributionEvent } from './events.ts';
import { FINAL_GROUNDS, receiverName, sharesText, STANCES, SUIT_OUTCOMES } from './names.ts';
import type { Change, Plan } from './plan.ts';

const CONTRARY: Words = { zh: '与其本人的异议相抵触', en: 'the objections contradict each other' };

/** One line of the docket for a line of a distribution. */
export function sentence(event: AnyEvent): Words | undefined {
  const own = event as DistributionEvent;
  switch (own.type) {
    case 'drawnUp': {
      const [of, shares] = [claimsText(own.plan), sharesText(own.plan)];
      return say(`制作财产分配方案：可供分配 ${own.plan.pool} 元，先付执行费用 ${own.plan.borne} 元；${of.zh}；分配：${shares.zh}（DIS-002）`, `Plan drawn up: ${own.plan.pool} yuan, costs of ${own.plan.borne} first; ${of.en}; shares: ${shares.en} (DIS-002)`);
    }
    case 'planServed':
      return of(own.receiver, (zh) => `${own.on}向${zh}送达分配方案`, (en) => `Plan served on ${en} on ${own.on}`);
    case 'objected': {
      const changes = changesText(own.changes);
      return of(own.receiver, (zh) => `${own.on}${zh}提出书面异议：${own.opinion}；要求${changes.zh}`, (en) => `Written objection of ${own.on} by ${en}: ${own.opinion}; wants ${changes.en}`);
    }
    case 'objectionNotified': {
      const objectors = own.objectors.map(receiverName);
      return of(own.receiver, (zh) => `${own.on}将${objectors.map((one) => one.zh).join('、')}的异议通知${zh}`, (en) => `${capital(en)} told on ${own.on} of the objection of ${objectors.map((one) => one.en).join(', ')}`);
    }
    case 'opinionGiven': {
      const { zh, en } = receiverName(own.objector);
      const opinion = own.opinion === '' ? CONTRARY : { zh: own.opinion, en: own.opinion };
      return of(own.receiver, (receiver) => `${own.on}${receiver}对${zh}的异议表示${STANCES[own.stance].zh}：${opinion.zh}`, (receiver) => `${capital(receiver)} ${own.stance === 'opposes' ? 'opposes' : 'agrees to'} the objection of ${en} on ${own.on}: ${opinion.en}`);
    }
    case 'consentDeemed': {
      const { zh, en } = receiverName(own.objector);
      return of(own.receiver, (receiver) => `${receiver}收到通知之日起十五日内未提出反对意见，视为同意${zh}的异议（DIS-005）`, (receiver) => `${capital(receiver)} kept silent for fifteen days and counts as consenting to the objection of ${en} (DIS-005)`);
    }
    case 'oppositionNotified':
      return of(own.objector, (zh) => `${own.on}将反对意见通知异议人${zh}，可自收到之日起十五日内起诉（DIS-006）`, (en) => `The objector, ${en}, told of the opposition on ${own.on}; fifteen days to sue (DIS-006)`);
    case 'suitFiled':
      return of(own.objector, (zh) => `${own.on}${zh}提起分配方案异议之诉，${own.caseNumber}`, (en) => `Distribution suit by ${en} on ${own.on}, ${own.caseNumber}`);
    case 'amended': {
      const shares = sharesText(own.plan);
      return say(`经审查，按${own.objectors.map((id) => receiverName(id).zh).join('、')}的异议意见修正分配方案：${shares.zh}`, `Reviewed and amended as objected by ${own.objectors.map((id) => receiverName(id).en).join(', ')}: ${shares.en}`);
    }
    case 'disputedDeposited': {
      const shares = sharesText(own);
      return say(`无争议部分的方案生效：${shares.zh}；争议部分 ${own.deposited} 元提存，待诉讼结果（DIS-006）`, `Final for what is not disputed: ${shares.en}; ${own.deposited} yuan are deposited until the suit is decided (DIS-006)`);
    }
    case 'suitDecided': {
      const { zh, en } = SUIT_OUTCOMES[own.outcome];
      return of(own.objector, (receiver) => `${own.on}${receiver}的诉讼有结果，${own.documentNo}：${zh}`, (receiver) => `The suit of ${receiver} decided on ${own.on}, ${own.documentNo}: ${en}`);
    }
    case 'planFinal': {
      const [ground, shares] = [FINAL_GROUNDS[own.ground], sharesText(own.plan)];
      return say(`分配方案生效：${ground.zh}。${shares.zh}`, `The plan is final: ${ground.en}. ${shares.en}`);
    }
    case 'planWithdrawn':
      return say(`${own.on}撤回分配方案：${own.reason}`, `Plan withdrawn on ${own.on}: ${own.reason}`);
    case 'finished':
      return say('分配方案程序办结', 'The procedure of the plan is finished');
    default:
      own satisfies never;
      return undefined;
  }
}

function claimsText({ creditors }: Plan): Words {
  return {
    zh: creditors.map(({ id, basis, claim, isPriority }) => `${receiverName(id).zh}据${basis}${isPriority ? '有优先' : ''}债权 ${claim} 元`).join('，'),
    en: creditors.map(({ id, basis, claim, isPriority }) => `${receiverName(id).en} claims ${claim}${isPriority ? ' with priority' : ''} under ${basis}`).join(', '),
  };
}

function changesText(changes: readonly Change[]): Words {
  return {
    zh: changes.map(({ creditorId, claim, isPriority }) => `${receiverName(creditorId).zh}债权按 ${claim} 元、${isPriority ? '优先' : '普通'}受偿`).join('，'),
    en: changes.map(({ creditorId, claim, isPriority }) => `${claim} of ${receiverName(creditorId).en} as ${isPriority ? 'a priority' : 'an ordinary'} claim`).join(', '),
  };
}

function of(receiver: string, sayZh: (name: string) => string, sayEn: (name: string) => string): Words {
  const { zh, en } = receiverName(receiver);
  return say(sayZh(zh), sayEn(en));
}
