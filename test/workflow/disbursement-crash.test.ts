import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createActivities, openBankSimulator } from '#activities/index.ts';
import { setAccount } from '#test/support/pay-account.ts';
import type { BankMode } from '#activities/bank/simulator.ts';
import { openPayoutWorld, type Payout, type PayoutWorld } from '../support/payout-world.ts';

let world: PayoutWorld;
const replies = { areLost: false };

/** Does its work and then, the first time for each input, loses the reply: the caller cannot know, and asks again. */
function losing<I, O>(work: (input: I) => Promise<O>, lost = new Set<string>()) {
  return async (input: I): Promise<O> => {
    const done = await work(input);
    const call = JSON.stringify(input);
    if (replies.areLost && !lost.has(call)) {
      lost.add(call);
      throw new Error('the reply was lost');
    }
    return done;
  };
}

beforeAll(async () => {
  world = await openPayoutWorld({
    activities: ({ door, pool, vault }) => {
      const { exchange, order, sendInstruction, checkReceiver } = createActivities({ door, pool, vault, bank: openBankSimulator(pool, async () => world.today()) });
      return { exchange: losing(exchange), order: losing(order), sendInstruction: losing(sendInstruction), checkReceiver: losing(checkReceiver) };
    },
  });
});
afterAll(() => world[Symbol.asyncDispose]());

/** What must hold however it came there: each share left the bank once, nothing is owed or on its way, and the books agree. */
async function expectPaidOnce({ caseId, payout }: Payout, key: string): Promise<void> {
  await world.tells(payout, 'finished');
  expect(await world.transfers(payout)).toEqual([`${key} 48000.00`]);
  expect(await world.figures(caseId)).toMatchObject({ arrived: '48000.00', paid: '48000.00', payable: '0.00', inTransit: '0.00', held: '0.00' });
  expect(await world.faults(caseId)).toEqual([]);
  const made = (await world.lines(payout)).filter(({ event }) => event.type === 'paymentMade');
  expect(made).toHaveLength(1);
}

const PAYING: readonly [BankMode, number][] = [['pay', 0], ['delay', 2], ['lost', 0], ['twice', 0], ['late', 3]];
const REFUSING: readonly [BankMode, number][] = [['reject', 0], ['fail', 1]];

describe.each(['kept', 'lost'] as const)('with replies %s', { timeout: 180_000 }, (state) => {
  beforeAll(() => {
    replies.areLost = state === 'lost';
  });
  afterAll(() => {
    replies.areLost = false;
  });

  it.concurrent.each(PAYING)('a bank that does “%s” pays once, though the engine forgets the story again and again', async (mode, asks) => {
    const purse = await world.ordered({ bank: { mode, asks } });
    for (const line of ['acting', 'acted'] as const) {
      await world.tells(purse.payout, line);
      await world.lose(purse.payout);
    }
    await world.tells(purse.payout, 'paidOut');
    await world.lose(purse.payout);
    await expectPaidOnce(purse, 'payout#1');
  });

  it.concurrent.each(REFUSING)('a bank that does “%s” has failed for good; the account is corrected and paid once, under a new key', async (mode, asks) => {
    const purse = await world.ordered({ bank: { mode, asks, times: 1 } });
    await world.tells(purse.payout, 'acting');
    await world.lose(purse.payout);
    expect((await world.tells(purse.payout, 'paymentFailed')).event).toMatchObject({ reason: '户名不符' });
    expect(await world.transfers(purse.payout)).toEqual([]);
    expect(await world.figures(purse.caseId)).toMatchObject({ payable: '48000.00', inTransit: '0.00' });
    await setAccount(world.pool, world.vault, { caseId: purse.caseId, personId: purse.payee, account: '6229990000008888' });
    await world.answer(purse.payout, 'correctPayeeAccount', { note: '户名已核对' });
    await world.lose(purse.payout);
    await expectPaidOnce(purse, 'payout#2');
  });

  it.concurrent('a bank that is silent until after we had given it up, and then says paid, has paid once', async () => {
    const purse = await world.ordered({ bank: { mode: 'never' } });
    const key = `${purse.payout}/payout#1`;
    await world.eventually('the instruction at the bank', async () => ((await world.pool.query('select from bank_simulator.instruction where key = $1', [key])).rowCount ?? undefined) || undefined);
    await world.lose(purse.payout);
    await world.moveClock(10);
    await world.openTask(purse.payout, 'chaseBank');
    await world.pool.query(`update bank_simulator.instruction set mode = 'pay' where key = $1`, [key]);
    await expectPaidOnce(purse, 'payout#1');
  });
});

describe('when the record is told anew', () => {
  it('every payout that has ended says the same again and nothing more', async () => {
    const { rows } = await world.pool.query<{ stream_id: string; revision: number }>(`select stream_id, revision from stream where kind = 'disbursement' and is_ended`);
    expect(rows.length).toBeGreaterThan(10);
    for (const { stream_id: streamId } of rows) {
      const retold = await world.client.workflow.start('disbursement', { workflowId: `retold/${streamId}`, taskQueue: world.taskQueue, args: [{ streamId }] });
      await world.eventually(`${streamId} told again`, async () => ((await retold.describe()).status.name === 'COMPLETED' ? true : undefined)).catch(async (error: Error) => {
        const { rows: stuck } = await world.pool.query('select * from stuck');
        throw new Error(`${error.message}: ${JSON.stringify(stuck)}`, { cause: error });
      });
    }
    const after = await world.pool.query<{ stream_id: string; revision: number }>(`select stream_id, revision from stream where kind = 'disbursement' and is_ended`);
    expect(after.rows.toSorted(byId)).toEqual(rows.toSorted(byId));
    const paid = await world.pool.query<{ sum: string; keys: number; all: number }>('select sum(amount)::text, count(distinct key)::int as keys, count(*)::int as all from bank_simulator.transfer');
    expect(paid.rows[0]!.keys).toBe(paid.rows[0]!.all);
  }, 180_000);
});

function byId(a: { stream_id: string }, b: { stream_id: string }): number {
  return a.stream_id < b.stream_id ? -1 : 1;
}
