import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { engineState } from '#prisma/reads/engine.ts';
import { openStreams } from '#record/revive.ts';
import { ERRAND_BOOK, type ErrandMode } from '../support/errand/kind.ts';
import { openStoryWorld } from '../support/story-world.ts';

const workflowsPath = fileURLToPath(new URL('../support/errand/index.ts', import.meta.url));
let world: Awaited<ReturnType<typeof openStoryWorld>>;
beforeAll(async () => {
  world = await openStoryWorld({ book: ERRAND_BOOK, workflowsPath });
});
afterAll(() => world[Symbol.asyncDispose]());

const errand = async (mode: ErrandMode, other?: string) => world.open('errand', { type: 'opened', on: await world.today(), mode, ...(other && { other }) });
const terminate = (stream: string) => world.client.workflow.getHandle(stream).terminate('away');
const stuck = async () => (await engineState(world)).stuck;

it('a limit of the case that ran out while the engine was away is breached for good, though it is met before the engine is back', async () => {
  const stream = await errand('limit');
  await world.tells(stream, 'limitOpened');
  await terminate(stream);
  await world.moveClock(60);
  await world.command(stream, 'filingClerk', { type: 'note', text: 'met' } as { type: string });
  await world.tells(stream, 'done');
  expect(await world.told(stream)).toEqual(['opened', 'limitOpened', 'breached', 'noted', 'limitMet', 'done']);
  expect((await world.pool.query('select breached_at_ms is not null as breached from deadline where stream_id = $1', [stream])).rows).toEqual([{ breached: true }]);
});

it('what follows from a breach follows when the door has told it', async () => {
  const stream = await errand('limit');
  await world.tells(stream, 'limitOpened');
  await terminate(stream);
  await world.moveClock(60);
  await world.command(stream, 'filingClerk', { type: 'suspend' });
  await world.command(stream, 'filingClerk', { type: 'resume' });
  await world.openTask(stream, 'check');
  await world.command(stream, 'filingClerk', { type: 'note', text: 'met' } as { type: string });
  await world.tells(stream, 'done');
  expect((await world.told(stream)).filter((type) => type === 'breached')).toHaveLength(1);
});

it('a task that a command ends after its last day has its breach', async () => {
  const stream = await errand('single');
  await world.openTask(stream, 'check');
  await terminate(stream);
  await world.moveClock(60);
  await world.command(stream, 'filingClerk', { type: 'stop' });
  expect(await world.told(stream)).toEqual(['opened', 'taskOpened', 'breached', 'stopped']);
});

it('10: a story whose record was restored and has grown as far again is told anew from what it holds now', async () => {
  const stream = await errand('parallel');
  await world.answer(stream, 'left', { word: 'lost' });
  await world.tells(stream, 'taskAnswered');
  await world.eventually('the story hearing it', async () => (await world.pool.query('select from stream where stream_id = $1 and told = revision', [stream])).rowCount || undefined);
  const { rows } = await world.pool.query<{ docket_no: number; hash: Buffer }>('select docket_no, hash from stream_event where stream_id = $1 and revision = 3', [stream]);
  await world.pool.query('alter table stream_event disable trigger stream_event_append_only');
  await world.pool.query('delete from stream_event where stream_id = $1 and revision > 3', [stream]);
  await world.pool.query('alter table stream_event enable trigger stream_event_append_only');
  await world.pool.query('update stream set revision = 3 where stream_id = $1', [stream]);
  await world.pool.query('update court_case set docket_no = $2, head_hash = $3 where case_id = (select case_id from stream where stream_id = $1)', [stream, rows[0]!.docket_no, rows[0]!.hash]);
  await world.pool.query(`update task set state = 'open', answered_at_ms = null where stream_id = $1 and kind = 'left'`, [stream]);

  await world.answer(stream, 'left', { word: 'kept' });
  await world.answer(stream, 'right', { word: 'right' });
  expect((await world.tells(stream, 'joined')).event).toEqual({ type: 'joined', left: 'kept', right: 'right' });
  expect((await world.pool.query('select stream_id, seen from restored')).rows).toEqual([{ stream_id: stream, seen: 4 }]);
});

it('11: a story whose code fails stands on the stuck list with its message', async () => {
  const stream = await errand('broken');
  await world.answer(stream, 'check', { good: true });
  expect(await world.eventually('the stuck list', async () => (await stuck()).find(({ streamId }) => streamId === stream)?.message)).toBe('the code of this story is wrong');
  await terminate(stream);
});

it('9: followers that cannot be served hold up no other', async () => {
  const source = await errand('single');
  const [healthy, ...poisoned] = await Promise.all(Array.from({ length: 20 }, () => errand('orders', source)));
  await world.pool.query(`update stream set version = 'dropped' where stream_id = any($1)`, [poisoned]);
  await world.command(source, 'filingClerk', { type: 'note', text: 'news' } as { type: string });
  await world.tells(healthy!, 'heard');
  await world.pool.query(`update stream set version = 'test' where stream_id = any($1)`, [poisoned]);
});

it('all open stories are told anew, those too whose neighbours end meanwhile', async () => {
  const before = await openStreams(world.pool);
  const { rows } = await world.pool.query('select stream_id from stream where not is_ended');
  expect(before.toSorted()).toEqual(rows.map(({ stream_id }) => String(stream_id)).toSorted());
});
