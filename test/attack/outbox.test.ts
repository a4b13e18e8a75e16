import { afterAll, beforeAll, expect, it } from 'vitest';
import { engineState } from '#prisma/reads/engine.ts';
import { becomeDemo, courtTime, moveClock } from '#record/court-time.ts';
import { putBack, strikeOff, takeWords } from '#record/outbox.ts';
import { ERRAND_BOOK } from '../support/errand/kind.ts';
import { openRecordWorld } from '../support/record-world.ts';

const DAY_MS = 86_400_000;
let world: Awaited<ReturnType<typeof openRecordWorld>>;
beforeAll(async () => {
  world = await openRecordWorld(ERRAND_BOOK);
});
afterAll(() => world[Symbol.asyncDispose]());

const move = (toMs: number) => moveClock(world.pool, toMs, { userId: 'operator', route: 'clock', key: String(toMs), body: null });

it('a clock that moves while a word is on its way is told as well, and what it has made due is counted until it is told', async () => {
  await becomeDemo(world.pool);
  const streamId = await world.open('errand', { type: 'opened', on: '2026-03-02', mode: 'single' });
  const { today, nowMs } = await courtTime(world.pool);
  await world.door.exchange({ streamId, seen: 1, events: [{ type: 'taskOpened', taskId: `${streamId}/check#1`, kind: 'check', from: today }] });
  await world.pool.query('insert into outbox (stream_id, lane, revision) values ($1, 0, 2) on conflict (stream_id) do update set revision = 2', [streamId]);
  const [word] = await takeWords(world.pool, 8, 2);

  await move(nowMs + 60 * DAY_MS);
  await strikeOff(world.pool, word!);
  const [again] = await takeWords(world.pool, 8, 2);
  expect(again?.streamId).toBe(streamId);
  await strikeOff(world.pool, again!);
  expect(await takeWords(world.pool, 8, 2)).toEqual([]);

  expect((await engineState(world)).late).toBe(1);
  await world.door.exchange({ streamId, seen: 2, events: [{ type: 'breached', deadlineId: `${streamId}/check#1`, rung: 'breach' }] });
  expect((await engineState(world)).late).toBe(0);
});

it('a story whose time has not come by the moved clock is woken when it comes by that clock', async () => {
  const streamId = await world.open('errand', { type: 'opened', on: '2026-03-02', mode: 'single' });
  const { today } = await courtTime(world.pool);
  await world.door.exchange({ streamId, seen: 1, events: [{ type: 'taskOpened', taskId: `${streamId}/check#1`, kind: 'check', from: today }] });
  await world.pool.query('delete from outbox');
  const { rows } = await world.pool.query<{ next: string }>('select min(next_rung_ms) as next from deadline where stream_id = $1', [streamId]);
  const nextMs = Number(rows[0]!.next);

  await move(nextMs - 2 * DAY_MS);
  await move(nextMs - 1_500);
  const early = await takeWords(world.pool, 8, 2);
  expect(early.map((word) => word.streamId)).not.toContain(streamId);
  for (const word of early) await strikeOff(world.pool, word);
  let words = await takeWords(world.pool, 8, 2);
  while (words.length === 0) words = await takeWords(world.pool, 8, 2);
  expect(words.map((word) => word.streamId)).toEqual([streamId]);
  expect((await courtTime(world.pool)).nowMs).toBeGreaterThanOrEqual(nextMs);
});

it('an engine that is away for long brings no word nearer to its death', async () => {
  const streamId = await world.open('errand', { type: 'opened', on: '2026-03-02', mode: 'single' });
  for (let outage = 0; outage < 20; outage++) {
    await world.pool.query('update outbox set next_try_at = clock_timestamp() where stream_id = $1', [streamId]);
    const word = (await takeWords(world.pool, 8, 2)).find((one) => one.streamId === streamId)!;
    await putBack(world.pool, { ...word, attempts: Math.min(word.attempts, 4) }, new Error('unavailable'), 12);
  }
  expect((await world.pool.query('select attempts, is_dead from outbox where stream_id = $1', [streamId])).rows).toEqual([{ attempts: 4, is_dead: false }]);
});
