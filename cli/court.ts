import type pg from 'pg';
import { ConfigError } from '#config/config.ts';
import { readRunningConfig } from '#config/running.ts';
import type { Config } from '#config/config.ts';
import { titleOf } from '#contract/titles.ts';
import type { RefusalCode } from '#domain/shared/refusal.ts';
import { openPool } from '#prisma/pool.ts';
import { isDatabaseAway } from '#record/away.ts';
import { Refused } from '#record/refused.ts';
import { FAILED, refuse, type CommandIo } from './command.ts';

/** No such database; a wrong password. */
const WRONG_DATABASE = ['3D000', '28P01'];

export type Court = { config: Config; pool: pg.Pool };

/** Runs a command on the court of `DUIXIAN_HOME` or of the environment; a database that does not answer, or a refusal, becomes a sentence. */
export async function withCourt(argv: readonly string[], io: CommandIo, work: (court: Court) => Promise<number>): Promise<number> {
  const isJson = argv.includes('--json');
  let pool: pg.Pool | undefined;
  try {
    const config = readRunningConfig();
    pool = openPool(config.database, 4, { connectionTimeoutMillis: 5_000, application_name: 'duixian-cli' });
    return await work({ config, pool });
  } catch (error) {
    if (error instanceof ConfigError) return refuse({ code: 'bad_environment', title: error.message, titleEn: error.message }, isJson, io);
    if (error instanceof Refused) return refuse({ code: error.refusal.code, ...wordsOf(error.refusal.code), ...(error.refusal.detail && { detail: error.refusal.detail }) }, isJson, io);
    if (!isDatabaseAway(error) && !WRONG_DATABASE.includes(String((error as { code?: string }).code))) throw error;
    io.err('连不上数据库：请先启动法院系统（npm start），或用 DUIXIAN_HOME、DATABASE_URL 指明是哪一个。The database does not answer.\n');
    return FAILED;
  } finally {
    await pool?.end();
  }
}

function wordsOf(code: RefusalCode): { title: string; titleEn: string } {
  const { title } = titleOf(code);
  return { title: title.zh, titleEn: title.en };
}
