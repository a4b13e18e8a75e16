import { importedEnforcement, type FormerFiling } from '#domain/enforcement/imported.ts';
import type { Claim, Closing } from '#domain/enforcement/state.ts';
import { claimTotal } from '#domain/enforcement/sums.ts';
import { fen, formatAmount } from '#domain/money/amount.ts';
import { FORMER_STAFF } from '#domain/import/former.ts';
import { dayNumber, type IsoDate } from '#domain/shared/dates.ts';
import { err, ok } from '#domain/shared/result.ts';
import type { CaseField } from './case-fields.ts';
import type { CaseBasis, CaseContext, LineWriter } from './case-basis.ts';
import { readHandler } from './handler.ts';
import type { RowReader } from './row-reader.ts';
import { readAmount } from './value/amount.ts';
import { saysNothing } from './value/choice.ts';
import { readCount } from './value/count.ts';
import { readDay } from './value/day.ts';
import { textOf } from './value/text.ts';

type Row = RowReader<CaseField>;

const CLOSINGS = new Map<string, Closing>([
  ['执行完毕', 'performed'], ['完毕', 'performed'], ['终结执行', 'withdrawn'], ['驳回申请', 'rejected'], ['驳回执行申请', 'rejected'], ['销案', 'cancelled'],
]);
const NO_STANDSTILL = new Set(['', '无', '正常', '否', '0']);
const STANDSTILL = new Set(['中止', '暂缓', '停止', '止', '停', '缓', '是', '1', '中止执行', '暂缓执行']);
const LONGEST = { number: 60, text: 2000, reason: 500 } as const;
const NOTHING = '0.00';

/** The fields of an enforcement case: title and claim, how far it had come, and what became of it. */
export function readEnforcement(row: Row, { dates, caseNumber, year, cause, povertyClaimed, request }: CaseBasis, { today, handlers }: CaseContext): { isOpen: boolean; claim: string; lines: LineWriter } {
  const claim = readClaim(row);
  const title = readTitle(row, request);
  const closed = readClosing(row, dates.closedOn);
  const filing = readFiling(row, claim, { isClosed: closed !== null || dates.closedOn !== undefined, closing: closed?.closing });
  const handlerId = readHandler(row, handlers.enforcement, closed !== null);
  const isFiled = dates.filedOn !== undefined && caseNumber !== null;
  if (!isFiled) refuseBeforeFiling(row);
  else if (closed === null) refuseWithoutHandler(row);
  const suspended = closed === null ? readStandstill(row, today) : null;
  const limitUntil = row.optional('limitUntil', readDay) ?? null;
  const assigned = isFiled && handlerId !== undefined ? { on: dates.assignedOn ?? dates.filedOn!, handlerId, notice: readNotice(row, dates.noticeOn), suspended, closed } : null;
  const former = isFiled ? { on: dates.filedOn!, caseNumber, year, ...filing, limitUntil } : null;
  return {
    isOpen: closed === null,
    claim: `${title.documentNo}|${formatAmount(claimTotal(claim))}`,
    lines: (sides, { importId, isOnRoster, kept }) => importedEnforcement({
      on: dates.receivedOn!, cause, title: { ...title, mainText: kept(title.mainText) }, claim, ...sides, povertyClaimed: closed === null && (povertyClaimed || isOnRoster), trackStream: null, origin: 'application', titleCaseId: null,
    }, former && { ...former, assigned: assigned && { ...assigned, closed: closed && { ...closed, reason: kept(closed.reason) } } }, { importId, today }),
  };
}

function readTitle(row: Row, request: string): { documentNo: string; mainText: string; effectiveOn: IsoDate; performBy: IsoDate } {
  if (row.isEmpty('titleNo')) row.refuse('titleNo', 'missing');
  const effectiveOn = row.required('effectiveOn', readDay) ?? '';
  const performBy = row.required('performBy', readDay) ?? '';
  if (effectiveOn !== '' && performBy !== '' && performBy < effectiveOn) row.refuse('performBy', 'dates_out_of_order');
  return { documentNo: row.prose('titleNo', LONGEST.number), mainText: row.prose('titleText', LONGEST.text) || request, effectiveOn, performBy };
}

