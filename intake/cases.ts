import type { CaseDraft } from '#domain/import/case-draft.ts';
import type { Column, Judged, RawRow } from '#domain/import/table.ts';
import type { CaseContext } from './case-basis.ts';
import { CASE_FIELDS } from './case-fields.ts';
import { judgeCase } from './case-row.ts';
import { findHeading, type Heading } from './columns.ts';
import { readTable } from './file/table.ts';
import { problemOf } from './file/unreadable.ts';
import { maskedCells } from './masked.ts';

/** Lists of cases of a former system. */
export const CASE_INTAKE = {
  what: 'cases' as const,
  read: (bytes: Buffer): AsyncGenerator<RawRow[]> => readTable(bytes),
  problemOf,
  findHeading: (rows: readonly RawRow[]): Heading | undefined => findHeading(rows, CASE_FIELDS),
  judge: (row: RawRow, columns: readonly Column[], context: CaseContext): Judged<CaseDraft> => judgeCase(row, columns, context),
  masked: (row: RawRow, columns: readonly Column[]): string[] => maskedCells(row, columns, CASE_FIELDS),
};
