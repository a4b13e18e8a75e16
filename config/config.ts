import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { settings } from './settings.ts';

export type Environment = Record<string, string | undefined>;
export type DatabaseConfig = { host: string; port: number; user: string; password: string; database: string };

export type Config = {
  mode: 'demo' | 'production';
  home: string;
  cache: string;
  keys: string;
  materials: string;
  database: DatabaseConfig;
  /** Whether the environment names a PostgreSQL of its own; one is started on this machine otherwise. */
  databaseIsGiven: boolean;
  databasePool: number;
  temporal: { address: string; isGiven: boolean; namespace: string; taskQueue: string };
  api: { host: string; port: number; trustedProxies: readonly string[] };
  metrics: { host: string; port: number };
  web: string;
  workflowBundle: string | undefined;
  workerSlots: number;
  relayConcurrency: number;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
  chromium: string | undefined;
};

/** Thrown by {@link readConfig}; its message lists every variable that cannot be used, one a line, for a person to read. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const environment = z.object(Object.fromEntries(Object.entries(settings).map(([name, { read }]) => [name, read])) as { [Name in keyof typeof settings]: (typeof settings)[Name]['read'] });

/** Reads the whole environment once; folders come out absolute. An empty variable counts as absent. Throws {@link ConfigError}. */
export function readConfig(env: Environment = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  const unknown = Object.keys(given).filter((name) => name.startsWith('DUIXIAN_') && !(name in settings));
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}, but is ${JSON.stringify(given[String(path[0])])}`),
    ...unknown.map((name) => `${name}: there is no such setting`),
    ...missingInProduction(given),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(['The environment cannot be used:', ...problems.map((line) => `  ${line}`)].join('\n'));

  const value = parsed.data;
  const home = resolve(value.DUIXIAN_HOME);
  return {
    mode: value.DUIXIAN_MODE,
    home,
    cache: resolve(value.DUIXIAN_CACHE),
    keys: within(home, value.DUIXIAN_KEYS, 'keys'),
    materials: within(home, value.DUIXIAN_MATERIALS, 'materials'),
    database: value.DATABASE_URL === undefined
      ? { host: value.DUIXIAN_PG_HOST, port: value.DUIXIAN_PG_PORT, user: value.DUIXIAN_PG_USER, password: value.DUIXIAN_PG_PASSWORD, database: value.DUIXIAN_PG_DATABASE }
      : databaseFrom(value.DATABASE_URL),
    databaseIsGiven: given['DATABASE_URL'] !== undefined || given['DUIXIAN_PG_HOST'] !== undefined,
    databasePool: value.DUIXIAN_PG_POOL,
    temporal: {
      address: value.DUIXIAN_TEMPORAL_ADDRESS ?? `127.0.0.1:${value.DUIXIAN_TEMPORAL_PORT}`,
      isGiven: value.DUIXIAN_TEMPORAL_ADDRESS !== undefined,
      namespace: value.DUIXIAN_TEMPORAL_NAMESPACE,
      taskQueue: value.DUIXIAN_TASK_QUEUE,
    },
    api: { host: value.DUIXIAN_API_HOST, port: value.DUIXIAN_API_PORT, trustedProxies: value.DUIXIAN_TRUSTED_PROXIES.split(',') },
    metrics: { host: value.DUIXIAN_METRICS_HOST, port: value.DUIXIAN_METRICS_PORT },
    web: resolve(value.DUIXIAN_WEB),
    workflowBundle: value.DUIXIAN_WORKFLOW_BUNDLE,
    workerSlots: value.DUIXIAN_WORKER_SLOTS,
    relayConcurrency: value.DUIXIAN_RELAY_CONCURRENCY,
    logLevel: value.DUIXIAN_LOG_LEVEL,
    chromium: value.DUIXIAN_CHROMIUM,
  };
}

/** The environment of a child process from which {@link readConfig} makes the same config again; what else is in ours goes with it. */
export function toEnvironment(config: Config, inherited: Environment = process.env): Environment {
  const own = {
    DUIXIAN_MODE: config.mode, DUIXIAN_HOME: config.home, DUIXIAN_CACHE: config.cache, DUIXIAN_KEYS: config.keys, DUIXIAN_MATERIALS: config.materials,
    DATABASE_URL: undefined, DUIXIAN_PG_HOST: config.database.host, DUIXIAN_PG_PORT: String(config.database.port), DUIXIAN_PG_USER: config.database.user,
    DUIXIAN_PG_PASSWORD: config.database.password, DUIXIAN_PG_DATABASE: config.database.database, DUIXIAN_PG_POOL: String(config.databasePool),
    DUIXIAN_TEMPORAL_ADDRESS: config.temporal.address, DUIXIAN_TEMPORAL_PORT: undefined, DUIXIAN_TEMPORAL_NAMESPACE: config.temporal.namespace, DUIXIAN_TASK_QUEUE: config.temporal.taskQueue,
    DUIXIAN_API_HOST: config.api.host, DUIXIAN_API_PORT: String(config.api.port), DUIXIAN_TRUSTED_PROXIES: config.api.trustedProxies.join(','), DUIXIAN_METRICS_HOST: config.metrics.host, DUIXIAN_METRICS_PORT: String(config.metrics.port),
    DUIXIAN_WEB: config.web, DUIXIAN_WORKFLOW_BUNDLE: config.workflowBundle, DUIXIAN_WORKER_SLOTS: String(config.workerSlots),
    DUIXIAN_RELAY_CONCURRENCY: String(config.relayConcurrency), DUIXIAN_LOG_LEVEL: config.logLevel, DUIXIAN_CHROMIUM: config.chromium,
  } satisfies Record<keyof typeof settings, string | undefined>;
  return { ...inherited, ...own };
}

/** The environment as it was given, for programs of others that this process starts. */
export function givenEnvironment(): Environment {
  return { ...process.env };
}

/** The settings as an aligned table of name, default and meaning, for `duixian config` and the manual. */
export function describeSettings(): string {
  const rows = Object.entries(settings).map(([name, { shown, meaning }]) => [name, shown === '' ? '–' : shown, meaning] as const);
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  return rows.map(([name, shown, meaning]) => `${name.padEnd(width(0))}  ${shown.padEnd(width(1))}  ${meaning}`).join('\n');
}

function missingInProduction(given: Environment): string[] {
  if (given['DUIXIAN_MODE'] !== 'production') return [];
  const needed = ['DUIXIAN_KEYS', 'DUIXIAN_TEMPORAL_ADDRESS', given['DATABASE_URL'] === undefined ? 'DUIXIAN_PG_HOST' : 'DATABASE_URL'];
  return needed.filter((name) => given[name] === undefined).map((name) => `${name}: must be given in production`);
}

function databaseFrom(url: string): DatabaseConfig {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new ConfigError('The environment cannot be used:\n  DATABASE_URL: must be postgres://user:password@host:port/database');
  }
  return {
    host: parsed.hostname, port: Number(parsed.port || '5432'), user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password), database: decodeURIComponent(parsed.pathname.slice(1)),
  };
}

function within(home: string, given: string | undefined, name: string): string {
  if (given === undefined) return join(home, name);
  return isAbsolute(given) ? given : resolve(given);
}
