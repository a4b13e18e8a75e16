import { afterAll, beforeAll, expect, it } from 'vitest';
import { createActivities } from '#activities/index.ts';
import { ERRAND_BOOK } from '../support/errand/kind.ts';
import { openRecordWorld } from '../support/record-world.ts';

let world: Awaited<ReturnType<typeof openRecordWorld>>;
let activities: ReturnType<typeof createActivities>;
beforeAll(async () => {
  world = await openRecordWorld(ERRAND_BOOK);
  activities = createActivities(world);
});
afterAll(() => world[Symbol.asyncDispose]());

const anErrand = () => world.open('errand', { type: 'opened', on: '2026-03-02', mode: 'single' });
const stuck = async (streamId: string) => (await world.pool.query<{ message: string; count: number }>('select message, count from stuck where stream_id = $1', [streamId])).rows;

it('a story that has parted from its record is on the stuck list once, with what it said last and how often', async () => {
  const [streamId, other] = [await anErrand(), await anErrand()];
  await activities.reportStuck({ streamId, message: 'first' });
  await Promise.all(Array.from({ length: 8 }, () => activities.reportStuck({ streamId, message: 'again' })));
  await activities.reportStuck({ streamId, message: 'last' });
  expect(await stuck(streamId)).toEqual([{ message: 'last', count: 10 }]);
  expect(await stuck(other)).toEqual([]);
});

it('late, after the story has written again, it begins a new entry, and writes no line', async () => {
  const streamId = await anErrand();
  await activities.reportStuck({ streamId, message: 'parted' });
  await activities.exchange({ streamId, seen: 1, events: [{ type: 'noted', text: 'a' }] });
  expect(await stuck(streamId)).toEqual([]);
  await activities.reportStuck({ streamId, message: 'parted' });
  expect(await stuck(streamId)).toEqual([{ message: 'parted', count: 1 }]);
  expect(await world.revision(streamId)).toBe(2);
});
