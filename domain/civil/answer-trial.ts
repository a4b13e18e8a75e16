import type { DecisionContext } from '#domain/shared/kind.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import { claimOf, NOTHING } from './amounts.ts';
import { deliveredOn, effectOf } from './effect.ts';
import type { BeforeSettlement, CivilEvent, ServiceMethod } from './events.ts';
import { isFeeSettled } from './fee.ts';
import { checkAdjournment, isToldInTime } from './procedure.ts';
import { unreached, type CivilState, type In } from './state.ts';
import type { CivilAnswers, MediationTerms } from './tasks.ts';

type Meaning = Result<CivilEvent[], Refusal>;

export function answerAssign(state: CivilState, { judgeId, on }: CivilAnswers['assignJudge'], { today }: DecisionContext): Meaning {
  if (state.status !== 'filed') return refuse('not_allowed');
  return wrongDay(on, { today }, state.docket.filedOn) ?? ok([{ type: 'assigned', on, judgeId }]);
}

export function answerServeComplaint(state: CivilState, { on, method }: CivilAnswers['serveComplaint'], { today }: DecisionContext): Meaning {
  if (state.status !== 'assigned') return refuse('not_allowed');
  return wrongDay(on, { today }, state.docket.filedOn) ?? ok([{ type: 'complaintServed', on, method }]);
}

/** The hearing is set once the fee is settled, and the parties are told at least three days before it. */
export function answerSetHearing(state: CivilState, { hearingOn, toldOn }: CivilAnswers['setHearing'], { today }: DecisionContext): Meaning {
  if (state.status !== 'complaintServed') return refuse('not_allowed');
  if (state.suspended) return refuse('already_suspended');
  if (!isFeeSettled(state.docket.fee)) return refuse('fee_not_settled', { status: state.docket.fee.status });
  const wrong = wrongDay(toldOn, { today }, state.docket.filedOn);
  if (wrong) return wrong;
  return isToldInTime(hearingOn, toldOn) ? ok([{ type: 'hearingSet', hearingOn, toldOn }]) : refuse('hearing_too_soon', { hearingOn, toldOn });
}

export function answerHoldHearing(state: CivilState, answer: CivilAnswers['holdHearing'], { today }: DecisionContext): Meaning {
  if (state.status !== 'hearingSet') return refuse('not_allowed');
  if (state.suspended) return refuse('already_suspended');
  const wrong = wrongDay(answer.on, { today }, answer.outcome === 'held' ? state.hearingOn : state.docket.filedOn);
  if (wrong) return wrong;
  if (answer.outcome === 'held') return ok([{ type: 'hearingHeld', on: answer.on }]);
  const adjournment = checkAdjournment(state.docket, answer.on);
  return adjournment.ok ? ok([{ type: 'hearingAdjourned', on: answer.on, reason: answer.reason }]) : adjournment;
}

export function answerDecide(state: CivilState, answer: CivilAnswers['decide'], { today }: DecisionContext): Meaning {
  if (state.status !== 'heard') return refuse('not_allowed');
  if (state.suspended) return refuse('already_suspended');
  const wrong = wrongDay(answer.on, { today }, state.heardOn);
  if (wrong) return wrong;
  switch (answer.outcome) {
    case 'judged': {
      const claim = answer.result === 'dismissed' ? ok(NOTHING) : claimOf(answer);
      if (!claim.ok) return claim;
      const { on, documentNo, result, mainText, performDays } = answer;
      return ok([{ type: 'judged', on, result, title: { documentNo, mainText, ...claim.value, performance: { days: performDays } } }]);
    }
    case 'mediated':
      return mediate(state, answer);
    case 'withdrawn':
      return ok([{ type: 'withdrawn', on: answer.on, reason: answer.reason, isDeemed: false }]);
    case 'hearAgain':
      // A further hearing after one that was held is no adjournment (TRI-011).
      return ok([{ type: 'furtherHearingOrdered', on: answer.on, reason: answer.reason }]);
  }
}

/** The parties have settled before the court (调解): in force when the last of them has signed for the paper. */
export function mediate(state: CivilState, { on, documentNo, mainText, performBy, ...amounts }: MediationTerms): Meaning {
  if (performBy < on) return refuse('date_out_of_order', { performBy, on });
  const claim = claimOf(amounts);
  if (!claim.ok) return claim;
  const before = beforeSettlement(state);
  return ok([{ type: 'mediated', on, title: { documentNo, mainText, ...claim.value, performance: { by: performBy } }, ...(before && { before }) }]);
}

function beforeSettlement(state: CivilState): BeforeSettlement | undefined {
  switch (state.status) {
    case 'assigned':
    case 'heard':
      return { status: state.status };
    case 'complaintServed':
      return { status: state.status, servedOn: state.servedOn };
    case 'hearingSet':
      return { status: state.status, hearingOn: state.hearingOn };
    default:
      return undefined;
  }
}

/** One party after the other; with the last one the paper is delivered, and what takes effect at once takes effect (TRI-003, 民诉法 100). */
export function answerServeDocument(state: CivilState, answer: CivilAnswers['serveDocument' | 'serveMediation'], { today }: DecisionContext): Meaning {
  if (state.status !== 'judged' && state.status !== 'mediated') return refuse('not_allowed');
  if (state.suspended) return refuse('already_suspended');
  const { partyId, on } = answer;
  if (!unreached(state).includes(partyId)) return refuse('bad_answer', { partyId });
  const wrong = wrongDay(on, { today }, state.decision.on);
  if (wrong) return wrong;
  if (answer.outcome === 'served') return ok(served(state, { on, partyId, method: answer.method }));
  // Only who has to sign can refuse to; a mediation must be signed for, so that no notice takes the place of the signature.
  const fits = answer.outcome === 'signatureRefused' ? state.status === 'mediated' : state.status === 'judged';
  return fits ? ok([{ type: answer.outcome, on, partyId }]) : refuse('not_allowed');
}

/** DAY-008: the time of a public notice has run; the story orders it, once the last day is over. */
export function deemServed(state: CivilState, { partyId }: { partyId: string }, { today }: DecisionContext): Meaning {
  if (state.status !== 'judged' || partyId in state.decision.servedOn) return refuse('not_allowed');
  const countsOn = state.decision.noticed?.[partyId]?.countsOn ?? null;
  return countsOn === null || today <= countsOn ? refuse('not_allowed') : ok(served(state, { on: countsOn, partyId, method: 'publicNotice' }));
}

function served(state: In<'judged' | 'mediated'>, service: { on: IsoDate; partyId: string; method: ServiceMethod }): CivilEvent[] {
  const line: CivilEvent = { type: 'documentServed', ...service };
  const delivered = deliveredOn(state, service);
  if (delivered === null) return [line];
  const { lodged } = state.decision;
  const follows: CivilEvent[] = isFinalAtOnce(state) ? effectOf(state.decision, delivered) : lodged ? [{ type: 'appealed', ...lodged }] : [];
  return [line, { type: 'delivered', on: delivered }, ...follows];
}

/** Mediation when signed for, small claims at once: there is no appeal. */
function isFinalAtOnce({ status, docket }: In<'judged' | 'mediated'>): boolean {
  return status === 'mediated' || docket.procedure === 'smallClaims';
}
