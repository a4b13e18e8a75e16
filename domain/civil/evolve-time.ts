import type { ResolvedDeadline, SharedEvent } from '#domain/shared/record.ts';
import type { CivilEvent } from './events.ts';
import type { CivilState, TrialLimit } from './state.ts';

/** What the clock's lines mean for the case: whose review is overdue, how long the trial may last, which period is over. */
export function evolveTime(state: CivilState, event: CivilEvent | SharedEvent): CivilState {
  switch (event.type) {
    case 'taskOpened':
      return asked(state, event);
    case 'breached':
      return event.deadlineId === state.filing.taskId ? { ...state, filing: { ...state.filing, isOverdue: true } } : state;
    case 'limitOpened':
      return event.deadline ? counted(state, event.limitId, event.deadline) : state;
    case 'deadlineMoved':
      return reviewed(counted(state, event.deadlineId, event.deadline), event.deadlineId, event.deadline);
    case 'limitExtended':
      return withLimit(state, event.limitId, { isExtended: true });
    case 'reminded':
      return event.rung === 'ended' ? over(state, event.deadlineId) : state;
    case 'clockPaused':
      return { ...state, suspended: { since: event.on, reason: event.reason } };
    case 'clockResumed':
      return { ...state, suspended: null };
    default:
      return state;
  }
}

function asked(state: CivilState, { kind, taskId, deadline }: Extract<SharedEvent, { type: 'taskOpened' }>): CivilState {
  if (kind === 'review' || kind === 'reviewCorrected') {
    const filing = { ...state.filing, taskId };
    return state.status === 'received' ? { ...state, filing, status: 'underReview' } : { ...state, filing };
  }
  if (kind !== 'settleFee' || !('docket' in state) || !state.docket || !('lastDay' in state.docket.fee)) return state;
  return { ...state, docket: { ...state.docket, fee: { ...state.docket.fee, lastDay: deadline?.due ?? null } } } as CivilState;
}

/** The review may count from another day once that of the receipt is put right. */
function reviewed(state: CivilState, id: string, { from }: ResolvedDeadline): CivilState {
  return id === state.filing.taskId ? { ...state, filing: { ...state.filing, countsFrom: from } } : state;
}

function counted(state: CivilState, id: string, { rawDue, due }: ResolvedDeadline): CivilState {
  if (id.startsWith('trial/')) return withLimit(state, id, { rawDue, due });
  if (id === 'appeal' && state.status === 'delivered') return { ...state, appealUntil: due };
  if (id.startsWith('notice/')) return withNotice(state, id, due);
  if (id.startsWith('performance/') && state.status === 'inForce') return { ...state, effect: { ...state.effect, performDue: due } };
  return state;
}

/** The trial's limit of the procedure that applies now; that of the procedure before the conversion no longer counts. */
function withLimit(state: CivilState, limitId: string, change: Partial<TrialLimit>): CivilState {
  if (!('docket' in state) || state.docket === null) return state;
  const { docket } = state;
  if (limitId !== trialLimitId(docket.procedure)) return state;
  const limit = { limitId, rawDue: '', due: '', isExtended: false, ...docket.limit, ...change };
  return { ...state, docket: { ...docket, limit, proposal: change.isExtended ? null : docket.proposal } } as CivilState;
}

function withNotice(state: CivilState, id: string, countsOn: string): CivilState {
  if (state.status !== 'judged') return state;
  const { decision } = state;
  const noticed = Object.entries(decision.noticed ?? {}).map(([partyId, notice]) => [partyId, noticeLimitId({ partyId, on: notice.on }) === id ? { ...notice, countsOn } : notice] as const);
  return { ...state, decision: { ...decision, noticed: Object.fromEntries(noticed) } };
}

function over(state: CivilState, id: string): CivilState {
  if (state.status !== 'inForce') return state;
  if (id.startsWith('performance/')) return { ...state, effect: { ...state.effect, isPeriodOver: true } };
  return id.startsWith('look/') ? { ...state, effect: { ...state.effect, lookAgainOn: null } } : state;
}

/** The id of the limit of a trial in this procedure. */
export function trialLimitId(procedure: string): string {
  return `trial/${procedure}`;
}

/** The id of the period after which a public notice counts as service. */
export function noticeLimitId({ partyId, on }: { partyId: string; on: string }): string {
  return `notice/${on}/${partyId}`;
}
