import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { givenEnvironment } from '#config/config.ts';
import { prepareDatabase } from '#embedded/prepare-database.ts';
import { migrate } from '#prisma/migrate.ts';
import { openDatabase } from '#test/support/postgres.ts';
import { PROJECT } from '#test/support/processes.ts';

it('applies every migration once, and keeps account of it as Prisma does', async () => {
  await using database = await openDatabase();
  expect(await migrate(database.params)).toEqual([]);
  const { rows } = await database.pool.query<{ migration_name: string; finished: boolean }>(
    'select migration_name, finished_at is not null as finished from _prisma_migrations order by migration_name');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ finished }) => finished)).toBe(true);
});

it('refuses to go on when an applied migration was edited', async () => {
  await using database = await openDatabase();
  await database.pool.query(`update _prisma_migrations set checksum = repeat('0', 64)`);
  await expect(migrate(database.params)).rejects.toThrow('changed after they had been applied');
});

it('finds Chinese names by a part of them', async () => {
  await using database = await openDatabase();
  await database.pool.query('create extension if not exists pg_trgm');
  const { rows } = await database.pool.query<{ trigrams: string[] }>(`select show_trgm('安康市汉滨区') as trigrams`);
  expect(rows[0]?.trigrams.length).toBeGreaterThan(3);
});

it('makes and migrates the database that the environment names, and leaves that of another program alone', async () => {
  await using database = await openDatabase();
  const name = `given-${randomUUID()}`;
  expect((await prepareDatabase({ ...database.params, database: name })).length).toBeGreaterThan(0);
  expect(await prepareDatabase({ ...database.params, database: name })).toEqual([]);
  await database.pool.query(`drop database "${name}" with (force)`);

  await database.pool.query('drop table _prisma_migrations');
  await expect(prepareDatabase(database.params)).rejects.toThrow('holds tables of another program');
});

it('refuses to make a real court out of a demo court', async () => {
  await using database = await openDatabase();
  await database.pool.query('update court_clock set is_demo = true');
  const run = (mode: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', join('embedded', 'migrate.ts')], {
      cwd: PROJECT, encoding: 'utf8',
      env: { ...givenEnvironment(), DATABASE_URL: database.url, DUIXIAN_MODE: mode, DUIXIAN_KEYS: 'keys', DUIXIAN_TEMPORAL_ADDRESS: '127.0.0.1:1' },
    });
  expect(run('demo').status).toBe(0);
  expect(run('production')).toMatchObject({ status: 1, stderr: expect.stringContaining('is that of a demo court, whose passwords are public') });
});
