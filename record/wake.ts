import type { Pool } from 'pg';

/** Says that these cases have changed, soon after the commit. Carries no fact; who misses it finds the change by itself within a second. */
export type Wake = (caseIds: readonly string[]) => void;

export const CHANNEL = 'duixian';
const GATHER_MS = 4;
const IDS_AT_ONCE = 100;

/**
 * Gathers what was committed within a few milliseconds into one NOTIFY outside the transactions: a NOTIFY inside each would make commits wait for each other,
 * since PostgreSQL serialises the commits that carry one.
 */
export function gatherWakes(pool: Pool): Wake {
  let waiting = new Set<string>();
  let isArmed = false;

  async function send(): Promise<void> {
    const ids = [...waiting];
    waiting = new Set();
    isArmed = false;
    for (let at = 0; at < ids.length; at += IDS_AT_ONCE) await pool.query('select pg_notify($1, $2)', [CHANNEL, ids.slice(at, at + IDS_AT_ONCE).join(' ')]);
  }

  return (caseIds) => {
    for (const id of caseIds) waiting.add(id);
    if (isArmed || waiting.size === 0) return;
    isArmed = true;
    setTimeout(() => void send().catch(() => undefined), GATHER_MS);
  };
}

export async function wakeAfter<T extends { caseId: string }>(wake: Wake, work: Promise<T>): Promise<T> {
  const done = await work;
  wake([done.caseId]);
  return done;
}
