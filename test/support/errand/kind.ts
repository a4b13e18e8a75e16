import type { KindBook } from '#domain/kinds.ts';
import type { CaseRow, DecisionContext, Effects, Kind } from '#domain/shared/kind.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import { refuse } from '#domain/shared/refusal.ts';
import { err, ok } from '#domain/shared/result.ts';

/** A small kind of case for tests of the record and the desk: one question, two at once, or many. */
export type ErrandMode = 'single' | 'parallel' | 'many' | 'limit' | 'orders' | 'broken';
export type ErrandEvent =
  | { type: 'opened'; on: string; mode: ErrandMode; other?: string }
  | { type: 'noted'; text: string }
  | { type: 'joined'; left: string; right: string }
  | { type: 'done' };
export type ErrandState = { status: 'open' | 'done' | 'stopped'; on: string; mode: ErrandMode; notes: number; other: string | null };
export type ErrandCommand = { type: 'note'; text: string } | { type: 'stop' } | { type: 'suspend' } | { type: 'resume' } | { type: 'ring' } | { type: 'burst'; count: number };
export type ErrandAnswers = { check: { good: boolean }; left: { word: string }; right: { word: string } };
type ErrandAnswer = { [K in keyof ErrandAnswers]: { kind: K; answer: ErrandAnswers[K] } }[keyof ErrandAnswers];

const OPEN = { note: ['filingClerk', 'order'], stop: ['filingClerk'], suspend: ['filingClerk'], resume: ['filingClerk'], ring: ['filingClerk'], burst: ['filingClerk'] } as const;

export const ERRAND: Kind<ErrandState, ErrandEvent, ErrandCommand, ErrandAnswer> = {
  name: 'errand',
  version: 'test',
  workflow: 'errand',
  tasks: {
    check: { role: 'filingClerk', rule: 'FIL-001', remind: [3, 1] },
    left: { role: 'filingClerk', rule: 'FIL-001', remind: [1] },
    right: { role: 'filingChief', rule: 'FIL-001', remind: [1] },
  },
  actions: { open: OPEN, done: {}, stopped: {} },
  news: ['noted'],
  evolve,
  answer(_state, given) {
    if (given.kind !== 'check') return ok([]);
    return given.answer.good === undefined ? err({ code: 'bad_answer' }) : ok([]);
  },
  decide,
  status: ({ status }) => status,
  isEnd: ({ status }) => status !== 'open',
  handler: () => null,
  effects(state, event): Effects {
    return event.type === 'opened' && state.other ? { follow: [state.other] } : {};
  },
  caseRow: ({ status }): CaseRow => ({ status, stage: status, handlerId: null, cause: '', claim: '0.00', owed: '0.00', tags: [], receivedOn: null, filedOn: null, closedOn: null, closing: null }),
};

export const ERRAND_BOOK: KindBook = { errand: { current: 'test', versions: { test: ERRAND } } };

function evolve(state: ErrandState | undefined, event: ErrandEvent | SharedEvent): ErrandState {
  if (event.type === 'opened') return { status: 'open', on: event.on, mode: event.mode, notes: 0, other: event.other ?? null };
  if (!state) throw new Error(`an errand opens, it does not begin with ${event.type}`);
  if (event.type === 'noted') {
    if (event.text === 'poison') throw new Error('the fold cannot bear this line');
    return { ...state, notes: state.notes + 1 };
  }
  if (event.type === 'done') return { ...state, status: 'done' };
  if (event.type === 'stopped') return { ...state, status: 'stopped' };
  return state;
}

function decide(state: ErrandState, command: ErrandCommand, { today }: DecisionContext) {
  switch (command.type) {
    case 'note':
    case 'ring':
      return ok([{ type: 'noted' as const, text: command.type === 'note' ? command.text : 'ring' }]);
    case 'burst':
      return ok(Array.from({ length: command.count }, (_, at) => ({ type: 'noted' as const, text: String(at).padEnd(2000, '.') })));
    case 'stop':
      return ok([{ type: 'stopped' as const, reason: 'test' }]);
    case 'suspend':
      return ok([{ type: 'clockPaused' as const, reason: 'test', rule: 'ENF-EX-03', on: today }]);
    case 'resume':
      return state.status === 'open' ? ok([{ type: 'clockResumed' as const, on: today }]) : refuse('not_suspended');
  }
}
