import type { Tx } from './transaction.ts';

/** A row's lock goes to whoever comes at the right moment, this one to whoever came first. */
const LINE_UP = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';
const NEXT = 'update number_series set last = last + 1 where court_code = $1 and type_code = $2 and year = $3 returning last';
const FIRST = `
  insert into number_series (court_code, type_code, year, last) values ($1, $2, $3, 1)
  on conflict (court_code, type_code, year) do update set last = number_series.last + 1 returning last`;

/**
 * The next number of a series: no gap, because a writing that is rolled back gives it back; no double, because the row is locked until then (CNO-005).
 * Whoever draws after waits for the end of this transaction, in the order of asking, so a number is drawn as late as can be.
 */
export async function drawNumber(tx: Tx, courtCode: string, typeCode: string, year: number): Promise<number> {
  const values = [courtCode, typeCode, year];
  tx.later({ name: 'line-up', text: LINE_UP, values: [`${courtCode} ${typeCode} ${year}`] });
  const next = await tx.query<{ last: number }>({ name: 'next-number', text: NEXT, values });
  const { rows } = next.rowCount === 0 ? await tx.query<{ last: number }>({ name: 'first-number', text: FIRST, values }) : next;
  return rows[0]!.last;
}
