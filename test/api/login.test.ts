import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeAccount } from '#record/account.ts';
import { becomeDemo } from '#record/court-time.ts';
import { openApi, type Api } from './support/app.ts';
import { openClient } from './support/client.ts';
import { PASSWORD } from './support/people.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api[Symbol.asyncDispose]());

const logIn = async (login: string, password: string) => (await api.as(null)).send('login', { body: { login, password } });

it('gives a cookie that scripts and other sites cannot use, and says who one is', async () => {
  const { status, headers, body } = await logIn('officer', PASSWORD);
  expect(status).toBe(200);
  expect(headers.get('set-cookie')).toMatch(/^duixian_session=[\w-]{43}; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
  expect(body).toMatchObject({ login: 'officer', name: '刘执', roles: ['enforcementOfficer'], court: { code: '陕0902', level: 'basic' }, isDemo: false });
});

it('keeps neither the password nor the token of a session', async () => {
  const { headers } = await logIn('officer', PASSWORD);
  const token = /duixian_session=([\w-]+)/.exec(headers.get('set-cookie')!)![1]!;
  const { rows } = await api.database.pool.query(`select (select string_agg(s::text, ' ') from session s) || (select string_agg(a::text, ' ') from account a) as everything`);
  expect(rows[0].everything).not.toContain(PASSWORD);
  expect(rows[0].everything).not.toContain(token);
  expect(rows[0].everything).toContain('$argon2id$');
});

it('refuses a wrong password and an unknown name alike, and makes both wait after five failures', async () => {
  for (const login of ['judge', 'nobody-at-all']) {
    const codes: string[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) codes.push(((await logIn(login, 'wrong')).body as { code: string }).code);
    expect(codes).toEqual([...Array(5).fill('bad_login'), 'too_many_attempts']);
    const { status, headers } = await logIn(login, PASSWORD);
    expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true]);
  }
});

it('counts attempts that come at once before it looks at their passwords', async () => {
  const replies = await Promise.all(Array.from({ length: 20 }, () => logIn('president', 'wrong')));
  const codes = replies.map(({ body }) => (body as { code: string }).code);
  expect([codes.filter((code) => code === 'bad_login').length, codes.filter((code) => code === 'too_many_attempts').length]).toEqual([5, 15]);
});

it('ends a session at logout, when it has run out, and when the account is closed', async () => {
  const { pool } = api.database;
  const ways: [string, () => Promise<unknown>][] = [
    ['scribe', async () => (await api.as('scribe')).call('logout')],
    ['trial-chief', () => pool.query(`update session set expires_at = now() where account_id = $1`, [api.accounts['trial-chief']])],
    ['vice-president', () => pool.query(`update account set is_active = false where account_id = $1`, [api.accounts['vice-president']])],
  ];
  for (const [login, end] of ways) {
    const client = await api.as(login as 'scribe');
    await client.call('me');
    await end();
    expect([login, (await client.refused('me')).code]).toEqual([login, 'not_logged_in']);
  }
});

it('shows one-click logins in a demo court only, and moves the clock of such a court only', async () => {
  const anyone = await api.as(null);
  const operator = await api.as('operator');
  expect((await anyone.call('demoLogins')).rows).toEqual([]);
  expect((await operator.refused('moveClock', { body: { to: '2099-01-01' } })).code).toBe('clock_is_real');

  await using demo = await openApi();
  const { pool } = demo.database;
  await writeAccount(pool, { login: 'demo-clerk', name: '演示', password: 'demo-2018', roles: ['filingClerk'], courtCode: '陕0902', isDemo: true });
  await becomeDemo(pool);
  const { rows } = await (await demo.as(null)).call('demoLogins');
  expect(rows).toEqual([{ login: 'demo-clerk', password: 'demo-2018', name: '演示', roles: ['filingClerk'], court: { code: '陕0902', name: '安康市汉滨区人民法院' } }]);
  const client = await openClient(demo.url, pool, demo.accounts.operator);
  const { today } = await client.call('me');
  const to = `${Number(today.slice(0, 4)) + 1}-07-16`;
  const once = { body: { to }, key: 'move-clock-1' };
  const moved = await client.call('moveClock', once);
  expect(moved.today).toBe(to);
  expect(await client.call('moveClock', once)).toEqual(moved);
  expect(await client.call('me')).toMatchObject({ today: to, isClockMoved: true });
  expect((await client.refused('moveClock', { body: { to: today } })).code).toBe('clock_backwards');
});
