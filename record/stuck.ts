import type { Pool } from 'pg';

const CONNECTION_LOST = /^(08|57P|53)/;

/** Runs the work for a stream; a failure that is not the database's absence goes on the stuck list with its message, and a later success takes it off. */
export async function noteStuck<T>(pool: Pool, streamId: string, work: () => Promise<T>): Promise<T> {
  try {
    const done = await work();
    if (stuck.delete(streamId)) await pool.query('delete from stuck where stream_id = $1', [streamId]);
    return done;
  } catch (error) {
    if (!isAway(error)) await putOnList(pool, streamId, error).catch(() => undefined);
    throw error;
  }
}

/** Streams this process has put on the list: the only ones it needs to take off. */
const stuck = new Set<string>();

export async function putOnList(pool: Pool, streamId: string, error: unknown): Promise<void> {
  stuck.add(streamId);
  await pool.query(
    `insert into stuck (stream_id, message, count) values ($1, $2, 1)
     on conflict (stream_id) do update set message = excluded.message, count = stuck.count + 1, last_at = clock_timestamp()`,
    [streamId, error instanceof Error ? error.message : String(error)],
  );
}

function isAway(error: unknown): boolean {
  const { code = '' } = error as { code?: string };
  return CONNECTION_LOST.test(code) || code.startsWith('ECONN') || code === 'EPIPE' || code === 'ENOTFOUND' || /terminat|timeout|Client has encountered/i.test(String((error as Error)?.message));
}
