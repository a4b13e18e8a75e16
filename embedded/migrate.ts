import pg from 'pg';
import { ConfigError, readConfig } from '#config/config.ts';
import { courtTime } from '#record/court-time.ts';
import { prepareDatabase } from './prepare-database.ts';
import { sayAs } from './progress.ts';

/** Run before the processes of a new version start. A court that was a demo never becomes a real one: everybody knows its passwords, and its clock can be moved. */
async function main(): Promise<void> {
  const { database, mode } = readConfig();
  const applied = await prepareDatabase(database);
  sayAs('database')(applied.length === 0 ? 'is up to date' : `applied ${applied.join(', ')}`);

  const client = new pg.Client(database);
  await client.connect();
  const { isDemo } = await courtTime(client).finally(() => client.end());
  if (isDemo && mode === 'production') throw new ConfigError(`The database ${database.database} is that of a demo court, whose passwords are public: production needs a database of its own.`);
}

await main().catch((error: unknown) => {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
