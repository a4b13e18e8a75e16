import { err, ok, type Result } from '#domain/shared/result.ts';
import { roundHalfUp, type Fen } from './amount.ts';

/** Enforcement application (7.1), case acceptance in property cases and half of it (7.2), preservation application (7.3). */
export type FeeKind = 'enforcement' | 'acceptance' | 'acceptance-half' | 'preservation';

/** One band of the scale: the part of the amount in it at a rate, or a fixed sum. `exactFenMillionths` is the step's fee before rounding. */
export type FeeStep = { from: Fen; to?: Fen; part: Fen; ratePerMille?: bigint; exactFenMillionths: bigint };

export type Fee = { kind: FeeKind; amount: Fen; fee: Fen; steps: readonly FeeStep[]; isHalved: boolean; isCapped: boolean };

type Scale = { fixed: Fen; fixedUpTo: Fen; bands: readonly { upTo?: Fen; perMille: bigint }[]; cap?: Fen; isFixedWithoutAmount: boolean };

const YUAN = 100n;
const MILLIONTHS = 1_000_000n;

/** 交纳办法 13(1), 14(1), 14(2). */
const SCALES: Readonly<Record<'enforcement' | 'acceptance' | 'preservation', Scale>> = {
  enforcement: {
    fixed: 50n * YUAN, fixedUpTo: 10_000n * YUAN, isFixedWithoutAmount: false,
    bands: [{ upTo: 500_000n * YUAN, perMille: 15n }, { upTo: 5_000_000n * YUAN, perMille: 10n }, { upTo: 10_000_000n * YUAN, perMille: 5n }, { perMille: 1n }],
  },
  acceptance: {
    fixed: 50n * YUAN, fixedUpTo: 10_000n * YUAN, isFixedWithoutAmount: false,
    bands: [
      { upTo: 100_000n * YUAN, perMille: 25n }, { upTo: 200_000n * YUAN, perMille: 20n }, { upTo: 500_000n * YUAN, perMille: 15n }, { upTo: 1_000_000n * YUAN, perMille: 10n },
      { upTo: 2_000_000n * YUAN, perMille: 9n }, { upTo: 5_000_000n * YUAN, perMille: 8n }, { upTo: 10_000_000n * YUAN, perMille: 7n }, { upTo: 20_000_000n * YUAN, perMille: 6n }, { perMille: 5n },
    ],
  },
  preservation: {
    fixed: 30n * YUAN, fixedUpTo: 1_000n * YUAN, isFixedWithoutAmount: true, cap: 5_000n * YUAN,
    bands: [{ upTo: 100_000n * YUAN, perMille: 10n }, { perMille: 5n }],
  },
};

/** Labour disputes pay by the case (交纳办法 13(4)). */
export const LABOUR_DISPUTE_FEE: Fen = 10n * YUAN;

/** A fee in its steps, exact and rounded half-up to the fen once, at the end. Cases without an amount are for the court to set, except preservation. */
export function feeOf(kind: FeeKind, amount: Fen): Result<Fee, 'amount_not_positive'> {
  const isHalved = kind === 'acceptance-half';
  const scale = SCALES[isHalved ? 'acceptance' : kind];
  if (amount < 0n || (amount === 0n && !scale.isFixedWithoutAmount)) return err('amount_not_positive');
  const steps = stepsOf(scale, amount);
  const exact = steps.reduce((sum, step) => sum + step.exactFenMillionths, 0n);
  const rounded = roundHalfUp(exact, MILLIONTHS * (isHalved ? 2n : 1n));
  const isCapped = scale.cap !== undefined && rounded > scale.cap;
  return ok({ kind, amount, fee: isCapped ? (scale.cap ?? rounded) : rounded, steps, isHalved, isCapped });
}

/** A third of the acceptance fee: the application for a payment order (交纳办法 14(3)). */
export function paymentOrderFee(amount: Fen): Result<Fen, 'amount_not_positive'> {
  const fee = feeOf('acceptance', amount);
  if (!fee.ok) return fee;
  return ok(roundHalfUp(fee.value.steps.reduce((sum, step) => sum + step.exactFenMillionths, 0n), MILLIONTHS * 3n));
}

function stepsOf(scale: Scale, amount: Fen): readonly FeeStep[] {
  const steps: FeeStep[] = [{ from: 0n, to: scale.fixedUpTo, part: least(amount, scale.fixedUpTo), exactFenMillionths: scale.fixed * MILLIONTHS }];
  let from = scale.fixedUpTo;
  for (const { upTo, perMille } of scale.bands) {
    if (amount <= from) break;
    const part = (upTo === undefined ? amount : least(amount, upTo)) - from;
    steps.push({ from, ...(upTo === undefined ? {} : { to: upTo }), part, ratePerMille: perMille, exactFenMillionths: part * perMille * (MILLIONTHS / 1000n) });
    from = upTo ?? amount;
  }
  return steps;
}

function least(a: Fen, b: Fen): Fen {
  return a < b ? a : b;
}
