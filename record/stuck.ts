import type { Pool } from 'pg';
import { isDatabaseAway } from './away.ts';
import type { Tx } from './transaction.ts';

/** Runs the work for a stream; a failure that is not the database's absence goes on the stuck list with its message. It is off again when the story has heard all there is. */
export async function noteStuck<T>(pool: Pool, streamId: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDatabaseAway(error)) await putOnList(pool, streamId, error).catch(() => undefined);
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

export function takeOffList(tx: Pick<Tx, 'later'>, streamId: string): void {
  tx.later({ name: 'take-off-list', text: 'delete from stuck where stream_id = $1', values: [streamId] });
}
