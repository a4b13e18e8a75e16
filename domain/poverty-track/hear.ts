import type { IsoDate } from '#domain/shared/dates.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import type { CivilEvent } from '#domain/civil/events.ts';
import type { DisbursementEvent } from '#domain/disbursement/events.ts';
import type { EnforcementEvent } from '#domain/enforcement/events.ts';
import type { EarlyEnd } from './events.ts';
import { leg } from './leg.ts';
import { areLegsDone, type Leg, type TrackState } from './state.ts';
import { filingRules, payoutRules, trialRules } from './targets.ts';

/** What the news of the case means for its legs: the civil case first, then the enforcement case, then the payouts. */
export function hear(state: TrackState, streamId: string, news: AnyEvent): TrackState {
  if (streamId.startsWith('civil/')) return hearCivil(state, streamId, news as unknown as CivilEvent);
  if (streamId.startsWith('enforcement/')) return hearEnforcement(state, streamId, news as unknown as EnforcementEvent);
  return streamId.startsWith('disbursement/') ? hearPayout(state, streamId, news as unknown as DisbursementEvent) : state;
}

function hearCivil(state: TrackState, streamId: string, event: CivilEvent): TrackState {
  const { filing, trial } = state.legs;
  switch (event.type) {
    case 'remandReceived':
      return { ...state, caseStream: streamId, place: 'filing', holder: { role: 'filingClerk', userId: null } };
    case 'received':
      return { ...withLegs(state, { filing: begun(filing, event.on, filingRules(false)) }), caseStream: streamId, place: 'filing', holder: { role: 'filingClerk', userId: null } };
    case 'correctionAsked':
      return { ...withLegs(state, { filing: { ...filing, state: 'ahead' } }), place: 'correction' };
    case 'papersCorrected':
      return { ...withLegs(state, { filing: begun(filing, event.on, filingRules(true)) }), place: 'filing' };
    case 'filed':
      return { ...withLegs(state, { filing: done(filing, event.on), trial: begun(trial, event.on, trialRules(event.procedure, event.on)) }), place: 'trial', holder: { role: 'trialChief', userId: null } };
    case 'assigned':
      return { ...state, holder: { role: 'trialJudge', userId: event.judgeId } };
    case 'handlerChanged':
      return { ...state, holder: { ...state.holder, userId: event.handlerId } };
    case 'converted':
      return trial.startedOn ? withLegs(state, { trial: { ...trial, ...trialRules(event.to, trial.startedOn) } }) : state;
    case 'delivered':
      return { ...withLegs(state, { trial: done(trial, event.on) }), place: 'awaitingEffect' };
    case 'appealed':
      return { ...state, place: 'appeal' };
    case 'tookEffect':
      return { ...state, place: 'awaitingApplication', holder: { role: 'filingClerk', userId: null } };
    case 'enforcementRequested':
      return {
        ...withLegs(state, { enforcementFiling: begun(state.legs.enforcementFiling, event.on) }),
        caseStream: `enforcement/${event.caseId}`, place: 'enforcementFiling', holder: { role: 'filingClerk', userId: null },
      };
    case 'refused':
    case 'papersReturned':
      return endedEarly(withLegs(state, { filing: done(filing, event.on) }), event.type, event.on);
    case 'withdrawn':
      return endedEarly(withLegs(state, { filing: done(filing, event.on), trial: done(trial, event.on) }), 'withdrawn', event.on);
    case 'closedWithoutEnforcement':
      return endedEarly(state, 'noEnforcement', event.on);
    case 'performed':
      return endedEarly(state, 'performed', event.on);
    default:
      return state;
  }
}

