import { leftToNotify, leftToServe, leftToTell, untold } from '#domain/distribution/standing.ts';
import { objectionBy, type DistributionState, type Objection, type ReceiverId } from '#domain/distribution/state.ts';
import type { DistributionAnswers } from '#domain/distribution/tasks.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { PlanAtDesk } from './plan-at-desk.ts';

/** Who is left to get a paper, how many have got it, and since when it is due. */
type Paper = { left(state: DistributionState): readonly ReceiverId[]; sent(state: DistributionState): number; since(state: DistributionState): IsoDate };

const PLAN: Paper = { left: leftToServe, sent: ({ services }) => Object.keys(services).length, since: ({ drawnUpOn }) => drawnUpOn };
const OBJECTION: Paper = {
  left: leftToNotify,
  sent: ({ objections }) => objections.reduce((sum, { notices }) => sum + Object.keys(notices).length, 0),
  since: (state) => earliest(leftToNotify(state).flatMap((receiver) => untold(state, receiver).map(({ on }) => on))),
};
const OPPOSITION: Paper = { left: leftToTell, sent: ({ objections }) => objections.filter(({ told }) => told !== null).length, since: (state) => earliest(leftToTell(state).flatMap((by) => opposedOn(objectionBy(state, by)))) };

/** The papers that go out: the plan to everybody, an objection to those who have not objected, an opposition to the objector. */
export async function sendPapers(atDesk: PlanAtDesk): Promise<void> {
  await Promise.all([
    oneByOne(atDesk, 'servePlan', PLAN),
    oneByOne(atDesk, 'notifyObjection', OBJECTION),
    oneByOne(atDesk, 'notifyOpposition', OPPOSITION),
  ]);
}

/** Asked again and again, as long as somebody is left whom the paper has not reached. */
async function oneByOne({ desk }: PlanAtDesk, task: keyof DistributionAnswers, { left, sent, since }: Paper): Promise<void> {
  for (;;) {
    await desk.until((state) => left(state).length > 0);
    const before = sent(desk.state());
    const hasMoved = (state: DistributionState) => left(state).length === 0 || sent(state) > before;
    await desk.askUnless(task, hasMoved, { from: since(desk.state()) });
    await desk.until(hasMoved);
  }
}

function opposedOn(objection: Objection | undefined): readonly IsoDate[] {
  return Object.values(objection?.stances ?? {}).flatMap(({ stance, on }) => (stance === 'opposes' ? [on] : []));
}

function earliest(days: readonly IsoDate[]): IsoDate {
  return days.reduce((first, day) => (day < first ? day : first));
}
