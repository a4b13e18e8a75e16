import { isDate } from '#domain/shared/dates.ts';
import { fen, formatAmount } from '#domain/money/amount.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse } from '#domain/shared/refusal.ts';
import { ok } from '#domain/shared/result.ts';
import type { AnyEnforcementCommand } from './commands.ts';
import type { EnforcementEvent } from './events.ts';
import { wrongAmount, type Decision } from './guard.ts';
import type { Closed, Filed, Working } from './state.ts';
import { dueTotal, outstanding, receivedTotal, servedTotal } from './sums.ts';

export type MoneyCommand = Extract<AnyEnforcementCommand, { type: 'bookReceipt' | 'setLateInterest' | 'waive' | 'recordFee' }>;

/** Money that comes, and what the debtor owes. */
export function decideMoney(state: Filed | Working | Closed, command: MoneyCommand, context: DecisionContext): Decision {
  const wrong = wrongAmount(command.amount);
  if (wrong) return wrong;
  const amount = formatAmount(fen(command.amount));
  switch (command.type) {
    case 'bookReceipt': {
      const { on, receiptNo } = command;
      const late = wrongDay(on, context);
      if (late) return late;
      if (state.arrivals.some((arrival) => arrival.receiptNo === receiptNo)) return refuse('receipt_known', { receiptNo });
      const arrived: EnforcementEvent = { type: 'fundsArrived', on, arrivalId: String(state.arrivals.length + 1), receiptNo, amount };
      return ok(servedTotal(state) + fen(amount) >= dueTotal(state) ? [arrived, ...covered(state, on)] : [arrived]);
    }
    case 'setLateInterest': {
      const { until, working } = command;
      if (!isDate(until)) return refuse('bad_command');
      return until < state.title.performBy ? refuse('date_out_of_order', { performBy: state.title.performBy }) : ok([{ type: 'lateInterestSet', amount, until, working }]);
    }
    case 'waive': {
      const { on, materialId } = command;
      const wrongOn = wrongDay(on, context, state.filedOn);
      if (wrongOn) return wrongOn;
      const rest = outstanding(state);
      if (fen(amount) > rest) return refuse('amount_above_rest', { rest: formatAmount(rest) });
      const waived: EnforcementEvent = { type: 'waived', on, amount, materialId };
      return ok(fen(amount) === rest && receivedTotal(state) > 0n ? [waived, ...covered(state, on)] : [waived]);
    }
    case 'recordFee': {
      const { on, step, reason = '' } = command;
      return wrongDay(on, context, state.filedOn) ?? ok([{ type: 'feeRecorded', on, step, amount, reason }]);
    }
  }
}

/** The whole claim is on the case account: told once. */
function covered({ isCovered }: Filed | Working | Closed, on: string): EnforcementEvent[] {
  return isCovered ? [] : [{ type: 'claimCovered', on }];
}
