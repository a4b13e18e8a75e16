import type { Pool } from 'pg';
import type { AnyEvent } from '#domain/shared/record.ts';
import { DOOR } from '#domain/shared/role.ts';
import { kindOf } from './kind-book.ts';
import { flush } from './flush.ts';
import { holdStream, type Surroundings } from './hold.ts';
import { takeOffList } from './stuck.ts';
import { within, type Tx } from './transaction.ts';
import type { Wake } from './wake.ts';

const NEWS_AT_ONCE = 100;

type Follow = { followed: string; seen: number; wanted: number; kind: string; version: string };

/** Writes the news of the followed streams into the follower as `heard` lines, in order, each once; an ended follower only notes that it has seen them. */
export async function deliver(pool: Pool, follower: string, around: Surroundings, wake: Wake): Promise<void> {
  const caseId = await within(pool, async (tx) => {
    const { stream, writing } = await holdStream(tx, follower, around);
    const { rows } = await tx.query<Follow>(
      `select f.followed, f.seen, f.wanted, s.kind, s.version from follow f join stream s on s.stream_id = f.followed where f.follower = $1 and f.wanted > f.seen order by f.followed for update of f`,
      [follower],
    );
    for (const follow of rows) {
      const news = await newsOf(tx, follow, kindOf(around.book, follow.kind, follow.version).news);
      if (!stream.isEnded) {
        const heard = news.slice(0, NEWS_AT_ONCE).map(({ revision, body }): AnyEvent => ({ type: 'heard', streamId: follow.followed, revision, event: body }) as AnyEvent);
        await writing.append(follower, DOOR, heard);
      }
      const seen = news.length > NEWS_AT_ONCE ? news[NEWS_AT_ONCE - 1]!.revision : follow.wanted;
      await tx.query('update follow set seen = greatest(seen, $3) where follower = $1 and followed = $2', [follower, follow.followed, seen]);
    }
    await flush(tx, writing);
    takeOffList(tx, follower);
    return writing.held.caseId;
  });
  wake([caseId]);
}

async function newsOf(tx: Tx, { followed, seen, wanted }: Follow, types: readonly string[]): Promise<{ revision: number; body: AnyEvent }[]> {
  const { rows } = await tx.query<{ revision: number; body: AnyEvent }>(
    `select revision, body from stream_event where stream_id = $1 and revision > $2 and revision <= $3 and type = any($4) order by revision limit ${NEWS_AT_ONCE + 1}`,
    [followed, seen, wanted, types],
  );
  return rows;
}
