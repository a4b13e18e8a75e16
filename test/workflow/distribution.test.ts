import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEBTOR } from '#domain/enforcement/sample.ts';
import { addDays, type IsoDate } from '#domain/shared/dates.ts';
import { courtStartsOn, settled, until } from '../support/court-day.ts';
import { openEnforcementWorld, OFFICER, type EnforcementWorld } from '../support/enforcement-world.ts';

vi.setConfig({ testTimeout: 180_000 });
let world: EnforcementWorld;
beforeAll(async () => {
  world = await openEnforcementWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const ALL = ['01', '02', 'debtor'] as const;
const ORIGINAL = { '01': '60000.00', '02': '30000.00' };
/** As creditor 1 wants it: of the claim of creditor 2 only 20,000 are left. */
const SMALLER = [{ creditorId: '02', claim: '20000.00', isPriority: false }];
const AS_OBJECTED = { '01': '80000.00', '02': '10000.00' };

/** A plan of 90,000 among two creditors. */
async function drawnUp(stream: string, on: IsoDate, no = 1): Promise<string> {
  await world.give(stream, 'enforcementOfficer', {
    type: 'drawUpDistribution', debtorId: DEBTOR, pool: '90000', costs: '0', on,
    creditors: [{ basis: '（2018）陕0902执123号', claim: '160000', isPriority: false }, { basis: '（2018）陕0902执88号', claim: '80000', isPriority: false }],
  });
  return `distribution/${stream.slice('enforcement/'.length)}/${no}`;
}

/** The plan served on both creditors and on the debtor; `due` is the last day to object. */
async function served(on: IsoDate): Promise<{ stream: string; plan: string; due: IsoDate }> {
  await courtStartsOn(world, on);
  const stream = await world.assigned();
  const plan = await drawnUp(stream, on);
  for (const receiver of ALL) await world.answer(plan, 'servePlan', { receiver, on });
  await Promise.all(ALL.map((receiver) => world.limit(plan, `objection/${receiver}`)));
  return { stream, plan, due: (await world.limit(plan, 'objection/01')).due };
}

async function objected(on: IsoDate) {
  const opened = await served(on);
  await world.give(opened.plan, 'enforcementOfficer', { type: 'recordObjection', receiver: '01', opinion: '债权人2的债权已部分清偿', changes: SMALLER, on });
  for (const receiver of ['02', 'debtor']) await world.answer(opened.plan, 'notifyObjection', { receiver, on });
  await Promise.all(['02', 'debtor'].map((receiver) => world.limit(opened.plan, `opinion/01/${receiver}`)));
  return opened;
}

async function opposed(on: IsoDate) {
  const opened = await objected(on);
  await world.give(opened.plan, 'enforcementOfficer', { type: 'recordOpinion', objector: '01', receiver: '02', stance: 'opposes', opinion: '并未清偿', on });
  await world.answer(opened.plan, 'notifyOpposition', { objector: '01', on });
  return { ...opened, suitDue: (await world.limit(opened.plan, 'suit/01')).due };
}

/** The engine forgets the story, and the record brings it back to where it was: nothing is told twice, nothing is asked anew. */
async function toldAnew(plan: string): Promise<void> {
  await settled(world);
  const [lines, tasks] = [await world.told(plan), await world.openTasks(plan)];
  await world.lose(plan);
  await settled(world);
  expect([await world.told(plan), await world.openTasks(plan)]).toEqual([lines, tasks]);
  expect((await world.pool.query('select from stuck where stream_id = $1', [plan])).rows).toEqual([]);
}

async function final(stream: string, plan: string) {
  const { on, ground, plan: { shares } } = (await world.tells(plan, 'planFinal')).event as unknown as { on: string; ground: string; plan: { shares: object } };
  await world.completed(plan);
  await settled(world);
  expect((await world.stateOf(stream)).distributions).toEqual({ count: 1, isOpen: false });
  expect((await world.told(plan)).at(-1)).toBe('finished');
  expect(await world.told(plan)).not.toContain('breached');
  return { on, ground, shares };
}

describe('a distribution plan', () => {
  it('is final by itself when nobody has objected within fifteen days', async () => {
    const { stream, plan, due } = await served('2018-06-01');
    expect(due).toBe('2018-06-19'); // fifteen days end on the Saturday of the Dragon Boat holiday
    await toldAnew(plan);
    await until(world, due);
    expect(await world.told(plan)).not.toContain('planFinal');
    await until(world, addDays(due, 1));
    expect(await final(stream, plan)).toEqual({ on: '2018-06-20', ground: 'unopposed', shares: ORIGINAL });
    await world.forgetAll();
  });

  it('is amended as objected when the others keep silent: they count as consenting', async () => {
    const { stream, plan } = await objected('2018-07-02');
    await until(world, '2018-07-10');
    await world.give(plan, 'courtClerk', { type: 'recordOpinion', objector: '01', receiver: 'debtor', stance: 'agrees', opinion: '同意', on: '2018-07-10' });
    await toldAnew(plan);
    await until(world, '2018-07-17');
    expect(await world.stateOf(plan)).toMatchObject({ status: 'objected' });
    await until(world, '2018-07-18');
    const deemed = await world.tells(plan, 'consentDeemed');
    expect(deemed).toMatchObject({ by: { role: 'order' }, event: { objector: '01', receiver: '02', on: '2018-07-18' } });
    expect(await world.told(plan)).not.toContain('planFinal');
    expect((await world.openTask(plan, 'reviewAmendment')).assignee).toBe(OFFICER.userId);
    await toldAnew(plan);
    await world.answer(plan, 'reviewAmendment', { outcome: 'confirm', on: '2018-07-18' });
    expect(await final(stream, plan)).toEqual({ on: '2018-07-18', ground: 'amended', shares: AS_OBJECTED });
    await world.forgetAll();
  });

  it('stays as it was when somebody opposes and the objector does not sue', async () => {
    const { stream, plan, suitDue } = await opposed('2018-08-01');
    expect(suitDue).toBe('2018-08-16');
    await toldAnew(plan);
    await until(world, suitDue);
    expect(await world.stateOf(plan)).toMatchObject({ status: 'opposed' });
    await until(world, addDays(suitDue, 1));
    expect(await final(stream, plan)).toEqual({ on: '2018-08-17', ground: 'notSued', shares: ORIGINAL });
    await world.forgetAll();
  });

  it('is final for what is not disputed when the objector sues; the rest is deposited until the result', async () => {
    const { stream, plan, due } = await opposed('2018-09-03');
    await until(world, '2018-09-10');
    await world.give(plan, 'enforcementOfficer', { type: 'recordSuit', objector: '01', caseNumber: '（2018）陕0902民初77号', on: '2018-09-10' });
    await settled(world);
    expect(await world.told(plan)).not.toContain('disputedDeposited');
    await until(world, addDays(due, 1));
    expect((await world.tells(plan, 'disputedDeposited')).event).toMatchObject({ shares: { '01': '60000.00', '02': '10000.00' }, deposited: '20000.00' });
    await toldAnew(plan);
    await expect(world.give(plan, 'enforcementOfficer', { type: 'withdrawPlan', reason: '撤回', on: '2018-09-19' })).rejects.toThrow('not_allowed');
    await expect(world.give(stream, 'enforcementOfficer', { type: 'proposeClosing', closing: 'withdrawn', reason: '撤回', on: '2018-09-19' })).rejects.toThrow('distribution_open');
    await until(world, '2018-12-03');
    await world.give(plan, 'courtClerk', { type: 'recordSuitResult', objector: '01', outcome: 'asObjected', documentNo: '（2018）陕0902民初77号', on: '2018-12-03' });
    expect(await final(stream, plan)).toEqual({ on: '2018-12-03', ground: 'judged', shares: AS_OBJECTED });
    await world.forgetAll();
  });

  it('ends at once when it is withdrawn, and another may be drawn up', async () => {
    const { stream, plan } = await objected('2019-03-01');
    await world.give(plan, 'enforcementOfficer', { type: 'withdrawPlan', reason: '另有债权人申请参与分配', on: '2019-03-01' });
    await world.completed(plan);
    expect(await world.openTasks(plan)).toEqual([]);
    await settled(world);
    expect((await world.stateOf(stream)).distributions).toEqual({ count: 1, isOpen: false });
    await expect(world.give(plan, 'enforcementOfficer', { type: 'recordObjection', receiver: '02', opinion: '异议', changes: SMALLER, on: '2019-03-01' })).rejects.toThrow('stream_ended');
    const second = await drawnUp(stream, '2019-03-01', 2);
    expect((await world.openTask(second, 'servePlan')).assignee).toBe(OFFICER.userId);
    await world.give(second, 'enforcementOfficer', { type: 'withdrawPlan', reason: '被执行人已清偿', on: '2019-03-01' });
    await world.completed(second);
    await world.forgetAll();
  });

  it('takes what was posted in time and undoes with it a consent that was deemed', async () => {
    const { stream, plan } = await objected('2019-04-01');
    await until(world, '2019-04-17');
    await world.openTask(plan, 'reviewAmendment');
    await world.give(plan, 'enforcementOfficer', { type: 'recordOpinion', objector: '01', receiver: '02', stance: 'opposes', opinion: '并未清偿', on: '2019-04-16' });
    await world.answer(plan, 'notifyOpposition', { objector: '01', on: '2019-04-17' });
    expect(await world.openTasks(plan)).toEqual([]);
    expect((await world.limit(plan, 'suit/01')).due).toBe('2019-05-05'); // 2 May is a holiday, and so are the two days after it; that Sunday is worked
    await toldAnew(plan);
    await until(world, '2019-05-06');
    expect(await final(stream, plan)).toMatchObject({ ground: 'notSued', shares: ORIGINAL });
    await world.forgetAll();
  });

  it('is as it was when two objections contradict each other and neither objector sues', async () => {
    const on = '2019-06-10';
    const { stream, plan } = await served(on);
    await world.give(plan, 'enforcementOfficer', { type: 'recordObjection', receiver: '01', opinion: '债权人2的债权已部分清偿', changes: SMALLER, on });
    await world.give(plan, 'enforcementOfficer', { type: 'recordObjection', receiver: '02', opinion: '漏列利息', changes: [{ creditorId: '02', claim: '90000', isPriority: false }], on });
    await world.answer(plan, 'notifyObjection', { receiver: 'debtor', on });
    for (const objector of ['01', '02']) await world.answer(plan, 'notifyOpposition', { objector, on });
    await Promise.all(['opinion/01/debtor', 'opinion/02/debtor', 'suit/01', 'suit/02', 'objection/debtor'].map((id) => world.limit(plan, id)));
    await toldAnew(plan);
    await until(world, '2019-06-26');
    expect(await final(stream, plan)).toEqual({ on: '2019-06-26', ground: 'notSued', shares: ORIGINAL });
    expect((await world.lines(plan)).filter(({ event }) => event.type === 'objectionNotified').map(({ event }) => event.objectors)).toEqual([['01', '02']]);
    await world.forgetAll();
  });
});
