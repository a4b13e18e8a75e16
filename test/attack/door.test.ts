import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role } from '#domain/shared/role.ts';
import { courtTime } from '#record/court-time.ts';
import { openDoor } from '#record/door.ts';
import { noteStuck } from '#record/stuck.ts';
import { CHANNEL } from '#record/wake.ts';
import { ERRAND_BOOK } from '../support/errand/kind.ts';
import { openRecordWorld } from '../support/record-world.ts';

let world: Awaited<ReturnType<typeof openRecordWorld>>;
let today: string;
beforeAll(async () => {
  world = await openRecordWorld(ERRAND_BOOK);
  ({ today } = await courtTime(world.pool));
});
afterAll(() => world[Symbol.asyncDispose]());

const OPENED = { type: 'opened', on: '2026-03-02', mode: 'single' };
const by = (role: Role, userId: string = role) => ({ userId, roles: [role], courtCode: '陕0902' });

/** An errand with a task that counts from today, or from a day that makes it overdue. */
async function errandWithTask(from = today) {
  const streamId = await world.open('errand', OPENED);
  const taskId = `${streamId}/check#1`;
  await world.door.exchange({ streamId, seen: 1, events: [{ type: 'taskOpened', taskId, kind: 'check', from }] });
  return { streamId, taskId };
}

it('6: an answer to a task of another stream is refused and writes nothing', async () => {
  const [mine, other] = [await errandWithTask(), await errandWithTask()];
  const act = { streamId: mine.streamId, by: by('filingClerk'), key: { route: 'answer', key: randomUUID() } };
  await expect(world.door.answer(act, other.taskId, { good: true })).rejects.toThrow('task_not_open');
  expect(await world.revision(mine.streamId)).toBe(2);
  expect(await world.revision(other.streamId)).toBe(2);
});

it('7: a repeat gets the first reply; the same key with another body, on another stream or by another person never does', async () => {
  const [first, second] = [await errandWithTask(), await errandWithTask()];
  const key = { route: 'command', key: randomUUID() };
  const note = { type: 'note', text: 'a' } as { type: string };
  const reply = await world.door.command({ streamId: first.streamId, by: by('filingClerk'), key }, note);
  expect(await world.door.command({ streamId: first.streamId, by: by('filingClerk'), key }, note)).toEqual(reply);
  await expect(world.door.command({ streamId: first.streamId, by: by('filingClerk'), key }, { type: 'stop' })).rejects.toThrow('key_reused');
  await expect(world.door.command({ streamId: second.streamId, by: by('filingClerk'), key }, note)).rejects.toThrow('key_reused');
  const another = await world.door.command({ streamId: first.streamId, by: by('filingClerk', 'somebody-else'), key }, note);
  expect(another.revision).toBe(reply.revision + 1);
});

it('7: a double click in parallel acts once', async () => {
  const { streamId } = await errandWithTask();
  const key = { route: 'command', key: randomUUID() };
  const replies = await Promise.all(Array.from({ length: 8 }, () => world.door.command({ streamId, by: by('filingClerk'), key }, { type: 'note', text: 'once' } as { type: string })));
  expect(new Set(replies.map(({ revision }) => revision)).size).toBe(1);
  expect(await world.revision(streamId)).toBe(3);
});

it('8: a long stream is read in pages of at most 256 KB', async () => {
  const { streamId } = await errandWithTask();
  await world.door.command({ streamId, by: by('filingClerk'), key: { route: 'command', key: randomUUID() } }, { type: 'burst', count: 2_000 } as { type: string });
  let seen = 0;
  let pages = 0;
  for (let more = true; more; pages++) {
    const reply = await world.door.exchange({ streamId, seen, events: [] });
    expect(Buffer.byteLength(JSON.stringify(reply))).toBeLessThan(300 * 1024);
    expect(reply.lines[0]!.revision).toBe(seen + 1);
    seen += reply.lines.length;
    more = reply.more;
  }
  expect(seen).toBe(2_002);
  expect(pages).toBeGreaterThan(15);
});

it('10: a story that is ahead of the record is told so and writes nothing', async () => {
  const { streamId } = await errandWithTask();
  const reply = await world.door.exchange({ streamId, seen: 9, events: [{ type: 'done' }] });
  expect(reply).toMatchObject({ isAhead: true, lines: [] });
  expect(await world.revision(streamId)).toBe(2);
});

it('11: a line that the fold cannot bear is not written, is on the stuck list, and other streams go on', async () => {
  const { streamId } = await errandWithTask();
  const poison = () => noteStuck(world.pool, streamId, () => world.door.exchange({ streamId, seen: 2, events: [{ type: 'noted', text: 'poison' }] }));
  await expect(poison()).rejects.toThrow('cannot bear');
  await expect(poison()).rejects.toThrow('cannot bear');
  const { rows } = await world.pool.query('select message, count from stuck where stream_id = $1', [streamId]);
  expect(rows).toEqual([{ message: 'the fold cannot bear this line', count: 2 }]);
  const other = await errandWithTask();
  expect(await world.revision(other.streamId)).toBe(2);
});

it('11: an ended stream takes no more lines', async () => {
  const { streamId, taskId } = await errandWithTask();
  await world.door.command({ streamId, by: by('filingClerk'), key: { route: 'command', key: randomUUID() } }, { type: 'stop' });
  await expect(world.door.exchange({ streamId, seen: 3, events: [{ type: 'done' }] })).rejects.toThrow('has ended');
  await expect(world.door.answer({ streamId, by: by('filingClerk'), key: { route: 'answer', key: randomUUID() } }, taskId, { good: true })).rejects.toThrow('task_not_open');
  await expect(world.door.command({ streamId, by: by('filingClerk'), key: { route: 'command', key: randomUUID() } }, { type: 'note', text: 'late' } as { type: string })).rejects.toThrow('stream_ended');
});

