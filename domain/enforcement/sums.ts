import type { ClaimRest } from '#domain/disbursement/state.ts';
import { fen, formatAmount, type Fen } from '#domain/money/amount.ts';
import type { EnforcementEvent } from './events.ts';
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
 * What an arrival finds unserved, in the order of payment: costs, interest, principal, doubled interest (INT-006).
 * What was waived is taken from the end of that order. What is paid out counts as it served; an earlier arrival whose payout is not finished counts in full.
 */
export function claimRest({ claim, lateInterest, waived, arrivals }: Owed, of: string): ClaimRest {
  const place = arrivals.findIndex(({ id }) => id === of);
  const before = arrivals.filter(({ stage }, at) => at < place || (at > place && stage === 'paid'));
  let served = sum(before, servedBy);
  const parts = { costs: fen(claim.costs), interest: fen(claim.interest), principal: fen(claim.principal), lateInterest: fen(lateInterest) };
  let forgone = fen(waived);
  for (const part of ['lateInterest', 'principal', 'interest', 'costs'] as const) {
    const cut = forgone < parts[part] ? forgone : parts[part];
    parts[part] -= cut;
    forgone -= cut;
  }
  const paid = sum(before, ({ doubledInterest = '0.00' }) => doubledInterest);
  parts.lateInterest -= paid < parts.lateInterest ? paid : parts.lateInterest;
  for (const part of ['costs', 'interest', 'principal', 'lateInterest'] as const) {
    const cut = served < parts[part] ? served : parts[part];
    parts[part] -= cut;
    served -= cut;
  }
  return { principal: formatAmount(parts.principal), interest: formatAmount(parts.interest), costs: formatAmount(parts.costs), lateInterest: formatAmount(parts.lateInterest) };
}

/** What the payouts that are not finished have to be told, because it is no longer what they were told last. */
export function restChanges(state: Owed): Extract<EnforcementEvent, { type: 'restChanged' }>[] {
  return state.arrivals.flatMap(({ id, rest }) => {
    const now = claimRest(state, id);
    return rest === undefined || isSameRest(rest, now) ? [] : [{ type: 'restChanged', arrivalId: id, claimRest: now }];
  });
}

export function isSameRest(a: ClaimRest, b: ClaimRest): boolean {
  return a.principal === b.principal && a.interest === b.interest && a.costs === b.costs && a.lateInterest === b.lateInterest;
}

function servedBy({ stage, amount, toClaim }: Arrival): string {
  return stage === 'paid' ? toClaim : amount;
}

function sum(arrivals: readonly Arrival[], of: (arrival: Arrival) => string): Fen {
  return arrivals.reduce((total, arrival) => total + fen(of(arrival)), 0n);
}
