import type { Pool } from 'pg';
import { dayAt, type IsoDate } from '#domain/shared/dates.ts';
import { once, type ActKey } from './act-key.ts';
import { Refused } from './refused.ts';
import { within, type Asks } from './transaction.ts';

const NOW = `select (extract(epoch from clock_timestamp()) * 1000)::bigint + offset_ms as now_ms, is_demo, offset_ms from court_clock`;

/** A word that is on its way, or waits since the engine refused it, is told at once; one that waits for its rung waits for it by the new clock. */
const WAKE_AT_NEXT_RUNG = `
  with next as (
    select s.stream_id, s.revision, min(d.next_rung_ms) as at_ms from stream s join deadline d using (stream_id)
    where not s.is_ended and d.state = 'open' and d.next_rung_ms is not null group by s.stream_id),
  words as (
    insert into outbox (stream_id, lane, revision, next_try_at) select stream_id, 0, revision, to_timestamp((at_ms - $2) / 1000.0) from next
    on conflict (stream_id) do update set lane = 0, is_dead = false, attempts = 0,
      next_try_at = case when outbox.attempts = 0 and outbox.next_try_at > clock_timestamp() then excluded.next_try_at else clock_timestamp() end)
  select count(*)::int as woken from next where at_ms <= $1`;

export type CourtTime = { nowMs: number; today: IsoDate; isDemo: boolean; isMoved: boolean; offsetMs: number };

/** What time it is at this installation: the database's clock, and in a demo or training court the offset it was moved by. */
export async function courtTime(from: Asks): Promise<CourtTime> {
  const { rows } = await from.query<{ now_ms: string; is_demo: boolean; offset_ms: string }>({ name: 'court-time', text: NOW });
  const nowMs = Number(rows[0]!.now_ms);
  return { nowMs, today: dayAt(nowMs), isDemo: rows[0]!.is_demo, isMoved: rows[0]!.offset_ms !== '0', offsetMs: Number(rows[0]!.offset_ms) };
}

/** Makes this installation a demo court, whose clock may be moved, and which may begin in the past. Only an installation without cases can become one. */
export async function becomeDemo(pool: Pool, startMs?: number): Promise<void> {
  await pool.query(
    `update court_clock set is_demo = true, offset_ms = case when $1::bigint is null then offset_ms else $1 - (extract(epoch from clock_timestamp()) * 1000)::bigint end
     where not exists (select from court_case)`,
    [startMs ?? null],
  );
}

/**
 * Moves the clock of a demo court forward to an instant, or to the real time when that is on the wanted day, records who did, and sees to it that every story is woken when its next rung
 * comes by the moved clock: now, or later, since the alarm that it has set itself goes by the clock before. Refused with `clock_is_real` outside a demo court and with `clock_backwards`
 * for an earlier instant. Returns how many stories have something to tell now.
 */
export function moveClock(pool: Pool, wantedMs: number, key: ActKey): Promise<{ toMs: number; woken: number }> {
  return within(pool, (tx) =>
    once(tx, key, async () => {
      await tx.query('select from court_clock for update');
      const { nowMs, isDemo, offsetMs } = await courtTime(tx);
      if (!isDemo) throw new Refused({ code: 'clock_is_real' });
      const realMs = nowMs - offsetMs;
      // A day that is today is the real time again, not nine o'clock of it.
      const toMs = dayAt(wantedMs) === dayAt(realMs) && realMs >= nowMs ? realMs : wantedMs;
      if (toMs < nowMs) throw new Refused({ code: 'clock_backwards' });
      await tx.query('update court_clock set offset_ms = $1', [toMs - realMs]);
      await tx.query('insert into court_clock_move (by_user, from_ms, to_ms) values ($1, $2, $3)', [key.userId, nowMs, toMs]);
      const { rows } = await tx.query<{ woken: number }>(WAKE_AT_NEXT_RUNG, [toMs, toMs - realMs]);
      return { toMs, woken: rows[0]!.woken };
    }),
  );
}
