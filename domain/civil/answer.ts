import { assertNever } from '#domain/shared/assert-never.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Result } from '#domain/shared/result.ts';
import { answerCorrection, answerExtension } from './answer-approval.ts';
import { answerAppealResult, answerApplyForEnforcement } from './answer-effect.ts';
import { answerCountersign, answerFee, answerReview } from './answer-filing.ts';
import { answerAssign, answerDecide, answerHoldHearing, answerServeComplaint, answerServeDocument, answerSetHearing } from './answer-trial.ts';
import type { CivilEvent } from './events.ts';
import type { CivilState } from './state.ts';
import type { CivilAnswer } from './tasks.ts';

/** What an answer means, at once and in the same transaction; or why it is refused. */
export function answerCivil(state: CivilState, given: CivilAnswer, context: DecisionContext): Result<CivilEvent[], Refusal> {
  switch (given.kind) {
    case 'review':
    case 'reviewCorrected':
    case 'receiveCorrection':
    case 'decideOverdueFiling':
      return answerReview(state, given, context);
    case 'countersignFiling':
      return answerCountersign(state, given.answer, context);
    case 'settleFee':
      return answerFee(state, given.answer, context);
    case 'assignJudge':
      return answerAssign(state, given.answer, context);
    case 'serveComplaint':
      return answerServeComplaint(state, given.answer, context);
    case 'setHearing':
      return answerSetHearing(state, given.answer, context);
    case 'holdHearing':
      return answerHoldHearing(state, given.answer, context);
    case 'decide':
      return answerDecide(state, given.answer, context);
    case 'serveDocument':
    case 'serveMediation':
      return answerServeDocument(state, given.answer, context);
    case 'enterAppealResult':
      return answerAppealResult(state, given.answer, context);
    case 'approveExtension':
      return answerExtension(state, given.answer, context);
    case 'approveIntakeCorrection':
    case 'approveCorrection':
      return answerCorrection(state, given.answer, context);
    case 'applyForEnforcement':
      return answerApplyForEnforcement(state, given.answer, context);
    default:
      return assertNever(given);
  }
}
