import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startOfDayMs } from '#domain/shared/dates.ts';
import { courtTime } from '#record/court-time.ts';
import { brokenSeal, sealDockets } from '#record/seal.ts';
import { verifyAll, verifyCase, type Finding } from '#record/verify.ts';
import { ERRAND, ERRAND_BOOK, type ErrandState } from '../support/errand/kind.ts';
import { openRecordWorld } from '../support/record-world.ts';

const LEGS = [{ account: 'case', amount: '5.00' }, { account: 'bank', amount: '-5.00', on: '2026-03-02' }];
let world: Awaited<ReturnType<typeof openRecordWorld>>;
beforeAll(async () => {
  world = await openRecordWorld(ERRAND_BOOK);
});
afterAll(() => world[Symbol.asyncDispose]());

async function errand() {
  const { today: on } = await courtTime(world.pool);
  const streamId = await world.open('errand', { type: 'opened', on, mode: 'single' });
  await world.door.exchange({ streamId, seen: 1, events: [{ type: 'taskOpened', taskId: `${streamId}/check#1`, kind: 'check', from: on }] });
  await world.door.command({ streamId, by: { userId: 'li', roles: ['filingClerk'], courtCode: '陕0902' }, key: { route: 'command', key: randomUUID() } }, { type: 'note', text: 'a' } as { type: string });
  return { streamId, caseId: streamId.slice('errand/'.length) };
}

async function tampered(statement: string, values: unknown[], caseId: string): Promise<Finding | undefined> {
  await world.pool.query('alter table stream_event disable trigger stream_event_append_only');
  await world.pool.query(statement, values);
  await world.pool.query('alter table stream_event enable trigger stream_event_append_only');
  return verifyCase(world.pool, ERRAND_BOOK, caseId);
}

it('finds nothing in a record that was written through the door', async () => {
  const { caseId } = await errand();
  expect(await verifyCase(world.pool, ERRAND_BOOK, caseId)).toBeUndefined();
  const findings = [];
  for await (const finding of verifyAll(world.pool, ERRAND_BOOK)) findings.push(finding);
  expect(findings).toEqual([]);
});

it('finds nothing where a limit that was met begins anew on the same day, under the same id', async () => {
  const streamId = await world.open('errand', { type: 'opened', on: '2026-03-02', mode: 'single' });
  const opened = { type: 'limitOpened', limitId: 'filing', rule: 'FIL-001', from: '2026-03-02', rungs: [{ name: 'breach' }], isTarget: false };
  for (const [seen, event] of [opened, { type: 'breached', deadlineId: 'filing', rung: 'breach' }, { type: 'limitMet', limitId: 'filing' }, opened].entries()) await world.door.exchange({ streamId, seen: seen + 1, events: [event] });
  expect((await world.pool.query(`select state, breached_at_ms, closed_at_ms from deadline where stream_id = $1`, [streamId])).rows).toEqual([{ state: 'open', breached_at_ms: null, closed_at_ms: null }]);
  expect(await verifyCase(world.pool, ERRAND_BOOK, streamId.slice('errand/'.length))).toBeUndefined();
});

it('names the line that was changed', async () => {
  const { caseId, streamId } = await errand();
  const finding = await tampered(`update stream_event set body = body || '{"text":"b"}' where stream_id = $1 and revision = 3`, [streamId], caseId);
  expect(finding).toMatchObject({ line: 3, streamId, what: expect.stringContaining('hash') });
});

it('names the line that is missing, in the middle and at the end', async () => {
  const [middle, end] = [await errand(), await errand()];
  expect(await tampered('delete from stream_event where stream_id = $1 and revision = 2', [middle.streamId], middle.caseId)).toMatchObject({ line: 2 });
  expect(await tampered('delete from stream_event where stream_id = $1 and revision = 3', [end.streamId], end.caseId)).toMatchObject({ what: expect.stringContaining('its lines end at 2') });
});

