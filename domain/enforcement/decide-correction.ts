import { findCause } from '#domain/causes.ts';
import { parseAmount, formatAmount } from '#domain/money/amount.ts';
import { isDate, type IsoDate } from '#domain/shared/dates.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse, type Refusal, type Refused } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import type { EnforcementCommand } from './commands.ts';
import { wrongTerm } from './decide-property.ts';
import { sameEyes, type Decision } from './guard.ts';
import { tellingOwed } from './owed.ts';
import { hasMoney, isWorking, recordedControls, type Control, type Correctable, type EnforcementState } from './state.ts';

/** What is corrected: a field, where there are several of it one of them. */
type Subject = { field: Correctable; was?: string; controlId?: string };

/** A correction (更正) of a wrong name, amount, date or number: what it was is taken from the case, so that the line holds both. */
export function proposeCorrection(state: EnforcementState, { becomes, reason, ...subject }: Extract<EnforcementCommand, { type: 'proposeCorrection' }>, context: DecisionContext): Decision {
  if (state.correction) return refuse('already_proposed');
  const before = valueOf(state, subject);
  if (!before.ok) return before;
  const after = written(state, subject, becomes, context);
  if (!after.ok) return after;
  if (after.value === before.value) return refuse('bad_command');
  const { field, controlId } = subject;
  return ok([{ type: 'correctionProposed', field, was: before.value, becomes: after.value, ...(controlId !== undefined && { controlId }), reason, by: context.by.userId }]);
}

/** The correction takes effect with the approval of another person, who sees the case as it was when it was proposed. */
export function decideCorrection(state: EnforcementState, { outcome, comment = '' }: { outcome: 'approve' | 'dismiss'; comment?: string }, context: DecisionContext): Decision {
  if (!state.correction) return refuse('nothing_proposed');
  const { proposedBy, ...correction } = state.correction;
  const wrong = sameEyes(proposedBy, context);
  if (wrong) return wrong;
  if (outcome === 'dismiss') return ok([{ type: 'correctionDismissed', field: correction.field, comment }]);
  const before = valueOf(state, correction);
  if (!before.ok) return before;
  if (before.value !== correction.was) return refuse('not_allowed', { was: before.value });
  const after = written(state, correction, correction.becomes, context);
  return after.ok ? tellingOwed(state, { type: 'corrected', ...correction, proposedBy, approvedBy: context.by.userId }, context.today) : after;
}

function valueOf(state: EnforcementState, { field, was, controlId }: Subject): Result<string, Refusal> {
  switch (field) {
    case 'principal':
    case 'interest':
    case 'costs':
      return ok(state.claim[field]);
    case 'documentNo':
    case 'effectiveOn':
    case 'performBy':
      return ok(state.title[field]);
    case 'cause':
    case 'receivedOn':
      return ok(state[field]);
    case 'controlFrom':
    case 'controlUntil': {
      const control = controlOf(state, controlId);
      return control ? ok(field === 'controlFrom' ? control.from : control.until) : refuse('no_such_control');
    }
    case 'applicant':
      return was !== undefined && state.applicantIds.includes(was) ? ok(was) : refuse('party_unknown');
    case 'respondent':
      return was !== undefined && state.respondentIds.includes(was) ? ok(was) : refuse('party_unknown');
  }
}

/** The new value as the record writes it, if it can be. */
function written(state: EnforcementState, { field, controlId }: Subject, becomes: string, context: DecisionContext): Result<string, Refusal> {
  switch (field) {
    case 'principal':
    case 'interest':
    case 'costs': {
      const amount = parseAmount(becomes);
      return amount.ok && amount.value >= 0n ? ok(formatAmount(amount.value)) : refuse('bad_command');
    }
    case 'documentNo':
      return becomes.trim() === '' ? refuse('bad_command') : ok(becomes.trim());
    case 'cause': {
      const cause = findCause(becomes);
      return cause ? ok(cause.code) : refuse('bad_command', { field });
    }
    case 'performBy':
      return isDate(becomes) ? ok(becomes) : refuse('bad_command');
    case 'effectiveOn':
      return wrongDay(becomes, context) ?? ok(becomes);
    case 'receivedOn':
      return wrongDay(becomes, context) ?? tooLate(becomes, afterReceipt(state)) ?? ok(becomes);
    case 'controlFrom':
    case 'controlUntil': {
      const control = controlOf(state, controlId);
      return control ? (wrongControl({ ...control, [field === 'controlFrom' ? 'from' : 'until']: becomes }, context) ?? ok(becomes)) : refuse('no_such_control');
    }
    case 'applicant':
    case 'respondent':
      return [...state.applicantIds, ...state.respondentIds].includes(becomes) ? refuse('already_party') : ok(becomes);
  }
}

function controlOf(state: EnforcementState, controlId: string | undefined): Control | undefined {
  return isWorking(state) ? recordedControls(state).find(({ id }) => id === controlId) : undefined;
}

function wrongControl({ asset, from, until }: Control, context: DecisionContext): Refused | undefined {
  return wrongDay(from, context) ?? wrongTerm(asset, from, until);
}

/** The first day on record of what can only have come after the receipt. */
function afterReceipt(state: EnforcementState): IsoDate | undefined {
  if (state.status === 'correctionAsked') return state.asked.on;
  if (state.isCorrected) return state.reviewFrom;
  return hasMoney(state) ? state.filedOn : undefined;
}

function tooLate(on: IsoDate, notAfter: IsoDate | undefined): Refused | undefined {
  return notAfter !== undefined && on > notAfter ? refuse('date_out_of_order', { on, notAfter }) : undefined;
}
