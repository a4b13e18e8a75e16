import { z } from 'zod';
import { IMPORTED } from '#domain/import/bringer.ts';
import { prose } from './prose.ts';
import { AtMs, Colleague, Id, Words } from './value.ts';

export const ImportStarted = z.strictObject({ importId: Id });
export type ImportStarted = z.infer<typeof ImportStarted>;

/** What is wrong in a row: in the column of these letters, or with the row as a whole. */
export const ImportProblem = z.strictObject({ column: z.string().nullable(), code: z.string(), words: Words });
/** A row of the file by its number there, with its cells masked. `isKnown`: the record holds it already. */
export const ImportRow = z.strictObject({ row: z.number().int(), cells: z.array(z.string()), isKnown: z.boolean(), problems: z.array(ImportProblem) });
/** A column by its letters (`A`, `AB`), as it is headed in the file, and the field it holds. */
export const ImportColumn = z.strictObject({ column: z.string(), name: z.string(), field: z.string().nullable() });
export const ImportField = z.strictObject({ id: z.string(), name: Words, isRequired: z.boolean() });
export const ImportCounts = z.strictObject({ total: z.number().int(), good: z.number().int(), bad: z.number().int(), known: z.number().int() });

const STATES = ['reading', 'preview', 'committing', 'unmatched', 'done', 'failed'] as const;
const shared = { importId: Id, what: z.enum(IMPORTED), state: z.enum(STATES), fileName: z.string(), counts: ImportCounts, result: Words.nullable(), by: Colleague, atMs: AtMs };

/**
 * A file on its way into the record: read, shown for a look (`preview`), brought in whole or not at all, done or failed; a roster that is in and was not compared with the open cases to the end is `unmatched`. `progress` counts rows; `total` is 0 until the file
 * is read. `untaken`: the letters of columns that are known and not taken. `rows` are the first fifty. `result` says what came of it, or why it failed.
 */
export const ImportView = z.strictObject({
  ...shared, progress: z.number().int(), total: z.number().int(), columns: z.array(ImportColumn), fields: z.array(ImportField), missing: z.array(z.string()), untaken: z.array(z.string()), rows: z.array(ImportRow), hasErrors: z.boolean(),
});
export type ImportView = z.infer<typeof ImportView>;

export const ImportLine = z.strictObject(shared);
export const ImportList = z.strictObject({ rows: z.array(ImportLine) });
export type ImportList = z.infer<typeof ImportList>;

/** Which column holds which field; columns that are left out hold none. */
export const ColumnsBody = z.strictObject({ columns: z.array(z.strictObject({ column: z.string().regex(/^[A-Z]{1,3}$/), field: z.string().max(40).nullable() })).max(200) });
export type ColumnsBody = z.infer<typeof ColumnsBody>;

/** The bad rows as a workbook, with a sheet fit to be mended and brought again, or every problem as CSV. They show people in full: who takes them, and why, is kept. */
export const ErrorsBody = z.strictObject({ format: z.enum(['xlsx', 'csv']), reason: prose(200, 2) });
