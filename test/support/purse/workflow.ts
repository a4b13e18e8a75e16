import type { StoryInput } from '#workflows/kit/conversation.ts';
import { openDesk } from '#workflows/kit/desk.ts';
import { PURSE_BOOK, type PurseEvent, type PurseState } from './kind.ts';

/** A case that only waits for money. */
export async function purse(input: StoryInput): Promise<void> {
  const desk = openDesk<PurseState, PurseEvent, Record<never, never>>(input, PURSE_BOOK.enforcement!.versions.test!);
  await desk.tell(async () => {});
}
