import { capOf } from '#domain/poverty-track/clock.ts';
import type { AnyEvent, SharedEvent } from '#domain/shared/record.ts';
import type { Desk } from './track-at-desk.ts';

type News<T extends SharedEvent['type']> = AnyEvent & Extract<SharedEvent, { type: T }>;
type Paused = News<'clockPaused'>;
type Resumed = News<'clockResumed'>;

/** While the case stands still, so does the track; a case that is over stands still no more. */
export async function standStill(desk: Desk): Promise<void> {
  for (;;) {
    const { on, reason, rule } = await desk.hear<Paused>('clockPaused');
    await desk.record({ type: 'clockPaused', on, reason, rule });
    const news = await Promise.race([desk.hear<Resumed>('clockResumed'), desk.until(({ isCaseOver }) => isCaseOver)]);
    await desk.record({ type: 'clockResumed', on: news ? news.on : desk.today() });
  }
}

/** What is not counted in the case is not counted here. */
export async function excludePeriods(desk: Desk): Promise<void> {
  for (;;) {
    const { exclusion } = await desk.hear<News<'periodExcluded'>>('periodExcluded');
    await desk.record({ type: 'periodExcluded', exclusion });
  }
}

/** More time for the case moves the cap, not the target. */
export async function extendCaps(desk: Desk): Promise<void> {
  for (;;) {
    const { limitId, extension } = await desk.hear<News<'limitExtended'>>('limitExtended');
    const cap = capOf(desk.state(), limitId);
    if (cap) await desk.record({ type: 'limitExtended', limitId: cap, extension });
  }
}
