import { createHash } from 'node:crypto';
import { canonical } from './canonical.ts';
import { Refused } from './refused.ts';
import type { Tx } from './transaction.ts';

/** What makes a repeat harmless: who sent it, to which route, with which key, and what it said. */
export type ActKey = { userId: string; route: string; key: string; body: unknown };

/**
 * Runs the work once for each key. A repeat gets the first reply; the same key with another body is refused with `key_reused`.
 * The key is taken before any other lock, so two equal requests wait for each other here and nowhere else.
 */
export async function once<T>(tx: Tx, { userId, route, key, body }: ActKey, work: () => Promise<T>): Promise<T> {
  const bodyHash = createHash('sha256').update(canonical(body ?? null)).digest();
  const taken = await tx.query({
    name: 'take-key',
    text: 'insert into act_key (user_id, route, key, body_hash) values ($1, $2, $3, $4) on conflict do nothing',
    values: [userId, route, key, bodyHash],
  });
  if (taken.rowCount === 0) {
    const { rows } = await tx.query<{ body_hash: Buffer; reply: T }>('select body_hash, reply from act_key where user_id = $1 and route = $2 and key = $3', [userId, route, key]);
    if (!rows[0]!.body_hash.equals(bodyHash)) throw new Refused({ code: 'key_reused' });
    return rows[0]!.reply;
  }
  const reply = await work();
  await tx.query({ name: 'keep-reply', text: 'update act_key set reply = $4 where user_id = $1 and route = $2 and key = $3', values: [userId, route, key, JSON.stringify(reply ?? null)] });
  return reply;
}
