import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromDay, toDay } from '#domain/clock/civil.ts';
import { addDays, dayAt, startOfDayMs, type IsoDate } from '#domain/shared/dates.ts';
import { publish } from '#record/calendar-publication.ts';
import { ERRAND_BOOK } from '../support/errand/kind.ts';
import { openStoryWorld } from '../support/story-world.ts';
import { planOf } from './support/year.ts';

let world: Awaited<ReturnType<typeof openStoryWorld>>;
beforeAll(async () => {
  world = await openStoryWorld({ book: ERRAND_BOOK, workflowsPath: fileURLToPath(new URL('../support/errand/index.ts', import.meta.url)) });
});
afterAll(() => world[Symbol.asyncDispose]());

/** Publishes the years up to that of a day, and in it the days from this one on as a holiday of so many days. */
async function publishHoliday(from: IsoDate, days: number): Promise<void> {
  for (;;) {
    const calendar = await world.door.around.calendars.current(world.pool);
    const year = Math.min(Number(from.slice(0, 4)), calendar.lastYear + 1);
    const plan = planOf(calendar, year);
    const isLast = year === Number(from.slice(0, 4));
    const holiday = Array.from({ length: days }, (_, at) => addDays(from, at)).filter((day) => day.startsWith(String(year)) && ![0, 6].includes((toDay(day) + 4) % 7));
    const done = await publish(world.door, isLast ? { ...plan, rest: [...new Set([...plan.rest, ...holiday])].sort(), work: plan.work.filter((day) => !holiday.includes(day)) } : plan, 'operator-1', () => undefined);
    if (!done.ok) throw new Error(done.error.code);
    if (isLast) return;
  }
}

it('a story takes its alarm from the published calendar: no breach on the day that has become a holiday, one on the day after it', async () => {
  const on = await world.today();
  const stream = await world.open('errand', { type: 'opened', on, mode: 'single' });
  const { due } = await world.openTask(stream, 'check');
  await publishHoliday(due, 5);
  const moved = await world.tells(stream, 'deadlineMoved');
  const now = (await world.openTask(stream, 'check')).due;
  expect(moved.event).toMatchObject({ why: 'calendarPublished', was: { due }, deadline: { due: now } });
  expect(now > due).toBe(true);
  await world.skip(toDay(due) - toDay(on) + 2);
  await world.tells(stream, 'reminded');
  expect(await world.told(stream)).not.toContain('breached');
  await world.skip(toDay(now) - toDay(due) + 1);
  const { atMs } = await world.tells(stream, 'breached');
  expect([atMs >= startOfDayMs(addDays(now, 1)), dayAt(atMs)]).toEqual([true, fromDay(toDay(now) + 1)]);
  expect((await world.told(stream)).filter((type) => type === 'breached' || type === 'deadlineMoved')).toEqual(['deadlineMoved', 'breached']);
  await world.forget(stream);
});
