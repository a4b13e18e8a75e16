import type { Calendar } from '#domain/clock/calendar.ts';
import type { KindBook } from '#domain/kinds.ts';
import { formatCaseNumber } from '#domain/identity/case-number.ts';
import type { Settings } from '#domain/shared/kind.ts';
import type { StreamClock } from '#domain/shared/stream-clock.ts';
import { CURRENT_VERSION, type Calendars } from './calendars.ts';
import { kindOf } from './kind-book.ts';
import { drawNumber } from './number-series.ts';
import { Refused } from './refused.ts';
import type { Tx } from './transaction.ts';
import { openWriting, type HeldCase, type HeldStream, type Writing } from './writing.ts';

type GroundRow = { settings: Settings | null; now_ms: string; calendar: string | null };
type Row = GroundRow & {
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
};

const ground = (courtCode: string) => `
    (select jsonb_object_agg(key, value) from court_setting where court_code = ${courtCode}) as settings,
    (select (extract(epoch from clock_timestamp()) * 1000)::bigint + offset_ms from court_clock) as now_ms,
    (${CURRENT_VERSION}) as calendar`;

const COURT = `select ${ground('$1')}`;

const HOLD = `
  select s.stream_id, s.kind, s.version, s.revision, s.state, s.clock, s.is_ended, c.case_id, c.court_code, c.case_number, c.docket_no, c.head_hash, c.last_at_ms, ${ground('c.court_code')}
  from court_case c join stream s on s.case_id = c.case_id where s.stream_id = $1 for update of c, s`;

export type Surroundings = { book: KindBook; calendars: Calendars; nowMs?: () => Promise<number> };
/** What a court goes by at this moment: its time, its settings and the calendar in force. */
export type Ground = { nowMs: number; settings: Settings; calendar: Calendar };
export type Held = Ground & { stream: HeldStream; writing: Writing };

/** Locks the case and the stream, and readies a writing. Refused with `not_found` when there is no such stream. */
export async function holdStream(tx: Tx, streamId: string, around: Surroundings): Promise<Held> {
  const { rows } = await tx.query<Row>({ name: 'hold-stream', text: HOLD, values: [streamId] });
  const row = rows[0];
  if (!row) throw new Refused({ code: 'not_found' });
  const now = await groundOf(tx, row, around);
  const ground = { ...now, nowMs: Math.max(now.nowMs, Number(row.last_at_ms)) };
  const kind = kindOf(around.book, row.kind, row.version);
  const stream: HeldStream = {
    streamId, kind, revision: row.revision, state: row.state, clock: row.clock, isEnded: row.is_ended, isNew: false, handlerBefore: kind.handler(row.state),
  };
  const held: HeldCase = { caseId: row.case_id, courtCode: row.court_code, docketNo: row.docket_no, headHash: row.head_hash, caseNumber: row.case_number };
  const writing = readyWriting(tx, held, around, ground);
  writing.hold(stream);
  return { stream, writing, ...ground };
}

/** The ground of a court on which nothing is held yet. */
export async function courtGround(tx: Tx, courtCode: string, around: Surroundings): Promise<Ground> {
  const { rows } = await tx.query<GroundRow>({ name: 'court-ground', text: COURT, values: [courtCode] });
  return groundOf(tx, rows[0]!, around);
}

async function groundOf(tx: Tx, { settings, now_ms, calendar }: GroundRow, { calendars, nowMs }: Surroundings): Promise<Ground> {
  return { nowMs: (await nowMs?.()) ?? Number(now_ms), settings: settings ?? {}, calendar: await calendars.of(tx, calendar) };
}

export function readyWriting(tx: Tx, held: HeldCase, { book }: Surroundings, ground: Ground): Writing {
  return openWriting(held, {
    book, ...ground,
    drawNumber: async (typeCode, year) => formatCaseNumber({ year, courtCode: held.courtCode, typeCode, serial: await drawNumber(tx, held.courtCode, typeCode, year) }),
    isKnown: async (streamId) => (await tx.query('select from stream where stream_id = $1', [streamId])).rowCount !== 0,
  });
}
