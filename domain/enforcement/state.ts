import type { ClaimRest } from '#domain/disbursement/state.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { Extension, Limit } from '#domain/shared/record.ts';
import type { SuspensionGround } from './suspension.ts';

/** FIL-007: all of them must hold before an application is filed. */
export const FILING_CONDITIONS = ['isTitleEffective', 'isApplicantEntitled', 'isContentDefinite', 'isUnperformed', 'isCourtCompetent'] as const;
export type FilingCondition = (typeof FILING_CONDITIONS)[number];

/** What the national query (总对总查控) returns, by class. */
export const PROPERTY_CLASSES = ['deposit', 'vehicle', 'immovable', 'security', 'networkFunds', 'companyInterest'] as const;
export type PropertyClass = (typeof PROPERTY_CLASSES)[number];

/** The paper that is enforced (执行依据). `performBy` is the last day of the performance period. */
export type Title = { documentNo: string; mainText: string; effectiveOn: IsoDate; performBy: IsoDate };
export type Claim = { principal: string; interest: string; costs: string };

/** The tag of a poor applicant (扶贫), decided on the stream of its track: that of the civil case, or, where `track` is null, the case's own. A rejected tag may be claimed again. */
export type Poverty = { track: string | null; tag: 'claimed' | 'confirmed' | 'rejected'; claims: number };

/** A correction that waits for its approver. Amounts, dates, numbers and person ids, all as text; `controlId` where it is a day of a control. */
export const CORRECTABLE = ['principal', 'interest', 'costs', 'documentNo', 'effectiveOn', 'performBy', 'cause', 'receivedOn', 'controlFrom', 'controlUntil', 'applicant', 'respondent'] as const;
export type Correctable = (typeof CORRECTABLE)[number];
export type Correction = { field: Correctable; was: string; becomes: string; controlId?: string; reason: string; proposedBy: string };

/** What is known from the day of receipt. */
export type Application = {
  receivedOn: IsoDate;
  /** The day from which the filing review counts: of receipt, or of the corrected papers (FIL-005). */
  reviewFrom: IsoDate;
  /** The task of the review and its last day, once it is open. */
  review?: { taskId: string; due: IsoDate };
  isReviewOverdue: boolean;
  isCorrected: boolean;
  origin: 'application' | 'transfer';
  titleCaseId: string | null;
  isOral: boolean;
  cause: string;
  title: Title;
  claim: Claim;
  applicantIds: readonly string[];
  respondentIds: readonly string[];
  poverty: Poverty | null;
  materials: number;
  correction: Correction | null;
};

/** Money that has come for the case: `held` on the case account, `paying` while a payout is proposed or under way. Its payout is the stream `disbursement/<caseId>/<id>`. */
export type Arrival = {
  id: string;
  receiptNo: string;
  amount: string;
  on: IsoDate;
  stage: 'held' | 'paying' | 'paid';
  toApplicant: string;
  /** What of it served the debt of the title. */
  toClaim: string;
  /** What of it served the doubled interest. */
  doubledInterest?: string;
  fee: string;
  refunded: string;
  /** What its payout has been told last of what it is to serve, until it is paid. */
  rest?: ClaimRest;
};

/** What is known from filing on. */
export type Filing = {
  filedOn: IsoDate;
  /** `limit`: filed by law because the review was not finished in time (FIL-003). */
  filedBy: 'review' | 'limit';
  isAcceptanceSigned: boolean;
  /** The running limit of the case (ENF-001). */
  limit: { rawDue: IsoDate; due: IsoDate } | null;
  /** By how much a former system had lengthened that limit before the case was brought in. */
  formerExtensions?: readonly Extension[];
  arrivals: readonly Arrival[];
  isCovered: boolean;
  lateInterest: string;
  waived: string;
  fee: { due: string; waived: string; paid: string };
};

export type Control = {
  id: string;
  measure: 'seal' | 'detain' | 'freeze';
  asset: 'bank' | 'movable' | 'immovable' | 'other';
  what: string;
  value: string;
  from: IsoDate;
  until: IsoDate;
  documentNo: string;
  /** 1 for the first term, one more with each renewal and with each correction of its days. */
  term: number;
};

export type Clue = { id: string; on: IsoDate; isUrgent: boolean };

export type Closing = 'performed' | 'withdrawn' | 'rejected' | 'cancelled';
export type ClosingProposal = { closing: Closing; reason: string; on: IsoDate; proposedBy: string };
export type ExtensionProposal = { on?: IsoDate; limit: Limit; reason: string; reference: string; proposedBy: string };
export type Suspension = { ground: SuspensionGround; reason: string; on: IsoDate; until: IsoDate | null; count: number };

/** What is known from assignment on. */
export type Conduct = {
  handlerId: string;
  assignedOn: IsoDate;
  handedOverOn: IsoDate;
  notice: { on: IsoDate; reportDays: number } | null;
  cluesAskedOn: IsoDate | null;
  clues: readonly Clue[];
  clueCount: number;
  query: { sent: number; sentOn: IsoDate | null; returned: number; returnedOn: IsoDate | null };
  found: readonly PropertyClass[];
  investigation: { on: IsoDate; isFound: boolean } | null;
  controls: readonly Control[];
  /** Whose last day passed without a renewal on record: it may have been done in time and be entered late. */
  lapsed?: readonly Control[];
  controlCount: number;
  controlledOn: IsoDate | null;
  /** The months by which the limit of the case has been extended. */
  extendedMonths: number;
  extension: ExtensionProposal | null;
  suspension: Suspension | null;
  suspensions: number;
  closing: ClosingProposal | null;
  /** The distribution plans of the case, counted, and whether the last of them is neither final nor withdrawn. */
  distributions?: { count: number; isOpen: boolean };
};

export const WORKING = ['assigned', 'notified', 'investigating', 'controlled', 'fundsHeld', 'disbursing'] as const;
export type WorkingStatus = (typeof WORKING)[number];

export type InReview = Application & { status: 'received' | 'underReview' };
export type AwaitingPapers = Application & { status: 'correctionAsked'; asked: { on: IsoDate; until: IsoDate; missing: string } };
export type NotTaken = Application & { status: 'refused' | 'returned'; endedOn: IsoDate; reason: string };
export type Filed = Application & Filing & { status: 'filed' };
export type Working = Application & Filing & Conduct & { status: WorkingStatus };
export type Closed = Application & Filing & Conduct & { status: 'closed'; closed: { closing: Closing; on: IsoDate; reason: string; approvedBy: string } };

/** An enforcement case (执行实施案件), one variant for each group of statuses that know the same things. */
export type EnforcementState = InReview | AwaitingPapers | NotTaken | Filed | Working | Closed;
export type EnforcementStatus = EnforcementState['status'];

export function isWorking(state: EnforcementState): state is Working {
  return (WORKING as readonly string[]).includes(state.status);
}

/** From filing on the case has money, whatever its status. */
export function hasMoney(state: EnforcementState): state is Filed | Working | Closed {
  return 'filedOn' in state;
}

/** The controls that stand, and those that have lapsed. */
export function recordedControls({ controls, lapsed = [] }: Pick<Conduct, 'controls' | 'lapsed'>): readonly Control[] {
  return [...controls, ...lapsed];
}

export function hasHandler(state: EnforcementState): state is Working | Closed {
  return 'handlerId' in state;
}
