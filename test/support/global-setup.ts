import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startGuardian } from '#embedded/guardian.ts';
import { freePort } from '#embedded/ports.ts';
import { findPostgres } from '#embedded/postgres-host.ts';
import { createDatabase, initialisePostgres, runPostgres } from '#embedded/postgres.ts';
import { migrate } from '#prisma/migrate.ts';

export type PostgresServer = { host: string; port: number; user: string; password: string };

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface ProvidedContext { postgres: PostgresServer }
}

/** Only for a server whose data is thrown away: a power cut would cost everything. */
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300', shared_buffers: '128MB', max_wal_size: '2GB' };

/** One PostgreSQL for the whole run, in a folder of its own that is removed afterwards; every migration is applied once, to the template of all test databases. */
export default async function setup(project: TestProject) {
  const root = await mkdtemp(join(tmpdir(), 'duixian-test-'));
  await chmod(root, 0o755);
  const server = { host: '127.0.0.1', port: await freePort(0), user: 'postgres', password: 'test' };
  const host = await findPostgres(root);
  const folder = join(root, 'postgres');
  await initialisePostgres(host, folder, server.password);
  const guardian = startGuardian();
  const postgres = await runPostgres(host, folder, server.port, FORGETFUL);
  guardian.watch(postgres.pid, 'SIGQUIT');

  const template = { ...server, database: 'template_duixian' };
  await createDatabase(template);
  await migrate(template);
  project.provide('postgres', server);

  return async () => {
    await postgres.stop();
    guardian.forget(postgres.pid);
    await guardian.end();
    await rm(root, { recursive: true, force: true });
  };
}
