import { standsStill } from '#domain/shared/stream-clock.ts';
import type { Tx } from './transaction.ts';
import { historicBreachMs, nextRungMs, sharedLines } from './written.ts';
import type { HeldStream, Writing } from './writing.ts';

const OPEN = `
  insert into deadline (stream_id, deadline_id, case_id, court_code, kind, rule, from_day, raw_due, due, ends_ms, is_provisional, is_paused, is_target, next_rung_ms, breached_at_ms, calendar)
  select s, i, $1, $2, k, r, f::date, w::date, d::date, e, p, q, g, n, b, c
  from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bigint[], $11::bool[], $12::bool[], $13::bool[], $14::bigint[], $15::bigint[], $16::text[]) as x(s, i, k, r, f, w, d, e, p, q, g, n, b, c)
  on conflict (stream_id, deadline_id) do update set breached_at_ms = case when deadline.closed_at_ms is null then deadline.breached_at_ms else excluded.breached_at_ms end,
    state = 'open', closed_at_ms = null, rule = excluded.rule, is_target = excluded.is_target, from_day = excluded.from_day, raw_due = excluded.raw_due, due = excluded.due, ends_ms = excluded.ends_ms, is_provisional = excluded.is_provisional,
    is_paused = excluded.is_paused, next_rung_ms = excluded.next_rung_ms, calendar = excluded.calendar`;

const CLOSE = `
  update deadline d set state = 'closed', closed_at_ms = $3, next_rung_ms = null, is_paused = false
  from unnest($1::text[], $2::text[]) as x(s, i) where d.stream_id = x.s and d.deadline_id = x.i and d.closed_at_ms is null`;

const CLOSE_ALL = `update deadline set state = 'ended', closed_at_ms = $2, next_rung_ms = null, is_paused = false where stream_id = $1 and state = 'open'`;

const BREACH = `
  update deadline d set breached_at_ms = $3 from unnest($1::text[], $2::text[]) as x(s, i) where d.stream_id = x.s and d.deadline_id = x.i and d.breached_at_ms is null`;

/** Holds a row for each running deadline: what lists, alarms and the court's clock look at. A breach stays on it for good, unless a closed limit begins anew under its id. */
export function flushDeadlines(tx: Tx, writing: Writing): void {
  const lines = sharedLines(writing);
  const streams = [...writing.streams.values()];
  const rows = streams.flatMap((stream) => changedIds(writing, stream).map((id) => ({ stream, id, open: stream.clock.open[id]! })));
  if (rows.length > 0) {
    tx.later({
      name: 'open-deadlines',
      text: OPEN,
      values: [
        writing.held.caseId, writing.held.courtCode,
        rows.map((d) => d.stream.streamId), rows.map((d) => d.id), rows.map((d) => d.open.kind), rows.map((d) => d.open.deadline.rule), rows.map((d) => d.open.deadline.from),
        rows.map((d) => d.open.deadline.rawDue), rows.map((d) => d.open.deadline.due), rows.map((d) => d.open.deadline.endsMs), rows.map((d) => d.open.deadline.provisional),
        rows.map((d) => standsStill(d.stream.clock, d.id)), rows.map((d) => d.open.isTarget), rows.map((d) => nextRungMs(d.stream, d.id)),
        rows.map((d) => historicBreachMs(d.stream, d.id)), rows.map((d) => d.open.deadline.calendar),
      ],
    });
  }
  const breached = lines.flatMap(({ streamId, event }) => (event.type === 'breached' ? [{ streamId, id: event.deadlineId }] : []));
  if (breached.length > 0) tx.later({ name: 'breach-deadlines', text: BREACH, values: [breached.map((b) => b.streamId), breached.map((b) => b.id), writing.nowMs] });
  closeDeadlines(tx, writing, streams);
}

/** Open deadlines whose entry differs from before, or all of them when the stream has stopped or started to stand still. */
function changedIds({ clocksBefore }: Writing, { streamId, clock, isEnded }: HeldStream): string[] {
  const before = clocksBefore.get(streamId);
  if (isEnded || before === clock) return [];
  const all = Object.keys(clock.open);
  return (before?.paused === null) === (clock.paused === null) ? all.filter((id) => before?.open[id] !== clock.open[id]) : all;
}

function closeDeadlines(tx: Tx, { clocksBefore, nowMs }: Writing, streams: HeldStream[]): void {
  const gone = streams.flatMap(({ streamId, clock }) => Object.keys(clocksBefore.get(streamId)?.open ?? {}).flatMap((id) => (clock.open[id] ? [] : [{ streamId, id }])));
  if (gone.length > 0) tx.later({ name: 'close-deadlines', text: CLOSE, values: [gone.map((g) => g.streamId), gone.map((g) => g.id), nowMs] });
  for (const { streamId, isEnded, isNew } of streams) if (isEnded && !isNew) tx.later({ name: 'close-deadlines-of', text: CLOSE_ALL, values: [streamId, nowMs] });
}
