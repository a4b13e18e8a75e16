import type { Pool } from 'pg';
import { FIGURES, moneyJoin, type Period } from './figure.ts';
import { bindTo, mayRead, type Bind, type Reader } from './scope.ts';

/** The numbers of one court, or of all together where `courtCode` is null, in the order of `FIGURES`: the value in its unit, and the cases behind it. */
export type ReportRow = { courtCode: string | null; courtName: string | null; values: { value: string; cases: number }[] };

/** Every figure over the cases that the reader may see, in one statement. */
export async function readReport(pool: Pool, reader: Reader, period: Period, court: string | undefined): Promise<ReportRow[]> {
  const values: unknown[] = [];
  const bind = bindTo(values);
  const conditions = FIGURES.map((figure, at) => `(${figure.counts(period, bind)}) as is${at}`);
  const columns = FIGURES.map((figure, at) => {
    const cases = `count(*) filter (where is${at})::int`;
    const value = figure.unit === 'cases' ? `${cases}::text` : figure.unit === 'yuan' ? `coalesce(sum(${figure.sum}) filter (where is${at}), 0)::numeric(20, 2)::text` : 'null';
    return `json_build_object('value', ${value}, 'cases', ${cases}) as f${at}`;
  });
  const where = [mayRead(reader, bind), ...(court ? [`c.court_code = ${bind(court)}`] : [])].join(' and ');
  const { rows } = await pool.query<{ courtCode: string | null; courtName: string | null } & Record<`f${number}`, { value: string | null; cases: number }>>(
    `select code as "courtCode", name as "courtName", ${columns.join(', ')}
     from (select k.code, k.name, m.arrived, m.paid, ${conditions.join(', ')} from court_case c join court k on k.code = c.court_code ${moneyJoin(period, bind)} where ${where}) x
     group by grouping sets ((), (code, name)) order by code nulls first`, values);
  const persons = await countPersons(pool, reader, period, court);
  return rows.map((row) => ({
    courtCode: row.courtCode, courtName: row.courtName,
    values: FIGURES.map((figure, at) => {
      const { value, cases } = row[`f${at}`]!;
      return { value: figure.unit === 'persons' ? String(persons.get(`${figure.id} ${row.courtCode ?? ''}`) ?? 0) : value!, cases };
    }),
  }));
}

/** Of the applicants of a case those are certified who are on the roster of the poor; where none is, he who is named first. */
const CERTIFIED = `
  join lateral (select n.person_id, n.id_index, on_roster.is_listed, row_number() over (order by on_roster.is_listed desc, p.seq) as place
    from party p join person n on n.person_id = p.person_id and n.type = 'natural', lateral (select exists (select from roster_person r where r.id_index = n.id_index) as is_listed) on_roster
    where p.case_id = c.case_id and p.role = 'applicant') a on a.is_listed or a.place = 1`;

/** A person who applied in several cases counts once. */
async function countPersons(pool: Pool, reader: Reader, period: Period, court: string | undefined): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { id, unit, counts: condition } of FIGURES) {
    if (unit !== 'persons') continue;
    const values: unknown[] = [];
    const bind: Bind = bindTo(values);
    const where = [mayRead(reader, bind), condition(period, bind), ...(court ? [`c.court_code = ${bind(court)}`] : [])].join(' and ');
    const { rows } = await pool.query<{ courtCode: string | null; persons: number }>(
      `select c.court_code as "courtCode", count(distinct coalesce(a.id_index, a.person_id::bytea))::int as persons
       from court_case c ${CERTIFIED} where ${where}
       group by grouping sets ((), (c.court_code))`, values);
    for (const row of rows) counts.set(`${id} ${row.courtCode ?? ''}`, row.persons);
  }
  return counts;
}
