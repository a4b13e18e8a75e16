import { findCause } from '#domain/causes.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import { claimOf, isWithin } from './amounts.ts';
import { effectOf } from './effect.ts';
import type { CivilEvent, Claim, Title } from './events.ts';
import { lastDayOf } from './performance.ts';
import type { CivilState, In } from './state.ts';
import type { CivilAnswers } from './tasks.ts';
import { runningTrack } from './track.ts';

type Meaning = Result<CivilEvent[], Refusal>;

/** FIL-021: what the court itself brings to enforcement. */
const TRANSFERRED: readonly string[] = ['parentSupport', 'parentSupportChange', 'spousalSupport', 'childSupport'];

/** The result of the second instance: final when entered, or the case goes back and is tried anew under a number of its own. */
export function answerAppealResult(state: CivilState, answer: CivilAnswers['enterAppealResult'], { today, caseId }: DecisionContext): Meaning {
  if (state.status !== 'appealed') return refuse('not_allowed');
  const { on, documentNo } = answer;
  const wrong = wrongDay(on, { today }, state.appealedOn);
  if (wrong) return wrong;
  const { result, title } = state.decision;
  switch (answer.outcome) {
    case 'upheld':
    case 'appealWithdrawn': {
      const upheld: Title = { ...title, documentNo: `${title.documentNo}、${documentNo}` };
      return ok([{ type: 'appealDecided', on, outcome: answer.outcome, result, title: upheld }, ...effectOf({ result, title: upheld }, on)]);
    }
    case 'changed': {
      const claim = claimOf(answer);
      if (!claim.ok) return claim;
      const changed: Title = { documentNo, mainText: answer.mainText, ...claim.value, performance: { days: answer.performDays } };
      return ok([{ type: 'appealDecided', on, outcome: 'changed', result: 'partlyGranted', title: changed }, ...effectOf({ result: 'partlyGranted', title: changed }, on)]);
    }
    case 'remanded': {
      const { cause, claimAmount, plaintiffIds, defendantIds, thirdPartyIds, request } = state;
      const suit = { on, cause, claimAmount, plaintiffIds, defendantIds, ...(thirdPartyIds.length > 0 && { thirdPartyIds }), request };
      return ok([{ type: 'remanded', on, documentNo, newCaseId: `${caseId}-r`, suit, trackStream: runningTrack(state, caseId) }]);
    }
  }
}

/** After the performance period: the creditor applies, the court transfers (FIL-021), the debtor has paid of his own accord, or nothing yet. */
export function answerApplyForEnforcement(state: CivilState, answer: CivilAnswers['applyForEnforcement'], { today, caseId }: DecisionContext): Meaning {
  if (state.status !== 'inForce') return refuse('not_in_force');
  const wrong = wrongDay(answer.on, { today }, state.effect.on);
  if (wrong) return wrong;
  switch (answer.outcome) {
    case 'performed':
      return perform(state, answer.on);
    case 'noneYet':
      return answer.lookAgainOn > today ? ok([{ type: 'noApplicationYet', on: answer.on, lookAgainOn: answer.lookAgainOn }]) : refuse('date_out_of_order', { lookAgainOn: answer.lookAgainOn, today });
    case 'transfer':
      if (!TRANSFERRED.includes(findCause(state.cause)?.code ?? '')) return refuse('condition_unmet', { rule: 'FIL-021' });
      return request(state, { on: answer.on, origin: 'transfer', claim: state.decision.title, caseId });
    case 'application': {
      const { principal, interest, costs } = { ...state.decision.title, ...answer };
      const claim = claimOf({ principal, interest, costs });
      return claim.ok ? request(state, { on: answer.on, origin: 'application', claim: claim.value, caseId }) : claim;
    }
  }
}

/** 自动履行: paid of the debtor's own accord, within the period or after it, before any enforcement. */
export function perform(state: In<'inForce'>, on: IsoDate): Meaning {
  return ok([{ type: 'performed', on, isWithinPeriod: on <= lastDayOf(state) }]);
}

function request(state: In<'inForce'>, { on, origin, claim, caseId }: { on: IsoDate; origin: 'application' | 'transfer'; claim: Claim; caseId: string }): Meaning {
  const { cause, plaintiffIds, defendantIds, decision, effect } = state;
  const performBy = lastDayOf(state);
  if (on <= performBy) return refuse('performance_period_running', { performBy });
  if (!isWithin(claim, decision.title)) return refuse('amount_above_rest');
  const { documentNo, mainText } = decision.title;
  const { principal, interest, costs } = claim;
  const trackStream = runningTrack(state, caseId);
  return ok([
    {
      type: 'enforcementRequested', on, caseId: `${caseId}-e`,
      request: {
        on, cause, title: { documentNo, mainText, effectiveOn: effect.on, performBy }, claim: { principal, interest, costs }, applicantIds: plaintiffIds, respondentIds: defendantIds,
        povertyClaimed: trackStream !== null, trackStream, origin, titleCaseId: caseId,
      },
    },
  ]);
}
