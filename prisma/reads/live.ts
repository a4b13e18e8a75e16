import type { Pool } from 'pg';
import { prepared } from './prepared.ts';
import { bindTo, mayRead, type Reader } from './scope.ts';

/** Which of these cases the reader may see, with the number of their last line. */
export async function visibleAmong(pool: Pool, reader: Reader, caseIds: readonly string[]): Promise<{ caseId: string; revision: number }[]> {
  const values: unknown[] = [];
  const bind = bindTo(values);
  const { rows } = await pool.query<{ caseId: string; revision: number }>(
    prepared(`select c.case_id as "caseId", c.docket_no as revision from court_case c where c.case_id = any(${bind(caseIds)}) and ${mayRead(reader, bind)}`, values));
  return rows;
}
