import type { Pool } from 'pg';
import { once, type ActKey } from './act-key.ts';
import { courtTime } from './court-time.ts';
import { within } from './transaction.ts';

export type Reveal = { caseId: string; userId: string; fields: readonly { personId: string; field: string }[]; reason: string };

/** Notes, before anything is shown, who looks at which personal data of a case or an import and why. A repeat of the same request is noted once. */
export async function noteReveal(pool: Pool, { caseId, userId, fields, reason }: Reveal, key: ActKey): Promise<void> {
  await within(pool, (tx) =>
    once(tx, key, async () => {
      const { nowMs } = await courtTime(tx);
      await tx.query(
        `insert into reveal_log (at_ms, user_id, case_id, person_id, field, reason) select $1, $2, $3, p, f, $4 from unnest($5::text[], $6::text[]) as x(p, f)`,
        [nowMs, userId, caseId, reason, fields.map(({ personId }) => personId), fields.map(({ field }) => field)],
      );
    }),
  );
}

/** Everything up to a notice has been read. */
export async function markRead(pool: Pool, accountId: string, upTo: string, key: ActKey): Promise<void> {
  await within(pool, (tx) =>
    once(tx, key, async () => {
      await tx.query('insert into notice_read (account_id, up_to) values ($1, $2) on conflict (account_id) do update set up_to = greatest(notice_read.up_to, excluded.up_to)', [accountId, upTo]);
    }),
  );
}
