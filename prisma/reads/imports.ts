import type { Pool } from 'pg';
import type { Words } from '#domain/shared/words.ts';

type Problem = { column: string | null; code: string; words: Words };

/** A run as it is stored; `isStale`: it is under way, and nobody has been at it for a minute. */
export type ImportRecord = {
  importId: string; what: 'cases' | 'roster'; courtCode: string; countyCode: string | null; fileName: string; by: { accountId: string; name: string }; atMs: number;
  state: 'reading' | 'preview' | 'committing' | 'matching' | 'done' | 'failed'; isStale: boolean; progress: number; total: number; good: number; bad: number; known: number;
  problem: string | null; result: Words | null;
};
export type ImportDetail = ImportRecord & { heading: { row: number; columns: { column: string; name: string; field: string | null }[] } | null; preview: { row: number; cells: string[]; isKnown: boolean; problems: Problem[] }[] | null; hasErrors: boolean };

/** Whose imports are seen: those of a court's cases, of a county's roster. */
export type ImportScope = { cases: string | null; roster: string | null };

const COLUMNS = `
  i.import_id as "importId", i.what, i.court_code as "courtCode", i.county_code as "countyCode", i.file_name as "fileName", json_build_object('accountId', i.imported_by, 'name', coalesce(a.name, '—')) as by, i.at_ms as "atMs",
  i.state, i.state in ('reading', 'committing', 'matching') and i.touched_at < clock_timestamp() - interval '60 seconds' as "isStale", i.progress,
  i.rows_total as total, i.rows_good as good, i.rows_bad as bad, i.rows_known as known, i.problem, i.result`;
const FROM = 'from import_run i left join account a on a.account_id = i.imported_by';
const IN_SCOPE = `((i.what = 'cases' and i.court_code = $1) or (i.what = 'roster' and i.county_code = $2))`;

/** The latest imports of the scope, the newest first. */
export async function importsOf(pool: Pool, { cases, roster }: ImportScope): Promise<ImportRecord[]> {
  const { rows } = await pool.query<ImportRecord>(`select ${COLUMNS} ${FROM} where ${IN_SCOPE} order by i.at_ms desc limit 100`, [cases, roster]);
  return rows;
}

/** One import, or undefined outside the scope. */
export async function importOf(pool: Pool, { cases, roster }: ImportScope, importId: string): Promise<ImportDetail | undefined> {
  const { rows } = await pool.query<ImportDetail>(
    `select ${COLUMNS}, i.heading, i.preview, exists (select from import_part p where p.import_id = i.import_id and p.kind = 'bad') as "hasErrors" ${FROM} where ${IN_SCOPE} and i.import_id = $3`, [cases, roster, importId]);
  return rows[0];
}
