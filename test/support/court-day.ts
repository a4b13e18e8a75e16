import { dayNumber, type IsoDate } from '#domain/shared/dates.ts';
import type { openStoryWorld } from './story-world.ts';

type World = Awaited<ReturnType<typeof openStoryWorld>>;

/** Sets the court's clock to nine o'clock on a day: the law and the calendar of that day hold. */
export async function courtStartsOn(world: World, day: IsoDate): Promise<void> {
  const nineMs = (dayNumber(day) * 24 + 1) * 3_600_000;
  await world.moveClock((nineMs - (await world.nowMs())) / 86_400_000);
}

/** Skips to nine o'clock on a later day. */
export async function until(world: World, day: IsoDate): Promise<void> {
  const nineMs = (dayNumber(day) * 24 + 1) * 3_600_000;
  await world.skip((nineMs - (await world.nowMs())) / 86_400_000);
}
