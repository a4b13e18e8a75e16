import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ResolvedDeadline } from '#domain/shared/record.ts';
import { ERRAND_BOOK, type ErrandMode } from '../support/errand/kind.ts';
import { openStoryWorld } from '../support/story-world.ts';

const DAY_MS = 86_400_000;
const workflowsPath = fileURLToPath(new URL('../support/errand/index.ts', import.meta.url));
let world: Awaited<ReturnType<typeof openStoryWorld>>;
let loseReplies = false;
const heardMs = new Map<string, number>();

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
          heardMs.set(input.streamId, reply.nowMs);
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

/** Tells the story from here on as another release would, or with another threshold of its history. */
async function tellAs(stream: string, telling: { isRightFirst?: boolean; eventsBeforeNew?: number }): Promise<void> {
  await world.forget(stream);
  await world.client.workflow.start('errand', { workflowId: stream, taskQueue: world.taskQueue, args: [{ streamId: stream, ...telling }] });
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

it('4: two branches keep their own answers when they come close together and the story is told anew, though it asks in another order', async () => {
  const stream = await errand('parallel');
  await world.openTask(stream, 'left');
  await world.openTask(stream, 'right');
  await tellAs(stream, { isRightFirst: true });
  await Promise.all([world.answer(stream, 'right', { word: 'R' }), world.answer(stream, 'left', { word: 'L' })]);
  const { event } = await world.tells(stream, 'joined');
  expect(event).toEqual({ type: 'joined', left: 'L', right: 'R' });
});

it('5: replies lost after the commit, another branch whose timer fires meanwhile, and branches that come in another order leave every line once', async () => {
  loseReplies = true;
  const streams = await Promise.all([errand('parallel'), errand('parallel'), errand('parallel')]);
  for (const stream of streams) await world.openTask(stream, 'right');
  await world.moveClock(30);
  for (const stream of streams) {
    await world.tells(stream, 'breached', 2);
    await tellAs(stream, { isRightFirst: true });
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

it('16: only the court’s clock counts: its jumps and minutes of difference tell each rung once, and none early', async () => {
  const stream = await errand('single');
  await world.openTask(stream, 'check');
  const { event } = await world.tells(stream, 'taskOpened');
  const { rungs: due } = event.deadline as ResolvedDeadline;
  // The story hears that the rung is three seconds ahead, and not that the court's clock then goes back.
  await world.moveClock((due[0]!.atMs - 3_000 - (await world.nowMs())) / DAY_MS);
  await world.pool.query('insert into outbox (stream_id, lane, revision) values ($1, 0, 2) on conflict do nothing', [stream]);
  await world.eventually('the story hearing the time', async () => (heardMs.get(stream)! >= due[0]!.atMs - 3_000 ? true : undefined));
  await world.moveClock(-6_000 / DAY_MS);
  await world.tells(stream, 'reminded');
  await world.moveClock(-5 / 1440);
  await world.moveClock(1);
  await world.moveClock(5 / 1440);
  await world.moveClock(20);
  await world.tells(stream, 'breached');
  await world.answer(stream, 'check', { good: true }, { key: randomUUID() });
  await world.tells(stream, 'done');
  const told = (await world.lines(stream)).flatMap(({ event: { rung }, atMs }) => (rung ? [{ rung, atMs }] : []));
  expect(new Set(told.map(({ rung }) => rung)).size).toBe(told.length);
  expect(told.map(({ rung }) => rung)).toContain('breach');
  expect(told.filter(({ rung, atMs }) => atMs < due.find(({ name }) => name === rung)!.atMs)).toEqual([]);
});

it('begins a new history when it has grown long, time and again, and tells nothing twice', async () => {
  const stream = await errand('many');
  await world.openTask(stream, 'check');
  await tellAs(stream, { eventsBeforeNew: 30 });
  const runs = new Set<string>();
  const anotherRun = () => world.eventually('another run', async () => {
    const { runId } = await world.client.workflow.getHandle(stream).describe();
    return runs.size < runs.add(runId).size ? runId : undefined;
  });
  await anotherRun();
  await world.moveClock(4.5);
  await world.tells(stream, 'reminded');
  for (let at = 0; at < 12; at++) await world.command(stream, 'filingClerk', { type: 'note', text: String(at) } as { type: string });
  await anotherRun();
  for (let n = 1; n <= 20; n++) await world.answer(stream, `${stream}/check#${n}`, { good: true });
  await anotherRun();
  await world.command(stream, 'filingClerk', { type: 'burst', count: 200 } as { type: string });
  await world.answer(stream, 'check', { good: true });
  await world.tells(stream, 'done');
  await world.completed(stream);
  const own = (await world.lines(stream)).filter(({ event }) => event.type !== 'noted').map(({ event: { type, taskId, deadlineId, rung } }) => [type, taskId ?? deadlineId, rung].filter(Boolean).join(' '));
  expect(own.filter((line) => line.startsWith('reminded'))).toHaveLength(1);
  expect(own.filter((line) => line.startsWith('taskOpened'))).toHaveLength(21);
  expect(new Set(own).size).toBe(own.length);
});
