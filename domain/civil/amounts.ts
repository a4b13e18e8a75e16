import { fen, formatAmount, parseAmount } from '#domain/money/amount.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import type { Claim } from './events.ts';

/** The three parts of a claim as typed, in yuan with two decimals. Refused with `amount_not_positive` for what is no amount or below zero. */
export function claimOf({ principal, interest, costs }: Claim): Result<Claim, Refusal> {
  const parts = { principal: parseAmount(principal), interest: parseAmount(interest), costs: parseAmount(costs) };
  for (const part of Object.values(parts)) if (!part.ok || part.value < 0n) return refuse('amount_not_positive');
  return ok({ principal: yuan(principal), interest: yuan(interest), costs: yuan(costs) });
}

export const NOTHING: Claim = { principal: '0.00', interest: '0.00', costs: '0.00' };

export function isNothing({ principal, interest, costs }: Claim): boolean {
  return [principal, interest, costs].every((part) => fen(part) === 0n);
}

/** Whether no part of the claim is above that of the title. */
export function isWithin(claim: Claim, title: Claim): boolean {
  return fen(claim.principal) <= fen(title.principal) && fen(claim.interest) <= fen(title.interest) && fen(claim.costs) <= fen(title.costs);
}

function yuan(text: string): string {
  return formatAmount(fen(text));
}
