import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen } from '#record/listen.ts';
import { reviveAll } from '#record/revive.ts';
import { kindOf } from '#record/kind-book.ts';
import { relay } from '#worker/relay.ts';
import { openWaker } from '#worker/waker.ts';
import { ERRAND_BOOK, type ErrandMode } from '../support/errand/kind.ts';
import { openStoryWorld } from '../support/story-world.ts';

const workflowsPath = fileURLToPath(new URL('../support/errand/index.ts', import.meta.url));
let world: Awaited<ReturnType<typeof openStoryWorld>>;
beforeAll(async () => {
  world = await openStoryWorld({ book: ERRAND_BOOK, workflowsPath });
});
afterAll(() => world[Symbol.asyncDispose]());

async function errand(mode: ErrandMode): Promise<string> {
  return world.open('errand', { type: 'opened', on: await world.today(), mode });
}

it('9: rows that the engine always refuses are tried ever more seldom and hold up no other', async () => {
  const refused = await Promise.all(Array.from({ length: 100 }, () => errand('single')));
  await Promise.all(refused.map((stream) => world.openTask(stream, 'check')));
  const since = Date.now();
  // A release that dropped the version of an open stream: its story cannot be started.
  await world.pool.query(`update stream set version = 'dropped' where stream_id = any($1)`, [refused]);
  await world.pool.query(`insert into outbox (stream_id, lane, revision) select stream_id, 0, revision from stream where stream_id = any($1) on conflict do nothing`, [refused]);
  const stream = await errand('single');
  await world.answer(stream, 'check', { good: true });
  await world.tells(stream, 'done');
  const { rows } = await world.pool.query<{ rows: number; tried: number; error: string }>(`select count(*)::int as rows, max(attempts) as tried, max(last_error) as error from outbox where stream_id = any($1)`, [refused]);
  expect(rows[0]!.rows).toBe(100);
  // Each pause is twice as long as the one before, the first 400 ms: so many tries fit into the time, and no more.
  expect(rows[0]!.tried).toBeLessThanOrEqual(1 + Math.log2(1 + (Date.now() - since) / 400));
  await world.pool.query('update outbox set attempts = 12, next_try_at = clock_timestamp() where stream_id = $1', [refused[0]]);
  const dead = await world.eventually('the dead letter', async () => (await world.pool.query(`select last_error from outbox where stream_id = $1 and is_dead`, [refused[0]])).rows[0]?.last_error as string | undefined);
  expect(dead).not.toBe('');
  await world.pool.query('delete from outbox where stream_id = any($1)', [refused]);
  await world.pool.query(`update stream set version = 'test' where stream_id = any($1)`, [refused]);
});

it('13: stories follow after the listening connection was lost', async () => {
  const stream = await errand('single');
  await world.openTask(stream, 'check');
  await world.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()`);
  await world.answer(stream, 'check', { good: true });
  await world.tells(stream, 'done');
});

it('13: a listener whose connection was lost is told so, and hears again', async () => {
  const stop = new AbortController();
  const heard: string[] = [];
  const listening = listen(world.pool, { onWord: (caseIds) => heard.push(...caseIds), onLost: () => heard.push('lost'), onBack: () => heard.push('back') }, stop.signal);
  await world.eventually('the listener', async () => (heard.includes('back') ? true : undefined));
  await world.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()`);
  await world.eventually('the listener coming back', async () => (heard.indexOf('back', heard.indexOf('lost')) > 0 ? true : undefined));
  const caseId = (await errand('single')).slice('errand/'.length);
  await world.eventually('the word', async () => (heard.includes(caseId) ? true : undefined));
  stop.abort();
  await listening;
});

it('15: two relays at once and a signal for a story that has ended leave every line once', async () => {
  const stop = new AbortController();
  const waker = openWaker(world.pool, stop.signal);
  const second = relay({ pool: world.pool, door: world.door, temporal: world.client, taskQueue: world.taskQueue, waker, workflowOf: (kind, version) => kindOf(ERRAND_BOOK, kind, version).workflow }, stop.signal);
  const streams = await Promise.all(Array.from({ length: 6 }, () => errand('parallel')));
  for (const stream of streams) {
    await Promise.all([world.answer(stream, 'left', { word: 'L' }), world.answer(stream, 'right', { word: 'R' })]);
    await world.tells(stream, 'done');
    await world.completed(stream);
    await world.pool.query(`insert into outbox (stream_id, lane, revision) values ($1, 0, 0)`, [stream]);
  }
  await world.eventually('the words being told', async () => ((await world.pool.query('select from outbox where stream_id = any($1)', [streams])).rowCount === 0 ? true : undefined));
  for (const stream of streams) {
    await world.completed(stream);
    expect((await world.told(stream)).toSorted()).toEqual(['done', 'joined', 'opened', 'taskAnswered', 'taskAnswered', 'taskOpened', 'taskOpened']);
  }
  stop.abort();
  await second;
  await waker.closed();
});

it('revives every open story after the engine has lost them all, and each stands where it stood', async () => {
  const streams = await Promise.all(Array.from({ length: 5 }, () => errand('parallel')));
  for (const stream of streams) {
    await world.openTask(stream, 'right');
    await world.answer(stream, 'left', { word: 'L' });
  }
  await world.pool.query(`update task set assignee = 'filingChief' where kind = 'right' and state = 'open'`);
  const before = await world.pool.query(`select task_id, assignee, due, version from task where state = 'open' order by task_id`);
  for (const stream of streams) await world.client.workflow.getHandle(stream).terminate('lost');
  expect(await reviveAll(world.pool)).toBeGreaterThanOrEqual(5);
  await world.eventually('the words being told', async () => ((await world.pool.query('select from outbox where stream_id = any($1)', [streams])).rowCount === 0 ? true : undefined));
  const after = await world.pool.query(`select task_id, assignee, due, version from task where state = 'open' order by task_id`);
  expect(after.rows).toEqual(before.rows);
  for (const stream of streams) {
    await world.answer(stream, 'right', { word: 'R' }, { key: randomUUID() });
    await world.tells(stream, 'done');
  }
});

it('8: a story reads a stream of twenty thousand lines and goes on', { timeout: 180_000 }, async () => {
  const stream = await errand('single');
  const { task_id: taskId } = await world.openTask(stream, 'check');
  for (let at = 0; at < 20; at++) await world.command(stream, 'filingClerk', { type: 'burst', count: 1_000 } as { type: string });
  await world.lose(stream);
  await world.door.answer({ streamId: stream, by: { userId: 'filingClerk', roles: ['filingClerk'], courtCode: '陕0902' }, key: { route: 'test', key: randomUUID() } }, taskId, { good: true });
  await world.eventually('the end', async () => ((await world.state(stream))?.status === 'done' ? true : undefined));
  expect((await world.pool.query('select revision from stream where stream_id = $1', [stream])).rows[0].revision).toBeGreaterThan(20_000);
  // What one workflow task read is one message to the engine: four pages, and what the story says when it has read all.
  const pages = new Map<string, number>();
  for (const { markerRecordedEventAttributes: page } of (await world.client.workflow.getHandle(stream).fetchHistory()).events ?? []) {
    const task = String(page?.workflowTaskCompletedEventId);
    if (page) pages.set(task, (pages.get(task) ?? 0) + 1);
  }
  expect(pages.size).toBeGreaterThan(30);
  expect(Math.max(...pages.values())).toBeLessThan(10);
});
