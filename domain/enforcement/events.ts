import type { ClaimRest } from '#domain/disbursement/state.ts';
import type { Plan } from '#domain/distribution/plan.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { Extension, Limit, SharedEvent } from '#domain/shared/record.ts';
import type { Claim, Closing, Control, Correctable, FilingCondition, PropertyClass, Title } from './state.ts';
import type { SuspensionGround } from './suspension.ts';

/** The first line of an enforcement case, whoever brings it: a person, an import, or the civil case it follows from. */
export type Received = {
  type: 'received';
  on: IsoDate;
  cause: string;
  title: Title;
  claim: Claim;
  applicantIds: readonly string[];
  respondentIds: readonly string[];
  povertyClaimed: boolean;
  /** The track that the civil case began; null where there is none yet. */
  trackStream: string | null;
  origin: 'application' | 'transfer';
  titleCaseId: string | null;
  isOral?: boolean;
};

type FilingEvent =
  | { type: 'reviewBegun'; on: IsoDate }
  | { type: 'correctionAsked'; on: IsoDate; until: IsoDate; missing: string }
  | { type: 'correctionReceived'; on: IsoDate }
  | { type: 'papersReturned'; on: IsoDate; reason: string; isWithdrawn?: true }
  | { type: 'refused'; on: IsoDate; reason: string; unmet: readonly FilingCondition[] }
  | { type: 'filed'; on: IsoDate; by: 'review' | 'limit'; isLimitationPassed: boolean; extensions?: readonly Extension[] }
  | { type: 'acceptanceSigned'; on: IsoDate }
  | { type: 'povertyClaimed'; on: IsoDate; track: string; countyCode: string | null; origin?: 'roster' };

type ConductEvent =
  | { type: 'assigned'; on: IsoDate; handlerId: string }
  | { type: 'handlerChanged'; on: IsoDate; handlerId: string; formerId: string; reason: string }
  | { type: 'noticeIssued'; on: IsoDate; reportDays: number }
  | { type: 'served'; on: IsoDate; document: ServedDocument; partyId: string; method: ServiceMethod }
  | { type: 'suspended'; on: IsoDate; ground: SuspensionGround; reason: string; until: IsoDate | null }
  | { type: 'suspensionProlonged'; on?: IsoDate; reason: string; until: IsoDate }
  | { type: 'resumed'; on: IsoDate; reason: string }
  | { type: 'settlementNoted'; on: IsoDate; terms: string; performBy: IsoDate | null }
  | { type: 'partyAdded'; on: IsoDate; partyId: string; side: 'applicant' | 'respondent'; ground: string }
  | { type: 'materialReceived'; on: IsoDate; materialId: string; sha256?: string; kind: string }
  | { type: 'correctionProposed'; field: Correctable; was: string; becomes: string; controlId?: string; reason: string; by: string }
  | { type: 'corrected'; field: Correctable; was: string; becomes: string; controlId?: string; reason: string; proposedBy: string; approvedBy: string }
  | { type: 'correctionDismissed'; field: Correctable; comment: string }
  | { type: 'extensionProposed'; on?: IsoDate; limit: Limit; reason: string; reference: string; by: string }
  | { type: 'extensionDecided'; on?: IsoDate; isGranted: boolean; comment: string; approvedBy: string }
  | { type: 'extensionDeclined'; plan: string };

type PropertyEvent =
  | { type: 'cluesAsked'; on: IsoDate }
  | { type: 'clueReceived'; on: IsoDate; clueId: string; text: string; isUrgent: boolean }
  | { type: 'clueVerified'; on: IsoDate; clueId: string; isTrue: boolean; finding: string }
  | { type: 'querySent'; on: IsoDate; round: number }
  | { type: 'queryReturned'; on: IsoDate; round: number; results: readonly { propertyClass: PropertyClass; finding: string }[]; notReturned?: readonly PropertyClass[] }
  | { type: 'findingRecorded'; on: IsoDate; source: FindingSource; propertyClass: PropertyClass; finding: string }
  | { type: 'investigationConcluded'; on: IsoDate; isFound: boolean; summary: string }
  | ({ type: 'controlSet'; on: IsoDate; controlId: string; respondentId: string } & Pick<Control, 'measure' | 'asset' | 'what' | 'value' | 'until' | 'documentNo'>)
  | { type: 'controlRenewed'; on: IsoDate; controlId: string; term: number; until: IsoDate; documentNo: string }
  | { type: 'controlReleased'; on: IsoDate; controlId: string; reason: string; documentNo: string }
  | { type: 'controlLetGo'; controlId: string; reason: string }
  | { type: 'controlLapsed'; on: IsoDate; controlId: string };

type MoneyEvent =
  | { type: 'fundsArrived'; on: IsoDate; noticedOn?: IsoDate; arrivalId: string; receiptNo: string; amount: string }
  | { type: 'paidBefore'; on: IsoDate; amount: string }
  | { type: 'claimCovered'; on: IsoDate }
  | { type: 'restChanged'; arrivalId: string; claimRest: ClaimRest }
  | { type: 'lateInterestSet'; amount: string; until: IsoDate; working: string }
  | { type: 'waived'; on: IsoDate; amount: string; materialId: string | null; sha256?: string }
  | { type: 'feeRecorded'; on: IsoDate; step: 'due' | 'waived' | 'paid'; amount: string; reason: string; partyId?: string }
  | { type: 'distributionDrawnUp'; on: IsoDate; no: number; debtorId: string; plan: Plan };

type ClosingEvent =
  | { type: 'closingProposed'; on: IsoDate; closing: Closing; reason: string; by: string }
  | { type: 'closingReturned'; closing: Closing; comment: string }
  | { type: 'closed'; on: IsoDate; closing: Closing; reason: string; proposedBy: string; approvedBy: string; claim: string; received: string; waived: string };

export type EnforcementEvent = Received | FilingEvent | ConductEvent | PropertyEvent | MoneyEvent | ClosingEvent;

export const SERVED_DOCUMENTS = ['acceptanceNotice', 'enforcementNotice', 'reportOrder', 'ruling'] as const;
export type ServedDocument = (typeof SERVED_DOCUMENTS)[number];
export const SERVICE_METHODS = ['inPerson', 'mail', 'electronic', 'leftBehind', 'publicNotice'] as const;
export type ServiceMethod = (typeof SERVICE_METHODS)[number];
export const FINDING_SOURCES = ['debtorReport', 'siteVisit', 'registry', 'search', 'other'] as const;
export type FindingSource = (typeof FINDING_SOURCES)[number];

/**
 * What other streams hear of a case: the poverty track its steps, its money and how its clock moves, a payout its handler and what it is to serve. `closed`, `refused` and `papersReturned` end it;
 * `claimCovered` says that the whole claim is on the case account.
 */
export const ENFORCEMENT_NEWS = [
  'correctionAsked', 'correctionReceived', 'filed', 'refused', 'papersReturned', 'assigned', 'handlerChanged', 'noticeIssued', 'querySent', 'fundsArrived', 'paidBefore', 'claimCovered', 'restChanged', 'closed',
  'clockPaused', 'clockResumed', 'limitExtended',
] as const satisfies readonly (EnforcementEvent | SharedEvent)['type'][];
