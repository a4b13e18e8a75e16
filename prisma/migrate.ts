import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DatabaseAddress } from './pool.ts';
import { withSchemaEngine } from './schema-engine.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const NO_FILTER = { externalTables: [], externalEnums: [] };

/**
 * Brings the database to the newest of prisma/migrations and returns the names of what was applied; `_prisma_migrations` is kept as Prisma's
 * own command keeps it. Rejects, before anything is changed, when an applied migration was edited or an earlier one failed.
 */
export async function migrate(address: DatabaseAddress): Promise<string[]> {
  const migrationsList = await readMigrations();
  return withSchemaEngine(address, undefined, async (engine) => {
    const found = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: NO_FILTER });
    if (found.editedMigrationNames.length > 0) throw new Error(`migrations were changed after they had been applied: ${found.editedMigrationNames.join(', ')}`);
    if (found.failedMigrationNames.length > 0) throw new Error(`migrations failed earlier and must be mended by hand: ${found.failedMigrationNames.join(', ')}`);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
    return appliedMigrationNames;
  });
}

/** The SQL that would take a migrated database to prisma/schema.prisma: empty when schema and migrations agree. */
export async function difference(address: DatabaseAddress): Promise<string> {
  const path = join(FOLDER, 'schema.prisma');
  const content = await readFile(path, 'utf8');
  const files = [{ path, content }];
  return withSchemaEngine(address, [[path, content]], async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: FOLDER },
      to: { tag: 'schemaDatamodel', files },
      script: true, exitCode: null, filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
    });
    return stdout ?? '';
  });
}

async function readMigrations() {
  const baseDir = join(FOLDER, 'migrations');
  const folders = (await readdir(baseDir, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  const migrationDirectories = await Promise.all(folders.map(async (name) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: await readFile(join(baseDir, name, 'migration.sql'), 'utf8') } },
  })));
  const lockfile = { path: 'migration_lock.toml', content: await readFile(join(baseDir, 'migration_lock.toml'), 'utf8').catch(() => null) };
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories };
}
