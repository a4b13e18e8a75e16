import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addMonths } from '#domain/clock/civil.ts';
import { DEBTOR } from '#domain/enforcement/sample.ts';
import { addDays, type IsoDate } from '#domain/shared/dates.ts';
import { openEnforcementWorld, type EnforcementWorld } from '../support/enforcement-world.ts';

let world: EnforcementWorld;

beforeAll(async () => {
  world = await openEnforcementWorld();
});
afterEach(() => world.forgetAll());
afterAll(() => world[Symbol.asyncDispose]());

describe('the clocks of the enforcement notice', () => {
  it('both run: three days from the file warn the officer, ten from the application are the limit of law', async () => {
    const stream = await world.assigned();
    const { due } = await world.openTask(stream, 'issueNotice');
    expect(due < (await world.limit(stream, 'notice')).due).toBe(true);
    await world.skip(20);
    await world.tells(stream, 'breached', 2);
    const breached = (await world.lines(stream)).filter(({ event }) => event.type === 'breached').map(({ event }) => String(event.deadlineId).replace(/^.*\/(\w+)#1$/, '$1'));
    expect(breached.toSorted()).toEqual(['askClues', 'notice']);
    for (const target of ['issueNotice', 'sendQuery']) expect(await world.toldRungs(stream, `${stream}/${target}#1`)).toContain('ended');
    await world.answer(stream, 'issueNotice', { reportDays: 5, on: await world.today() });
    await world.tells(stream, 'limitMet');
    expect((await world.limit(stream, 'notice')).state).toBe('closed');
  });

  it('a third runs when a measure is taken before the notice', async () => {
    const stream = await world.assigned();
    const on = await world.today();
    await world.give(stream, 'enforcementOfficer', { type: 'control', on, respondentId: DEBTOR, measure: 'detain', asset: 'movable', what: '货车', value: '40000.00', until: addDays(addMonths(on, 24), -1), documentNo: '执2号' });
    await world.limit(stream, 'noticeAfterMeasure');
    await world.answer(stream, 'issueNotice', { reportDays: 5, on });
    await world.met(stream, 'noticeAfterMeasure');
  });
});

describe('a control', () => {
  async function frozen(days: number): Promise<{ stream: string; until: IsoDate }> {
    const stream = await world.assigned();
    const on = await world.today();
    const until = addDays(on, days);
    await world.give(stream, 'enforcementOfficer', { type: 'control', on, respondentId: DEBTOR, measure: 'freeze', asset: 'bank', what: '存款', value: '1000.00', until, documentNo: '执3号' });
    await world.limit(stream, 'control/1/1');
    return { stream, until };
  }

  it('alarms 60, 30, 15 and 7 days before it lapses, and lapses by itself', async () => {
    const { stream } = await frozen(80);
    for (const days of [21, 30, 15, 8, 8]) await world.skip(days);
    await world.tells(stream, 'controlLapsed');
    expect(await world.toldRungs(stream, 'control/1/1')).toEqual(['remind/60', 'remind/30', 'remind/15', 'remind/7', 'ended']);
    expect(await world.stateOf(stream)).toMatchObject({ controls: [] });
    await world.eventually('the task is withdrawn', async () => ((await world.openTasks(stream)).includes('keepControl') ? undefined : true));
  });

  it('lapses during a suspension all the same, on the written day, whatever day of the week that is', async () => {
    const { stream, until } = await frozen(40);
    await world.give(stream, 'enforcementOfficer', { type: 'suspend', ground: 'postponed', reason: '申请执行人同意延期', on: await world.today() });
    expect(await world.limit(stream, 'control/1/1')).toMatchObject({ due: until, is_paused: false });
    expect(await world.limit(stream, 'enforcement')).toMatchObject({ is_paused: true });
    await world.skip(42);
    expect((await world.tells(stream, 'controlLapsed')).event).toMatchObject({ on: until });
  });

  it('is renewed by the task that the first alarm opens, and watched over its new term', async () => {
    const { stream, until } = await frozen(50);
    await world.skip(21);
    const on = await world.today();
    const longer = addDays(until, 100);
    await world.answer(stream, 'keepControl', { outcome: 'renew', until: longer, documentNo: '执3号之一', on });
    await world.limit(stream, 'control/1/2');
    expect(await world.limit(stream, 'control/1/2')).toMatchObject({ due: longer, state: 'open' });
    expect((await world.limit(stream, 'control/1/1')).state).toBe('closed');
    await world.skip(40);
    expect((await world.told(stream)).includes('controlLapsed')).toBe(false);
  });

  it('stands again when what was done in time is entered after the lapse, and is watched over its new term', async () => {
    const { stream, until } = await frozen(40);
    await world.skip(42);
    await world.tells(stream, 'controlLapsed');
    const longer = addDays(until, 100);
    await world.give(stream, 'enforcementOfficer', { type: 'renewControl', controlId: '1', until: longer, documentNo: '执3号之一', on: until });
    expect(await world.limit(stream, 'control/1/2')).toMatchObject({ due: longer, state: 'open' });
    const wrong = addDays(until, 10);
    await world.give(stream, 'enforcementOfficer', { type: 'proposeCorrection', field: 'controlUntil', controlId: '1', becomes: wrong, reason: '与裁定书不符' });
    await world.answer(stream, 'approveCorrection', { outcome: 'approve' });
    expect(await world.limit(stream, 'control/1/3')).toMatchObject({ due: wrong, state: 'open' });
    await world.skip(12);
    await world.tells(stream, 'controlLapsed', 2);
    expect(await world.stateOf(stream)).toMatchObject({ controls: [], lapsed: [{ id: '1', until: wrong }] });
  });
});

describe('the limit of the case', () => {
  it('is extended before its end on proposal and approval of two people, and reminds anew', async () => {
    const stream = await world.assigned();
    const { due, raw_due } = await world.limit(stream, 'enforcement');
    await expect(world.give(stream, 'enforcementOfficer', { type: 'proposeExtension', months: 3, reason: '财产处置中', on: await world.today() })).rejects.toThrow('outside_window');
    await world.skipTo(addDays(raw_due, -8));
    await world.answer(stream, 'considerExtension', { outcome: 'apply', months: 3, reason: '财产处置中', on: await world.today() });
    await world.answer(stream, 'approveExtension', { outcome: 'grant', on: await world.today() });
    await world.tells(stream, 'deadlineMoved');
    const moved = await world.limit(stream, 'enforcement');
    expect(moved.due > addMonths(due, 2)).toBe(true);
    expect((await world.told(stream)).includes('breached')).toBe(true);
    await world.skipTo(addDays(moved.raw_due, -8));
    await world.openTask(stream, 'considerExtension');
    expect((await world.toldRungs(stream, 'enforcement')).filter((rung) => rung === 'remind/10')).toHaveLength(2);
    await expect(world.answer(stream, 'considerExtension', { outcome: 'apply', months: 1, reason: '仍在处置', on: await world.today() })).rejects.toThrow('extension_too_long');
    await world.answer(stream, 'considerExtension', { outcome: 'apply', months: 1, reason: '仍在处置', hpcRecordNo: '陕执备1号', on: await world.today() });
    await world.give(stream, 'president', { type: 'decideExtension', outcome: 'dismiss', comment: '抓紧办结', on: await world.today() });
    await world.skip(15);
    await world.eventually('the limit is breached', async () => ((await world.toldRungs(stream, 'enforcement')).includes('breach') ? true : undefined));
  });

  it('stands still while the case is suspended, and a suspended case is never overdue', async () => {
    const stream = await world.assigned();
    const { raw_due } = await world.limit(stream, 'enforcement');
    await world.give(stream, 'enforcementOfficer', { type: 'suspend', ground: 'settlement', reason: '分期履行', on: await world.today() });
    await world.skip(300);
    expect(await world.toldRungs(stream, 'enforcement')).toEqual([]);
    await world.give(stream, 'enforcementOfficer', { type: 'resume', reason: '未按和解协议履行', on: await world.today() });
    await world.tells(stream, 'deadlineMoved');
    expect((await world.limit(stream, 'enforcement')).raw_due >= addDays(raw_due, 299)).toBe(true);
  });

  it('runs on by itself when a deferral has come to its end', async () => {
    const stream = await world.assigned();
    const on = await world.today();
    const until = addDays(on, 30);
    await world.give(stream, 'enforcementOfficer', { type: 'suspend', ground: 'guarantee', reason: '提供担保', until, on });
    await world.limit(stream, 'deferral/1');
    await world.skip(32);
    expect((await world.tells(stream, 'resumed')).event).toMatchObject({ on: addDays(until, 1) });
    expect(await world.stateOf(stream)).toMatchObject({ suspension: null });
  });

  it('asks on the set day whether the cause of a suspension is gone', async () => {
    const stream = await world.assigned();
    const on = await world.today();
    await world.give(stream, 'enforcementOfficer', { type: 'suspend', ground: 'awaitHeir', reason: '等待继承人', until: addDays(on, 20), on });
    await world.answer(stream, 'reviewSuspension', { outcome: 'goOn', reason: '尚未确定', until: addDays(on, 60), on });
    await world.skip(30);
    await world.answer(stream, 'reviewSuspension', { outcome: 'resume', reason: '继承人已确定', on: await world.today() });
    await world.tells(stream, 'clockResumed');
    expect(await world.stateOf(stream)).toMatchObject({ suspension: null, suspensions: 1 });
  });
});
