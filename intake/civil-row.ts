import { importedCivil } from '#domain/civil/imported.ts';
import type { TrialProcedure } from '#domain/clock/trial-limit.ts';
import { fen } from '#domain/money/amount.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { CaseField } from './case-fields.ts';
import type { CaseBasis, CaseContext, LineWriter } from './case-basis.ts';
import { readHandler } from './handler.ts';
import type { RowReader } from './row-reader.ts';
import { readAmount } from './value/amount.ts';
import { readChoice, saysNothing } from './value/choice.ts';
import { textOf } from './value/text.ts';

type Row = RowReader<CaseField>;

const PROCEDURES = new Map<string, TrialProcedure>([
  ['普通程序', 'ordinary'], ['普通', 'ordinary'], ['简易程序', 'simplified'], ['简易', 'simplified'], ['小额诉讼程序', 'smallClaims'], ['小额诉讼', 'smallClaims'], ['小额', 'smallClaims'],
]);
const WITHDRAWALS = new Map<string, { isDeemed: boolean }>([
  ['撤诉', { isDeemed: false }], ['准予撤诉', { isDeemed: false }], ['裁定准许撤诉', { isDeemed: false }], ['按撤诉处理', { isDeemed: true }], ['按撤诉', { isDeemed: true }],
]);
const ONLY_OF_ENFORCEMENT = ['received', 'paid', 'waived', 'standstill', 'noticeOn', 'limitUntil'] as const satisfies readonly CaseField[];
const LONGEST_REASON = 500;

/** The fields of a civil case of first instance. Of closed ones those that were withdrawn are taken: a judgment goes on into enforcement, and comes with the enforcement case. */
export function readCivil(row: Row, { dates, caseNumber, year, cause, povertyClaimed, request }: CaseBasis, { handlers }: CaseContext): { isOpen: boolean; claim: string; lines: LineWriter } {
  const claimAmount = row.optional('amount', readAmount) ?? '0.00';
  const procedure = row.optional('procedure', (cell) => readChoice(cell, PROCEDURES)) ?? 'ordinary';
  const feePaid = row.optional('fee', readAmount);
  const withdrawn = readWithdrawal(row, dates.closedOn);
  const isFiled = dates.filedOn !== undefined && caseNumber !== null;
  const judgeId = readHandler(row, handlers.civil, withdrawn !== null);
  if (!isFiled && row.isEmpty('caseNumber')) refuseBeforeFiling(row);
  if (isFiled && withdrawn === null && row.isEmpty('handler') && !row.isEmpty('assignedOn')) row.refuse('handler', 'handler_missing');
  for (const field of ONLY_OF_ENFORCEMENT) if (!saysNothing(row.cell(field))) row.refuse(field, 'not_of_civil');
  const assigned = judgeId === undefined ? null : { on: dates.assignedOn ?? dates.filedOn ?? '', judgeId };
  const former = isFiled ? { on: dates.filedOn!, caseNumber, year, procedure, feePaid: feePaid && fen(feePaid) > 0n ? feePaid : null, assigned } : null;
  return {
    isOpen: withdrawn === null,
    claim: `${request}|${claimAmount}`,
    lines: ({ applicantIds, respondentIds }, { importId, isOnRoster, kept }) => importedCivil({
      on: dates.receivedOn!, cause, claimAmount, plaintiffIds: applicantIds, defendantIds: respondentIds, request: kept(request), povertyClaimed: withdrawn === null && (povertyClaimed || isOnRoster),
    }, former && { ...former, withdrawn: withdrawn && { ...withdrawn, reason: kept(withdrawn.reason) } }, { importId }),
  };
}

function readWithdrawal(row: Row, on: IsoDate | undefined): { on: IsoDate; isDeemed: boolean; reason: string } | null {
  const text = textOf(row.cell('closing'));
  const reason = row.prose('closingReason', LONGEST_REASON);
  if (text === '' && on === undefined) return null;
  if (text === '') row.refuse('closing', 'closing_incomplete');
  else if (row.isEmpty('closedOn')) row.refuse('closedOn', 'closing_incomplete');
  const way = WITHDRAWALS.get(text);
  if (text !== '' && !way) row.refuse('closing', 'closing_not_taken');
  return on !== undefined && way ? { on, ...way, reason } : null;
}

function refuseBeforeFiling(row: Row): void {
  for (const field of ['handler', 'assignedOn'] as const) if (!row.isEmpty(field) && row.isEmpty('filedOn')) row.refuse(field, 'handler_without_filing');
  if (!row.isEmpty('closedOn')) row.refuse('closedOn', 'closing_incomplete');
}
