import type { TrialProcedure } from '#domain/clock/trial-limit.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { BeforeSettlement, Correction, Fee, JudgmentResult, Title } from './events.ts';

/** `claims`: how often the tag was claimed in this case. `track`: the stream of its fast track where that is not the case's own first one. */
export type Poverty = { tag: 'none' | 'claimed' | 'confirmed' | 'rejected'; claims: number; track: string | null };

export type ExtensionProposal = { on: IsoDate; months: number; reason: string; proposedBy: string };

/** True of a case from the day its papers came in, whatever becomes of it. */
export type Facts = {
  receivedOn: IsoDate;
  origin: 'complaint' | 'remand';
  cause: string;
  claimAmount: string;
  plaintiffIds: readonly string[];
  defendantIds: readonly string[];
  thirdPartyIds: readonly string[];
  request: string;
  poverty: Poverty;
  /** `countsFrom` is the day the review counts from: of the papers, or of the corrected ones (FIL-005). `taskId` is the review asked last. */
  filing: { countsFrom: IsoDate; isCorrected: boolean; clerkId: string | null; taskId: string | null; isOverdue: boolean; isEscalated: boolean };
  suspended: { since: IsoDate; reason: string } | null;
  correction: Correction | null;
};

/** The trial's limit as the record has it now: `rawDue` before the roll over rest days. */
export type TrialLimit = { limitId: string; rawDue: IsoDate; due: IsoDate; isExtended: boolean };

export type Docket = {
  filedOn: IsoDate;
  procedure: TrialProcedure;
  isByLimit: boolean;
  isCountersigned: boolean;
  fee: Fee;
  limit: TrialLimit | null;
  proposal: ExtensionProposal | null;
  adjournments: number;
};

/** A public notice (公告送达): since when it has been out, and, once counted, the day on which it counts as service (DAY-008). */
export type PublicNotice = { on: IsoDate; countsOn: IsoDate | null };

/** `servedOn` holds the day of service by party; `noticed` the parties for whom a public notice is out or has run; `lodged` the appeal that goes up once all are served, `alsoLodged` the parties who appealed beside it. */
export type Decision = {
  form: 'judgment' | 'mediation';
  result: JudgmentResult | 'settled';
  on: IsoDate;
  title: Title;
  servedOn: Readonly<Record<string, IsoDate>>;
  noticed?: Readonly<Record<string, PublicNotice>>;
  lodged?: { on: IsoDate; partyId: string };
  alsoLodged?: readonly string[];
};

/** In force since `on`. `performBy` is the last day as the document gives it, `performDue` the same after the roll, once counted. */
export type Effect = { on: IsoDate; performBy: IsoDate; performDue: IsoDate | null; isPeriodOver: boolean; lookAgainOn: IsoDate | null };

export type Ending = 'refused' | 'papersReturned' | 'withdrawn' | 'deemedWithdrawn' | 'closedWithoutEnforcement' | 'performed' | 'inEnforcement' | 'remanded';

type Tried = { docket: Docket; judgeId: string };

type Stage =
  | { status: 'received' | 'underReview' }
  | { status: 'correctionAsked'; askedOn: IsoDate; missing: string }
  | { status: 'filed'; docket: Docket }
  | ({ status: 'assigned' } & Tried)
  | ({ status: 'complaintServed'; servedOn: IsoDate } & Tried)
  | ({ status: 'hearingSet'; hearingOn: IsoDate } & Tried)
  | ({ status: 'heard'; heardOn: IsoDate } & Tried)
  | ({ status: 'judged'; decision: Decision } & Tried)
  | ({ status: 'mediated'; decision: Decision; before?: BeforeSettlement } & Tried)
  | ({ status: 'delivered'; decision: Decision; deliveredOn: IsoDate; appealUntil: IsoDate | null } & Tried)
  | ({ status: 'appealed'; decision: Decision; appealedOn: IsoDate } & Tried)
  | ({ status: 'inForce'; decision: Decision; effect: Effect; appealUntil: IsoDate | null } & Tried)
  | { status: Ending; closedOn: IsoDate; docket: Docket | null; judgeId: string | null };

export type CivilState = Facts & Stage;
export type CivilStatus = CivilState['status'];
export type In<S extends CivilStatus> = Extract<CivilState, { status: S }>;

const ENDINGS = { refused: true, papersReturned: true, withdrawn: true, deemedWithdrawn: true, closedWithoutEnforcement: true, performed: true, inEnforcement: true, remanded: true } as const satisfies Record<Ending, true>;

export function isEnded(state: CivilState): state is In<Ending> {
  return state.status in ENDINGS;
}

/** Neither filed nor refused yet. */
export function isBeforeFiling({ status }: CivilState): boolean {
  return status === 'received' || status === 'underReview' || status === 'correctionAsked';
}

export function docketOf(state: CivilState): Docket | null {
  return 'docket' in state ? state.docket : null;
}

export function judgeOf(state: CivilState): string | null {
  return 'judgeId' in state ? state.judgeId : null;
}

/** The trial runs from filing to the service of the document on the last party: that is how long its limit runs (TRI-001 to TRI-003, DAY-009). */
export function isOnTrial({ status }: CivilState): boolean {
  return ['filed', 'assigned', 'complaintServed', 'hearingSet', 'heard', 'judged', 'mediated'].includes(status);
}

export function partiesOf({ plaintiffIds, defendantIds, thirdPartyIds }: Facts): readonly string[] {
  return [...plaintiffIds, ...defendantIds, ...thirdPartyIds];
}

/** Parties whom no paper has reached and for whom no notice is out: somebody has to do something for them. */
export function unreached(state: In<'judged' | 'mediated'>): readonly string[] {
  const { servedOn, noticed = {} } = state.decision;
  return partiesOf(state).filter((id) => !(id in servedOn) && !(id in noticed));
}

/** Public notices that have not run their time. */
export function runningNotices({ decision: { servedOn, noticed = {} } }: In<'judged' | 'mediated'>): readonly { partyId: string; on: IsoDate }[] {
  return Object.entries(noticed).flatMap(([partyId, { on }]) => (partyId in servedOn ? [] : [{ partyId, on }]));
}

/** What stays true whatever the case comes to. */
export function factsOf(state: CivilState): Facts {
  const { receivedOn, origin, cause, claimAmount, plaintiffIds, defendantIds, thirdPartyIds, request, poverty, filing, suspended, correction } = state;
  return { receivedOn, origin, cause, claimAmount, plaintiffIds, defendantIds, thirdPartyIds, request, poverty, filing, suspended, correction };
}
