import { fen } from '#domain/money/amount.ts';
import { postApprovalReversed, postApproved, postArrived, postFeeTransferred, postInstructed, postPaid, postReleased, postWithdrawn } from '#domain/money/ledger.ts';
import type { Effects, Kind, LedgerLeg, PartyChange } from '#domain/shared/kind.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import { DISBURSEMENT_ACTIONS } from './actions.ts';
import { answer } from './answer.ts';
import type { DisbursementCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { DisbursementEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { splitOf } from './plan.ts';
import type { DisbursementState, Plan } from './state.ts';
import { DISBURSEMENT_TASKS, type DisbursementAnswer } from './tasks.ts';

/** 案款发放: the payout of one arrival of money on a case account. */
export const DISBURSEMENT: Kind<DisbursementState, DisbursementEvent, DisbursementCommand, DisbursementAnswer> = {
  name: 'disbursement',
  version: '2026-11',
  workflow: 'disbursement',
  tasks: DISBURSEMENT_TASKS,
  actions: DISBURSEMENT_ACTIONS,
  news: ['payoutProposed', 'deferred', 'deferralEnded', 'returned', 'paymentReturned', 'paymentWithdrawn', 'paidOut'],
  evolve,
  answer,
  decide,
  status: ({ status }) => status,
  isEnd: ({ status }) => status === 'finished',
  handler: ({ handlerId }) => handlerId,
  effects: (_state, event) => effects(event),
  caseRow: null,
};

function effects(event: DisbursementEvent | SharedEvent): Effects {
  const ledger = legsOf(event);
  if (event.type === 'arrived') return { watch: [event.caseStream], tell: [event.caseStream], ledger };
  if (event.type === 'calculated') return { parties: receiversOf(event.plan) };
  return ledger.length > 0 ? { ledger } : {};
}

/** Money goes to parties of the case only, each on its own side. */
function receiversOf({ payeeId, debtorId }: Plan): PartyChange[] {
  return [{ personId: payeeId, standsAs: 'applicant' }, ...(debtorId === null ? [] : [{ personId: debtorId, standsAs: 'respondent' } as const])];
}

/** Money moves by lines and by nothing else. */
function legsOf(event: DisbursementEvent | SharedEvent): LedgerLeg[] {
  switch (event.type) {
    case 'arrived':
      return postArrived(fen(event.amount));
    case 'approved':
      return postApproved(splitOf(event));
    case 'paymentReturned':
      return postApprovalReversed(splitOf(event));
    case 'paymentOrdered':
      return [...postFeeTransferred(fen(event.fee)), ...event.payments.flatMap(({ purpose, amount }) => postInstructed(purpose, fen(amount)))];
    case 'paymentMade':
      return postPaid(event.purpose, fen(event.amount));
    case 'paymentFailed':
      return postReleased(event.purpose, fen(event.amount));
    case 'paymentOrderedAgain':
      return postInstructed(event.purpose, fen(event.amount));
    case 'paymentWithdrawn':
      return postWithdrawn(event.purpose, fen(event.amount));
    default:
      return [];
  }
}
