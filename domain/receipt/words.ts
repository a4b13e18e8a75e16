import type { KindWords, Step, Words } from '#domain/shared/words.ts';
import type { ReceiptEvent, ReceiptState } from './receipt.ts';

const REASONS: Readonly<Record<string, Words>> = {
  no_such_account: { zh: '收款账号不是任何案件的账号', en: 'the account is no case’s' },
  no_such_case: { zh: '本院没有该案号的执行案件', en: 'there is no enforcement case of that number at this court' },
  stream_ended: { zh: '该案已经结案', en: 'the case has ended' },
  receipt_known: { zh: '该案已有同一流水号的款项', en: 'the case has money of the same bank reference' },
  not_allowed: { zh: '该案当前不能入账', en: 'the case takes no money now' },
};
const OTHER: Words = { zh: '该案未能入账', en: 'the case did not take it' };

/** Why money has no case yet, in words. */
export function unmatchedBecause(reason: string): Words {
  return REASONS[reason] ?? OTHER;
}

/** A receipt of money in words. */
export const RECEIPT_WORDS: KindWords<ReceiptState> = {
  name: { zh: '到账款项', en: 'Receipt' },
  statuses: {
    noted: { zh: '已到账', en: 'Arrived' },
    unmatched: { zh: '待认领', en: 'Unmatched' },
    claimed: { zh: '已认领，待入账', en: 'Claimed' },
    booked: { zh: '已入案件账户', en: 'Booked' },
  },
  tasks: { claim: { zh: '认领不明案款', en: 'Claim unmatched money' } },
  commands: { claim: { zh: '认领到案', en: 'Claim for a case' } },
  sentence(event) {
    const own = event as ReceiptEvent;
    switch (own.type) {
      case 'noted':
        return { zh: `款项 ${own.amount} 元到账，流水号 ${own.bankRef}`, en: `${own.amount} yuan arrived, bank reference ${own.bankRef}` };
      case 'unmatched':
        return { zh: `列为待认领案款：${unmatchedBecause(own.reason).zh}`, en: `Unmatched: ${unmatchedBecause(own.reason).en}` };
      case 'claimed':
        return { zh: `认领为 ${own.caseNumber} 案案款：${own.basis}`, en: `Claimed for ${own.caseNumber}: ${own.basis}` };
      case 'booked':
        return { zh: `${own.amount} 元转入案件账户`, en: `${own.amount} yuan booked to the case` };
      default:
        own satisfies never;
        return undefined;
    }
  },
  steps({ status, on }): Step[] {
    const isMatched = status === 'booked';
    return [
      { id: 'noted', name: { zh: '到账', en: 'Arrived' }, state: 'done', on },
      { id: 'claim', name: { zh: '认领', en: 'Claim' }, state: status === 'unmatched' ? 'now' : status === 'noted' ? 'ahead' : 'done', rule: 'MON-008' },
      { id: 'booked', name: { zh: '入账', en: 'Booked' }, state: isMatched ? 'done' : status === 'claimed' || status === 'noted' ? 'now' : 'ahead' },
    ];
  },
};
