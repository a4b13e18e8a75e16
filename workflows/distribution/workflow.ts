import { depositOf, finalOf, nextStep, type NextStep } from '#domain/distribution/conclude.ts';
import { DISTRIBUTION } from '#domain/distribution/distribution.ts';
import type { DistributionEvent } from '#domain/distribution/events.ts';
import type { DistributionState } from '#domain/distribution/state.ts';
import type { DistributionAnswers } from '#domain/distribution/tasks.ts';
import type { StoryInput } from '../kit/conversation.ts';
import { openDesk } from '../kit/desk.ts';
import { sendPapers } from './papers.ts';
import type { PlanAtDesk } from './plan-at-desk.ts';
import { countTerms } from './term.ts';

/** The plan of a distribution (财产分配方案): served, objected to, opposed, amended or taken to court, and final by itself when nobody has anything more to say. */
export async function distribution(input: StoryInput): Promise<void> {
  const desk = openDesk<DistributionState, DistributionEvent, DistributionAnswers>(input, DISTRIBUTION);
  const atDesk: PlanAtDesk = { desk, streamId: input.streamId };
  await desk.tell(async () => {
    await Promise.all([sendPapers(atDesk), countTerms(atDesk), conclude(atDesk)]);
  });
}

/** Whatever has become of the objections, the story draws the conclusion; what somebody posted in time may take it back until the plan is final. */
async function conclude({ desk }: PlanAtDesk): Promise<void> {
  for (;;) {
    await desk.until((state) => nextStep(state) !== 'await');
    const state = desk.state();
    const step = nextStep(state) as Exclude<NextStep, 'await'>;
    if (step === 'review') {
      const hasMoved = (now: DistributionState) => nextStep(now) !== step;
      await desk.askUnless('reviewAmendment', hasMoved);
      await desk.until(hasMoved);
      continue;
    }
    const isStill = (now: DistributionState) => nextStep(now) === step && now.objections === state.objections && now.amended === state.amended;
    await desk.record(conclusionOf(state, step, desk.today()), isStill);
    await desk.until((now) => !isStill(now));
    if (step === 'close') return;
  }
}

function conclusionOf(state: DistributionState, step: Exclude<NextStep, 'await' | 'review'>, on: string): DistributionEvent {
  if (step === 'deposit') return depositOf(state, on);
  return step === 'conclude' ? finalOf(state, on) : { type: 'finished' };
}
