import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker, type LogEntry, type WorkerOptions } from '@temporalio/worker';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { createActivities, openBankSimulator } from '#activities/index.ts';
import { configOfProcess } from '#config/process.ts';
import { KINDS } from '#domain/kinds.ts';
import { openPool } from '#prisma/pool.ts';
import { openCalendars, seedCalendar } from '#record/calendars.ts';
import { openDoor } from '#record/door.ts';
import { kindOf } from '#record/kind-book.ts';
import { openVault } from '#record/vault.ts';
import { gatherWakes } from '#record/wake.ts';
import { withoutData } from '#record/without-data.ts';
import { encryptingCodec } from './codec.ts';
import { daily } from './daily.ts';
import { relay } from './relay.ts';
import { openWaker } from './waker.ts';

const RETRY_MS = 1_000;
/** The SDK ends a worker that runs at these signals; while we still wait for others there is none yet. */
const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());

const { config, keys } = configOfProcess();
const log = pino({ level: config.logLevel, base: { process: 'worker' }, serializers: { err: withoutData } });

Runtime.install({
  logger: new DefaultLogger('INFO', ({ level, message, meta }: LogEntry) => log[level === 'ERROR' ? 'error' : level === 'WARN' ? 'warn' : 'debug']({ meta: withoutPayloads(meta) }, message)),
  telemetryOptions: { metrics: { prometheus: { bindAddress: `${config.metrics.host}:${config.metrics.port}` } } },
});

const pool = openPool(config.database, config.databasePool, { application_name: 'duixian-worker' });
pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'));
const vault = openVault({ data: keys.personalData, index: keys.blindIndex });
const door = openDoor(pool, { book: KINDS, calendars: openCalendars() }, gatherWakes(pool));
await patiently(() => seedCalendar(pool), 'the database');
const dataConverter = { payloadCodecs: [encryptingCodec(keys.temporalCodec)] };

const { address, namespace, taskQueue } = config.temporal;
const connection = await patiently(() => NativeConnection.connect({ address }));
const client = new Client({ connection: await patiently(() => Connection.connect({ address })), namespace, dataConverter });

const stories: Partial<WorkerOptions> = config.workflowBundle && existsSync(config.workflowBundle)
  ? { workflowBundle: { codePath: config.workflowBundle } }
  : { workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)) };

const worker = await patiently(() =>
  Worker.create({
    connection, namespace, taskQueue, dataConverter, ...stories,
    activities: createActivities({ door, pool, vault, ...(config.mode === 'demo' && { bank: openBankSimulator(pool) }) }),
    shutdownGraceTime: '8 seconds',
    stickyQueueScheduleToStartTimeout: '5 seconds',
    maxConcurrentWorkflowTaskExecutions: config.workerSlots,
    maxConcurrentLocalActivityExecutions: config.workerSlots,
    maxConcurrentActivityTaskExecutions: config.workerSlots,
  }),
);

const waker = openWaker(pool, stop.signal);
const relaying = relay(
  {
    pool, door, temporal: client, taskQueue, waker, concurrency: config.relayConcurrency,
    workflowOf: (kind, version) => kindOf(KINDS, kind, version).workflow,
    onTold: ({ streamId, revision, requestId }) => (requestId === null ? log.debug({ streamId, revision }, 'a story was told') : log.info({ streamId, revision, requestId }, 'a story was told')),
    onError: (error, streamId) => log.warn({ err: error, streamId }, 'a story could not be told'),
  },
  stop.signal,
);
const chores = daily({ pool, key: keys.recordSigning, onError: (error, what) => log.error({ err: error }, what) }, stop.signal);
log.info({ address, namespace, taskQueue }, 'the worker is ready');
process.send?.('ready');

await worker.run();
stop.abort();
await Promise.all([relaying, chores, waker.closed()]);
await client.connection.close();
await connection.close();
await pool.end();

/** Temporal may start after us, or be away for a while: people work meanwhile, and we wait until we are told to stop. */
async function patiently<T>(connect: () => Promise<T>, what = 'Temporal'): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await connect();
    } catch (error) {
      if (tries % 30 === 1) log.warn({ err: error }, `${what} does not answer yet`);
      await wait(RETRY_MS, undefined, { signal: stop.signal }).catch(() => process.exit(0));
    }
  }
}

function withoutPayloads(meta: LogEntry['meta']): Record<string, unknown> | undefined {
  if (!meta) return undefined;
  const { workflowId, runId, activityId, activityType, attempt, error } = meta as Record<string, unknown>;
  return { workflowId, runId, activityId, activityType, attempt, error: error instanceof Error ? withoutData(error) : undefined };
}
