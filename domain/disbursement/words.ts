import { byText, type Step, type KindWords, type Words } from '#domain/shared/words.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import { DEFERRAL_GROUNDS } from './deferral.ts';
import type { DisbursementEvent } from './events.ts';
import type { DisbursementState } from './state.ts';

const RECEIVER = { payout: { zh: '申请执行人', en: 'the applicant' }, refund: { zh: '被执行人（退款）', en: 'the debtor (refund)' } } as const;

/** Why a payment could not be made, where the court itself found it; every other reason is the bank's own text. */
export const PAYMENT_FAULTS: Readonly<Record<string, Words>> = {
  account_missing: { zh: '收款人没有登记收款账户', en: 'no account of the receiver is registered' },
  account_by_payer: { zh: '收款账户最后由付款人本人更改，须由他人核对更改或者由他人付款', en: 'the payer himself was the last to change the account; another person must change it or pay' },
  not_a_party: { zh: '收款人不是本案当事人', en: 'the receiver is no party of the case' },
};

/** The payout of an arrival in words. */
export const DISBURSEMENT_WORDS: KindWords<DisbursementState> = {
  name: { zh: '案款发放', en: 'Payout' },
  statuses: {
    calculating: { zh: '待核算', en: 'To be calculated' },
    proposing: { zh: '待提出发放意见', en: 'To be proposed' },
    approving: { zh: '待审批', en: 'To be approved' },
    approvingDeferral: { zh: '延缓发放待审批', en: 'Deferral to be approved' },
    deferred: { zh: '延缓发放', en: 'Deferred' },
    paying: { zh: '待支付', en: 'To be paid' },
    instructed: { zh: '银行支付中', en: 'With the bank' },
    paidOut: { zh: '已发放', en: 'Paid out' },
    finished: { zh: '已发放', en: 'Paid out' },
  },
  tasks: {
    calculate: { zh: '核算案款', en: 'Calculate the shares' },
    propose: { zh: '提出发放意见', en: 'Propose the payout' },
    approve: { zh: '审批案款发放', en: 'Approve the payout' },
    approveAbove: { zh: '审批案款发放（院领导）', en: 'Approve the payout (vice-president)' },
    pay: { zh: '支付案款', en: 'Pay' },
    correctPayeeAccount: { zh: '更正申请执行人收款账户', en: 'Correct the applicant’s account' },
    correctDebtorAccount: { zh: '更正被执行人退款账户', en: 'Correct the debtor’s account' },
    chaseBank: { zh: '向银行查询支付结果', en: 'Ask the bank' },
  },
  reasons: byText(DEFERRAL_GROUNDS),
  commands: { endDeferral: { zh: '延缓事由消失，恢复发放', en: 'End the deferral' } },
  sentence,
  steps,
  stepLines: { calculate: ['calculated'], propose: ['payoutProposed', 'deferralProposed'], approve: ['approved', 'deferred'], pay: ['paymentOrdered'] } satisfies Record<string, readonly DisbursementEvent['type'][]>,
};

