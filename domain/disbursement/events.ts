import type { Purpose } from '#domain/money/ledger.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import type { DeferralGround } from './deferral.ts';
import type { ApprovalLevel, ClaimRest, Plan } from './state.ts';

export type PaymentOrder = { purpose: Purpose; personId: string; amount: string };

/** The shares as the ledger posts them. */
export type SplitAmounts = { toApplicant: string; fee: string; surplus: string };

export type DisbursementEvent =
  | { type: 'arrived'; arrivalId: string; amount: string; on: IsoDate; caseStream: string; handlerId: string | null; claimRest: ClaimRest; isPoverty: boolean }
  | { type: 'calculated'; plan: Plan; by: string }
  | { type: 'recalculationAsked'; reason: string; by: string }
  | { type: 'payoutProposed'; opinion: string; by: string; level: ApprovalLevel }
  | { type: 'deferralProposed'; ground: DeferralGround; opinion: string; by: string; level: ApprovalLevel }
  | ({ type: 'approved'; by: string; on: IsoDate } & SplitAmounts)
  | { type: 'deferred'; ground: DeferralGround; by: string; on: IsoDate }
  | { type: 'returned'; comment: string; by: string }
  | { type: 'deferralEnded'; reason: string; on: IsoDate }
  | ({ type: 'paymentReturned'; comment: string; by: string } & SplitAmounts)
  | { type: 'paymentOrdered'; payments: readonly PaymentOrder[]; fee: string; by: string; on: IsoDate }
  | { type: 'paymentMade'; purpose: Purpose; attempt: number; amount: string; bankRef: string; on: IsoDate }
  | { type: 'paymentFailed'; purpose: Purpose; attempt: number; amount: string; reason: string }
  | { type: 'paymentOrderedAgain'; purpose: Purpose; attempt: number; amount: string; note: string; by: string }
  | { type: 'paymentWithdrawn'; purpose: Purpose; attempt: number; amount: string; note: string; by: string }
  | { type: 'bankChased'; note: string; by: string }
  | { type: 'paidOut'; arrivalId: string; toApplicant: string; toClaim: string; doubledInterest: string; advancedCosts: string; fee: string; refunded: string; on: IsoDate }
  | { type: 'finished' }
  | Extract<SharedEvent, { type: 'clockPaused' }>;
