import { formatAmount, parseAmount, type Fen } from '#domain/money/amount.ts';
import type { Split } from '#domain/money/ledger.ts';
import { pourDown, toApplicant } from '#domain/money/waterfall.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import type { SplitAmounts } from './events.ts';
import type { ClaimRest, Plan } from './state.ts';

export type Demands = { payeeId: string; advancedCosts: string; fee: string; doubledInterest: string; debtorId?: string };

/**
 * Shares an arrival out (rules 7.6). Refused: `bad_answer` for what is no amount; `amount_above_rest` when costs and fee alone exceed the money;
 * `account_missing` when something is left over and nobody is named to get it back.
 */
export function planOf(amount: string, claimRest: ClaimRest, demands: Demands, isFeeFirst: boolean): Result<Plan, Refusal> {
  const advancedCosts = readAmount(demands.advancedCosts);
  const fee = readAmount(demands.fee);
  const doubledInterest = readAmount(demands.doubledInterest);
  if (advancedCosts === undefined || fee === undefined || doubledInterest === undefined) return refuse('bad_answer');
  const money = fen(amount);
  if (advancedCosts + fee > money) return refuse('amount_above_rest', { rest: amount });
  const { costs, interest, principal } = claimRest;
  const shares = pourDown(money, { advancedCosts, fee, claimCosts: fen(costs), interest: fen(interest), principal: fen(principal), doubledInterest }, isFeeFirst);
  if (shares.surplus > 0n && !demands.debtorId) return refuse('account_missing', { surplus: formatAmount(shares.surplus) });
  return ok({
    advancedCosts: formatAmount(shares.advancedCosts), fee: formatAmount(shares.fee), claimCosts: formatAmount(shares.claimCosts), interest: formatAmount(shares.interest),
    principal: formatAmount(shares.principal), doubledInterest: formatAmount(shares.doubledInterest), surplus: formatAmount(shares.surplus), toApplicant: formatAmount(toApplicant(shares)),
    payeeId: demands.payeeId, debtorId: shares.surplus > 0n ? demands.debtorId! : null,
  });
}

export function splitAmounts({ toApplicant: applicant, fee, surplus }: Plan): SplitAmounts {
  return { toApplicant: applicant, fee, surplus };
}

export function splitOf(amounts: SplitAmounts): Split {
  return { toApplicant: fen(amounts.toApplicant), fee: fen(amounts.fee), surplus: fen(amounts.surplus) };
}

/** What of the plan pays the debt of the title. */
export function toClaim({ claimCosts, interest, principal }: Plan): string {
  return formatAmount(fen(claimCosts) + fen(interest) + fen(principal));
}

/** An amount from the record. Throws when it is none. */
export function fen(amount: string): Fen {
  const parsed = parseAmount(amount);
  if (!parsed.ok) throw new Error(`not an amount: ${amount}`);
  return parsed.value;
}

/** An amount as somebody gave it: undefined when it is none, or is below zero. */
export function readAmount(text: string): Fen | undefined {
  const parsed = parseAmount(text);
  return parsed.ok && parsed.value >= 0n ? parsed.value : undefined;
}
