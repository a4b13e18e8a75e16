import type { Calendar } from '#domain/clock/calendar.ts';
import type { KindBook } from '#domain/kinds.ts';
import { formatCaseNumber } from '#domain/identity/case-number.ts';
import type { Settings } from '#domain/shared/kind.ts';
import type { StreamClock } from '#domain/shared/stream-clock.ts';
import { CURRENT_VERSION, type Calendars } from './calendars.ts';
import { kindOf } from './kind-book.ts';
import { Refused } from './refused.ts';
import type { Tx } from './transaction.ts';
import { openWriting, type HeldCase, type HeldStream, type Writing } from './writing.ts';

type Row = {
  stream_id: string;
  kind: string;
  version: string;
  revision: number;
  state: unknown;
  clock: StreamClock;
  is_ended: boolean;
  case_id: string;
  court_code: string;
  case_number: string | null;
  docket_no: number;
  head_hash: Buffer;
  last_at_ms: string;
  settings: Settings | null;
  now_ms: string;
  calendar: string | null;
};

const HOLD = `
  select s.stream_id, s.kind, s.version, s.revision, s.state, s.clock, s.is_ended, c.case_id, c.court_code, c.case_number, c.docket_no, c.head_hash, c.last_at_ms,
    (select jsonb_object_agg(key, value) from court_setting where court_code = c.court_code) as settings,
    (select (extract(epoch from clock_timestamp()) * 1000)::bigint + offset_ms from court_clock) as now_ms,
    (${CURRENT_VERSION}) as calendar
  from court_case c join stream s on s.case_id = c.case_id where s.stream_id = $1 for update of c, s`;

export type Surroundings = { book: KindBook; calendars: Calendars; nowMs?: () => Promise<number> };
export type Held = { stream: HeldStream; writing: Writing; nowMs: number; settings: Settings; calendar: Calendar };

/** Locks the case and the stream, and readies a writing. Refused with `not_found` when there is no such stream. */
export async function holdStream(tx: Tx, streamId: string, around: Surroundings): Promise<Held> {
  const { rows } = await tx.query<Row>({ name: 'hold-stream', text: HOLD, values: [streamId] });
  const row = rows[0];
  if (!row) throw new Refused({ code: 'not_found' });
  const nowMs = Math.max((await around.nowMs?.()) ?? Number(row.now_ms), Number(row.last_at_ms));
  const kind = kindOf(around.book, row.kind, row.version);
  const stream: HeldStream = {
    streamId, kind, revision: row.revision, state: row.state, clock: row.clock, isEnded: row.is_ended, isNew: false, handlerBefore: kind.handler(row.state),
  };
  const held: HeldCase = { caseId: row.case_id, courtCode: row.court_code, docketNo: row.docket_no, headHash: row.head_hash, caseNumber: row.case_number };
  const settings = row.settings ?? {};
  const calendar = await around.calendars.of(tx, row.calendar);
  const writing = writingWith(tx, held, around, calendar, settings, nowMs);
  writing.hold(stream);
  return { stream, writing, nowMs, settings, calendar };
}

export async function readyWriting(tx: Tx, held: HeldCase, around: Surroundings, settings: Settings, nowMs: number): Promise<Writing> {
  return writingWith(tx, held, around, await around.calendars.current(tx), settings, nowMs);
}

function writingWith(tx: Tx, held: HeldCase, { book }: Surroundings, calendar: Calendar, settings: Settings, nowMs: number): Writing {
  return openWriting(held, {
    book, calendar, settings, nowMs,
    drawNumber: async (typeCode, year) => formatCaseNumber({ year, courtCode: held.courtCode, typeCode, serial: await drawNumber(tx, held.courtCode, typeCode, year) }),
    isKnown: async (streamId) => (await tx.query('select from stream where stream_id = $1', [streamId])).rowCount !== 0,
  });
}

/** The next number of a series: no gap, because a writing that is rolled back gives it back; no double, because the row is locked until then (CNO-005). */
export async function drawNumber(tx: Tx, courtCode: string, typeCode: string, year: number): Promise<number> {
  const { rows } = await tx.query<{ last: number }>({
    name: 'draw-number',
    text: `insert into number_series (court_code, type_code, year, last) values ($1, $2, $3, 1)
           on conflict (court_code, type_code, year) do update set last = number_series.last + 1 returning last`,
    values: [courtCode, typeCode, year],
  });
  return rows[0]!.last;
}
