import { err, ok, type Result } from '#domain/shared/result.ts';
import { roundHalfUp, type Fen } from './amount.ts';

const RATE = /^(\d{1,4})(?:\.(\d{1,8}))?$/;

/** A rate written as a decimal (`6`, `4.35`) as an exact fraction. */
export function parseRate(text: string): Result<{ numerator: bigint; denominator: bigint }, 'bad_rate'> {
  const match = RATE.exec(text.trim());
  if (!match) return err('bad_rate');
  const decimals = match[2] ?? '';
  return ok({ numerator: BigInt(`${match[1]}${decimals}`), denominator: 10n ** BigInt(decimals.length) });
}

/** General interest (一般债务利息) by the title: percent a year over so many days of a year of 360 or 365, half-up to the fen (INT-001). */
export function generalInterest(input: { base: Fen; percentAYear: string; days: number; yearDays: 360 | 365 }): Result<Fen, 'bad_rate'> {
  const rate = parseRate(input.percentAYear);
  if (!rate.ok) return rate;
  return ok(roundHalfUp(input.base * rate.value.numerator * BigInt(input.days), rate.value.denominator * 100n * BigInt(input.yearDays)));
}

/** Hundredths of a foreign currency in yuan at the middle rate of the start day, given for `per` units (INT-007). Half-up to the fen. */
export function inYuan(input: { hundredths: bigint; middleRate: string; per: 1 | 100 }): Result<Fen, 'bad_rate'> {
  const rate = parseRate(input.middleRate);
  if (!rate.ok) return rate;
  return ok(roundHalfUp(input.hundredths * rate.value.numerator, rate.value.denominator * BigInt(input.per)));
}
