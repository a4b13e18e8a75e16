import { TREASURY, type TreasuryEvent, type TreasuryState } from '#domain/treasury/treasury.ts';
import type { StoryInput } from '../kit/conversation.ts';
import { openDesk } from '../kit/desk.ts';

/** The court's case money (案款专户): each notice of the bank opens a receipt, which has its own story. This one only lasts. */
export async function treasury(input: StoryInput): Promise<void> {
  const desk = openDesk<TreasuryState, TreasuryEvent, Record<never, never>>(input, TREASURY);
  await desk.tell(async () => {});
}
