import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { givenEnvironment } from '#config/config.ts';
import { aSuit } from '#domain/civil/sample.ts';
import { KINDS } from '#domain/kinds.ts';
import { openPool } from '#prisma/pool.ts';
import { writeAccount, writeCourts } from '#record/account.ts';
import { movesUnder } from '#record/calendar-moves.ts';
import { calendarWith } from '#record/calendar-publication.ts';
import { openCalendars } from '#record/calendars.ts';
import { openDoor, type Door } from '#record/door.ts';
import { openVault } from '#record/vault.ts';
import { gatherWakes } from '#record/wake.ts';
import { FILE_2027, PLAN_2027 } from '#test/calendar/support/year.ts';
import { PROJECT } from '#test/support/processes.ts';
import { withDatabase } from './database.ts';
import { percentiles, seconds, type Figure } from './figure.ts';

const PER_CASE = 4;
const ACTS_ALONE = 400;
const COURT = '陕0902';
const NOW_MS = Date.UTC(2026, 11, 26, 2);

/** A year is published over so many open deadlines, each of which it moves, by the command an operator types, while people go on working through the door; PostgreSQL keeps what it is told. */
export function run(deadlines = 100_000): Promise<Figure[]> {
  return withDatabase(async ({ root, address }) => {
    const file = join(root, '2027.csv');
    await writeFile(file, FILE_2027);
    const pool = openPool(address, 10);
    const env = { ...givenEnvironment(), DUIXIAN_HOME: root, DUIXIAN_PG_HOST: address.host, DUIXIAN_PG_PORT: String(address.port), DUIXIAN_PG_USER: address.user, DUIXIAN_PG_PASSWORD: address.password, DUIXIAN_PG_DATABASE: address.database };
    const figures = await measure(pool, deadlines, file, env);
    await pool.end();
    return figures;
  });
}

