import { fen, formatAmount, parseAmount, type Fen } from '#domain/money/amount.ts';
import type { Split } from '#domain/money/ledger.ts';
import { pourDown, toApplicant as applicantShare } from '#domain/money/waterfall.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import type { DisbursementEvent, SplitAmounts } from './events.ts';
import { settledOf, settledParts } from './settled.ts';
import { isAllPaid, type ClaimRest, type DisbursementState, type Plan } from './state.ts';

/** Costs that are not named are none; without a `doubledInterest` of its own the calculation takes the one set in the case. */
export type Demands = { payeeId: string; advancedCosts?: string; fee: string; doubledInterest?: string; debtorId?: string };

/**
 * Shares an arrival out (rules 7.6). Refused: `bad_answer` for what is no amount; `amount_above_rest` when costs and fee alone exceed the money;
 * `account_missing` when something is left over and nobody is named to get it back.
 */
export function planOf(amount: string, claimRest: ClaimRest, demands: Demands, isFeeFirst: boolean): Result<Plan, Refusal> {
  const advancedCosts = readAmount(demands.advancedCosts ?? '0');
  const fee = readAmount(demands.fee);
  const doubledInterest = readAmount(demands.doubledInterest ?? claimRest.lateInterest ?? '0');
  if (advancedCosts === undefined || fee === undefined || doubledInterest === undefined) return refuse('bad_answer');
  const money = fen(amount);
  if (advancedCosts + fee > money) return refuse('amount_above_rest', { rest: amount });
  const { costs, interest, principal } = claimRest;
  const shares = pourDown(money, { advancedCosts, fee, claimCosts: fen(costs), interest: fen(interest), principal: fen(principal), doubledInterest }, isFeeFirst);
  if (shares.surplus > 0n && !demands.debtorId) return refuse('account_missing', { surplus: formatAmount(shares.surplus) });
  return ok({
    advancedCosts: formatAmount(shares.advancedCosts), fee: formatAmount(shares.fee), claimCosts: formatAmount(shares.claimCosts), interest: formatAmount(shares.interest),
    principal: formatAmount(shares.principal), doubledInterest: formatAmount(shares.doubledInterest), surplus: formatAmount(shares.surplus), toApplicant: formatAmount(applicantShare(shares)),
    payeeId: demands.payeeId, debtorId: shares.surplus > 0n ? demands.debtorId! : null,
  });
}

export function splitAmounts({ toApplicant, fee, surplus }: Plan): SplitAmounts {
  return { toApplicant, fee, surplus };
}

export function splitOf(amounts: SplitAmounts): Split {
  return { toApplicant: fen(amounts.toApplicant), fee: fen(amounts.fee), surplus: fen(amounts.surplus) };
}

/** What is left to serve of the claim as the case told it, where a part of this arrival is paid already. */
export function restOf(state: DisbursementState): ClaimRest {
  const { claimRest } = state;
  const { principal, interest, claimCosts, doubledInterest } = settledParts(state);
  const left = (amount: string, paid: string) => formatAmount(fen(amount) > fen(paid) ? fen(amount) - fen(paid) : 0n);
  return {
    principal: left(claimRest.principal, principal), interest: left(claimRest.interest, interest), costs: left(claimRest.costs, claimCosts),
    ...(claimRest.lateInterest !== undefined && { lateInterest: left(claimRest.lateInterest, doubledInterest) }),
  };
}

/** The news that an arrival is paid out, dated by the bank's last receipt. `toClaim` is what of it pays the debt of the title. Throws when it is not paid. */
export function paidOutOf(state: DisbursementState): Extract<DisbursementEvent, { type: 'paidOut' }> {
  if (!isAllPaid(state) || state.status !== 'instructed') throw new Error(`a payout that is ${state.status} is not paid out`);
  const { parts, on } = settledOf(state);
  const { toApplicant, claimCosts, interest, principal, doubledInterest, advancedCosts, fee, surplus } = parts;
  const toClaim = formatAmount(fen(claimCosts) + fen(interest) + fen(principal));
  return { type: 'paidOut', arrivalId: state.arrivalId, toApplicant, toClaim, doubledInterest, advancedCosts, fee, refunded: surplus, on };
}

/** An amount as somebody gave it: undefined when it is none, or is below zero. */
export function readAmount(text: string): Fen | undefined {
  const parsed = parseAmount(text);
  return parsed.ok && parsed.value >= 0n ? parsed.value : undefined;
}
