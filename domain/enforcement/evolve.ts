import { isShared, type AnyEvent, type SharedEvent } from '#domain/shared/record.ts';
import { evolveConduct } from './evolve-conduct.ts';
import { evolveCorrection } from './evolve-correction.ts';
import { evolveMoney, hearOfPayout } from './evolve-money.ts';
import { evolveProperty } from './evolve-property.ts';
import type { EnforcementEvent, Received } from './events.ts';
import { hasMoney, isWorking, type Application, type Conduct, type EnforcementState, type Filed, type Filing, type InReview, type Poverty, type Working } from './state.ts';

const UNTOUCHED: Filing = {
  filedOn: '', filedBy: 'review', isAcceptanceSigned: false, limit: null, arrivals: [], isCovered: false, lateInterest: '0.00', waived: '0.00', fee: { due: '0.00', waived: '0.00', paid: '0.00' },
};

const UNWORKED: Omit<Conduct, 'handlerId' | 'assignedOn' | 'handedOverOn'> = {
  notice: null, cluesAskedOn: null, clues: [], clueCount: 0, query: { sent: 0, sentOn: null, returned: 0, returnedOn: null }, found: [], investigation: null,
  controls: [], controlCount: 0, controlledOn: null, extendedMonths: 0, extension: null, suspension: null, suspensions: 0, closing: null,
};

/** What a line makes of a case. Shared lines tell of the review's breach, of the running limit and of other streams. */
export function evolve(state: EnforcementState | undefined, event: EnforcementEvent | SharedEvent): EnforcementState {
  if (event.type === 'received') return receive(event);
  if (!state) throw new Error(`an enforcement case begins with its receipt, not with ${event.type}`);
  if (isShared(event as AnyEvent)) return evolveShared(state, event as SharedEvent);
  const own = event as EnforcementEvent;
  if (hasMoney(state)) return atItsStep(evolveFiled(state, own));
  return evolveIntake(state, own);
}

function receive({ on, cause, title, claim, applicantIds, respondentIds, povertyClaimed, trackStream, origin, titleCaseId, isOral = false }: Received): InReview {
  const application: Application = {
    receivedOn: on, reviewFrom: on, isReviewOverdue: false, isCorrected: false, origin, titleCaseId, isOral, cause, title, claim, applicantIds, respondentIds,
    poverty: povertyClaimed || trackStream !== null ? { track: trackStream, tag: 'claimed', claims: trackStream === null ? 1 : 0 } : null, materials: 0, correction: null,
  };
  return { ...application, status: 'received' };
}

function evolveIntake(state: Exclude<EnforcementState, { filedOn: string }>, event: EnforcementEvent): EnforcementState {
  switch (event.type) {
    case 'reviewBegun':
      return { ...applicationOf(state), status: 'underReview' };
    case 'correctionAsked':
      return { ...applicationOf(state), isCorrected: true, status: 'correctionAsked', asked: { on: event.on, until: event.until, missing: event.missing } };
    case 'correctionReceived':
      return { ...applicationOf(state), reviewFrom: event.on, isReviewOverdue: false, status: 'underReview' };
    case 'papersReturned':
      return { ...applicationOf(state), status: 'returned', endedOn: event.on, reason: event.reason };
    case 'refused':
      return { ...applicationOf(state), status: 'refused', endedOn: event.on, reason: event.reason };
    case 'filed':
      return { ...applicationOf(state), ...UNTOUCHED, filedOn: event.on, filedBy: event.by, isAcceptanceSigned: event.by === 'review', ...(event.extensions && { formerExtensions: event.extensions }), status: 'filed' };
    default:
      return evolveApplication(state, event);
  }
}

function evolveFiled(state: Extract<EnforcementState, { filedOn: string }>, event: EnforcementEvent): EnforcementState {
  if (event.type === 'acceptanceSigned') return { ...state, isAcceptanceSigned: true };
  if (event.type === 'assigned' && state.status === 'filed') return { ...state, ...UNWORKED, handlerId: event.handlerId, assignedOn: event.on, handedOverOn: event.on, status: 'assigned' };
  if (event.type === 'closed' && isWorking(state)) return { ...state, status: 'closed', closed: { closing: event.closing, on: event.on, reason: event.reason, approvedBy: event.approvedBy } };
  if (event.type === 'distributionDrawnUp' && isWorking(state)) return { ...state, distributions: { count: event.no, isOpen: true } };
  const moved = evolveApplication(evolveMoney(state, event), event);
  return isWorking(moved) ? evolveProperty(evolveConduct(moved, event), event) : moved;
}

