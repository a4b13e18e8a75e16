import type { Pool } from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { SEED_CALENDAR, type Calendar } from '#domain/clock/calendar.ts';
import { isSameCalendar, versionName, withPlan, type PlanRefusal, type YearPlan } from '#domain/clock/calendar-plan.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import { isDatabaseAway } from './away.ts';
import { countRunning, movesUnder, type StreamMoves } from './calendar-moves.ts';
import { seedCalendar, type Calendars } from './calendars.ts';
import type { Door } from './door.ts';
import { noteStuck } from './stuck.ts';
import { within, type Tx } from './transaction.ts';

const AT_ONCE = 2;
const LOOK_AGAIN_MS = 50;

export type Published = { version: string; number: number; by: string; at: Date; isApplied: boolean };

/** `fresh`: in force from now on; `unfinished`: published before, its moves go on; `done`: nothing was left to do. */
export type Publication = { state: 'fresh' | 'unfinished' | 'done'; published: Published; moved: number; failed: string[] };

export type Progress = (step: { waitsFor: number } | { looked: number; of: number; moved: number }) => void;

/** The calendar as it would be with this year, under the name it would get; the one in force where the year says nothing else. */
export async function calendarWith(pool: Pool, calendars: Calendars, plan: YearPlan): Promise<Result<{ calendar: Calendar; isNew: boolean }, PlanRefusal>> {
  const current = await calendars.current(pool);
  const merged = withPlan(current, plan, current.version);
  if (!merged.ok) return merged;
  if (isSameCalendar(merged.value, current)) return ok({ calendar: current, isNew: false });
  const { rows } = await pool.query<{ version: string }>('select version from calendar');
  const taken = new Set([SEED_CALENDAR.version, ...rows.map(({ version }) => version)]);
  let n = 1;
  while (taken.has(versionName(merged.value, n))) n += 1;
  return ok({ calendar: { ...merged.value, version: versionName(merged.value, n) }, isNew: true });
}

/**
 * Puts a year into force and moves every deadline that it touches. The version is one short transaction; from its commit on each act counts by it. The moves
 * follow stream by stream through the door, a short transaction each. Ended half way it goes on when it is called again: what has been moved is not found again.
 * The caller sees to it that only one runs at a time: see `publishingAlone`.
 */
export async function publish(door: Door, plan: YearPlan, by: string, onProgress: Progress): Promise<Result<Publication, PlanRefusal>> {
  const { pool, around: { calendars } } = door;
  await seedCalendar(pool);
  const wanted = await calendarWith(pool, calendars, plan);
  if (!wanted.ok) return wanted;
  const { calendar, isNew } = wanted.value;
  if (isNew) await within(pool, (tx) => putInForce(tx, calendar, plan.year, by));
  const published = await publishedAs(pool, calendar.version);
  if (published.isApplied) return ok({ state: 'done', published, moved: 0, failed: [] });
  await actsOfBefore(pool, onProgress);
  const { moved, failed } = await moveAll(door, calendar, onProgress);
  if (failed.length === 0) await pool.query('update calendar set applied_at = clock_timestamp() where version = $1', [calendar.version]);
  return ok({ state: isNew ? 'fresh' : 'unfinished', published: await publishedAs(pool, calendar.version), moved, failed });
}

/** Runs the work unless another process publishes a calendar on this database: then it returns undefined. */
export async function publishingAlone<T>(pool: Pool, work: () => Promise<T>): Promise<T | undefined> {
  const held = await pool.connect();
  try {
    const { rows } = await held.query<{ mine: boolean }>(`select pg_try_advisory_lock(hashtext('calendar-publication')) as mine`);
    if (!rows[0]!.mine) return undefined;
    const done = await work();
    await held.query(`select pg_advisory_unlock(hashtext('calendar-publication'))`);
    return done;
  } finally {
    held.release(true);
  }
}

async function putInForce(tx: Tx, calendar: Calendar, year: number, by: string): Promise<void> {
  await tx.query('update calendar set is_current = false where is_current');
  await tx.query('insert into calendar (version, body, published_by, is_current, year) values ($1, $2, $3, true, $4)', [calendar.version, JSON.stringify(calendar), by, year]);
}

async function publishedAs(pool: Pool, version: string): Promise<Published> {
  const { rows } = await pool.query<Published>(
    `select version, number, published_by as by, published_at as at, applied_at is not null as "isApplied" from calendar where version = $1`, [version]);
  return rows[0]!;
}

/**
 * Waits for the acts that may have read the version before it changed: whoever reads it holds a lock on its table until the end of the transaction, so those that
 * hold one now are known by name. New acts are not kept waiting.
 */
async function actsOfBefore(pool: Pool, onProgress: Progress): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select distinct virtualtransaction as name from pg_locks where locktype = 'relation' and relation = 'calendar'::regclass
       and database = (select oid from pg_database where datname = current_database()) and pid <> pg_backend_pid()`);
  for (let names = rows.map(({ name }) => name); names.length > 0; await wait(LOOK_AGAIN_MS)) {
    const { rows: left } = await pool.query<{ name: string }>(`select virtualxid as name from pg_locks where locktype = 'virtualxid' and virtualxid = any($1)`, [names]);
    names = left.map(({ name }) => name);
    if (names.length > 0) onProgress({ waitsFor: names.length });
  }
}

async function moveAll(door: Door, calendar: Calendar, onProgress: Progress): Promise<{ moved: number; failed: string[] }> {
  const { pool } = door;
  const of = await countRunning(pool);
  const failed: string[] = [];
  let looked = 0;
  let moved = 0;
  for await (const page of movesUnder(pool, calendar)) {
    moved += await moveStreams(door, page.streams, failed);
    looked += page.looked;
    onProgress({ looked, of, moved });
  }
  return { moved, failed };
}

/** A few at a time; when the database is lost, what is under way ends first, so that nobody writes after this has said that it failed. */
async function moveStreams(door: Door, streams: readonly StreamMoves[], failed: string[]): Promise<number> {
  const left = [...streams];
  let moved = 0;
  const lanes = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, async () => {
      try {
        for (let stream = left.shift(); stream; stream = left.shift()) {
          const here = await moveOne(door, stream, failed);
          moved += here;
        }
      } finally {
        left.length = 0;
      }
    }),
  );
  for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
  return moved;
}

/** A stream that cannot bear the line goes on the stuck list; the others are moved all the same. */
async function moveOne(door: Door, { streamId }: StreamMoves, failed: string[]): Promise<number> {
  try {
    return await noteStuck(door.pool, streamId, () => door.recount(streamId));
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    failed.push(streamId);
    return 0;
  }
}
