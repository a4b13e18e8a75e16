import { ENFORCEMENT } from '#domain/enforcement/enforcement.ts';
import type { EnforcementEvent } from '#domain/enforcement/events.ts';
import type { EnforcementState } from '#domain/enforcement/state.ts';
import type { EnforcementAnswers } from '#domain/enforcement/tasks.ts';
import type { StoryInput } from '../kit/conversation.ts';
import { openDesk } from '../kit/desk.ts';
import { closingProposed, correctionProposed, extensionProposed, restsTold, suspended } from './any-day.ts';
import { controlled } from './control.ts';
import { assigned, signedAfterwards, untilFiled } from './filing.ts';
import { cluesAsked, cluesVerified, investigated, queriesReturned } from './investigation.ts';
import { caseLimit, noticeLimits, noticed } from './limit.ts';

/**
 * Enforcement (执行实施): the application is examined and filed, a handler is assigned; he notifies the debtor, looks for property and holds what he finds, beside each other.
 * What comes on any day is approved or watched as it comes. Money that arrives is paid out by procedures of its own; the approved closing ends the story.
 */
export async function enforcement(input: StoryInput): Promise<void> {
  const desk = openDesk<EnforcementState, EnforcementEvent, EnforcementAnswers>(input, ENFORCEMENT);

  async function examinedAndEnforced(): Promise<void> {
    await untilFiled(desk, input.streamId);
    await Promise.all([signedAfterwards(desk), caseLimit(desk), noticeLimits(desk), enforcedByHandler()]);
  }

  async function enforcedByHandler(): Promise<void> {
    await assigned(desk);
    await Promise.all([noticed(desk), cluesAsked(desk), cluesVerified(desk), queriesReturned(desk), investigated(desk), controlled(desk)]);
  }

  await desk.tell(async () => {
    await Promise.all([examinedAndEnforced(), correctionProposed(desk), suspended(desk, input.streamId), extensionProposed(desk), closingProposed(desk), restsTold(desk)]);
  });
}
