import { Client } from '@temporalio/client';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { Pool } from 'pg';
import { randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createActivities, openBankSimulator } from '#activities/index.ts';
import { givenEnvironment } from '#config/config.ts';
import type { KindBook } from '#domain/kinds.ts';
import { KINDS } from '#domain/kinds.ts';
import { dayAt } from '#domain/shared/dates.ts';
import type { AnyEvent, Recorded } from '#domain/shared/record.ts';
import type { By, Role } from '#domain/shared/role.ts';
import { openCalendars } from '#record/calendars.ts';
import { openDoor } from '#record/door.ts';
import { kindOf } from '#record/kind-book.ts';
import type { PartyInput } from '#record/person.ts';
import { openVault } from '#record/vault.ts';
import { gatherWakes } from '#record/wake.ts';
import { encryptingCodec } from '#worker/codec.ts';
import { relay } from '#worker/relay.ts';
import { openWaker } from '#worker/waker.ts';
import { writeStreams } from '#test/retell/stored-stream.ts';
import { openDatabase } from './postgres.ts';
import { skippingTemporal } from './temporal.ts';

const DAY_MS = 86_400_000;
export const COURT = '陕0902';

type Options = { book?: KindBook; workflowsPath?: string; activities?: (parts: { door: ReturnType<typeof openDoor>; pool: Pool; vault: ReturnType<typeof openVault> }) => object; start?: string };

