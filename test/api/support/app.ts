import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { buildApp } from '#api/app.ts';
import type { Deps } from '#api/deps.ts';
import { openLive } from '#api/live.ts';
import { WIRES } from '#contract/kinds.ts';
import { KIND_WORDS } from '#domain/kind-words.ts';
import { KINDS } from '#domain/kinds.ts';
import type { Role } from '#domain/shared/role.ts';
import { openReadSide } from '#prisma/client.ts';
import { openCalendars } from '#record/calendars.ts';
import { courtTime } from '#record/court-time.ts';
import { openDoor } from '#record/door.ts';
import type { PartyInput } from '#record/person.ts';
import { openVault } from '#record/vault.ts';
import { gatherWakes } from '#record/wake.ts';
import { ERRAND_BOOK, type ErrandMode } from '#test/support/errand/kind.ts';
import { openDatabase, type TestDatabase } from '#test/support/postgres.ts';
import { openClient, type Client } from './client.ts';
import { ERRAND_WIRE, ERRAND_WORDS } from './errand-wire.ts';
import { writePeople, type Login } from './people.ts';

const key = (seed: string) => createHash('sha256').update(seed).digest();

export type ErrandOptions = { mode?: ErrandMode; courtCode?: string; countyCode?: string; parties?: readonly PartyInput[]; on?: string };
export type Errand = { caseId: string; streamId: string; receiptNo: string; revision: number };

export type Api = {
  url: string;
  deps: Deps;
  database: TestDatabase;
  accounts: Record<Login, string>;
  as(login: Login | null): Promise<Client>;
  /** Opens an errand by the door, as a person at that court would. */
  errand(options?: ErrandOptions): Promise<Errand>;
  /** Opens a task of the errand as its story would. */
  task(errand: Errand, kind?: 'check' | 'left' | 'right'): Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** The real API on a free port over a fresh database, with every real kind and the errand. */
export async function openApi({ log = pino({ level: 'silent' }) }: { log?: Logger } = {}): Promise<Api> {
  const database = await openDatabase();
  const { pool } = database;
  const accounts = await writePeople(pool);
  const materials = await mkdtemp(join(tmpdir(), 'duixian-materials-'));
  const read = openReadSide(database.params, 6);
  const book = { ...KINDS, ...ERRAND_BOOK };
  const vault = openVault({ data: { current: 'k1', byId: new Map([['k1', key('data')]]) }, index: key('index') });
  const wake = gatherWakes(pool);
  const calendars = openCalendars();
  const live = openLive(pool, read);
  const door = openDoor(pool, { book, calendars }, wake);
  const deps: Deps = {
    pool, read, wake, calendars, live, door, vault, log, book, materials, web: join(materials, 'web'), isProduction: false, trustedProxies: ['loopback'],
    words: { ...KIND_WORDS, errand: ERRAND_WORDS }, wires: { ...WIRES, errand: ERRAND_WIRE },
  };
  const server = createServer(buildApp(deps)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clients = new Map<Login | null, Promise<Client>>();

  async function errand({ mode = 'single', courtCode = '陕0902', countyCode, parties = [], on }: ErrandOptions = {}): Promise<Errand> {
    const { today } = await courtTime(pool);
    const receivedOn = on ?? today;
    const userId = accounts[courtCode === '陕0924' ? 'other-clerk' : 'clerk'];
    return door.openCase({
      caseId: randomUUID(), courtCode, countyCode: countyCode ?? null, kind: 'errand', by: { userId, role: 'filingClerk' satisfies Role }, receivedOn, parties, vault,
      firstLine: () => ({ type: 'opened', on: receivedOn, mode }),
    }, { userId, route: 'test', key: randomUUID(), body: null });
  }

  return {
    url, deps, database, accounts, errand,
    as(login) {
      const opened = clients.get(login) ?? openClient(url, pool, login === null ? undefined : accounts[login]);
      clients.set(login, opened);
      return opened;
    },
    async task({ streamId }, kind = 'check') {
      const { rows } = await pool.query<{ revision: number; n: number; day: string }>(
        `select s.revision, (select count(*)::int from task where stream_id = s.stream_id and kind = $2) as n, c.received_on::text as day from stream s join court_case c using (case_id) where s.stream_id = $1`, [streamId, kind]);
      const taskId = `${streamId}/${kind}/${rows[0]!.n + 1}`;
      await door.exchange({ streamId, seen: rows[0]!.revision, events: [{ type: 'taskOpened', taskId, kind, from: rows[0]!.day }] });
      return taskId;
    },
    async [Symbol.asyncDispose]() {
      await live.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await read.close();
      await database[Symbol.asyncDispose]();
      await rm(materials, { recursive: true, force: true });
    },
  };
}
