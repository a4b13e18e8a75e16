import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen, formatAmount, parseAmount, roundHalfUp } from './amount.ts';

const SEED = 20_180_725;

describe('amounts', () => {
  it.each([['48495.74', 4_849_574n], ['50', 5_000n], ['0.5', 50n], ['-1.05', -105n], [' 7.00 ', 700n]])('%s is read', (text, expected) => {
    expect(parseAmount(text)).toEqual({ ok: true, value: expected });
  });

  it.each(['', '1,234.50', '1.234', '1e3', '.5', '1.', 'NaN', '１', '--1', '1234567890123456'])('%s is refused', (text) => {
    expect(parseAmount(text)).toEqual({ ok: false, error: 'bad_amount' });
  });

  it('are written with two decimals, and read back the same', () => {
    expect([formatAmount(0n), formatAmount(5n), formatAmount(-5n), formatAmount(4_849_574n)]).toEqual(['0.00', '0.05', '-0.05', '48495.74']);
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }), (amount) => { expect(fen(formatAmount(amount))).toBe(amount); }), { seed: SEED });
  });

  it('are rounded half up, away from zero below it', () => {
    expect([roundHalfUp(5n, 10n), roundHalfUp(4n, 10n), roundHalfUp(-5n, 10n), roundHalfUp(15n, 10n), roundHalfUp(-14n, 10n)]).toEqual([1n, 0n, -1n, 2n, -1n]);
  });
});
