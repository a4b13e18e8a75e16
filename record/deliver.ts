import type { Pool } from 'pg';
import { flush } from './flush.ts';
import { hear, unheardOf } from './follow-news.ts';
import { holdStream, type Surroundings } from './hold.ts';
import { takeOffList } from './stuck.ts';
import { within } from './transaction.ts';
import type { Wake } from './wake.ts';

/** Writes the news of the followed streams into the follower: see `hear`. */
export async function deliver(pool: Pool, follower: string, around: Surroundings, wake: Wake): Promise<void> {
  const caseId = await within(pool, async (tx) => {
    const held = await holdStream(tx, follower, around);
    await hear(tx, held, await unheardOf(tx, follower), around.book);
    await flush(tx, held.writing);
    takeOffList(tx, follower);
    return held.writing.held.caseId;
  });
  wake([caseId]);
}
