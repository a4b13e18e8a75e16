import type { ImportProblemCode } from '#domain/import/problem.ts';
import { problemWords } from '#domain/import/problem.ts';
import type { Column, RawCell, RawRow, RowProblem } from '#domain/import/table.ts';
import type { Result } from '#domain/shared/result.ts';
import { proseOf, textOf } from './value/text.ts';

export type RowReader<Field extends string> = ReturnType<typeof openRow<Field>>;

/** What a spreadsheet shows where a formula came to nothing. */
const FORMULA_ERROR = /^\s*#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)/i;

/** Reads one row field by field and gathers what is wrong with it, each problem with its column. */
export function openRow<Field extends string>({ cells }: RawRow, columns: readonly Column[]) {
  const problems: RowProblem[] = [];
  const places = placesOf(columns);
  const placeOf = (field: Field) => places.get(field) ?? -1;

  const errors = new Set(columns.flatMap(({ column, field }, at) => (field !== null && FORMULA_ERROR.test(String(cells[at] ?? '')) ? [column] : [])));
  for (const column of errors) problems.push({ column, code: 'cell_is_error', words: problemWords('cell_is_error') });

  function refuse(field: Field | null, code: ImportProblemCode): void {
    const column = field === null ? undefined : columns[placeOf(field)];
    if (column && errors.has(column.column)) return;
    problems.push({ column: column?.column ?? null, code, words: problemWords(code) });
  }

  function cell(field: Field): RawCell {
    return cells[placeOf(field)] ?? null;
  }

  function isEmpty(field: Field): boolean {
    return textOf(cell(field)) === '';
  }

  return {
    problems,
    cell,
    isEmpty,
    refuse,

    /** What the reader makes of the cell; nothing, with the problem noted, where it makes nothing; nothing for an empty one. */
    optional<T>(field: Field, read: (cell: RawCell) => Result<T, ImportProblemCode>): T | undefined {
      if (isEmpty(field)) return undefined;
      const value = read(cell(field));
      if (!value.ok) refuse(field, value.error);
      return value.ok ? value.value : undefined;
    },

    /** As `optional`, and an empty cell is a problem. */
    required<T>(field: Field, read: (cell: RawCell) => Result<T, ImportProblemCode>): T | undefined {
      if (isEmpty(field)) refuse(field, 'missing');
      return this.optional(field, read);
    },

    /** A text of at most so many characters, empty where the cell is. */
    prose(field: Field, longest: number): string {
      const text = proseOf(cell(field));
      if (text.length > longest) refuse(field, 'too_long');
      return text;
    },
  };
}

const known = new WeakMap<readonly Column[], ReadonlyMap<string, number>>();

/** Where each field stands; found once for the columns of a file. */
function placesOf(columns: readonly Column[]): ReadonlyMap<string, number> {
  const held = known.get(columns);
  if (held) return held;
  const places = new Map(columns.flatMap(({ field }, at) => (field === null ? [] : [[field, at] as const])));
  known.set(columns, places);
  return places;
}
