import { formatAmount } from '#domain/money/amount.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse, type Refused } from '#domain/shared/refusal.ts';
import { ok } from '#domain/shared/result.ts';
import type { EnforcementCommand } from './commands.ts';
import { sameEyes, type Decision } from './guard.ts';
import type { Closing, Working } from './state.ts';
import { dueTotal, outstanding, receivedTotal } from './sums.ts';

/** The handler proposes to close (END-003); what stands in the way is said at once. */
export function proposeClosing(state: Working, { closing, reason, on }: Extract<EnforcementCommand, { type: 'proposeClosing' }>, context: DecisionContext): Decision {
  if (state.closing) return refuse('already_proposed');
  return wrongDay(on, context, state.filedOn) ?? notClosable(state, closing) ?? ok([{ type: 'closingProposed', on, closing, reason, by: context.by.userId }]);
}

/** Another person approves; the conditions must hold on that day too. */
export function decideClosing(state: Working, { outcome, comment = '', on }: { outcome: 'approve' | 'return'; comment?: string; on: string }, context: DecisionContext): Decision {
  if (!state.closing) return refuse('nothing_proposed');
  const { closing, reason, proposedBy } = state.closing;
  const wrong = sameEyes(proposedBy, context);
  if (wrong) return wrong;
  if (outcome === 'return') return ok([{ type: 'closingReturned', closing, comment }]);
  const barred = wrongDay(on, context, state.closing.on) ?? notClosable(state, closing);
  if (barred) return barred;
  const claim = formatAmount(dueTotal({ ...state, waived: '0.00' }));
  return ok([{ type: 'closed', on, closing, reason, proposedBy, approvedBy: context.by.userId, claim, received: formatAmount(receivedTotal(state)), waived: state.waived }]);
}

/** No case is closed over money that is still here, over a distribution plan that is not final, or over a control that nobody has released; a cancelled case hands its controls on. */
function notClosable(state: Working, closing: Closing): Refused | undefined {
  if (state.arrivals.some(({ stage }) => stage === 'paying')) return refuse('payout_open');
  if (state.arrivals.some(({ stage }) => stage === 'held')) return refuse('money_in_hand');
  if (state.distributions?.isOpen) return refuse('distribution_open');
  const rest = outstanding(state);
  if (closing === 'performed' && rest > 0n) return refuse('not_fully_paid', { rest: formatAmount(rest) });
  if (closing !== 'cancelled' && state.controls.length > 0) return refuse('controls_live', { controls: state.controls.length, rule: 'SEZ-011' });
  return undefined;
}
