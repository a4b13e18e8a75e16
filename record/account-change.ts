import { hash } from '@node-rs/argon2';
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Role } from '#domain/shared/role.ts';
import type { NewAccount } from './account.ts';
import { courtTime } from './court-time.ts';
import { within, type Tx } from './transaction.ts';

export type Account = { accountId: string; login: string; name: string; courtCode: string; courtName: string; roles: Role[]; countyCode: string | null; isActive: boolean; isDemo: boolean };
type Change = 'added' | 'disabled' | 'enabled' | 'passwordReset';

const SELECT = `
  select a.account_id as "accountId", a.login, a.name, a.court_code as "courtCode", c.name as "courtName", a.roles, a.county_code as "countyCode", a.is_active as "isActive", a.is_demo as "isDemo"
  from account a join court c on c.code = a.court_code`;

/** The account of a login, open or closed. */
export async function accountOf(pool: Pool, login: string): Promise<Account | undefined> {
  return (await pool.query<Account>(`${SELECT} where a.login = $1`, [login])).rows[0];
}

/** Every account, or those of one court, by court and login. */
export async function listAccounts(pool: Pool, courtCode: string | null): Promise<Account[]> {
  return (await pool.query<Account>(`${SELECT} where $1::text is null or a.court_code = $1 order by a.court_code, a.login`, [courtCode])).rows;
}

/** Makes an account and notes who did. False when the login is taken. */
export async function addAccount(pool: Pool, { login, name, password, courtCode, roles, countyCode }: NewAccount, by: string): Promise<boolean> {
  const passwordHash = await hash(password);
  return within(pool, async (tx) => {
    const accountId = randomUUID();
    const made = await tx.query(
      'insert into account (account_id, login, name, password_hash, court_code, roles, county_code) values ($1, $2, $3, $4, $5, $6, $7) on conflict (login) do nothing',
      [accountId, login, name, passwordHash, courtCode, roles, countyCode ?? null],
    );
    if (made.rowCount === 1) await note(tx, by, accountId, 'added', { login, name, courtCode, roles, countyCode: countyCode ?? null });
    return made.rowCount === 1;
  });
}

/** Closes or opens an account and notes who did; a closed one's sessions end at once. What it has in hand stays with it: returned, for others to take over. False for no such login. */
export function setActive(pool: Pool, login: string, isActive: boolean, by: string): Promise<{ tasks: number; cases: number } | false> {
  return within(pool, async (tx) => {
    const { rows } = await tx.query<{ id: string }>('update account set is_active = $2 where login = $1 returning account_id as id', [login, isActive]);
    if (!rows[0]) return false;
    if (!isActive) await tx.query('delete from session where account_id = $1', [rows[0].id]);
    await note(tx, by, rows[0].id, isActive ? 'enabled' : 'disabled');
    const inHand = await tx.query<{ tasks: number; cases: number }>(
      `select (select count(*)::int from task where assignee = $1 and state = 'open') as tasks, (select count(*)::int from court_case where handler_id = $1 and closed_on is null) as cases`, [rows[0].id]);
    return inHand.rows[0]!;
  });
}

/** Sets a new password, ends every session of the account and lifts the wait after wrong tries. False for no such login. */
export async function resetPassword(pool: Pool, login: string, password: string, by: string): Promise<boolean> {
  const passwordHash = await hash(password);
  return within(pool, async (tx) => {
    const { rows } = await tx.query<{ id: string }>('update account set password_hash = $2, demo_password = null where login = $1 returning account_id as id', [login, passwordHash]);
    if (!rows[0]) return false;
    await tx.query('delete from session where account_id = $1', [rows[0].id]);
    await tx.query('delete from login_attempt where login = $1', [login]);
    await note(tx, by, rows[0].id, 'passwordReset');
    return true;
  });
}

async function note(tx: Tx, by: string, accountId: string, change: Change, detail: Record<string, unknown> = {}): Promise<void> {
  const { nowMs } = await courtTime(tx);
  await tx.query('insert into account_change (at_ms, by_user, account_id, change, detail) values ($1, $2, $3, $4, $5)', [nowMs, by, accountId, change, JSON.stringify(detail)]);
}
