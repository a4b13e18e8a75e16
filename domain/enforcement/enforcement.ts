import { fen, formatAmount } from '#domain/money/amount.ts';
import { postPaidBefore } from '#domain/money/ledger.ts';
import { isLivelihood } from '#domain/causes.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { CaseRow, Effects, Kind, Opening } from '#domain/shared/kind.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import { ENFORCEMENT_ACTIONS } from './actions.ts';
import { answer } from './answer.ts';
import type { AnyEnforcementCommand } from './commands.ts';
import { trackStreamOf } from './decide-intake.ts';
import { decide } from './decide.ts';
import { ENFORCEMENT_NEWS, type EnforcementEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { hasHandler, hasMoney, type EnforcementState } from './state.ts';
import { claimRest, claimTotal, dueTotal, receivedTotal, servedTotal } from './sums.ts';
import { ENFORCEMENT_TASKS, type EnforcementAnswer } from './tasks.ts';
import { stageOf } from './words.ts';

/** 执行实施案件: from the application for enforcement to its closing. */
export const ENFORCEMENT: Kind<EnforcementState, EnforcementEvent, AnyEnforcementCommand, EnforcementAnswer> = {
  name: 'enforcement',
  version: '2026-11',
  workflow: 'enforcement',
  tasks: ENFORCEMENT_TASKS,
  actions: ENFORCEMENT_ACTIONS,
  news: ENFORCEMENT_NEWS,
  evolve,
  answer,
  decide,
  status: ({ status }) => status,
  isEnd: ({ status }) => status === 'closed' || status === 'refused' || status === 'returned',
  handler: (state) => (hasHandler(state) ? state.handlerId : null),
  effects,
  recounts,
  caseRow,
};

type Place = { streamId: string; caseId: string };

function effects(state: EnforcementState, event: EnforcementEvent | SharedEvent, { streamId, caseId }: Place): Effects {
  switch (event.type) {
    case 'received':
      if (event.trackStream !== null) return { follow: [event.trackStream], tell: [event.trackStream] };
      return event.povertyClaimed ? trackOf(trackStreamOf(caseId, 1), event.on, streamId) : {};
    case 'povertyClaimed':
      return trackOf(event.track, event.on, streamId, event.countyCode);
    case 'partyAdded':
      return { parties: [{ personId: event.partyId, role: event.side }] };
    case 'correctionProposed':
      return event.field === 'applicant' || event.field === 'respondent' ? { parties: [{ personId: event.becomes }] } : {};
    case 'corrected':
      return event.field === 'applicant' || event.field === 'respondent' ? { parties: [{ personId: event.becomes, role: event.field, insteadOf: event.was }] } : {};
    case 'feeRecorded':
      return event.partyId !== undefined && isExempt(state) ? { parties: [{ personId: event.partyId, naturalBy: 'FIL-014' }] } : {};
    case 'paidBefore':
      return { ledger: postPaidBefore(fen(event.amount), event.on) };
    case 'distributionDrawnUp':
      return { open: [distributionOf(state, event, streamId, caseId)] };
    case 'fundsArrived':
      return { open: [payoutOf(state, event, streamId, caseId)] };
    default:
      return {};
  }
}

/** Spared the whole fee (免交), not a part of it (减交). */
function isExempt(state: EnforcementState): boolean {
  return hasMoney(state) && fen(state.fee.waived) >= fen(state.fee.due);
}

function trackOf(track: string, on: string, caseStream: string, countyCode: string | null = null): Effects {
  const event = { type: 'claimed', on, caseStream, beganAt: 'enforcement', ...(countyCode === null ? {} : { countyCode }) };
  return { open: [{ streamId: track, kind: 'povertyTrack', event }], follow: [track], tell: [track] };
}

/** Each arrival is paid out by a procedure of its own, which books it, follows the case and tells it what becomes of the money. */
function payoutOf(state: EnforcementState, { arrivalId, amount, on }: Extract<EnforcementEvent, { type: 'fundsArrived' }>, streamId: string, caseId: string): Opening {
  if (!hasMoney(state)) throw new Error(`${streamId} is ${state.status} and takes no money`);
  const handlerId = hasHandler(state) ? state.handlerId : null;
  const arrived = { type: 'arrived', arrivalId, amount, on, caseStream: streamId, handlerId, claimRest: claimRest(state, arrivalId), isPoverty: isPoor(state) };
  return { streamId: `disbursement/${caseId}/${arrivalId}`, kind: 'disbursement', event: arrived };
}

/** The plan is served and heard by a procedure of its own, which follows the case and tells it when the plan is final. */
function distributionOf(state: EnforcementState, { on, no, debtorId, plan }: Extract<EnforcementEvent, { type: 'distributionDrawnUp' }>, streamId: string, caseId: string): Opening {
  const drawnUp = { type: 'drawnUp', on, no, plan, debtorId, caseStream: streamId, handlerId: hasHandler(state) ? state.handlerId : null };
  return { streamId: `distribution/${caseId}/${no}`, kind: 'distribution', event: drawnUp };
}

function isPoor({ poverty }: EnforcementState): boolean {
  return poverty !== null && poverty.tag !== 'rejected';
}

/** The filing review and the outer limit of the notice count from the day of receipt (FIL-006, ENF-007), or from that of the corrected papers. */
function recounts(state: EnforcementState, event: EnforcementEvent | SharedEvent): readonly { deadlineId: string; from: IsoDate }[] {
  if (event.type !== 'corrected' || event.field !== 'receivedOn' || state.isCorrected) return [];
  return [state.review?.taskId, 'notice'].flatMap((deadlineId) => (deadlineId === undefined ? [] : [{ deadlineId, from: state.reviewFrom }]));
}

function caseRow(state: EnforcementState): CaseRow {
  return {
    status: state.status,
    stage: stageOf(state).zh,
    handlerId: hasHandler(state) ? state.handlerId : null,
    cause: state.cause,
    claim: formatAmount(claimTotal(state.claim)),
    owed: formatAmount(hasMoney(state) ? dueTotal(state) + receivedTotal(state) - servedTotal(state) : claimTotal(state.claim)),
    receivedOn: state.receivedOn,
    filedOn: hasMoney(state) ? state.filedOn : null,
    tags: [...(isPoor(state) ? ['扶贫'] : []), ...(isLivelihood(state.cause) ? ['涉民生'] : [])],
    ...endOf(state),
  };
}

function endOf(state: EnforcementState): Pick<CaseRow, 'closedOn' | 'closing'> {
  if (state.status === 'closed') return { closedOn: state.closed.on, closing: state.closed.closing };
  if (state.status === 'refused' || state.status === 'returned') return { closedOn: state.endedOn, closing: state.status };
  return { closedOn: null, closing: null };
}
