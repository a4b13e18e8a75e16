import { join } from 'node:path';
import pg from 'pg';
import { givenEnvironment, toEnvironment, type Config } from '#config/config.ts';
import { ROOT } from './content-hash.ts';
import type { Part } from './part.ts';
import { isListening } from './ports.ts';
import type { PostgresHost } from './postgres-host.ts';
import { postgresCommand } from './postgres.ts';
import { temporalCommand } from './temporal.ts';

/** The parts of the one-machine court. What each may take to stop adds up to less than ten seconds. */
export function postgresPart(config: Config, host: PostgresHost, folder: string): Part {
  return {
    name: 'postgres', ...postgresCommand(host, folder, config.database.port, { max_connections: '100', shared_buffers: '256MB', log_min_messages: 'warning', autovacuum_naptime: '10s' }),
    env: givenEnvironment(), stopWithinMs: 2_000,
    async isReady() {
      const client = new pg.Client({ ...config.database, database: 'postgres' });
      return client.connect().then(() => true, () => false).finally(() => client.end());
    },
  };
}

export function temporalPart(config: Config, program: string): Part {
  const [host, port] = config.temporal.address.split(':');
  return {
    name: 'temporal', ...temporalCommand(program, Number(port), join(config.home, 'temporal', 'temporal.db'), config.temporal.namespace), givesWay: true,
    env: givenEnvironment(), stopWithinMs: 1_500,
    isReady: () => isListening(host!, Number(port), 500),
  };
}

export function workerPart(config: Config, metricsPort: number): Part {
  return {
    name: 'worker', ...program('worker/main.ts', [], ['--import', join(ROOT, 'worker/promise-hooks.mjs')]), givesWay: true, env: toEnvironment({ ...config, metrics: { ...config.metrics, port: metricsPort } }),
    stopSignal: 'SIGTERM', stopWithinMs: 3_000, isReady: 'announced',
  };
}

export function apiPart(config: Config): Part {
  return {
    name: 'api', ...program('api/main.ts'), env: toEnvironment(config),
    stopSignal: 'SIGTERM', stopWithinMs: 3_000,
    isReady: () => fetch(`http://${config.api.host}:${config.api.port}/readyz`).then(({ ok }) => ok, () => false),
  };
}

/** How a TypeScript program of the project is started. */
export function program(path: string, args: readonly string[] = [], options: readonly string[] = []): { command: string; args: string[] } {
  return { command: process.execPath, args: ['--enable-source-maps', '--import', 'tsx', ...options, join(ROOT, path), ...args] };
}