async function measure(pool: Pool, deadlines: number, file: string, env: NodeJS.ProcessEnv): Promise<Figure[]> {
  const door = openDoor(pool, { book: KINDS, calendars: openCalendars(), nowMs: async () => NOW_MS }, gatherWakes(pool));
  await writeCourts(pool);
  await writeAccount(pool, { login: 'operator', name: '魏维', password: 'bench-only', courtCode: COURT, roles: ['operator'] });
  const own = await Promise.all(Array.from({ length: 32 }, () => openSuit(door)));
  await fill(pool, deadlines, await openSuit(door));

  const alone = await actUntil(door, own, (done) => done >= ACTS_ALONE);
  const preview = await previewMs(pool);
  const previewing = await timed(() => call(['calendar', 'preview', file, '--json'], env));
  const started = performance.now();
  const publishing = spawn(process.execPath, [join(PROJECT, 'cli', 'duixian.mjs'), 'calendar', 'publish', file, '--by', 'operator', '--json'], { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const published = ended(publishing);
  let isPublished = false;
  void published.then(() => (isPublished = true));
  const meanwhile = await actUntil(door, own, () => isPublished);
  const { moved } = JSON.parse(await published) as { moved: number };
  const tookMs = performance.now() - started;
  const twice = await timed(() => call(['calendar', 'publish', file, '--by', 'operator', '--json'], env));
  const [before, during] = [percentiles(alone), percentiles(meanwhile)];
  return [
    { what: `preview over ${deadlines.toLocaleString('en')} open deadlines, ${preview.moves.toLocaleString('en')} of which would move`, value: `${seconds(preview.ms)}, of which this process worked ${seconds(preview.workMs)}`, goal: '< 5 s' },
    { what: 'the same by the command, with its start and all moves printed as JSON', value: seconds(previewing) },
    { what: `published, ${moved.toLocaleString('en')} deadlines moved, ${PER_CASE} in each case`, value: `${seconds(tookMs)}; ${((moved / tookMs) * 1000).toFixed(0)} deadlines/s, ${((moved / PER_CASE / tookMs) * 1000).toFixed(0)} cases/s` },
    { what: 'published again', value: seconds(twice) },
    { what: 'act through the door, one after another, nothing else going on', value: `p50 ${before.at(50)} ms, p95 ${before.at(95)} ms, p99 ${before.at(99)} ms` },
    { what: `act through the door meanwhile (${meanwhile.length.toLocaleString('en')} acts)`, value: `p50 ${during.at(50)} ms, p95 ${during.at(95)} ms, p99 ${during.at(99)} ms`, goal: 'p50 ≤ 8 ms' },
  ];
}

/** A suit with four counted deadlines that the year moves; one period is not counted in each. */
async function openSuit(door: Door): Promise<string> {
  const caseId = randomUUID();
  const key = randomBytes(32);
  const vault = openVault({ data: { current: 'k1', byId: new Map([['k1', key]]) }, index: key });
  const { streamId, revision } = await door.openCase(
    { caseId, courtCode: COURT, countyCode: null, kind: 'civil', by: { userId: 'clerk', role: 'filingClerk' }, receivedOn: '2026-12-25', parties: [], vault, firstLine: () => aSuit({ on: '2026-12-25' }) },
    { userId: 'clerk', route: 'bench', key: caseId, body: null });
  const rungs = [{ name: 'remind/3', beforeDays: 3 }, { name: 'breach' as const }];
  const limits = Array.from({ length: PER_CASE }, (_, at) => ({ type: 'limitOpened', limitId: `limit/${at}`, rule: 'FIL-001', from: '2026-12-20', rungs, isTarget: false }));
  await door.exchange({ streamId, seen: revision, events: [...limits, { type: 'periodExcluded', exclusion: { from: '2026-12-21', to: '2026-12-26', reason: '公告送达', rule: 'TRI-012' } }] });
  return streamId;
}

/** Copies the case until there are enough deadlines: the rows are as the door wrote them, under other ids. */
async function fill(pool: Pool, deadlines: number, streamId: string): Promise<void> {
  const caseId = streamId.slice('civil/'.length);
  const { rows } = await pool.query<{ count: number }>(`select count(*)::int from deadline where state = 'open'`);
  const copies = Math.ceil((deadlines - rows[0]!.count) / PER_CASE);
  for (const table of ['court_case', 'stream', 'stream_event', 'deadline']) {
    await pool.query(
      `insert into ${table} select r.* from ${table} t, generate_series(1, $2) n,
         lateral jsonb_populate_record(null::${table}, replace(to_jsonb(t)::text, $1, 'bench-' || n)::jsonb || case when '${table}' = 'court_case' then jsonb_build_object('receipt_no', 'bench-' || n) else '{}' end) r
       where t.case_id = $1`,
      [caseId, copies],
    );
  }
  await pool.query('vacuum analyze');
}

async function previewMs(pool: Pool): Promise<{ ms: number; workMs: number; moves: number }> {
  let moves = 0;
  const before = process.cpuUsage();
  const ms = await timed(async () => {
    const wanted = await calendarWith(pool, openCalendars(), PLAN_2027);
    if (!wanted.ok) throw new Error(wanted.error.code);
    for await (const { streams } of movesUnder(pool, wanted.value.calendar)) for (const stream of streams) moves += stream.moves.length;
  });
  const { user, system } = process.cpuUsage(before);
  return { ms, workMs: (user + system) / 1000, moves };
}

/** People work one after another, each on another case: what each of their acts takes. */
async function actUntil(door: Door, streams: readonly string[], isOver: (done: number) => boolean): Promise<number[]> {
  const each: number[] = [];
  for (let at = 0; !isOver(each.length); at += 1) {
    const streamId = streams[at % streams.length]!;
    each.push(await timed(() => door.command({ streamId, by: { userId: 'clerk', roles: ['filingClerk'], courtCode: COURT }, key: { route: 'bench', key: randomUUID() } }, { type: 'receiveMaterial', on: '2026-12-25', materialId: randomUUID(), kind: 'other' } as { type: string })));
  }
  return each;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function call(words: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(PROJECT, 'cli', 'duixian.mjs'), ...words], { cwd: PROJECT, env, maxBuffer: 2 ** 30 }, (error, stdout) => (error ? reject(new Error(`${words.join(' ')} failed`, { cause: error })) : resolve(stdout)));
  });
}

function ended(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.on('data', (part: Buffer) => (said += part.toString('utf8')));
    child.once('close', (code) => (code === 0 ? resolve(said) : reject(new Error(`publishing ended with ${code}: ${said}`))));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const { what, value, goal } of await run(Number(process.argv[2] ?? 100_000))) console.log(`${what}: ${value}${goal ? `   (${goal})` : ''}`);
