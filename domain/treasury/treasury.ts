import { formatAmount, parseAmount } from '#domain/money/amount.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { ActionTable, CaseRow, DecisionContext, Effects, Kind } from '#domain/shared/kind.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';

export type TreasuryState = { status: 'open'; courtCode: string; noted: number };
export type TreasuryEvent =
  | { type: 'treasuryOpened'; courtCode: string; on: IsoDate }
  | { type: 'arrivalNoted'; bankRef: string; amount: string; on: IsoDate; toAccount: string };

/** The bank's notice of money that came: its own reference, and the sub-account it was sent to. Who sent it is not said here: names stay out of lines. */
export type TreasuryCommand = { type: 'noteArrival'; bankRef: string; amount: string; on: IsoDate; toAccount: string };

export const TREASURY_ACTIONS = { open: { noteArrival: ['finance', 'order'] } } as const satisfies ActionTable;

const BANK_REF = /^[A-Za-z0-9-]{1,40}$/;
const NO_MONEY = '0.00';

/** The case money of one court (案款专户): every notice of the bank, each opening a receipt of its own. It never ends. */
export const TREASURY: Kind<TreasuryState, TreasuryEvent, TreasuryCommand, never> = {
  name: 'treasury',
  version: '2026-11',
  workflow: 'treasury',
  tasks: {},
  actions: TREASURY_ACTIONS,
  news: [],
  evolve,
  answer: () => refuse('task_not_open'),
  decide,
  status: ({ status }) => status,
  isEnd: () => false,
  handler: () => null,
  effects,
  caseRow: ({ status }): CaseRow => ({ status, stage: status, handlerId: null, cause: '', claim: NO_MONEY, owed: NO_MONEY, tags: [], receivedOn: null, filedOn: null, closedOn: null, closing: null }),
};

export function treasuryCaseOf(courtCode: string): string {
  return `treasury-${courtCode}`;
}

export function treasuryStreamOf(courtCode: string): string {
  return `treasury/${treasuryCaseOf(courtCode)}`;
}

/** A receipt is known by the bank's reference: the same notice twice is one receipt. */
export function receiptStreamOf(treasuryCaseId: string, bankRef: string): string {
  return `receipt/${treasuryCaseId}/${bankRef}`;
}

function evolve(state: TreasuryState | undefined, event: TreasuryEvent | SharedEvent): TreasuryState {
  if (event.type === 'treasuryOpened') return { status: 'open', courtCode: event.courtCode, noted: 0 };
  if (!state) throw new Error(`a treasury is opened, it does not begin with ${event.type}`);
  return event.type === 'arrivalNoted' ? { ...state, noted: state.noted + 1 } : state;
}

function decide(_state: TreasuryState, { bankRef, amount, on, toAccount }: TreasuryCommand, { today }: DecisionContext): Result<TreasuryEvent[], Refusal> {
  const fen = parseAmount(amount);
  if (!BANK_REF.test(bankRef) || !fen.ok) return refuse('bad_command');
  if (fen.value <= 0n) return refuse('amount_not_positive');
  if (on > today) return refuse('date_in_future');
  return ok([{ type: 'arrivalNoted', bankRef, amount: formatAmount(fen.value), on, toAccount: toAccount.replaceAll(/\s/g, '') }]);
}

function effects({ courtCode }: TreasuryState, event: TreasuryEvent | SharedEvent, { caseId }: { caseId: string }): Effects {
  if (event.type !== 'arrivalNoted') return {};
  const { bankRef, amount, on, toAccount } = event;
  return { open: [{ streamId: receiptStreamOf(caseId, bankRef), kind: 'receipt', event: { type: 'noted', bankRef, amount, on, toAccount, courtCode }, ifKnown: 'receipt_known' }] };
}
