import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { FileProblemCode } from '#domain/import/file-problem.ts';
import type { RowProblem } from '#domain/import/table.ts';
import type { By } from '#domain/shared/role.ts';
import type { Words } from '#domain/shared/words.ts';
import { once, type ActKey } from './act-key.ts';
import { courtTime } from './court-time.ts';
import type { Heading } from './import-intake.ts';
import { Refused } from './refused.ts';
import { within, type Asks, type Tx } from './transaction.ts';

/** `matching`: a roster is in, and open cases are still being compared with it. */
export type ImportState = 'reading' | 'preview' | 'committing' | 'matching' | 'done' | 'failed';
export type ImportRun = { importId: string; what: 'cases' | 'roster'; courtCode: string; countyCode: string | null; importedBy: string; state: ImportState; heading: Heading | null };
export type ImportCounts = { total: number; good: number; bad: number; known: number };
export type PreviewRow = { row: number; cells: string[]; isKnown: boolean; problems: readonly RowProblem[] };

type NewRun = { what: 'cases' | 'roster'; courtCode: string; countyCode: string | null; fileName: string; sha256: string; by: By };

const BEAT_MS = 5_000;
const STALE = `interval '60 seconds'`;
const KEPT = `interval '7 days'`;

/** Notes that a file has come; `isNew` is false for a repeat of the same request. What lies here of old files is forgotten after a week. */
export async function startRun(pool: Pool, { what, courtCode, countyCode, fileName, sha256, by }: NewRun, key: ActKey): Promise<{ importId: string; isNew: boolean }> {
  let isNew = false;
  const importId = await within(pool, (tx) =>
    once(tx, key, async () => {
      const id = randomUUID();
      const { nowMs } = await courtTime(tx);
      await forget(tx);
      await tx.query(
        `insert into import_run (import_id, what, court_code, county_code, file_name, sha256, imported_by, at_ms, state) values ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, $8, 'reading')`,
        [id, what, courtCode, countyCode, fileName, sha256, by.userId, nowMs],
      );
      isNew = true;
      return id;
    }),
  );
  return { importId, isNew };
}

/** What was not confirmed within a week is gone, rows and preview; of what was, only the numbers stay. */
async function forget(tx: Tx): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(
    `update import_run set preview = null, state = case when state = 'preview' then 'failed' else state end, problem = case when state = 'preview' then 'expired' else problem end
     where touched_at < clock_timestamp() - ${KEPT} and (preview is not null or exists (select from import_part p where p.import_id = import_run.import_id)) returning import_id as id`);
  if (rows.length > 0) await tx.query('delete from import_part where import_id = any($1)', [rows.map(({ id }) => id)]);
}

/** The run, or a refusal `not_found`. */
export async function findRun(db: Asks, importId: string): Promise<ImportRun> {
  const { rows } = await db.query<ImportRun>(
    `select import_id as "importId", what, court_code as "courtCode", county_code as "countyCode", imported_by as "importedBy", state, heading from import_run where import_id = $1`, [importId]);
  if (!rows[0]) throw new Refused({ code: 'not_found' });
  return rows[0];
}

/** Moves the run on, if it stands at `from`, or at `left` with nobody working at it any more; else refused with `not_allowed`. */
export async function takeUp(db: Asks, importId: string, { from, left, to }: { from: ImportState; left: ImportState; to: ImportState }): Promise<void> {
  const { rowCount } = await db.query(
    `update import_run set state = $4, progress = 0, problem = null, result = null, touched_at = clock_timestamp()
     where import_id = $1 and (state = $2 or (state = $3 and touched_at < clock_timestamp() - ${STALE}))`,
    [importId, from, left, to],
  );
  if (rowCount === 0) throw new Refused({ code: 'not_allowed' });
}

/** Whether the run still stands before its commit, which somebody else may have done meanwhile, with the rows of its file: without them it fails. Asked in the transaction of the commit, behind its lock. */
export async function isToCommit(tx: Tx, importId: string): Promise<boolean> {
  const { rows } = await tx.query<{ state: ImportState; hasRows: boolean }>(`select state, exists (select from import_part p where p.import_id = r.import_id and p.kind = 'rows') as "hasRows" from import_run r where import_id = $1`, [importId]);
  if (rows[0]?.state !== 'committing') return false;
  if (!rows[0].hasRows) await failRun(tx, importId, 'expired');
  return rows[0].hasRows;
}

/** The heading, and once the file is read how many rows there are to look at. */
export async function keepHeading(db: Asks, importId: string, heading: Heading, total?: number): Promise<void> {
  await db.query('update import_run set heading = $2, rows_total = coalesce($3, rows_total) where import_id = $1', [importId, JSON.stringify(heading), total ?? null]);
}

/** What a look at every row has come to: the numbers, and the first rows as they may be shown until the file is in. */
export async function keepPreview(db: Asks, importId: string, { total, good, bad, known }: ImportCounts, rows: readonly PreviewRow[]): Promise<void> {
  await db.query(`update import_run set state = 'preview', rows_total = $2, rows_good = $3, rows_bad = $4, rows_known = $5, preview = $6, touched_at = clock_timestamp() where import_id = $1`,
    [importId, total, good, bad, known, JSON.stringify(rows)]);
}

export async function keepResult(db: Asks, importId: string, state: 'matching' | 'done', { total, good, bad, known }: ImportCounts, result: Words): Promise<void> {
  await db.query(`update import_run set state = $2, rows_total = $3, rows_good = $4, rows_bad = $5, rows_known = $6, result = $7, preview = null, touched_at = clock_timestamp() where import_id = $1`,
    [importId, state, total, good, bad, known, JSON.stringify(result)]);
}

export async function failRun(db: Asks, importId: string, problem: FileProblemCode): Promise<void> {
  await db.query(`update import_run set state = 'failed', problem = $2, preview = null, touched_at = clock_timestamp() where import_id = $1`, [importId, problem]);
}

export async function noteProgress(pool: Pool, importId: string, progress: number): Promise<void> {
  await pool.query('update import_run set progress = $2, touched_at = clock_timestamp() where import_id = $1', [importId, progress]);
}

/** Runs the work while saying every few seconds that somebody is at it. */
export async function withHeartbeat<T>(pool: Pool, importId: string, work: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => void pool.query('update import_run set touched_at = clock_timestamp() where import_id = $1', [importId]).catch(() => undefined), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
