import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseConfig } from '#config/config.ts';
import { freePort } from '#embedded/ports.ts';
import { findPostgres } from '#embedded/postgres-host.ts';
import { createDatabase, initialisePostgres, runPostgres } from '#embedded/postgres.ts';
import { migrate } from '#prisma/migrate.ts';

export type BenchDatabase = { root: string; address: DatabaseConfig; pid: number };

/** Measures on a PostgreSQL of its own that keeps what it is told, migrated, in a new folder `root`; both are gone afterwards. */
export async function withDatabase<T>(measure: (database: BenchDatabase) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'duixian-bench-'));
  await chmod(root, 0o755);
  const address = { host: '127.0.0.1', port: await freePort(0), user: 'postgres', password: 'bench', database: 'bench' };
  const host = await findPostgres(root);
  await initialisePostgres(host, join(root, 'postgres'), address.password);
  const postgres = await runPostgres(host, join(root, 'postgres'), address.port, { shared_buffers: '256MB', max_wal_size: '2GB' });
  try {
    await createDatabase(address);
    await migrate(address);
    return await measure({ root, address, pid: postgres.pid });
  } finally {
    await postgres.stop();
    await rm(root, { recursive: true, force: true });
  }
}