function sentence(event: AnyEvent): Words | undefined {
  const own = event as DisbursementEvent;
  switch (own.type) {
    case 'arrived':
      return { zh: `案款 ${own.amount} 元到账，启动发放程序`, en: `${own.amount} yuan have arrived; the payout begins` };
    case 'calculated':
      return {
        zh: `核算案款：发放申请执行人 ${own.plan.toApplicant} 元，申请执行费 ${own.plan.fee} 元，退还被执行人 ${own.plan.surplus} 元`,
        en: `Shares calculated: ${own.plan.toApplicant} to the applicant, ${own.plan.fee} enforcement fee, ${own.plan.surplus} back to the debtor`,
      };
    case 'recalculationAsked':
      return { zh: `重新核算：${own.reason}`, en: `To be calculated again: ${own.reason}` };
    case 'payoutProposed':
      return { zh: `提出发放意见：${own.opinion}`, en: `Payout proposed: ${own.opinion}` };
    case 'deferralProposed':
      return { zh: `提请延缓发放：${DEFERRAL_GROUNDS[own.ground].zh}。${own.opinion}`, en: `Deferral proposed: ${DEFERRAL_GROUNDS[own.ground].en}. ${own.opinion}` };
    case 'approved':
      return { zh: `批准发放：申请执行人 ${own.toApplicant} 元，执行费 ${own.fee} 元，退款 ${own.surplus} 元`, en: `Approved: ${own.toApplicant} to the applicant, ${own.fee} fee, ${own.surplus} refund` };
    case 'deferred':
      return { zh: `批准延缓发放：${DEFERRAL_GROUNDS[own.ground].zh}`, en: `Deferred: ${DEFERRAL_GROUNDS[own.ground].en}` };
    case 'returned':
      return { zh: `审批退回：${own.comment}`, en: `Returned by the approver: ${own.comment}` };
    case 'paymentReturned':
      return { zh: `财务退回：${own.comment}`, en: `Returned by finance: ${own.comment}` };
    case 'deferralEnded':
      return { zh: `延缓事由消失，恢复发放：${own.reason}`, en: `The ground of the deferral is gone: ${own.reason}` };
    case 'paymentOrdered':
      return { zh: `财务付款：发出支付指令 ${own.payments.length} 笔，划转申请执行费 ${own.fee} 元`, en: `Payment ordered: ${own.payments.length} instructions, fee of ${own.fee} transferred` };
    case 'paymentMade':
      return { zh: `银行回单：支付${RECEIVER[own.purpose].zh} ${own.amount} 元，回单号 ${own.bankRef}`, en: `Bank receipt ${own.bankRef}: ${own.amount} paid to ${RECEIVER[own.purpose].en}` };
    case 'paymentFailed':
      return { zh: `支付${RECEIVER[own.purpose].zh} ${own.amount} 元未成功：${faultOf(own.reason).zh}`, en: `Payment of ${own.amount} to ${RECEIVER[own.purpose].en} failed: ${faultOf(own.reason).en}` };
    case 'paymentOrderedAgain':
      return { zh: `账户已更正，重新支付${RECEIVER[own.purpose].zh} ${own.amount} 元（第 ${own.attempt} 次）：${own.note}`, en: `Account corrected; ${own.amount} to ${RECEIVER[own.purpose].en} ordered again (attempt ${own.attempt}): ${own.note}` };
    case 'paymentWithdrawn':
      return { zh: `支付${RECEIVER[own.purpose].zh} ${own.amount} 元未能完成，款项退回承办人重新核算：${own.note}`, en: `${own.amount} to ${RECEIVER[own.purpose].en} cannot be paid; the sum goes back to be shared out anew: ${own.note}` };
    case 'bankChased':
      return { zh: `已向银行查询：${own.note}`, en: `The bank was asked: ${own.note}` };
    case 'paidOut':
      return { zh: `案款发放完毕：申请执行人 ${own.toApplicant} 元，执行费 ${own.fee} 元，退款 ${own.refunded} 元`, en: `Paid out: ${own.toApplicant} to the applicant, ${own.fee} fee, ${own.refunded} refunded` };
    case 'finished':
      return { zh: '发放程序办结', en: 'The payout is finished' };
    case 'clockPaused':
      return undefined;
    default:
      own satisfies never;
      return undefined;
  }
}

function faultOf(reason: string): Words {
  return PAYMENT_FAULTS[reason] ?? { zh: reason, en: reason };
}

const ORDER = ['arrived', 'calculate', 'propose', 'approve', 'pay', 'receipt'] as const;
const STEP_NAMES = {
  arrived: { zh: '到账', en: 'Arrived' },
  calculate: { zh: '核算', en: 'Calculated' },
  propose: { zh: '提出意见', en: 'Proposed' },
  approve: { zh: '审批', en: 'Approved' },
  pay: { zh: '支付', en: 'Paid' },
  receipt: { zh: '银行回单', en: 'Bank receipt' },
} as const satisfies Record<(typeof ORDER)[number], Words>;

const NOW: Record<DisbursementState['status'], number> = {
  calculating: 1, proposing: 2, approving: 3, approvingDeferral: 3, deferred: 3, paying: 4, instructed: 5, paidOut: 6, finished: 6,
};

function steps(state: DisbursementState): Step[] {
  const now = NOW[state.status];
  return ORDER.map((id, at): Step => {
    const name = id === 'approve' && state.status === 'deferred' ? { zh: '延缓发放', en: 'Deferred' } : STEP_NAMES[id];
    const on = dayOf(state, id);
    return { id, name, state: at < now ? 'done' : at === now ? 'now' : 'ahead', ...(on && { on }), ...(id === 'pay' && { rule: state.resumptions > 0 ? 'MON-004' : 'MON-002' }) };
  });
}

function dayOf(state: DisbursementState, step: (typeof ORDER)[number]): string | undefined {
  if (step === 'arrived') return state.on;
  if (step === 'pay' && 'orderedOn' in state) return state.orderedOn;
  if (step === 'receipt' && 'paidOn' in state) return state.paidOn;
  return undefined;
}
