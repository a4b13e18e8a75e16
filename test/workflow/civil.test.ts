import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { JUDGE, openCivilWorld, type CivilWorld } from '../support/civil-world.ts';
import { settled, until } from '../support/court-day.ts';
import { COURT } from '../support/story-world.ts';

vi.setConfig({ testTimeout: 180_000 });
let world: CivilWorld;
beforeAll(async () => {
  world = await openCivilWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

describe('filing', () => {
  it('gives the case its number, reminds, and records the breach of the review once', async () => {
    const civil = await world.received('2018-02-09');
    expect((await world.openTask(civil, 'review')).due).toBe('2018-02-22'); // seven days into the Spring Festival
    await until(world, '2018-02-26');
    expect(await world.rungs(civil, `${civil}/review#1`)).toEqual(['remind/3', 'remind/1', 'breach']);
    expect(await world.told(civil)).toContain('filingOverdue');
    expect(await world.openTasks(civil)).toEqual(['decideOverdueFiling', 'review']);

    await world.answer(civil, 'decideOverdueFiling', { outcome: 'file', on: '2018-02-26', procedure: 'simplified', feeRelief: 'none' });
    expect((await world.tells(civil, 'numbered')).event.caseNumber).toBe(`（2018）${COURT}民初1号`);
    expect(await world.openTasks(civil)).toEqual(['assignJudge', 'settleFee']);
    expect((await world.told(civil)).filter((type) => type === 'breached')).toHaveLength(1);
  });

  it('happens by itself at the limit where the court has switched it so, and is signed for afterwards', async () => {
    await world.setting('filing.autoFile', true);
    const civil = await world.received('2018-03-01');
    await world.openTask(civil, 'review');
    await until(world, '2018-03-09');
    expect((await world.tells(civil, 'filed')).event).toMatchObject({ on: '2018-03-09', isByLimit: true, procedure: 'ordinary' });
    expect(await world.openTasks(civil)).toEqual(['assignJudge', 'countersignFiling', 'settleFee']);
    await world.answer(civil, 'countersignFiling', { on: '2018-03-09' });
    await settled(world);
    expect(await world.state(civil)).toMatchObject({ docket: { isCountersigned: true } });
    await world.setting('filing.autoFile', false);
  });

  it('asks for correction once and counts anew from the corrected papers', async () => {
    const civil = await world.received('2018-03-12');
    await world.answer(civil, 'review', { outcome: 'askCorrection', on: '2018-03-12', missing: '被告身份信息' });
    await world.openTask(civil, 'receiveCorrection');
    await until(world, '2018-03-22');
    expect(await world.statusOf(civil)).toBe('correctionAsked');
    await world.answer(civil, 'receiveCorrection', { outcome: 'corrected', on: '2018-03-22' });
    expect((await world.openTask(civil, 'reviewCorrected')).due).toBe('2018-03-29');
    await world.answer(civil, 'reviewCorrected', { outcome: 'refuse', on: '2018-03-22', reason: '没有明确的被告' });
    await world.completed(civil);
    expect(await world.statusOf(civil)).toBe('refused');
    expect(await world.told(civil)).not.toContain('breached');
  });

  it('counts from the day of receipt that was put right', async () => {
    const civil = await world.received('2018-04-02');
    await world.openTask(civil, 'review');
    await world.command(civil, 'filingClerk', { type: 'proposeCorrection', field: 'receivedOn', becomes: '2018-03-30', reason: '收件章为三月三十日' } as { type: string });
    await world.answer(civil, 'approveIntakeCorrection', { outcome: 'approve' });
    expect((await world.openTask(civil, 'review')).due).toBe('2018-04-08'); // 2018-04-06 is a holiday, 2018-04-08 a worked Sunday
    const { rows } = await world.pool.query('select received_on::text, from_day::text from court_case join deadline using (case_id) where stream_id = $1 and deadline_id = $2', [civil, `${civil}/review#1`]);
    expect(rows).toEqual([{ received_on: '2018-03-30', from_day: '2018-03-30' }]);
    await until(world, '2018-04-09');
    expect(await world.rungs(civil, `${civil}/review#1`)).toContain('breach');
  });

  it('lapses when the fee is not paid in time', async () => {
    const civil = await world.received('2018-04-09');
    await world.answer(civil, 'review', { outcome: 'file', on: '2018-04-09', procedure: 'ordinary', feeRelief: 'none' });
    await world.openTask(civil, 'settleFee');
    await expect(world.answer(civil, 'settleFee', { outcome: 'notPaid', on: '2018-04-09' })).rejects.toThrow('condition_unmet');
    await until(world, '2018-04-17');
    await world.answer(civil, 'settleFee', { outcome: 'notPaid', on: '2018-04-17' });
    await world.completed(civil);
    expect(await world.statusOf(civil)).toBe('deemedWithdrawn');
    expect(await world.openTasks(civil)).toEqual([]);
  });
});

describe('the trial', () => {
  it('runs against the limit of its procedure until the last party is served, and tells its breach once', async () => {
    const { civil, day } = await world.judged('2018-05-02');
    expect(await world.dueOf(civil, 'trial/simplified')).toBe('2018-08-02');
    await settled(world);
    await until(world, '2018-08-06');
    expect(await world.rungs(civil, 'trial/simplified')).toEqual(['remind/30', 'remind/10', 'remind/3', 'breach']);
    await world.serve(civil, '2018-08-06');
    expect(await world.tells(civil, 'limitMet')).toBeDefined();
    expect((await world.state(civil))?.deliveredOn).toBe('2018-08-06');
    expect(day < '2018-08-06').toBe(true);
  });

  it('goes on under the longer limit after a conversion, counted from the filing', async () => {
    const civil = await world.onTrial('2018-09-03');
    await until(world, '2018-10-10');
    await world.command(civil, 'trialJudge', { type: 'convert', on: '2018-10-10', to: 'ordinary', reason: '案情复杂' } as { type: string }, JUDGE);
    await settled(world);
    expect(await world.dueOf(civil, 'trial/ordinary')).toBe('2019-03-04'); // six months end on a Sunday
    expect((await world.told(civil)).filter((type) => type === 'limitMet')).toHaveLength(1);
  });

  it('stands still while it is suspended, is lengthened by what is not counted and by the president', async () => {
    const civil = await world.onTrial('2019-03-01');
    await until(world, '2019-03-11');
    const judge = (command: { type: string } & Record<string, unknown>) => world.asJudge(civil, command);
    await judge({ type: 'suspend', on: '2019-03-11', reason: '一方当事人死亡，需要等待继承人表明是否参加诉讼' });
    await settled(world);
    await until(world, '2019-07-01');
    expect(await world.told(civil)).not.toContain('breached');
    await expect(world.answer(civil, 'setHearing', { hearingOn: '2019-07-10', toldOn: '2019-07-01' }, JUDGE)).rejects.toThrow('already_suspended');

    await judge({ type: 'resume', on: '2019-07-01', reason: '继承人参加诉讼' }); // 112 days
    expect(await world.dueOf(civil, 'trial/simplified')).toBe('2019-09-23'); // 2019-06-01 + 112 days is a Saturday
    await until(world, '2019-07-12');
    await judge({ type: 'excludePeriod', from: '2019-07-02', to: '2019-07-12', reason: 'appraisal' });
    expect(await world.dueOf(civil, 'trial/simplified')).toBe('2019-10-08'); // 2019-10-01 is a holiday
    await judge({ type: 'proposeExtension', on: '2019-07-12', months: 1, reason: '案情复杂' });
    await world.answer(civil, 'approveExtension', { outcome: 'grant', on: '2019-07-12', reference: '（2019）延1号' });
    expect(await world.dueOf(civil, 'trial/simplified')).toBe('2019-10-31');
  });

  it('is adjourned and heard again', async () => {
    const civil = await world.onTrial('2019-12-02');
    await world.answer(civil, 'setHearing', { hearingOn: '2019-12-10', toldOn: '2019-12-02' });
    await settled(world);
    await until(world, '2019-12-09');
    await world.answer(civil, 'holdHearing', { outcome: 'adjourned', on: '2019-12-09', reason: '当事人申请' });
    await world.answer(civil, 'setHearing', { hearingOn: '2019-12-20', toldOn: '2019-12-09' });
    await expect(world.answer(civil, 'holdHearing', { outcome: 'adjourned', on: '2019-12-09', reason: '再次申请' })).rejects.toThrow('procedure_limit');
  });

  it('passes to another judge with everything that is open', async () => {
    const civil = await world.onTrial('2020-03-02');
    expect((await world.openTask(civil, 'setHearing')).assignee).toBe('judge-1');
    await world.command(civil, 'trialChief', { type: 'changeHandler', on: '2020-03-02', handlerId: 'judge-2', reason: '回避' } as { type: string });
    expect((await world.openTask(civil, 'setHearing')).assignee).toBe('judge-2');
    await expect(world.command(civil, 'trialJudge', { type: 'suspend', on: '2020-03-02', reason: 'x' } as { type: string }, JUDGE)).rejects.toThrow('not_yours');
  });
});
