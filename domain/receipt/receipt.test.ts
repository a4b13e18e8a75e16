import { describe, expect, it } from 'vitest';
import { TREASURY, TREASURY_ACTIONS, type TreasuryCommand } from '#domain/treasury/treasury.ts';
import { balancesOf } from '#domain/money/ledger.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { RECEIPT, RECEIPT_ACTIONS, RECEIPT_TASKS, type ReceiptEvent, type ReceiptState } from './receipt.ts';

const NOTICE: TreasuryCommand = { type: 'noteArrival', bankRef: 'B20180601-1', amount: '12000', on: '2018-06-01', toAccount: '9999610902 18000123 4' };
const treasury = TREASURY.evolve(undefined, { type: 'treasuryOpened', courtCode: '陕0902', on: '2018-01-02' });

function context(today = '2018-06-01'): DecisionContext {
  return { by: { userId: 'cashier', roles: ['finance'], courtCode: '陕0902' }, role: 'finance', nowMs: 0, today, settings: {}, streamId: 's', caseId: 'treasury-陕0902', courtCode: '陕0902' };
}

function notes(change: Partial<TreasuryCommand>, today?: string) {
  return TREASURY.decide(treasury, { ...NOTICE, ...change }, context(today));
}

function fold(...events: ReceiptEvent[]): ReceiptState {
  return events.reduce<ReceiptState | undefined>((state, event) => RECEIPT.evolve(state, event), undefined)!;
}

const NOTED: ReceiptEvent = { type: 'noted', bankRef: 'B1', amount: '12000.00', on: '2018-06-01', toAccount: '1', courtCode: '陕0902' };

describe('the tables of receipts', () => {
  it('read like this', () => {
    const table = (actions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>) => Object.entries(actions).map(([status, row]) => `${status}: ${Object.entries(row).map(([command, roles]) => `${command} ${roles.join(' ')}`).join(' | ') || '-'}`);
    expect([...table(TREASURY_ACTIONS), ...table(RECEIPT_ACTIONS), ...Object.entries(RECEIPT_TASKS).map(([kind, { role, rule }]) => `task ${kind}: ${role} ${rule}`)].join('\n')).toMatchInlineSnapshot(`
      "open: noteArrival finance order
      noted: -
      unmatched: claim finance enforcementChief
      claimed: -
      booked: -
      task claim: enforcementOfficer MON-008"
    `);
  });
});

describe('a notice of the bank', () => {
  it('opens a receipt that is known by the bank’s reference', () => {
    const decided = notes({});
    const event = decided.ok ? decided.value[0]! : undefined;
    expect(event).toEqual({ type: 'arrivalNoted', bankRef: 'B20180601-1', amount: '12000.00', on: '2018-06-01', toAccount: '9999610902180001234' });
    expect(TREASURY.effects(TREASURY.evolve(treasury, event!), event!, { streamId: 's', caseId: 'treasury-陕0902' }).open).toMatchObject([{ streamId: 'receipt/treasury-陕0902/B20180601-1', kind: 'receipt', ifKnown: 'receipt_known' }]);
  });

  it.each([
    [{ amount: '0' }, 'amount_not_positive'],
    [{ amount: '1.2万' }, 'bad_command'],
    [{ bankRef: '../x' }, 'bad_command'],
    [{ on: '2018-06-02' }, 'date_in_future'],
  ])('is refused with %o', (change, code) => {
    const decided = notes(change);
    expect(decided.ok ? undefined : decided.error.code).toBe(code);
  });
});

describe('a receipt', () => {
  it('is claimed for a case, in the official form of its number, once', () => {
    const unmatched = fold(NOTED, { type: 'unmatched', reason: 'no_such_account' });
    const claimed = RECEIPT.decide(unmatched, { type: 'claim', caseNumber: '(2018)陕0902执123号', basis: '与付款人核实' }, context());
    expect(claimed.ok && claimed.value).toEqual([{ type: 'claimed', caseNumber: '（2018）陕0902执123号', basis: '与付款人核实', by: 'cashier' }]);
    const late = RECEIPT.answer(RECEIPT.evolve(unmatched, claimed.ok ? claimed.value[0]! : NOTED), { kind: 'claim', answer: { caseNumber: '（2018）陕0902执1号', basis: '核实' } }, context());
    expect(late.ok ? undefined : late.error.code).toBe('not_allowed');
    const bad = RECEIPT.decide(unmatched, { type: 'claim', caseNumber: '执123', basis: '核实' }, context());
    expect(bad.ok ? undefined : bad.error.code).toBe('bad_answer');
  });

  it('stands among the unmatched money until it is booked', () => {
    const booked: ReceiptEvent = { type: 'booked', caseStream: 'enforcement/c1', amount: '12000.00' };
    const legs = (event: ReceiptEvent) => RECEIPT.effects(fold(NOTED), event, { streamId: 's', caseId: 'c' }).ledger ?? [];
    expect(balancesOf(legs(NOTED))).toMatchObject({ bank: 1_200_000n, unmatched: -1_200_000n });
    expect(balancesOf([...legs(NOTED), ...legs(booked)])).toMatchObject({ bank: 0n, unmatched: 0n });
    expect(RECEIPT.isEnd(fold(NOTED, booked))).toBe(true);
  });
});
