import { hash, verify } from '@node-rs/argon2';
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { COURTS } from '#domain/identity/courts.ts';
import type { Role } from '#domain/shared/role.ts';

const FREE_FAILURES = 5;
const LONGEST_BLOCK_S = 900;

export type NewAccount = { login: string; name: string; password: string; courtCode: string; roles: readonly Role[]; countyCode?: string; isDemo?: boolean };
export type LoginOutcome = { accountId: string } | { refused: 'bad_login' } | { refused: 'too_many_attempts'; waitSeconds: number };

/** Puts the courts of the domain's list into the database; harmless when they are there. */
export async function writeCourts(pool: Pool): Promise<void> {
  const current = COURTS.filter(({ validTo }) => validTo === undefined);
  await pool.query(
    `insert into court (code, name, level, parent, county_code) select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) on conflict (code) do nothing`,
    [current.map((c) => c.code), current.map((c) => c.name), current.map((c) => c.level), current.map((c) => c.parent ?? null), current.map(({ code }) => countyOf(code))],
  );
}

/** A basic court's code carries the four digits of its county's division code; the railway courts have no county. */
function countyOf(courtCode: string): string | null {
  const digits = /^陕((?!71)\d{4})$/.exec(courtCode)?.[1];
  return digits ? `61${digits}` : null;
}

/** The county of a court, or null for one that has none. */
export async function courtCounty(pool: Pool, courtCode: string): Promise<string | null> {
  const { rows } = await pool.query<{ county_code: string | null }>('select county_code from court where code = $1', [courtCode]);
  return rows[0]?.county_code ?? null;
}

/** Makes an account, or leaves the one of that login as it is. The password is kept as an argon2id hash; a demo login's also in plain, since its page shows it. */
export async function writeAccount(pool: Pool, { login, name, password, courtCode, roles, countyCode, isDemo = false }: NewAccount): Promise<void> {
  await pool.query(
    `insert into account (account_id, login, name, password_hash, court_code, roles, county_code, is_demo, demo_password) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (login) do nothing`,
    [randomUUID(), login, name, await hash(password), courtCode, roles, countyCode ?? null, isDemo, isDemo ? password : null],
  );
}

/** Takes one attempt of a login that has not to wait, as if it failed: however many come at once, each is counted before its password is looked at. */
const TAKE_ATTEMPT = `
  insert into login_attempt (login, failures, blocked_until) values ($1, 1, now())
  on conflict (login) do update set failures = login_attempt.failures + 1,
    blocked_until = now() + case when login_attempt.failures + 1 < ${FREE_FAILURES} then interval '0'
      else make_interval(secs => least(${LONGEST_BLOCK_S}, 2 ^ least(20, login_attempt.failures + 1 - ${FREE_FAILURES} + 1))) end
  where login_attempt.blocked_until <= now()`;

/**
 * Checks a password. From the fifth failure on, each doubles the wait for that login, up to 15 minutes; a login that does not exist is treated
 * alike and takes as long.
 */
export async function checkLogin(pool: Pool, login: string, password: string): Promise<LoginOutcome> {
  const taken = await pool.query(TAKE_ATTEMPT, [login]);
  if (taken.rowCount === 0) {
    const { rows } = await pool.query<{ wait: number }>(`select ceil(extract(epoch from blocked_until - now()))::int as wait from login_attempt where login = $1`, [login]);
    return { refused: 'too_many_attempts', waitSeconds: Math.max(1, rows[0]?.wait ?? 1) };
  }
  const { rows } = await pool.query<{ account_id: string; password_hash: string }>('select account_id, password_hash from account where login = $1 and is_active', [login]);
  const isRight = await verify(rows[0]?.password_hash ?? (await nobodysHash()), password);
  if (rows[0] && isRight) {
    await pool.query('delete from login_attempt where login = $1', [login]);
    return { accountId: rows[0].account_id };
  }
  return { refused: 'bad_login' };
}

let nobody: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  return (nobody ??= hash(randomUUID()));
}
