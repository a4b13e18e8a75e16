import { SEED_CALENDAR, type Calendar } from '#domain/clock/calendar.ts';
import type { Pool } from 'pg';
import type { Asks } from './transaction.ts';

export type Calendars = {
  current(tx: Asks): Promise<Calendar>;
  /** The calendar of a version that was in force once, or is; null is the one that the court begins with. */
  of(tx: Asks, version: string | null): Promise<Calendar>;
};

/** What a statement that asks for the version in force adds: read where the time is read, it is never the version of before a publication. */
export const CURRENT_VERSION = 'select version from calendar where is_current';

/** The calendar in force, by version. A version never changes, so each is read once; before the first publication the seed holds. */
export function openCalendars(): Calendars {
  const known = new Map<string, Calendar>([[SEED_CALENDAR.version, SEED_CALENDAR]]);

  async function of(tx: Asks, version: string | null): Promise<Calendar> {
    const held = known.get(version ?? SEED_CALENDAR.version);
    if (held) return held;
    const { rows } = await tx.query<{ body: Calendar }>({ name: 'calendar-of-version', text: 'select body from calendar where version = $1', values: [version] });
    if (!rows[0]) throw new Error(`there is no calendar ${version}`);
    known.set(version!, rows[0].body);
    return rows[0].body;
  }

  return {
    of,
    async current(tx) {
      const { rows } = await tx.query<{ version: string }>({ name: 'calendar-version', text: CURRENT_VERSION });
      return of(tx, rows[0]?.version ?? null);
    },
  };
}

/** Keeps the calendar that the project brings as the first of a court that has none; harmless when it has one. */
export async function seedCalendar(pool: Pool): Promise<void> {
  await pool.query(
    `insert into calendar (version, body, published_by, is_current, applied_at) select $1, $2, 'seed', true, clock_timestamp() where not exists (select from calendar) on conflict do nothing`,
    [SEED_CALENDAR.version, JSON.stringify(SEED_CALENDAR)],
  );
}
