import type { Role } from '#domain/shared/role.ts';
import { Refused } from './refused.ts';
import type { Asks } from './transaction.ts';

/** Lets pass who has an open account at the court in one of these roles; refused with `no_such_user` or `user_lacks_role`. */
export async function expectColleague(db: Asks, courtCode: string, accountId: string, roles: readonly Role[]): Promise<void> {
  const { rows } = await db.query<{ roles: Role[] }>('select roles from account where account_id = $1 and court_code = $2 and is_active', [accountId, courtCode]);
  if (!rows[0]) throw new Refused({ code: 'no_such_user' });
  if (!rows[0].roles.some((held) => roles.includes(held))) throw new Refused({ code: 'user_lacks_role', detail: { role: roles.join(' ') } });
}
