import { standsStill } from '#domain/shared/stream-clock.ts';
import type { Tx } from './transaction.ts';
import { sharedLines, type SharedLine } from './written.ts';
import type { HeldStream, Writing } from './writing.ts';

const OPEN = `
  insert into task (task_id, stream_id, case_id, court_code, kind, role, rule, assignee, opened_at_ms, raw_due, due, ends_ms, is_provisional, is_paused)
  select i, s, $1, $2, k, o, r, a, $3, w::date, d::date, e, p, q
  from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::bigint[], $13::bool[], $14::bool[]) as x(i, s, k, o, r, a, w, d, e, p, q)`;

const CLOSE = `
  update task t set state = case when x.is_done then 'done' else 'withdrawn' end, answered_by = case when x.is_done then $3 end, answered_at_ms = $4, version = version + 1
  from unnest($1::text[], $2::bool[]) as x(i, is_done) where t.task_id = x.i and t.answered_at_ms is null`;

const CLOSE_ALL = `update task set state = 'withdrawn', answered_at_ms = $2, version = version + 1 where stream_id = $1 and state = 'open'`;

const MOVE = `
  update task t set raw_due = w::date, due = d::date, ends_ms = e, is_provisional = p, version = version + 1
  from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bool[]) as x(i, w, d, e, p) where t.task_id = x.i`;

const PAUSE = `update task set is_paused = $2 where stream_id = $1 and state = 'open' and task_id <> all($3)`;
const HAND_OVER = `update task set assignee = $2, version = version + 1 where stream_id = $1 and state = 'open' and kind = any($3)`;

const NOTICE = `
  insert into notice (court_code, role, user_id, case_id, stream_id, revision, at_ms, kind, body)
  select $1, case when t.assignee is null then t.role end, t.assignee, $2, t.stream_id, $3, $4, x.kind, jsonb_build_object('taskId', t.task_id, 'task', t.kind, 'due', t.due, 'rung', x.rung, 'isTarget', x.is_target)
  from unnest($5::text[], $6::text[], $7::text[], $8::bool[]) as x(i, kind, rung, is_target) join task t on t.task_id = x.i where t.state = 'open'`;

const LIMIT_NOTICE = `
  insert into notice (court_code, role, user_id, case_id, stream_id, revision, at_ms, kind, body)
  select $1, r, u, $2, s, $3, $4, k, b from unnest($5::text[], $6::text[], $7::text[], $8::text[], $9::jsonb[]) as x(r, u, s, k, b)`;

/** Opens, closes and moves the rows of the inbox as the lines say. */
export function flushTasks(tx: Tx, writing: Writing): void {
  const lines = sharedLines(writing);
  openTasks(tx, writing, lines);
  closeTasks(tx, writing, lines);
  moveTasks(tx, lines);
  for (const stream of writing.streams.values()) followStream(tx, writing, stream);
  notify(tx, writing, lines);
}

function openTasks(tx: Tx, { held, nowMs, streams }: Writing, lines: SharedLine[]): void {
  const rows = lines.flatMap(({ streamId, event }) => {
    const stream = streams.get(streamId)!;
    if (event.type !== 'taskOpened' || !stream.clock.open[event.taskId]) return [];
    const { deadline } = stream.clock.open[event.taskId]!;
    const spec = stream.kind.tasks[event.kind]!;
    return [{ id: event.taskId, streamId, kind: event.kind, spec, deadline, assignee: spec.by === 'handler' ? stream.kind.handler(stream.state) : null, isPaused: standsStill(stream.clock, event.taskId) }];
  });
  if (rows.length === 0) return;
  tx.later({
    name: 'open-tasks',
    text: OPEN,
    values: [
      held.caseId, held.courtCode, nowMs, rows.map((t) => t.id), rows.map((t) => t.streamId), rows.map((t) => t.kind), rows.map((t) => t.spec.role), rows.map((t) => t.spec.rule), rows.map((t) => t.assignee),
      rows.map((t) => t.deadline.rawDue), rows.map((t) => t.deadline.due), rows.map((t) => t.deadline.endsMs), rows.map((t) => t.deadline.provisional), rows.map((t) => t.isPaused),
    ],
  });
}

