import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ERRAND_BOOK, type ErrandMode } from '../support/errand/kind.ts';
import { openStoryWorld } from '../support/story-world.ts';

const workflowsPath = fileURLToPath(new URL('../support/errand/index.ts', import.meta.url));
let world: Awaited<ReturnType<typeof openStoryWorld>>;
let loseReplies = false;

beforeAll(async () => {
  world = await openStoryWorld({
    book: ERRAND_BOOK,
    workflowsPath,
    activities: ({ door }) => {
      let dice = 7;
      return {
        // The reply of about every third exchange is lost after it was committed.
        exchange: async (input: Parameters<typeof door.exchange>[0]) => {
          const reply = await door.exchange(input);
          dice = (dice * 1_103_515_245 + 12_345) % 2_147_483_648;
          if (loseReplies && dice % 1000 < 350) throw new Error('the reply is lost');
          return reply;
        },
      };
    },
  });
});
afterAll(() => world[Symbol.asyncDispose]());

async function errand(mode: ErrandMode, other?: string): Promise<string> {
  return world.open('errand', { type: 'opened', on: await world.today(), mode, ...(other && { other }) });
}

async function terminate(stream: string): Promise<void> {
  await world.client.workflow.getHandle(stream).terminate('away');
}

it('1: an answer after the deadline brings the breach with it when the engine was away, and no reminder that nobody could get', async () => {
  const stream = await errand('single');
  await world.openTask(stream, 'check');
  await terminate(stream);
  await world.moveClock(60);
  await world.answer(stream, 'check', { good: true });
  await world.tells(stream, 'done');
  expect(await world.told(stream)).toEqual(['opened', 'taskOpened', 'breached', 'taskAnswered', 'done']);
});

it('2: a recorded line that the story would not write stops it loudly and puts it on the stuck list', async () => {
  const stream = await errand('single');
  await world.openTask(stream, 'check');
  await world.door.exchange({ streamId: stream, seen: 2, events: [{ type: 'joined', left: 'a', right: 'b' }] });
  await world.answer(stream, 'check', { good: true });
  const message = await world.eventually('the stuck list', async () => (await world.pool.query('select message from stuck where stream_id = $1', [stream])).rows[0]?.message as string | undefined);
  expect(message).toBe(`${stream}#3 is joined; the story now tells nothing`);
  await terminate(stream);
  expect(await world.told(stream)).toEqual(['opened', 'taskOpened', 'joined', 'taskAnswered']);
});

it('3: a recorded question with the same id but of another kind is not taken for the one asked', async () => {
  const stream = await errand('single');
  const { task_id } = await world.openTask(stream, 'check');
  await terminate(stream);
  const other = await errand('single');
  await world.openTask(other, 'check');
  await terminate(other);
  await world.pool.query('alter table stream_event disable trigger stream_event_append_only');
  await world.pool.query(`update stream_event set body = body || '{"kind":"left"}' where stream_id = $1 and revision = 2`, [stream]);
  await world.pool.query('alter table stream_event enable trigger stream_event_append_only');
  await world.answer(stream, task_id, { good: true });
  const message = await world.eventually('the stuck list', async () => (await world.pool.query('select message from stuck where stream_id = $1', [stream])).rows[0]?.message as string | undefined);
  expect(message).toContain(`is taskOpened ${task_id}`);
  await terminate(stream);
});

it('4: two branches keep their own answers when they come close together and the story is told anew', async () => {
  const stream = await errand('parallel');
  await world.openTask(stream, 'left');
  await world.openTask(stream, 'right');
  await terminate(stream);
  await Promise.all([world.answer(stream, 'right', { word: 'R' }), world.answer(stream, 'left', { word: 'L' })]);
  const { event } = await world.tells(stream, 'joined');
  expect(event).toEqual({ type: 'joined', left: 'L', right: 'R' });
});

