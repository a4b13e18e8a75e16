import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDate } from '#domain/shared/dates.ts';
import { fen, formatAmount } from './amount.ts';
import { generalInterest, inYuan, parseRate } from './general-interest.ts';
import { lateInterest, type InterestRefusal, type LateInterest } from './late-interest.ts';
import { pourDown } from './waterfall.ts';

const SEED = 20_180_725;

function value<T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item)));
  return result.value;
}

function interest(base: string, expiry: string, payments: [on: string, amount: string][], more: { until?: string; suspensions?: { from: string; to: string }[] } = {}): LateInterest {
  return value(lateInterest({ debts: [{ amount: fen(base), expiry }], payments: payments.map(([on, amount]) => ({ on, amount: fen(amount) })), ...more }));
}

describe('doubled interest', () => {
  it.each([
    ['I1', '100000', '2018-03-01', '2018-06-29', '2100.00'],
    ['I3', '30000', '2019-12-31', '2020-12-31', '1921.50'],
    ['I7', '12345.67', '2018-03-01', '2018-04-17', '101.54'],
    ['a year', '30000', '2017-02-28', '2018-02-28', '1916.25'],
  ])('%s: %s from %s to %s is %s', (_name, base, expiry, on, expected) => {
    expect(formatAmount(interest(base, expiry, [[on, base]]).doubled)).toBe(expected);
  });

  it('I5: leaves out the days of a suspension that the debtor did not ask for', () => {
    const suspended = interest('100000', '2018-03-01', [['2018-06-29', '100000']], { suspensions: [{ from: '2018-04-01', to: '2018-05-01' }, { from: '2018-04-10', to: '2018-04-20' }] });
    expect([formatAmount(suspended.doubled), suspended.portions[0]?.days]).toEqual(['1575.00', 90]);
  });

  it('I9: the title debt is served before the doubled part, which general interest does not enlarge', () => {
    const doubled = interest('102300', '2018-03-01', [], { until: '2018-06-29' });
    expect(formatAmount(doubled.doubled)).toBe('2148.30');
    const shares = pourDown(fen('105000'), { advancedCosts: 0n, fee: 0n, claimCosts: fen('2300'), interest: fen('8000'), principal: fen('100000'), doubledInterest: doubled.doubled }, false);
    expect([shares.doubledInterest, fen('110300') - shares.claimCosts - shares.interest - shares.principal]).toEqual([0n, fen('5300')]);
  });

  it('I11: general interest runs by the title beside it', () => {
    const general = value(generalInterest({ base: fen('100000'), percentAYear: '6', days: 120, yearDays: 365 }));
    expect([formatAmount(general), formatAmount(general + interest('100000', '2018-03-01', [['2018-06-29', '100000']]).doubled)]).toEqual(['1972.60', '4072.60']);
  });

  it('follows each part payment to its day', () => {
    const parts = interest('100000', '2018-03-01', [['2018-05-30', '40000'], ['2018-06-29', '60000']]);
    expect(parts.portions.map(({ from, to, days, base }) => [from, to, days, formatAmount(base)])).toEqual([
      ['2018-03-01', '2018-05-30', 90, '100000.00'], ['2018-05-30', '2018-06-29', 30, '60000.00'],
    ]);
    expect(formatAmount(parts.doubled)).toBe('1890.00');
  });

  it('counts instalments each from its own expiry', () => {
    const debts = [{ amount: fen('10000'), expiry: '2018-01-31' }, { amount: fen('10000'), expiry: '2018-02-28' }];
    const counted = value(lateInterest({ debts, until: '2018-03-31' }));
    expect(counted.portions.map(({ days, base }) => [days, formatAmount(base)])).toEqual([[28, '10000.00'], [31, '20000.00']]);
    expect(formatAmount(counted.doubled)).toBe('157.50');
  });

  it('takes a payment before the expiry off the base', () => {
    expect(interest('100000', '2018-03-01', [['2018-02-01', '40000']], { until: '2018-03-11' }).portions).toMatchObject([{ days: 10, base: fen('60000') }]);
  });

  it.each<[string, Parameters<typeof lateInterest>[0], InterestRefusal['code']]>([
    ['an expiry before the rules', { debts: [{ amount: 100n, expiry: '2014-07-31' }], until: '2018-01-01' }, 'expiry_before_2014'],
    ['no end', { debts: [{ amount: 100n, expiry: '2014-08-01' }] }, 'until_required'],
    ['a payment above the rest', { debts: [{ amount: 100n, expiry: '2018-01-01' }], payments: [{ on: '2018-02-01', amount: 101n }] }, 'payment_above_rest'],
    ['a payment after the end', { debts: [{ amount: 100n, expiry: '2018-01-01' }], payments: [{ on: '2018-02-01', amount: 50n }], until: '2018-01-15' }, 'payment_after_until'],
    ['nothing', { debts: [], until: '2018-01-15' }, 'amount_not_positive'],
    ['an empty suspension', { debts: [{ amount: 100n, expiry: '2018-01-01' }], until: '2018-02-01', suspensions: [{ from: '2018-01-05', to: '2018-01-05' }] }, 'bad_interval'],
  ])('refuses %s', (_name, input, code) => {
    expect(lateInterest(input)).toMatchObject({ ok: false, error: { code } });
  });

  it('agrees with decimal.js in 100,000 random cases', () => {
    const differing: string[] = [];
    const expiry = fc.integer({ min: dayNumber('2014-08-01'), max: dayNumber('2026-12-31') });
    fc.assert(
      fc.property(fc.bigInt({ min: 2n, max: 10n ** 12n }), expiry, fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 1, max: 99 }), (base, start, first, second, percent) => {
        const part = (base * BigInt(percent)) / 100n || 1n;
        const days = [start + first, start + first + second];
        const counted = value(lateInterest({ debts: [{ amount: base, expiry: isoDate(start) }], payments: [{ on: isoDate(days[0]!), amount: part }, { on: isoDate(days[1]!), amount: base - part }] }));
        const expected = new Decimal(part.toString()).mul(first).add(new Decimal((base - part).toString()).mul(first + second)).mul('0.000175').div(100).toFixed(2, Decimal.ROUND_HALF_UP);
        if (formatAmount(counted.doubled) !== expected) differing.push(`${base} ${part} ${first} ${second}`);
      }),
      { seed: SEED, numRuns: 100_000 },
    );
    expect(differing).toEqual([]);
  });

  it('reads rates and foreign currency exactly', () => {
    expect(parseRate('4.35')).toEqual({ ok: true, value: { numerator: 435n, denominator: 100n } });
    expect(parseRate('4,35')).toEqual({ ok: false, error: 'bad_rate' });
    expect(formatAmount(value(inYuan({ hundredths: 1_000_000n, middleRate: '633.52', per: 100 })))).toBe('63352.00');
    expect(generalInterest({ base: 1n, percentAYear: 'x', days: 1, yearDays: 360 })).toEqual({ ok: false, error: 'bad_rate' });
  });
});
