import type { Pool } from 'pg';
import type { KindBook } from '#domain/kinds.ts';
import { deadlinesOf, linesOf, materialFault, materialsOf, streamKind, tasksOf, type LineRow } from './case-rows.ts';
import { FIRST_HASH, nextHash } from './chain.ts';
import { foldLine, newFold, type FoldedStream } from './fold-case.ts';
import { within, type Tx } from './transaction.ts';
import { caseFault, CASE_SHOWN, firstFault, type HeldCaseRow, type HeldStreamRow } from './verify-rows.ts';

/** The first thing of a case that does not fit, or nothing. `line` names the line in the docket where one is at fault. */
export type Finding = { caseId: string; line: number | null; streamId: string | null; what: string };

type Held = NonNullable<Awaited<ReturnType<typeof held>>>;

/**
 * Checks a case from its first line: numbering of the docket and of each stream, the hash chain, the fold against the rows, the ledger against the lines.
 * Reads in one snapshot, so it may run while people work. A line that today's code cannot fold is a finding like any other.
 */
export async function verifyCase(pool: Pool, book: KindBook, caseId: string): Promise<Finding | undefined> {
  const rows = await within(pool, (tx) => held(tx, caseId));
  return rows ? faultOf(rows, book) : { caseId, line: null, streamId: null, what: 'there is no such case' };
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

/** Streams of which a story had seen more than the record holds, or other lines: the record was restored to an earlier moment, and the story told anew from what is there. */
export async function restoredStreams(pool: Pool): Promise<{ streamId: string; seen: number; revision: number; at: Date }[]> {
  return (await pool.query('select stream_id as "streamId", seen, revision, at from restored order by at, stream_id')).rows as { streamId: string; seen: number; revision: number; at: Date }[];
}

/** Everything that is held of the case, at one moment. */
async function held(tx: Tx, caseId: string) {
  await tx.query('set transaction isolation level repeatable read read only');
  const row = (await tx.query<HeldCaseRow>(`select court_code as "courtCode", docket_no, head_hash, last_at_ms, ${CASE_SHOWN} from court_case where case_id = $1`, [caseId])).rows[0];
  if (!row) return undefined;
  const lines = await linesOf(tx, caseId);
  const streams = (await tx.query<HeldStreamRow>('select stream_id, kind, version, revision, status, state, clock, is_ended from stream where case_id = $1', [caseId])).rows;
  const ledger = (await tx.query<{ entry: string }>(`select stream_id || '#' || revision || '.' || leg || ' ' || account || ' ' || amount || ' ' || at_ms as entry from ledger_entry where case_id = $1`, [caseId])).rows;
  return { caseId, row, lines, streams, ledger: ledger.map(({ entry }) => entry), tasks: await tasksOf(tx, caseId), deadlines: await deadlinesOf(tx, caseId), materials: await materialsOf(tx, caseId) };
}

function faultOf({ caseId, row, lines, streams, materials, ...shown }: Held, book: KindBook): Finding | undefined {
  const found = (what: string, line: number | null = null, streamId: string | null = null): Finding => ({ caseId, line, streamId, what });
  const known = new Map(streams.map((stream) => [stream.stream_id, stream]));
  const folded = new Map<string, FoldedStream>();
  let hash: Buffer = FIRST_HASH;
  for (const [at, line] of lines.entries()) {
    const { stream_id: streamId, revision, docket_no: docketNo, body: event } = line;
    if (docketNo !== at + 1) return found(`line ${at + 1} of the docket is missing`, at + 1);
    hash = nextHash(hash, { caseId, docketNo, streamId, revision, atMs: Number(line.at_ms), by: { userId: line.by_user, role: line.by_role }, event });
    if (!hash.equals(line.hash)) return found('the line is not what was written: its hash does not fit', docketNo, streamId);
    if (line.type !== event.type) return found(`the line is found as ${line.type}, it is ${event.type}`, docketNo, streamId);
    const stream = known.get(streamId);
    if (!stream) return found('the line belongs to a stream that is not there', docketNo, streamId);
    const told = folded.get(streamId)?.revision ?? 0;
    if (revision !== told + 1) return found(`line ${told + 1} of the stream is missing`, docketNo, streamId);
    const fault = materialFault(event, materials) ?? foldFault(folded, line, caseId, () => newFold(streamKind(book, stream)));
    if (fault) return found(fault, docketNo, streamId);
  }
  if (row.docket_no !== lines.length || !row.head_hash.equals(hash)) return found(`the head of the docket is at ${row.docket_no}, its lines end at ${lines.length}`, lines.length);
  if (row.last_at_ms !== lines.at(-1)?.at_ms) return found(`the case was last written at ${row.last_at_ms}, its last line at ${lines.at(-1)?.at_ms}`, lines.length);
  const wrong = firstFault({ caseId, courtCode: row.courtCode, streams, folded, ...shown });
  if (wrong) return found(wrong.what, null, wrong.streamId);
  const caseWrong = caseFault(row, folded.values());
  return caseWrong === undefined ? undefined : found(caseWrong);
}

/** Takes the line into the fold of its stream; tells what this code cannot bear of it: a kind or version that it does not know, or a line that the fold refuses. */
function foldFault(folded: Map<string, FoldedStream>, { stream_id: streamId, at_ms, by_user: by, body: event }: LineRow, caseId: string, begin: () => FoldedStream): string | undefined {
  try {
    const fold = folded.get(streamId) ?? begin();
    folded.set(streamId, fold);
    foldLine(fold, { streamId, atMs: Number(at_ms), by, event }, caseId);
    return undefined;
  } catch (error) {
    return `the line cannot be folded: ${(error as Error).message}`;
  }
}
