import type { Fen } from './amount.ts';

/** What an arrival of money has to serve, in fen, none negative. */
export type Claims = {
  /** Real costs of realisation that the applicant advanced. */
  advancedCosts: Fen;
  /** Enforcement application fee to be taken from this money. */
  fee: Fen;
  /** Mortgages, pledges, liens and legal priorities of others; none when left out. */
  priority?: Fen;
  claimCosts: Fen;
  interest: Fen;
  principal: Fen;
  doubledInterest: Fen;
};

export type Shares = Required<Claims> & { surplus: Fen };

/**
 * Serves the claims in the order of the law as far as the money goes (rules 7.6): advanced costs, priority claims, the debt of the title as a whole before the doubled interest
 * (INT-006), inside the debt costs before interest before principal, the surplus to the debtor (MON-013). Where the enforcement fee stands is the court's setting.
 * No share exceeds its claim, and the shares sum to the amount.
 */
export function pourDown(amount: Fen, claims: Claims, isFeeFirst: boolean): Shares {
  const order: readonly (keyof Claims)[] = isFeeFirst
    ? ['advancedCosts', 'fee', 'priority', 'claimCosts', 'interest', 'principal', 'doubledInterest']
    : ['advancedCosts', 'priority', 'claimCosts', 'interest', 'principal', 'doubledInterest', 'fee'];
  const shares: Shares = { advancedCosts: 0n, fee: 0n, priority: 0n, claimCosts: 0n, interest: 0n, principal: 0n, doubledInterest: 0n, surplus: 0n };
  let left = amount;
  for (const claim of order) {
    const claimed = claims[claim] ?? 0n;
    shares[claim] = claimed < left ? claimed : left;
    left -= shares[claim];
  }
  return { ...shares, surplus: left };
}

/** What of the shares goes to the applicant: everything but the fee, the priorities of others and the surplus. */
export function toApplicant({ advancedCosts, claimCosts, interest, principal, doubledInterest }: Shares): Fen {
  return advancedCosts + claimCosts + interest + principal + doubledInterest;
}
