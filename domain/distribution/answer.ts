import { assertNever } from '#domain/shared/assert-never.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse } from '#domain/shared/refusal.ts';
import { ok } from '#domain/shared/result.ts';
import { type Decision } from './guard.ts';
import { leftToServe, leftToTell, objectionsAt, reviewedPlan, untold } from './standing.ts';
import { isPending, objectionBy, type DistributionState, type Pending } from './state.ts';
import type { DistributionAnswer } from './tasks.ts';

/** What an answer means, at once; or why it is refused. */
export function answer(state: DistributionState, given: DistributionAnswer, context: DecisionContext): Decision {
  if (!isPending(state)) return refuse('not_allowed', { status: state.status });
  switch (given.kind) {
    case 'servePlan': {
      const { receiver, on } = given.answer;
      if (!leftToServe(state).includes(receiver)) return refuse('bad_answer', { receiver });
      return wrongDay(on, context, state.drawnUpOn) ?? ok([{ type: 'planServed', receiver, on }]);
    }
    case 'notifyObjection':
      return notifyObjection(state, given.answer, context);
    case 'notifyOpposition': {
      const { objector, on } = given.answer;
      if (!leftToTell(state).includes(objector)) return refuse('bad_answer', { objector });
      return wrongDay(on, context, objectionBy(state, objector)!.on) ?? ok([{ type: 'oppositionNotified', objector, on }]);
    }
    case 'reviewAmendment': {
      if (state.status !== 'amending') return refuse('not_allowed', { status: state.status });
      const objectors = objectionsAt(state, 'accepted').map(({ by }) => by);
      return wrongDay(given.answer.on, context, state.drawnUpOn) ?? ok([{ type: 'amended', plan: reviewedPlan(state), objectors, on: given.answer.on, by: context.by.userId }]);
    }
    default:
      return assertNever(given);
  }
}

/** One notice tells a receiver of all the objections there were on its day. */
function notifyObjection(state: Pending, { receiver, on }: { receiver: string; on: string }, context: DecisionContext): Decision {
  const all = untold(state, receiver);
  const told = all.filter((objection) => objection.on <= on);
  if (all.length === 0) return refuse('bad_answer', { receiver });
  const wrong = wrongDay(on, context, all.map((objection) => objection.on).reduce((first, day) => (day < first ? day : first)));
  return wrong ?? ok([{ type: 'objectionNotified', receiver, objectors: told.map(({ by }) => by), on }]);
}
