import { STAFF_ROLES, type Role } from '#domain/shared/role.ts';

/** Who reads: the roles at the own court, for a liaison the county, for a supervisor the own court and every court below. */
export type Reader = { accountId: string; roles: readonly Role[]; courtCode: string; countyCode: string | null; courtsBelow: readonly string[] };

/** The tag of a case whose applicant is on the poverty roster or claims to be. */
export const POVERTY_TAG = '扶贫';

/** Takes a value into the arguments of a statement and gives its placeholder. */
export type Bind = (value: unknown) => string;

export function bindTo(values: unknown[]): Bind {
  return (value) => `$${values.push(value)}`;
}

/** Where the court of a case is asked: in its row, or in the row of one of its tasks, which carries the same code. */
type CourtRow = 'c' | 't';

/**
 * The condition on `court_case c` under which this reader may see a case: the one place where lists, pages, counts, files and live notices ask.
 * With `t` the court is read from a task of the case; only a liaison's scope then still needs `c`.
 */
export function mayRead(reader: Reader, bind: Bind, row: CourtRow = 'c'): string {
  const ways: string[] = [];
  if (isStaff(reader)) ways.push(ofCourt(reader, bind, row));
  if (reader.roles.includes('supervisor')) ways.push(`${row}.court_code = any(${bind(reader.courtsBelow)})`);
  if (isLiaison(reader)) ways.push(ofCounty(reader, bind));
  return ways.length === 0 ? 'false' : `(${ways.join(' or ')})`;
}

/** The condition under which the staff of the court may act on a case. */
export function mayActAsStaff(reader: Reader, bind: Bind, row: CourtRow = 'c'): string {
  return isStaff(reader) ? ofCourt(reader, bind, row) : 'false';
}

/** The condition under which a liaison may act: a case on the fast track whose applicant is on the roster of the county. */
export function mayActAsLiaison(reader: Reader, bind: Bind): string {
  return isLiaison(reader) ? ofCounty(reader, bind) : 'false';
}

export function isStaff({ roles }: Pick<Reader, 'roles'>): boolean {
  return roles.some((role) => (STAFF_ROLES as readonly Role[]).includes(role));
}

/** Sees a case only as far as the duty of a liaison needs. */
export function isLiaisonOnly(reader: Reader): boolean {
  return isLiaison(reader) && !isStaff(reader) && !reader.roles.includes('supervisor');
}

/** Readers with the same key see the same cases. */
export function scopeKey(reader: Reader): string {
  return JSON.stringify([isStaff(reader) && reader.courtCode, reader.roles.includes('supervisor') && reader.courtsBelow, isLiaison(reader) && reader.countyCode]);
}

function isLiaison({ roles, countyCode }: Pick<Reader, 'roles' | 'countyCode'>): boolean {
  return roles.includes('liaison') && countyCode !== null;
}

function ofCourt({ courtCode }: Reader, bind: Bind, row: CourtRow): string {
  return `${row}.court_code = ${bind(courtCode)}`;
}

/** The county is the roster's; a case whose applicant is on no roster yet counts to the county it was received for. */
function ofCounty({ countyCode }: Reader, bind: Bind): string {
  const county = bind(countyCode);
  const onRoster = `select from party p join person n on n.person_id = p.person_id join roster_person r on r.id_index = n.id_index where p.case_id = c.case_id and p.role = 'applicant'`;
  const isTagged = `('${POVERTY_TAG}' = any(c.tags) or exists (select from stream t where t.case_id = c.case_id and t.kind = 'povertyTrack' and t.status <> 'rejected'))`;
  return `(${isTagged} and (exists (${onRoster} and r.county_code = ${county}) or (c.county_code = ${county} and not exists (${onRoster}))))`;
}
