import type { Pool } from 'pg';

const CONNECTION_LOST = /^(08|57P|53)/;

/** Runs the work for a stream; a failure that is not the database's absence goes on the stuck list with its message. The next line that the story writes takes it off. */
export async function noteStuck<T>(pool: Pool, streamId: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isAway(error)) await putOnList(pool, streamId, error).catch(() => undefined);
    throw error;
  }
}

export async function putOnList(pool: Pool, streamId: string, error: unknown): Promise<void> {
  await pool.query(
    `insert into stuck (stream_id, message, count) values ($1, $2, 1)
     on conflict (stream_id) do update set message = excluded.message, count = stuck.count + 1, last_at = clock_timestamp()`,
    [streamId, error instanceof Error ? error.message : String(error)],
  );
}

/** True when the database is not there, or does not answer: nothing that a stream has done. */
export function isAway(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return CONNECTION_LOST.test(code) || code.startsWith('ECONN') || code === 'EPIPE' || code === 'ENOTFOUND' || /terminat|timeout|Client has encountered/i.test(message);
}
