import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import pino from 'pino';
import { configOfProcess } from '#config/process.ts';
import { WIRES } from '#contract/kinds.ts';
import { KIND_WORDS } from '#domain/kind-words.ts';
import { KINDS } from '#domain/kinds.ts';
import { openReadSide } from '#prisma/client.ts';
import { openPool } from '#prisma/pool.ts';
import { openCalendars } from '#record/calendars.ts';
import { openDoor } from '#record/door.ts';
import { openVault } from '#record/vault.ts';
import { gatherWakes } from '#record/wake.ts';
import { buildApp } from './app.ts';
import { openLive } from './live.ts';
import { clearIncoming } from './upload.ts';
import { openMetrics, serveMetrics } from './metrics.ts';

const PATIENCE_MS = 5_000;
const { config, keys } = configOfProcess();
const log = pino({ level: config.logLevel, base: { process: 'api' } });
mkdirSync(config.materials, { recursive: true });
await clearIncoming(config.materials);

const pool = openPool(config.database, config.databasePool);
const read = openReadSide(config.database, config.databasePool);
const wake = gatherWakes(pool);
const calendars = openCalendars();
const live = openLive(pool, read);
const metrics = openMetrics(live, read);

const app = buildApp({
  pool, read, wake, calendars, live, log, book: KINDS, words: KIND_WORDS, wires: WIRES,
  vault: openVault({ data: keys.personalData, index: keys.blindIndex }),
  door: openDoor(pool, { book: KINDS, calendars }, wake),
  materials: config.materials, web: config.web, isProduction: config.mode === 'production', trustedProxies: config.api.trustedProxies,
}, metrics.measure);

// A connection is kept for longer than any proxy or browser keeps it unused: whoever closes first must not be us while a request is on its way.
const servers = [createServer({ keepAliveTimeout: 75_000, headersTimeout: 80_000 }, app).listen(config.api.port, config.api.host), serveMetrics(metrics, config.metrics)];
await Promise.all(servers.map((server) => once(server, 'listening')));
log.info({ host: config.api.host, port: config.api.port, metricsPort: config.metrics.port }, 'the API listens');

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));

/** Takes no new request, ends the live connections, lets what is under way finish, then closes the database. */
async function stop(signal: string): Promise<void> {
  log.info({ signal }, 'the API stops');
  const closed = servers.map(closing);
  await live.close();
  await Promise.race([Promise.all(closed), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  for (const server of servers) server.closeAllConnections();
  await Promise.all([read.close(), pool.end()]);
  process.exitCode = 0;
}

function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
