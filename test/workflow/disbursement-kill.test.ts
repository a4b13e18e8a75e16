import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { balancesOf, figuresOf, unsound } from '#domain/money/ledger.ts';
import type { LedgerLeg } from '#domain/shared/kind.ts';
import type { Role } from '#domain/shared/role.ts';
import { openCalendars } from '#record/calendars.ts';
import { courtTime } from '#record/court-time.ts';
import { openDoor } from '#record/door.ts';
import { kindOf } from '#record/kind-book.ts';
import { openVault } from '#record/vault.ts';
import { gatherWakes } from '#record/wake.ts';
import { relay } from '#worker/relay.ts';
import { openWaker } from '#worker/waker.ts';
import type { HangAt, WorkerOrders } from '../support/payout-worker.ts';
import { openDatabase } from '../support/postgres.ts';
import { runProgram } from '../support/processes.ts';
import { PURSE_BOOK } from '../support/purse/kind.ts';
import { devServer } from '../support/temporal.ts';

const COURT = '陕0902';
const KEY = '11'.repeat(32);
const POINTS: readonly HangAt[] = ['send:before', 'send:after', 'ask:after', 'acted', 'paymentMade'];

it('pays once although the worker is killed before and after every step of a payment', async () => {
  await using database = await openDatabase();
  const { pool } = database;
  await pool.query(`insert into court (code, name, level) values ($1, '汉滨区人民法院', 'basic') on conflict do nothing`, [COURT]);
  await using temporal = await devServer();
  const bytes = Buffer.from(KEY, 'hex');
  const vault = openVault({ data: { current: 'k1', byId: new Map([['k1', bytes]]) }, index: bytes });
  const door = openDoor(pool, { book: PURSE_BOOK, calendars: openCalendars() }, gatherWakes(pool));
  const stop = new AbortController();
  const waker = openWaker(pool, stop.signal);
  const taskQueue = `kill-${randomUUID()}`;
  const client = new Client({ connection: await Connection.connect({ address: temporal.address }) });
  const relaying = relay({ pool, door, temporal: client, taskQueue, waker, workflowOf: (kind, version) => kindOf(PURSE_BOOK, kind, version).workflow }, stop.signal);
  const folder = await mkdtemp(join(tmpdir(), 'duixian-kill-'));
  const bundle = join(folder, 'stories.js');
  const { code } = await bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL('../support/purse/index.ts', import.meta.url)), logger: new DefaultLogger('ERROR') });
  await writeFile(bundle, code);
  const orders = (hangAt: HangAt) => JSON.stringify({ database: database.params, address: temporal.address, taskQueue, key: KEY, bundle, hangAt } satisfies WorkerOrders);

  async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    for (let tries = 0; tries < 1_200; tries++) {
      const found = await look();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${what} did not happen`);
  }
  async function answer(streamId: string, kind: string, given: unknown): Promise<void> {
    const task = await eventually(kind, async () => (await pool.query<{ task_id: string; role: Role; assignee: string | null }>(`select task_id, role, assignee from task where stream_id = $1 and kind = $2 and state = 'open'`, [streamId, kind])).rows[0]);
    await door.answer({ streamId, by: { userId: task.assignee ?? task.role, roles: [task.role], courtCode: COURT }, key: { route: 'test', key: randomUUID() } }, task.task_id, given);
  }

  const caseId = randomUUID();
  const payout = `disbursement/${caseId}/1`;
  const { today } = await courtTime(pool);
  let payeeId = '';
  const { streamId } = await door.openCase(
    {
      caseId, courtCode: COURT, countyCode: null, kind: 'enforcement', by: { userId: 'clerk', role: 'filingClerk' }, receivedOn: today, vault,
      parties: [{ role: 'applicant', person: { type: 'natural', name: '张三', idType: 'other', account: '6229990000000001' } }],
      firstLine: ([applicant]) => ({ type: 'opened', on: today, principal: (payeeId = applicant!) && '48495.74', handlerId: 'wang', isPoverty: false }),
    },
    { userId: 'clerk', route: 'test', key: 'open', body: null },
  );
  await door.order({ from: 'treasury', orderId: 'book', to: streamId, command: { type: 'bookReceipt', receiptNo: 'B1', amount: '48495.74', on: today } as { type: string } });

  const killed: string[] = [];
  for (const point of POINTS) {
    await using worker = runProgram('test/support/payout-worker.ts', [orders(point)]);
    if (point === POINTS[0]) {
      await answer(payout, 'calculate', { outcome: 'calculated', payeeId, fee: '0' });
      await answer(payout, 'propose', { proposal: 'pay', opinion: '同意发放' });
      await answer(payout, 'approve', { decision: 'approve' });
      await answer(payout, 'pay', { decision: 'pay' });
    }
    await worker.says(new RegExp(`hangs at ${point}`));

    worker.child.kill('SIGKILL');
    await worker.ended;
    killed.push(point);
  }
  {
    await using _worker = runProgram('test/support/payout-worker.ts', [orders('nowhere')]);
    await eventually('the end', async () => (await pool.query(`select from stream where stream_id = $1 and is_ended`, [payout])).rowCount || undefined);
  }
  stop.abort();
  await relaying;
  await waker.closed();
  await client.connection.close();
  await rm(folder, { recursive: true, force: true });

  expect(killed).toEqual(POINTS);
  const transfers = await pool.query('select key, amount::text from bank_simulator.transfer');
  expect(transfers.rows).toEqual([{ key: `${payout}/payout#1`, amount: '48495.74' }]);
  const { rows } = await pool.query<LedgerLeg>('select account, amount::text from ledger_entry where case_id = $1', [caseId]);
  expect(unsound(balancesOf(rows))).toEqual([]);
  expect(figuresOf(rows)).toMatchObject({ arrived: '48495.74', paid: '48495.74', held: '0.00', inTransit: '0.00' });
}, 300_000);
