import type { Role } from '#domain/shared/role.ts';
import type { ReadSide } from '../client.ts';

type Named = { accountId: string; name: string };

/** The people who work at a court, of one role or all, by name. */
export async function peopleOf({ db }: ReadSide, courtCode: string, role: Role | undefined): Promise<(Named & { roles: Role[] })[]> {
  const found = await db.account.findMany({
    where: { courtCode, isActive: true, ...(role && { roles: { has: role } }) },
    select: { accountId: true, name: true, roles: true },
    orderBy: [{ name: 'asc' }, { accountId: 'asc' }],
  });
  return found.map(({ roles, ...person }) => ({ ...person, roles: roles as Role[] }));
}

/** The one-click logins of a demo court. */
export async function demoLogins({ pool, db }: ReadSide): Promise<{ login: string; password: string; name: string; roles: Role[]; court: { code: string; name: string } }[]> {
  const { rows } = await pool.query<{ isDemo: boolean }>('select is_demo as "isDemo" from court_clock');
  if (!rows[0]?.isDemo) return [];
  const found = await db.account.findMany({ where: { isDemo: true, isActive: true }, include: { court: true }, orderBy: { createdAt: 'asc' } });
  return found.map(({ login, demoPassword, name, roles, court }) => ({ login, password: demoPassword ?? '', name, roles: roles as Role[], court: { code: court.code, name: court.name } }));
}

/** Names by account id, for what is shown beside an act. */
export async function namesOf({ db }: ReadSide, accountIds: readonly string[]): Promise<(accountId: string) => Named> {
  const found = await db.account.findMany({ where: { accountId: { in: [...new Set(accountIds)] } }, select: { accountId: true, name: true } });
  const names = new Map(found.map(({ accountId, name }) => [accountId, name]));
  return (accountId) => ({ accountId, name: names.get(accountId) ?? '—' });
}

/** Everybody who wrote a line of a case or has it. */
export async function peopleOfCase({ pool }: ReadSide, caseId: string): Promise<Named[]> {
  const { rows } = await pool.query<Named>(
    `select account_id as "accountId", name from account where account_id in (
       select by_user from stream_event where case_id = $1 union select handler_id from court_case where case_id = $1 union select assignee from task where case_id = $1) order by name, account_id`, [caseId]);
  return rows;
}

export async function courtsOf({ db }: ReadSide, codes: readonly string[]): Promise<{ code: string; name: string }[]> {
  return db.court.findMany({ where: { code: { in: [...codes] } }, select: { code: true, name: true }, orderBy: { code: 'asc' } });
}

export async function countyOfCourt({ db }: ReadSide, code: string): Promise<string | null> {
  const court = await db.court.findUnique({ where: { code }, select: { countyCode: true } });
  return court?.countyCode ?? null;
}
