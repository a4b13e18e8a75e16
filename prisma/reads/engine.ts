import type { ReadSide } from '../client.ts';

export type StuckRow = { streamId: string; message: string; count: number; sinceMs: number };

/** How many stories have lines or news they have not heard yet, how many rungs have come by the court's clock and are not told, and the streams that do not go on: put there by a failing story, or refused by the engine too often. */
export async function engineState({ pool }: Pick<ReadSide, 'pool'>): Promise<{ waiting: number; late: number; stuck: StuckRow[] }> {
  const waiting = await pool.query<{ count: number }>('select (select count(*) from stream where told < revision and not is_ended)::int + (select count(*) from follow where wanted > seen)::int as count');
  const late = await pool.query<{ count: number }>(
    `select count(*)::int as count from deadline d join stream s using (stream_id)
     where d.state = 'open' and not s.is_ended and d.next_rung_ms <= (select (extract(epoch from clock_timestamp()) * 1000)::bigint + offset_ms from court_clock)`,
  );
  const stuck = await pool.query<StuckRow>(
    `select stream_id as "streamId", message, count, (extract(epoch from first_at) * 1000)::float8 as "sinceMs" from stuck
     union all select stream_id, coalesce(last_error, ''), attempts, (extract(epoch from at) * 1000)::float8 from outbox where is_dead order by "sinceMs" limit 500`,
  );
  return { waiting: waiting.rows[0]!.count, late: late.rows[0]!.count, stuck: stuck.rows.map((row) => ({ ...row, sinceMs: Math.floor(row.sinceMs) })) };
}
