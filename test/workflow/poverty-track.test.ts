import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays } from '#domain/shared/dates.ts';
import { settled, until } from '../support/court-day.ts';
import { openPoorWorld, type PoorWorld } from '../support/poor-world.ts';

vi.setConfig({ testTimeout: 180_000 });
let world: PoorWorld;
beforeAll(async () => {
  world = await openPoorWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

describe('the whole way', () => {
  it('goes from the papers to the certificate; what is in time tells nobody', async () => {
    const poor = await world.filed('2018-03-01');
    expect(await world.cells(poor.track)).toBe('filing done, trial running, enforcement ahead, payout ahead');
    await until(world, '2018-03-20');
    await world.inForce(poor);
    expect((await world.board(poor.track)).statusName.zh).toBe('待申请执行');
    expect(await world.cells(poor.track)).toBe('filing done, trial done, enforcement ahead, payout ahead');
    const on = await world.applied(poor);
    await world.answer(poor.enforcement, 'issueNotice', { reportDays: 5, on });
    await world.answer(poor.enforcement, 'sendQuery', { on });
    await settled(world);
    expect(await world.cells(poor.track)).toBe('filing done, trial done, enforcement running, payout ahead');

    await world.moneyComes(poor);
    expect(await world.cells(poor.track)).toBe('filing done, trial done, enforcement done, payout running');
    expect(await world.openTasks(poor.track)).toEqual([]);
    await world.paidOut(poor);
    expect(await world.cells(poor.track)).toBe('filing done, trial done, enforcement done, payout done');
    expect(await world.openTasks(poor.track)).toEqual(['certify']);

    await until(world, '2018-12-20');
    await world.answer(poor.track, 'certify', { result: 'outOfPoverty', on: '2018-12-20', basis: '2018年度动态调整' });
    await world.completed(poor.track);
    expect((await world.board(poor.track)).statusName.zh).toBe('已脱贫');
    const told = await world.told(poor.track);
    expect(told.filter((type) => type === 'targetMissed' || type === 'breached')).toEqual([]);
    expect((await world.lines(poor.civil)).filter(({ event }) => event.type === 'breached')).toEqual([]);
  });

  it('is certified once more when the yearly adjustment is awaited, without any breach', async () => {
    const poor = await world.filed('2019-03-01');
    await until(world, '2019-03-20');
    await world.enforced(poor);
    await world.moneyComes(poor);
    await world.paidOut(poor);
    const on = await world.today();
    await world.answer(poor.track, 'certify', { result: 'awaitsAdjustment', on, basis: '待2019年度动态调整' });
    await settled(world);
    await until(world, addDays(on, 500));
    expect(await world.openTasks(poor.track)).toEqual(['certify']);
    await world.answer(poor.track, 'certify', { result: 'notYet', on: addDays(on, 500), basis: '年度动态调整' });
    await world.completed(poor.track);
    expect(await world.told(poor.track)).not.toContain('breached');
  });
});

describe('escalation', () => {
  it('calls the handler, the chief, the vice-president and the president, each once, and is no breach of law', async () => {
    const { civil, track, payee, debtor } = await world.filed('2021-03-01');
    await until(world, '2021-03-30');
    expect(await world.rungs(track, 'trial')).toEqual(['remind/1']); // thirty days end on 2021-03-31
    expect(await world.openTasks(track)).toEqual([]);
    await until(world, '2021-04-01');
    expect((await world.tells(track, 'targetMissed')).event).toMatchObject({ watch: 'trial', due: '2021-03-31' });
    expect(await world.openTasks(track)).toEqual(['urgeTrial']);
    expect((await world.openTask(track, 'urgeTrial')).due).toBe('2021-04-02');
    await world.answer(track, 'urgeTrial', { outcome: 'acceptReason', reason: '被告下落不明' });
    await until(world, '2021-04-03'); // two working days later
    expect(await world.openTasks(track)).toEqual(['urgeAsVicePresident']);
    await until(world, '2021-05-10'); // 69 of the 92 days of three months are over on 2021-05-09
    expect(await world.openTasks(track)).toEqual(['urgeAsPresident', 'urgeAsVicePresident']);
    expect(await world.rungs(track, 'trial')).toEqual(['remind/1', 'ended', 'vicePresident', 'president']);

    await world.served({ civil, track, payee, debtor, enforcement: '' });
    expect(await world.openTasks(track)).toEqual([]);
    const { legs } = await world.board(track);
    expect(legs[1]).toMatchObject({ state: 'done', target: '2021-03-31', isTargetMissed: true, isCapBreached: false });
    expect([...(await world.told(track)), ...(await world.told(civil))]).not.toContain('breached');
    const { rows } = await world.pool.query(`select count(*)::int as n from deadline where stream_id = $1 and (breached_at_ms is not null or not is_target)`, [track]);
    expect(rows[0]).toEqual({ n: 0 });
  });

  it('may give the case to another judge', async () => {
    const { civil, track } = await world.filed('2021-09-01');
    await until(world, '2021-10-09'); // thirty days end in the holidays, on 2021-10-08
    await world.answer(track, 'urgeTrial', { outcome: 'reassign', handlerId: 'judge-2', reason: '长期未开庭' });
    expect((await world.tells(track, 'ordered')).event).toMatchObject({ to: civil, outcome: { done: true } });
    expect((await world.tells(civil, 'handlerChanged')).event).toMatchObject({ handlerId: 'judge-2', formerId: 'judge-1' });
    expect((await world.openTask(civil, 'setHearing')).assignee).toBe('judge-2');
    await settled(world);
    expect(await world.board(track)).toMatchObject({ handlerId: 'judge-2' });
  });

  it('waits for the working day when papers come on a rest day, then calls the filing chief', async () => {
    const { civil, track } = await world.received('2022-02-26'); // a Saturday
    await until(world, '2022-02-28');
    expect(await world.openTasks(track)).toEqual(['confirmTag']);
    await until(world, '2022-03-01');
    expect(await world.openTasks(track)).toEqual(['confirmTag', 'urgeFiling']);
    await world.answer(track, 'urgeFiling', { outcome: 'reassign', handlerId: 'clerk-2', reason: '当日未立案' });
    await world.tells(civil, 'handlerChanged');
    expect((await world.openTask(civil, 'review')).assignee).toBe('clerk-2');
    await world.answer(civil, 'review', { outcome: 'file', on: '2022-03-01', procedure: 'simplified', feeRelief: 'none' });
    expect(await world.openTasks(track)).toEqual(['confirmTag']);
  });

  it('begins anew with a longer target after a conversion, and calls nobody twice', async () => {
    const { civil, track } = await world.filed('2022-05-09');
    await until(world, '2022-06-09');
    expect(await world.openTasks(track)).toEqual(['urgeTrial']);
    await world.asJudge(civil, { type: 'convert', on: '2022-06-09', to: 'ordinary', reason: '需要鉴定' });
    expect(await world.targetOf(track, 'trial')).toBe('2022-07-08'); // sixty days from the filing
    await world.answer(track, 'urgeTrial', { outcome: 'urge', note: '抓紧办理' });
    await until(world, '2022-07-20');
    expect(await world.rungs(track, 'trial')).toEqual(['remind/1', 'ended', 'ended', 'vicePresident']);
    expect(await world.openTasks(track)).toEqual(['urgeAsVicePresident']);
    expect((await world.lines(track)).filter(({ event }) => event.type === 'targetMissed').map(({ event }) => event.due)).toEqual(['2022-06-08', '2022-07-08']);
  });

  it('of a payout calls the chief of enforcement', async () => {
    const poor = await world.filed('2022-09-01');
    await until(world, '2022-09-20');
    await world.enforced(poor);
    await world.moneyComes(poor);
    await until(world, addDays(await world.today(), 8));
    expect(await world.openTasks(poor.track)).toContain('urgeEnforcement');
    expect((await world.tells(poor.track, 'targetMissed')).event).toMatchObject({ watch: 'payout:1' });
    const ofTarget = await world.pool.query(`select d.stream_id, (select count(*)::int from notice n where n.stream_id = d.stream_id and n.kind = 'reminded' and n.body->>'limitId' = d.deadline_id and n.body->>'rung' = 'remind/1') as reminders
      from deadline d join court_case c using (case_id) where d.rule = 'MON-011' and c.case_id = any($1)`, [[poor.civil, poor.enforcement].map((stream) => stream.slice(stream.indexOf('/') + 1))]);
    expect(ofTarget.rows).toEqual([{ stream_id: poor.track, reminders: 1 }]);
    await world.paidOut(poor);
    expect(await world.openTasks(poor.track)).toEqual(['certify']);
    expect((await world.board(poor.track)).legs[3]).toMatchObject({ state: 'done', isTargetMissed: true });
  });
});
