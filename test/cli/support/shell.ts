import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { main } from '#cli/main.ts';
import type { CommandIo } from '#cli/command.ts';
import { makeKeys } from '#config/keys.ts';
import { openDatabase, type TestDatabase } from '#test/support/postgres.ts';

export type Ran = { code: number; out: string; err: string };

/** A court's data folder and database, and a shell that runs `duixian` on them. `typed` is what the person answers when asked, in order. */
export async function openShell() {
  const database: TestDatabase = await openDatabase();
  const home = await mkdtemp(join(tmpdir(), 'duixian-cli-'));
  makeKeys(join(home, 'keys'));
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('DUIXIAN_HOME', home);

  async function duixian(argv: readonly string[], ...typed: string[]): Promise<Ran> {
    const ran: Ran = { code: -1, out: '', err: '' };
    const io: CommandIo = { root: '', nowMs: () => Date.now(), out: (text) => void (ran.out += text), err: (text) => void (ran.err += text), ask: async () => typed.shift() };
    ran.code = await main(argv, io);
    return ran;
  }

  return {
    database, home, duixian,
    sql: async <T>(text: string, values: unknown[] = []) => (await database.pool.query(text, values)).rows as T[],
    async [Symbol.asyncDispose]() {
      vi.unstubAllEnvs();
      await database[Symbol.asyncDispose]();
      await rm(home, { recursive: true, force: true });
    },
  };
}