it('sees a state, a task or an entry that no line says', async () => {
  const [state, task, entry] = [await errand(), await errand(), await errand()];
  expect(await tampered(`update stream set state = state || '{"notes":5}' where stream_id = $1`, [state.streamId], state.caseId)).toMatchObject({ what: 'the state is not what the lines say' });
  expect(await tampered(`update task set state = 'done' where stream_id = $1`, [task.streamId], task.caseId)).toMatchObject({ what: expect.stringContaining('shows state done, the lines say open') });
  expect(await tampered(`insert into ledger_entry (stream_id, revision, leg, case_id, account, amount, at_ms) values ($1, 1, 0, $2, 'bank', 5, 0)`, [entry.streamId, entry.caseId], entry.caseId)).toMatchObject({ what: expect.stringContaining('bank 5.00') });
});

it.each([
  ['another type of a line, which no hash covers', `update stream_event set type = 'taskOpened' where stream_id = $1 and revision = 3`, { line: 3, what: 'the line is found as taskOpened, it is noted' }],
  ['another role of a task', `update task set role = 'president' where stream_id = $1`, { what: expect.stringContaining('shows role president, the lines say filingClerk') }],
  ['another moment at which a task was opened', 'update task set opened_at_ms = 1 where stream_id = $1', { what: expect.stringContaining('shows openedAtMs 1') }],
  ['a task of another court', `update task set court_code = '陕0924' where stream_id = $1`, { what: expect.stringContaining('shows courtCode 陕0924') }],
  ['a task that was answered and is open', 'update task set answered_at_ms = 1 where stream_id = $1', { what: expect.stringContaining('shows answeredAtMs 1') }],
  ['a deadline from another day', `update deadline set from_day = '2001-01-01' where stream_id = $1`, { what: expect.stringContaining('shows from 2001-01-01') }],
  ['a deadline of another kind', `update deadline set kind = 'limit' where stream_id = $1`, { what: expect.stringContaining('shows kind limit') }],
  ['a deadline by another calendar', `update deadline set calendar = 'x' where stream_id = $1`, { what: expect.stringContaining('shows calendar x') }],
  ['a deadline of another court', `update deadline set court_code = '陕0924' where stream_id = $1`, { what: expect.stringContaining('shows courtCode 陕0924') }],
  ['a deadline that is closed and open', 'update deadline set closed_at_ms = 1 where stream_id = $1', { what: expect.stringContaining('shows closedAtMs 1') }],
  ['a tag of the case', `update court_case set tags = '{错}' where 'errand/' || case_id = $1`, { what: 'the case shows tags 错, the lines say ' }],
  ['a day of filing', `update court_case set filed_on = '2001-01-01' where 'errand/' || case_id = $1`, { what: 'the case shows filedOn 2001-01-01, the lines say null' }],
  ['a day of closing', `update court_case set closed_on = '2001-01-01' where 'errand/' || case_id = $1`, { what: 'the case shows closedOn 2001-01-01, the lines say null' }],
  ['the moment of the last line', `update court_case set last_at_ms = 1 where 'errand/' || case_id = $1`, { line: 3, what: expect.stringContaining('the case was last written at 1') }],
])('sees %s', async (_what, statement, finding) => {
  const { caseId, streamId } = await errand();
  expect(await tampered(statement, [streamId], caseId)).toMatchObject(finding);
});

