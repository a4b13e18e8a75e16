import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '#domain/money/amount.ts';
import { amendedBy, isAtOdds, planOf, undisputedOf, type Change, type Creditor, type Plan } from './plan.ts';
import { PLAN } from './sample.ts';

const sumOf = ({ shares, surplus }: Pick<Plan, 'shares' | 'surplus'>) => Object.values(shares).reduce((sum, share) => sum + fen(share), fen(surplus));

describe('a plan', () => {
  it('pays costs, then the mortgage, then the others pro rata', () => {
    expect(PLAN).toMatchObject({ borne: '4400.00', shares: { '01': '65200.00', '02': '97800.00', '03': '32600.00', '04': '100000.00' }, surplus: '0.00' });
  });

  it('is computed anew with the claims as an objector wants them', () => {
    expect(amendedBy(PLAN, [{ creditorId: '02', claim: '100000.00', isPriority: false }]).shares).toEqual({ '01': '97800.00', '02': '48900.00', '03': '48900.00', '04': '100000.00' });
    expect(amendedBy(PLAN, [{ creditorId: '04', claim: '100000.00', isPriority: false }]).shares).toEqual({ '01': '84457.14', '02': '126685.72', '03': '42228.57', '04': '42228.57' });
  });

  it('leaves out a claim of zero, and gives back to the debtor what nobody else gets', () => {
    const amended = amendedBy(PLAN, ['01', '02', '03'].map((creditorId) => ({ creditorId, claim: creditorId === '01' ? '5600.00' : '0.00', isPriority: false })));
    expect(amended).toMatchObject({ shares: { '01': '5600.00', '02': '0.00', '03': '0.00', '04': '100000.00' }, surplus: '190000.00' });
  });
});

describe('what is undisputed', () => {
  it('is what either outcome of the suit gives at least; the rest is deposited', () => {
    const asObjected = amendedBy(PLAN, [{ creditorId: '02', claim: '100000.00', isPriority: false }]);
    expect(undisputedOf(PLAN, [asObjected])).toEqual({ shares: { '01': '65200.00', '02': '48900.00', '03': '32600.00', '04': '100000.00' }, surplus: '0.00', deposited: '48900.00' });
  });

  it('is everything where nothing differs', () => {
    expect(undisputedOf(PLAN, [PLAN])).toMatchObject({ shares: PLAN.shares, deposited: '0.00' });
  });

  const yuan = (max: number) => fc.integer({ min: 0, max }).map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`);
  const creditors = fc.array(fc.record({ claim: yuan(1_000_000), isPriority: fc.boolean() }), { minLength: 2, maxLength: 6 }).map((all) => all.map((one, at): Creditor => ({ id: `0${at + 1}`, basis: '判决', partyId: null, ...one })));
  const changes = (of: readonly Creditor[]) => fc.array(fc.record({ creditorId: fc.constantFrom(...of.map(({ id }) => id)), claim: yuan(1_000_000), isPriority: fc.boolean() }), { minLength: 1, maxLength: 3 });

  it('loses no fen, and no outcome gives anybody less', () => {
    const some = fc.tuple(yuan(2_000_000), yuan(100_000), creditors).chain(([pool, costs, all]) => fc.tuple(fc.constant(planOf({ pool, costs, creditors: all })), changes(all), changes(all)));
    fc.assert(
      fc.property(some, ([plan, one, other]) => {
        const outcomes = [one, other, [...one, ...other]].map((wanted) => amendedBy(plan, wanted));
        const safe = undisputedOf(plan, outcomes);
        for (const outcome of [plan, ...outcomes]) {
          expect(fen(outcome.borne) + sumOf(outcome)).toBe(fen(outcome.pool));
          for (const { id } of plan.creditors) expect(fen(safe.shares[id]!)).toBeLessThanOrEqual(fen(outcome.shares[id]!));
        }
        expect(fen(plan.borne) + sumOf(safe) + fen(safe.deposited)).toBe(fen(plan.pool));
      }),
      { seed: 20_180_601, numRuns: 500 },
    );
  });
});

it('two changes are at odds when they want different things of one claim', () => {
  const change: Change = { creditorId: '01', claim: '100.00', isPriority: false };
  expect([{ ...change, claim: '100' }, { ...change, claim: '99.99' }, { ...change, isPriority: true }, { ...change, creditorId: '02', claim: '1' }].map((other) => isAtOdds(change, other))).toEqual([false, true, true, false]);
});
