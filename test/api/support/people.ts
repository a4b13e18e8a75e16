import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Role } from '#domain/shared/role.ts';
import { writeAccount, writeCourts } from '#record/account.ts';

export const PASSWORD = 'test-only-password';

type Person = { login: string; name: string; roles: readonly Role[]; courtCode: string; countyCode?: string };

const HANBIN = { courtCode: '陕0902' };
const ZIYANG = { courtCode: '陕0924' };

/** One of each role at 汉滨区法院, a second clerk beside the first, two people of another county's court, and the supervisor above both. */
export const PEOPLE = [
  { login: 'clerk', name: '陈立', roles: ['filingClerk'], ...HANBIN },
  { login: 'clerk2', name: '何案', roles: ['filingClerk'], ...HANBIN },
  { login: 'chief', name: '周案', roles: ['filingChief'], ...HANBIN },
  { login: 'judge', name: '李审', roles: ['trialJudge'], ...HANBIN },
  { login: 'trial-chief', name: '王庭', roles: ['trialChief'], ...HANBIN },
  { login: 'scribe', name: '赵书', roles: ['courtClerk'], ...HANBIN },
  { login: 'officer', name: '刘执', roles: ['enforcementOfficer'], ...HANBIN },
  { login: 'bureau-chief', name: '吴局', roles: ['enforcementChief'], ...HANBIN },
  { login: 'vice-president', name: '郑副', roles: ['vicePresident'], ...HANBIN },
  { login: 'president', name: '孙院', roles: ['president'], ...HANBIN },
  { login: 'finance', name: '钱会', roles: ['finance'], ...HANBIN },
  { login: 'liaison', name: '冯联', roles: ['liaison'], countyCode: '610902', ...HANBIN },
  { login: 'operator', name: '魏维', roles: ['operator'], ...HANBIN },
  { login: 'supervisor', name: '韩督', roles: ['supervisor'], courtCode: '陕09' },
  { login: 'other-clerk', name: '杨立', roles: ['filingClerk'], ...ZIYANG },
  { login: 'other-president', name: '唐院', roles: ['president'], ...ZIYANG },
  { login: 'other-liaison', name: '石联', roles: ['liaison'], countyCode: '610924', ...ZIYANG },
] as const satisfies readonly Person[];

export type Login = (typeof PEOPLE)[number]['login'];

/** Writes courts and people; returns the account ids by login. All have one password, and so one hash: to make it is slow on purpose. */
export async function writePeople(pool: Pool): Promise<Record<Login, string>> {
  await writeCourts(pool);
  const [first, ...others] = PEOPLE as readonly Person[];
  await writeAccount(pool, { ...first!, password: PASSWORD });
  for (const { login, name, roles, courtCode, countyCode } of others) {
    await pool.query(
      `insert into account (account_id, login, name, password_hash, court_code, roles, county_code) select $1, $2, $3, password_hash, $4, $5, $6 from account where login = $7`,
      [randomUUID(), login, name, courtCode, roles, countyCode ?? null, first!.login]);
  }
  const { rows } = await pool.query<{ login: Login; account_id: string }>('select login, account_id from account');
  return Object.fromEntries(rows.map(({ login, account_id }) => [login, account_id])) as Record<Login, string>;
}
