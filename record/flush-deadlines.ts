import { standsStill } from '#domain/shared/stream-clock.ts';
import type { Tx } from './transaction.ts';
import { historicBreachMs, nextRungMs, sharedLines } from './written.ts';
import type { HeldStream, Writing } from './writing.ts';

const OPEN = `
  insert into deadline (stream_id, deadline_id, case_id, court_code, kind, rule, from_day, raw_due, due, ends_ms, is_provisional, is_paused, is_target, next_rung_ms, breached_at_ms, calendar)
  select s, i, $1, $2, k, r, f::date, w::date, d::date, e, p, q, g, n, b, c
  from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bigint[], $11::bool[], $12::bool[], $13::bool[], $14::bigint[], $15::bigint[], $16::text[]) as x(s, i, k, r, f, w, d, e, p, q, g, n, b, c)
  on conflict (stream_id, deadline_id) do update set raw_due = excluded.raw_due, due = excluded.due, ends_ms = excluded.ends_ms, is_provisional = excluded.is_provisional,
    is_paused = excluded.is_paused, next_rung_ms = excluded.next_rung_ms, calendar = excluded.calendar`;

const CLOSE = `
  update deadline set state = case when stream_id = any($3) and not deadline_id = any($2) then 'ended' else 'closed' end, closed_at_ms = $4, next_rung_ms = null, is_paused = false
  where state = 'open' and ((stream_id = any($1) and deadline_id = any($2)) or stream_id = any($3))`;

const BREACH = `update deadline set breached_at_ms = $3 where stream_id = any($1) and deadline_id = any($2) and breached_at_ms is null`;

/** Holds a row for each running deadline: what lists, alarms and the court's clock look at. A breach stays on it for good. */
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
  const ended = streams.filter(({ isEnded, isNew }) => isEnded && !isNew).map(({ streamId }) => streamId);
  if (gone.length + ended.length === 0) return;
  tx.later({ name: 'close-deadlines', text: CLOSE, values: [gone.map((g) => g.streamId), gone.map((g) => g.id), ended, nowMs] });
}
