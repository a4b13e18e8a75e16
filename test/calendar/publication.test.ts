import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { movesUnder } from '#record/calendar-moves.ts';
import { calendarWith, publish, publishingAlone, type Publication } from '#record/calendar-publication.ts';
import { openCalendars, seedCalendar } from '#record/calendars.ts';
import { openDoor, type Door } from '#record/door.ts';
import { verifyCase } from '#record/verify.ts';
import type { YearPlan } from '#domain/clock/calendar-plan.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import { ERRAND_BOOK } from '../support/errand/kind.ts';
import { openRecordWorld } from '../support/record-world.ts';
import { PLAN_2027, planOf } from './support/year.ts';

let world: Awaited<ReturnType<typeof openRecordWorld>>;
beforeEach(async () => {
  world = await openRecordWorld(ERRAND_BOOK);
});
afterEach(() => world[Symbol.asyncDispose]());

const clerk = { userId: 'filingClerk', roles: ['filingClerk' as const], courtCode: '陕0902' };
const act = (streamId: string) => ({ streamId, by: clerk, key: { route: 'test', key: randomUUID() } });

/** An errand with one open task; seven days, so that it is due a week after `from`, or on the next working day. */
async function taskFrom(from: string, door: Door = world.door): Promise<string> {
  const streamId = await world.open('errand', { type: 'opened', on: from, mode: 'single' });
  await door.exchange({ streamId, seen: 1, events: [{ type: 'taskOpened', taskId: `${streamId}/check#1`, kind: 'check', from }] });
  return streamId;
}

