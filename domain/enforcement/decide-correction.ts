import { parseAmount, formatAmount } from '#domain/money/amount.ts';
import { isDate } from '#domain/shared/dates.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { EnforcementCommand } from './commands.ts';
import { sameEyes, type Decision } from './guard.ts';
import type { EnforcementState } from './state.ts';

/** A correction (更正) of a wrong name, amount, date or number: what it was is taken from the case, so that the line holds both. */
export function proposeCorrection(state: EnforcementState, { field, was, becomes, reason }: Extract<EnforcementCommand, { type: 'proposeCorrection' }>, { by }: DecisionContext): Decision {
  if (state.correction) return refuse('already_proposed');
  const before = valueOf(state, field, was);
  if (!before.ok) return before;
  const after = written(field, becomes);
  if (!after.ok) return after;
  if (after.value === before.value) return refuse('bad_command');
  if ((field === 'applicant' || field === 'respondent') && isParty(state, after.value)) return refuse('already_party');
  return ok([{ type: 'correctionProposed', field, was: before.value, becomes: after.value, reason, by: by.userId }]);
}

/** The correction takes effect with the approval of another person. */
export function decideCorrection(state: EnforcementState, { outcome, comment = '' }: { outcome: 'approve' | 'dismiss'; comment?: string }, context: DecisionContext): Decision {
  if (!state.correction) return refuse('nothing_proposed');
  const { field, was, becomes, reason, proposedBy } = state.correction;
  const wrong = sameEyes(proposedBy, context);
  if (wrong) return wrong;
  if (outcome === 'dismiss') return ok([{ type: 'correctionDismissed', field, comment }]);
  return ok([{ type: 'corrected', field, was, becomes, reason, proposedBy, approvedBy: context.by.userId }]);
}

function valueOf(state: EnforcementState, field: Extract<EnforcementCommand, { type: 'proposeCorrection' }>['field'], was: string | undefined): Result<string, Refusal> {
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
      return ok(state.cause);
    case 'applicant':
      return was !== undefined && state.applicantIds.includes(was) ? ok(was) : refuse('party_unknown');
    case 'respondent':
      return was !== undefined && state.respondentIds.includes(was) ? ok(was) : refuse('party_unknown');
  }
}

function written(field: string, becomes: string): Result<string, Refusal> {
  if (field === 'principal' || field === 'interest' || field === 'costs') {
    const amount = parseAmount(becomes);
    return amount.ok && amount.value >= 0n ? ok(formatAmount(amount.value)) : refuse('bad_command');
  }
  if (field === 'effectiveOn' || field === 'performBy') return isDate(becomes) ? ok(becomes) : refuse('bad_command');
  return becomes.trim() === '' ? refuse('bad_command') : ok(becomes.trim());
}

function isParty({ applicantIds, respondentIds }: EnforcementState, id: string): boolean {
  return applicantIds.includes(id) || respondentIds.includes(id);
}
