import { err, ok, type Result } from '#domain/shared/result.ts';

/** Hundredths of a yuan. Never a floating-point number. */
export type Fen = bigint;

const AMOUNT = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/;

/** Reads yuan with at most two decimals (`48495.74`, `50`) as fen. Thousands separators, exponents and more decimals are refused. */
export function parseAmount(text: string): Result<Fen, 'bad_amount'> {
  const match = AMOUNT.exec(text.trim());
  if (!match) return err('bad_amount');
  const value = BigInt(match[2] ?? '0') * 100n + BigInt((match[3] ?? '').padEnd(2, '0'));
  return ok(match[1] === '-' ? -value : value);
}

/** An amount of the record as fen. Throws when it is none: it was checked before it was written. */
export function fen(amount: string): Fen {
  const parsed = parseAmount(amount);
  if (!parsed.ok) throw new Error(`not an amount: ${amount}`);
  return parsed.value;
}

/** Fen as yuan with two decimals: `48495.74`. */
export function formatAmount(fen: Fen): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A fraction of fen rounded half-up, away from zero when negative, to a whole fen. */
export function roundHalfUp(numerator: bigint, denominator: bigint): Fen {
  const isNegative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return isNegative ? -rounded : rounded;
}