async function publishYear(plan: YearPlan = PLAN_2027, door: Door = world.door): Promise<Publication> {
  const done = await publish(door, plan, 'operator-1', () => undefined);
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

async function rowOf(streamId: string) {
  const { rows } = await world.pool.query(
    `select d.due::text, d.raw_due::text, d.is_provisional, d.calendar, t.due::text as task_due, t.is_provisional as task_provisional from deadline d join task t on t.task_id = d.deadline_id where d.stream_id = $1`, [streamId]);
  return rows[0] as Record<string, unknown>;
}

async function movesOf(streamId: string): Promise<AnyEvent[]> {
  return (await world.pool.query<{ body: AnyEvent }>(`select body from stream_event where stream_id = $1 and type = 'deadlineMoved' order by revision`, [streamId])).rows.map(({ body }) => body);
}

async function previewed(plan: YearPlan = PLAN_2027) {
  const wanted = await calendarWith(world.pool, openCalendars(), plan);
  if (!wanted.ok) throw new Error(wanted.error.code);
  const moves: string[] = [];
  for await (const { streams } of movesUnder(world.pool, wanted.value.calendar)) for (const stream of streams) for (const { was, deadline } of stream.moves) moves.push(`${was!.due}${was!.provisional ? '?' : ''} ${deadline.due}${deadline.provisional ? '?' : ''}`);
  return { ...wanted.value, moves: moves.sort() };
}

describe('the calendar of a court', () => {
  it('is the one of the project until a year is published, kept once however many processes start', async () => {
    await Promise.all([seedCalendar(world.pool), seedCalendar(world.pool), seedCalendar(world.pool)]);
    const { rows } = await world.pool.query('select version, first_year, last_year, is_current, published_by from calendar');
    expect(rows).toEqual([{ version: 'state-council-2007-2026', first_year: 2007, last_year: 2026, is_current: true, published_by: 'seed' }]);
    expect(await rowOf(await taskFrom('2026-12-01'))).toMatchObject({ due: '2026-12-08', is_provisional: false, calendar: 'state-council-2007-2026' });
  });

  it('stays as it was published: the database refuses to change it', async () => {
    await publishYear();
    await expect(world.pool.query(`update calendar set body = '{}' where version = 'state-council-2007-2027'`)).rejects.toThrow('stays as it is');
    await expect(world.pool.query('delete from calendar')).rejects.toThrow('stays as it is');
  });
});

describe('a year is published', () => {
  it('previews what would move, and writes nothing', async () => {
    const streams = [await taskFrom('2026-12-01'), await taskFrom('2026-12-19'), await taskFrom('2026-12-25'), await taskFrom('2027-12-24')];
    expect(await previewed()).toMatchObject({ isNew: true, calendar: { version: 'state-council-2007-2027' }, moves: ['2026-12-28? 2026-12-28', '2027-01-01? 2027-01-04'] });
    for (const streamId of streams) expect(await world.revision(streamId)).toBe(2);
    expect((await world.pool.query('select from calendar')).rowCount).toBe(0);
  });

  it('moves each deadline that it touches by one line, from and to, and leaves the others', async () => {
    const [before, fixed, moved, after] = [await taskFrom('2026-12-01'), await taskFrom('2026-12-19'), await taskFrom('2026-12-25'), await taskFrom('2027-12-24')];
    expect(await rowOf(moved)).toMatchObject({ due: '2027-01-01', is_provisional: true, task_provisional: true });
    expect(await publishYear()).toMatchObject({ state: 'fresh', moved: 2, failed: [], published: { version: 'state-council-2007-2027', number: 2, by: 'operator-1', isApplied: true } });
    expect(await rowOf(moved)).toEqual({ due: '2027-01-04', raw_due: '2027-01-01', is_provisional: false, calendar: 'state-council-2007-2027', task_due: '2027-01-04', task_provisional: false });
    expect(await rowOf(fixed)).toMatchObject({ due: '2026-12-28', is_provisional: false, calendar: 'state-council-2007-2027' });
    expect(await rowOf(before)).toMatchObject({ due: '2026-12-08', calendar: 'state-council-2007-2026' });
    expect(await rowOf(after)).toMatchObject({ is_provisional: true, calendar: 'state-council-2007-2026' });
    expect(await movesOf(moved)).toMatchObject([{ why: 'calendarPublished', was: { due: '2027-01-01', provisional: true, calendar: 'state-council-2007-2026' }, deadline: { due: '2027-01-04', provisional: false, rungs: [{ name: 'remind/3' }, { name: 'remind/1' }, { name: 'breach', atMs: Date.UTC(2027, 0, 4, 16) }] } }]);
    for (const streamId of [before, after]) expect(await movesOf(streamId)).toEqual([]);
    const { rows } = await world.pool.query<{ case_id: string }>('select case_id from stream');
    for (const { case_id } of rows) expect(await verifyCase(world.pool, ERRAND_BOOK, case_id)).toBeUndefined();
  });

  it('tells the stories in the second lane, and only those that it touches', async () => {
    const [still, moved] = [await taskFrom('2026-12-01'), await taskFrom('2026-12-25')];
    await world.pool.query('delete from outbox');
    await publishYear();
    expect((await world.pool.query('select stream_id, lane from outbox')).rows).toEqual([{ stream_id: moved, lane: 1 }]);
    expect(still).not.toBe(moved);
  });

  it('leaves written days and ended streams alone, and takes a stream that stands still', async () => {
    const [written, ended, paused] = [await world.open('errand', { type: 'opened', on: '2026-12-25', mode: 'single' }), await taskFrom('2026-12-25'), await taskFrom('2026-12-25')];
    await world.door.exchange({ streamId: written, seen: 1, events: [{ type: 'limitOpened', limitId: 'seizure', rule: 'SEZ-001', from: '2026-12-25', until: '2027-01-01', rungs: [{ name: 'ended' }], isTarget: true }] });
    await world.door.command(act(ended), { type: 'stop' });
    await world.door.command(act(paused), { type: 'suspend' });
    expect(await publishYear()).toMatchObject({ moved: 1 });
    expect([await movesOf(written), await movesOf(ended)]).toEqual([[], []]);
    expect(await rowOf(paused)).toMatchObject({ due: '2027-01-04' });
  });

  it('twice says so and does nothing', async () => {
    const moved = await taskFrom('2026-12-25');
    await publishYear();
    const revision = await world.revision(moved);
    expect(await publishYear()).toMatchObject({ state: 'done', moved: 0, published: { number: 2 } });
    expect([await world.revision(moved), (await world.pool.query('select from calendar')).rowCount]).toEqual([revision, 2]);
    expect(await previewed()).toMatchObject({ isNew: false, moves: [] });
  });

  it('is put right by a later version, which moves again what it touches', async () => {
    const moved = await taskFrom('2026-12-25');
    await publishYear();
    const mended = { ...PLAN_2027, notices: ['测试〔2027〕1号'], rest: [...PLAN_2027.rest, '2027-01-04'].sort() };
    expect(await publishYear(mended)).toMatchObject({ state: 'fresh', moved: 1, published: { version: 'state-council-2007-2027-r2', number: 3 } });
    expect(await rowOf(moved)).toMatchObject({ due: '2027-01-05', calendar: 'state-council-2007-2027-r2' });
    expect((await movesOf(moved)).map(({ was, deadline }) => [was, deadline])).toMatchObject([[{ due: '2027-01-01' }, { due: '2027-01-04' }], [{ due: '2027-01-04' }, { due: '2027-01-05' }]]);
  });

  it('of the past moves what is still open, however long ago it was due', async () => {
    const old = await taskFrom('2018-02-09');
    expect(await rowOf(old)).toMatchObject({ due: '2018-02-22' });
    const plan = planOf(await openCalendars().current(world.pool), 2018);
    expect(await publishYear({ ...plan, rest: [...plan.rest, '2018-02-22'].sort() })).toMatchObject({ moved: 1, published: { version: 'state-council-2007-2026-r2' } });
    expect(await rowOf(old)).toMatchObject({ due: '2018-02-23' });
  });

  it('is refused for a year that does not follow on', async () => {
    expect(await publish(world.door, { ...PLAN_2027, year: 2028 }, 'x', () => undefined)).toMatchObject({ ok: false, error: { code: 'year_gap', lastYear: 2026 } });
  });

  it('keeps the number that a deadline was opened with, whatever the court has set since', async () => {
    await world.pool.query(`insert into court_setting (court_code, key, value) values ('陕0902', 'rule:FIL-001', '{"n":10,"unit":"cd"}')`);
    const moved = await taskFrom('2026-12-22');
    expect(await rowOf(moved)).toMatchObject({ due: '2027-01-01' });
    await world.pool.query(`update court_setting set value = '{"n":3,"unit":"cd"}'`);
    await publishYear();
    expect(await rowOf(moved)).toMatchObject({ raw_due: '2027-01-01', due: '2027-01-04' });
  });
});

describe('other processes', () => {
  it('count by the new version at once, with whatever they had read before', async () => {
    const other = openDoor(world.pool, { book: ERRAND_BOOK, calendars: openCalendars() }, () => undefined);
    expect(await rowOf(await taskFrom('2026-12-25', other))).toMatchObject({ due: '2027-01-01' });
    await publishYear();
    expect(await rowOf(await taskFrom('2026-12-25', other))).toMatchObject({ due: '2027-01-04', is_provisional: false, calendar: 'state-council-2007-2027' });
  });

  it('that had read the old version when the new one came are waited for, and what they wrote is moved', async () => {
    const streamId = await world.open('errand', { type: 'opened', on: '2026-12-25', mode: 'single' });
    let go = () => undefined as void;
    let hasRead = () => undefined as void;
    const read = new Promise<void>((resolve) => (hasRead = resolve));
    const gone = new Promise<void>((resolve) => (go = resolve));
    const slow = openDoor(world.pool, { book: ERRAND_BOOK, calendars: openCalendars(), nowMs: async () => (hasRead(), await gone, Date.UTC(2026, 11, 25)) }, () => undefined);
    const writing = slow.exchange({ streamId, seen: 1, events: [{ type: 'taskOpened', taskId: `${streamId}/check#1`, kind: 'check', from: '2026-12-25' }] });
    await read;
    const steps: string[] = [];
    const publishing = publish(world.door, PLAN_2027, 'operator-1', (step) => {
      steps.push(Object.keys(step)[0]!);
      go();
    });
    await writing;
    expect(await publishing).toMatchObject({ ok: true, value: { moved: 1 } });
    expect(steps[0]).toBe('waitsFor');
    expect((await movesOf(streamId))[0]).toMatchObject({ was: { due: '2027-01-01', calendar: 'state-council-2007-2026' }, deadline: { due: '2027-01-04' } });
  });

  it('publish one at a time', async () => {
    const both = await publishingAlone(world.pool, () => publishingAlone(world.pool, async () => 'second'));
    expect(both).toBeUndefined();
    expect(await publishingAlone(world.pool, async () => 'next')).toBe('next');
  });

  it('end half way and leave the rest to the next call, which writes nothing twice', async () => {
    const streams = [];
    for (let at = 0; at < 12; at += 1) streams.push(await taskFrom('2026-12-25'));
    let left = 5;
    const dying: Door = { ...world.door, recount: async (streamId) => {
      if ((left -= 1) < 0) throw Object.assign(new Error('Connection terminated'), { code: '57P01' });
      return world.door.recount(streamId);
    } };
    await expect(publish(dying, PLAN_2027, 'operator-1', () => undefined)).rejects.toThrow('terminated');
    expect((await world.pool.query('select applied_at from calendar where is_current')).rows).toEqual([{ applied_at: null }]);
    expect(await publishYear()).toMatchObject({ state: 'unfinished', moved: 7, published: { isApplied: true } });
    for (const streamId of streams) expect(await movesOf(streamId)).toHaveLength(1);
    expect(await publishYear()).toMatchObject({ state: 'done', moved: 0 });
  });

  it('are not held up by a stream that cannot bear its line: it is on the stuck list, and is moved when it can', async () => {
    const [good, bad] = [await taskFrom('2026-12-25'), await taskFrom('2026-12-25')];
    const failing: Door = { ...world.door, recount: (streamId) => (streamId === bad ? Promise.reject(new Error('cannot bear')) : world.door.recount(streamId)) };
    expect(await publishYear(PLAN_2027, failing)).toMatchObject({ moved: 1, failed: [bad], published: { isApplied: false } });
    expect((await world.pool.query('select stream_id from stuck')).rows).toEqual([{ stream_id: bad }]);
    expect(await publishYear()).toMatchObject({ state: 'unfinished', moved: 1, published: { isApplied: true } });
    expect([await movesOf(good), await movesOf(bad)].map(({ length }) => length)).toEqual([1, 1]);
  });
});
