import type { StreamClock } from '#domain/shared/stream-clock.ts';
import { canonical } from './canonical.ts';
import { deadlineFault, taskFault, type HeldDeadline, type HeldTask, type StreamRow } from './case-rows.ts';
import { caseRowOf, type FoldedStream } from './fold-case.ts';

/** What lists show of a case and its lines say: what `rebuild` writes. */
export const CASE_SHOWN = `
  status, stage, handler_id as "handlerId", cause, claim, owed, tags, received_on::text as "receivedOn", filed_on::text as "filedOn", closed_on::text as "closedOn", closing, case_number as "caseNumber"`;

type Shown = NonNullable<ReturnType<typeof caseRowOf>>;
export type HeldCaseRow = Shown & { courtCode: string; docket_no: number; head_hash: Buffer; last_at_ms: string };
export type HeldStreamRow = StreamRow & { revision: number; status: string; state: unknown; clock: StreamClock; is_ended: boolean };

type Fault = { what: string; streamId: string | null };
type Rows = {
  caseId: string; courtCode: string; streams: readonly HeldStreamRow[]; tasks: readonly HeldTask[]; deadlines: readonly HeldDeadline[]; ledger: readonly string[];
  folded: ReadonlyMap<string, FoldedStream>;
};

/** The first row of a stream, a task, a deadline or the ledger that is not what the folded lines say. */
export function firstFault(rows: Rows): Fault | undefined {
  return streamsFault(rows) ?? tasksFault(rows) ?? deadlinesFault(rows) ?? ledgerFault(rows);
}

/** The first field in which the row of the case is not what the lines say. The day of receipt is that of the opening where they say none. */
export function caseFault(row: HeldCaseRow, folded: Iterable<FoldedStream>): string | undefined {
  const said = caseRowOf(folded);
  if (!said) return undefined;
  const shown: Shown = { ...said, receivedOn: said.receivedOn ?? row.receivedOn };
  const wrong = (Object.keys(shown) as (keyof Shown)[]).find((field) => !isSame(shown[field], row[field]));
  return wrong && `the case shows ${wrong} ${String(row[wrong])}, the lines say ${String(shown[wrong])}`;
}

function streamsFault({ streams, folded }: Rows): Fault | undefined {
  for (const stream of streams) {
    const what = streamFault(stream, folded.get(stream.stream_id));
    if (what) return { what, streamId: stream.stream_id };
  }
  return undefined;
}

function streamFault(stream: HeldStreamRow, fold: FoldedStream | undefined): string | undefined {
  if (!fold) return 'the stream has no lines';
  const { kind, state, clock, revision, isEnded } = fold;
  if (stream.revision !== revision) return `the stream says revision ${stream.revision}, its lines end at ${revision}`;
  if (!isSame(stream.state, state)) return 'the state is not what the lines say';
  if (stream.status !== kind.status(state)) return `the stream shows status ${stream.status}, the lines say ${kind.status(state)}`;
  if (!isSame(stream.clock, clock)) return 'the running deadlines are not what the lines say';
  return stream.is_ended === isEnded ? undefined : 'whether the stream has ended is not what the lines say';
}

function tasksFault({ caseId, courtCode, tasks, folded }: Rows): Fault | undefined {
  const strange = tasks.find(({ stream_id, task_id }) => !folded.get(stream_id)?.tasks.has(task_id));
  if (strange) return { what: `task ${strange.task_id} is in the inbox, no line asks it`, streamId: strange.stream_id };
  const held = new Map(tasks.map((task) => [task.task_id, task]));
  for (const [streamId, fold] of folded) {
    for (const said of fold.tasks.values()) {
      const fault = taskFault(held.get(said.taskId), said, { caseId, courtCode, streamId });
      if (fault) return { what: `task ${said.taskId} in the inbox ${fault}`, streamId };
    }
  }
  return undefined;
}

function deadlinesFault({ caseId, courtCode, deadlines, folded }: Rows): Fault | undefined {
  const strange = deadlines.find(({ stream_id, deadline_id }) => !folded.get(stream_id)?.deadlines.has(deadline_id));
  if (strange) return { what: `deadline ${strange.deadline_id} is shown, no line opens it`, streamId: strange.stream_id };
  const held = new Map(deadlines.map((deadline) => [`${deadline.stream_id} ${deadline.deadline_id}`, deadline]));
  for (const [streamId, fold] of folded) {
    for (const said of fold.deadlines.values()) {
      const fault = deadlineFault(held.get(`${streamId} ${said.deadlineId}`), said, { caseId, courtCode, streamId });
      if (fault) return { what: `deadline ${said.deadlineId} ${fault}`, streamId };
    }
  }
  return undefined;
}

function ledgerFault({ ledger, folded }: Rows): Fault | undefined {
  const said = new Set([...folded.values()].flatMap(({ legs }) => legs));
  const extra = ledger.find((entry) => !said.has(entry));
  if (extra) return { what: `the ledger holds ${extra}, which no line says`, streamId: null };
  const held = new Set(ledger);
  const lost = [...said].find((entry) => !held.has(entry));
  return lost === undefined ? undefined : { what: `the ledger lacks ${lost}`, streamId: null };
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(JSON.parse(JSON.stringify(a ?? null))) === canonical(JSON.parse(JSON.stringify(b ?? null)));
}