it('14: no act carries a NOTIFY in its transaction, which would make the commits of all wait for each other', async () => {
  const woken: string[] = [];
  const door = openDoor(world.pool, world.door.around, (caseIds) => woken.push(...caseIds));
  const caseId = randomUUID();
  const payloads: string[] = [];
  const ear = new pg.Client(world.database.params);
  ear.on('notification', ({ payload }) => payloads.push(payload ?? ''));
  await ear.connect();
  await ear.query(`listen ${CHANNEL}`);

  const opening = { caseId, courtCode: '陕0902', countyCode: null, kind: 'errand', by: { userId: 'li', role: 'filingClerk' as const }, receivedOn: OPENED.on, parties: [], vault: world.vault, firstLine: () => OPENED };
  const { streamId } = await door.openCase(opening, { userId: 'li', route: 'open', key: caseId, body: null });
  await door.exchange({ streamId, seen: 1, events: [{ type: 'taskOpened', taskId: `${streamId}/check#1`, kind: 'check', from: OPENED.on }] });
  const other = await errandWithTask();
  await world.pool.query('insert into follow (follower, followed, seen, wanted) values ($1, $2, 0, 2)', [streamId, other.streamId]);
  await door.deliver(streamId);
  await door.recount(streamId);
  await door.order({ from: other.streamId, orderId: 'o', to: streamId, command: { type: 'note', text: 'a' } as { type: string } });
  await door.command({ streamId, by: by('filingClerk'), key: { route: 'command', key: randomUUID() } }, { type: 'note', text: 'b' } as { type: string });
  await door.answer({ streamId, by: by('filingClerk'), key: { route: 'answer', key: randomUUID() } }, `${streamId}/check#1`, { good: true });

  // A word comes after those of all that was committed before it.
  await ear.query('select pg_notify($1, $2)', [CHANNEL, 'the end']);
  await ear.end();
  expect(payloads.filter((payload) => payload.includes(caseId))).toEqual([]);
  expect(payloads).toContain('the end');
  expect(woken.length).toBeGreaterThan(4);
});

it('tells no rung of a stream that has news coming, nor together with the line that stops its clock', async () => {
  const [{ streamId, taskId }, other] = [await errandWithTask(OPENED.on), await errandWithTask()];
  const breached = { type: 'breached', deadlineId: taskId, rung: 'breach' };
  const told = async (seen: number, ...events: { type: string }[]) => (await world.door.exchange({ streamId, seen, events })).lines.map(({ event }) => event.type);
  await world.pool.query('insert into follow (follower, followed, seen, wanted) values ($1, $2, 0, 2)', [streamId, other.streamId]);
  expect(await world.door.exchange({ streamId, seen: 2, events: [breached] })).toMatchObject({ lines: [], hasNewsComing: true });
  await world.pool.query('update follow set seen = wanted where follower = $1', [streamId]);
  expect(await told(2, breached, { type: 'clockPaused', on: '2026-03-03', reason: '等待', rule: 'TRI-012' } as { type: string })).toEqual(['clockPaused']);
  expect(await told(3, breached)).toEqual([]);
  expect(await told(3, { type: 'clockResumed', on: '2026-03-03' } as { type: string }, breached)).toEqual(['clockResumed']);
  expect(await told(4, breached)).toEqual(['breached']);
});

it('refuses a wrong role, a stale view and a task that somebody else has, and writes nothing', async () => {
  const { streamId, taskId } = await errandWithTask();
  const act = (role: Role, userId?: string) => ({ streamId, by: by(role, userId), key: { route: 'answer', key: randomUUID() } });
  await expect(world.door.answer(act('president'), taskId, { good: true })).rejects.toThrow('wrong_role');
  await world.door.command(act('filingClerk'), { type: 'note', text: 'meanwhile' } as { type: string });
  await expect(world.door.answer({ ...act('filingClerk'), expectedRevision: 2 }, taskId, { good: true })).rejects.toThrow('stale_revision');
  await world.pool.query('update task set assignee = $2 where task_id = $1', [taskId, 'li']);
  await expect(world.door.answer(act('filingClerk', 'wang'), taskId, { good: true })).rejects.toThrow('not_yours');
  expect(await world.revision(streamId)).toBe(3);
});

it('does not call a view stale for what the story noted on its own, nor take one that is ahead of the record', async () => {
  const { streamId, taskId } = await errandWithTask(OPENED.on);
  await world.door.exchange({ streamId, seen: 2, events: [{ type: 'reminded', deadlineId: taskId, rung: 'remind/1' }] });
  const answer = (expectedRevision: number) => world.door.answer({ streamId, by: by('filingClerk'), key: { route: 'answer', key: randomUUID() }, expectedRevision }, taskId, { good: true });
  await expect(answer(9)).rejects.toThrow('stale_revision');
  expect(await answer(2)).toMatchObject({ streamId });
});

it('keeps the record append-only, and gives the read side no right to write', async () => {
  await errandWithTask();
  await expect(world.pool.query('update stream_event set at_ms = 0')).rejects.toThrow('append-only');
  await expect(world.pool.query('delete from ledger_entry')).rejects.toThrow('append-only');
  const client = await world.pool.connect();
  await client.query('set role duixian_reader');
  await expect(client.query(`update task set assignee = 'me'`)).rejects.toThrow('permission denied');
  await expect(client.query(`delete from outbox`)).rejects.toThrow('permission denied');
  await client.query('reset role');
  client.release();
});
