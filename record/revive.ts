import type { Pool } from 'pg';

/**
 * Puts a word for every open story into the relay's second lane, what is due next first: the relay starts the stories that the engine has lost, and each tells itself from its stream
 * to where it stood. Tasks, deadlines and claims are untouched. Returns how many.
 */
export async function reviveAll(pool: Pool): Promise<number> {
  await pool.query('update stream set told = 0 where not is_ended');
  const { rowCount } = await pool.query(
    `insert into outbox (stream_id, lane, revision, at)
     select s.stream_id, 1, s.revision, clock_timestamp() + make_interval(secs => row_number() over (order by next.ends_ms nulls last, s.stream_id) / 1e6)
     from stream s left join lateral (select min(ends_ms) as ends_ms from deadline d where d.stream_id = s.stream_id and d.state = 'open') next on true
     where not s.is_ended
     on conflict (stream_id) do update set is_dead = false, attempts = 0, next_try_at = clock_timestamp()`,
  );
  return rowCount ?? 0;
}

/** All open streams, what is due next first, as they are at this moment. */
export async function openStreams(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ stream_id: string }>(
    `select stream_id from stream s left join lateral (select min(ends_ms) as ends_ms from deadline d where d.stream_id = s.stream_id and d.state = 'open') next on true
     where not is_ended order by next.ends_ms nulls last, stream_id`,
  );
  return rows.map(({ stream_id }) => stream_id);
}

/** A word for one story, in the second lane. */
export async function reviveOne(pool: Pool, streamId: string): Promise<void> {
  await pool.query(
    `insert into outbox (stream_id, lane, revision) select stream_id, 1, revision from stream where stream_id = $1
     on conflict (stream_id) do update set is_dead = false, attempts = 0, next_try_at = clock_timestamp()`,
    [streamId],
  );
}

/** Opening a case that waits in the second lane moves its stories to the first. */
export async function hurry(pool: Pool, caseId: string): Promise<void> {
  await pool.query('update outbox set lane = 0 where lane = 1 and stream_id in (select stream_id from stream where case_id = $1)', [caseId]);
}
