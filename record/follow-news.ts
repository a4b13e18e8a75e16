import type { KindBook } from '#domain/kinds.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import { DOOR } from '#domain/shared/role.ts';
import type { Held } from './hold.ts';
import { kindOf } from './kind-book.ts';
import type { Tx } from './transaction.ts';

const NEWS_AT_ONCE = 100;

export type Unheard = { followed: string; seen: number; wanted: number; kind: string; version: string };

const UNHEARD = 'select f.followed, f.seen, f.wanted, s.kind, s.version from follow f join stream s on s.stream_id = f.followed where f.follower = $1 and f.wanted > f.seen';

/** Whether streams that this one follows have told what it has not heard yet. */
export async function isNewsComing(tx: Tx, follower: string): Promise<boolean> {
  return (await tx.query({ name: 'news-coming', text: 'select from follow where follower = $1 and wanted > seen limit 1', values: [follower] })).rows.length > 0;
}

/** The followed streams that have told what this one has not heard yet. */
export async function unheardOf(tx: Tx, follower: string): Promise<Unheard[]> {
  return (await tx.query<Unheard>({ name: 'unheard', text: `${UNHEARD} order by f.followed for update of f`, values: [follower] })).rows;
}

/** The same of its own case only: it is locked already, and no other case is waited for. */
export async function unheardInCase(tx: Tx, follower: string): Promise<Unheard[]> {
  return (await tx.query<Unheard>({ name: 'unheard-in-case', text: `${UNHEARD} and s.case_id = (select case_id from stream where stream_id = $1) order by f.followed`, values: [follower] })).rows;
}

/** Writes news into the held stream as `heard` lines, in order, each once, at most so many of each followed stream; an ended follower only notes that it has seen them. */
export async function hear(tx: Tx, { stream, writing }: Pick<Held, 'stream' | 'writing'>, unheard: readonly Unheard[], book: KindBook): Promise<void> {
  const { streamId, isEnded } = stream;
  for (const follow of unheard) {
    const news = await newsOf(tx, follow, kindOf(book, follow.kind, follow.version).news);
    if (!isEnded) {
      const heard = news.slice(0, NEWS_AT_ONCE).map(({ revision, body }): AnyEvent => ({ type: 'heard', streamId: follow.followed, revision, event: body }) as AnyEvent);
      await writing.append(streamId, DOOR, heard);
    }
    const seen = news.length > NEWS_AT_ONCE ? news[NEWS_AT_ONCE - 1]!.revision : follow.wanted;
    await tx.query('update follow set seen = greatest(seen, $3) where follower = $1 and followed = $2', [streamId, follow.followed, seen]);
  }
}

async function newsOf(tx: Tx, { followed, seen, wanted }: Unheard, types: readonly string[]): Promise<{ revision: number; body: AnyEvent }[]> {
  const { rows } = await tx.query<{ revision: number; body: AnyEvent }>(
    `select revision, body from stream_event where stream_id = $1 and revision > $2 and revision <= $3 and type = any($4) order by revision limit ${NEWS_AT_ONCE + 1}`,
    [followed, seen, wanted, types],
  );
  return rows;
}