/** What may change whatever the status: parties, materials, the poverty tag, and what was entered wrongly. */
function evolveApplication<S extends EnforcementState>(state: S, event: EnforcementEvent): S {
  switch (event.type) {
    case 'povertyClaimed':
      return { ...state, poverty: { track: event.track, tag: 'claimed', claims: (state.poverty?.claims ?? 0) + 1 } };
    case 'materialReceived':
      return { ...state, materials: state.materials + 1 };
    case 'partyAdded':
      return event.side === 'applicant' ? { ...state, applicantIds: [...state.applicantIds, event.partyId] } : { ...state, respondentIds: [...state.respondentIds, event.partyId] };
    default:
      return evolveCorrection(state, event);
  }
}

function evolveShared(state: EnforcementState, event: SharedEvent): EnforcementState {
  switch (event.type) {
    case 'taskOpened':
      return event.kind === 'review' || event.kind === 'reviewCorrected' ? { ...state, review: { taskId: event.taskId, due: event.deadline!.due } } : state;
    case 'breached':
      return /\/review(Corrected)?#\d+$/.test(event.deadlineId) ? { ...state, isReviewOverdue: true } : state;
    case 'limitOpened':
      return event.limitId === 'enforcement' && hasMoney(state) ? { ...state, limit: { rawDue: event.deadline!.rawDue, due: event.deadline!.due } } : state;
    case 'deadlineMoved':
      return moved(state, event);
    case 'heard':
      return hear(state, event.streamId, event.event);
    default:
      return state;
  }
}

function moved(state: EnforcementState, { deadlineId, deadline: { rawDue, due } }: Extract<SharedEvent, { type: 'deadlineMoved' }>): EnforcementState {
  if (deadlineId === state.review?.taskId) return { ...state, review: { taskId: deadlineId, due } };
  return deadlineId === 'enforcement' && hasMoney(state) ? { ...state, limit: { rawDue, due } } : state;
}

const TAGS: Readonly<Record<string, Poverty['tag']>> = { confirmed: 'confirmed', rejected: 'rejected' };

function hear(state: EnforcementState, streamId: string, news: AnyEvent): EnforcementState {
  if (state.poverty && streamId.startsWith('povertyTrack/')) {
    const tag = TAGS[news.type];
    return tag ? { ...state, poverty: { ...state.poverty, tag } } : state;
  }
  if (isWorking(state) && streamId.startsWith('distribution/')) return hearOfDistribution(state, streamId, news);
  return hasMoney(state) ? atItsStep(hearOfPayout(state, streamId, news)) : state;
}

/** Final for a part only, a plan is still open. */
function hearOfDistribution(state: Working, streamId: string, news: AnyEvent): Working {
  const { count = 0 } = state.distributions ?? {};
  const isOver = (news.type === 'planFinal' || news.type === 'planWithdrawn') && streamId.endsWith(`/${count}`);
  return isOver ? { ...state, distributions: { count, isOpen: false } } : state;
}

/** The status of a case that is being enforced is as far as its facts have come. */
function atItsStep(state: EnforcementState): EnforcementState {
  if (!isWorking(state)) return state;
  return { ...state, status: stepOf(state) };
}

function stepOf({ arrivals, controlledOn, query, investigation, found, notice }: Working): Working['status'] {
  if (arrivals.some(({ stage }) => stage === 'paying')) return 'disbursing';
  if (arrivals.some(({ stage }) => stage === 'held')) return 'fundsHeld';
  if (controlledOn !== null) return 'controlled';
  if (query.sent > 0 || found.length > 0 || investigation !== null) return 'investigating';
  return notice === null ? 'assigned' : 'notified';
}

function applicationOf(state: Exclude<EnforcementState, Filed | Working>): Application {
  const { receivedOn, reviewFrom, review, isReviewOverdue, isCorrected, origin, titleCaseId, isOral, cause, title, claim, applicantIds, respondentIds, poverty, materials, correction } = state;
  return { receivedOn, reviewFrom, ...(review && { review }), isReviewOverdue, isCorrected, origin, titleCaseId, isOral, cause, title, claim, applicantIds, respondentIds, poverty, materials, correction };
}
