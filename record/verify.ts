import type { Pool } from 'pg';
import type { KindBook } from '#domain/kinds.ts';
import type { StreamClock } from '#domain/shared/stream-clock.ts';
import { canonical } from './canonical.ts';
import { deadlineFault, deadlinesOf, linesOf, materialFault, materialsOf, streamKind, taskFault, tasksOf, type HeldDeadline, type HeldTask } from './case-rows.ts';
import { FIRST_HASH, nextHash } from './chain.ts';
import { caseRowOf, foldLine, newFold, type FoldedStream } from './fold-case.ts';

const SHOWN = ['status', 'stage', 'handlerId', 'cause', 'claim', 'owed', 'closing', 'caseNumber'] as const;
type Shown = Record<(typeof SHOWN)[number], string | null>;

/** The first thing of a case that does not fit, or nothing. `line` names the line in the docket where one is at fault. */
export type Finding = { caseId: string; line: number | null; streamId: string | null; what: string };

type Stream = { stream_id: string; kind: string; version: string; revision: number; status: string; state: unknown; clock: StreamClock; is_ended: boolean };

/**
 * Checks a case from its first line: numbering of the docket and of each stream, the hash chain, the fold against the rows, the ledger against the lines.
 * Reads in one snapshot, so it may run while people work.
 */
export async function verifyCase(pool: Pool, book: KindBook, caseId: string): Promise<Finding | undefined> {
  const tx = await pool.connect();
  try {
    await tx.query('begin isolation level repeatable read read only');
    const lines = await linesOf(tx, caseId);
    const streams = (await tx.query<Stream>('select stream_id, kind, version, revision, status, state, clock, is_ended from stream where case_id = $1', [caseId])).rows;
    const ledger = (await tx.query<{ entry: string }>(`select stream_id || '#' || revision || '.' || leg || ' ' || account || ' ' || amount as entry from ledger_entry where case_id = $1`, [caseId])).rows;
    const row = (await tx.query<{ docket_no: number; head_hash: Buffer } & Shown>(
      'select docket_no, head_hash, status, stage, handler_id as "handlerId", cause, claim, owed, closing, case_number as "caseNumber" from court_case where case_id = $1', [caseId])).rows[0];
    const tasks = await tasksOf(tx, caseId);
    const deadlines = await deadlinesOf(tx, caseId);
    const materials = await materialsOf(tx, caseId);
    await tx.query('commit');
    const found = (what: string, line: number | null = null, streamId: string | null = null): Finding => ({ caseId, line, streamId, what });
    if (!row) return found('there is no such case');

    const folded = new Map(streams.map((stream) => [stream.stream_id, newFold(streamKind(book, stream))]));
    let hash: Buffer = FIRST_HASH;
    for (const [at, line] of lines.entries()) {
      const { stream_id: streamId, revision, docket_no: docketNo, body: event } = line;
      if (docketNo !== at + 1) return found(`line ${at + 1} of the docket is missing`, at + 1);
      hash = nextHash(hash, { caseId, docketNo, streamId, revision, atMs: Number(line.at_ms), by: { userId: line.by_user, role: line.by_role }, event });
      if (!hash.equals(line.hash)) return found('the line is not what was written: its hash does not fit', docketNo, streamId);
      const fold = folded.get(streamId);
      if (!fold) return found('the line belongs to a stream that is not there', docketNo, streamId);
      if (revision !== fold.revision + 1) return found(`line ${fold.revision + 1} of the stream is missing`, docketNo, streamId);
      const strange = materialFault(event, materials);
      if (strange) return found(strange, docketNo, streamId);
      foldLine(fold, { streamId, atMs: Number(line.at_ms), by: line.by_user, event }, caseId);
    }
    if (row.docket_no !== lines.length || !row.head_hash.equals(hash)) return found(`the head of the docket is at ${row.docket_no}, its lines end at ${lines.length}`, lines.length);
    for (const stream of streams) {
      const problem = compare(stream, folded.get(stream.stream_id)!);
      if (problem) return found(problem, null, stream.stream_id);
    }
    const shown = caseRowOf(folded.values());
    const wrong = shown && SHOWN.find((field) => shown[field] !== row[field]);
    if (wrong) return found(`the case shows ${wrong} ${row[wrong]}, the lines say ${shown[wrong]}`);
    return compareTasks(found, folded, tasks) ?? compareDeadlines(found, folded, deadlines) ?? compareSums(found, folded, ledger.map(({ entry }) => entry));
  } finally {
    tx.release();
  }
}

