import { afterAll, beforeAll, expect, it } from 'vitest';
import { forgetKeys, once } from '#record/act-key.ts';
import { within } from '#record/transaction.ts';
import { ERRAND_BOOK } from '#test/support/errand/kind.ts';
import { openRecordWorld } from '#test/support/record-world.ts';

let world: Awaited<ReturnType<typeof openRecordWorld>>;
beforeAll(async () => {
  world = await openRecordWorld(ERRAND_BOOK);
});
afterAll(() => world[Symbol.asyncDispose]());

async function sent(userId: string, route: string, daysAgo: number): Promise<string> {
  const key = `${userId} ${route} ${daysAgo}`;
  await within(world.pool, (tx) => once(tx, { userId, route, key, body: null }, async () => 'reply'));
  await world.pool.query(`update act_key set at = clock_timestamp() - make_interval(days => $2) where key = $1`, [key, daysAgo]);
  return key;
}

it('replies are kept for thirty days, and those to the orders of an open story as long as it is open', async () => {
  await world.pool.query('delete from act_key');
  const stream = await world.open('errand', { type: 'opened', on: '2018-06-01', mode: 'single' });
  const [young, old, ofOpen, ofNobody] = [await sent('clerk', 'answerTask', 29), await sent('clerk', 'answerTask', 31), await sent(stream, 'order', 400), await sent('roster/1', 'order', 31)];
  const kept = async () => (await world.pool.query<{ key: string }>('select key from act_key')).rows.map(({ key }) => key);
  expect(await forgetKeys(world.pool)).toBe(2);
  expect(await kept()).toEqual(expect.arrayContaining([young, ofOpen]));
  expect(await kept()).not.toEqual(expect.arrayContaining([old]));
  expect(await kept()).not.toContain(ofNobody);
  expect(await forgetKeys(world.pool)).toBe(0);

  await world.pool.query('update stream set is_ended = true where stream_id = $1', [stream]);
  expect(await forgetKeys(world.pool)).toBe(1);
});
