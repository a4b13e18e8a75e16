import type { Fen } from './amount.ts';
import { feeOf } from './fee.ts';

/** The enforcement application fee (申请执行费, 交纳办法 14(1)) on the amount enforced, half-up to the fen. Nothing enforced, nothing due. */
export function enforcementFeeOn(amount: Fen): Fen {
  const fee = feeOf('enforcement', amount);
  return fee.ok ? fee.value.fee : 0n;
}
