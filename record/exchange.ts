import type { Pool } from 'pg';
import type { AnyEvent, Recorded } from '#domain/shared/record.ts';
import { STORY, type By } from '#domain/shared/role.ts';
import { standsStill, type StreamClock } from '#domain/shared/stream-clock.ts';
import { flush } from './flush.ts';
import { isNewsComing } from './follow-news.ts';
import { bearCases } from './open-case.ts';
import { holdStream, type Surroundings } from './hold.ts';
import { within, type Tx } from './transaction.ts';
import { takeOffList } from './stuck.ts';
import type { Wake } from './wake.ts';

const PAGE_LINES = 500;
const PAGE_BYTES = 256 * 1024;

/** `seenAtMs`: when the last line that the story has seen was written, by which it knows it again. */
export type Exchange = { streamId: string; seen: number; seenAtMs?: number; events: AnyEvent[] };
export type ExchangeReply = { lines: Recorded[]; nowMs: number; more: boolean; isAhead: boolean; hasNewsComing?: boolean };

/**
 * Writes `events` at the end of the stream if `seen` is its last revision; otherwise writes nothing. Returns the lines after `seen`, in order, as written,
 * at most a page of them, and the court's time: so a repeat after a lost reply returns the same lines. `isAhead`: the story has seen what the record does not hold. Rungs whose time has not come by the court's clock are left out,
 * and so are those of a stream that stops with this writing, or that has not yet heard all it follows (`hasNewsComing`): what it hears may stop its clock.
 */
export async function exchange(pool: Pool, { streamId, seen, seenAtMs, events }: Exchange, around: Surroundings, wake: Wake): Promise<ExchangeReply> {
  const { reply, caseId } = await within(pool, async (tx) => {
    const [held, atMs] = await Promise.all([holdStream(tx, streamId, around), lineAtMs(tx, streamId, seen)]);
    const { stream, writing, nowMs } = held;
    const nothing = { reply: { lines: [], nowMs, more: false, isAhead: false }, caseId: undefined };
    if (atMs === undefined || (seenAtMs !== undefined && seenAtMs !== atMs)) {
      tx.later({ text: 'insert into restored (stream_id, seen, revision) values ($1, $2, $3) on conflict do nothing', values: [streamId, seen, stream.revision] });
      return { ...nothing, reply: { ...nothing.reply, isAhead: true } };
    }
    if (seen < stream.revision) {
      const { lines, more } = await page(tx, streamId, seen, stream.revision);
      noteTold(tx, streamId, seen + lines.length);
      return { ...nothing, reply: { ...nothing.reply, lines, more } };
    }
    const hasNewsComing = events.some(isRung) && (await isNewsComing(tx, streamId));
    const isStopping = hasNewsComing || events.some(({ type }) => type === 'clockPaused');
    const due = events.filter((event) => !isRung(event) || (!isStopping && hasCome(stream.clock, event, nowMs)));
    takeOffList(tx, streamId);
    if (due.length === 0) return { ...nothing, reply: { ...nothing.reply, hasNewsComing } };
    if (stream.isEnded) throw new Error(`${streamId} has ended at ${stream.revision} and takes no more lines: the story tells ${due[0]!.type}`);
    await writing.append(streamId, STORY, due);
    await flush(tx, writing);
    noteTold(tx, streamId, stream.revision);
    await bearCases(tx, writing, held, around);
    const lines = writing.lines.flatMap(({ streamId: id, revision, atMs, by, event }) => (id === streamId ? [{ revision, atMs, by, event }] : []));
    return { reply: { ...nothing.reply, lines }, caseId: writing.held.caseId };
  });
  if (caseId !== undefined) wake([caseId]);
  return reply;
}

/** When the line was written that the story has seen last; 0 before the first, undefined where the record holds no such line: it was restored to an earlier moment. */
async function lineAtMs(tx: Tx, streamId: string, revision: number): Promise<number | undefined> {
  if (revision === 0) return 0;
  const { rows } = await tx.query<{ at_ms: string }>({ name: 'line-at', text: 'select at_ms from stream_event where stream_id = $1 and revision = $2', values: [streamId, revision] });
  return rows[0] && Number(rows[0].at_ms);
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
