import type { Pool } from 'pg';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { Settings } from '#domain/shared/kind.ts';
import type { StreamClock } from '#domain/shared/stream-clock.ts';
import { movedByCalendar, type Moved } from './moved.ts';

const STREAMS_AT_ONCE = 1_000;

/** A stream of which a calendar would move deadlines; `number` is that of its case, or of the receipt while it has none. */
export type StreamMoves = { streamId: string; number: string; moves: readonly Moved[] };
export type MovePage = { streams: readonly StreamMoves[]; looked: number };

type Row = { stream_id: string; number: string; court_code: string; clock: StreamClock };

/** How many deadlines run in streams that go on. */
export async function countRunning(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(`select count(*)::int from deadline where state = 'open'`);
  return rows[0]!.count;
}

/** Every deadline that the calendar would move, page after page of streams, in the order of their ids; nothing is written and nobody waits. */
export async function* movesUnder(pool: Pool, calendar: Calendar): AsyncGenerator<MovePage> {
  const settings = await settingsByCourt(pool);
  let next = pageAfter(pool, '');
  for (;;) {
    const rows = await next;
    const last = rows.at(-1);
    if (!last) return;
    next = pageAfter(pool, last.stream_id);
    next.catch(() => undefined);
    const streams = rows.flatMap(({ stream_id: streamId, number, court_code: courtCode, clock }): StreamMoves[] => {
      const moves = movedByCalendar(clock, calendar, settings.get(courtCode) ?? {});
      return moves.length === 0 ? [] : [{ streamId, number, moves }];
    });
    yield { streams, looked: rows.reduce((sum, { clock }) => sum + Object.keys(clock.open).length, 0) };
  }
}

async function pageAfter(pool: Pool, streamId: string): Promise<Row[]> {
  const { rows } = await pool.query<Row>({
    name: 'streams-with-deadlines',
    text: `select s.stream_id, coalesce(c.case_number, c.receipt_no) as number, c.court_code, s.clock from stream s join court_case c on c.case_id = s.case_id
           where s.stream_id > $1 and not s.is_ended and exists (select from deadline d where d.stream_id = s.stream_id and d.state = 'open')
           order by s.stream_id limit ${STREAMS_AT_ONCE}`,
    values: [streamId],
  });
  return rows;
}

async function settingsByCourt(pool: Pool): Promise<ReadonlyMap<string, Settings>> {
  const { rows } = await pool.query<{ court_code: string; settings: Settings }>('select court_code, jsonb_object_agg(key, value) as settings from court_setting group by court_code');
  return new Map(rows.map(({ court_code, settings }) => [court_code, settings]));
}