/** Checks case after case; yields what does not fit. */
export async function* verifyAll(pool: Pool, book: KindBook, onCase: (done: number) => void = () => {}): AsyncGenerator<Finding> {
  let done = 0;
  for (let after = ''; ; ) {
    const { rows } = await pool.query<{ case_id: string }>('select case_id from court_case where case_id > $1 order by case_id limit 500', [after]);
    if (rows.length === 0) return;
    for (const { case_id } of rows) {
      const finding = await verifyCase(pool, book, case_id);
      if (finding) yield finding;
      onCase((done += 1));
    }
    after = rows.at(-1)!.case_id;
  }
}

function compare(stream: Stream, { kind, state, clock, revision, isEnded }: FoldedStream): string | undefined {
  if (revision === 0) return 'the stream has no lines';
  if (stream.revision !== revision) return `the stream says revision ${stream.revision}, its lines end at ${revision}`;
  if (!isSame(stream.state, state)) return 'the state is not what the lines say';
  if (stream.status !== kind.status(state)) return `the stream shows status ${stream.status}, the lines say ${kind.status(state)}`;
  if (!isSame(stream.clock, clock)) return 'the running deadlines are not what the lines say';
  return stream.is_ended === isEnded ? undefined : 'whether the stream has ended is not what the lines say';
}

type Found = (what: string, line?: number | null, streamId?: string | null) => Finding;

function compareTasks(found: Found, folded: Map<string, FoldedStream>, tasks: readonly HeldTask[]): Finding | undefined {
  const strange = tasks.find(({ stream_id, task_id }) => !folded.get(stream_id)?.tasks.has(task_id));
  if (strange) return found(`task ${strange.task_id} is in the inbox, no line asks it`, null, strange.stream_id);
  const held = new Map(tasks.map((task) => [task.task_id, task]));
  for (const [streamId, fold] of folded) {
    for (const said of fold.tasks.values()) {
      const fault = taskFault(held.get(said.taskId), said);
      if (fault) return found(`task ${said.taskId} in the inbox ${fault}`, null, streamId);
    }
  }
  return undefined;
}

function compareDeadlines(found: Found, folded: Map<string, FoldedStream>, deadlines: readonly HeldDeadline[]): Finding | undefined {
  const strange = deadlines.find(({ stream_id, deadline_id }) => !folded.get(stream_id)?.deadlines.has(deadline_id));
  if (strange) return found(`deadline ${strange.deadline_id} is shown, no line opens it`, null, strange.stream_id);
  const held = new Map(deadlines.map((deadline) => [`${deadline.stream_id} ${deadline.deadline_id}`, deadline]));
  for (const [streamId, fold] of folded) {
    for (const said of fold.deadlines.values()) {
      const fault = deadlineFault(held.get(`${streamId} ${said.deadlineId}`), said);
      if (fault) return found(`deadline ${said.deadlineId} ${fault}`, null, streamId);
    }
  }
  return undefined;
}

function compareSums(found: Found, folded: Map<string, FoldedStream>, ledger: readonly string[]): Finding | undefined {
  const legs = [...folded.values()].flatMap((fold) => fold.legs);
  const extra = ledger.find((entry) => !legs.includes(entry));
  if (extra) return found(`the ledger holds ${extra}, which no line says`);
  const lost = legs.find((entry) => !ledger.includes(entry));
  return lost ? found(`the ledger lacks ${lost}`) : undefined;
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(JSON.parse(JSON.stringify(a ?? null))) === canonical(JSON.parse(JSON.stringify(b ?? null)));
}
