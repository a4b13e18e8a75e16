import { isLivelihood } from '#domain/causes.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { CaseRow, Effects, Kind } from '#domain/shared/kind.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import { CIVIL_ACTIONS } from './actions.ts';
import { answerCivil } from './answer.ts';
import type { CivilCommand } from './commands.ts';
import { decideCivil } from './decide.ts';
import type { CivilEvent, PartySide } from './events.ts';
import { evolveCivil } from './evolve.ts';
import { docketOf, isEnded, judgeOf, type CivilState } from './state.ts';
import { CIVIL_TASKS, type CivilAnswer } from './tasks.ts';
import { trackStreamOf } from './track.ts';
import { stageOf } from './words.ts';

/** What the fast track hears of the case. */
const CIVIL_NEWS = [
  'received', 'remandReceived', 'correctionAsked', 'papersCorrected', 'papersReturned', 'refused', 'filed', 'assigned', 'handlerChanged', 'converted', 'withdrawn', 'judged', 'mediated', 'signatureRefused',
  'delivered', 'appealed', 'tookEffect', 'closedWithoutEnforcement', 'performed', 'remanded', 'enforcementRequested', 'clockPaused', 'clockResumed', 'periodExcluded', 'limitExtended',
] as const satisfies readonly (CivilEvent | SharedEvent)['type'][];

/** A civil case of first instance (民初), from the papers to the day on which enforcement begins or nothing is left to enforce. */
export const CIVIL: Kind<CivilState, CivilEvent, CivilCommand, CivilAnswer> = {
  name: 'civil',
  version: '2026-11',
  workflow: 'civil',
  tasks: CIVIL_TASKS,
  actions: CIVIL_ACTIONS,
  news: CIVIL_NEWS,
  evolve: evolveCivil,
  answer: answerCivil,
  decide: decideCivil,
  status: ({ status }) => status,
  isEnd: isEnded,
  recounts,
  handler: (state) => judgeOf(state) ?? state.filing.clerkId,
  effects,
  caseRow,
};

/** The review counts from the day on which the papers came (FIL-001), or came back corrected (FIL-005); the time to appeal from the last service (TRI-008). */
function recounts(state: CivilState, event: CivilEvent | SharedEvent): readonly { deadlineId: string; from: IsoDate }[] {
  if (event.type !== 'corrected') return [];
  const { taskId, isCorrected } = state.filing;
  if (event.field === 'receivedOn' && taskId !== null && !isCorrected) return [{ deadlineId: taskId, from: event.becomes }];
  return event.field === 'servedOn' && state.status === 'delivered' ? [{ deadlineId: 'appeal', from: state.deliveredOn }] : [];
}

const PARTY_ROLES = { plaintiff: 'applicant', defendant: 'respondent', thirdParty: 'thirdParty' } as const satisfies Record<PartySide, string>;

/** The tag opens its track and hears what becomes of it; a case sent back is tried under a number of its own; enforcement is a case of its own. */
function effects(_state: CivilState, event: CivilEvent | SharedEvent, { streamId, caseId }: { streamId: string; caseId: string }): Effects {
  switch (event.type) {
    case 'received':
      return event.povertyClaimed ? openTrack(trackStreamOf(caseId, 1), streamId, event.on) : {};
    case 'povertyClaimed':
      return openTrack(event.trackStream, streamId, event.on, event.countyCode);
    case 'remandReceived':
      return event.trackStream === null ? {} : { follow: [event.trackStream], tell: [event.trackStream] };
    case 'remanded': {
      const { on, newCaseId, suit, trackStream } = event;
      return { openCase: [{ caseId: newCaseId, kind: 'civil', relation: 'remand', receivedOn: on, event: { type: 'remandReceived', ...suit, fromCaseId: caseId, trackStream } }] };
    }
    case 'partyAdded':
      return { parties: [{ personId: event.partyId, role: PARTY_ROLES[event.side] }] };
    case 'correctionProposed':
      return event.field === 'plaintiff' || event.field === 'defendant' ? { parties: [{ personId: event.becomes }] } : {};
    case 'corrected':
      return event.field === 'plaintiff' || event.field === 'defendant' ? { parties: [{ personId: event.becomes, role: PARTY_ROLES[event.field], insteadOf: event.was }] } : {};
    case 'enforcementRequested': {
      const { on, caseId: newCaseId, request } = event;
      return { openCase: [{ caseId: newCaseId, kind: 'enforcement', relation: 'enforcement', receivedOn: on, event: { type: 'received', ...request } }] };
    }
    default:
      return {};
  }
}

function openTrack(trackStream: string, caseStream: string, on: string, countyCode: string | null = null): Effects {
  const event = { type: 'claimed', on, caseStream, beganAt: 'filing', ...(countyCode === null ? {} : { countyCode }) };
  return { open: [{ streamId: trackStream, kind: 'povertyTrack', event }], follow: [trackStream] };
}

function isPoor({ poverty: { tag } }: CivilState): boolean {
  return tag === 'claimed' || tag === 'confirmed';
}

function caseRow(state: CivilState): CaseRow {
  const docket = docketOf(state);
  const isClosed = isEnded(state);
  return {
    status: state.status,
    stage: stageOf(state).zh,
    handlerId: judgeOf(state) ?? state.filing.clerkId,
    cause: state.cause,
    claim: state.claimAmount,
    owed: state.claimAmount,
    tags: [...(isPoor(state) ? ['扶贫'] : []), ...(isLivelihood(state.cause) ? ['涉民生'] : [])],
    receivedOn: state.receivedOn,
    filedOn: docket?.filedOn ?? null,
    closedOn: isClosed ? state.closedOn : null,
    closing: isClosed ? state.status : null,
  };
}
