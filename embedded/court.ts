import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { givenEnvironment, toEnvironment, type Config } from '#config/config.ts';
import { databasePassword, makeKeys } from '#config/keys.ts';
import { noteRunning } from '#config/running.ts';
import { startGuardian } from './guardian.ts';
import { endLeftovers } from './leftovers.ts';
import { lockFolder } from './lock.ts';
import { apiPart, postgresPart, program, temporalPart, workerPart } from './parts.ts';
import { freePort } from './ports.ts';
import { findPostgres } from './postgres-host.ts';
import { initialisePostgres, socketFolder } from './postgres.ts';
import { prepareDatabase } from './prepare-database.ts';
import { sayAs, type Say } from './progress.ts';
import { supervise, type Supervisor } from './supervisor.ts';
import { findTemporal } from './temporal-binary.ts';
import { runTool, type Workshop } from './tool.ts';
import { buildWeb } from './web-bundle.ts';
import { buildWorkflows } from './workflow-bundle.ts';

export type Court = {
  /** Resolves with the address of the pages when everything runs; rejects when something cannot be brought up. */
  opened: Promise<string>;
  /** Rejects when a part cannot be kept running. */
  failure: Promise<never>;
  /** Ends everything, the last started first, also while the court is still being opened. */
  close(): Promise<void>;
};

/**
 * Brings up a whole court on this machine: database, engine, worker, API and pages, in `config.home`. `isEmpty` leaves out the demo cases.
 * Throws {@link AlreadyRunningError} at once when another process has the folder.
 */
export function openCourt(config: Config, { isEmpty }: { isEmpty: boolean }): Court {
  const isNew = !existsSync(config.databaseIsGiven ? config.keys : join(config.home, 'postgres'));
  const pending = (what: keyof typeof SEEDS) => join(config.home, `${what}-pending`);
  mkdirSync(config.home, { recursive: true, mode: 0o755 });
  const lock = lockFolder(config.home);
  const guardian = startGuardian();
  const supervisor = supervise(config.home, guardian);
  const workshop = (part: string): Workshop => ({ env: givenEnvironment(), guardian, say: sayAs(part) });

  async function open(): Promise<string> {
    await endLeftovers(join(config.home, 'run'), sayAs('start'));
    if (isNew) writeFileSync(pending('accounts'), '');
    if (isNew && !isEmpty) writeFileSync(pending('cases'), '');
    makeKeys(config.keys);
    for (const folder of [config.materials, join(config.home, 'logs')]) mkdirSync(folder, { recursive: true, mode: 0o700 });

    const bundles = Promise.all([buildWorkflows(config.cache, workshop('worker')), buildWeb(workshop('web'))]);
    bundles.catch(() => undefined);
    const database = config.databaseIsGiven ? givenPostgres(config) : await startPostgres(config, supervisor);
    const applied = await prepareDatabase(database);
    if (applied.length > 0) sayAs('postgres')(`applied ${applied.length} migrations`);
    const address = config.temporal.isGiven ? givenTemporal(config) : await startTemporal(config, supervisor, workshop('temporal'));
    const [workflowBundle] = await bundles;

    const apiPort = await portFor('the API', config.api.port, sayAs('api'));
    const metricsPort = await portFor('the API’s metrics', config.metrics.port, sayAs('api'));
    const running: Config = { ...config, database, temporal: { ...config.temporal, address }, workflowBundle, api: { ...config.api, port: apiPort }, metrics: { ...config.metrics, port: metricsPort } };
    noteRunning(running);
    const workerMetrics = await freePort(metricsPort + 1);
    await Promise.all([
      timed('worker', () => supervisor.start(workerPart(running, workerMetrics), sayAs('worker'))),
      timed('api', () => supervisor.start(apiPart(running), sayAs('api'))),
    ]);
    const url = `http://${config.api.host}:${apiPort}`;
    lock.announce(url);
    await seed('accounts', running, existsSync(pending('cases')) ? ['--with-history'] : []);
    if (!isEmpty) await seed('cases', running);
    return url;
  }

  /** Fills a new court; one whose filling was interrupted is taken up again at the next start. */
  async function seed(what: keyof typeof SEEDS, running: Config, options: readonly string[] = []): Promise<void> {
    if (!existsSync(pending(what))) return;
    const { say, ...rest } = workshop('seed');
    await runTool({ ...rest, say }, { purpose: `seeding the ${what} of the demo court`, ...program(SEEDS[what], options), env: toEnvironment(running), onLine: say });
    rmSync(pending(what));
  }

  const opened = open();
  opened.catch(() => undefined);
  return {
    opened,
    failure: supervisor.failure,
    async close() {
      await supervisor.stop();
      await guardian.end();
      lock.release();
    },
  };
}

/** What fills a new court: the accounts through the record, the demo cases through the public API. */
const SEEDS = { accounts: 'embedded/seed-accounts.ts', cases: 'demo/court/main.ts' } as const;

async function startPostgres(config: Config, supervisor: Supervisor): Promise<Config['database']> {
  const say = sayAs('postgres');
  const folder = join(config.home, 'postgres');
  const host = await findPostgres(config.home);
  const port = await portFor('PostgreSQL', config.database.port, say);
  const database = { ...config.database, user: 'postgres', password: databasePassword(config.keys), port, host: socketFolder(folder, port) ?? config.database.host };
  if (!existsSync(folder)) say(`making a new database in ${folder}`);
  await initialisePostgres(host, folder, database.password);
  await timed('postgres', () => supervisor.start(postgresPart({ ...config, database }, host, folder), say));
  return database;
}

function givenPostgres({ database }: Config): Config['database'] {
  sayAs('postgres')(`the one that the environment names: ${database.host}:${database.port}, database ${database.database}`);
  return database;
}

function givenTemporal({ temporal: { address } }: Config): string {
  sayAs('temporal')(`the one that the environment names: ${address}`);
  return address;
}

async function startTemporal(config: Config, supervisor: Supervisor, workshop: Workshop): Promise<string> {
  const program = await findTemporal(config.cache, workshop);
  const wanted = Number(config.temporal.address.split(':')[1]);
  const address = `127.0.0.1:${await portFor('Temporal', wanted, workshop.say)}`;
  mkdirSync(join(config.home, 'temporal'), { recursive: true, mode: 0o700 });
  await timed('temporal', () => supervisor.start(temporalPart({ ...config, temporal: { ...config.temporal, address } }, program), workshop.say));
  return address;
}

async function portFor(what: string, wanted: number, say: Say): Promise<number> {
  const port = await freePort(wanted);
  if (port !== wanted && wanted !== 0) say(`port ${wanted} is taken: ${what} uses ${port}`);
  return port;
}

async function timed(part: string, start: () => Promise<void>): Promise<void> {
  const startedMs = performance.now();
  const patience = setInterval(() => sayAs(part)(`still starting, ${Math.round((performance.now() - startedMs) / 1000)} s`), 10_000);
  try {
    await start();
  } finally {
    clearInterval(patience);
  }
  sayAs(part)(`ready (${((performance.now() - startedMs) / 1000).toFixed(1)} s)`);
}