it('5: replies lost after the commit, and another branch whose timer fires meanwhile, leave every line once', async () => {
  loseReplies = true;
  const streams = await Promise.all([errand('parallel'), errand('parallel'), errand('parallel')]);
  for (const stream of streams) await world.openTask(stream, 'right');
  await world.moveClock(30);
  for (const stream of streams) {
    await world.tells(stream, 'breached', 2);
    await world.answer(stream, 'left', { word: 'L' });
    await world.answer(stream, 'right', { word: 'R' });
    await world.tells(stream, 'done');
    expect((await world.told(stream)).toSorted()).toEqual(
      ['breached', 'breached', 'done', 'joined', 'opened', 'taskAnswered', 'taskAnswered', 'taskOpened', 'taskOpened'],
    );
  }
  loseReplies = false;
});

it('10: a story that has seen more than a restored record holds is told anew from it', async () => {
  const stream = await errand('single');
  await world.answer(stream, 'check', { good: false });
  await world.tells(stream, 'taskOpened', 2);
  await world.pool.query('alter table stream_event disable trigger stream_event_append_only');
  await world.pool.query('delete from stream_event where stream_id = $1 and revision > 2', [stream]);
  await world.pool.query('alter table stream_event enable trigger stream_event_append_only');
  const { rows } = await world.pool.query<{ deadline: unknown; docket_no: number; hash: Buffer }>(`select body->'deadline' as deadline, docket_no, hash from stream_event where stream_id = $1 and revision = 2`, [stream]);
  const clock = { paused: null, exclusions: [], open: { [`${stream}/check#1`]: { kind: 'task', name: 'check', isTarget: false, deadline: rows[0]!.deadline, specs: [], extensions: [], told: [] } } };
  await world.pool.query('update stream set revision = 2, clock = $2 where stream_id = $1', [stream, JSON.stringify(clock)]);
  await world.pool.query('update court_case set docket_no = $2, head_hash = $3 where case_id = (select case_id from stream where stream_id = $1)', [stream, rows[0]!.docket_no, rows[0]!.hash]);
  await world.pool.query(`update task set state = case when task_id = $2 then 'open' else 'withdrawn' end where stream_id = $1`, [stream, `${stream}/check#1`]);
  await world.pool.query(`insert into outbox (stream_id, lane, revision) values ($1, 0, 2)`, [stream]);
  await world.answer(stream, `${stream}/check#1`, { good: true });
  await world.tells(stream, 'done');
  expect(await world.told(stream)).toEqual(['opened', 'taskOpened', 'taskAnswered', 'done']);
});

it('12: whatever the order of stop, answer and the story’s own writing, one order is in the record and no task stays open', async () => {
  const streams = await Promise.all(Array.from({ length: 12 }, () => errand('single')));
  await Promise.all(streams.map((stream) => world.openTask(stream, 'check')));
  await Promise.all(
    streams.flatMap((stream, at) => [
      world.answer(stream, `${stream}/check#1`, { good: at % 2 === 0 }).catch(() => undefined),
      world.command(stream, 'filingClerk', { type: 'stop' }).catch(() => undefined),
    ]),
  );
  for (const stream of streams) {
    if ((await world.state(stream))?.status === 'open') await world.command(stream, 'filingClerk', { type: 'stop' }).catch(() => undefined);
    await world.completed(stream);
    const told = await world.told(stream);
    expect(told.filter((type) => type === 'stopped' || type === 'done')).toHaveLength(1);
    expect(told.at(-1)).toMatch(/stopped|done/);
  }
  const { rows } = await world.pool.query(`select count(*)::int as open from task t join stream s using (stream_id) where s.is_ended and t.state = 'open'`);
  expect(rows).toEqual([{ open: 0 }]);
});

it('16: only the court’s clock counts: its jumps and minutes of difference tell each rung once', async () => {
  const stream = await errand('single');
  await world.openTask(stream, 'check');
  await world.moveClock(4.5);
  await world.tells(stream, 'reminded');
  await world.moveClock(-5 / 1440);
  await world.moveClock(1);
  await world.moveClock(5 / 1440);
  await world.moveClock(20);
  await world.tells(stream, 'breached');
  await world.answer(stream, 'check', { good: true }, { key: randomUUID() });
  await world.tells(stream, 'done');
  const rungs = (await world.lines(stream)).flatMap(({ event }) => (event.rung ? [event.rung] : []));
  expect(new Set(rungs).size).toBe(rungs.length);
  expect(rungs).toContain('breach');
});
