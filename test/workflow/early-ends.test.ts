import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aSuit } from '#domain/civil/sample.ts';
import { ALL_MET } from '#domain/enforcement/sample.ts';
import { openEnforcementWorld, type EnforcementWorld } from '../support/enforcement-world.ts';

let world: EnforcementWorld;

beforeAll(async () => {
  world = await openEnforcementWorld();
});
afterEach(() => world.forgetAll());
afterAll(() => world[Symbol.asyncDispose]());

describe('an enforcement case', () => {
  it('that fails a condition is refused, and nothing more is asked', async () => {
    const stream = await world.received();
    await world.answer(stream, 'review', { outcome: 'refuse', reason: '不属本院管辖', on: await world.today(), ...ALL_MET, isCourtCompetent: false });
    await world.completed(stream);
    expect(await world.stateOf(stream)).toMatchObject({ status: 'refused' });
    expect(await world.openTasks(stream)).toEqual([]);
  });

  it.each([['rejected', '申请不符合受理条件'], ['cancelled', '移送其他法院执行']])('ends as %s on the proposal of the officer and the approval of the chief', async (closing, reason) => {
    const stream = await world.assigned();
    const on = await world.today();
    await world.give(stream, 'enforcementOfficer', { type: 'proposeClosing', closing, reason, on });
    await world.answer(stream, 'approveClosing', { outcome: 'approve', on });
    await world.completed(stream);
    expect(await world.stateOf(stream)).toMatchObject({ status: 'closed', closed: { closing } });
    expect(await world.openTasks(stream)).toEqual([]);
  });
});

describe('a civil case', () => {
  it('that is refused at the counter ends there', async () => {
    const on = await world.today();
    const stream = await world.open('civil', aSuit({ on }));
    await world.answer(stream, 'review', { outcome: 'refuse', on, reason: '不属于人民法院受理范围' });
    await world.completed(stream);
    expect(await world.stateOf(stream)).toMatchObject({ status: 'refused' });
  });

  it('whose papers were not put right gives them back', async () => {
    const on = await world.today();
    const stream = await world.open('civil', aSuit({ on }));
    await world.answer(stream, 'review', { outcome: 'askCorrection', on, missing: '被告住址' });
    await world.answer(stream, 'receiveCorrection', { outcome: 'returnPapers', on, reason: '原告不再补正' });
    await world.completed(stream);
    expect(await world.stateOf(stream)).toMatchObject({ status: 'papersReturned' });
  });
});
