import type { Pool } from 'pg';

/** A stream whose story must hear that it has grown; `requestId` is that of the request from outside that made it grow last. */
export type Word = { streamId: string; kind: string; version: string; revision: number; attempts: number; lane: number; requestId: string | null };

const LEASE = `interval '15 seconds'`;

/**
 * Takes the words that are due, oldest first inside each lane, at most `few` of the second lane. Taking is a lease: what is not struck off comes back,
 * so a relay that dies loses nothing and two relays do not take the same row at once.
 */
export async function takeWords(pool: Pool, many: number, few: number): Promise<Word[]> {
  const { rows } = await pool.query(
    `with first as (select stream_id from outbox where lane = 0 and not is_dead and next_try_at <= clock_timestamp() order by at limit $1 for update skip locked),
       second as (select stream_id from outbox where lane = 1 and not is_dead and next_try_at <= clock_timestamp() order by at limit $2 for update skip locked),
       due as (select stream_id from first union all select stream_id from second)
     update outbox o set next_try_at = clock_timestamp() + ${LEASE}, attempts = attempts + 1
     from due, stream s where o.stream_id = due.stream_id and s.stream_id = o.stream_id
     returning o.stream_id as "streamId", s.kind, s.version, o.revision, o.attempts, o.lane, o.request_id as "requestId"`,
    [many, few],
  );
  return rows as Word[];
}

/** The story has been told of it. A line, or a move of the clock, that came meanwhile keeps the row: the one by its revision, the other since it takes back the lease. */
export async function strikeOff(pool: Pool, { streamId, revision }: Word): Promise<void> {
  await pool.query({ name: 'strike-off', text: 'delete from outbox where stream_id = $1 and revision = $2 and next_try_at > clock_timestamp()', values: [streamId, revision] });
}

/** Tries again later, each time after twice as long; after `limit` tries the row is dead and waits on the stuck list for a person. */
export async function putBack(pool: Pool, { streamId, attempts }: Word, error: unknown, limit: number): Promise<void> {
  const waitMs = Math.min(60_000, 200 * 2 ** attempts);
  await pool.query(
    `update outbox set next_try_at = clock_timestamp() + make_interval(secs => $2), last_error = $3, is_dead = $4, attempts = $5 where stream_id = $1`,
    [streamId, waitMs / 1000, error instanceof Error ? error.message : String(error), attempts >= limit, attempts],
  );
}

/** Followers with news to hear, at most `many`, without those that cannot be served for the moment. */
export async function followersBehind(pool: Pool, many: number, ill: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ follower: string }>({ name: 'followers-behind', text: 'select distinct follower from follow where wanted > seen and follower <> all($2) limit $1', values: [many, ill] });
  return rows.map(({ follower }) => follower);
}
