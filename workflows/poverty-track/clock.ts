import { capOf, pauseOf } from '#domain/poverty-track/clock.ts';
import type { AnyEvent, Exclusion, Extension } from '#domain/shared/record.ts';
import type { Desk } from './track-at-desk.ts';

type Dated = AnyEvent & { on: string };

/** While the case stands still, so does the track; a case that is over stands still no more. */
export async function standStill(desk: Desk, paused: 'clockPaused' | 'suspended', resumed: 'clockResumed' | 'resumed'): Promise<void> {
  for (;;) {
    await desk.record(pauseOf(await desk.hear<Dated>(paused)));
    const news = await Promise.race([desk.hear<Dated>(resumed), desk.until(({ isCaseOver }) => isCaseOver)]);
    await desk.record({ type: 'clockResumed', on: news ? news.on : desk.today() });
  }
}

/** What is not counted in the case is not counted here. */
export async function excludePeriods(desk: Desk): Promise<void> {
  for (;;) {
    const { exclusion } = await desk.hear<AnyEvent & { exclusion: Exclusion }>('periodExcluded');
    await desk.record({ type: 'periodExcluded', exclusion });
  }
}

/** More time for the case moves the cap, not the target. */
export async function extendCaps(desk: Desk): Promise<void> {
  for (;;) {
    const { limitId, extension } = await desk.hear<AnyEvent & { limitId: string; extension: Extension }>('limitExtended');
    const cap = capOf(desk.state(), limitId);
    if (cap) await desk.record({ type: 'limitExtended', limitId: cap, extension });
  }
}
