import { KINDS, type KindBook } from '#domain/kinds.ts';
import { fen, formatAmount } from '#domain/money/amount.ts';
import type { CaseRow, DecisionContext, Effects, Kind } from '#domain/shared/kind.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import { refuse } from '#domain/shared/refusal.ts';
import { ok } from '#domain/shared/result.ts';

/** The least of an enforcement case that money needs: it takes receipts, opens a payout for each, and hears when it is paid. */
export type PurseEvent =
  | { type: 'opened'; on: string; principal: string; handlerId: string; isPoverty: boolean }
  | { type: 'fundsArrived'; on: string; arrivalId: string; receiptNo: string; amount: string }
  | { type: 'stopped'; reason: string };
type Receipt = { receiptNo: string; amount: string; paid: string | null };
export type PurseState = { status: 'open' | 'stopped'; principal: string; handlerId: string; isPoverty: boolean; receipts: readonly Receipt[] };
export type PurseCommand = { type: 'bookReceipt'; receiptNo: string; amount: string; on: string } | { type: 'stop' };

const PURSE: Kind<PurseState, PurseEvent, PurseCommand, never> = {
  name: 'enforcement',
  version: 'test',
  workflow: 'purse',
  tasks: {},
  actions: { open: { bookReceipt: ['order'], stop: ['enforcementChief'] }, stopped: {} },
  news: ['fundsArrived'],
  evolve,
  answer: () => refuse('task_not_open'),
  decide,
  status: ({ status }) => status,
  isEnd: ({ status }) => status === 'stopped',
  handler: ({ handlerId }) => handlerId,
  effects,
  caseRow: ({ status, principal, handlerId }): CaseRow => ({ status, stage: status, handlerId, cause: '', claim: principal, owed: principal, tags: [], receivedOn: null, filedOn: null, closedOn: null, closing: null }),
};

export const PURSE_BOOK: KindBook = { ...KINDS, enforcement: { current: 'test', versions: { test: PURSE } } };

function evolve(state: PurseState | undefined, event: PurseEvent | SharedEvent): PurseState {
  if (event.type === 'opened') return { status: 'open', principal: event.principal, handlerId: event.handlerId, isPoverty: event.isPoverty, receipts: [] };
  if (!state) throw new Error(`a purse opens, it does not begin with ${event.type}`);
  if (event.type === 'fundsArrived') return { ...state, receipts: [...state.receipts, { receiptNo: event.receiptNo, amount: event.amount, paid: null }] };
  if (event.type === 'heard' && event.event.type === 'paidOut') {
    const at = Number(event.event.arrivalId) - 1;
    return { ...state, receipts: state.receipts.map((receipt, index) => (index === at ? { ...receipt, paid: String((event.event as { toApplicant?: unknown }).toApplicant) } : receipt)) };
  }
  return event.type === 'stopped' ? { ...state, status: 'stopped' } : state;
}

function decide(state: PurseState, command: PurseCommand, _context: DecisionContext) {
  if (command.type === 'stop') return ok([{ type: 'stopped' as const, reason: 'test' }]);
  const { receiptNo, amount, on } = command;
  if (state.receipts.some((receipt) => receipt.receiptNo === receiptNo)) return refuse('receipt_known');
  return ok([{ type: 'fundsArrived' as const, on, arrivalId: String(state.receipts.length + 1), receiptNo, amount }]);
}

function effects({ principal, handlerId, isPoverty, receipts }: PurseState, event: PurseEvent | SharedEvent, { streamId, caseId }: { streamId: string; caseId: string }): Effects {
  if (event.type !== 'fundsArrived') return {};
  const before = receipts.slice(0, -1).reduce((sum, { amount }) => sum + fen(amount), 0n);
  const rest = fen(principal) > before ? fen(principal) - before : 0n;
  const { arrivalId, amount, on } = event;
  const claimRest = { principal: formatAmount(rest), interest: '0.00', costs: '0.00' };
  return { open: [{ streamId: `disbursement/${caseId}/${arrivalId}`, kind: 'disbursement', event: { type: 'arrived', arrivalId, amount, on, caseStream: streamId, handlerId, claimRest, isPoverty } }] };
}
