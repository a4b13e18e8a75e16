import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkLogin } from '#record/account.ts';
import { beginSession, findSession } from '#record/session.ts';
import { openShell } from './support/shell.ts';

const PASSWORD = 'a password of a court';
let shell: Awaited<ReturnType<typeof openShell>>;

beforeAll(async () => {
  shell = await openShell();
});
afterAll(() => shell[Symbol.asyncDispose]());

const add = (login: string, name: string, ...options: string[]) => ['users', 'add', login, '--name', name, ...options];

it('makes the first account of a fresh court, whose password opens a session', async () => {
  expect(await shell.duixian(['users', 'list'])).toMatchObject({ code: 0, out: expect.stringContaining('还没有账号') });
  const made = await shell.duixian(add('filing.chief', '周案', '--court', '陕0902', '--roles', '立案庭庭长,filingClerk'), PASSWORD, PASSWORD);
  expect(made).toEqual({ code: 0, err: '', out: '已添加 filing.chief（周案，安康市汉滨区人民法院，立案庭庭长、立案人员）。\n' });
  const found = await checkLogin(shell.database.pool, 'filing.chief', PASSWORD);
  expect(found).toEqual({ accountId: expect.any(String) });
  const [row] = await shell.sql<{ password_hash: string; is_demo: boolean; demo_password: null }>(`select * from account where login = 'filing.chief'`);
  expect(row).toMatchObject({ is_demo: false, demo_password: null, password_hash: expect.stringMatching(/^\$argon2id\$/) });
  expect(JSON.parse((await shell.duixian(['users', 'list', '--json'])).out)).toMatchObject({ accounts: [{ login: 'filing.chief', courtCode: '陕0902', roles: ['filingChief', 'filingClerk'], isActive: true, isDemo: false }] });
});

it('gives a liaison the county of the court, or another that is named', async () => {
  await shell.duixian(add('liaison', '冯联', '--court', '安康市汉滨区人民法院', '--roles', 'liaison', '--password-stdin'), PASSWORD);
  await shell.duixian(add('liaison2', '石联', '--court', '陕0924', '--roles', 'liaison', '--county', '610925', '--password-stdin'), PASSWORD);
  expect(await shell.sql('select login, county_code from account where county_code is not null order by login')).toEqual([{ login: 'liaison', county_code: '610902' }, { login: 'liaison2', county_code: '610925' }]);
});

it.each([
  ['a court that is not there', add('x1', '某', '--court', '陕9999', '--roles', 'finance'), [], 'no_such_court'],
  ['a role that is not there', add('x1', '某', '--court', '陕0902', '--roles', 'judge'), [], 'no_such_role'],
  ['no name', ['users', 'add', 'x1', '--court', '陕0902', '--roles', 'finance'], [], 'missing_field'],
  ['no login', ['users', 'add', '--name', '某'], [], 'missing_field'],
  ['a login in large letters', add('Chief', '某', '--court', '陕0902', '--roles', 'finance'), [], 'bad_login_name'],
  ['a login that is taken', add('filing.chief', '某', '--court', '陕0902', '--roles', 'finance'), [PASSWORD, PASSWORD], 'login_taken'],
  ['a supervisor of a basic court', add('x1', '某', '--court', '陕0902', '--roles', 'supervisor'), [], 'no_court_below'],
  ['an operator who is somebody else too', add('x1', '某', '--court', '陕0902', '--roles', 'operator,finance'), [], 'operator_alone'],
  ['a liaison of a court without a county', add('x1', '某', '--court', '陕09', '--roles', 'liaison'), [], 'missing_field'],
  ['a short password', add('x1', '某', '--court', '陕0902', '--roles', 'finance'), ['short', 'short'], 'password_too_short'],
  ['two passwords that differ', add('x1', '某', '--court', '陕0902', '--roles', 'finance'), [PASSWORD, `${PASSWORD}!`], 'passwords_differ'],
  ['no password', add('x1', '某', '--court', '陕0902', '--roles', 'finance', '--password-stdin'), [], 'missing_field'],
  ['an option that is not there', add('x1', '某', '--password', PASSWORD), [], 'unknown_field'],
  ['somebody who is not there', ['users', 'disable', 'nobody'], [], 'no_such_user'],
  ['a password of somebody who is not there', ['users', 'reset-password', 'nobody'], [PASSWORD, PASSWORD], 'no_such_user'],
])('refuses %s, and makes nothing', async (_what, argv, typed, code) => {
  const ran = await shell.duixian([...argv, '--json'], ...typed);
  expect([ran.code, JSON.parse(ran.out)]).toEqual([2, expect.objectContaining({ code, title: expect.any(String), titleEn: expect.any(String) })]);
  expect(await shell.sql(`select from account where login = 'x1'`)).toEqual([]);
});

