import { fen, formatAmount } from '#domain/money/amount.ts';
import { distribute } from '#domain/money/distribution.ts';

/** A claim that takes part. `basis` names its title or case and never a person; `partyId` only the applicant of this very case. */
export type Creditor = { id: string; basis: string; partyId: string | null; claim: string; isPriority: boolean };

/** What there is to distribute, and among whom. Amounts in yuan. */
export type Demands = { pool: string; costs: string; creditors: readonly Creditor[] };

/** The plan as the law computes it: `borne` is what of the costs the pool could bear, `shares` are by creditor, `surplus` goes back to the debtor. */
export type Plan = Demands & { borne: string; shares: Readonly<Record<string, string>>; surplus: string };

/** A claim as an objector wants it; zero leaves it out of the distribution. */
export type Change = { creditorId: string; claim: string; isPriority: boolean };

/** What no outcome of a suit can take away, and the rest of the money, which is deposited (提存). */
export type Undisputed = { shares: Readonly<Record<string, string>>; surplus: string; deposited: string };

/** DIS-002. A claim of zero shares nothing. Throws on what is no amount: it was checked before it was written. */
export function planOf({ pool, costs, creditors }: Demands): Plan {
  const claims = creditors.map(({ id, claim, isPriority }) => ({ id, amount: fen(claim), isPriority })).filter(({ amount }) => amount > 0n);
  const computed = distribute({ pool: fen(pool), costs: fen(costs), priorities: claims.filter(({ isPriority }) => isPriority), claims: claims.filter(({ isPriority }) => !isPriority) });
  if (!computed.ok) throw new Error(`no plan: ${computed.error.code}`);
  const { shares, surplus, costs: borne } = computed.value;
  return { pool, costs, creditors, borne: formatAmount(borne), shares: Object.fromEntries(creditors.map(({ id }) => [id, formatAmount(shares.get(id) ?? 0n)])), surplus: formatAmount(surplus) };
}

/** The plan computed anew with claims as objectors want them; of several changes of one claim the last holds. */
export function amendedBy({ pool, costs, creditors }: Demands, changes: readonly Change[]): Plan {
  const wanted = new Map(changes.map((change) => [change.creditorId, change]));
  return planOf({ pool, costs, creditors: creditors.map((creditor) => ({ ...creditor, ...claimOf(wanted.get(creditor.id) ?? { ...creditor, creditorId: creditor.id }) })) });
}

/** What every one of these plans for the same money gives at least. */
export function undisputedOf(first: Plan, others: readonly Plan[]): Undisputed {
  const least = (read: (plan: Plan) => string | undefined) => [first, ...others].map((plan) => fen(read(plan) ?? '0')).reduce((low, amount) => (amount < low ? amount : low));
  const shares = first.creditors.map(({ id }) => [id, least((plan) => plan.shares[id])] as const);
  const surplus = least((plan) => plan.surplus);
  const settled = shares.reduce((sum, [, share]) => sum + share, surplus);
  return { shares: Object.fromEntries(shares.map(([id, share]) => [id, formatAmount(share)])), surplus: formatAmount(surplus), deposited: formatAmount(fen(first.pool) - fen(first.borne) - settled) };
}

/** Whether two changes want different things of the same claim. */
export function isAtOdds(one: Change, other: Change): boolean {
  return one.creditorId === other.creditorId && (fen(one.claim) !== fen(other.claim) || one.isPriority !== other.isPriority);
}

function claimOf({ claim, isPriority }: Change): Pick<Creditor, 'claim' | 'isPriority'> {
  return { claim, isPriority };
}
