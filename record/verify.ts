import type { Pool } from 'pg';
import type { KindBook } from '#domain/kinds.ts';
import { rungsOf, type AnyKind, type CaseRow } from '#domain/shared/kind.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import type { By } from '#domain/shared/role.ts';
import { evolveClock, NEW_CLOCK, type StreamClock } from '#domain/shared/stream-clock.ts';
import { canonical } from './canonical.ts';
import { FIRST_HASH, nextHash } from './chain.ts';
import { kindOf } from './kind-book.ts';

/** The first thing of a case that does not fit, or nothing. `line` names the line in the docket where one is at fault. */
export type Finding = { caseId: string; line: number | null; streamId: string | null; what: string };

type Line = { stream_id: string; revision: number; docket_no: number; at_ms: string; by_user: string; by_role: By['role']; body: AnyEvent; hash: Buffer };
type Stream = { stream_id: string; kind: string; version: string; revision: number; status: string; state: unknown; clock: StreamClock; is_ended: boolean };
type Folded = { kind: AnyKind; revision: number; state: unknown; clock: StreamClock; legs: string[] };

/**
 * Checks a case from its first line: numbering of the docket and of each stream, the hash chain, the fold against the rows, the ledger against the lines.
 * Reads in one snapshot, so it may run while people work.
 */
export async function verifyCase(pool: Pool, book: KindBook, caseId: string): Promise<Finding | undefined> {
  const tx = await pool.connect();
  try {
    await tx.query('begin isolation level repeatable read read only');
    const [lines, streams, ledger, row, tasks] = [
      (await tx.query<Line>('select stream_id, revision, docket_no, at_ms, by_user, by_role, body, hash from stream_event where case_id = $1 order by docket_no', [caseId])).rows,
      (await tx.query<Stream>('select stream_id, kind, version, revision, status, state, clock, is_ended from stream where case_id = $1', [caseId])).rows,
      (await tx.query<{ entry: string }>(`select stream_id || '#' || revision || '.' || leg || ' ' || account || ' ' || amount as entry from ledger_entry where case_id = $1`, [caseId])).rows,
      (await tx.query<{ docket_no: number; head_hash: Buffer; status: string; stage: string; claim: string; received: string; paid: string }>('select docket_no, head_hash, status, stage, claim, received, paid from court_case where case_id = $1', [caseId])).rows[0],
      (await tx.query<{ task_id: string }>(`select task_id from task where case_id = $1 and state = 'open' order by task_id`, [caseId])).rows,
    ];
    await tx.query('commit');
    const found = (what: string, line: number | null = null, streamId: string | null = null): Finding => ({ caseId, line, streamId, what });
    if (!row) return found('there is no such case');

    const folded = new Map<string, Folded>();
    let hash: Buffer = FIRST_HASH;
    for (const [at, line] of lines.entries()) {
      const { stream_id: streamId, revision, docket_no: docketNo, body: event } = line;
      if (docketNo !== at + 1) return found(`line ${at + 1} of the docket is missing`, at + 1);
      hash = nextHash(hash, { caseId, docketNo, streamId, revision, atMs: Number(line.at_ms), by: { userId: line.by_user, role: line.by_role }, event });
      if (!hash.equals(line.hash)) return found('the line is not what was written: its hash does not fit', docketNo, streamId);
      const stream = streams.find(({ stream_id }) => stream_id === streamId);
      if (!stream) return found('the line belongs to a stream that is not there', docketNo, streamId);
      const problem = take(folded, line, kindOf(book, stream.kind, stream.version), caseId);
      if (problem) return found(problem, docketNo, streamId);
    }
    if (row.docket_no !== lines.length || !row.head_hash.equals(hash)) return found(`the head of the docket is at ${row.docket_no}, its lines end at ${lines.length}`, lines.length);
    for (const stream of streams) {
      const problem = compare(stream, folded.get(stream.stream_id), row);
      if (problem) return found(problem, null, stream.stream_id);
    }
    return compareSums(found, folded, streams, ledger.map(({ entry }) => entry), tasks.map(({ task_id }) => task_id));
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

function take(folded: Map<string, Folded>, { stream_id, revision, body }: Line, kind: AnyKind, caseId: string): string | undefined {
  const before = folded.get(stream_id) ?? { kind, revision: 0, state: undefined, clock: NEW_CLOCK, legs: [] };
  if (revision !== before.revision + 1) return `line ${before.revision + 1} of the stream is missing`;
  const state: unknown = kind.evolve(before.state, body);
  const clock = evolveClock(before.clock, body, body.type === 'taskOpened' ? rungsOf(kind.tasks[String(body.kind)]!) : []);
  const legs = (kind.effects(state, body, { streamId: stream_id, caseId }).ledger ?? []).map(({ account, amount }, leg) => `${stream_id}#${revision}.${leg} ${account} ${amount}`);
  folded.set(stream_id, { kind, revision, state, clock, legs: [...before.legs, ...legs] });
  return undefined;
}

function compare(stream: Stream, fold: Folded | undefined, row: Record<'status' | 'stage' | 'claim' | 'received' | 'paid', string>): string | undefined {
  if (!fold) return 'the stream has no lines';
  const { kind, state, clock, revision } = fold;
  if (stream.revision !== revision) return `the stream says revision ${stream.revision}, its lines end at ${revision}`;
  if (!isSame(stream.state, state)) return 'the state is not what the lines say';
  if (!isSame(stream.clock, clock)) return 'the running deadlines are not what the lines say';
  if (stream.is_ended !== kind.isEnd(state)) return 'whether the stream has ended is not what the lines say';
  const shown = kind.caseRow?.(state) as CaseRow | undefined;
  const wrong = shown && (['status', 'stage', 'claim', 'received', 'paid'] as const).find((field) => shown[field] !== row[field]);
  return wrong ? `the case shows ${wrong} ${row[wrong]}, the lines say ${shown[wrong]}` : undefined;
}

function compareSums(found: (what: string) => Finding, folded: Map<string, Folded>, streams: readonly Stream[], ledger: readonly string[], tasks: readonly string[]): Finding | undefined {
  const legs = [...folded.values()].flatMap((fold) => fold.legs);
  const extra = ledger.find((entry) => !legs.includes(entry));
  if (extra) return found(`the ledger holds ${extra}, which no line says`);
  const lost = legs.find((entry) => !ledger.includes(entry));
  if (lost) return found(`the ledger lacks ${lost}`);
  const open = streams.filter(({ is_ended }) => !is_ended).flatMap(({ clock }) => Object.entries(clock.open).flatMap(([id, { kind }]) => (kind === 'task' ? [id] : []))).toSorted();
  const strange = tasks.find((id) => !open.includes(id)) ?? open.find((id) => !tasks.includes(id));
  return strange ? found(`task ${strange} is ${tasks.includes(strange) ? 'open' : 'not open'} in the inbox, the lines say otherwise`) : undefined;
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(JSON.parse(JSON.stringify(a ?? null))) === canonical(JSON.parse(JSON.stringify(b ?? null)));
}
