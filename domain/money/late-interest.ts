import { dayNumber, type Interval, type IsoDate } from '#domain/shared/dates.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { roundHalfUp, type Fen } from './amount.ts';

/** A money debt without general interest, and the last day of its performance period; instalments are several debts (INT-002, INT-003). */
export type Debt = { amount: Fen; expiry: IsoDate };

/** Money that reached the debt on a day (INT-004). */
export type Payment = { on: IsoDate; amount: Fen };

/** Days (from, to] with the same debt outstanding; `days` are those that count. The interest is `exact` hundred-millionths of a yuan. */
export type InterestPortion = { from: IsoDate; to: IsoDate; days: number; suspendedDays: number; base: Fen; exact: bigint };

export type LateInterest = { doubled: Fen; exact: bigint; outstanding: Fen; portions: readonly InterestPortion[] };

export type InterestRefusal =
  | { code: 'expiry_before_2014' }
  | { code: 'until_required' }
  | { code: 'payment_after_until'; on: IsoDate }
  | { code: 'payment_above_rest'; on: IsoDate; rest: Fen }
  | { code: 'amount_not_positive' }
  | { code: 'bad_interval'; interval: Interval };

/** 0.175 ‰ a day (INT-002), in millionths. */
const RATE_MILLIONTHS = 175n;
/** Hundred-millionths of a yuan in a fen. */
const EXACT_PER_FEN = 1_000_000n;
/** The old rules hold for what expired before (INT-008). */
const RULES_SINCE: IsoDate = '2014-08-01';

/**
 * The doubled part of late-performance interest. Days are (expiry, payment]; payments go to the debts in the order of their expiry; days of
 * a suspension that the debtor did not ask for are not counted (INT-005). Exact, and rounded half-up to the fen once, at the end.
 */
export function lateInterest(input: { debts: readonly Debt[]; payments?: readonly Payment[]; suspensions?: readonly Interval[]; until?: IsoDate }): Result<LateInterest, InterestRefusal> {
  const debts = [...input.debts].sort((a, b) => (a.expiry < b.expiry ? -1 : 1));
  const payments = [...(input.payments ?? [])].sort((a, b) => (a.on < b.on ? -1 : 1));
  const refusal = refusalOf(debts, payments, input.suspensions ?? []);
  if (refusal) return err(refusal);
  const total = debts.reduce((sum, debt) => sum + debt.amount, 0n);
  let rest = total;
  for (const payment of payments) {
    if (payment.amount > rest) return err({ code: 'payment_above_rest', on: payment.on, rest });
    rest -= payment.amount;
    if (input.until !== undefined && payment.on > input.until) return err({ code: 'payment_after_until', on: payment.on });
  }
  const end = rest === 0n ? payments.at(-1)?.on : input.until;
  if (end === undefined) return err({ code: 'until_required' });
  const portions = portionsOf(debts, payments, input.suspensions ?? [], end);
  const exact = portions.reduce((sum, portion) => sum + portion.exact, 0n);
  return ok({ doubled: roundHalfUp(exact, EXACT_PER_FEN), exact, outstanding: rest, portions });
}

function refusalOf(debts: readonly Debt[], payments: readonly Payment[], suspensions: readonly Interval[]): InterestRefusal | undefined {
  if (debts.length === 0 || debts.some((debt) => debt.amount <= 0n) || payments.some((payment) => payment.amount <= 0n)) return { code: 'amount_not_positive' };
  if (debts.some((debt) => debt.expiry < RULES_SINCE)) return { code: 'expiry_before_2014' };
  const bad = suspensions.find(({ from, to }) => from >= to);
  return bad ? { code: 'bad_interval', interval: bad } : undefined;
}

/** Cuts the time at every expiry and payment; between two cuts the base stands still. */
function portionsOf(debts: readonly Debt[], payments: readonly Payment[], suspensions: readonly Interval[], end: IsoDate): readonly InterestPortion[] {
  const cuts = [...new Set([...debts.map((debt) => debt.expiry), ...payments.map((payment) => payment.on), end])].filter((day) => day <= end).sort();
  const portions: InterestPortion[] = [];
  cuts.slice(1).forEach((to, index) => {
    const from = cuts[index] ?? to;
    const base = baseAfter(debts, payments, from);
    if (base === 0n) return;
    const all = dayNumber(to) - dayNumber(from);
    const suspendedDays = suspendedIn(suspensions, from, to);
    const days = all - suspendedDays;
    portions.push({ from, to, days, suspendedDays, base, exact: base * BigInt(days) * RATE_MILLIONTHS });
  });
  return portions;
}

/** What has expired by the day and is not paid by it. Payments go to the earliest debts. */
function baseAfter(debts: readonly Debt[], payments: readonly Payment[], day: IsoDate): Fen {
  const expired = debts.filter((debt) => debt.expiry <= day).reduce((sum, debt) => sum + debt.amount, 0n);
  const paid = payments.filter((payment) => payment.on <= day).reduce((sum, payment) => sum + payment.amount, 0n);
  return paid < expired ? expired - paid : 0n;
}

/** Days of the union of the suspensions in (from, to]. */
function suspendedIn(suspensions: readonly Interval[], from: IsoDate, to: IsoDate): number {
  const last = dayNumber(to) + 1;
  let next = dayNumber(from) + 1;
  let days = 0;
  for (const suspension of [...suspensions].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const first = Math.max(next, dayNumber(suspension.from));
    const end = Math.min(last, dayNumber(suspension.to));
    if (first < end) days += end - first;
    next = Math.max(next, end);
  }
  return days;
}
