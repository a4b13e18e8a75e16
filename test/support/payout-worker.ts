import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities, openBankSimulator } from '#activities/index.ts';
import { openPool, type DatabaseAddress } from '#prisma/pool.ts';
import { openCalendars } from '#record/calendars.ts';
import { openDoor } from '#record/door.ts';
import { openVault } from '#record/vault.ts';
import { gatherWakes } from '#record/wake.ts';
import { PURSE_BOOK } from './purse/kind.ts';

/** Where the worker stops for good: before or after a call was carried out, or after a line was written. It says so, and waits to be killed. */
export type HangAt = 'send:before' | 'send:after' | 'ask:after' | 'acted' | 'paymentMade' | 'nowhere';
export type WorkerOrders = { database: DatabaseAddress; address: string; taskQueue: string; key: string; bundle: string; hangAt: HangAt };

if (process.argv[2]) await work(JSON.parse(process.argv[2]) as WorkerOrders);

/** A worker in a process of its own, to be killed at a chosen point. */
async function work({ database, address, taskQueue, key, bundle, hangAt }: WorkerOrders): Promise<void> {
  const pool = openPool(database, 10);
  const bytes = Buffer.from(key, 'hex');
  const vault = openVault({ data: { current: 'k1', byId: new Map([['k1', bytes]]) }, index: bytes });
  const door = openDoor(pool, { book: PURSE_BOOK, calendars: openCalendars() }, gatherWakes(pool));
  const activities = createActivities({ door, pool, vault, bank: openBankSimulator(pool) });
  const { exchange, sendInstruction, askInstruction } = activities;

  async function hang(point: string): Promise<void> {
    if (point !== hangAt) return;
    process.stdout.write(`hangs at ${point}\n`);
    await new Promise(() => undefined);
  }

  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address }), taskQueue, workflowBundle: { codePath: bundle }, stickyQueueScheduleToStartTimeout: '1 second',
    activities: {
      ...activities,
      exchange: async (input: Parameters<typeof exchange>[0]) => {
        const reply = await exchange(input);
        for (const { event } of reply.lines) await hang(event.type);
        return reply;
      },
      sendInstruction: async (input: Parameters<typeof sendInstruction>[0]) => {
        await hang('send:before');
        const reply = await sendInstruction(input);
        await hang('send:after');
        return reply;
      },
      askInstruction: async (input: Parameters<typeof askInstruction>[0]) => {
        const reply = await askInstruction(input);
        await hang('ask:after');
        return reply;
      },
    },
  });
  process.stdout.write('works\n');
  await worker.run();
}