/** The sum, or its parts: principal, interest and costs. */
function readClaim(row: Row): Claim {
  const [interest, costs] = [row.optional('interest', readAmount) ?? NOTHING, row.optional('costs', readAmount) ?? NOTHING];
  const principal = row.optional('principal', readAmount);
  const total = row.optional('amount', readAmount);
  if (principal === undefined && row.isEmpty('principal') && row.isEmpty('amount')) row.refuse('amount', 'missing');
  const parts = fen(interest) + fen(costs);
  const rest = principal === undefined && total !== undefined ? fen(total) - parts : fen(principal ?? NOTHING);
  if (rest < 0n || (principal !== undefined && total !== undefined && fen(principal) + parts !== fen(total))) row.refuse('amount', 'bad_amount');
  else if (rest + parts === 0n && (principal ?? total) !== undefined) row.refuse('amount', 'amount_not_positive');
  return { principal: formatAmount(rest < 0n ? 0n : rest), interest, costs };
}

function readFiling(row: Row, claim: Claim, { isClosed, closing }: { isClosed: boolean; closing: Closing | undefined }): Pick<FormerFiling, 'fee' | 'waived' | 'paid'> {
  const received = row.optional('received', readAmount);
  const paid = row.optional('paid', readAmount) ?? (isClosed ? received : undefined);
  if (received !== undefined && fen(received) !== fen(paid ?? NOTHING)) row.refuse('received', 'money_not_paid_out');
  const waived = aboveZero(row.optional('waived', readAmount));
  if (closing === 'performed' && fen(paid ?? NOTHING) + fen(waived ?? NOTHING) < claimTotal(claim)) row.refuse('closing', 'performed_short');
  if (waived !== null && fen(waived) > claimTotal(claim)) row.refuse('waived', 'amount_above_claim');
  return { fee: aboveZero(row.optional('fee', readAmount)), waived, paid: aboveZero(paid) };
}

/** Zero stands in lists where there is nothing. */
function aboveZero(amount: string | undefined): string | null {
  return amount !== undefined && fen(amount) > 0n ? amount : null;
}

function readClosing(row: Row, on: IsoDate | undefined): { on: IsoDate; closing: Closing; reason: string; by: string } | null {
  const text = textOf(row.cell('closing'));
  const reason = row.prose('closingReason', LONGEST.reason);
  if (text === '' && on === undefined) return null;
  if (text === '') row.refuse('closing', 'closing_incomplete');
  else if (row.isEmpty('closedOn')) row.refuse('closedOn', 'closing_incomplete');
  const closing = CLOSINGS.get(text);
  if (text !== '' && closing === undefined) row.refuse('closing', 'closing_not_taken');
  return on !== undefined && closing ? { on, closing, reason, by: FORMER_STAFF } : null;
}

/** 财产报告期限 as a number of days after the notice, or as their last day. */
function readNotice(row: Row, on: IsoDate | undefined): { on: IsoDate; reportDays: number } | null {
  if (on === undefined) return null;
  const days = row.optional('reportBy', (cell) => {
    const count = readCount(cell);
    if (count.ok) return count;
    const until = readDay(cell);
    if (!until.ok) return err('bad_date');
    return until.value > on ? ok(dayNumber(until.value) - dayNumber(on)) : err('dates_out_of_order');
  });
  return { on, reportDays: days ?? 0 };
}

/** That the case stands still, and until when, where that is told; null where it goes on. */
function readStandstill(row: Row, today: IsoDate): { until: IsoDate | null } | null {
  const text = textOf(row.cell('standstill'));
  if (!NO_STANDSTILL.has(text) && !STANDSTILL.has(text)) row.refuse('standstill', 'unknown_value');
  const until = row.optional('standstillUntil', readDay) ?? null;
  const isStill = STANDSTILL.has(text);
  if (until !== null && until > today !== isStill) row.refuse('standstillUntil', 'standstill_contradicts');
  return isStill ? { until } : null;
}

/** Who has the case says when it was given to him, when he gave notice, and that it stands still. */
function refuseWithoutHandler(row: Row): void {
  const isToHandler = !row.isEmpty('assignedOn') || !row.isEmpty('noticeOn') || STANDSTILL.has(textOf(row.cell('standstill')));
  if (row.isEmpty('handler') && isToHandler) row.refuse('handler', 'handler_missing');
}

function refuseBeforeFiling(row: Row): void {
  for (const field of ['received', 'paid', 'waived', 'standstill'] as const) if (!saysNothing(row.cell(field)) && row.isEmpty('caseNumber') && row.isEmpty('filedOn')) row.refuse(field, 'money_before_filing');
  for (const field of ['handler', 'assignedOn', 'noticeOn'] as const) {
    if (!row.isEmpty(field) && row.isEmpty('caseNumber') && row.isEmpty('filedOn')) row.refuse(field, 'handler_without_filing');
  }
  if (!row.isEmpty('closedOn') && row.isEmpty('caseNumber')) row.refuse('closedOn', 'closing_incomplete');
}
