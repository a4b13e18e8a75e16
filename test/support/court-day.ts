import { setTimeout as pause } from 'node:timers/promises';
import { dayNumber, type IsoDate } from '#domain/shared/dates.ts';
import type { openStoryWorld } from './story-world.ts';

type World = Awaited<ReturnType<typeof openStoryWorld>>;

const CALM_MS = 100;

/** Sets the court's clock to nine o'clock on a day: the law and the calendar of that day hold. */
export async function courtStartsOn(world: World, day: IsoDate): Promise<void> {
  await settled(world);
  await world.moveClock((nineOn(day) - (await world.nowMs())) / 86_400_000);
  await settled(world);
}

/** Skips to nine o'clock on a later day, once every story has come as far as its stream. */
export async function until(world: World, day: IsoDate): Promise<void> {
  await settled(world);
  await world.skip((nineOn(day) - (await world.nowMs())) / 86_400_000);
  await settled(world);
}

/** Waits until no word and no news are on their way, and nothing has been written for a moment. */
export async function settled({ pool }: World): Promise<void> {
  for (let calm = 0, last = -1; calm < 4; await pause(CALM_MS)) {
    const { rows } = await pool.query<{ lines: number; busy: boolean }>(
      'select (select count(*)::int from stream_event) as lines, exists (select from outbox) or exists (select from follow where wanted > seen) as busy',
    );
    const { lines, busy } = rows[0]!;
    calm = busy || lines !== last ? 0 : calm + 1;
    last = lines;
  }
}

function nineOn(day: IsoDate): number {
  return (dayNumber(day) * 24 + 1) * 3_600_000;
}