it('sees another day of receipt and another time of an entry, where the lines say them', async () => {
  const streamId = await world.open('errand', { type: 'opened', on: '2026-03-02', mode: 'single' });
  const caseId = streamId.slice('errand/'.length);
  const book = { errand: { current: 'test', versions: { test: { ...ERRAND, effects: () => ({ ledger: LEGS }), caseRow: (state: ErrandState) => ({ ...ERRAND.caseRow!(state), receivedOn: '2026-03-02' }) } } } };
  const { rows } = await world.pool.query<{ at_ms: string }>('select at_ms from stream_event where stream_id = $1', [streamId]);
  const enter = (leg: number, atMs: number) => world.pool.query(`insert into ledger_entry (stream_id, revision, leg, case_id, account, amount, at_ms) values ($1, 1, $2, $3, $4, $5, $6)`, [streamId, leg, caseId, LEGS[leg]!.account, LEGS[leg]!.amount, atMs]);
  await enter(0, Number(rows[0]!.at_ms));
  await enter(1, startOfDayMs('2026-03-02'));
  expect(await verifyCase(world.pool, book, caseId)).toBeUndefined();
  await world.pool.query(`update court_case set received_on = '2001-01-01' where case_id = $1`, [caseId]);
  expect(await verifyCase(world.pool, book, caseId)).toMatchObject({ what: 'the case shows receivedOn 2001-01-01, the lines say 2026-03-02' });
  await world.pool.query('alter table ledger_entry disable trigger ledger_append_only');
  await world.pool.query('update ledger_entry set at_ms = at_ms + 1 where stream_id = $1 and leg = 1', [streamId]);
  await world.pool.query('alter table ledger_entry enable trigger ledger_append_only');
  expect(await verifyCase(world.pool, book, caseId)).toMatchObject({ what: expect.stringContaining(`the ledger holds ${streamId}#1.1 bank -5.00 ${startOfDayMs('2026-03-02') + 1}`) });
});

it('names the line that this code cannot fold, and goes on with the other cases', async () => {
  const [dropped, unbearable, after] = [await errand(), await errand(), await errand()];
  await world.pool.query(`update stream set version = 'dropped' where stream_id = $1`, [dropped.streamId]);
  await world.pool.query(`update stream set state = '{}' where stream_id = $1`, [after.streamId]);
  const book = { errand: { current: 'test', versions: { test: { ...ERRAND, evolve: (state: ErrandState | undefined, event: { type: string }) => {
    if (event.type === 'noted' && bearsNo) throw new Error('the fold cannot bear this line');
    return ERRAND.evolve(state, event as never);
  } } } } };
  let bearsNo = true;
  const findings = new Map<string, Finding>();
  for await (const finding of verifyAll(world.pool, book)) findings.set(finding.caseId, finding);
  expect(findings.get(dropped.caseId)).toEqual({ caseId: dropped.caseId, line: 1, streamId: dropped.streamId, what: 'the line cannot be folded: kind errand has no version dropped' });
  expect(findings.get(unbearable.caseId)).toEqual({ caseId: unbearable.caseId, line: 3, streamId: unbearable.streamId, what: 'the line cannot be folded: the fold cannot bear this line' });
  bearsNo = false;
  expect(await verifyCase(world.pool, book, unbearable.caseId)).toBeUndefined();
  expect(await verifyCase(world.pool, book, after.caseId)).toMatchObject({ what: 'the state is not what the lines say' });
});

it('leaves no transaction open where a question fails', async () => {
  await expect(verifyCase(world.pool, ERRAND_BOOK, 'no\0id')).rejects.toThrow('invalid byte sequence');
  expect((await world.pool.query(`select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`)).rowCount).toBe(0);
});

it('signs the dockets once for each day, and sees when they no longer stand as they did', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { streamId, caseId } = await errand();
  await world.pool.query('alter table stream_event disable trigger stream_event_append_only');
  await world.pool.query('update stream_event set at_ms = at_ms - 3 * 86400000');
  expect(await sealDockets(world.pool, privateKey, 'k')).toBeDefined();
  expect(await sealDockets(world.pool, privateKey, 'k')).toBeUndefined();
  expect(await brokenSeal(world.pool, publicKey)).toBeUndefined();
  expect(await brokenSeal(world.pool, generateKeyPairSync('ed25519').publicKey)).toMatchObject({ what: expect.stringContaining('signature') });
  await world.pool.query(`update stream_event set hash = sha256('rewritten') where stream_id = $1 and docket_no = (select max(docket_no) from stream_event where case_id = $2)`, [streamId, caseId]);
  expect(await brokenSeal(world.pool, publicKey)).toMatchObject({ what: expect.stringContaining('no longer stand') });
});
