import { addMonths } from '#domain/clock/civil.ts';
import { monthsOf } from '#domain/clock/limit.ts';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import { refuse } from '#domain/shared/refusal.ts';
import { ok } from '#domain/shared/result.ts';
import type { EnforcementEvent } from './events.ts';
import { wrongUntil, type Decision } from './guard.ts';
import { FILING_CONDITIONS, type EnforcementState, type InReview, type Title } from './state.ts';
import type { ReviewAnswer } from './tasks.ts';

/** What the filing review decides (FIL-006): file, refuse, or ask for a correction, once only (FIL-005) and within the limit: a review that is overdue is decided (FIL-003). */
export function decideReview(state: EnforcementState, answer: ReviewAnswer, context: DecisionContext): Decision {
  if (state.status !== 'underReview') return refuse('not_allowed', { status: state.status });
  const wrong = wrongDay(answer.on, context, state.reviewFrom);
  if (wrong) return wrong;
  if (answer.outcome === 'askCorrection') return askCorrection(state, answer, context);
  const unmet = FILING_CONDITIONS.filter((condition) => !answer[condition]);
  if (answer.outcome === 'refuse') {
    return unmet.length === 0 ? refuse('condition_unmet', { rule: 'FIL-007' }) : ok([{ type: 'refused', on: answer.on, reason: answer.reason, unmet }]);
  }
  // FIL-007: a title that is in force, a debtor who has not performed in time.
  if (unmet.length > 0) return refuse('condition_unmet', { rule: 'FIL-007', unmet: unmet.join(',') });
  if (state.title.effectiveOn > answer.on) return refuse('title_not_effective', { effectiveOn: state.title.effectiveOn });
  if (state.title.performBy >= answer.on) return refuse('performance_period_running', { performBy: state.title.performBy });
  return ok(filed(state, answer.on, 'review'));
}

/** FIL-003: undecided at the limit, the application is filed by law, and examined afterwards; only where the court has switched it on. */
export function fileByLimit(state: EnforcementState, { today, settings }: DecisionContext): Decision {
  if (state.status !== 'underReview' || !state.isReviewOverdue) return refuse('not_allowed', { status: state.status });
  return settings['filing.autoFile'] === true ? ok(filed(state, today, 'limit')) : refuse('not_allowed');
}

/** The number belongs to the year of receipt (CNO-001). An application after two years is filed all the same (FIL-008). */
function filed({ title, receivedOn }: InReview, on: IsoDate, by: 'review' | 'limit'): (EnforcementEvent | SharedEvent)[] {
  return [
    { type: 'filed', on, by, isLimitationPassed: isLimitationPassed(title, receivedOn) },
    { type: 'numbered', typeCode: '执', year: Number(receivedOn.slice(0, 4)) },
  ];
}

/** FIL-008: whether the application came after the two years from the end of the performance period, on the dates alone. */
export function isLimitationPassed({ performBy }: Pick<Title, 'performBy'>, receivedOn: IsoDate): boolean {
  const rule = ruleInForce('FIL-008', receivedOn);
  return rule.ok && rule.value.limit !== undefined && receivedOn > addMonths(performBy, monthsOf(rule.value.limit));
}

function askCorrection(state: InReview, { on, until, missing }: Extract<ReviewAnswer, { outcome: 'askCorrection' }>, { today }: DecisionContext): Decision {
  if (state.isCorrected) return refuse('not_allowed', { rule: 'FIL-005' });
  if (state.isReviewOverdue || (state.review && today > state.review.due)) return refuse('not_allowed', { rule: 'FIL-003' });
  return wrongUntil(until, on) ?? ok([{ type: 'correctionAsked', on, until, missing }]);
}
