import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pourDown, toApplicant, type Claims } from './waterfall.ts';

const NOTHING: Claims = { advancedCosts: 0n, fee: 0n, claimCosts: 0n, interest: 0n, principal: 0n, doubledInterest: 0n };

describe('the waterfall', () => {
  it('serves the whole debt of the title before the doubled interest (I9)', () => {
    const shares = pourDown(10_500_000n, { ...NOTHING, principal: 10_000_000n, interest: 800_000n, claimCosts: 230_000n, doubledInterest: 214_830n }, false);
    expect(shares).toMatchObject({ claimCosts: 230_000n, interest: 800_000n, principal: 9_470_000n, doubledInterest: 0n, surplus: 0n });
  });

  it.each([
    [true, { fee: 5_000n, principal: 95_000n }],
    [false, { fee: 0n, principal: 100_000n }],
  ])('takes the fee before the creditor: %s', (isFeeFirst, expected) => {
    expect(pourDown(100_000n, { ...NOTHING, fee: 5_000n, principal: 200_000n }, isFeeFirst)).toMatchObject(expected);
  });

  it('gives back to the debtor what nobody can claim', () => {
    expect(pourDown(100_000n, { ...NOTHING, principal: 60_000n, fee: 5_000n }, false)).toMatchObject({ principal: 60_000n, fee: 5_000n, surplus: 35_000n });
  });

  it('serves the priorities of others after the costs and before the title', () => {
    const shares = pourDown(100_000n, { ...NOTHING, advancedCosts: 10_000n, priority: 60_000n, principal: 80_000n }, false);
    expect(shares).toMatchObject({ advancedCosts: 10_000n, priority: 60_000n, principal: 30_000n, surplus: 0n });
    expect(toApplicant(shares)).toBe(40_000n);
  });

  it('neither loses nor makes a fen, and gives nobody more than his claim', () => {
    const fen = fc.bigInt(0n, 10n ** 10n);
    fc.assert(
      fc.property(fen, fc.record({ advancedCosts: fen, fee: fen, priority: fen, claimCosts: fen, interest: fen, principal: fen, doubledInterest: fen }), fc.boolean(), (amount, claims, isFeeFirst) => {
        const shares = pourDown(amount, claims, isFeeFirst);
        expect(toApplicant(shares) + shares.fee + shares.priority + shares.surplus).toBe(amount);
        for (const claim of Object.keys(claims) as (keyof typeof claims)[]) expect(shares[claim] <= claims[claim]).toBe(true);
        expect(shares.surplus === 0n || Object.keys(claims).every((claim) => shares[claim as keyof typeof claims] === claims[claim as keyof typeof claims])).toBe(true);
      }),
      { seed: 20_180_725 },
    );
  });
});
