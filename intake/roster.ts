import type { RosterDraft } from '#domain/import/roster-draft.ts';
import type { Column, Judged, RawRow } from '#domain/import/table.ts';
import { findHeading, type Heading } from './columns.ts';
import { readTable } from './file/table.ts';
import { problemOf } from './file/unreadable.ts';
import { maskedCells } from './masked.ts';
import { ROSTER_FIELDS } from './roster-fields.ts';
import { judgeRosterRow, type RosterContext } from './roster-row.ts';

/** The roster of the poor (建档立卡) of a county. */
export const ROSTER_INTAKE = {
  what: 'roster' as const,
  read: (bytes: Buffer): AsyncGenerator<RawRow[]> => readTable(bytes),
  problemOf,
  findHeading: (rows: readonly RawRow[]): Heading | undefined => findHeading(rows, ROSTER_FIELDS),
  judge: (row: RawRow, columns: readonly Column[], context: RosterContext): Judged<RosterDraft> => judgeRosterRow(row, columns, context),
  masked: (row: RawRow, columns: readonly Column[]): string[] => maskedCells(row, columns, ROSTER_FIELDS),
};
