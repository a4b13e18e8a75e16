import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen, formatAmount } from './amount.ts';
import { feeOf, LABOUR_DISPUTE_FEE, paymentOrderFee, type FeeKind } from './fee.ts';

const SEED = 20_180_725;

function value<T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item)));
  return result.value;
}

function fee(kind: FeeKind, amount: string): string {
  return formatAmount(value(feeOf(kind, fen(amount))).fee);
}

describe('fees', () => {
  it.each([
    ['1', '50.00'], ['10000', '50.00'], ['10000.01', '50.00'], ['10100', '51.50'], ['48495.74', '627.44'], ['50000', '650.00'], ['100000', '1400.00'], ['123456.78', '1751.85'], ['500000', '7400.00'],
    ['500001', '7400.01'], ['1000000', '12400.00'], ['5000000', '52400.00'], ['6000000', '57400.00'], ['10000000', '77400.00'], ['20000000', '87400.00'],
  ])('enforcement of %s costs %s', (amount, due) => expect(fee('enforcement', amount)).toBe(due));

  it.each([
    ['10000', '50.00'], ['48495.74', '1012.39'], ['100000', '2300.00'], ['200000', '4300.00'], ['500000', '8800.00'], ['1000000', '13800.00'], ['2000000', '22800.00'], ['5000000', '46800.00'],
    ['10000000', '81800.00'], ['20000000', '141800.00'], ['30000000', '191800.00'],
  ])('acceptance of %s costs %s', (amount, due) => expect(fee('acceptance', amount)).toBe(due));

  it('halves the exact fee and rounds once', () => {
    expect([fee('acceptance-half', '48495.74'), fee('acceptance-half', '10000'), fee('acceptance-half', '10000.40')]).toEqual(['506.20', '25.00', '25.01']);
    expect(formatAmount(value(paymentOrderFee(fen('100000'))))).toBe('766.67');
    expect(formatAmount(LABOUR_DISPUTE_FEE)).toBe('10.00');
  });

  it.each([['0', '30.00'], ['1000', '30.00'], ['100000', '1020.00'], ['895998', '4999.99'], ['896000', '5000.00'], ['5000000', '5000.00']])('preservation of %s costs %s', (amount, due) =>
    expect(fee('preservation', amount)).toBe(due));

  it('reaches the cap of preservation at 896,000', () => {
    expect(value(feeOf('preservation', fen('896000'))).isCapped).toBe(false);
    expect(value(feeOf('preservation', fen('896002'))).isCapped).toBe(true);
  });

  it('shows its steps, which sum to the fee', () => {
    const { steps } = value(feeOf('enforcement', fen('6000000')));
    expect(steps.map((step) => [formatAmount(step.part), step.ratePerMille])).toEqual([['10000.00', undefined], ['490000.00', 15n], ['4500000.00', 10n], ['1000000.00', 5n]]);
  });

  it('has none without an amount, except preservation', () => {
    expect(feeOf('enforcement', 0n)).toEqual({ ok: false, error: 'amount_not_positive' });
    expect(feeOf('preservation', -1n)).toEqual({ ok: false, error: 'amount_not_positive' });
  });

  it('agree with the quick formulas of the rule book, and never fall with the amount', () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 11n });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const yuan = new Decimal(a.toString()).div(100);
        const expected = yuan.lte(10_000) ? new Decimal(50)
          : yuan.lte(500_000) ? yuan.mul('0.015').sub(100) : yuan.lte(5_000_000) ? yuan.mul('0.01').add(2_400) : yuan.lte(10_000_000) ? yuan.mul('0.005').add(27_400) : yuan.mul('0.001').add(67_400);
        expect(formatAmount(value(feeOf('enforcement', a)).fee)).toBe(expected.toFixed(2, Decimal.ROUND_HALF_UP));
        for (const kind of ['enforcement', 'acceptance', 'acceptance-half', 'preservation'] as const) expect(value(feeOf(kind, a + b)).fee >= value(feeOf(kind, a)).fee).toBe(true);
      }),
      { seed: SEED, numRuns: 5_000 },
    );
  });
});
