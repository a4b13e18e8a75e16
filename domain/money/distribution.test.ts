import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount } from './amount.ts';
import { distribute, proRata, type Claim, type Distribution } from './distribution.ts';

const YUAN = 100n;

function claims(amounts: Record<string, bigint>): Claim[] {
  return Object.entries(amounts).map(([id, amount]) => ({ id, amount }));
}

function shared(input: { pool: bigint; costs?: bigint; priorities?: Record<string, bigint>; claims?: Record<string, bigint> }): Distribution {
  const result = distribute({ pool: input.pool, costs: input.costs ?? 0n, priorities: claims(input.priorities ?? {}), claims: claims(input.claims ?? {}) });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function written({ shares }: Distribution): Record<string, string> {
  return Object.fromEntries([...shares].map(([id, share]) => [id, formatAmount(share)]));
}

describe('distribution', () => {
  it('pays costs, then priorities, then ordinary claims pro rata', () => {
    const result = shared({ pool: 300_000n * YUAN, costs: 4_400n * YUAN, priorities: { M: 100_000n * YUAN }, claims: { A: 200_000n * YUAN, B: 300_000n * YUAN, C: 100_000n * YUAN } });
    expect(written(result)).toEqual({ M: '100000.00', A: '65200.00', B: '97800.00', C: '32600.00' });
    expect(result.surplus).toBe(0n);
  });

  it('gives the whole rest to the largest claim, between equals to the first by id', () => {
    expect(written(shared({ pool: 100n, claims: { C: 100n, B: 100n, A: 100n } }))).toEqual({ A: '0.34', B: '0.33', C: '0.33' });
    expect(written(shared({ pool: 100n, claims: { A: 100n, B: 100n, Z: 101n } }))).toEqual({ A: '0.33', B: '0.33', Z: '0.34' });
  });

  it('lets nobody have more than his claim, also of the rest', () => {
    expect(written(shared({ pool: 2n, claims: { A: 1n, B: 1n, C: 1n } }))).toEqual({ A: '0.01', B: '0.01', C: '0.00' });
  });

  it('shares among the priorities when they cannot all be paid, and leaves the others nothing', () => {
    expect(written(shared({ pool: 90n * YUAN, costs: 0n, priorities: { M: 100n * YUAN, N: 50n * YUAN }, claims: { A: 10n * YUAN } }))).toEqual({ M: '60.00', N: '30.00', A: '0.00' });
  });

  it('returns a surplus to the debtor, and bears costs only as far as the pool goes', () => {
    expect(shared({ pool: 100n, claims: { A: 40n } }).surplus).toBe(60n);
    expect(shared({ pool: 100n, costs: 150n, claims: { A: 40n } })).toMatchObject({ costs: 100n, surplus: 0n });
  });

  it('refuses a claim twice and a claim of nothing', () => {
    expect(distribute({ pool: 1n, costs: 0n, priorities: claims({ A: 1n }), claims: claims({ A: 1n }) })).toEqual({ ok: false, error: { code: 'claim_twice', id: 'A' } });
    expect(distribute({ pool: 1n, costs: 0n, priorities: [], claims: claims({ A: 0n }) })).toEqual({ ok: false, error: { code: 'amount_not_positive' } });
  });

  it('neither loses nor makes a fen, whatever the order of the claims', () => {
    const some = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), amount: fc.bigInt({ min: 1n, max: 10n ** 12n }) }), { minLength: 1, maxLength: 8, selector: ({ id }) => id });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), some, (pool, all) => {
        const shares = proRata(pool, all);
        const total = all.reduce((sum, claim) => sum + claim.amount, 0n);
        expect([...shares.values()].reduce((sum, share) => sum + share, 0n)).toBe(pool < total ? pool : total);
        for (const claim of all) expect((shares.get(claim.id) ?? 0n) <= claim.amount).toBe(true);
        const reversed = proRata(pool, [...all].reverse());
        for (const claim of all) expect(reversed.get(claim.id)).toBe(shares.get(claim.id));
      }),
      { seed: 20_180_725, numRuns: 2_000 },
    );
  });
});