it('closes an account at once, wherever it is logged in, says what it leaves, and opens it again', async () => {
  const { pool } = shell.database;
  const [{ id }] = (await shell.sql<{ id: string }>(`select account_id as id from account where login = 'filing.chief'`)) as [{ id: string }];
  const { token } = await beginSession(pool, id);
  expect(await findSession(pool, token)).toBeDefined();
  expect((await shell.duixian(['users', 'disable', 'filing.chief'])).out).toBe('已停用 filing.chief。\n');
  expect(await findSession(pool, token)).toBeUndefined();
  expect(await checkLogin(pool, 'filing.chief', PASSWORD)).toEqual({ refused: 'bad_login' });
  expect((await shell.duixian(['users', 'list', '--court', '陕0902'])).out).toContain('已停用');
  await shell.duixian(['users', 'enable', 'filing.chief']);
  expect(await checkLogin(pool, 'filing.chief', PASSWORD)).toEqual({ accountId: id });
});

it('sets another password, which ends every session', async () => {
  const { pool } = shell.database;
  const [{ id }] = (await shell.sql<{ id: string }>(`select account_id as id from account where login = 'filing.chief'`)) as [{ id: string }];
  const { token } = await beginSession(pool, id);
  await shell.duixian(['users', 'reset-password', 'filing.chief'], 'another password here', 'another password here');
  expect(await findSession(pool, token)).toBeUndefined();
  expect(await checkLogin(pool, 'filing.chief', PASSWORD)).toEqual({ refused: 'bad_login' });
  expect(await checkLogin(pool, 'filing.chief', 'another password here')).toEqual({ accountId: id });
});

it('notes who did what to which account, without a password', async () => {
  const noted = await shell.sql<{ change: string; by_user: string; detail: unknown }>(`select c.change, c.by_user, c.detail from account_change c join account a using (account_id) where a.login = 'filing.chief' order by c.id`);
  expect(noted.map(({ change }) => change)).toEqual(['added', 'disabled', 'enabled', 'passwordReset']);
  expect(noted.every(({ by_user }) => /^shell\/./.test(by_user))).toBe(true);
  expect(noted[0]!.detail).toEqual({ login: 'filing.chief', name: '周案', courtCode: '陕0902', roles: ['filingChief', 'filingClerk'], countyCode: null });
  expect(JSON.stringify(noted)).not.toContain('argon2');
  await expect(shell.sql('delete from account_change')).rejects.toThrow('append-only');
});

it('takes a password from a pipe', async () => {
  const script = join(import.meta.dirname, '..', '..', 'cli', 'duixian.mjs');
  const code = await new Promise<number>((resolve) => {
    const child = execFile(process.execPath, [script, ...add('piped', '魏维', '--court', '陕0902', '--roles', 'operator', '--password-stdin')], (error) => resolve(error ? Number(error.code) : 0));
    child.stdin!.end(`${PASSWORD}\n`);
  });
  expect(code).toBe(0);
  expect(await checkLogin(shell.database.pool, 'piped', PASSWORD)).toEqual({ accountId: expect.any(String) });
});
