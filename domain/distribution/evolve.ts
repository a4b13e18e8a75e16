import type { ResolvedDeadline, SharedEvent } from '#domain/shared/record.ts';
import type { DistributionEvent } from './events.ts';
import { isRipe, objectionsAt } from './standing.ts';
import { isPending, type Deposited, type DistributionState, type Objection, type Pending, type Stance, type Term } from './state.ts';
import { termOf, type TermPlace } from './term.ts';

/** Folds a line into the state. Throws on a line that cannot come there: such a record was not written by this code. */
export function evolve(state: DistributionState | undefined, event: DistributionEvent | SharedEvent): DistributionState {
  if (event.type === 'drawnUp') {
    const { on, no, plan, debtorId, caseStream, handlerId } = event;
    return { status: 'serving', caseStream, no, handlerId, drawnUpOn: on, debtorId, plan, services: {}, objections: [], amended: null };
  }
  if (!state) throw new Error(`a distribution opens with its plan, not with ${event.type}`);
  return atItsStep(evolved(state, event));
}

function evolved(state: DistributionState, event: Exclude<DistributionEvent, { type: 'drawnUp' }> | SharedEvent): DistributionState {
  switch (event.type) {
    case 'heard':
      return afterNews(state, event.event);
    case 'limitOpened':
      return event.deadline ? counted(state, event.limitId, event.deadline) : state;
    case 'deadlineMoved':
      return counted(state, event.deadlineId, event.deadline);
    case 'reminded': {
      const place = termOf(event.deadlineId);
      return place && event.rung === 'ended' ? withTerm(state, place, { isOver: true }) : state;
    }
    case 'planServed':
      return { ...state, services: { ...state.services, [event.receiver]: newTerm(event.on) } };
    case 'objected': {
      const { receiver, on, opinion, changes } = event;
      return { ...state, amended: null, objections: [...state.objections, { by: receiver, on, opinion, changes, notices: {}, stances: {}, told: null, suit: null }] };
    }
    case 'objectionNotified':
      return event.objectors.reduce((next, objector) => withObjection(next, objector, ({ notices }) => ({ notices: { ...notices, [event.receiver]: newTerm(event.on) } })), state);
    case 'opinionGiven':
      return { ...withStance(state, event, event.stance), amended: null };
    case 'consentDeemed':
      return withStance(state, event, 'deemed');
    case 'oppositionNotified':
      return withObjection(state, event.objector, () => ({ told: newTerm(event.on) }));
    case 'suitFiled':
      return { ...withObjection(state, event.objector, () => ({ suit: { caseNumber: event.caseNumber, on: event.on, outcome: null } })), amended: null };
    case 'amended':
      return { ...state, amended: event.plan };
    case 'disputedDeposited': {
      const { type: _type, ...deposit } = event;
      return { ...pending(state), status: 'deposited', deposit };
    }
    case 'suitDecided':
      return withObjection(state, event.objector, ({ suit }) => ({ suit: suit && { ...suit, outcome: event.outcome } }));
    case 'planFinal':
      return { ...concluding(state), status: 'final', final: { on: event.on, ground: event.ground, plan: event.plan } };
    case 'planWithdrawn':
      return { ...pending(state), status: 'withdrawn', withdrawnOn: event.on, reason: event.reason };
    case 'finished':
      if (state.status !== 'final') throw new Error(`a plan that is ${state.status} does not finish`);
      return { ...state, status: 'finished' };
    default:
      return state;
  }
}

/** The status of a plan that is not final is as far as its facts have come. */
function atItsStep(state: DistributionState): DistributionState {
  return isPending(state) ? { ...state, status: stepOf(state) } : state;
}

function stepOf(state: Pending): Pending['status'] {
  if (state.objections.length === 0) return 'serving';
  if (isRipe(state) && state.amended === null && objectionsAt(state, 'accepted').length > 0) return 'amending';
  return (['opposed', 'lapsed', 'sued'] as const).some((standing) => objectionsAt(state, standing).length > 0) ? 'opposed' : 'objected';
}

/** A new handler of the case takes over what is the handler's here. */
function afterNews(state: DistributionState, news: { type: string; handlerId?: unknown }): DistributionState {
  const isNewHandler = (news.type === 'assigned' || news.type === 'handlerChanged') && typeof news.handlerId === 'string';
  return isNewHandler ? { ...state, handlerId: news.handlerId as string } : state;
}

function counted(state: DistributionState, limitId: string, { due }: ResolvedDeadline): DistributionState {
  const place = termOf(limitId);
  return place ? withTerm(state, place, { until: due }) : state;
}

function withTerm(state: DistributionState, place: TermPlace, change: Partial<Term>): DistributionState {
  const changed = (term: Term): Term => ({ ...term, ...change });
  switch (place.of) {
    case 'objection': {
      const term = state.services[place.receiver];
      return term ? { ...state, services: { ...state.services, [place.receiver]: changed(term) } } : state;
    }
    case 'opinion':
      return withObjection(state, place.objector, ({ notices }) => {
        const term = notices[place.receiver];
        return term ? { notices: { ...notices, [place.receiver]: changed(term) } } : {};
      });
    case 'suit':
      return withObjection(state, place.objector, ({ told }) => (told ? { told: changed(told) } : {}));
  }
}

function withStance(state: DistributionState, { objector, receiver, on }: { objector: string; receiver: string; on: string }, stance: Stance): DistributionState {
  return withObjection(state, objector, ({ stances }) => ({ stances: { ...stances, [receiver]: { stance, on } } }));
}

function withObjection(state: DistributionState, by: string, change: (objection: Objection) => Partial<Objection>): DistributionState {
  return { ...state, objections: state.objections.map((objection) => (objection.by === by ? { ...objection, ...change(objection) } : objection)) };
}

function newTerm(on: string): Term {
  return { on, until: null, isOver: false };
}

function pending(state: DistributionState): Pending {
  if (!isPending(state)) throw new Error(`a plan that is ${state.status} was taken for one that is not final`);
  return state;
}

function concluding(state: DistributionState): Pending | Deposited {
  return state.status === 'deposited' ? state : pending(state);
}
