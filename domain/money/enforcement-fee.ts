import { roundHalfUp, type Fen } from './amount.ts';

const YUAN = 100n;

/** Upper end of a band in yuan, rate in thousandths of what lies in it (交纳办法 art 14(1); rules 7.1). */
const BANDS: readonly (readonly [upTo: bigint, perMille: bigint])[] = [[500_000n, 15n], [5_000_000n, 10n], [10_000_000n, 5n]];
const FREE_OF_RATE = 10_000n * YUAN;
const LEAST: Fen = 50n * YUAN;

/** The enforcement application fee (申请执行费) on the amount enforced, half-up to the fen. Nothing enforced, nothing due. */
export function enforcementFeeOn(amount: Fen): Fen {
  if (amount <= 0n) return 0n;
  let thousandths = 0n;
  let from = FREE_OF_RATE;
  for (const [upTo, perMille] of BANDS) {
    thousandths += between(amount, from, upTo * YUAN) * perMille;
    from = upTo * YUAN;
  }
  if (amount > from) thousandths += amount - from;
  return LEAST + roundHalfUp(thousandths, 1_000n);
}

function between(amount: Fen, from: Fen, to: Fen): Fen {
  if (amount <= from) return 0n;
  return (amount < to ? amount : to) - from;
}
