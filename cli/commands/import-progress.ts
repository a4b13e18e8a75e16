import type { Pool } from 'pg';
import type { CommandIo } from '../command.ts';

const LOOK_MS = 2_000;

/** Does the work on an import and says meanwhile, beside the result, how many rows it has come to. */
export async function withProgress<T>(pool: Pool, importId: string, doing: string, io: CommandIo, work: () => Promise<T>): Promise<T> {
  const look = async () => {
    const { rows } = await pool.query<{ progress: number; total: number }>('select progress, rows_total as total from import_run where import_id = $1', [importId]);
    if (rows[0]) io.err(`${doing}：${rows[0].progress}${rows[0].total > 0 ? ` / ${rows[0].total}` : ''} 行\n`);
  };
  const looking = setInterval(() => void look().catch(() => undefined), LOOK_MS);
  try {
    return await work();
  } finally {
    clearInterval(looking);
  }
}
