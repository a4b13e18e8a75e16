import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import { newValue } from './correct.ts';
import type { CivilEvent } from './events.ts';
import { docketOf, type CivilState } from './state.ts';
import type { CivilAnswers } from './tasks.ts';

type Meaning = Result<CivilEvent[], Refusal>;

/** The president decides on the extension, before the limit has run out, and never on a request of his own (TRI-001 to TRI-003). */
export function answerExtension(state: CivilState, answer: CivilAnswers['approveExtension'], { today, by }: DecisionContext): Meaning {
  const docket = docketOf(state);
  if (!docket?.proposal || !docket.limit) return refuse('no_such_limit');
  const { proposal, limit } = docket;
  if (proposal.proposedBy === by.userId) return refuse('same_person');
  const wrong = wrongDay(answer.on, { today }, proposal.on);
  if (wrong) return wrong;
  if (answer.outcome === 'dismiss') return ok([{ type: 'extensionRefused', on: answer.on, reason: answer.comment }]);
  if (answer.on > limit.due) return refuse('date_out_of_order', { latest: limit.due });
  const extension = { limit: { n: proposal.months, unit: 'm' as const }, approver: by.userId, reference: answer.reference, on: answer.on };
  return ok([{ type: 'limitExtended', limitId: limit.limitId, extension }]);
}

/** By another person than proposed it, and only what the case as it stands now can still have. */
export function answerCorrection(state: CivilState, answer: CivilAnswers['approveCorrection'], { by, today }: DecisionContext): Meaning {
  const { correction } = state;
  if (!correction) return refuse('not_allowed');
  if (correction.proposedBy === by.userId) return refuse('same_person');
  if (answer.outcome === 'dismiss') return ok([{ type: 'correctionDismissed', field: correction.field, comment: answer.comment ?? '' }]);
  const value = newValue(state, correction, { today });
  return value.ok ? ok([{ type: 'corrected', ...correction, approvedBy: by.userId }]) : value;
}
