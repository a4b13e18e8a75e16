import { fen } from '#domain/money/amount.ts';
import { assertNever } from '#domain/shared/assert-never.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import type { Purpose } from '#domain/money/ledger.ts';
import { DEFERRAL_GROUNDS, type DeferralGround } from './deferral.ts';
import type { DisbursementEvent, PaymentOrder } from './events.ts';
import { planOf, readAmount, restOf, splitAmounts, type Demands } from './plan.ts';
import { paymentOf, type ApprovalLevel, type DisbursementState, type Plan } from './state.ts';
import type { DisbursementAnswer, DisbursementAnswers } from './tasks.ts';

type Meaning = Result<DisbursementEvent[], Refusal>;
type Approval = DisbursementAnswers['approve'];

/** What an answer means, at once; or why it is refused. An answer that came when the payout had moved on is `not_allowed`. */
export function answer(state: DisbursementState, given: DisbursementAnswer, context: DecisionContext): Meaning {
  switch (given.kind) {
    case 'calculate':
      if (state.status !== 'calculating') return refuse('not_allowed');
      return given.answer.outcome === 'defer' ? proposeDeferral(state, given.answer, context) : calculate(state, given.answer, context);
    case 'propose':
      return propose(state, given.answer, context);
    case 'approve':
    case 'approveAbove':
      return state.status === 'approvingDeferral' ? approveDeferral(state, given.answer, context) : approve(state, given.answer, context);
    case 'pay':
      return pay(state, given.answer, context);
    case 'correctPayeeAccount':
      return afterFailure(state, 'payout', given.answer, context);
    case 'correctDebtorAccount':
      return afterFailure(state, 'refund', given.answer, context);
    case 'chaseBank':
      return ok([{ type: 'bankChased', note: given.answer.note, by: context.by.userId }]);
    default:
      return assertNever(given);
  }
}

function calculate(state: DisbursementState, demands: Demands, { by, settings }: DecisionContext): Meaning {
  const plan = planOf(state.amount, restOf(state), demands, settings['money.feeBeforeCreditor'] === true);
  return plan.ok ? ok([{ type: 'calculated', plan: plan.value, by: by.userId }]) : plan;
}

function propose(state: DisbursementState, given: DisbursementAnswers['propose'], context: DecisionContext): Meaning {
  if (state.status !== 'proposing') return refuse('not_allowed');
  if (given.proposal === 'defer') return proposeDeferral(state, given, context);
  const by = context.by.userId;
  if (given.proposal === 'recalculate') return ok([{ type: 'recalculationAsked', reason: given.reason, by }]);
  if (state.isOutdated) return refuse('claim_changed');
  return ok([{ type: 'payoutProposed', opinion: given.opinion, by, level: levelOf(state.amount, context) }]);
}

/** MON-003 */
function proposeDeferral({ amount }: DisbursementState, { ground, opinion }: { ground: DeferralGround; opinion: string }, context: DecisionContext): Meaning {
  return ok([{ type: 'deferralProposed', ground, opinion, by: context.by.userId, level: levelOf(amount, context) }]);
}

function approve(state: DisbursementState, given: Approval, { by, today }: DecisionContext): Meaning {
  if (state.status !== 'approving') return refuse('not_allowed');
  if (given.decision === 'return') return ok([{ type: 'returned', comment: given.comment, by: by.userId }]);
  if (state.isOutdated) return refuse('claim_changed');
  if (by.userId === state.proposedBy || by.userId === state.calculatedBy) return refuse('same_person');
  return ok([{ type: 'approved', by: by.userId, on: today, ...splitAmounts(state.plan) }]);
}

function approveDeferral(state: Extract<DisbursementState, { status: 'approvingDeferral' }>, given: Approval, { by, today }: DecisionContext): Meaning {
  if (given.decision === 'return') return ok([{ type: 'returned', comment: given.comment, by: by.userId }]);
  if (by.userId === state.proposedBy) return refuse('same_person');
  return ok([
    { type: 'deferred', ground: state.ground, by: by.userId, on: today },
    { type: 'clockPaused', reason: DEFERRAL_GROUNDS[state.ground].zh, rule: 'MON-003', on: today },
  ]);
}

function pay(state: DisbursementState, given: DisbursementAnswers['pay'], { by, today }: DecisionContext): Meaning {
  if (state.status !== 'paying') return refuse('not_allowed');
  const { plan, people } = state;
  if (given.decision === 'return') return ok([{ type: 'paymentReturned', comment: given.comment, by: by.userId, ...splitAmounts(plan) }]);
  if (state.isOutdated) return refuse('claim_changed');
  if (Object.values(people).includes(by.userId)) return refuse('same_person');
  return ok([{ type: 'paymentOrdered', payments: paymentsOf(plan), fee: plan.fee, by: by.userId, on: today }]);
}

function paymentsOf({ toApplicant, payeeId, surplus, debtorId }: Plan): PaymentOrder[] {
  return [
    ...(fen(toApplicant) > 0n ? [{ purpose: 'payout', personId: payeeId, amount: toApplicant } as const] : []),
    ...(debtorId !== null ? [{ purpose: 'refund', personId: debtorId, amount: surplus } as const] : []),
  ];
}

/** Only when the bank has failed for good: a further instruction under a new key, or back to the officer. */
function afterFailure(state: DisbursementState, purpose: Purpose, { outcome, note }: DisbursementAnswers['correctPayeeAccount'], { by }: DecisionContext): Meaning {
  const payment = paymentOf(state, purpose);
  if (payment?.status !== 'failed' || state.status !== 'instructed') return refuse('not_allowed');
  const { attempt, amount } = payment;
  if (outcome === 'return') return ok([{ type: 'paymentWithdrawn', purpose, attempt, amount, note, by: by.userId }]);
  if (state.isOutdated) return refuse('claim_changed');
  if (Object.values(state.people).includes(by.userId)) return refuse('same_person');
  return ok([{ type: 'paymentOrderedAgain', purpose, attempt: attempt + 1, amount, note, by: by.userId }]);
}

/** A chief does not approve his own proposal; from an amount on that the court has set, the vice-president approves (MON-012). */
function levelOf(amount: string, { by, settings }: DecisionContext): ApprovalLevel {
  const threshold = readAmount(String(settings['money.vicePresidentFrom'] ?? ''));
  return by.roles.includes('enforcementChief') || (threshold !== undefined && fen(amount) >= threshold) ? 'vicePresident' : 'chief';
}
