import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERRAND_BOOK, type ErrandMode } from '../support/errand/kind.ts';
import { openStoryWorld } from '../support/story-world.ts';

const workflowsPath = fileURLToPath(new URL('../support/errand/index.ts', import.meta.url));
let world: Awaited<ReturnType<typeof openStoryWorld>>;

beforeAll(async () => {
  world = await openStoryWorld({ book: ERRAND_BOOK, workflowsPath });
});
afterAll(() => world[Symbol.asyncDispose]());

async function errand(mode: ErrandMode, other?: string): Promise<string> {
  return world.open('errand', { type: 'opened', on: await world.today(), mode, ...(other && { other }) });
}

describe('the desk', () => {
  it('asks, takes the answer and ends', async () => {
    const stream = await errand('single');
    await world.answer(stream, 'check', { good: false });
    await world.answer(stream, 'check', { good: true });
    await world.tells(stream, 'done');
    await world.completed(stream);
    expect(await world.told(stream)).toEqual(['opened', 'taskOpened', 'taskAnswered', 'taskOpened', 'taskAnswered', 'done']);
  });

  it('reminds, records the breach once, and takes the late answer', async () => {
    const stream = await errand('single');
    await world.openTask(stream, 'check');
    await world.skip(5);
    await world.tells(stream, 'reminded');
    await world.skip(700);
    await world.tells(stream, 'breached');
    await world.lose(stream);
    await world.answer(stream, 'check', { good: true });
    await world.tells(stream, 'done');
    expect(await world.told(stream)).toEqual(['opened', 'taskOpened', 'reminded', 'reminded', 'breached', 'taskAnswered', 'done']);
  });

  it('reminds after it was told anew, though the last line moves no deadline', async () => {
    const stream = await errand('single');
    await world.openTask(stream, 'check');
    await world.command(stream, 'filingClerk', { type: 'note', text: 'nothing moves' } as { type: string });
    await world.lose(stream);
    await world.skip(5);
    await world.tells(stream, 'reminded');
    await world.answer(stream, 'check', { good: true });
    await world.completed(stream);
  });

  it('runs a limit beside the story and draws the consequence of its breach', async () => {
    const stream = await errand('limit');
    await world.tells(stream, 'limitOpened');
    await world.skip(16);
    await world.tells(stream, 'breached');
    await world.openTask(stream, 'check');
    await world.command(stream, 'filingClerk', { type: 'note', text: 'enough' } as { type: string });
    await world.tells(stream, 'done');
    const told = (await world.told(stream)).filter((type) => type !== 'reminded');
    expect(told.toSorted()).toEqual(['breached', 'done', 'limitMet', 'limitOpened', 'noted', 'opened', 'taskOpened', 'taskWithdrawn']);
  });

  it('hears the news of another stream and gives it an order, once', async () => {
    const other = await errand('single');
    const stream = await errand('orders', other);
    await world.command(other, 'filingClerk', { type: 'note', text: 'hello' } as { type: string });
    await world.tells(stream, 'done');
    const noted = (await world.lines(other)).filter(({ event }) => event.type === 'noted');
    expect(noted.map(({ by, event }) => [by.role, event.text])).toEqual([['filingClerk', 'hello'], ['order', 'echo hello']]);
    expect((await world.told(stream)).filter((type) => type !== 'heard')).toEqual(['opened', 'ordered', 'done']);
  });

  it('stands still while the case is suspended, and moves the deadline by the time left out', async () => {
    const stream = await errand('single');
    const before = await world.openTask(stream, 'check');
    await world.command(stream, 'filingClerk', { type: 'suspend' });
    await world.skip(400);
    expect(await world.told(stream)).toEqual(['opened', 'taskOpened', 'clockPaused']);
    await world.command(stream, 'filingClerk', { type: 'resume' });
    const after = await world.openTask(stream, 'check');
    expect(Date.parse(after.due) - Date.parse(before.due)).toBeGreaterThan(395 * 86_400_000);
    await world.skip(30);
    await world.tells(stream, 'breached');
    const told = (await world.told(stream)).filter((type) => type !== 'reminded');
    expect(told).toEqual(['opened', 'taskOpened', 'clockPaused', 'clockResumed', 'deadlineMoved', 'breached']);
  });

  it('ends when a person ends the stream, and leaves no task open', async () => {
    const stream = await errand('parallel');
    await world.openTask(stream, 'left');
    await world.openTask(stream, 'right');
    await world.command(stream, 'filingClerk', { type: 'stop' });
    await world.completed(stream);
    const { rows } = await world.pool.query(`select state from task where stream_id = $1`, [stream]);
    expect(rows).toEqual([{ state: 'withdrawn' }, { state: 'withdrawn' }]);
  });
});
