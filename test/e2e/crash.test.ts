import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BankMode } from '#activities/bank/simulator.ts';
import { figuresOf } from '#domain/money/ledger.ts';
import type { LedgerLeg } from '#domain/shared/kind.ts';
import { PATIENCE, startCourt, type LiveCourt, type PartName } from './support/court.ts';
import { openHands, type Entered, type Hands } from './support/hands.ts';

const AMOUNT = '48495.74';
const ON_THE_WAY = ['calculate', 'propose', 'approve', 'pay'];

let court: LiveCourt;
let hands: Hands;
const all: Entered[] = [];

beforeAll(async () => {
  court = await startCourt({ on: '2018-03-05' });
  hands = await openHands(court);
});
afterAll(() => court?.[Symbol.asyncDispose]());

const query = async <T>(text: string, values: unknown[] = []) => (await court.pool.query(text, values)).rows as T[];
const payoutOf = ({ caseId }: Entered) => `disbursement/${caseId}/1`;

async function inHand(): Promise<Entered> {
  const entered = await hands.enterTitle(AMOUNT);
  all.push(entered);
  await hands.work(entered, 'review', 'assign', 'confirmTag');
  return entered;
}

/** A case whose money is with the bank: the instruction stands in the record, and the bank takes its time, or its reply is lost. */
async function paying(mode: BankMode, asks: number): Promise<Entered> {
  const entered = await inHand();
  await query('insert into bank_simulator.behaviour (account_tail, mode, asks) values ($1, $2, $3)', [entered.plan.applicant.account!.slice(-4), mode, asks]);
  await hands.arrive(entered);
  await hands.work(entered, ...ON_THE_WAY);
  await told(payoutOf(entered), 'acting', { activity: 'sendInstruction' });
  return entered;
}

/** Waits until the stream has such a line. */
function told(streamId: string, type: string, body: object = {}): Promise<void> {
  return vi.waitFor(async () => {
    const lines = await query<{ type: string; fits: boolean }>('select type, body @> $2 as fits from stream_event where stream_id = $1 order by revision', [streamId, body]);
    if (!lines.some((line) => line.type === type && line.fits)) throw new Error(`${streamId} says ${lines.map((line) => line.type).join(', ')}`);
  }, PATIENCE);
}

/** What must hold whatever was killed: the applicant was paid once, nothing is owed or on its way. */
async function expectPaidOnce(entered: Entered): Promise<void> {
  await told(payoutOf(entered), 'finished');
  expect(await query('select key, amount::text from bank_simulator.transfer where key like $1', [`%${entered.caseId}%`])).toEqual([{ key: `${payoutOf(entered)}/payout#1`, amount: AMOUNT }]);
  const entries = await query<LedgerLeg>('select account, amount::text from ledger_entry where case_id = $1', [entered.caseId]);
  expect(figuresOf(entries)).toMatchObject({ arrived: AMOUNT, paid: AMOUNT, held: '0.00', inTransit: '0.00', payable: '0.00' });
}

/** The case is closed and certified, and each of its streams has ended. */
async function expectEndedOnce(entered: Entered): Promise<void> {
  await hands.command(entered, 'enforcementOfficer', { type: 'proposeClosing', closing: 'performed', reason: '案款已全部到位并发放完毕', on: (await hands.view(entered.caseId)).today });
  await hands.work(entered, 'approveClosing', 'certify');
  await vi.waitFor(async () => expect(await query('select kind from stream where case_id = $1 and not is_ended', [entered.caseId])).toEqual([]), PATIENCE);
  const ends = await query<{ type: string }>(`select type from stream_event where case_id = $1 and type in ('closed', 'finished', 'ended') order by type`, [entered.caseId]);
  expect(ends.map(({ type }) => type)).toEqual(['closed', 'ended', 'finished']);
}

describe.each<PartName>(['worker', 'api', 'temporal', 'postgres'])('when %s is killed while money is on its way', (part) => {
  it('each yuan is paid once, and each case ends once', async () => {
    const cases = await Promise.all([paying('delay', 2), paying('lost', 0)]);
    await court.back(part, court.kill(part));
    for (const entered of cases) {
      await expectPaidOnce(entered);
      await expectEndedOnce(entered);
    }
  });
});

it('when all of them are killed at once, it is the same', async () => {
  const cases = await Promise.all([paying('delay', 2), paying('late', 2)]);
  const dead = (['postgres', 'temporal', 'worker', 'api'] as const).map((part) => [part, court.kill(part)] as const);
  for (const [part, identity] of dead) await court.back(part, identity);
  for (const entered of cases) {
    await expectPaidOnce(entered);
    await expectEndedOnce(entered);
  }
});

describe('while Temporal does not answer', () => {
  it('people go on working, and the stories catch up when it is back', async () => {
    const reviewed = await hands.enterTitle(AMOUNT);
    await hands.opened(reviewed, 'review');
    const temporal = court.pause('temporal');
    await hands.work(reviewed, 'review');
    const received = await hands.enterTitle(AMOUNT);
    expect((await hands.view(reviewed.caseId)).case.status).toBe('filed');
    expect((await hands.view(received.caseId)).tasks).toEqual([]);

    court.resume(temporal);
    await hands.opened(reviewed, 'assign');
    await hands.opened(received, 'review');
  });
});

describe("when Temporal's data is deleted", () => {
  it('revive starts every open story where it stood, and each yuan is still paid once', async () => {
    const waiting = await inHand();
    const onItsWay = await paying('delay', 4);
    await hands.opened(waiting, 'issueNotice');
    const standing = async () => ({
      tasks: await query('select task_id, state, assignee, due::text, version from task where case_id = $1 order by task_id', [waiting.caseId]),
      limits: await query('select stream_id, deadline_id, due::text, state from deadline where case_id = $1 order by stream_id, deadline_id', [waiting.caseId]),
    });
    const before = await standing();

    court.pause('temporal');
    rmSync(join(court.home, 'temporal', 'temporal.db'));
    await court.back('temporal', court.kill('temporal'));
    expect(await court.duixian('revive', '--json')).toMatch(/"stories":\d+/);

    await expectPaidOnce(onItsWay);
    expect(await standing()).toEqual(before);
    await expectEndedOnce(onItsWay);
    await hands.work(waiting, 'issueNotice', 'askClues', 'sendQuery', 'recordQuery', 'concludeInvestigation');
  });
});

describe('after all that', () => {
  it('verify finds nothing, nothing is stuck, and the books of court and bank agree', async () => {
    expect(JSON.parse(await court.duixian('verify', '--json'))).toMatchObject({ findings: [] });
    await vi.waitFor(async () => expect(JSON.parse(await court.duixian('stuck', '--json'))).toEqual({ stuck: [] }), PATIENCE);
    const [bank] = await query<{ sum: string; keys: number; transfers: number }>('select sum(amount)::text, count(distinct key)::int as keys, count(*)::int as transfers from bank_simulator.transfer');
    const [books] = await query<{ sum: string }>(`select (-sum(amount))::text as sum from ledger_entry where account = 'paid'`);
    expect(bank!.transfers).toBe(bank!.keys);
    expect(books!.sum).toBe(bank!.sum);
  });
});
