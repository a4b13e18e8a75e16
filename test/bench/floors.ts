import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { givenEnvironment } from '#config/config.ts';
import { programOnPath } from '#embedded/path.ts';
import { startCourt, type BenchCourt } from './court.ts';
import { inParallel, percentiles, type Figure } from './figure.ts';
import { touch } from './floor/activity.ts';

const SECONDS = 10;

/** What PostgreSQL and Temporal of the same court do by themselves, each in its smallest unit. */
export async function run(): Promise<Figure[]> {
  const court = await startCourt();
  try {
    return [...(await pgbench(court)), ...(await oneActivity(court))];
  } finally {
    await court.stop();
  }
}

async function pgbench({ config }: BenchCourt): Promise<Figure[]> {
  const program = await programOnPath('pgbench', givenEnvironment());
  if (program === undefined) return [{ what: 'pgbench', value: 'not installed (Debian: postgresql-contrib)' }];
  const { host, port, user, password, database } = config.database;
  const env = { ...givenEnvironment(), PGHOST: host, PGPORT: String(port), PGUSER: user, PGPASSWORD: password, PGDATABASE: database };
  const call = promisify(execFile);
  await call(program, ['-i', '-s', '20', '-q'], { env });
  const figures: Figure[] = [];
  for (const clients of [1, 8, 32]) {
    const { stdout } = await call(program, ['-c', String(clients), '-j', '2', '-T', String(SECONDS), '-M', 'prepared'], { env });
    const [, tps] = /tps = ([\d.]+)/.exec(stdout)!;
    const [, latency] = /latency average = ([\d.]+) ms/.exec(stdout)!;
    figures.push({ what: `floor: pgbench TPC-B, ${clients} in parallel`, value: `${Number(tps).toFixed(0)} transactions/s, ${latency} ms` });
  }
  return figures;
}

async function oneActivity({ config }: BenchCourt): Promise<Figure[]> {
  const { address, namespace } = config.temporal;
  const connection = await NativeConnection.connect({ address });
  const client = new Client({ connection: await Connection.connect({ address }), namespace });
  const taskQueue = 'floor';
  const worker = await Worker.create({ connection, namespace, taskQueue, workflowsPath: fileURLToPath(new URL('./floor/workflow.ts', import.meta.url)), activities: { touch } });
  return worker.runUntil(async () => {
    const figures: Figure[] = [];
    const tell = () => client.workflow.execute('oneActivity', { taskQueue, workflowId: randomUUID() });
    await inParallel(Array.from({ length: 100 }), 8, tell);
    for (const atOnce of [1, 8, 32]) {
      const { each, wholeMs } = await inParallel(Array.from({ length: atOnce === 1 ? 100 : 400 }), atOnce, tell);
      const took = percentiles(each);
      figures.push({ what: `floor: Temporal, a workflow of one activity, ${atOnce} in parallel`, value: `p50 ${took.at(50)} ms, p99 ${took.at(99)} ms; ${((each.length / wholeMs) * 1000).toFixed(0)} workflows/s` });
    }
    return figures;
  });
}
