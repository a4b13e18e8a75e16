import type { Pool } from 'pg';
import type { KindBook } from '#domain/kinds.ts';
import { deadlineFault, deadlinesOf, linesOf, streamKind, taskFault, tasksOf, type Place, type StreamRow } from './case-rows.ts';
import { caseRowOf, foldLine, newFold, type FoldedDeadline, type FoldedStream, type FoldedTask } from './fold-case.ts';
import { within, type Tx } from './transaction.ts';

const STREAM = `
  update stream set revision = $2, status = $3, state = $4, clock = $5, is_ended = $6 where stream_id = $1
    and (revision, status, state, clock, is_ended) is distinct from ($2::int, $3::text, $4::jsonb, $5::jsonb, $6::bool)`;

const CASE = `
  update court_case set status = $2, stage = $3, handler_id = $4, cause = $5, claim = $6, owed = $7, tags = $8, filed_on = $9, closed_on = $10, closing = $11, case_number = $12, received_on = coalesce($13, received_on) where case_id = $1
    and (status, stage, handler_id, cause, claim, owed, tags, filed_on, closed_on, closing, case_number, received_on)
      is distinct from ($2::text, $3::text, $4::text, $5::text, $6::numeric, $7::numeric, $8::text[], $9::date, $10::date, $11::text, $12::text, coalesce($13::date, received_on))`;

const TASK = `
  insert into task (task_id, stream_id, case_id, court_code, kind, role, rule, opened_at_ms, raw_due, due, ends_ms, is_provisional, is_paused, state, answered_by, answered_at_ms, assignee)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
    (select case when l.action in ('claim', 'assign') then l.to_user else coalesce(case when l.action in ('hold', 'unhold') then l.from_user end, $17) end from (values (1)) one(x) left join lateral (select * from task_log where task_id = $1 order by id desc limit 1) l on true))
  on conflict (task_id) do update set stream_id = excluded.stream_id, case_id = excluded.case_id, court_code = excluded.court_code, kind = excluded.kind, role = excluded.role, rule = excluded.rule, opened_at_ms = excluded.opened_at_ms, raw_due = excluded.raw_due, due = excluded.due, ends_ms = excluded.ends_ms,
    is_provisional = excluded.is_provisional, is_paused = excluded.is_paused, state = excluded.state, answered_by = excluded.answered_by, answered_at_ms = excluded.answered_at_ms, version = task.version + 1`;

const DEADLINE = `
  insert into deadline (stream_id, deadline_id, case_id, court_code, kind, rule, from_day, raw_due, due, ends_ms, is_provisional, is_paused, is_target, next_rung_ms, state, breached_at_ms, closed_at_ms, calendar)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
  on conflict (stream_id, deadline_id) do update set case_id = excluded.case_id, court_code = excluded.court_code, kind = excluded.kind, rule = excluded.rule, from_day = excluded.from_day, raw_due = excluded.raw_due, due = excluded.due, ends_ms = excluded.ends_ms,
    is_provisional = excluded.is_provisional, is_paused = excluded.is_paused, is_target = excluded.is_target, next_rung_ms = excluded.next_rung_ms, state = excluded.state, breached_at_ms = excluded.breached_at_ms,
    closed_at_ms = excluded.closed_at_ms, calendar = excluded.calendar`;

/**
 * Makes the rows that screens and reports read of a case anew from its lines: the case, its streams' states, tasks and deadlines. Holds the case as an act does, so people go on working.
 * What is no line's business stays: who has claimed a task, notices, parties, files, and the ledger, which is only ever added to. Returns how many rows it put right.
 */
export function rebuildCase(pool: Pool, book: KindBook, caseId: string): Promise<number> {
  return within(pool, async (tx) => {
    const held = await tx.query<{ court_code: string }>('select court_code from court_case where case_id = $1 for update', [caseId]);
    if (!held.rows[0]) return 0;
    const { court_code: courtCode } = held.rows[0];
    const { rows: streams } = await tx.query<StreamRow>('select stream_id, kind, version from stream where case_id = $1 for update', [caseId]);
    const folds = new Map(streams.map((stream) => [stream.stream_id, newFold(streamKind(book, stream))]));
    for (const line of await linesOf(tx, caseId)) foldLine(folds.get(line.stream_id)!, { streamId: line.stream_id, atMs: Number(line.at_ms), by: line.by_user, event: line.body }, caseId);
    let changed = await rebuildCaseRow(tx, caseId, folds.values());
    for (const [streamId, fold] of folds) changed += await rebuildStream(tx, streamId, fold);
    const places = [...folds].map(([streamId, fold]) => ({ caseId, courtCode, streamId, fold }));
    return changed + (await rebuildTasks(tx, caseId, places)) + (await rebuildDeadlines(tx, caseId, places));
  });
}

