import { expect, it } from 'vitest';
import { openReadSide } from '#prisma/client.ts';
import { openDatabase } from '#test/support/postgres.ts';

it('reads every table and can write none: the read side has no right to', async () => {
  await using database = await openDatabase();
  const read = openReadSide(database.params, 2);
  const { rows } = await database.pool.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' and tablename not like '\\_%' order by 1`);
  expect(rows.length).toBeGreaterThan(25);
  for (const { name } of rows) {
    await read.pool.query(`select * from ${name} limit 0`);
    for (const statement of [`delete from ${name}`, `insert into ${name} default values`, `truncate ${name}`]) {
      await expect(read.pool.query(statement), statement).rejects.toThrow('permission denied');
    }
  }
  await expect(read.pool.query('create table note (id int)')).rejects.toThrow('permission denied');
  await expect(read.db.account.deleteMany()).rejects.toThrow();
  expect(await read.db.account.count()).toBe(0);
  await read.close();
});
