import type { Words } from '#domain/shared/words.ts';
import type { ImportProblemCode } from './problem.ts';

/** A cell as the file holds it: text, or the number that a spreadsheet stored. */
export type RawCell = string | number | null;

/** A row of the file; `row` is its number there, from 1, as a spreadsheet shows it. */
export type RawRow = { row: number; cells: readonly RawCell[] };

/** What a column may hold. `mask` says how a preview shows it: personal data never in full. */
export type FieldSpec = { id: string; name: Words; isRequired: boolean; mask?: 'name' | 'number' | 'phone' | 'address' | 'prose' };

/** A column of the file by its letters (`A`, `AB`), as it is headed there, with the field it holds or null. */
export type Column = { column: string; name: string; field: string | null };

/** What is wrong with a row: in which column, or null where it is the row as a whole. */
export type RowProblem = { column: string | null; code: ImportProblemCode; words: Words };

export type Mark = { mark: string; twice: ImportProblemCode };

/**
 * What a row came to. `key` tells it from every other and finds it again in a file that is brought twice; it may name persons and is only ever stored as a keyed hash.
 * Each of the `marks` may stand in a file only once; `twice` is what is wrong with the row that bears it again.
 */
export type Judged<Draft> = { ok: true; row: number; key: string; marks: readonly Mark[]; draft: Draft } | { ok: false; row: number; problems: readonly RowProblem[] };

/** The letters of a column, from 0: `A` … `Z`, `AA` … */
export function columnLetters(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `${columnLetters(Math.floor(at / 26) - 1)}${columnLetters(at % 26)}`;
}
