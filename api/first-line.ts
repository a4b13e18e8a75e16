import type { NewCaseBody } from '#contract/application.ts';
import type { CivilEvent } from '#domain/civil/events.ts';
import type { Received } from '#domain/enforcement/events.ts';
import { findCause } from '#domain/causes.ts';
import { formatAmount, parseAmount } from '#domain/money/amount.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import { Refused } from '#record/refused.ts';

/** The first line of a case from what was applied for and the ids of its persons, in the order of `parties`. Refused with `amount_not_positive` for a claim of nothing. */
export function firstLine({ kind, receivedOn, parties, application }: NewCaseBody, personIds: readonly string[], isOnRoster: boolean): AnyEvent {
  const on = receivedOn;
  const ids = (role: string) => personIds.filter((_, at) => parties[at]!.role === role);
  const cause = findCause(application.cause)!.code;
  const povertyClaimed = application.povertyClaimed || isOnRoster;
  if (kind === 'civil') {
    const { claimAmount, request } = application as Extract<NewCaseBody, { kind: 'civil' }>['application'];
    const thirdPartyIds = ids('thirdParty');
    const line: Extract<CivilEvent, { type: 'received' }> = {
      type: 'received', on, cause, claimAmount: yuan(claimAmount), plaintiffIds: ids('applicant'), defendantIds: ids('respondent'), ...(thirdPartyIds.length > 0 && { thirdPartyIds }), request, povertyClaimed,
    };
    return line;
  }
  const { documentNo, mainText, effectiveOn, performBy, principal, interest, costs, isOral, titleCaseId } = application as Extract<NewCaseBody, { kind: 'enforcement' }>['application'];
  const claim = { principal: yuan(principal), interest: yuan(interest), costs: yuan(costs) };
  if (Object.values(claim).every((amount) => amount === '0.00')) throw new Refused({ code: 'amount_not_positive' });
  const line: Received = {
    type: 'received', on, cause, title: { documentNo, mainText, effectiveOn, performBy }, claim, applicantIds: ids('applicant'), respondentIds: ids('respondent'),
    povertyClaimed, trackStream: null, origin: 'application', titleCaseId: titleCaseId ?? null, isOral,
  };
  return line;
}

function yuan(typed: string): string {
  const read = parseAmount(typed);
  if (!read.ok) throw new Refused({ code: 'bad_command' });
  return formatAmount(read.value);
}
