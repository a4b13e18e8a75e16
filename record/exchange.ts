import type { Pool } from 'pg';
import type { AnyEvent, Recorded } from '#domain/shared/record.ts';
import { STORY, type By } from '#domain/shared/role.ts';
import { standsStill, type StreamClock } from '#domain/shared/stream-clock.ts';
import { flush } from './flush.ts';
import { bearCases } from './open-case.ts';
import { holdStream, type Surroundings } from './hold.ts';
import { within, type Tx } from './transaction.ts';
import type { Wake } from './wake.ts';

const PAGE_LINES = 500;
const PAGE_BYTES = 256 * 1024;

export type Exchange = { streamId: string; seen: number; events: AnyEvent[] };
export type ExchangeReply = { lines: Recorded[]; nowMs: number; more: boolean; isAhead: boolean; hasNewsComing?: boolean };

/**
 * Writes `events` at the end of the stream if `seen` is its last revision; otherwise writes nothing. Returns the lines after `seen`, in order, as written,
 * at most a page of them, and the court's time: so a repeat after a lost reply returns the same lines. Rungs whose time has not come by the court's clock are left out,
 * and so are those of a stream that stops with this writing, or that has not yet heard all it follows (`hasNewsComing`): what it hears may stop its clock.
 */
export async function exchange(pool: Pool, { streamId, seen, events }: Exchange, around: Surroundings, wake: Wake): Promise<ExchangeReply> {
  return within(pool, async (tx) => {
    const held = await holdStream(tx, streamId, around);
    const { stream, writing, nowMs } = held;
    if (seen > stream.revision) return { lines: [], nowMs, more: false, isAhead: true };
    if (seen < stream.revision) {
      const { lines, more } = await page(tx, streamId, seen, stream.revision);
      noteTold(tx, streamId, seen + lines.length);
      return { lines, more, nowMs, isAhead: false };
    }
    const hasNewsComing = events.some(isRung) && (await isNewsComing(tx, streamId));
    const isStopping = hasNewsComing || events.some(({ type }) => type === 'clockPaused');
    const due = events.filter((event) => !isRung(event) || (!isStopping && hasCome(stream.clock, event, nowMs)));
    if (due.length === 0) return { lines: [], nowMs, more: false, isAhead: false, hasNewsComing };
    if (stream.isEnded) throw new Error(`${streamId} has ended at ${stream.revision} and takes no more lines: the story tells ${due[0]!.type}`);
    await writing.append(streamId, STORY, due);
    await flush(tx, writing);
    noteTold(tx, streamId, stream.revision);
    await bearCases(tx, writing, held, around);
    tx.later({ name: 'unstick', text: 'delete from stuck where stream_id = $1', values: [streamId] });
    wake([writing.held.caseId]);
    const lines = writing.lines.flatMap(({ streamId: id, revision, atMs, by, event }) => (id === streamId ? [{ revision, atMs, by, event }] : []));
    return { lines, nowMs, more: false, isAhead: false };
  });
}

/** Up to which line the story has heard its stream: how far it is behind. */
function noteTold(tx: Tx, streamId: string, revision: number): void {
  tx.later({ name: 'note-told', text: 'update stream set told = $2 where stream_id = $1', values: [streamId, revision] });
}

function isRung({ type }: AnyEvent): boolean {
  return type === 'reminded' || type === 'breached';
}

function hasCome(clock: StreamClock, event: AnyEvent, nowMs: number): boolean {
  const { deadlineId, rung } = event as { type: string; deadlineId: string; rung: string };
  const found = clock.open[deadlineId]?.deadline.rungs.find(({ name }) => name === rung);
  return found !== undefined && found.atMs <= nowMs && !standsStill(clock, deadlineId);
}

async function isNewsComing(tx: Tx, streamId: string): Promise<boolean> {
  return (await tx.query({ name: 'news-coming', text: 'select from follow where follower = $1 and wanted > seen limit 1', values: [streamId] })).rows.length > 0;
}

async function page(tx: Tx, streamId: string, seen: number, last: number): Promise<{ lines: Recorded[]; more: boolean }> {
  const { rows } = await tx.query<{ revision: number; at_ms: string; by_user: string; by_role: By['role']; body: AnyEvent }>({
    name: 'stream-page',
    text: `select revision, at_ms, by_user, by_role, body from (
             select *, sum(octet_length(body::text) + 200) over (order by revision) as bytes from (
               select * from stream_event where stream_id = $1 and revision > $2 order by revision limit ${PAGE_LINES}) p) q
           where bytes <= ${PAGE_BYTES} or revision = $2 + 1 order by revision`,
    values: [streamId, seen],
  });
  const lines = rows.map((row): Recorded => ({ revision: row.revision, atMs: Number(row.at_ms), by: { userId: row.by_user, role: row.by_role }, event: row.body }));
  return { lines, more: seen + lines.length < last };
}
