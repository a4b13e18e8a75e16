import { err, ok, type Result } from '#domain/shared/result.ts';
import type { Fen } from './amount.ts';

export type Claim = { id: string; amount: Fen };

/** Shares by claim id. `costs` is what of the costs the pool could bear; the surplus goes back to the debtor (MON-013). */
export type Distribution = { costs: Fen; shares: ReadonlyMap<string, Fen>; surplus: Fen };

export type DistributionRefusal = { code: 'amount_not_positive' } | { code: 'claim_twice'; id: string };

/**
 * Distribution (参与分配, DIS-002): costs, then priority claims, then ordinary claims pro rata. Who cannot be paid in full shares pro rata
 * with his own rank, the priority claims among themselves too.
 */
export function distribute(input: { pool: Fen; costs: Fen; priorities: readonly Claim[]; claims: readonly Claim[] }): Result<Distribution, DistributionRefusal> {
  const all = [...input.priorities, ...input.claims];
  if (input.pool < 0n || input.costs < 0n || all.some((claim) => claim.amount <= 0n)) return err({ code: 'amount_not_positive' });
  const twice = all.find((claim, index) => all.findIndex((other) => other.id === claim.id) !== index);
  if (twice) return err({ code: 'claim_twice', id: twice.id });
  const costs = least(input.costs, input.pool);
  const afterCosts = input.pool - costs;
  const priorities = proRata(afterCosts, input.priorities);
  const afterPriorities = afterCosts - sumOf(priorities);
  const claims = proRata(afterPriorities, input.claims);
  return ok({ costs, shares: new Map([...priorities, ...claims]), surplus: afterPriorities - sumOf(claims) });
}

/** Shares cut down to the fen; the rest goes to the largest claim, ties by id, no share above its claim. They sum to the pool or to the claims. */
export function proRata(pool: Fen, claims: readonly Claim[]): ReadonlyMap<string, Fen> {
  const total = claims.reduce((sum, claim) => sum + claim.amount, 0n);
  if (pool >= total) return new Map(claims.map((claim) => [claim.id, claim.amount]));
  const shares = new Map(claims.map((claim) => [claim.id, (pool * claim.amount) / total]));
  let rest = pool - sumOf(shares);
  for (const claim of [...claims].sort(largestFirst)) {
    if (rest === 0n) break;
    const share = shares.get(claim.id) ?? 0n;
    const more = least(rest, claim.amount - share);
    shares.set(claim.id, share + more);
    rest -= more;
  }
  return shares;
}

function largestFirst(a: Claim, b: Claim): number {
  if (a.amount !== b.amount) return a.amount > b.amount ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function sumOf(shares: ReadonlyMap<string, Fen>): Fen {
  let sum = 0n;
  for (const share of shares.values()) sum += share;
  return sum;
}

function least(a: Fen, b: Fen): Fen {
  return a < b ? a : b;
}
