import type { Pool } from 'pg';
import { isDeepStrictEqual } from 'node:util';
import { once, type ActKey } from './act-key.ts';
import { courtTime } from './court-time.ts';
import { Refused } from './refused.ts';
import { within } from './transaction.ts';

export type SettingChange = { courtCode: string; key: string; value: unknown; was: unknown; by: string };

/** Sets what a court has switched, with its history; `value` null goes back to the standard. Refused with `stale_version` when it no longer is what it `was`. */
export async function changeSetting(pool: Pool, { courtCode, key, value, was, by }: SettingChange, actKey: ActKey): Promise<void> {
  await within(pool, (tx) =>
    once(tx, actKey, async () => {
      await tx.query('select from court where code = $1 for update', [courtCode]);
      const { rows } = await tx.query<{ value: unknown }>('select value from court_setting where court_code = $1 and key = $2', [courtCode, key]);
      const old = rows[0]?.value ?? null;
      if (!isDeepStrictEqual(old, was ?? null)) throw new Refused({ code: 'stale_version' });
      if (value === null) await tx.query('delete from court_setting where court_code = $1 and key = $2', [courtCode, key]);
      else await tx.query('insert into court_setting (court_code, key, value) values ($1, $2, $3) on conflict (court_code, key) do update set value = excluded.value', [courtCode, key, JSON.stringify(value)]);
      const { nowMs } = await courtTime(tx);
      await tx.query('insert into setting_change (court_code, key, old_value, new_value, changed_by, at_ms) values ($1, $2, $3, $4, $5, $6)', [courtCode, key, JSON.stringify(old), JSON.stringify(value), by, nowMs]);
    }),
  );
}