/** A real database, a real worker and relay, and an engine whose time can be skipped. Its court's clock is the engine's. */
export async function openStoryWorld({ book = KINDS, workflowsPath = fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)), activities = () => ({}) }: Options = {}) {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const database = await openDatabase();
  const { pool } = database;
  await pool.query(`insert into court (code, name, level) values ('${COURT}', '安康市汉滨区人民法院', 'basic') on conflict do nothing`);
  const { env } = await skippingTemporal();
  const vault = openVault({ data: { current: 'k1', byId: new Map([['k1', randomBytes(32)]]) }, index: randomBytes(32) });
  const dataConverter = { payloadCodecs: [encryptingCodec({ current: 'k1', byId: new Map([['k1', randomBytes(32)]]) })] };
  const client = new Client({ connection: env.connection, dataConverter });
  let aheadMs = 0;
  const nowMs = async () => (await env.currentTimeMs()) + aheadMs;
  const wake = gatherWakes(pool);
  const door = openDoor(pool, { book, calendars: openCalendars(), nowMs }, wake);
  const taskQueue = `stories-${randomUUID()}`;
  const work = async () =>
    Worker.create({
      connection: env.nativeConnection, taskQueue, dataConverter, workflowsPath, activities: { ...createActivities({ door, pool, vault, bank: openBankSimulator(pool, async () => dayAt(await nowMs())) }), ...activities({ door, pool, vault }) },
      stickyQueueScheduleToStartTimeout: '1 second', maxCachedWorkflows: 100, maxConcurrentWorkflowTaskExecutions: 20, debugMode: true,
    });
  let worker = await work();
  let running = worker.run();
  let relaying = startRelay();

  function startRelay() {
    const stop = new AbortController();
    const waker = openWaker(pool, stop.signal);
    const ended = relay({ pool, door, temporal: client, taskQueue, waker, workflowOf: (kind, version) => kindOf(book, kind, version).workflow }, stop.signal);
    return { stop: () => stop.abort(), ended: Promise.all([ended, waker.closed()]) };
  }

  async function lines(streamId: string): Promise<Recorded[]> {
    const { rows } = await pool.query<{ revision: number; at_ms: string; by_user: string; by_role: By['role']; body: AnyEvent }>(
      'select revision, at_ms, by_user, by_role, body from stream_event where stream_id = $1 order by revision',
      [streamId],
    );
    return rows.map((row) => ({ revision: row.revision, atMs: Number(row.at_ms), by: { userId: row.by_user, role: row.by_role }, event: row.body }));
  }

  async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    for (let tries = 0; tries < 3_000; tries++) {
      const found = await look();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`${what} did not happen`);
  }

  /** The open task of this kind, or with this id; waits for the story to ask it. */
  async function openTask(streamId: string, task: string): Promise<{ task_id: string; role: Role; assignee: string | null; due: string }> {
    const find = async () => {
      const { rows } = await pool.query(`select task_id, role, assignee, due::text from task where stream_id = $1 and state = 'open' and (kind = $2 or task_id = $2) order by opened_at_ms limit 1`, [streamId, task]);
      return rows[0] as { task_id: string; role: Role; assignee: string | null; due: string } | undefined;
    };
    try {
      return await eventually(`task ${task} of ${streamId}`, find);
    } catch (error) {
      throw new Error(`${(error as Error).message}; it tells ${(await lines(streamId)).map(({ event }) => event.type).join(', ')}`, { cause: error });
    }
  }

  /** Waits until the engine has nothing to do for the story: ending it in the middle of something would stop the skipping of time for good. */
  async function quiet(streamId: string): Promise<void> {
    const STARTED = new Set([5, 6]);
    const ENDED = new Set([7, 8, 9]);
    await eventually(`${streamId} is quiet`, async () => {
      const { rows } = await pool.query('select from outbox where stream_id = $1 and not is_dead', [streamId]);
      if (rows.length > 0) return undefined;
      const { events } = await client.workflow.getHandle(streamId).fetchHistory();
      const last = (events ?? []).map(({ eventType }) => Number(eventType)).findLast((type) => STARTED.has(type) || ENDED.has(type));
      return last !== undefined && ENDED.has(last) ? true : undefined;
    });
  }

  const as = (role: Role, userId: string = role) => ({ userId, roles: [role], courtCode: COURT });

  return {
    door, pool, env, client, vault, book, lines, openTask, eventually, taskQueue, database,
    nowMs,
    today: async () => dayAt(await nowMs()),

    /** Opens a case of the kind with its first line; `firstLine` may depend on the ids of the parties. */
    async open(kind: string, firstLine: AnyEvent | ((personIds: readonly string[]) => AnyEvent), { parties = [], by = 'filingClerk' as Role, receivedOn, caseId = randomUUID() }: { parties?: readonly PartyInput[]; by?: Role; receivedOn?: string; caseId?: string } = {}) {
      const opened = await door.openCase(
        {
          caseId, courtCode: COURT, countyCode: '610902', kind, by: { userId: by, role: by }, receivedOn: receivedOn ?? dayAt(await nowMs()), parties, vault,
          firstLine: typeof firstLine === 'function' ? firstLine : () => firstLine,
        },
        { userId: by, route: 'test', key: randomUUID(), body: null },
      );
      return opened.streamId;
    },

    /** Answers the open task of a kind (or by its id) as a person in the task's role, or in another one. */
    async answer(streamId: string, task: string, answer: unknown, { role, userId, key = randomUUID() }: { role?: Role; userId?: string; key?: string } = {}) {
      const { task_id, role: own, assignee } = await openTask(streamId, task);
      return door.answer({ streamId, by: as(role ?? own, userId ?? assignee ?? role ?? own), key: { route: 'test', key } }, task_id, answer);
    },

    command: (streamId: string, role: Role, command: { type: string }, { userId, key = randomUUID() }: { userId?: string; key?: string } = {}) =>
      door.command({ streamId, by: as(role, userId), key: { route: 'test', key } }, command),

    /** Time passes; reminders, breaches and what the law draws from them happen. */
    skip: (days: number) => env.sleep(days * DAY_MS),
    /** The court's clock is set forward against the engine's. */
    async moveClock(days: number) {
      aheadMs += days * DAY_MS;
      const now = await nowMs();
      await pool.query(
        `insert into outbox (stream_id, lane, revision) select s.stream_id, 0, s.revision from stream s where exists (select from deadline d where d.stream_id = s.stream_id and d.state = 'open' and d.next_rung_ms <= $1) on conflict do nothing`,
        [now],
      );
    },

    told: async (streamId: string) => (await lines(streamId)).map(({ event }) => event.type),
    /** Waits until the stream tells a line of this type (the n-th of it), and returns it. */
    tells: (streamId: string, type: string, n = 1): Promise<Recorded> =>
      eventually(`${type} in ${streamId}`, async () => (await lines(streamId)).filter(({ event }) => event.type === type)[n - 1]).catch(async (error: Error) => {
        throw new Error(`${error.message}; it tells ${(await lines(streamId)).map(({ event }) => event.type).join(', ')}`, { cause: error });
      }),
    state: async (streamId: string) => (await pool.query<{ state: Record<string, unknown> }>('select state from stream where stream_id = $1', [streamId])).rows[0]?.state,

    /** The engine forgets the story; the record does not. */
    async lose(streamId: string) {
      await quiet(streamId);
      await client.workflow.getHandle(streamId).terminate('lost').catch(() => undefined);
      await pool.query(`insert into outbox (stream_id, lane, revision) select stream_id, 1, revision from stream where stream_id = $1 on conflict do nothing`, [streamId]);
    },
    /** The engine is done with the story, so that its deadlines do not ring while others skip time. */
    async forget(streamId: string) {
      await quiet(streamId);
      await client.workflow.getHandle(streamId).terminate('forgotten').catch(() => undefined);
    },
    async restartWorker() {
      worker.shutdown();
      await running;
      worker = await work();
      running = worker.run();
    },
    /** No story hears anything and no news is brought while this is done, as when the engine and the relay are away. */
    async whileAway(meanwhile: () => Promise<void>) {
      relaying.stop();
      await relaying.ended;
      await meanwhile();
      relaying = startRelay();
    },
    /** Waits until the story has completed. */
    completed: (streamId: string) => client.workflow.getHandle(streamId).result(),

    async [Symbol.asyncDispose]() {
      const candidates = givenEnvironment()['RETELL_CANDIDATES'];
      if (candidates) await writeStreams(pool, candidates);
      relaying.stop();
      worker.shutdown();
      await running;
      await relaying.ended;
      await env.teardown();
      await database[Symbol.asyncDispose]();
    },
  };
}
