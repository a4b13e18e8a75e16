import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerLeg } from '#domain/shared/kind.ts';
import {
  balancesOf, figuresOf, postApprovalReversed, postApproved, postArrived, postFeeTransferred, postHandedOver, postInstructed, postNoted, postPaid, postReleased, unsound,
  type Purpose, type Split,
} from './ledger.ts';

const AMOUNT = 5_000_000n;
const SPLIT: Split = { toApplicant: 4_849_574n, fee: 62_744n, surplus: 87_682n };

describe('the ledger', () => {
  it('follows an arrival to the applicant, the state and the debtor', () => {
    const entries = [
      ...postArrived(AMOUNT), ...postApproved(SPLIT), ...postFeeTransferred(SPLIT.fee), ...postInstructed('payout', SPLIT.toApplicant), ...postInstructed('refund', SPLIT.surplus),
      ...postReleased('refund', SPLIT.surplus), ...postPaid('payout', SPLIT.toApplicant),
    ];
    expect(figuresOf(entries)).toEqual({
      arrived: '50000.00', held: '876.82', unmatched: '0.00', caseAccount: '0.00', payable: '0.00', enforcementFee: '0.00', refund: '876.82', inTransit: '0.00',
      paid: '48495.74', feeTransferred: '627.44', refunded: '0.00',
    });
    expect(unsound(balancesOf(entries))).toEqual([]);
  });

  it('hands unmatched money over to the case without leaving a trace of it', () => {
    const entries = [...postNoted(AMOUNT), ...postHandedOver(AMOUNT)];
    expect(Object.values(balancesOf(entries)).every((balance) => balance === 0n)).toBe(true);
  });

  it('posts nothing for a share of nothing', () => {
    expect(postApproved({ toApplicant: 0n, fee: 0n, surplus: AMOUNT }).map(({ account }) => account)).toEqual(['caseAccount', 'refund']);
  });

  it('finds what does not fit', () => {
    const twice = [...postArrived(100n), ...postPaid('payout', 100n), ...postPaid('payout', 100n)];
    expect(unsound(balancesOf(twice))).toEqual(['inTransit is 2.00', 'more was paid than arrived']);
    expect(unsound(balancesOf([{ account: 'bank', amount: '1.00' }]))).toEqual(['the entries sum to 1.00']);
    expect(() => balancesOf([{ account: 'pocket', amount: '1.00' }])).toThrow('no account pocket');
  });

  it('keeps sum zero and never pays more than arrived, whatever the arrivals, shares, failures and order', () => {
    const arrival = fc.record({ amount: fc.bigInt(1n, 10n ** 9n), first: fc.double({ min: 0, max: 1, noNaN: true }), second: fc.double({ min: 0, max: 1, noNaN: true }) });
    const steps = fc.array(fc.tuple(fc.nat(3), fc.nat(6)), { maxLength: 80 });

    fc.assert(
      fc.property(fc.array(arrival, { minLength: 1, maxLength: 4 }), steps, (arrivals, doings) => {
        const entries: LedgerLeg[] = [];
        const runs = arrivals.map(({ amount, first, second }) => aRun(amount, splitOf(amount, first, second)));
        for (const [which, what] of doings) {
          entries.push(...runs[which % runs.length]!(what));
          expect(unsound(balancesOf(entries))).toEqual([]);
        }
      }),
      { seed: 20_180_725 },
    );
  });
});

function splitOf(amount: bigint, first: number, second: number): Split {
  const applicant = (amount * BigInt(Math.floor(first * 1_000))) / 1_000n;
  const fee = ((amount - applicant) * BigInt(Math.floor(second * 1_000))) / 1_000n;
  return { toApplicant: applicant, fee, surplus: amount - applicant - fee };
}

/** One arrival as the procedure leads it: what is not its turn posts nothing. */
function aRun(amount: bigint, split: Split) {
  let stage: 'none' | 'arrived' | 'approved' | 'ordered' = 'none';
  const sent: Record<Purpose, 'owed' | 'sent' | 'paid'> = { payout: 'owed', refund: 'owed' };
  const shares: Record<Purpose, bigint> = { payout: split.toApplicant, refund: split.surplus };

  return (what: number): LedgerLeg[] => {
    const purpose: Purpose = what % 2 === 0 ? 'payout' : 'refund';
    if (what === 0 && stage === 'none') return (stage = 'arrived'), postArrived(amount);
    if (what === 1 && stage === 'arrived') return (stage = 'approved'), postApproved(split);
    if (what === 2 && stage === 'approved') return (stage = 'arrived'), postApprovalReversed(split);
    if (what === 3 && stage === 'approved') return (stage = 'ordered'), postFeeTransferred(split.fee);
    if (stage !== 'ordered' || sent[purpose] === 'paid') return [];
    if (sent[purpose] === 'owed') return (sent[purpose] = 'sent'), postInstructed(purpose, shares[purpose]);
    if (what >= 5) return (sent[purpose] = 'owed'), postReleased(purpose, shares[purpose]);
    return (sent[purpose] = 'paid'), postPaid(purpose, shares[purpose]);
  };
}