function hearEnforcement(state: TrackState, streamId: string, event: EnforcementEvent): TrackState {
  const { legs, steps } = state;
  switch (event.type) {
    case 'filed': {
      const filed = withLegs(state, { enforcementFiling: done(legs.enforcementFiling, event.on), enforcement: begun(legs.enforcement, event.on) });
      return { ...withSteps(filed, { assign: begun(steps.assign, event.on) }), caseStream: streamId, place: 'enforcement', holder: { role: 'enforcementChief', userId: null } };
    }
    case 'assigned': {
      const assigned = withSteps(state, { assign: done(steps.assign, event.on), query: begun(steps.query, event.on), notice: begun(steps.notice, event.on) });
      return { ...assigned, holder: { role: 'enforcementOfficer', userId: event.handlerId } };
    }
    case 'handlerChanged':
      return { ...state, holder: { ...state.holder, userId: event.handlerId } };
    case 'querySent':
      return withSteps(state, { query: done(steps.query, event.on) });
    case 'noticeIssued':
      return withSteps(state, { notice: done(steps.notice, event.on) });
    case 'fundsArrived': {
      const stream = `disbursement/${streamId.slice('enforcement/'.length)}/${event.arrivalId}`;
      const from = event.noticedOn ?? event.on;
      const payout = { ...begun(leg(payoutRules(from), 'ahead'), from), amount: event.amount, stream };
      return { ...state, place: 'payout', payouts: { ...state.payouts, [event.arrivalId]: payout }, paidOut: { ...state.paidOut, startedOn: state.paidOut.startedOn ?? from } };
    }
    case 'correctionAsked':
      return { ...withLegs(state, { enforcementFiling: { ...legs.enforcementFiling, state: 'ahead' } }), place: 'correction' };
    case 'correctionReceived':
      return { ...withLegs(state, { enforcementFiling: begun(legs.enforcementFiling, event.on, { capRule: 'FIL-005' }) }), place: 'enforcementFiling' };
    case 'paidBefore': {
      const { count, missed, startedOn } = state.paidOut;
      return { ...state, paidOut: { count: count + 1, missed, startedOn: startedOn ?? event.on, lastOn: event.on } };
    }
    case 'claimCovered': {
      const covered = withLegs(withStepsDone(state, event.on), { enforcement: done(legs.enforcement, event.on) });
      return areLegsDone(covered) ? { ...covered, place: placeOfPayouts(covered) } : covered;
    }
    case 'refused':
    case 'papersReturned':
      return endedEarly(withLegs(state, { enforcementFiling: done(legs.enforcementFiling, event.on) }), 'enforcementRefused', event.on);
    case 'closed': {
      const closed: TrackState = { ...withLegs(withStepsDone(state, event.on), { enforcement: done(legs.enforcement, event.on) }), isCaseOver: true };
      const isUnpaid = state.paidOut.count === 0 && Object.keys(state.payouts).length === 0;
      return isUnpaid ? endedEarly(closed, 'closedUnpaid', event.on) : { ...closed, place: placeOfPayouts(closed) };
    }
    default:
      return state;
  }
}

/** A deferral (MON-003) takes the payout off the clock; when its ground is gone the payout counts anew. */
function hearPayout(state: TrackState, streamId: string, event: DisbursementEvent): TrackState {
  const [arrivalId, payout] = Object.entries(state.payouts).find(([, { stream }]) => stream === streamId) ?? [];
  if (!arrivalId || !payout) return state;
  switch (event.type) {
    case 'deferred':
      return { ...state, payouts: { ...state.payouts, [arrivalId]: { ...payout, state: 'ahead' } } };
    case 'deferralEnded':
      return { ...state, payouts: { ...state.payouts, [arrivalId]: { ...payout, ...begun(payout, event.on) } } };
    case 'paidOut': {
      const { [arrivalId]: _paid, ...payouts } = state.payouts;
      const { count, missed, startedOn } = state.paidOut;
      const paid = { ...state, payouts, paidOut: { count: count + 1, missed: missed + (payout.missedDue === null ? 0 : 1), startedOn, lastOn: event.on } };
      return { ...paid, place: placeOfPayouts(paid) };
    }
    default:
      return state;
  }
}

/** Where the case stands when a payout is done or the case is closed. */
function placeOfPayouts({ payouts, legs, isCaseOver }: TrackState): TrackState['place'] {
  if (Object.keys(payouts).length > 0) return 'payout';
  if (isCaseOver) return 'done';
  return legs.enforcement.state === 'done' ? 'awaitingClosing' : 'enforcement';
}

/** The leg runs from that day on, by its own rules or by others. */
function begun(leg: Leg, on: IsoDate, rules: Partial<Pick<Leg, 'targetRule' | 'capRule'>> = {}): Leg {
  return { ...leg, ...rules, state: 'running', startedOn: on, endedOn: null, targetDue: null, capDue: null };
}

function done(leg: Leg, on: IsoDate): Leg {
  if (leg.state === 'notApplicable' || (leg.state === 'ahead' && leg.startedOn === null)) return leg;
  return leg.state === 'done' ? leg : { ...leg, state: 'done', endedOn: on };
}

function endedEarly(state: TrackState, result: EarlyEnd, on: IsoDate): TrackState {
  return { ...state, place: 'done', isCaseOver: true, earlyEnd: { result, on } };
}

function withLegs(state: TrackState, legs: Partial<TrackState['legs']>): TrackState {
  return { ...state, legs: { ...state.legs, ...legs } };
}

function withSteps(state: TrackState, steps: Partial<TrackState['steps']>): TrackState {
  return { ...state, steps: { ...state.steps, ...steps } };
}

function withStepsDone(state: TrackState, on: IsoDate): TrackState {
  const { assign, query, notice } = state.steps;
  return withSteps(state, { assign: done(assign, on), query: done(query, on), notice: done(notice, on) });
}
