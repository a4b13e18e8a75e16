import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int('must be a whole number').min(0, 'must be 0 to 65535').max(65_535, 'must be 0 to 65535');
const count = z.coerce.number().int('must be a whole number').min(1, 'must be at least 1').max(1_000, 'must be at most 1000');
const address = z.string().regex(/^[^\s:]+:\d{1,5}$/, 'must be host:port, for example 127.0.0.1:7233');
const proxy = /^(loopback|linklocal|uniquelocal|[\d.]+(\/\d{1,2})?|[\da-f:]+(\/\d{1,3})?)$/;
const proxies = z.string().refine((list) => list.split(',').every((one) => proxy.test(one)), 'must be loopback, linklocal, uniquelocal or addresses, by commas');
const text = z.string().min(1, 'must not be empty');

/** Every variable of the environment that Duixian reads: how it is read, what holds without it, and what it is for. */
export const settings = {
  DUIXIAN_MODE: { read: z.enum(['demo', 'production'], 'must be demo or production').default('demo'), shown: 'demo', meaning: 'demo: a training court with one-click logins and a movable clock; production: a real court' },
  DUIXIAN_HOME: { read: text.default('.duixian'), shown: '.duixian', meaning: 'folder of all data of one machine: PostgreSQL, Temporal, keys, materials, logs' },
  DUIXIAN_CACHE: { read: text.default(join(homedir(), '.cache', 'duixian')), shown: '~/.cache/duixian', meaning: 'folder of fetched and built programs, by version' },
  DUIXIAN_KEYS: { read: text.optional(), shown: '$DUIXIAN_HOME/keys', meaning: 'folder of the key files; must be given in production' },
  DUIXIAN_MATERIALS: { read: text.optional(), shown: '$DUIXIAN_HOME/materials', meaning: 'folder of uploaded files' },
  DATABASE_URL: { read: text.optional(), shown: '', meaning: 'PostgreSQL as postgres://user:password@host:port/database; instead of the DUIXIAN_PG_ variables' },
  DUIXIAN_PG_HOST: { read: text.default('127.0.0.1'), shown: '127.0.0.1', meaning: 'PostgreSQL: host; with neither this nor DATABASE_URL one is started on this machine' },
  DUIXIAN_PG_PORT: { read: port.default(5432), shown: '5432', meaning: 'PostgreSQL: port; on one machine the first port tried' },
  DUIXIAN_PG_USER: { read: text.default('postgres'), shown: 'postgres', meaning: 'PostgreSQL: user' },
  DUIXIAN_PG_PASSWORD: { read: z.string().default(''), shown: '', meaning: 'PostgreSQL: password' },
  DUIXIAN_PG_DATABASE: { read: text.default('duixian'), shown: 'duixian', meaning: 'PostgreSQL: database' },
  DUIXIAN_PG_POOL: { read: count.default(16), shown: '16', meaning: 'PostgreSQL: connections of one process at most' },
  DUIXIAN_TEMPORAL_ADDRESS: { read: address.optional(), shown: '', meaning: 'Temporal server to use, host:port; without it one is started on this machine' },
  DUIXIAN_TEMPORAL_PORT: { read: port.default(7233), shown: '7233', meaning: 'first port tried for the Temporal server of this machine' },
  DUIXIAN_TEMPORAL_NAMESPACE: { read: text.default('default'), shown: 'default', meaning: 'Temporal namespace' },
  DUIXIAN_TASK_QUEUE: { read: text.default('stories'), shown: 'stories', meaning: 'Temporal task queue of the stories' },
  DUIXIAN_API_HOST: { read: text.default('127.0.0.1'), shown: '127.0.0.1', meaning: 'address the API and the pages listen on' },
  DUIXIAN_API_PORT: { read: port.default(8080), shown: '8080', meaning: 'port of the API and the pages; on one machine the first port tried' },
  DUIXIAN_TRUSTED_PROXIES: { read: proxies.default('loopback'), shown: 'loopback', meaning: 'proxies in front that are believed on where a request comes from: loopback, linklocal, uniquelocal or addresses, by commas' },
  DUIXIAN_METRICS_HOST: { read: text.default('127.0.0.1'), shown: '127.0.0.1', meaning: 'address /metrics listens on, apart from the API' },
  DUIXIAN_METRICS_PORT: { read: port.default(9464), shown: '9464', meaning: 'port of /metrics; on one machine the first port tried' },
  DUIXIAN_WEB: { read: text.default('web/dist'), shown: 'web/dist', meaning: 'folder of the built pages that the API serves' },
  DUIXIAN_WORKFLOW_BUNDLE: { read: text.optional(), shown: '', meaning: 'file of the built workflow bundle; without it the worker builds one at start' },
  DUIXIAN_WORKER_SLOTS: { read: count.default(12), shown: '12', meaning: 'workflow and activity tasks that one worker has in hand at once, each' },
  DUIXIAN_RELAY_CONCURRENCY: { read: count.default(4), shown: '4', meaning: 'stories that one relay wakes at once' },
  DUIXIAN_LOG_LEVEL: { read: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace'], 'must be fatal, error, warn, info, debug or trace').default('info'), shown: 'info', meaning: 'least level of log lines' },
  DUIXIAN_CHROMIUM: { read: text.optional(), shown: '', meaning: 'tests: the browser to use' },
} satisfies Record<string, { read: z.ZodType; shown: string; meaning: string }>;
