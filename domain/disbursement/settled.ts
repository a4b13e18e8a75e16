import { fen, formatAmount } from '#domain/money/amount.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { DisbursementState, Instructed, Parts, Payment, Settled } from './state.ts';

const NOTHING: Parts = { advancedCosts: '0.00', fee: '0.00', claimCosts: '0.00', interest: '0.00', principal: '0.00', doubledInterest: '0.00', surplus: '0.00', toApplicant: '0.00' };
type Ordered = Pick<Instructed, 'plan' | 'payments' | 'orderedOn' | 'settled'>;

/** What of the arrival is paid: in the rounds before, and of this one the fee and what the bank has paid. */
export function settledOf({ plan, payments, orderedOn, settled }: Ordered): Settled {
  const isPaid = (purpose: Payment['purpose']) => payments.some((payment) => payment.purpose === purpose && payment.status === 'paid');
  const { fee, surplus, ...toApplicant } = parts(plan);
  const now: Parts = { ...NOTHING, fee, ...(isPaid('payout') && toApplicant), ...(isPaid('refund') && { surplus }) };
  const attempts = { payout: 0, refund: 0, ...settled?.attempts, ...Object.fromEntries(payments.map(({ purpose, attempt }) => [purpose, attempt])) };
  return { parts: sumOf(settled?.parts ?? NOTHING, now), on: lastDay(payments, orderedOn, settled), attempts };
}

/** What could not be paid and is shared out once more. */
export function withdrawnOf({ payments }: Pick<Ordered, 'payments'>): string {
  return formatAmount(payments.reduce((sum, { status, amount }) => (status === 'withdrawn' ? sum + fen(amount) : sum), 0n));
}

/** What the rounds before have paid of each part of the claim. */
export function settledParts({ settled }: Pick<DisbursementState, 'settled'>): Parts {
  return settled?.parts ?? NOTHING;
}

function parts({ payeeId: _payee, debtorId: _debtor, ...shares }: Ordered['plan']): Parts {
  return shares;
}

function sumOf(a: Parts, b: Parts): Parts {
  return Object.fromEntries(Object.entries(a).map(([part, amount]) => [part, formatAmount(fen(amount) + fen(b[part as keyof Parts]))])) as Parts;
}

function lastDay(payments: readonly Payment[], orderedOn: IsoDate, settled: Settled | undefined): IsoDate {
  return payments.reduce((latest, { on }) => (on !== null && on > latest ? on : latest), settled && settled.on > orderedOn ? settled.on : orderedOn);
}
