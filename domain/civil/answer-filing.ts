import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import type { CivilEvent } from './events.ts';
import { isFeeSettled, isPaymentOver, payFee, relieve } from './fee.ts';
import { file } from './filing.ts';
import { docketOf, isBeforeFiling, isEnded, type CivilState } from './state.ts';
import type { CivilAnswer, CivilAnswers } from './tasks.ts';

type Meaning = Result<CivilEvent[], Refusal>;
type Review = Extract<CivilAnswer, { kind: 'review' | 'reviewCorrected' | 'decideOverdueFiling' | 'receiveCorrection' }>;

/** What the review of the papers comes to: filed, refused, returned, or sent back once for correction (FIL-005). */
export function answerReview(state: CivilState, { kind, answer }: Review, context: DecisionContext): Meaning {
  if (!isBeforeFiling(state)) return refuse('already_filed');
  if ((kind === 'receiveCorrection') !== (state.status === 'correctionAsked')) return refuse('not_allowed', { status: state.status });
  const wrong = wrongDay(answer.on, context, state.status === 'correctionAsked' ? state.askedOn : state.filing.countsFrom);
  if (wrong) return wrong;
  switch (answer.outcome) {
    case 'file':
      return file(state, answer, context);
    case 'refuse':
      return ok([{ type: 'refused', on: answer.on, reason: answer.reason }]);
    case 'returnPapers':
      return ok([{ type: 'papersReturned', on: answer.on, reason: answer.reason }]);
    case 'corrected':
      return ok([{ type: 'papersCorrected', on: answer.on }]);
    case 'askCorrection':
      // FIL-005: once only, in writing; a review that is overdue is decided (FIL-003).
      if (state.filing.isOverdue) return refuse('not_allowed', { rule: 'FIL-003' });
      return state.filing.isCorrected ? refuse('condition_unmet', { rule: 'FIL-005' }) : ok([{ type: 'correctionAsked', on: answer.on, missing: answer.missing }]);
  }
}

export function answerCountersign(state: CivilState, { on }: CivilAnswers['countersignFiling'], { today }: DecisionContext): Meaning {
  const docket = docketOf(state);
  if (!docket) return refuse('not_allowed');
  return wrongDay(on, { today }, docket.filedOn) ?? ok([{ type: 'filingCountersigned', on }]);
}

/** FIL-012: paid, relieved, or not paid in time, which counts as a withdrawal of the suit. */
export function answerFee(state: CivilState, answer: CivilAnswers['settleFee'], { today }: DecisionContext): Meaning {
  const docket = docketOf(state);
  if (!docket || isEnded(state)) return refuse('not_allowed');
  const wrong = wrongDay(answer.on, { today }, docket.filedOn);
  if (wrong) return wrong;
  const { fee } = docket;
  switch (answer.outcome) {
    case 'paid': {
      const paid = payFee(fee, answer.on);
      return paid.ok ? ok([{ type: 'feeSettled', fee: paid.value }]) : paid;
    }
    case 'notPaid': {
      if ('decision' in state || isFeeSettled(fee)) return refuse('not_allowed');
      if (!isPaymentOver(fee, today)) return refuse('condition_unmet', { rule: 'FIL-012', lastDay: ('lastDay' in fee && fee.lastDay) || '' });
      return ok([{ type: 'withdrawn', on: answer.on, reason: '逾期未交纳案件受理费', isDeemed: true }]);
    }
    default: {
      if (fee.status !== 'due') return refuse('fee_not_settled', { status: fee.status });
      const relieved = relieve(fee.amount, { relief: answer.outcome, ground: answer.ground, percent: answer.percent }, answer.on);
      return relieved.ok ? ok([{ type: 'feeSettled', fee: relieved.value }]) : relieved;
    }
  }
}
