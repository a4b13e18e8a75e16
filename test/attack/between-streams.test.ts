import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERRAND_BOOK } from '../support/errand/kind.ts';
import { openRecordWorld } from '../support/record-world.ts';

let world: Awaited<ReturnType<typeof openRecordWorld>>;
beforeAll(async () => {
  world = await openRecordWorld(ERRAND_BOOK);
});
afterAll(() => world[Symbol.asyncDispose]());

const errand = (other?: string) => world.open('errand', { type: 'opened', on: '2026-03-02', mode: 'single', ...(other && { other }) });
const command = (streamId: string, given: { type: string; count?: number }) => world.door.command({ streamId, by: { userId: 'li', roles: ['filingClerk'], courtCode: '陕0902' }, key: { route: 'command', key: randomUUID() } }, given);

/** A follower of an errand that has noted so much. */
async function follower(notes: number) {
  const followed = await errand();
  await note(followed, notes);
  return { streamId: await errand(followed), followed };
}

const note = (streamId: string, count: number) => command(streamId, { type: 'burst', count });
const heard = async (streamId: string) => (await world.pool.query<{ text: string }>(`select left(body->'event'->>'text', 3) as text from stream_event where stream_id = $1 and type = 'heard' order by revision`, [streamId])).rows.map(({ text }) => parseInt(text));
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
const isBehind = async (streamId: string) => (await world.pool.query('select from follow where follower = $1 and wanted > seen', [streamId])).rowCount !== 0;

it('news is delivered once and in order, however often, however late and however much at once it is brought', async () => {
  const { streamId, followed } = await follower(3);
  await Promise.all(Array.from({ length: 8 }, () => world.door.deliver(streamId)));
  await world.door.deliver(streamId);
  expect(await heard(streamId)).toEqual(upTo(3));
  await note(followed, 130);
  await Promise.all(Array.from({ length: 4 }, () => world.door.deliver(streamId)));
  expect(await heard(streamId)).toEqual([...upTo(3), ...upTo(130)]);
  expect(await isBehind(streamId)).toBe(false);
});

it('an ended follower only notes that the news has come', async () => {
  const { streamId, followed } = await follower(2);
  await command(streamId, { type: 'stop' });
  const before = await world.revision(streamId);
  await Promise.all(Array.from({ length: 4 }, () => world.door.deliver(streamId)));
  await note(followed, 1);
  await world.door.deliver(streamId);
  expect(await world.revision(streamId)).toBe(before);
  expect(await isBehind(streamId)).toBe(false);
  await expect(world.door.deliver('errand/nobody')).rejects.toThrow('not_found');
});

describe('an order', () => {
  const order = (from: string, orderId: string, to: string, text = orderId) => world.door.order({ from, orderId, to, command: { type: 'note', text } as { type: string } });
  const noted = async (streamId: string) => (await world.pool.query<{ text: string }>(`select body->>'text' as text from stream_event where stream_id = $1 and type = 'noted' order by revision`, [streamId])).rows.map(({ text }) => text);

  it('is carried out once, however often and however much at once it is given, in the order in which it came', async () => {
    const [from, to] = [await errand(), await errand()];
    expect(await order(from, 'second', to)).toEqual({ done: true });
    const replies = await Promise.all(Array.from({ length: 8 }, () => order(from, 'first', to)));
    expect(replies).toEqual(Array.from({ length: 8 }, () => ({ done: true })));
    expect(await order(from, 'second', to)).toEqual({ done: true });
    expect(await noted(to)).toEqual(['second', 'first']);
  });

  it('of the same id with another body, or to another stream, is refused; that of another story is its own', async () => {
    const [from, to, other] = [await errand(), await errand(), await errand()];
    await order(from, 'echo', to);
    expect(await order(from, 'echo', to, 'something else')).toEqual({ done: false, code: 'key_reused' });
    expect(await order(from, 'echo', other)).toEqual({ done: false, code: 'key_reused' });
    expect(await order(other, 'echo', to)).toEqual({ done: true });
    expect([await noted(to), await noted(other)]).toEqual([['echo', 'echo'], []]);
  });

  it('that comes late is an outcome and no error; the repeat of one that was carried out still gets its reply', async () => {
    const [from, to] = [await errand(), await errand()];
    await order(from, 'in time', to);
    await command(to, { type: 'stop' });
    const before = await world.revision(to);
    expect(await order(from, 'late', to)).toEqual({ done: false, code: 'stream_ended' });
    expect(await order(from, 'late', to)).toEqual({ done: false, code: 'stream_ended' });
    expect(await order(from, 'in time', to)).toEqual({ done: true });
    expect(await order(from, 'nobody', 'errand/nobody')).toEqual({ done: false, code: 'not_found' });
    expect(await world.revision(to)).toBe(before);
  });
});
