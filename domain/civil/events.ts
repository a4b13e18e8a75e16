import type { TrialProcedure } from '#domain/clock/trial-limit.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { SharedEvent } from '#domain/shared/record.ts';

/** How a paper reached a party. `on` of a service by public notice is the day on which it counts as served (DAY-008). */
export const SERVICE_METHODS = ['inPerson', 'mail', 'electronic', 'leftBehind', 'publicNotice'] as const;
export type ServiceMethod = (typeof SERVICE_METHODS)[number];

export type FeeRelief = 'waived' | 'reduced' | 'deferred';

/** What is to be paid for the case, in yuan with two decimals, and how that stands. `lastDay` is set once the deadline is known; of a reduction, older lines do not keep it. */
export type Fee =
  | { status: 'due'; amount: string; lastDay: IsoDate | null }
  | { status: 'paid'; amount: string; on: IsoDate }
  | { status: 'waived'; ground: string; on: IsoDate }
  | { status: 'reduced'; amount: string; percent: number; ground: string; on: IsoDate; paidOn: IsoDate | null; lastDay?: IsoDate | null }
  | { status: 'deferred'; amount: string; ground: string; on: IsoDate };

/** When the debtor has to perform: so many days after the document takes effect, or on a day that the document names. */
type Performance = { days: number } | { by: IsoDate };

/** What may be enforced, in yuan with two decimals. */
export type Title = { documentNo: string; mainText: string; principal: string; interest: string; costs: string; performance: Performance };

export type JudgmentResult = 'granted' | 'partlyGranted' | 'dismissed';

export type Claim = { principal: string; interest: string; costs: string };

/** The first line of an enforcement case, as this case sends it there. */
type EnforcementRequest = {
  on: IsoDate;
  cause: string;
  title: { documentNo: string; mainText: string; effectiveOn: IsoDate; performBy: IsoDate };
  claim: Claim;
  applicantIds: readonly string[];
  respondentIds: readonly string[];
  povertyClaimed: boolean;
  trackStream: string | null;
  origin: 'application' | 'transfer';
  titleCaseId: string;
};

/** Where a trial stood before it was settled: there it goes on when a party refuses to sign. Older lines do not tell; after a hearing it is decided. */
export type BeforeSettlement = { status: 'assigned' } | { status: 'heard' } | { status: 'complaintServed'; servedOn: IsoDate } | { status: 'hearingSet'; hearingOn: IsoDate };

export type PartySide = 'plaintiff' | 'defendant' | 'thirdParty';

/** What may be put right (更正) by a line of its own. A party that was entered wrongly is replaced by the right person's id: names stand with the persons. */
export const CORRECTABLE = ['cause', 'claimAmount', 'receivedOn', 'request', 'documentNo', 'principal', 'interest', 'costs', 'servedOn', 'plaintiff', 'defendant'] as const;
export type Correctable = (typeof CORRECTABLE)[number];

/** A correction that waits for its approver. Amounts, dates, numbers and person ids, all as text; `partyId`: whose day of service it is. */
export type Correction = { field: Correctable; was: string; becomes: string; partyId?: string; reason: string; proposedBy: string };

type Suit = { on: IsoDate; cause: string; claimAmount: string; plaintiffIds: readonly string[]; defendantIds: readonly string[]; thirdPartyIds?: readonly string[]; request: string };

export type CivilEvent =
  | ({ type: 'received'; povertyClaimed: boolean } & Suit)
  | ({ type: 'remandReceived'; fromCaseId: string; trackStream: string | null } & Suit)
  | { type: 'correctionAsked'; on: IsoDate; missing: string }
  | { type: 'papersCorrected'; on: IsoDate }
  | { type: 'papersReturned'; on: IsoDate; reason: string }
  | { type: 'refused'; on: IsoDate; reason: string }
  | { type: 'filed'; on: IsoDate; procedure: TrialProcedure; byAgreement: boolean; isByLimit: boolean; fee: Fee; isAboveSmallClaims?: true }
  | { type: 'filingOverdue'; on: IsoDate }
  | { type: 'filingCountersigned'; on: IsoDate }
  | { type: 'feeSettled'; fee: Fee }
  | { type: 'assigned'; on: IsoDate; judgeId: string }
  | { type: 'complaintServed'; on: IsoDate; method: ServiceMethod }
  | { type: 'hearingSet'; hearingOn: IsoDate; toldOn: IsoDate }
  | { type: 'hearingHeld'; on: IsoDate }
  | { type: 'hearingAdjourned'; on: IsoDate; reason: string }
  | { type: 'furtherHearingOrdered'; on: IsoDate; reason: string }
  | { type: 'converted'; on: IsoDate; from: TrialProcedure; to: TrialProcedure; reason: string }
  | { type: 'judged'; on: IsoDate; result: JudgmentResult; title: Title }
  | { type: 'mediated'; on: IsoDate; title: Title; before?: BeforeSettlement }
  | { type: 'signatureRefused'; on: IsoDate; partyId: string }
  | { type: 'withdrawn'; on: IsoDate; reason: string; isDeemed: boolean }
  | { type: 'noticePublished'; on: IsoDate; partyId: string }
  | { type: 'documentServed'; on: IsoDate; partyId: string; method: ServiceMethod }
  | { type: 'delivered'; on: IsoDate }
  | { type: 'appealLodged'; on: IsoDate; partyId: string }
  | { type: 'appealed'; on: IsoDate; partyId: string }
  | { type: 'appealDecided'; on: IsoDate; outcome: 'upheld' | 'changed' | 'appealWithdrawn'; result: JudgmentResult | 'settled'; title: Title }
  | { type: 'remanded'; on: IsoDate; documentNo: string; newCaseId: string; suit: Suit; trackStream: string | null }
  | { type: 'tookEffect'; on: IsoDate }
  | { type: 'closedWithoutEnforcement'; on: IsoDate }
  | { type: 'performed'; on: IsoDate; isWithinPeriod: boolean }
  | { type: 'noApplicationYet'; on: IsoDate; lookAgainOn: IsoDate }
  | { type: 'enforcementRequested'; on: IsoDate; caseId: string; request: EnforcementRequest }
  | { type: 'handlerChanged'; on: IsoDate; handlerId: string; formerId: string | null; reason: string }
  | { type: 'extensionProposed'; on: IsoDate; months: number; reason: string; proposedBy: string }
  | { type: 'extensionRefused'; on: IsoDate; reason: string }
  | ({ type: 'correctionProposed' } & Correction)
  | ({ type: 'corrected'; approvedBy: string } & Correction)
  | { type: 'correctionDismissed'; field: Correctable; comment: string }
  | { type: 'materialReceived'; on: IsoDate; materialId: string; sha256?: string; kind: string }
  | { type: 'partyAdded'; on: IsoDate; partyId: string; side: PartySide; ground: string }
  | { type: 'povertyClaimed'; on: IsoDate; trackStream: string; countyCode: string | null; origin?: 'roster' }
  | Extract<SharedEvent, { type: 'numbered' | 'limitExtended' | 'clockPaused' | 'clockResumed' | 'periodExcluded' }>;
