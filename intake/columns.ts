import { err, ok, type Result } from '#domain/shared/result.ts';
import { columnLetters, type Column, type RawRow } from '#domain/import/table.ts';
import { textOf } from './value/text.ts';
import type { NamedField } from './named-field.ts';

const ROWS_LOOKED_AT = 15;

/** The heading of a table: its row, and each of its columns with the field that its name means. */
export type Heading = { row: number; columns: Column[] };

/**
 * Finds the heading among the first rows: the one with the most names that are known, else the first with two texts. Titles above it are passed over.
 * A name that both sides share (证件号码) belongs to the party before it; of two columns for one field the first has it.
 */
export function findHeading(rows: readonly RawRow[], fields: readonly NamedField[]): Heading | undefined {
  const known = new Set(fields.flatMap((field) => [...field.names, ...(field.follows?.names ?? [])].map(plainName)));
  const first = rows.slice(0, ROWS_LOOKED_AT);
  const score = ({ cells }: RawRow) => cells.filter((cell) => known.has(plainName(textOf(cell)))).length;
  const best = first.reduce<RawRow | undefined>((found, row) => (score(row) > (found ? score(found) : 0) ? row : found), undefined);
  const heading = best ?? first.find(({ cells }) => cells.filter((cell) => textOf(cell) !== '').length > 1);
  return heading && { row: heading.row, columns: columnsOf(heading, fields) };
}

function columnsOf({ cells }: RawRow, fields: readonly NamedField[]): Column[] {
  const taken = new Set<string>();
  let side: 'applicant' | 'respondent' = 'applicant';
  return cells.map((cell, at) => {
    const name = textOf(cell);
    const own = fields.find(({ id, names }) => !taken.has(id) && names.some((known) => plainName(known) === plainName(name)));
    if (own?.id === 'applicant' || own?.id === 'respondent') side = own.id;
    const found = own ?? fields.find(({ id, follows }) => !taken.has(id) && follows?.side === side && follows.names.some((known) => plainName(known) === plainName(name)));
    if (found) taken.add(found.id);
    return { column: columnLetters(at), name, field: found?.id ?? null };
  });
}

/** Without blanks, brackets with what they say (必填, 元, 格式…), stars and colons. */
function plainName(name: string): string {
  const bare = name.normalize('NFKC').replaceAll(/[\s*※:：]/g, '');
  return bare.replaceAll(/\((必填|选填|可选|元|单位:?元|人民币|格式.*|如.*|年.*|日期|文本)\)/g, '').toUpperCase();
}

/** The required fields that no column holds. */
export function missingFields(columns: readonly Column[], fields: readonly NamedField[]): NamedField[] {
  return fields.filter(({ id, isRequired }) => isRequired && !columns.some(({ field }) => field === id));
}

/** The columns that are known and still not taken, because a case has no place for what they hold. */
export function untakenColumns(columns: readonly Column[], untaken: readonly string[]): Column[] {
  const known = new Set(untaken.map(plainName));
  return columns.filter(({ name, field }) => field === null && known.has(plainName(name)));
}

/** The columns of a file with the fields that a person gave them, and none where nothing was given. Refused, with a sentence, where a column is not there, a field is none or stands twice. */
export function mapByHand(columns: readonly Column[], given: readonly { column: string; field: string | null }[], fields: readonly NamedField[]): Result<Column[], string> {
  const wrong = given.find(({ column, field }) => !columns.some((own) => own.column === column) || (field !== null && !fields.some(({ id }) => id === field)));
  if (wrong) return err(`no such column or field: ${wrong.column}${wrong.field === null ? '' : `=${wrong.field}`}`);
  const taken = given.flatMap(({ field }) => field ?? []);
  if (new Set(taken).size < taken.length) return err('a field stands twice');
  return ok(columns.map((own) => ({ ...own, field: given.find(({ column }) => column === own.column)?.field ?? null })));
}
