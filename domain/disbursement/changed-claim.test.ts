import { describe, expect, it } from 'vitest';
import { approving, arrived, CALCULATION, fold, instructed, paying, proposing, refusal, says } from './sample.ts';
import type { DisbursementState } from './state.ts';

describe('a claim that changes while the money waits', () => {
  const CHANGED = { type: 'heard', streamId: 'enforcement/c1', revision: 9, event: { type: 'restChanged', arrivalId: 'a1', claimRest: { principal: '20000.00', interest: '495.74', costs: '0.00', lateInterest: '500.00' } } } as const;

  it('is what the calculation then serves', () => {
    const { doubledInterest: _own, ...demands } = CALCULATION;
    expect(says(fold(arrived, [CHANGED]), { kind: 'calculate', answer: demands }, 'wang')).toMatchObject({ plan: { principal: '20000.00', doubledInterest: '500.00', surplus: '28376.82' } });
  });

  it('lets no plan through that was made before it: the plan goes back and is calculated again', () => {
    const [toPropose, toApprove, toPay] = [proposing, approving, paying].map((state) => fold(state, [CHANGED])) as [DisbursementState, DisbursementState, DisbursementState];
    expect(refusal(toPropose, { kind: 'propose', answer: { proposal: 'pay', opinion: '同意' } }, 'wang')).toBe('claim_changed');
    expect(refusal(toApprove, { kind: 'approve', answer: { decision: 'approve' } }, 'chief')).toBe('claim_changed');
    expect(refusal(toPay, { kind: 'pay', answer: { decision: 'pay' } }, 'cashier')).toBe('claim_changed');
    const back = says(toPay, { kind: 'pay', answer: { decision: 'return', comment: '债权余额有变动' } }, 'cashier');
    const anew = says(back, { kind: 'calculate', answer: CALCULATION }, 'wang');
    expect(anew).toMatchObject({ status: 'proposing', plan: { principal: '20000.00' } });
    expect(refusal(anew, { kind: 'propose', answer: { proposal: 'pay', opinion: '同意' } }, 'wang')).toBeUndefined();
  });

  it('lets no payment that has failed be ordered again: it is withdrawn and calculated again', () => {
    const failed = { type: 'paymentFailed', purpose: 'payout', attempt: 1, amount: '48495.74', reason: '账户已注销' } as const;
    const [before, after] = [fold(instructed, [failed]), fold(instructed, [CHANGED, failed])];
    expect(refusal(before, { kind: 'correctPayeeAccount', answer: { outcome: 'again', note: '已更正' } }, 'cashier')).toBeUndefined();
    expect(refusal(after, { kind: 'correctPayeeAccount', answer: { outcome: 'again', note: '已更正' } }, 'cashier')).toBe('claim_changed');
    expect(refusal(after, { kind: 'correctPayeeAccount', answer: { outcome: 'return', note: '债权余额有变动' } }, 'cashier')).toBeUndefined();
  });

  it('does not reach another arrival', () => {
    expect(fold(paying, [{ ...CHANGED, event: { ...CHANGED.event, arrivalId: 'a2' } }])).toEqual(paying);
  });
});
