import pg from 'pg';
import { ConfigError, type DatabaseConfig } from '#config/config.ts';
import { migrate } from '#prisma/migrate.ts';
import { createDatabase } from './postgres.ts';

/**
 * Makes the database if it is missing and applies the migrations that are new; harmless when nothing is. Returns what was applied.
 * Throws {@link ConfigError} and changes nothing when the database holds the tables of another program.
 */
export async function prepareDatabase(address: DatabaseConfig): Promise<string[]> {
  await createDatabase(address);
  if (await isForeign(address)) throw new ConfigError(`The database ${address.database} at ${address.host}:${address.port} holds tables of another program: name an empty one in DATABASE_URL, or leave DATABASE_URL out.`);
  return migrate(address);
}

async function isForeign(address: DatabaseConfig): Promise<boolean> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    const { rows } = await client.query<{ foreign: boolean }>(`select to_regclass('public._prisma_migrations') is null and exists (select from pg_tables where schemaname = 'public') as foreign`);
    return rows[0]!.foreign;
  } finally {
    await client.end();
  }
}
