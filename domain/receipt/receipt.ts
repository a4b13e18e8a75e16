import { normalizeCaseNumber } from '#domain/identity/case-number.ts';
import { fen } from '#domain/money/amount.ts';
import { postHandedOver, postNoted } from '#domain/money/ledger.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { ActionTable, DecisionContext, Effects, Kind, TaskTable } from '#domain/shared/kind.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import { refuse, type Refusal, type RefusalCode } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';

/** Why money has no case yet: the account is nobody's, the number claimed is no case's, or the case would not take it. */
export type WhyUnmatched = 'no_such_account' | 'no_such_case' | RefusalCode;

type Noted = { bankRef: string; amount: string; on: IsoDate; toAccount: string; courtCode: string };
export type ReceiptState = Noted &
  ({ status: 'noted' } | { status: 'unmatched'; reason: WhyUnmatched } | { status: 'claimed'; caseNumber: string; claimedBy: string } | { status: 'booked'; caseStream: string });

export type ReceiptEvent =
  | ({ type: 'noted' } & Noted)
  | { type: 'unmatched'; reason: WhyUnmatched }
  | { type: 'claimed'; caseNumber: string; basis: string; by: string }
  | { type: 'booked'; caseStream: string; amount: string };

/** To which case of the same court the money belongs, and what shows it. */
export type Claiming = { caseNumber: string; basis: string };
export type ReceiptCommand = { type: 'claim' } & Claiming;
export type ReceiptAnswers = { claim: Claiming };
type ReceiptAnswer = { kind: 'claim'; answer: Claiming };

export const RECEIPT_TASKS = { claim: { role: 'enforcementOfficer', rule: 'MON-008', remind: [1], isTarget: true } } as const satisfies TaskTable;

/** An officer claims by the task, finance by the command. */
export const RECEIPT_ACTIONS = { noted: {}, unmatched: { claim: ['finance', 'enforcementChief'] }, claimed: {}, booked: {} } as const satisfies Readonly<Record<ReceiptState['status'], ActionTable[string]>>;

/** 到账: one receipt of money, until it is on the account of a case. */
export const RECEIPT: Kind<ReceiptState, ReceiptEvent, ReceiptCommand, ReceiptAnswer> = {
  name: 'receipt',
  version: '2026-11',
  workflow: 'receipt',
  tasks: RECEIPT_TASKS,
  actions: RECEIPT_ACTIONS,
  news: ['unmatched', 'booked'],
  evolve,
  answer: (state, { answer }, context) => claim(state, answer, context),
  decide: claim,
  status: ({ status }) => status,
  isEnd: ({ status }) => status === 'booked',
  handler: () => null,
  effects: (_state, event) => effects(event),
  caseRow: null,
};

function evolve(state: ReceiptState | undefined, event: ReceiptEvent | SharedEvent): ReceiptState {
  if (event.type === 'noted') {
    const { type: _type, ...noted } = event;
    return { ...noted, status: 'noted' };
  }
  if (!state) throw new Error(`a receipt is noted, it does not begin with ${event.type}`);
  const { bankRef, amount, on, toAccount, courtCode } = state;
  const noted = { bankRef, amount, on, toAccount, courtCode };
  switch (event.type) {
    case 'unmatched':
      return { ...noted, status: 'unmatched', reason: event.reason };
    case 'claimed':
      return { ...noted, status: 'claimed', caseNumber: event.caseNumber, claimedBy: event.by };
    case 'booked':
      return { ...noted, status: 'booked', caseStream: event.caseStream };
    default:
      return state;
  }
}

/** MON-008. Whether the case exists and takes the money is the story's to find out. */
function claim(state: ReceiptState, { caseNumber, basis }: Claiming, { by }: DecisionContext): Result<ReceiptEvent[], Refusal> {
  if (state.status !== 'unmatched') return refuse('not_allowed');
  const normalized = normalizeCaseNumber(caseNumber);
  return normalized.ok ? ok([{ type: 'claimed', caseNumber: normalized.value, basis, by: by.userId }]) : refuse('bad_answer');
}

function effects(event: ReceiptEvent | SharedEvent): Effects {
  if (event.type === 'noted') return { ledger: postNoted(fen(event.amount)) };
  if (event.type === 'booked') return { ledger: postHandedOver(fen(event.amount)) };
  return {};
}
