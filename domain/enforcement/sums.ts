import { fen, formatAmount, type Fen } from '#domain/money/amount.ts';
import type { Arrival, Claim, Filing, InReview } from './state.ts';

type Owed = Pick<Filing, 'arrivals' | 'lateInterest' | 'waived'> & Pick<InReview, 'claim'>;

export function plus(a: string, b: string): string {
  return formatAmount(fen(a) + fen(b));
}

/** Principal, interest and costs of the title. */
export function claimTotal({ principal, interest, costs }: Claim): Fen {
  return fen(principal) + fen(interest) + fen(costs);
}

/** What the debtor owes in all: the claim and the doubled interest, less what was waived in writing. */
export function dueTotal({ claim, lateInterest, waived }: Owed): Fen {
  return claimTotal(claim) + fen(lateInterest) - fen(waived);
}

export function receivedTotal({ arrivals }: Pick<Filing, 'arrivals'>): Fen {
  return sum(arrivals, ({ amount }) => amount);
}

/** What of the money that came serves what is owed: all of it until it is paid out, then not what went to the enforcement fee, to costs that were advanced, or back. */
export function servedTotal({ arrivals }: Pick<Filing, 'arrivals'>): Fen {
  return sum(arrivals, ({ stage, amount, toClaim, doubledInterest = '0.00' }) => (stage === 'paid' ? plus(toClaim, doubledInterest) : amount));
}

/** What is still to come, never below zero. */
export function outstanding(state: Owed): Fen {
  const rest = dueTotal(state) - servedTotal(state);
  return rest > 0n ? rest : 0n;
}

/**
 * What of each part of the title is not yet served by the arrivals before this one, in the order of payment: costs, interest, principal (INT-006).
 * What was waived is taken from the end of that order, the doubled interest first. An arrival whose payout is not finished counts in full.
 */
export function claimRest({ claim, lateInterest, waived, arrivals }: Owed, before: string): Claim {
  const earlier = arrivals.slice(0, arrivals.findIndex(({ id }) => id === before));
  let served = sum(earlier, servedBy);
  const parts = { costs: fen(claim.costs), interest: fen(claim.interest), principal: fen(claim.principal), lateInterest: fen(lateInterest) };
  let forgone = fen(waived);
  for (const part of ['lateInterest', 'principal', 'interest', 'costs'] as const) {
    const cut = forgone < parts[part] ? forgone : parts[part];
    parts[part] -= cut;
    forgone -= cut;
  }
  for (const part of ['costs', 'interest', 'principal'] as const) {
    const cut = served < parts[part] ? served : parts[part];
    parts[part] -= cut;
    served -= cut;
  }
  return { principal: formatAmount(parts.principal), interest: formatAmount(parts.interest), costs: formatAmount(parts.costs) };
}

function servedBy({ stage, amount, toClaim }: Arrival): string {
  return stage === 'paid' ? toClaim : amount;
}

function sum(arrivals: readonly Arrival[], of: (arrival: Arrival) => string): Fen {
  return arrivals.reduce((total, arrival) => total + fen(of(arrival)), 0n);
}
