import { describe, expect, it } from 'vitest';
import { balancesOf } from '#domain/money/ledger.ts';
import { DISBURSEMENT } from './disbursement.ts';
import type { DisbursementEvent } from './events.ts';
import { paidOutOf } from './plan.ts';
import { CALCULATION, fold, instructed, refusal, says } from './sample.ts';
import { paymentOf, type DisbursementState } from './state.ts';
import type { DisbursementAnswer } from './tasks.ts';

const PAID_BACK: DisbursementEvent = { type: 'paymentMade', purpose: 'refund', attempt: 1, amount: '876.82', bankRef: 'b1', on: '2018-06-06' };
const PAID: DisbursementEvent = { type: 'paymentMade', purpose: 'payout', attempt: 1, amount: '48495.74', bankRef: 'b2', on: '2018-06-07' };
const failed = (purpose: 'payout' | 'refund', amount: string): DisbursementEvent => ({ type: 'paymentFailed', purpose, attempt: 1, amount, reason: '账户已注销' });
const GIVE_BACK: DisbursementAnswer = { kind: 'correctPayeeAccount', answer: { outcome: 'return', note: '申请执行人死亡，由继承人领取' } };

function orderedAnew(state: DisbursementState, demands: object): DisbursementState {
  const proposing = says(state, { kind: 'calculate', answer: { ...CALCULATION, ...demands } }, 'wang');
  const approving = says(proposing, { kind: 'propose', answer: { proposal: 'pay', opinion: '同意' } }, 'wang');
  return says(says(approving, { kind: 'approve', answer: { decision: 'approve' } }, 'chief'), { kind: 'pay', answer: { decision: 'pay' } }, 'cashier');
}

describe('a payment that fails for good', () => {
  it('may be withdrawn, and the officer shares the sum out anew, to somebody else, through all eyes again and under a key of its own', () => {
    const back = says(fold(instructed, [PAID_BACK, failed('payout', '48495.74')]), GIVE_BACK, 'cashier');
    expect(back).toMatchObject({ status: 'calculating', amount: '48495.74', comment: { by: 'cashier' }, settled: { parts: { fee: '627.44', surplus: '876.82', toApplicant: '0.00' } } });
    const anew = orderedAnew(back, { payeeId: 'heir', fee: '0' });
    expect(paymentOf(anew, 'payout')).toMatchObject({ personId: 'heir', amount: '48495.74', attempt: 2 });
    expect(paidOutOf(fold(anew, [{ ...PAID, attempt: 2 }]))).toMatchObject({ toApplicant: '48495.74', toClaim: '48495.74', fee: '627.44', refunded: '876.82', on: '2018-06-07' });
  });

  it('waits for the other payment, and does not serve again what that one has served', () => {
    const withdrawn = says(fold(instructed, [failed('refund', '876.82')]), { ...GIVE_BACK, kind: 'correctDebtorAccount' }, 'cashier');
    expect(withdrawn.status).toBe('instructed');
    const back = fold(withdrawn, [PAID]);
    expect(back).toMatchObject({ status: 'calculating', amount: '876.82' });
    expect(says(back, { kind: 'calculate', answer: { ...CALCULATION, fee: '0', debtorId: 'd2' } }, 'wang')).toMatchObject({ plan: { toApplicant: '0.00', surplus: '876.82', debtorId: 'd2' } });
  });

  it('is on the case account again, and is not withdrawn before it has failed', () => {
    expect(refusal(instructed, GIVE_BACK, 'cashier')).toBe('not_allowed');
    const event: DisbursementEvent = { type: 'paymentWithdrawn', purpose: 'payout', attempt: 1, amount: '48495.74', note: '死亡', by: 'cashier' };
    expect(balancesOf(DISBURSEMENT.effects(instructed, event, { streamId: 's', caseId: 'c1' }).ledger!)).toMatchObject({ payable: 4_849_574n, caseAccount: -4_849_574n });
  });
});