function closeTasks(tx: Tx, { streams, nowMs }: Writing, lines: SharedLine[]): void {
  const closed = lines.flatMap(({ by, event }) => (event.type === 'taskAnswered' || event.type === 'taskWithdrawn' ? [{ by, id: event.taskId, isDone: event.type === 'taskAnswered' }] : []));
  if (closed.length > 0) tx.later({ name: 'close-tasks', text: CLOSE, values: [closed.map((c) => c.id), closed.map((c) => c.isDone), closed.find((c) => c.isDone)?.by ?? null, nowMs] });
  for (const { streamId, isEnded, isNew } of streams.values()) if (isEnded && !isNew) tx.later({ name: 'close-tasks-of', text: CLOSE_ALL, values: [streamId, nowMs] });
}

function moveTasks(tx: Tx, lines: SharedLine[]): void {
  const moved = lines.flatMap(({ event }) => (event.type === 'deadlineMoved' ? [event] : []));
  if (moved.length === 0) return;
  tx.later({ name: 'move-tasks', text: MOVE, values: [moved.map((m) => m.deadlineId), moved.map((m) => m.deadline.rawDue), moved.map((m) => m.deadline.due), moved.map((m) => m.deadline.endsMs), moved.map((m) => m.deadline.provisional)] });
}

/** A suspended stream's tasks stand still; a new handler takes over the handler's tasks. */
function followStream(tx: Tx, { clocksBefore }: Writing, stream: HeldStream): void {
  if (stream.isNew) return;
  const isPaused = stream.clock.paused !== null;
  if (isPaused !== (clocksBefore.get(stream.streamId)?.paused !== null)) tx.later({ name: 'pause-tasks', text: PAUSE, values: [stream.streamId, isPaused, writtenDays(stream)] });
  const handler = stream.kind.handler(stream.state);
  const kinds = Object.entries(stream.kind.tasks).flatMap(([kind, { by }]) => (by === 'handler' ? [kind] : []));
  if (handler && kinds.length > 0 && handler !== stream.handlerBefore) {
    tx.later({ name: 'hand-over-tasks', text: HAND_OVER, values: [stream.streamId, handler, kinds] });
  }
}

function writtenDays({ clock }: HeldStream): string[] {
  return Object.entries(clock.open).flatMap(([id, { until }]) => (until === undefined ? [] : [id]));
}

/** A reminder and a breach reach whoever has the task, else everybody who could take it; those of a limit of the case reach its handler, else the role it waits for. */
function notify(tx: Tx, { held, nowMs, streams }: Writing, lines: SharedLine[]): void {
  const rungs = lines.flatMap(({ streamId, event }) => (event.type === 'reminded' || event.type === 'breached' ? [{ ...event, isTarget: streams.get(streamId)!.clock.open[event.deadlineId]?.isTarget ?? false }] : []));
  if (rungs.length === 0) return;
  tx.later({ name: 'tell-tasks', text: NOTICE, values: [held.courtCode, held.caseId, held.docketNo, nowMs, rungs.map((r) => r.deadlineId), rungs.map((r) => r.type), rungs.map((r) => r.rung), rungs.map((r) => r.isTarget)] });
  const ofLimits = lines.flatMap(({ streamId, event }) => {
    if (event.type !== 'reminded' && event.type !== 'breached') return [];
    const { kind, state, clock } = streams.get(streamId)!;
    const limit = clock.open[event.deadlineId];
    const handler = kind.handler(state);
    const role = handler === null ? (kind.waitingRole?.(state) ?? null) : null;
    if (limit?.kind !== 'limit' || (handler === null && role === null)) return [];
    return [{ role, handler, streamId, type: event.type, body: { limitId: event.deadlineId, rule: limit.deadline.rule, due: limit.deadline.due, isTarget: limit.isTarget, rung: event.rung } }];
  });
  if (ofLimits.length === 0) return;
  tx.later({ name: 'tell-limits', text: LIMIT_NOTICE, values: [held.courtCode, held.caseId, held.docketNo, nowMs, ofLimits.map((l) => l.role), ofLimits.map((l) => l.handler), ofLimits.map((l) => l.streamId), ofLimits.map((l) => l.type), ofLimits.map((l) => JSON.stringify(l.body))] });
}
