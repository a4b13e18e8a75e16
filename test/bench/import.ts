import ExcelJS from 'exceljs';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { buildApp } from '#api/app.ts';
import { openLive } from '#api/live.ts';
import { API_ROOT } from '#contract/api.ts';
import type { ImportView } from '#contract/import.ts';
import { WIRES } from '#contract/kinds.ts';
import { KIND_WORDS } from '#domain/kind-words.ts';
import { KINDS } from '#domain/kinds.ts';
import { openReadSide } from '#prisma/client.ts';
import { openPool } from '#prisma/pool.ts';
import { writeAccount, writeCourts } from '#record/account.ts';
import { openCalendars } from '#record/calendars.ts';
import { openDoor } from '#record/door.ts';
import { beginSession, findSession } from '#record/session.ts';
import { openVault } from '#record/vault.ts';
import type { DatabaseConfig } from '#config/config.ts';
import { verifyCase } from '#record/verify.ts';
import { gatherWakes } from '#record/wake.ts';
import { processorSeconds } from './court.ts';
import { withDatabase } from './database.ts';
import { seconds, type Figure } from './figure.ts';
import { ENFORCEMENT_HEADING, enforcementRow } from '#test/import/support/files.ts';

const ROWS = 50_000;

/** How long a list of 50,000 cases takes from upload to done, over HTTP and a PostgreSQL that keeps what it is told. */
export function run(): Promise<Figure[]> {
  return withDatabase(async ({ root, address, pid }) => [...(await measure(root, address)), { what: 'processor, PostgreSQL', value: seconds(processorSeconds(pid) * 1000) }]);
}

async function measure(root: string, address: DatabaseConfig): Promise<Figure[]> {
  const figures: Figure[] = [];
  const say = (what: string, value: string, goal?: string) => figures.push({ what, value, ...(goal && { goal }) });
  const pool = openPool(address, 8);
  const read = openReadSide(address, 4);
  await writeCourts(pool);
  for (const [login, name, role] of [['clerk', '陈立', 'filingClerk'], ['officer', '刘执', 'enforcementOfficer']] as const) await writeAccount(pool, { login, name, password: 'bench-only', courtCode: '陕0902', roles: [role] });
  const { rows: accounts } = await pool.query<{ account_id: string }>(`select account_id from account where login = 'clerk'`);
  const { token } = await beginSession(pool, accounts[0]!.account_id);
  const csrf = (await findSession(pool, token))!.csrf;
  const wake = gatherWakes(pool);
  const calendars = openCalendars();
  const live = openLive(pool, read);
  const key = randomBytes(32);
  const app = buildApp({
    pool, read, wake, calendars, live, log: pino({ level: 'error' }), book: KINDS, words: KIND_WORDS, wires: WIRES, vault: openVault({ data: { current: 'k1', byId: new Map([['k1', key]]) }, index: key }),
    door: openDoor(pool, { book: KINDS, calendars }, wake), materials: root, web: root, isProduction: false, trustedProxies: [],
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${API_ROOT}`;
  const headers = () => ({ cookie: `duixian_session=${token}`, 'x-csrf-token': csrf, 'idempotency-key': randomUUID() });

  async function settled(importId: string): Promise<ImportView> {
    for (;;) {
      const view = (await (await fetch(`${url}/imports/${importId}`, { headers: headers() })).json()) as ImportView;
      if (view.state !== 'reading' && view.state !== 'committing') return view;
      await wait(100);
    }
  }

  const file = await workbook();
  say('file', `${ROWS} rows, ${(file.length / 1e6).toFixed(1)} MB`);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = process.cpuUsage();
  const started = performance.now();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file)]), 'bench.xlsx');
  const { importId } = (await (await fetch(`${url}/imports/cases`, { method: 'POST', headers: headers(), body: form })).json()) as { importId: string };
  const uploaded = performance.now();
  const preview = await settled(importId);
  const previewed = performance.now();
  await fetch(`${url}/imports/${importId}/commit`, { method: 'POST', headers: headers() });
  const done = await settled(importId);
  const ended = performance.now();
  delay.disable();
  const { user, system } = process.cpuUsage(before);

  say('upload', seconds(uploaded - started));
  say('read and preview', `${seconds(previewed - uploaded)}, ${JSON.stringify(preview.counts)}`);
  say('commit', `${seconds(ended - previewed)}, ${done.state}`);
  say('from upload to done', `${seconds(ended - started)}, ${Math.round((ROWS / (ended - started)) * 1000)} rows/s`, '≤ 60 s');
  say('processor, API', seconds((user + system) / 1000));
  say('event loop', `p50 ${(delay.percentile(50) / 1e6).toFixed(1)} ms, p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms, max ${(delay.max / 1e6).toFixed(0)} ms`);
  say('memory', `${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  const { rows: sample } = await pool.query<{ case_id: string }>('select case_id from court_case order by case_id limit 50');
  const findings = (await Promise.all(sample.map(({ case_id }) => verifyCase(pool, KINDS, case_id)))).filter(Boolean);
  say('verified', `${sample.length} cases, ${findings.length} findings`);
  const again = performance.now();
  const second = new FormData();
  second.append('file', new Blob([new Uint8Array(file)]), 'bench.xlsx');
  const repeat = (await (await fetch(`${url}/imports/cases`, { method: 'POST', headers: headers(), body: second })).json()) as { importId: string };
  say('the same file again', `${JSON.stringify((await settled(repeat.importId)).counts)} in ${seconds(performance.now() - again)}`);

  await live.close();
  server.close();
  server.closeAllConnections();
  await read.close();
  await pool.end();
  return figures;
}

async function workbook(): Promise<Buffer> {
  const out = new PassThrough();
  const gathered = buffer(out);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: true });
  const sheet = book.addWorksheet('台账');
  sheet.addRow(ENFORCEMENT_HEADING).commit();
  for (let n = 1; n <= ROWS; n++) sheet.addRow(enforcementRow(n)).commit();
  await book.commit();
  return gathered;
}
