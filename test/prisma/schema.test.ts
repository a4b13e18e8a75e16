import { expect, it } from 'vitest';
import { difference } from '#prisma/migrate.ts';
import { openDatabase } from '#test/support/postgres.ts';

/** schema.prisma names only what the read side asks through Prisma, without what a foreign key does: what the database has beyond it is not missed. */
const BEYOND_THE_SCHEMA = /DROP TABLE|DROP COLUMN|DROP INDEX|DROP CONSTRAINT|DROP DEFAULT|DROP TYPE|FOREIGN KEY/;

it('asks in schema.prisma for nothing that the migrations have not made', async () => {
  await using database = await openDatabase();
  const statements = (await difference(database.params)).replaceAll(/^--.*$/gm, '').split(/;|,\n/).map((statement) => statement.trim());
  expect(statements.filter((statement) => statement !== '' && !BEYOND_THE_SCHEMA.test(statement))).toEqual([]);
});
