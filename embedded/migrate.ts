import { readConfig } from '#config/config.ts';
import { migrate } from '#prisma/migrate.ts';
import { createDatabase } from './postgres.ts';
import { sayAs } from './progress.ts';

/** Run before the processes of a new version start: makes the database if it is missing and applies what is new. Harmless when nothing is. */
const say = sayAs('database');
const { database } = readConfig();
await createDatabase(database);
const applied = await migrate(database);
say(applied.length === 0 ? 'is up to date' : `applied ${applied.join(', ')}`);
