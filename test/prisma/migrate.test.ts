import { expect, it } from 'vitest';
import { migrate } from '#prisma/migrate.ts';
import { openDatabase } from '#test/support/postgres.ts';

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
