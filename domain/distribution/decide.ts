import { normalizeCaseNumber } from '#domain/identity/case-number.ts';
import { formatAmount, parseAmount } from '#domain/money/amount.ts';
import { addDays } from '#domain/shared/dates.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse } from '#domain/shared/refusal.ts';
import { ok } from '#domain/shared/result.ts';
import type { AnyDistributionCommand, DistributionCommand, DistributionOrder } from './commands.ts';
import type { DistributionEvent } from './events.ts';
import { notHandler, outOfTerm, type Decision } from './guard.ts';
import { isAtOdds, type Change, type Plan } from './plan.ts';
import { isHeard, isOpposed } from './standing.ts';
import { objectionBy, receiversOf, type DistributionState, type Objection } from './state.ts';

type Command<T extends DistributionCommand['type']> = Extract<DistributionCommand, { type: T }>;

/** What a command means, or why it is refused. That the status and the role allow it has been asked of the actions table before. */
export function decide(state: DistributionState, command: AnyDistributionCommand, context: DecisionContext): Decision {
  const foreign = notHandler(state, context);
  if (foreign) return foreign;
  switch (command.type) {
    case 'recordObjection':
      return recordObjection(state, command, context);
    case 'recordOpinion':
      return recordOpinion(state, command, context);
    case 'deemConsent':
      return deemConsent(state, command, context);
    case 'recordSuit':
      return recordSuit(state, command, context);
    case 'recordSuitResult':
      return recordSuitResult(state, command, context);
    case 'withdrawPlan': {
      const { reason, on } = command;
      return wrongDay(on, context, state.drawnUpOn) ?? ok([{ type: 'planWithdrawn', reason, on, by: context.by.userId }]);
    }
  }
}

/** DIS-004. Two objections that want different things of the same claim oppose each other. */
function recordObjection(state: DistributionState, { receiver, opinion, on, ...command }: Command<'recordObjection'>, context: DecisionContext): Decision {
  if (!receiversOf(state).includes(receiver)) return refuse('party_unknown', { receiver });
  if (objectionBy(state, receiver)) return refuse('already_spoken', { receiver });
  const late = outOfTerm(on, state.services[receiver], context);
  if (late) return late;
  const changes = readChanges(state.plan, command.changes);
  if (!changes) return refuse('bad_command');
  const contrary = state.objections.filter((objection) => objection.changes.some((one) => changes.some((other) => isAtOdds(one, other))));
  return ok([
    { type: 'objected', receiver, on, opinion, changes },
    ...contrary.flatMap(({ by }): DistributionEvent[] => [opposition(receiver, by, on), opposition(by, receiver, on)]),
  ]);
}

/** Without an opinion of his own: what he thinks is in his objection. */
function opposition(objector: string, receiver: string, on: string): DistributionEvent {
  return { type: 'opinionGiven', objector, receiver, stance: 'opposes', opinion: '', on };
}

/** Each claim once, and each otherwise than in the plan; undefined where they are not. */
function readChanges({ creditors }: Plan, changes: readonly Change[]): Change[] | undefined {
  const read = changes.flatMap(({ creditorId, claim, isPriority }): Change[] => {
    const creditor = creditors.find(({ id }) => id === creditorId);
    const amount = parseAmount(claim);
    if (!creditor || !amount.ok || amount.value < 0n) return [];
    const change = { creditorId, claim: formatAmount(amount.value), isPriority };
    return isAtOdds(change, { ...creditor, creditorId }) ? [change] : [];
  });
  const isEachOnce = new Set(changes.map(({ creditorId }) => creditorId)).size === changes.length;
  return isEachOnce && changes.length > 0 && read.length === changes.length ? read : undefined;
}

/** DIS-005: of who was told, in his time; of who has objected himself, and so is not told, on any day after the objection. What was posted in time undoes a consent that was deemed. */
function recordOpinion(state: DistributionState, { objector, receiver, stance, opinion, on }: Command<'recordOpinion'>, context: DecisionContext): Decision {
  const objection = objectionBy(state, objector);
  if (!objection || receiver === objector || !receiversOf(state).includes(receiver)) return refuse('party_unknown', { objector, receiver });
  if (objection.suit) return refuse('not_allowed');
  const said = objection.stances[receiver]?.stance;
  if (said !== undefined && said !== 'deemed') return refuse('already_spoken', { receiver });
  const notice = objection.notices[receiver];
  const wrong = notice === undefined && objectionBy(state, receiver) ? wrongDay(on, context, objection.on) : outOfTerm(on, notice, context);
  return wrong ?? ok([{ type: 'opinionGiven', objector, receiver, stance, opinion, on }]);
}

/** DIS-005: silence to the end of the last day. */
function deemConsent(state: DistributionState, { objector, receiver }: DistributionOrder, { today }: DecisionContext): Decision {
  const until = objectionBy(state, objector)?.notices[receiver]?.until ?? null;
  if (until === null || today <= until || isHeard(state, objector, receiver)) return refuse('not_allowed');
  return ok([{ type: 'consentDeemed', objector, receiver, on: addDays(until, 1) }]);
}

/** DIS-006 */
function recordSuit(state: DistributionState, { objector, on, ...command }: Command<'recordSuit'>, context: DecisionContext): Decision {
  const objection = objectionBy(state, objector);
  if (!objection || !isOpposed(objection)) return refuse('not_allowed', { objector });
  if (objection.suit) return refuse('already_spoken', { objector });
  const caseNumber = normalizeCaseNumber(command.caseNumber);
  if (!caseNumber.ok) return refuse('bad_command');
  return outOfTerm(on, objection.told, context) ?? ok([{ type: 'suitFiled', objector, caseNumber: caseNumber.value, on }]);
}

function recordSuitResult(state: DistributionState, { objector, outcome, documentNo, on }: Command<'recordSuitResult'>, context: DecisionContext): Decision {
  const suit: Objection['suit'] = objectionBy(state, objector)?.suit ?? null;
  if (!suit) return refuse('party_unknown', { objector });
  if (suit.outcome !== null) return refuse('already_spoken', { objector });
  return wrongDay(on, context, suit.on) ?? ok([{ type: 'suitDecided', objector, outcome, documentNo, on }]);
}
