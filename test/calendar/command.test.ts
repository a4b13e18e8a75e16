import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenEnvironment } from '#config/config.ts';
import { aSuit } from '#domain/civil/sample.ts';
import { KINDS } from '#domain/kinds.ts';
import { writeAccount } from '#record/account.ts';
import { PROJECT, runProgram } from '../support/processes.ts';
import { openRecordWorld } from '../support/record-world.ts';
import { FILE_2027 } from './support/year.ts';

const DUIXIAN = join(PROJECT, 'cli', 'duixian.mjs');
const CASES = 100;

let world: Awaited<ReturnType<typeof openRecordWorld>>;
let folder: string;
let file: string;
let env: NodeJS.ProcessEnv;
let streams: string[];

beforeAll(async () => {
  world = await openRecordWorld(KINDS);
  folder = await mkdtemp(join(tmpdir(), 'duixian-calendar-'));
  file = join(folder, '2027.csv');
  await writeFile(file, FILE_2027);
  const { host, port, user, password, database } = world.database.params;
  env = { ...givenEnvironment(), DUIXIAN_HOME: folder, DUIXIAN_PG_HOST: host, DUIXIAN_PG_PORT: String(port), DUIXIAN_PG_USER: user, DUIXIAN_PG_PASSWORD: password, DUIXIAN_PG_DATABASE: database };
  await writeAccount(world.pool, { login: 'wei', name: '魏维', password: 'not-used-here', courtCode: '陕0902', roles: ['operator'] });
  await writeAccount(world.pool, { login: 'clerk', name: '陈立', password: 'not-used-here', courtCode: '陕0902', roles: ['filingClerk'] });
  streams = [];
  for (let at = 0; at < CASES; at += 1) streams.push(await caseWithLimit());
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await world[Symbol.asyncDispose]();
});

async function caseWithLimit(): Promise<string> {
  const streamId = await world.open('civil', aSuit({ on: '2026-12-25' }));
  await world.door.exchange({ streamId, seen: await world.revision(streamId), events: [{ type: 'limitOpened', limitId: `whole/${randomUUID()}`, rule: 'FIL-001', from: '2026-12-25', rungs: [{ name: 'breach' }], isTarget: false }] });
  return streamId;
}

function duixian(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [DUIXIAN, ...words], { cwd: PROJECT, env }, (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }));
  });
}

async function moves(): Promise<number[]> {
  const { rows } = await world.pool.query<{ stream_id: string; count: number }>(`select stream_id, count(*)::int from stream_event where type = 'deadlineMoved' group by stream_id`);
  return streams.map((streamId) => rows.find((row) => row.stream_id === streamId)?.count ?? 0);
}

it('previews with the number of the case, the rule, and from and to; the days themselves stay', async () => {
  const { code, stdout } = await duixian('calendar', 'preview', file, '--json');
  const answer = JSON.parse(stdout) as { moves: { number: string; rule: string; from: string; to: string }[] };
  expect(code).toBe(0);
  expect(answer).toMatchObject({ version: 'state-council-2007-2027', isNew: true, looked: CASES, moved: CASES, fixed: CASES });
  expect(answer.moves[0]).toMatchObject({ number: expect.stringMatching(/^陕0902收2026-\d{6}$/), rule: 'FIL-001', from: '2027-01-01', to: '2027-01-04', wasProvisional: true, isProvisional: false });
  expect(Math.max(...(await moves()))).toBe(0);
  const text = await duixian('calendar', 'preview', file);
  expect(text.stdout).toContain('FIL-001  2027-01-01（暂定） → 2027-01-04\n');
});

it('wants somebody who may publish, and a file without faults', async () => {
  expect(await duixian('calendar', 'publish', file, '--json')).toMatchObject({ code: 2, stdout: expect.stringContaining('missing_field') });
  expect(await duixian('calendar', 'publish', file, '--by', 'clerk', '--json')).toMatchObject({ code: 2, stdout: expect.stringContaining('wrong_role') });
  await writeFile(join(folder, 'bad.csv'), `${FILE_2027}上班,3月1日\n`);
  for (const command of ['check', 'preview', 'publish']) {
    const { code, stdout } = await duixian('calendar', command, join(folder, 'bad.csv'), ...(command === 'publish' ? ['--by', 'wei'] : []), '--json');
    expect([code, JSON.parse(stdout)]).toMatchObject([2, { code: 'bad_calendar_file', faults: [{ line: 14, cell: 2, code: 'weekday_worked_anyway', given: '2027-03-01' }] }]);
  }
  await writeFile(join(folder, '2029.csv'), FILE_2027.replaceAll(/ 周./g, '').replace('2027', '2029').replace(/上班.*\n/g, ''));
  expect(await duixian('calendar', 'publish', join(folder, '2029.csv'), '--by', 'wei', '--json')).toMatchObject({ code: 2, stdout: expect.stringContaining('year_gap') });
});

it('killed half way goes on when it is called again, and no deadline is moved twice', async () => {
  {
    await using publishing = runProgram('cli/duixian.mjs', ['calendar', 'publish', file, '--by', 'wei'], env as Record<string, string>);
    while ((await moves()).every((count) => count === 0)) if (publishing.child.exitCode !== null) throw new Error(publishing.lines.join('\n'));
    publishing.child.kill('SIGKILL');
    await publishing.ended;
  }
  const half = (await moves()).filter((count) => count > 0).length;
  expect(half).toBeLessThan(CASES);
  const { code, stdout } = await duixian('calendar', 'publish', file, '--by', 'wei', '--json');
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { state: 'unfinished', version: 'state-council-2007-2027', isApplied: true, failed: [] }]);
  expect(new Set(await moves())).toEqual(new Set([1]));
});

it('published again says so, and changes nothing', async () => {
  expect(await duixian('calendar', 'publish', file, '--by', 'wei')).toMatchObject({ code: 0, stdout: expect.stringMatching(/这份日历已于 \d{4}-\d\d-\d\d 发布（state-council-2007-2027），未作改动。/) });
  expect(new Set(await moves())).toEqual(new Set([1]));
  const { rows } = await world.pool.query(`select c.version, a.login from calendar c join account a on a.account_id = c.published_by`);
  expect(rows).toEqual([{ version: 'state-council-2007-2027', login: 'wei' }]);
});
