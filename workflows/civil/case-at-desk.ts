import type { CivilEvent } from '#domain/civil/events.ts';
import type { CivilState } from '#domain/civil/state.ts';
import type { CivilAnswers } from '#domain/civil/tasks.ts';
import type { AskOptions, openDesk } from '../kit/desk.ts';

/** A civil case at its desk. */
export type CaseAtDesk = { desk: ReturnType<typeof openDesk<CivilState, CivilEvent, CivilAnswers>>; streamId: string };

/** Asks, unless the case has moved on meanwhile, and waits until it has. */
export async function askUntil({ desk }: CaseAtDesk, task: keyof CivilAnswers, hasMoved: (state: CivilState) => boolean, options: AskOptions = {}): Promise<void> {
  await desk.askUnless(task, hasMoved, options);
  await desk.until(hasMoved);
}
