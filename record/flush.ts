import { flushDeadlines } from './flush-deadlines.ts';
import { flushTasks } from './flush-tasks.ts';
import { flushParties } from './flush-parties.ts';
import { requestId } from './request-id.ts';
import type { Tx } from './transaction.ts';
import type { HeldStream, Writing } from './writing.ts';

const LINES = `
  with lines as (
    insert into stream_event (stream_id, revision, case_id, docket_no, at_ms, by_user, by_role, type, body, hash)
    select s, r, $1, d, $2, u, o, t, b, h from unnest($3::text[], $4::int[], $5::int[], $6::text[], $7::text[], $8::text[], $9::jsonb[], $10::bytea[]) as x(s, r, d, u, o, t, b, h)),
  streams as (
    insert into stream (stream_id, case_id, kind, version, revision, status, state, clock, is_ended)
    select s, $1, k, v, r, st, b, c, e from unnest($11::text[], $12::text[], $13::text[], $14::int[], $15::text[], $16::jsonb[], $17::jsonb[], $18::bool[]) as x(s, k, v, r, st, b, c, e)
    on conflict (stream_id) do update set revision = excluded.revision, status = excluded.status, state = excluded.state, clock = excluded.clock, is_ended = excluded.is_ended),
  word as (
    insert into outbox (stream_id, lane, revision, request_id)
    select s, $22, r, $24 from unnest($20::text[], $21::int[]) as x(s, r)
    on conflict (stream_id) do update set revision = excluded.revision, lane = least(outbox.lane, excluded.lane), request_id = excluded.request_id, is_dead = false, attempts = 0, next_try_at = clock_timestamp())
  update court_case set docket_no = $19, head_hash = $23, last_at_ms = $2`;

const OF_THIS_CASE = ' where case_id = $1';

/** What lists show of the case, where its own stream is written; one writing of the row with the head of the docket. */
const CASE_ROW = `, status = $25, stage = $26, handler_id = $27, cause = $28, claim = $29, owed = $30, tags = $31, filed_on = $32, closed_on = $33, closing = $34, case_number = $35, received_on = coalesce($36, received_on)`;

const FOLLOW = `
  insert into follow (follower, followed, seen, wanted)
  select x.follower, x.followed, case when x.is_from_now then s.revision else 0 end, s.revision from unnest($1::text[], $2::text[], $3::bool[]) as x(follower, followed, is_from_now) join stream s on s.stream_id = x.followed
  on conflict do nothing`;

const NEWS = `
  update follow f set wanted = s.revision from unnest($1::text[], $2::int[]) as s(stream_id, revision) where f.followed = s.stream_id and f.wanted < s.revision`;

const LEDGER = `
  insert into ledger_entry (stream_id, revision, leg, case_id, account, amount, at_ms)
  select s, r, l, $1, a, m, t from unnest($2::text[], $3::int[], $4::int[], $5::text[], $6::numeric[], $7::bigint[]) as x(s, r, l, a, m, t)`;

/** Which lane of the relay a writing goes to: what a person waits for, or what can wait (imports, retelling). */
export type Lane = 0 | 1;

/** Sends everything of a writing: lines, states, tasks, deadlines, money, follows and the word to the stories. */
export async function flush(tx: Tx, writing: Writing, lane: Lane = 0): Promise<void> {
  const { held, lines, nowMs } = writing;
  if (lines.length === 0) return;
  const streams = [...writing.streams.values()];
  const spoken = streams.filter(({ streamId }) => lines.some((line) => line.streamId === streamId && line.by.role !== 'story'));
  const row = caseRow(writing, streams);
  tx.later({
    name: row ? 'flush-case' : 'flush-lines',
    text: `${LINES}${row ? CASE_ROW : ''}${OF_THIS_CASE}`,
    values: [
      held.caseId, nowMs,
      lines.map((l) => l.streamId), lines.map((l) => l.revision), lines.map((l) => l.docketNo), lines.map((l) => l.by.userId), lines.map((l) => l.by.role),
      lines.map((l) => l.event.type), lines.map((l) => JSON.stringify(l.event)), lines.map((l) => l.hash),
      streams.map((s) => s.streamId), streams.map((s) => s.kind.name), streams.map((s) => s.kind.version), streams.map((s) => s.revision), streams.map((s) => s.kind.status(s.state)),
      streams.map((s) => JSON.stringify(s.state)), streams.map((s) => JSON.stringify(s.clock)), streams.map((s) => s.isEnded),
      held.docketNo, spoken.map((s) => s.streamId), spoken.map((s) => s.revision), lane, held.headHash, requestId(), ...(row ?? []),
    ],
  });
  flushTasks(tx, writing);
  flushDeadlines(tx, writing);
  flushMoney(tx, writing);
  flushFollows(tx, writing);
  await flushParties(tx, writing);
}

function caseRow({ held }: Writing, streams: readonly HeldStream[]): unknown[] | undefined {
  for (const { kind, state } of streams) {
    const row = kind.caseRow?.(state);
    if (row) return [row.status, row.stage, row.handlerId, row.cause, row.claim, row.owed, row.tags, row.filedOn, row.closedOn, row.closing, held.caseNumber, row.receivedOn];
  }
  return undefined;
}

function flushMoney(tx: Tx, { held, ledger }: Writing): void {
  if (ledger.length === 0) return;
  tx.later({
    name: 'flush-ledger',
    text: LEDGER,
    values: [held.caseId, ledger.map((l) => l.streamId), ledger.map((l) => l.revision), ledger.map((l) => l.leg), ledger.map((l) => l.account), ledger.map((l) => l.amount), ledger.map((l) => l.atMs)],
  });
}

function flushFollows(tx: Tx, { follows, lines, streams }: Writing): void {
  const told = [...streams.values()].filter(({ streamId, kind }) => lines.some((line) => line.streamId === streamId && kind.news.includes(line.event.type)));
  if (told.length > 0) tx.later({ name: 'flush-news', text: NEWS, values: [told.map((s) => s.streamId), told.map((s) => s.revision)] });
  sendFollows(tx, follows);
}

/** A new follower wants all there is of what it follows, or what comes from now on. */
export function sendFollows(tx: Tx, follows: Writing['follows']): void {
  if (follows.length > 0) tx.later({ name: 'flush-follows', text: FOLLOW, values: [follows.map((f) => f.follower), follows.map((f) => f.followed), follows.map((f) => f.isFromNow)] });
}
