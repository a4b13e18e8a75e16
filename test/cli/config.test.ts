import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { settings } from '#config/settings.ts';
import { openShell } from './support/shell.ts';

let shell: Awaited<ReturnType<typeof openShell>>;

beforeAll(async () => {
  shell = await openShell();
});
afterEach(() => {
  vi.stubEnv('DATABASE_URL', shell.database.url);
  vi.stubEnv('DUIXIAN_API_PORT', '');
  for (const name of ['DUIXIAN_HOSE', 'DUIXIAN_PG_HOST', 'DUIXIAN_PG_PORT']) vi.stubEnv(name, undefined);
});
afterAll(() => shell[Symbol.asyncDispose]());

const shown = async () => (JSON.parse((await shell.duixian(['config', '--json'])).out) as { settings: { name: string; value: string | null; from: string }[] }).settings;

it('shows every setting with its value, where it comes from and what it is for, and no password', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://court:very-secret@db.example:5433/duixian');
  const { code, out } = await shell.duixian(['config']);
  expect(code).toBe(0);
  for (const name of Object.keys(settings)) expect(out).toContain(`${name}=`);
  expect(out).toContain('DATABASE_URL=postgres://court:******@db.example:5433/duixian  [环境变量]');
  expect(out).toContain('DUIXIAN_PG_HOST=db.example  [环境变量]');
  expect(out).toContain('DUIXIAN_PG_PASSWORD=******');
  expect(out).toContain('DUIXIAN_LOG_LEVEL=info  [默认]');
  expect(out).not.toContain('very-secret');
});

it('tells what the running court has noted of itself', async () => {
  vi.stubEnv('DATABASE_URL', '');
  mkdirSync(join(shell.home, 'run'), { recursive: true });
  writeFileSync(join(shell.home, 'run', 'court.json'), JSON.stringify({ DUIXIAN_PG_PORT: '15432', DUIXIAN_PG_PASSWORD: 'noted-secret' }));
  const all = await shown();
  expect(all.find(({ name }) => name === 'DUIXIAN_PG_PORT')).toMatchObject({ value: '15432', from: 'running court' });
  expect(JSON.stringify(all)).not.toContain('noted-secret');
});

it('names each variable that cannot be used', async () => {
  vi.stubEnv('DUIXIAN_API_PORT', 'eighty');
  vi.stubEnv('DUIXIAN_HOSE', 'x');
  const { code, err } = await shell.duixian(['config']);
  expect(code).toBe(2);
  expect(err).toContain('DUIXIAN_API_PORT');
  expect(err).toContain('DUIXIAN_HOSE: there is no such setting');
});

it.each(['127.0.0.1', '/nowhere/postgres'])('says what to do when the court whose database is reached at %s does not run', async (host) => {
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('DUIXIAN_PG_HOST', host);
  vi.stubEnv('DUIXIAN_PG_PORT', '1');
  const { code, err } = await shell.duixian(['users', 'list']);
  expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^连不上数据库：请先启动法院系统/) });
});
