import { formatCaseNumber, parseCaseNumber, type CaseNumber } from '#domain/identity/case-number.ts';
import { courtOf } from '#domain/identity/courts.ts';
import { err, type Result } from '#domain/shared/result.ts';
import type { RawCell } from '#domain/import/table.ts';
import type { CaseDates } from './case-dates.ts';
import type { CaseField } from './case-fields.ts';
import type { RowReader } from './row-reader.ts';
import { textOf } from './value/text.ts';

/** Cases of one type that a court of a county or a city can have in a year. */
const MOST_IN_A_YEAR = 99_999;

export type CaseKind = 'civil' | 'enforcement';

const KIND_NAMES = new Map<string, CaseKind>([
  ['民初', 'civil'], ['民事一审', 'civil'], ['民事', 'civil'], ['一审民事', 'civil'], ['民事一审案件', 'civil'],
  ['执', 'enforcement'], ['首次执行', 'enforcement'], ['执行', 'enforcement'], ['执行实施', 'enforcement'], ['首执', 'enforcement'], ['首次执行案件', 'enforcement'], ['执行实施案件', 'enforcement'],
]);

/** Which case the row is about: its kind, its number, and whether it is this court's. A row without a number is of the kind that its type says, else of the kind that its fields fit. */
export function readIdentity(row: RowReader<CaseField>, courtCode: string): { kind: CaseKind | undefined; number: CaseNumber | undefined; caseNumber: string | null } {
  if (!row.isEmpty('court') && !isCourt(textOf(row.cell('court')), courtCode)) row.refuse('court', 'other_court');
  const number = row.optional('caseNumber', readCaseNumber);
  if (number && number.courtCode !== courtCode) row.refuse('caseNumber', 'other_court');
  const kind = kindOf(row, number);
  return { kind, number, caseNumber: number ? formatCaseNumber(number) : null };
}

/** CNO-001: the number is of the year of the receipt, or as some courts count of the filing; a serial that no court comes to is a slip, and would move the series for good. */
export function checkNumber(row: RowReader<CaseField>, number: CaseNumber | undefined, { receivedOn, filedOn }: CaseDates): void {
  if (!number) return;
  const years = [receivedOn, filedOn].flatMap((day) => (day ? [Number(day.slice(0, 4))] : []));
  if (years.length > 0 && !years.includes(number.year)) row.refuse('caseNumber', 'number_of_other_year');
  if (number.serial > MOST_IN_A_YEAR) row.refuse('caseNumber', 'number_too_high');
}

function kindOf(row: RowReader<CaseField>, number: CaseNumber | undefined): CaseKind | undefined {
  const stated = number?.typeCode ?? (row.isEmpty('typeCode') ? undefined : textOf(row.cell('typeCode')));
  if (stated === undefined) return row.isEmpty('caseNumber') ? (row.isEmpty('titleNo') ? 'civil' : 'enforcement') : undefined;
  const kind = KIND_NAMES.get(stated);
  if (!kind) row.refuse(number ? 'caseNumber' : 'typeCode', 'kind_not_taken');
  return kind;
}

/** The number of a case, not of a document in it (之一). */
function readCaseNumber(cell: RawCell): Result<CaseNumber, 'bad_case_number'> {
  const parsed = parseCaseNumber(textOf(cell));
  return parsed.ok && parsed.value.part === undefined ? parsed : err('bad_case_number');
}

/** By its code, its full name, or the name as it is said: 汉滨区法院. */
function isCourt(text: string, courtCode: string): boolean {
  const name = courtOf(courtCode)?.name ?? '';
  const given = plainCourt(text);
  return text === courtCode || (given.length > '法院'.length && plainCourt(name).endsWith(given));
}

function plainCourt(name: string): string {
  return name.replaceAll(/\s/g, '').replace(/^陕西省/, '').replace('人民法院', '法院');
}
