import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { dayAt, type IsoDate } from '#domain/shared/dates.ts';
import type { Role } from '#domain/shared/role.ts';

const HOURS = 12;
const SESSION_MS = HOURS * 3_600_000;

/** Who a session belongs to, with the court's clock of the moment. `courtsBelow` holds the own court too and is empty but for supervisors. */
export type Session = {
  accountId: string;
  login: string;
  name: string;
  roles: readonly Role[];
  courtCode: string;
  courtName: string;
  courtLevel: 'supreme' | 'high' | 'intermediate' | 'basic';
  countyCode: string | null;
  courtsBelow: readonly string[];
  csrf: string;
  expiresAtMs: number;
  isDemo: boolean;
  isClockMoved: boolean;
  nowMs: number;
  today: IsoDate;
};

const FIND = `
  select a.account_id as "accountId", a.login, a.name, a.roles, a.court_code as "courtCode", c.name as "courtName", c.level as "courtLevel", a.county_code as "countyCode", s.csrf,
    case when 'supervisor' = any(a.roles) then
      array(with recursive below as (select code from court where code = a.court_code union select k.code from court k join below b on k.parent = b.code) select code from below)
    else '{}' end as "courtsBelow",
    (extract(epoch from s.expires_at) * 1000)::float8 as "expiresAtMs", k.is_demo as "isDemo", k.offset_ms <> 0 as "isClockMoved",
    ((extract(epoch from clock_timestamp()) * 1000)::bigint + k.offset_ms)::float8 as "nowMs"
  from session s join account a on a.account_id = s.account_id join court c on c.code = a.court_code cross join court_clock k
  where s.token_hash = $1 and s.expires_at > now() and a.is_active`;

/** Begins a session and returns its token, which is kept nowhere but with the browser. Sessions of the account that have run out are cleared. */
export async function beginSession(pool: Pool, accountId: string): Promise<{ token: string; maxAgeMs: number }> {
  const token = randomBytes(32).toString('base64url');
  await pool.query('delete from session where account_id = $1 and expires_at <= now()', [accountId]);
  await pool.query(`insert into session (token_hash, account_id, csrf, expires_at) values ($1, $2, $3, now() + interval '${HOURS} hours')`, [hashOf(token), accountId, randomBytes(24).toString('base64url')]);
  return { token, maxAgeMs: SESSION_MS };
}

/** The session of a token, or undefined when there is none, it has run out, or the account was closed. */
export async function findSession(pool: Pool, token: string): Promise<Session | undefined> {
  const { rows } = await pool.query<Omit<Session, 'today'>>({ name: 'find-session', text: FIND, values: [hashOf(token)] });
  const row = rows[0];
  return row && { ...row, nowMs: Math.floor(row.nowMs), expiresAtMs: Math.floor(row.expiresAtMs), today: dayAt(row.nowMs) };
}

/** Ends a session; harmless when it has ended. */
export async function endSession(pool: Pool, token: string): Promise<void> {
  await pool.query('delete from session where token_hash = $1', [hashOf(token)]);
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
