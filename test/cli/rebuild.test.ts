import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ALL_MET, aReceipt } from '#domain/enforcement/sample.ts';
import { KINDS } from '#domain/kinds.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import { readKeys } from '#config/keys.ts';
import { openCalendars } from '#record/calendars.ts';
import { courtTime } from '#record/court-time.ts';
import { openDoor } from '#record/door.ts';
import { claim } from '#record/inbox.ts';
import { within } from '#record/transaction.ts';
import { openVault } from '#record/vault.ts';
import { gatherWakes } from '#record/wake.ts';
import { openShell } from './support/shell.ts';

let shell: Awaited<ReturnType<typeof openShell>>;
let streamId: string;
let caseId: string;

beforeAll(async () => {
  shell = await openShell();
});
afterAll(() => shell[Symbol.asyncDispose]());

/** A case that was filed, with a task that is done, one that somebody has claimed, one that nobody has, and a limit of the case. */
beforeEach(async () => {
  const { pool } = shell.database;
  const keys = readKeys(`${shell.home}/keys`);
  const vault = openVault({ data: keys.personalData, index: keys.blindIndex });
  const door = openDoor(pool, { book: KINDS, calendars: openCalendars() }, gatherWakes(pool));
  const { today: on } = await courtTime(pool);
  const clerk = { userId: 'clerk', roles: ['filingClerk' as const], courtCode: '陕0902' };
  await pool.query(`insert into court (code, name, level) values ('陕0902', '安康市汉滨区人民法院', 'basic') on conflict do nothing`);
  caseId = crypto.randomUUID();
  ({ streamId } = await door.openCase({ caseId, courtCode: '陕0902', countyCode: null, kind: 'enforcement', by: { userId: 'clerk', role: 'filingClerk' }, receivedOn: on, parties: [], vault, firstLine: () => aReceipt({ on }) as AnyEvent }, { userId: 'clerk', route: 'open', key: caseId, body: null }));
  const tell = async (...events: AnyEvent[]) => door.exchange({ streamId, seen: (await shell.sql<{ revision: number }>('select revision from stream where stream_id = $1', [streamId]))[0]!.revision, events });
  await tell({ type: 'reviewBegun', on }, { type: 'taskOpened', taskId: `${streamId}/review#1`, kind: 'review', from: on });
  await door.answer({ streamId, by: clerk, key: { route: 'answer', key: caseId } }, `${streamId}/review#1`, { outcome: 'file', on, ...ALL_MET });
  await tell({ type: 'numbered', typeCode: '执', year: Number(on.slice(0, 4)) }, { type: 'taskOpened', taskId: `${streamId}/assign#1`, kind: 'assign', from: on }, { type: 'taskOpened', taskId: `${streamId}/signAcceptance#1`, kind: 'signAcceptance', from: on },
    { type: 'limitOpened', limitId: 'enforcement', rule: 'ENF-001', from: on, rungs: [{ name: 'breach' }], isTarget: false });
  await within(pool, (tx) => claim(tx, { taskId: `${streamId}/assign#1`, version: 1 }, { userId: 'chief', roles: ['enforcementChief'] }));
});

const rowsOf = async () => ({
  case: await shell.sql('select status, stage, handler_id, cause, claim, owed, tags, received_on::text, filed_on::text, closed_on::text, closing, case_number from court_case where case_id = $1', [caseId]),
  stream: await shell.sql('select stream_id, revision, status, state, clock, is_ended from stream where case_id = $1', [caseId]),
  task: await shell.sql('select task_id, stream_id, court_code, kind, role, rule, assignee, state, opened_at_ms, raw_due::text, due::text, ends_ms, is_provisional, is_paused, answered_by, answered_at_ms from task where case_id = $1 order by task_id', [caseId]),
  deadline: await shell.sql('select deadline_id, court_code, kind, rule, from_day::text, raw_due::text, due::text, ends_ms, is_provisional, is_paused, is_target, next_rung_ms, state, breached_at_ms, closed_at_ms, calendar from deadline where case_id = $1 order by deadline_id', [caseId]),
});
const verified = async () => JSON.parse((await shell.duixian(['verify', '--json'])).out) as { findings: { caseId: string; what: string }[] };

it('finds nothing to put right in a record that was written through the door', async () => {
  const before = await rowsOf();
  expect(before.task).toHaveLength(3);
  expect(await shell.duixian(['rebuild'])).toMatchObject({ code: 0, out: expect.stringContaining('各行均与卷宗相符') });
  expect(await rowsOf()).toEqual(before);
  expect((await verified()).findings).toEqual([]);
});

it.each([
  ['a case that shows another status', `update court_case set status = 'closed', claim = 1, received_on = '2001-01-01', filed_on = null, tags = '{错}' where case_id = $1`],
  ['a state that no line says', `update stream set state = '{}', status = 'x', is_ended = true where case_id = $1`],
  ['running deadlines that were lost', `update stream set clock = '{"paused":null,"exclusions":[],"open":{}}' where case_id = $1`],
  ['a task that is due on another day, done and nobody’s', `update task set due = '2000-01-01', ends_ms = 0, state = 'withdrawn' where case_id = $1`],
  ['a task of another role and court, opened and answered at another time', `update task set role = 'president', court_code = '陕0924', opened_at_ms = 1, answered_at_ms = 1 where case_id = $1`],
  ['a deadline of another kind and court, from another day, by another calendar, closed at another time', `update deadline set kind = 'x', court_code = '陕0924', from_day = '2001-01-01', calendar = 'x', closed_at_ms = 1 where case_id = $1`],
  ['tasks that are gone', 'delete from task where case_id = $1'],
  ['deadlines that are gone', 'delete from deadline where case_id = $1'],
  ['a deadline that was never broken', 'update deadline set breached_at_ms = 1, next_rung_ms = null where case_id = $1'],
  ['a task that nobody asked', `insert into task (task_id, stream_id, case_id, court_code, kind, role, rule, opened_at_ms, raw_due, due, ends_ms, is_provisional) select 'strange', stream_id, case_id, '陕0902', 'review', 'filingClerk', 'FIL-006', 0, '2018-01-01', '2018-01-01', 0, false from stream where case_id = $1`],
])('puts right %s: verify sees it before and nothing after', async (_what, damage) => {
  const before = await rowsOf();
  await shell.sql(damage, [caseId]);
  expect((await verified()).findings.map((finding) => finding.caseId)).toEqual([caseId]);
  expect(JSON.parse((await shell.duixian(['rebuild', '--json'])).out)).toMatchObject({ changed: [{ caseId }] });
  expect((await verified()).findings).toEqual([]);
  expect(await rowsOf()).toEqual(before);
});

it('waits for an act that is under way, and takes it in', async () => {
  const { pool } = shell.database;
  const other = await pool.connect();
  await other.query('begin');
  await other.query('select from court_case where case_id = $1 for update', [caseId]);
  let isDone = false;
  const rebuilding = shell.duixian(['rebuild']).then((ran) => {
    isDone = true;
    return ran;
  });
  await shell.sql('select pg_sleep(0.2)');
  expect(isDone).toBe(false);
  await other.query('commit');
  other.release();
  expect((await rebuilding).code).toBe(0);
});

it('tells of a database that was restored to an earlier moment', async () => {
  await shell.sql('insert into restored (stream_id, seen, revision) values ($1, 40, 7)', [streamId]);
  const { code, out } = await shell.duixian(['verify']);
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`^△ 数据库曾恢复到较早的时刻：程序 ${streamId} 已读到第 40 行，.+ 时卷宗只有 7 行，已从卷宗重述。$`, 'm'));
});
