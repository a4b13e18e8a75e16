import type { ResolvedDeadline, SharedEvent } from '#domain/shared/record.ts';
import type { TrackEvent } from './events.ts';
import { hear } from './hear.ts';
import { leg } from './leg.ts';
import { PAYOUT, watchOf, type Leg, type TrackState } from './state.ts';
import { ENFORCEMENT_FILING_RULES, ENFORCEMENT_RULES, filingRules, readLimitId, STEP_RULES, trialRules } from './targets.ts';

/** What a fast track is after a line. The legs move with what is heard of the case; the clock's lines give their days. */
export function evolveTrack(state: TrackState | undefined, event: TrackEvent | SharedEvent): TrackState {
  if (event.type === 'claimed') return opened(event);
  if (!state) throw new Error(`a fast track opens with the claim of the tag, not with ${event.type}`);
  switch (event.type) {
    case 'heard':
      return hear(state, event.streamId, event.event);
    case 'confirmed':
      return state.status === 'claimed' ? { ...state, status: 'active', confirmedOn: event.on } : state;
    case 'rejected':
      return { ...state, status: 'rejected', reason: event.reason, endedOn: event.on };
    case 'limitOpened':
      return event.deadline ? counted(state, event.limitId, event.deadline) : state;
    case 'deadlineMoved':
      return counted(state, event.deadlineId, event.deadline);
    case 'reminded':
      return withWatch(state, readLimitId(event.deadlineId).watch, ({ told }) => ({ told: told.includes(event.rung) ? told : [...told, event.rung] }));
    case 'targetMissed':
      return withWatch(state, event.watch, ({ missedDue }) => ({ missedDue: missedDue ?? event.due }));
    case 'urged':
    case 'reassigned':
      return withWatch(state, event.watch, () => ({ urgedBy: event.level }));
    case 'reasonAccepted':
      return withWatch(state, event.watch, () => ({ urgedBy: event.level, acceptedReason: event.reason }));
    case 'clockPaused':
      return { ...state, pausedSince: event.on };
    case 'clockResumed':
      return { ...state, pausedSince: null };
    case 'certified':
      return { ...state, certificate: { result: event.result, on: event.on, basis: event.basis } };
    case 'ended':
      return { ...state, status: event.result === 'certified' || event.result === 'performed' ? event.result : 'endedEarly', endedOn: event.on };
    default:
      return state;
  }
}

function opened({ on, caseStream, beganAt, countyCode }: Extract<TrackEvent, { type: 'claimed' }>): TrackState {
  const isFromFiling = beganAt === 'filing';
  const civil = isFromFiling ? 'ahead' : 'notApplicable';
  return {
    status: 'claimed',
    claimedOn: on,
    beganAt,
    countyCode: countyCode ?? null,
    caseStream,
    place: isFromFiling ? 'filing' : 'enforcementFiling',
    holder: { role: 'filingClerk', userId: null },
    legs: {
      filing: leg(filingRules(false), civil),
      trial: leg(trialRules('ordinary', on), civil),
      enforcementFiling: isFromFiling ? leg(ENFORCEMENT_FILING_RULES, 'ahead') : { ...leg(ENFORCEMENT_FILING_RULES, 'running'), startedOn: on },
      enforcement: leg(ENFORCEMENT_RULES, 'ahead'),
    },
    steps: { assign: leg(STEP_RULES.assign, 'ahead'), query: leg(STEP_RULES.query, 'ahead'), notice: leg(STEP_RULES.notice, 'ahead') },
    payouts: {},
    paidOut: { count: 0, missed: 0, lastOn: null, startedOn: null },
    pausedSince: null,
    isCaseOver: false,
    earlyEnd: null,
    confirmedOn: null,
    certificate: null,
  };
}

function counted(state: TrackState, id: string, { due }: ResolvedDeadline): TrackState {
  const { watch, part } = readLimitId(id);
  return withWatch(state, watch, () => (part === 'target' ? { targetDue: due } : part === 'cap' ? { capDue: due } : {}));
}

function withWatch(state: TrackState, watch: string, change: (leg: Leg) => Partial<Leg>): TrackState {
  const found = watchOf(state, watch);
  if (!found) return state;
  const changed = { ...found, ...change(found) };
  if (watch.startsWith(PAYOUT)) return { ...state, payouts: { ...state.payouts, [watch.slice(PAYOUT.length)]: changed as TrackState['payouts'][string] } };
  if (watch in state.legs) return { ...state, legs: { ...state.legs, [watch]: changed } };
  return { ...state, steps: { ...state.steps, [watch]: changed } };
}
