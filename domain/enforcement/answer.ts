import { wrongDay } from '#domain/shared/fact-day.ts';
import { keyOfTask, type DecisionContext } from '#domain/shared/kind.ts';
import { refuse } from '#domain/shared/refusal.ts';
import { ok } from '#domain/shared/result.ts';
import { decideClosing } from './decide-closing.ts';
import { decideExtension, proposeExtension, resumed } from './decide-conduct.ts';
import { decideCorrection } from './decide-correction.ts';
import { releaseControl, renewControl, sendQuery } from './decide-property.ts';
import { decideReview } from './filing.ts';
import { wrongUntil, type Decision } from './guard.ts';
import { hasMoney, isWorking, PROPERTY_CLASSES, type EnforcementState, type Working } from './state.ts';
import type { EnforcementAnswer, EnforcementAnswers } from './tasks.ts';

/** What an answer means, at once and in the same transaction, or why it is refused. */
export function answer(state: EnforcementState, given: EnforcementAnswer, context: DecisionContext): Decision {
  switch (given.kind) {
    case 'review':
    case 'reviewCorrected':
    case 'fileOverdue':
      return decideReview(state, given.answer, context);
    case 'settleUncorrected':
      return settleUncorrected(state, given.answer, context);
    case 'signAcceptance':
      return hasMoney(state) ? (wrongDay(given.answer.on, context, state.filedOn) ?? ok([{ type: 'acceptanceSigned', on: given.answer.on }])) : refuse('task_not_open');
    case 'assign':
      return assign(state, given.answer, context);
    case 'approveIntakeCorrection':
    case 'approveCorrection':
      return decideCorrection(state, given.answer, context);
    default:
      return isWorking(state) ? meaningAtWork(state, given, context) : refuse('task_not_open');
  }
}

type WorkAnswer = Exclude<EnforcementAnswer, { kind: 'review' | 'reviewCorrected' | 'fileOverdue' | 'settleUncorrected' | 'signAcceptance' | 'assign' | 'approveIntakeCorrection' | 'approveCorrection' }>;

function meaningAtWork(state: Working, given: WorkAnswer, context: DecisionContext): Decision {
  switch (given.kind) {
    case 'issueNotice': {
      const { on, reportDays } = given.answer;
      if (!Number.isInteger(reportDays) || reportDays < 1) return refuse('bad_answer');
      return wrongDay(on, context, state.assignedOn) ?? ok([{ type: 'noticeIssued', on, reportDays }]);
    }
    case 'askClues':
      return wrongDay(given.answer.on, context, state.assignedOn) ?? ok([{ type: 'cluesAsked', on: given.answer.on }]);
    case 'sendQuery':
      return sendQuery(state, given.answer.on, context);
    case 'recordQuery':
      return recordQuery(state, given.answer, context);
    case 'verifyClue':
    case 'verifyUrgentClue': {
      const clue = state.clues.find(({ id }) => id === keyOfTask(context, given.kind));
      const { on, isTrue, finding } = given.answer;
      if (!clue) return refuse('no_such_clue');
      return wrongDay(on, context, clue.on) ?? ok([{ type: 'clueVerified', on, clueId: clue.id, isTrue, finding }]);
    }
    case 'concludeInvestigation':
      return concludeInvestigation(state, given.answer, context);
    case 'keepControl':
      return keepControl(state, given.answer, context);
    case 'considerExtension':
      return given.answer.outcome === 'apply' ? proposeExtension(state, given.answer, context) : ok([{ type: 'extensionDeclined', plan: given.answer.plan }]);
    case 'approveExtension':
      return decideExtension(state, given.answer, context);
    case 'reviewSuspension':
      return reviewSuspension(state, given.answer, context);
    case 'approveClosing':
      return decideClosing(state, given.answer, context);
  }
}

function settleUncorrected(state: EnforcementState, { outcome, reason, on }: EnforcementAnswers['settleUncorrected'], context: DecisionContext): Decision {
  if (state.status !== 'correctionAsked') return refuse('task_not_open');
  const wrong = wrongDay(on, context, state.asked.on);
  if (wrong) return wrong;
  return ok([outcome === 'return' ? { type: 'papersReturned', on, reason } : { type: 'refused', on, reason, unmet: [] }]);
}

function assign(state: EnforcementState, { handlerId, on }: EnforcementAnswers['assign'], context: DecisionContext): Decision {
  if (state.status !== 'filed') return refuse('task_not_open');
  return wrongDay(on, context, state.filedOn) ?? ok([{ type: 'assigned', on, handlerId }]);
}

/** What the query brought, by class: a text, or no answer yet (`notReturned`); a class with neither has answered that there is nothing. */
function recordQuery(state: Working, { on, notReturned = [], ...found }: EnforcementAnswers['recordQuery'], context: DecisionContext): Decision {
  const { sent, sentOn, returned } = state.query;
  const round = Number(keyOfTask(context, 'recordQuery') ?? returned + 1);
  const wrong = wrongDay(on, context, (round === sent ? sentOn : null) ?? state.assignedOn);
  if (wrong) return wrong;
  const results = PROPERTY_CLASSES.flatMap((propertyClass) => {
    const finding = found[propertyClass]?.trim() ?? '';
    return finding === '' ? [] : [{ propertyClass, finding }];
  });
  if (notReturned.length === PROPERTY_CLASSES.length || results.some(({ propertyClass }) => notReturned.includes(propertyClass))) return refuse('bad_answer');
  return ok([{ type: 'queryReturned', on, round, results, notReturned }]);
}

/** The investigation is finished when the national query has been asked and has come back (NET-001). */
function concludeInvestigation(state: Working, { on, isFound, summary }: EnforcementAnswers['concludeInvestigation'], context: DecisionContext): Decision {
  if (state.query.returned === 0) return refuse('condition_unmet', { rule: 'ENF-012' });
  return wrongDay(on, context, state.assignedOn) ?? ok([{ type: 'investigationConcluded', on, isFound, summary }]);
}

function keepControl(state: Working, decision: EnforcementAnswers['keepControl'], context: DecisionContext): Decision {
  const [controlId = ''] = (keyOfTask(context, 'keepControl') ?? '').split('-');
  if (decision.outcome === 'renew') return renewControl(state, { ...decision, controlId }, context);
  if (decision.outcome === 'release') return releaseControl(state, { ...decision, controlId }, context);
  return state.controls.some(({ id }) => id === controlId) ? ok([{ type: 'controlLetGo', controlId, reason: decision.reason }]) : refuse('no_such_control');
}

function reviewSuspension({ suspension }: Working, decision: EnforcementAnswers['reviewSuspension'], context: DecisionContext): Decision {
  if (!suspension) return refuse('not_suspended');
  if (decision.outcome === 'resume') return wrongDay(decision.on, context, suspension.on) ?? resumed(decision.on, decision.reason);
  const { on, reason, until } = decision;
  return wrongDay(on, context, suspension.on) ?? wrongUntil(until, context.today) ?? ok([{ type: 'suspensionProlonged', on, reason, until }]);
}
