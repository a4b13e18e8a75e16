import type { IsoDate } from '#domain/shared/dates.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import { corrected } from './correct.ts';
import type { CivilEvent } from './events.ts';
import { evolveTime } from './evolve-time.ts';
import { evolveTrial } from './evolve-trial.ts';
import { docketOf, factsOf, judgeOf, partiesOf, type CivilState, type Ending } from './state.ts';

type Opening = Extract<CivilEvent, { type: 'received' | 'remandReceived' }>;

/** What a civil case is after a line. A line that a later one has overtaken leaves the state as it is. */
export function evolveCivil(state: CivilState | undefined, event: CivilEvent | SharedEvent): CivilState {
  if (event.type === 'received' || event.type === 'remandReceived') return opened(event);
  if (!state) throw new Error(`a civil case opens with its papers, not with ${event.type}`);
  switch (event.type) {
    case 'correctionAsked':
      return { ...factsOf(state), status: 'correctionAsked', askedOn: event.on, missing: event.missing };
    case 'papersCorrected':
      return { ...factsOf(state), filing: { ...state.filing, countsFrom: event.on, isCorrected: true, isOverdue: false, isEscalated: false }, status: 'underReview' };
    case 'papersReturned':
    case 'refused':
      return ended(state, event.type, event.on);
    case 'withdrawn':
      return ended(state, event.isDeemed ? 'deemedWithdrawn' : 'withdrawn', event.on);
    case 'closedWithoutEnforcement':
    case 'performed':
    case 'remanded':
      return ended(state, event.type, event.on);
    case 'enforcementRequested':
      return ended(state, 'inEnforcement', event.on);
    case 'filingOverdue':
      return { ...state, filing: { ...state.filing, isEscalated: true } };
    case 'filed': {
      const { on: filedOn, procedure, isByLimit, fee } = event;
      return { ...factsOf(state), status: 'filed', docket: { filedOn, procedure, isByLimit, isCountersigned: false, fee, limit: null, proposal: null, adjournments: 0 } };
    }
    case 'handlerChanged':
      return 'judgeId' in state && state.judgeId !== null ? { ...state, judgeId: event.handlerId } : { ...state, filing: { ...state.filing, clerkId: event.handlerId } };
    case 'correctionProposed': {
      const { type: _proposed, ...correction } = event;
      return { ...state, correction };
    }
    case 'correctionDismissed':
      return { ...state, correction: null };
    case 'corrected':
      return { ...corrected(state, event), correction: null };
    case 'partyAdded':
      return withParty(state, event);
    case 'povertyClaimed':
      return { ...state, poverty: { tag: 'claimed', claims: state.poverty.claims + 1, track: event.trackStream } };
    case 'heard':
      return withTag(state, event.event.type);
    case 'materialReceived':
      return state;
    default:
      return evolveTime(evolveTrial(state, event), event);
  }
}

function opened(event: Opening): CivilState {
  const { on, cause, claimAmount, plaintiffIds, defendantIds, thirdPartyIds = [], request } = event;
  const isClaimed = event.type === 'received' ? event.povertyClaimed : event.trackStream !== null;
  return {
    status: 'received',
    receivedOn: on,
    origin: event.type === 'received' ? 'complaint' : 'remand',
    cause,
    claimAmount,
    plaintiffIds,
    defendantIds,
    thirdPartyIds,
    request,
    poverty: { tag: isClaimed ? 'claimed' : 'none', claims: event.type === 'received' && isClaimed ? 1 : 0, track: event.type === 'received' ? null : event.trackStream },
    filing: { countsFrom: on, isCorrected: false, clerkId: null, taskId: null, isOverdue: false, isEscalated: false },
    suspended: null,
    correction: null,
  };
}

function ended(state: CivilState, status: Ending, closedOn: IsoDate): CivilState {
  return { ...factsOf(state), suspended: null, status, closedOn, docket: docketOf(state), judgeId: judgeOf(state) };
}

function withParty(state: CivilState, { partyId, side }: Extract<CivilEvent, { type: 'partyAdded' }>): CivilState {
  if (partiesOf(state).includes(partyId)) return state;
  const list = ({ plaintiff: 'plaintiffIds', defendant: 'defendantIds', thirdParty: 'thirdPartyIds' } as const)[side];
  return { ...state, [list]: [...state[list], partyId] };
}

function withTag(state: CivilState, news: string): CivilState {
  if (news !== 'confirmed' && news !== 'rejected') return state;
  return { ...state, poverty: { ...state.poverty, tag: news } };
}
