import type { FileProblemCode } from '#domain/import/file-problem.ts';
import type { Column, Judged, RawRow } from '#domain/import/table.ts';

/** Where the names of the columns stand in a file, and what each column holds. */
export type Heading = { row: number; columns: Column[] };

/** How one kind of file is read and judged; the reading side of the system implements it. */
export type Intake<Draft, Context> = {
  what: 'cases' | 'roster';
  read(bytes: Buffer): AsyncGenerator<RawRow[]>;
  /** Why the file could not be read, if that is what the error says. */
  problemOf(error: unknown): FileProblemCode | undefined;
  findHeading(rows: readonly RawRow[]): Heading | undefined;
  judge(row: RawRow, columns: readonly Column[], context: Context): Judged<Draft>;
  /** The cells as a preview may show them: nothing of a person in full. */
  masked(row: RawRow, columns: readonly Column[]): string[];
};
