import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openPool } from '#prisma/pool.ts';

export type TestDatabase = {
  url: string;
  params: { host: string; port: number; user: string; password: string; database: string };
  pool: pg.Pool;
  [Symbol.asyncDispose](): Promise<void>;
};

/** A fresh, migrated database on the real server of this run; disposing it ends its connections and drops it. */
export async function openDatabase({ poolSize = 10 }: { poolSize?: number } = {}): Promise<TestDatabase> {
  const server = inject('postgres');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(server, `CREATE DATABASE ${database} TEMPLATE template_duixian`);
  const params = { ...server, database };
  const pool = openPool(params, poolSize);
  return {
    url: `postgres://${server.user}:${server.password}@${server.host}:${server.port}/${database}`,
    params,
    pool,
    async [Symbol.asyncDispose]() {
      if (!pool.ended) await pool.end();
      await asAdmin(server, `DROP DATABASE ${database} WITH (FORCE)`);
    },
  };
}

async function asAdmin(server: Omit<TestDatabase['params'], 'database'>, statement: string): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
