import type { AnyEvent } from '#domain/shared/record.ts';
import type { EnforcementEvent } from './events.ts';
import type { Application, Arrival, Filing } from './state.ts';
import { claimRest, plus } from './sums.ts';

/** What a line makes of the money side of a case. */
export function evolveMoney<S extends Filing & Pick<Application, 'claim'>>(state: S, event: EnforcementEvent): S {
  switch (event.type) {
    case 'fundsArrived': {
      const { arrivalId, receiptNo, amount, on } = event;
      const arrived: S = { ...state, arrivals: [...state.arrivals, { id: arrivalId, receiptNo, amount, on, stage: 'held', toApplicant: '0.00', toClaim: '0.00', fee: '0.00', refunded: '0.00' }] };
      return withArrival(arrived, arrivalId, { rest: claimRest(arrived, arrivalId) });
    }
    case 'paidBefore': {
      const { amount, on } = event;
      return { ...state, arrivals: [...state.arrivals, { id: String(state.arrivals.length + 1), receiptNo: '', amount, on, stage: 'paid', toApplicant: amount, toClaim: amount, fee: '0.00', refunded: '0.00' }] };
    }
    case 'claimCovered':
      return { ...state, isCovered: true };
    case 'restChanged':
      return withArrival(state, event.arrivalId, { rest: event.claimRest });
    case 'lateInterestSet':
      return { ...state, lateInterest: event.amount };
    case 'waived':
      return { ...state, waived: plus(state.waived, event.amount) };
    case 'feeRecorded':
      return { ...state, fee: { ...state.fee, [event.step]: event.step === 'due' ? event.amount : plus(state.fee[event.step], event.amount) } };
    default:
      return state;
  }
}

/** What the news of a payout makes of its arrival; news of other streams change nothing. */
export function hearOfPayout<S extends Filing>(state: S, streamId: string, news: AnyEvent): S {
  const change = changeOf(news);
  if (!change || !streamId.startsWith('disbursement/')) return state;
  return withArrival(state, streamId.slice(streamId.lastIndexOf('/') + 1), change);
}

function withArrival<S extends Filing>(state: S, id: string, change: Partial<Arrival>): S {
  return { ...state, arrivals: state.arrivals.map((arrival) => (arrival.id === id ? changed(arrival, change) : arrival)) };
}

function changed({ rest, ...arrival }: Arrival, change: Partial<Arrival>): Arrival {
  return { ...arrival, ...(rest && change.stage !== 'paid' && { rest }), ...change };
}

function changeOf(news: AnyEvent): Partial<Arrival> | undefined {
  switch (news.type) {
    case 'payoutProposed':
      return { stage: 'paying' };
    case 'returned':
    case 'paymentReturned':
    case 'paymentWithdrawn':
    case 'deferred':
      return { stage: 'held' };
    case 'paidOut': {
      const { toApplicant, toClaim, doubledInterest = '0.00', fee, refunded } = news as unknown as Pick<Arrival, 'toApplicant' | 'toClaim' | 'doubledInterest' | 'fee' | 'refunded'>;
      return { stage: 'paid', toApplicant, toClaim, doubledInterest, fee, refunded };
    }
    default:
      return undefined;
  }
}
