import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { canonical } from './canonical.ts';
import { Refused } from './refused.ts';
import type { Asks, Tx } from './transaction.ts';

/** What makes a repeat harmless: who sent it, to which route, with which key, and what it said. */
export type ActKey = { userId: string; route: string; key: string; body: unknown };

/**
 * Runs the work once for each key. A repeat gets the first reply; the same key with another body is refused with `key_reused`.
 * The key is taken before any other lock, so two equal requests wait for each other here and nowhere else.
 */
export function once<T>(tx: Tx, key: ActKey, work: () => Promise<T>): Promise<T> {
  return onceWith(tx, key, () => Promise.resolve(), work);
}

/** The same, with what the work needs asked for in the breath that takes the key; a repeat has asked in vain. */
export async function onceWith<N, T>(tx: Tx, { userId, route, key, body }: ActKey, ask: () => Promise<N>, work: (needed: N) => Promise<T>): Promise<T> {
  const bodyHash = hashOf(body);
  const taking = tx.query({
    name: 'take-key',
    text: 'insert into act_key (user_id, route, key, body_hash) values ($1, $2, $3, $4) on conflict do nothing',
    values: [userId, route, key, bodyHash],
  });
  const [taken, needed] = await Promise.all([taking, ask()]);
  if (taken.rowCount === 0) return (await keptReply<T>(tx, { userId, route, key, body }))!;
  const reply = await work(needed);
  tx.later({ name: 'keep-reply', text: 'update act_key set reply = $4 where user_id = $1 and route = $2 and key = $3', values: [userId, route, key, JSON.stringify(reply ?? null)] });
  return reply;
}

/** The first reply to a request that was answered before, or undefined. Refused with `key_reused` where it said something else. */
export async function keptReply<T>(db: Asks, { userId, route, key, body }: ActKey): Promise<T | undefined> {
  const { rows } = await db.query<{ body_hash: Buffer; reply: T }>('select body_hash, reply from act_key where user_id = $1 and route = $2 and key = $3', [userId, route, key]);
  if (rows[0] && !rows[0].body_hash.equals(hashOf(body))) throw new Refused({ code: 'key_reused' });
  return rows[0]?.reply;
}

function hashOf(body: unknown): Buffer {
  return createHash('sha256').update(canonical(body ?? null)).digest();
}

/** For how many days a repeat of a request still gets the first reply. */
const KEPT_DAYS = 30;
const FORGOTTEN_AT_ONCE = 5_000;

/**
 * Forgets the replies of requests older than thirty days, so that the table does not grow for ever. What a story ordered is kept while the story is open:
 * told anew it may ask again, however late. Returns how many were forgotten.
 */
export async function forgetKeys(pool: Pool): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const { rowCount } = await pool.query(
      `delete from act_key k using (
         select user_id, route, key from act_key o where at < clock_timestamp() - make_interval(days => $1)
           and (route <> 'order' or not exists (select from stream s where s.stream_id = o.user_id and not s.is_ended)) limit $2) old
       where k.user_id = old.user_id and k.route = old.route and k.key = old.key`,
      [KEPT_DAYS, FORGOTTEN_AT_ONCE],
    );
    forgotten += rowCount ?? 0;
    if ((rowCount ?? 0) < FORGOTTEN_AT_ONCE) return forgotten;
  }
}
