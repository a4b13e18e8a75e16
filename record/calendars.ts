import { SEED_CALENDAR, type Calendar } from '#domain/clock/calendar.ts';
import type { Pool } from 'pg';
import type { Tx } from './transaction.ts';

export type Calendars = { current(tx: Tx | Pool): Promise<Calendar> };

/** The calendar in force, by version. A version never changes, so each is read once; before the first publication the seed holds. */
export function openCalendars(): Calendars {
  const known = new Map<string, Calendar>([[SEED_CALENDAR.version, SEED_CALENDAR]]);
  return {
    async current(tx) {
      const { rows } = await tx.query<{ version: string }>({ name: 'calendar-version', text: 'select version from calendar where is_current' });
      const version = rows[0]?.version ?? SEED_CALENDAR.version;
      const held = known.get(version);
      if (held) return held;
      const read = await tx.query<{ body: Calendar }>('select body from calendar where version = $1', [version]);
      known.set(version, read.rows[0]!.body);
      return read.rows[0]!.body;
    },
  };
}
