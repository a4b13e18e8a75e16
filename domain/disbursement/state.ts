import type { Purpose } from '#domain/money/ledger.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { DeferralGround } from './deferral.ts';

/** What this arrival finds unpaid of the title, by kind, as the case told it last; `lateInterest` is the doubled interest as set in the case. */
export type ClaimRest = { principal: string; interest: string; costs: string; lateInterest?: string };

/** The parts of an amount, in yuan; `toApplicant` is what of them goes to the applicant. */
export type Parts = { advancedCosts: string; fee: string; claimCosts: string; interest: string; principal: string; doubledInterest: string; surplus: string; toApplicant: string };

/** How an arrival is to be shared out: every share in yuan, together the amount. `payeeId` is the applicant who is paid, `debtorId` who gets a surplus back. */
export type Plan = Parts & { payeeId: string; debtorId: string | null };

/** What of an arrival is paid while the rest is shared out once more, the day of the bank's last receipt, and how many instructions were given. */
export type Settled = { parts: Parts; on: IsoDate; attempts: Readonly<Record<Purpose, number>> };

/** Who must approve: the chief, or, from an amount that the court has set or when the chief proposes himself, the vice-president. */
export type ApprovalLevel = 'chief' | 'vicePresident';

/** One payment to one receiver. `attempt` counts its instructions: a further one is made only after the one before has failed for good. `orderedBy`: who gave the last. */
export type Payment = {
  purpose: Purpose;
  personId: string;
  amount: string;
  attempt: number;
  orderedBy: string;
  status: 'sent' | 'failed' | 'paid' | 'withdrawn';
  bankRef: string | null;
  on: IsoDate | null;
  reason: string | null;
};

type Arrival = {
  arrivalId: string;
  amount: string;
  on: IsoDate;
  caseStream: string;
  handlerId: string | null;
  claimRest: ClaimRest;
  /** Where a payment that failed for good was withdrawn: what was paid beside it. `amount` is then what is left. */
  settled?: Settled;
  isPoverty: boolean;
  /** How often payout has been taken up again after a deferral, and the day of the last time. */
  resumptions: number;
  resumedOn: IsoDate | null;
};

/** Back with the officer: why, and from whom. */
export type Comment = { text: string; by: string };
export type People = { calculatedBy: string; proposedBy: string; approvedBy: string };

export type Calculating = Arrival & { status: 'calculating'; comment: Comment | null };
/** `isOutdated`: what is owed has changed since the calculation; by this plan nothing more goes to the bank. */
type Planned = Arrival & { plan: Plan; isOutdated?: true };
export type Proposing = Planned & { status: 'proposing'; calculatedBy: string };
export type Approving = Planned & { status: 'approving'; calculatedBy: string; proposedBy: string; level: ApprovalLevel };
/** A deferral may be proposed before anything is calculated: a distribution has to be awaited first. */
export type ApprovingDeferral = Arrival & { status: 'approvingDeferral'; ground: DeferralGround; opinion: string; proposedBy: string; level: ApprovalLevel };
export type Deferred = Arrival & { status: 'deferred'; ground: DeferralGround; since: IsoDate; approvedBy: string };
export type Paying = Planned & { status: 'paying'; people: People };
/** `chases` counts how often a person has asked the bank. */
type Ordered = Planned & { people: People; paidBy: string; orderedOn: IsoDate; payments: readonly Payment[]; chases: number };
export type Instructed = Ordered & { status: 'instructed' };
export type PaidOut = Ordered & { status: 'paidOut'; paidOn: IsoDate };
export type Finished = Ordered & { status: 'finished'; paidOn: IsoDate };

/** The payout of one arrival of money (案款发放). */
export type DisbursementState = Calculating | Proposing | Approving | ApprovingDeferral | Deferred | Paying | Instructed | PaidOut | Finished;
export type DisbursementStatus = DisbursementState['status'];

/** Whether finance has ordered the payments. */
export function isOrdered(state: DisbursementState): boolean {
  return 'payments' in state;
}

export function paymentsOf(state: DisbursementState): readonly Payment[] {
  return 'payments' in state ? state.payments : [];
}

export function paymentOf(state: DisbursementState, purpose: Purpose): Payment | undefined {
  return paymentsOf(state).find((payment) => payment.purpose === purpose);
}

/** Whether the bank's word is awaited. */
export function isWithBank(state: DisbursementState): boolean {
  return paymentsOf(state).some(({ status }) => status === 'sent');
}

export function isAllPaid(state: DisbursementState): boolean {
  return isOrdered(state) && paymentsOf(state).every(({ status }) => status === 'paid');
}

/** The key under which the bank knows an instruction. One key is one instruction: sent again, it is still the same. */
export function instructionKey(streamId: string, { purpose, attempt }: Pick<Payment, 'purpose' | 'attempt'>): string {
  return `${streamId}/${purpose}#${attempt}`;
}