/** Every case in turn; yields each of which something was put right. */
export async function* rebuildAll(pool: Pool, book: KindBook, onCase: (done: number) => void = () => {}): AsyncGenerator<{ caseId: string; rows: number }> {
  let done = 0;
  for (let after = ''; ; ) {
    const { rows } = await pool.query<{ case_id: string }>('select case_id from court_case where case_id > $1 order by case_id limit 500', [after]);
    if (rows.length === 0) return;
    for (const { case_id: caseId } of rows) {
      const changed = await rebuildCase(pool, book, caseId);
      if (changed > 0) yield { caseId, rows: changed };
      onCase((done += 1));
    }
    after = rows.at(-1)!.case_id;
  }
}

async function rebuildCaseRow(tx: Tx, caseId: string, folds: Iterable<FoldedStream>): Promise<number> {
  const row = caseRowOf(folds);
  if (!row) return 0;
  const { rowCount } = await tx.query(CASE, [caseId, row.status, row.stage, row.handlerId, row.cause, row.claim, row.owed, row.tags, row.filedOn, row.closedOn, row.closing, row.caseNumber, row.receivedOn]);
  return rowCount ?? 0;
}

async function rebuildStream(tx: Tx, streamId: string, { kind, revision, state, clock, isEnded }: FoldedStream): Promise<number> {
  const { rowCount } = await tx.query(STREAM, [streamId, revision, kind.status(state), JSON.stringify(state), JSON.stringify(clock), isEnded]);
  return rowCount ?? 0;
}

async function rebuildTasks(tx: Tx, caseId: string, places: readonly (Place & { fold: FoldedStream })[]): Promise<number> {
  const held = new Map((await tasksOf(tx, caseId)).map((task) => [task.task_id, task]));
  const said = places.flatMap(({ fold, ...place }) => [...fold.tasks.values()].map((task) => ({ place, task, handler: task.byHandler ? fold.kind.handler(fold.state) : null })));
  const wrong = said.filter(({ place, task }) => taskFault(held.get(task.taskId), task, place) !== undefined);
  for (const { place, task, handler } of wrong) await tx.query(TASK, taskValues(place, task, handler));
  const known = new Set(said.map(({ task }) => task.taskId));
  const strange = [...held.keys()].filter((taskId) => !known.has(taskId));
  await tx.query('delete from task where task_id = any($1)', [strange]);
  return wrong.length + strange.length;
}

function taskValues({ streamId, caseId, courtCode }: Place, task: FoldedTask, handler: string | null): unknown[] {
  return [
    task.taskId, streamId, caseId, courtCode, task.kind, task.role, task.rule, task.openedAtMs, task.rawDue, task.due, task.endsMs, task.isProvisional, task.isPaused, task.state, task.answeredBy, task.answeredAtMs, handler,
  ];
}

async function rebuildDeadlines(tx: Tx, caseId: string, places: readonly (Place & { fold: FoldedStream })[]): Promise<number> {
  const rows = await deadlinesOf(tx, caseId);
  const held = new Map(rows.map((row) => [`${row.stream_id} ${row.deadline_id}`, row]));
  const said = places.flatMap(({ fold, ...place }) => [...fold.deadlines.values()].map((deadline) => ({ place, deadline })));
  const wrong = said.filter(({ place, deadline }) => deadlineFault(held.get(`${place.streamId} ${deadline.deadlineId}`), deadline, place) !== undefined);
  for (const { place, deadline } of wrong) await tx.query(DEADLINE, deadlineValues(place, deadline));
  const known = new Set(said.map(({ place, deadline }) => `${place.streamId} ${deadline.deadlineId}`));
  const strange = rows.filter(({ stream_id, deadline_id }) => !known.has(`${stream_id} ${deadline_id}`));
  for (const { stream_id, deadline_id } of strange) await tx.query('delete from deadline where stream_id = $1 and deadline_id = $2', [stream_id, deadline_id]);
  return wrong.length + strange.length;
}

function deadlineValues({ streamId, caseId, courtCode }: Place, d: FoldedDeadline): unknown[] {
  return [
    streamId, d.deadlineId, caseId, courtCode, d.kind, d.rule, d.from, d.rawDue, d.due, d.endsMs, d.isProvisional, d.isPaused, d.isTarget, d.nextRungMs, d.state, d.breachedAtMs, d.closedAtMs, d.calendar,
  ];
}
