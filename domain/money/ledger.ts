import { fen, formatAmount, type Fen } from '#domain/money/amount.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { LedgerLeg } from '#domain/shared/kind.ts';

/**
 * The accounts of a case (一案一账号) and of the court's unmatched money. Debits are positive.
 * `bank` is what ever came in; what left it stands, as a credit, on `paid`, `feeTransferred` and `refunded`. In between money is owed, as a credit:
 * `unmatched` to nobody known yet, `caseAccount` to the case, `payable` to the applicant, `enforcementFee` to the state, `refund` to the debtor;
 * `inTransit` is with the bank, whose word is awaited.
 */
export const ACCOUNTS = ['bank', 'unmatched', 'caseAccount', 'payable', 'enforcementFee', 'refund', 'inTransit', 'paid', 'feeTransferred', 'refunded'] as const;
export type Account = (typeof ACCOUNTS)[number];

/** How an arrival is shared out: to the applicant, to the state as enforcement fee, back to the debtor. */
export type Split = { toApplicant: Fen; fee: Fen; surplus: Fen };

/** A payment to one receiver: the applicant's share, or the debtor's surplus. */
export type Purpose = 'payout' | 'refund';

const OWED = { payout: 'payable', refund: 'refund' } as const satisfies Record<Purpose, Account>;
const DONE = { payout: 'paid', refund: 'refunded' } as const satisfies Record<Purpose, Account>;

/** Money has come to the bank, for a case not yet known. */
export function postNoted(amount: Fen): LedgerLeg[] {
  return move(amount, 'bank', 'unmatched');
}

/** Unmatched money goes over to the books of a case. */
export function postHandedOver(amount: Fen): LedgerLeg[] {
  return move(amount, 'unmatched', 'bank');
}

/** Money is on the case account. */
export function postArrived(amount: Fen): LedgerLeg[] {
  return move(amount, 'bank', 'caseAccount');
}

/** Money of a case that was brought in: it came and was paid out elsewhere, by that day. */
export function postPaidBefore(amount: Fen, on: IsoDate): LedgerLeg[] {
  return move(amount, 'bank', 'paid').map((leg) => ({ ...leg, on }));
}

/** A payout is approved: the arrival is reserved for its receivers. */
export function postApproved({ toApplicant, fee, surplus }: Split): LedgerLeg[] {
  return legs([['caseAccount', toApplicant + fee + surplus], ['payable', -toApplicant], ['enforcementFee', -fee], ['refund', -surplus]]);
}

/** The approval is taken back before anything was sent. */
export function postApprovalReversed(split: Split): LedgerLeg[] {
  return legs(postApproved(split).map(({ account, amount }) => [account as Account, -fen(amount)]));
}

/** The enforcement fee goes from the court's case money to the court's fee account: an entry, no payment. */
export function postFeeTransferred(fee: Fen): LedgerLeg[] {
  return move(fee, 'enforcementFee', 'feeTransferred');
}

/** An instruction is about to be sent: what it pays cannot be sent a second time. */
export function postInstructed(purpose: Purpose, amount: Fen): LedgerLeg[] {
  return move(amount, OWED[purpose], 'inTransit');
}

/** The bank has failed for good: what was reserved is owed again. */
export function postReleased(purpose: Purpose, amount: Fen): LedgerLeg[] {
  return move(amount, 'inTransit', OWED[purpose]);
}

/** What was owed to a receiver who cannot be paid is on the case account again. */
export function postWithdrawn(purpose: Purpose, amount: Fen): LedgerLeg[] {
  return move(amount, OWED[purpose], 'caseAccount');
}

/** The bank has paid. */
export function postPaid(purpose: Purpose, amount: Fen): LedgerLeg[] {
  return move(amount, 'inTransit', DONE[purpose]);
}

/** The balance of every account: sums of entries, nothing else. Throws on an unknown account or a malformed amount: such an entry was never posted. */
export function balancesOf(entries: readonly LedgerLeg[]): Record<Account, Fen> {
  const balances = Object.fromEntries(ACCOUNTS.map((account) => [account, 0n])) as Record<Account, Fen>;
  for (const { account, amount } of entries) {
    if (!(account in balances)) throw new Error(`no account ${account}`);
    balances[account as Account] += fen(amount);
  }
  return balances;
}

/** What is wrong with the balances, in words for the log of a check; empty when they are sound. */
export function unsound(balances: Record<Account, Fen>): string[] {
  const { bank, paid, feeTransferred, refunded } = balances;
  const sum = ACCOUNTS.reduce((total, account) => total + balances[account], 0n);
  return [
    ...(sum === 0n ? [] : [`the entries sum to ${formatAmount(sum)}`]),
    ...(bank < 0n ? [`bank is ${formatAmount(bank)}`] : []),
    ...ACCOUNTS.filter((account) => account !== 'bank' && balances[account] > 0n).map((account) => `${account} is ${formatAmount(balances[account])}`),
    ...(bank + paid + feeTransferred + refunded < 0n ? ['more was paid than arrived'] : []),
  ];
}

/** The figures of a money page, none negative: `arrived` in all; `held`, what is left at the bank of it; the rest as the accounts are called. */
export function figuresOf(entries: readonly LedgerLeg[]): Record<Exclude<Account, 'bank'> | 'arrived' | 'held', string> {
  const { bank, ...owed } = balancesOf(entries);
  const left = bank + owed.paid + owed.feeTransferred + owed.refunded;
  const positive = Object.fromEntries(Object.entries(owed).map(([account, fen]) => [account, formatAmount(-fen)])) as Record<Exclude<Account, 'bank'>, string>;
  return { ...positive, arrived: formatAmount(bank), held: formatAmount(left) };
}

function move(amount: Fen, debit: Account, credit: Account): LedgerLeg[] {
  return legs([[debit, amount], [credit, -amount]]);
}

/** Legs of nothing are left out. */
function legs(entries: readonly (readonly [Account, Fen])[]): LedgerLeg[] {
  return entries.flatMap(([account, amount]) => (amount === 0n ? [] : [{ account, amount: formatAmount(amount) }]));
}
