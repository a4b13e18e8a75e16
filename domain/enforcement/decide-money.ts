import { isDate } from '#domain/shared/dates.ts';
import { fen, formatAmount } from '#domain/money/amount.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse } from '#domain/shared/refusal.ts';
import { ok } from '#domain/shared/result.ts';
import type { AnyEnforcementCommand } from './commands.ts';
import { wrongAmount, type Decision } from './guard.ts';
import { tellingOwed } from './owed.ts';
import type { Closed, Filed, Working } from './state.ts';
import { outstanding } from './sums.ts';

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
      return tellingOwed(state, { type: 'fundsArrived', on, noticedOn: context.today, arrivalId: String(state.arrivals.length + 1), receiptNo, amount }, on);
    }
    case 'setLateInterest': {
      const { until, working } = command;
      if (!isDate(until)) return refuse('bad_command');
      if (until < state.title.performBy) return refuse('date_out_of_order', { performBy: state.title.performBy });
      return tellingOwed(state, { type: 'lateInterestSet', amount, until, working }, context.today);
    }
    case 'waive': {
      const { on, materialId, sha256 } = command;
      const wrongOn = wrongDay(on, context, state.filedOn);
      if (wrongOn) return wrongOn;
      const rest = outstanding(state);
      return fen(amount) > rest ? refuse('amount_above_rest', { rest: formatAmount(rest) }) : tellingOwed(state, { type: 'waived', on, amount, materialId, ...(sha256 && { sha256 }) }, on);
    }
    case 'recordFee': {
      const { on, step, reason = '' } = command;
      const spared = step === 'waived' ? { partyId: command.partyId } : {};
      if (spared.partyId !== undefined && ![...state.applicantIds, ...state.respondentIds].includes(spared.partyId)) return refuse('party_unknown');
      return wrongDay(on, context, state.filedOn) ?? ok([{ type: 'feeRecorded', on, step, amount, reason, ...spared }]);
    }
  }
}
