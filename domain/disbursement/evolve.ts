import type { AnyEvent, SharedEvent } from '#domain/shared/record.ts';
import type { DisbursementEvent } from './events.ts';
import { settledOf, withdrawnOf } from './settled.ts';
import type { Calculating, ClaimRest, Comment, DisbursementState, Payment } from './state.ts';
import type { Purpose } from '#domain/money/ledger.ts';

/** Folds a line into the state. Throws on a line that cannot come there: such a record was not written by this code. */
export function evolve(state: DisbursementState | undefined, event: DisbursementEvent | SharedEvent): DisbursementState {
  if (event.type === 'arrived') {
    const { type: _type, ...arrival } = event;
    return { ...arrival, status: 'calculating', resumptions: 0, resumedOn: null, comment: null };
  }
  if (!state) throw new Error(`a payout opens with an arrival, not with ${event.type}`);
  switch (event.type) {
    case 'heard':
      return afterNews(state, event.event);
    case 'calculated':
      return { ...arrivalOf(state), status: 'proposing', plan: event.plan, calculatedBy: event.by };
    case 'recalculationAsked':
      return calculating(state, { text: event.reason, by: event.by });
    case 'payoutProposed': {
      const { plan, calculatedBy } = expect(state, 'proposing');
      return { ...arrivalOf(state), status: 'approving', plan, calculatedBy, proposedBy: event.by, level: event.level };
    }
    case 'deferralProposed':
      return { ...arrivalOf(state), status: 'approvingDeferral', ground: event.ground, opinion: event.opinion, proposedBy: event.by, level: event.level };
    case 'approved': {
      const { plan, calculatedBy, proposedBy } = expect(state, 'approving');
      return { ...arrivalOf(state), status: 'paying', plan, people: { calculatedBy, proposedBy, approvedBy: event.by } };
    }
    case 'deferred':
      return { ...arrivalOf(state), status: 'deferred', ground: event.ground, since: event.on, approvedBy: event.by };
    case 'returned':
    case 'paymentReturned':
      return calculating(state, { text: event.comment, by: event.by });
    case 'deferralEnded':
      return { ...calculating(state, null), resumptions: state.resumptions + 1, resumedOn: event.on };
    case 'paymentOrdered': {
      const { plan, people } = expect(state, 'paying');
      const payments = event.payments.map((payment): Payment => ({ ...payment, attempt: (state.settled?.attempts[payment.purpose] ?? 0) + 1, orderedBy: event.by, status: 'sent', bankRef: null, on: null, reason: null }));
      return { ...arrivalOf(state), status: 'instructed', plan, people, paidBy: event.by, orderedOn: event.on, payments, chases: 0 };
    }
    case 'paymentMade':
      return withPayment(state, event.purpose, { status: 'paid', bankRef: event.bankRef, on: event.on });
    case 'paymentFailed':
      return withPayment(state, event.purpose, { status: 'failed', reason: event.reason });
    case 'paymentOrderedAgain':
      return withPayment(state, event.purpose, { status: 'sent', attempt: event.attempt, orderedBy: event.by, reason: null });
    case 'paymentWithdrawn':
      return withPayment(state, event.purpose, { status: 'withdrawn' }, { text: event.note, by: event.by });
    case 'bankChased':
      return 'chases' in state ? { ...state, chases: state.chases + 1 } : state;
    case 'paidOut':
      return { ...expect(state, 'instructed'), status: 'paidOut', paidOn: event.on };
    case 'finished':
      return { ...expect(state, 'paidOut'), status: 'finished' };
    default:
      return state;
  }
}

/** A new handler of the case takes over what is the handler's here; what is owed now makes a plan that was made before it outdated. */
function afterNews(state: DisbursementState, news: AnyEvent): DisbursementState {
  if (news.type === 'restChanged') return news.arrivalId === state.arrivalId ? withRest(state, news.claimRest as ClaimRest) : state;
  const isNewHandler = (news.type === 'assigned' || news.type === 'handlerChanged') && typeof news.handlerId === 'string';
  return isNewHandler ? { ...state, handlerId: news.handlerId as string } : state;
}

function withRest(state: DisbursementState, claimRest: ClaimRest): DisbursementState {
  return 'plan' in state && !('paidOn' in state) ? { ...state, claimRest, isOutdated: true } : { ...state, claimRest };
}

function calculating(state: DisbursementState, comment: Comment | null): Calculating {
  return { ...arrivalOf(state), status: 'calculating', comment };
}

/** When nothing is with the bank any more, what was withdrawn goes back to the officer. */
function withPayment(state: DisbursementState, purpose: Purpose, change: Partial<Payment>, comment: Comment | null = null): DisbursementState {
  const instructed = expect(state, 'instructed');
  const changed = { ...instructed, payments: instructed.payments.map((payment) => (payment.purpose === purpose ? { ...payment, ...change } : payment)) };
  const isOver = changed.payments.every(({ status }) => status === 'paid' || status === 'withdrawn') && changed.payments.some(({ status }) => status === 'withdrawn');
  return isOver ? calculating({ ...changed, amount: withdrawnOf(changed), settled: settledOf(changed) }, comment) : changed;
}

function arrivalOf({ arrivalId, amount, on, caseStream, handlerId, claimRest, settled, isPoverty, resumptions, resumedOn }: DisbursementState) {
  return { arrivalId, amount, on, caseStream, handlerId, claimRest, ...(settled && { settled }), isPoverty, resumptions, resumedOn };
}

function expect<S extends DisbursementState['status']>(state: DisbursementState, status: S): Extract<DisbursementState, { status: S }> {
  if (state.status !== status) throw new Error(`a payout that is ${state.status} was taken for ${status}`);
  return state as Extract<DisbursementState, { status: S }>;
}
