import type { IsoDate } from '#domain/shared/dates.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import type { CivilEvent } from './events.ts';
import { performByOf } from './performance.ts';
import { factsOf, type CivilState, type Decision, type Docket } from './state.ts';

/** The lines from assignment to the day on which the document takes effect. */
export function evolveTrial(state: CivilState, event: CivilEvent | SharedEvent): CivilState {
  if (!('docket' in state) || state.docket === null) return state;
  switch (event.type) {
    case 'filingCountersigned':
      return withDocket(state, { isCountersigned: true });
    case 'feeSettled':
      return withDocket(state, { fee: event.fee });
    case 'converted':
      return withDocket(state, { procedure: event.to, limit: null, proposal: null });
    case 'extensionProposed': {
      const { on, months, reason, proposedBy } = event;
      return withDocket(state, { proposal: { on, months, reason, proposedBy } });
    }
    case 'extensionRefused':
      return withDocket(state, { proposal: null });
    case 'assigned':
      return state.status === 'filed' ? { ...state, status: 'assigned', judgeId: event.judgeId } : state;
    default:
      return isTried(state) ? evolveTried(state, event) : state;
  }
}

type Tried = Extract<CivilState, { docket: Docket; judgeId: string }>;

function isTried(state: CivilState): state is Tried {
  return 'judgeId' in state && state.judgeId !== null && !('closedOn' in state);
}

function evolveTried(state: Tried, event: CivilEvent | SharedEvent): CivilState {
  const base = { ...factsOf(state), docket: state.docket, judgeId: state.judgeId };
  switch (event.type) {
    case 'complaintServed':
      return { ...base, status: 'complaintServed', servedOn: event.on };
    case 'hearingSet':
      return { ...base, status: 'hearingSet', hearingOn: event.hearingOn };
    case 'hearingHeld':
      return { ...base, status: 'heard', heardOn: event.on };
    case 'hearingAdjourned':
      return { ...base, docket: { ...state.docket, adjournments: state.docket.adjournments + 1 }, status: 'complaintServed', servedOn: event.on };
    case 'furtherHearingOrdered':
      return { ...base, status: 'complaintServed', servedOn: event.on };
    case 'judged':
      return { ...base, status: 'judged', decision: { form: 'judgment', result: event.result, on: event.on, title: event.title, servedOn: {} } };
    case 'mediated':
      return { ...base, status: 'mediated', decision: { form: 'mediation', result: 'settled', on: event.on, title: event.title, servedOn: {} }, ...(event.before && { before: event.before }) };
    case 'signatureRefused':
      return { ...base, ...goesOn(state, event.on) };
    default:
      return 'decision' in state ? evolveDecided(state, event) : state;
  }
}

/** A settlement that fails at the signature leaves the trial where it was; after the hearing the judgment is due from that day. */
function goesOn(state: Tried, on: IsoDate) {
  const before = state.status === 'mediated' ? state.before : undefined;
  return before === undefined || before.status === 'heard' ? { status: 'heard' as const, heardOn: on } : before;
}

function evolveDecided(state: Extract<Tried, { decision: Decision }>, event: CivilEvent | SharedEvent): CivilState {
  const { decision } = state;
  const base = { ...factsOf(state), docket: state.docket, judgeId: state.judgeId };
  const appealUntil = 'appealUntil' in state ? state.appealUntil : null;
  switch (event.type) {
    case 'documentServed':
      return { ...state, decision: { ...decision, servedOn: { ...decision.servedOn, [event.partyId]: event.on } } };
    case 'noticePublished':
      return { ...state, decision: { ...decision, noticed: { ...decision.noticed, [event.partyId]: { on: event.on, countsOn: null } } } };
    case 'delivered':
      return { ...base, status: 'delivered', decision, deliveredOn: event.on, appealUntil: null };
    case 'appealLodged':
      return { ...state, decision: decision.lodged ? { ...decision, alsoLodged: [...(decision.alsoLodged ?? []), event.partyId] } : { ...decision, lodged: { on: event.on, partyId: event.partyId } } };
    case 'appealed':
      return { ...base, status: 'appealed', decision, appealedOn: event.on };
    case 'appealDecided':
      return { ...state, decision: { ...decision, result: event.result, title: event.title } };
    case 'tookEffect': {
      const effect = { on: event.on, performBy: performByOf(decision.title, event.on), performDue: null, isPeriodOver: false, lookAgainOn: null };
      return { ...base, status: 'inForce', decision, effect, appealUntil };
    }
    case 'noApplicationYet':
      return state.status === 'inForce' ? { ...state, effect: { ...state.effect, lookAgainOn: event.lookAgainOn } } : state;
    default:
      return state;
  }
}

function withDocket(state: CivilState, change: Partial<Docket>): CivilState {
  return 'docket' in state && state.docket !== null ? ({ ...state, docket: { ...state.docket, ...change } } as CivilState) : state;
}
