import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFENDANT, PLAINTIFF } from '#domain/civil/sample.ts';
import { addDays } from '#domain/shared/dates.ts';
import { AMOUNTS, JUDGE, openCivilWorld, type CivilWorld } from '../support/civil-world.ts';
import { settled, until } from '../support/court-day.ts';

vi.setConfig({ testTimeout: 180_000 });
let world: CivilWorld;
beforeAll(async () => {
  world = await openCivilWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

describe('effect', () => {
  it('comes with the end of the last appeal period, and enforcement only after the performance period', async () => {
    const { civil, day } = await world.judged('2020-06-01');
    await world.serve(civil, day, [PLAINTIFF]);
    await until(world, '2020-06-10');
    await world.serve(civil, '2020-06-10', [DEFENDANT]);
    expect(await world.dueOf(civil, 'appeal')).toBe('2020-06-28'); // fifteen days end in the Dragon Boat holiday; that Sunday is a working day
    await until(world, '2020-06-29');
    expect((await world.tells(civil, 'tookEffect')).event.on).toBe('2020-06-29');
    expect(await world.openTasks(civil)).toEqual([]);
    await until(world, '2020-07-10');
    expect((await world.openTask(civil, 'applyForEnforcement')).due).toBe('2022-07-11'); // FIL-008, two years from 2020-07-09, which end on a Saturday

    await world.answer(civil, 'applyForEnforcement', { outcome: 'noneYet', on: '2020-07-10', lookAgainOn: '2020-08-10' });
    expect(await world.openTasks(civil)).toEqual([]);
    await until(world, '2020-08-11');
    await world.answer(civil, 'applyForEnforcement', { outcome: 'application', on: '2020-08-11' });
    await world.completed(civil);
    const enforcement = `enforcement/${civil.slice('civil/'.length)}-e`;
    expect((await world.lines(enforcement))[0]!.event).toMatchObject({ type: 'received', title: { effectiveOn: '2020-06-29', performBy: '2020-07-09' }, claim: { principal: '48000.00' }, titleCaseId: civil.slice('civil/'.length) });
    expect(await world.told(civil)).not.toContain('breached');
  });

  it('does not come when a party appeals in time; the second instance decides', async () => {
    const { civil, day } = await world.judged('2020-10-12');
    await world.serve(civil, day);
    await world.command(civil, 'courtClerk', { type: 'appeal', on: day, partyId: DEFENDANT } as { type: string });
    await settled(world);
    await until(world, '2020-12-01');
    expect(await world.told(civil)).not.toContain('tookEffect');
    await world.answer(civil, 'enterAppealResult', { outcome: 'changed', on: '2020-12-01', documentNo: '（2020）陕09民终7号', mainText: '改判', ...AMOUNTS, principal: '40000', performDays: 5 });
    expect(await world.state(civil)).toMatchObject({ status: 'inForce', effect: { on: '2020-12-01', performBy: '2020-12-06' }, decision: { title: { principal: '40000.00' } } });
  });

  it('does not come when the party that was served first appeals before the other is served; that party’s own fifteen days count', async () => {
    const { civil, day } = await world.judged('2021-01-04');
    await world.serve(civil, day, [PLAINTIFF]);
    await until(world, addDays(day, 20));
    const appeal = (partyId: string, on: string) => world.command(civil, 'courtClerk', { type: 'appeal', on, partyId } as { type: string });
    await expect(appeal(PLAINTIFF, addDays(day, 20))).rejects.toThrow('date_out_of_order');
    await appeal(PLAINTIFF, addDays(day, 10));
    expect(await world.openTasks(civil)).toEqual(['serveDocument']);
    await world.serve(civil, addDays(day, 20), [DEFENDANT]);
    expect(await world.statusOf(civil)).toBe('appealed');
    expect(await world.openTasks(civil)).toEqual(['enterAppealResult']);
  });

  it('is undone by an appeal that was posted in time and entered late', async () => {
    const { civil, day } = await world.judged('2021-03-01');
    await world.serve(civil, day);
    const last = await world.dueOf(civil, 'appeal');
    await until(world, addDays(last, 2));
    expect(await world.statusOf(civil)).toBe('inForce');
    await world.command(civil, 'courtClerk', { type: 'appeal', on: last, partyId: DEFENDANT } as { type: string });
    await world.answer(civil, 'enterAppealResult', { outcome: 'upheld', on: addDays(last, 2), documentNo: '（2021）陕09民终7号' });
    await settled(world);
    expect(await world.state(civil)).toMatchObject({ status: 'inForce', effect: { on: addDays(last, 2) } });
  });

  it('never comes when the case is sent back: it is tried anew under a number of its own', async () => {
    const { civil, day } = await world.judged('2021-06-01');
    await world.serve(civil, day);
    await world.command(civil, 'courtClerk', { type: 'appeal', on: day, partyId: DEFENDANT } as { type: string });
    await world.answer(civil, 'enterAppealResult', { outcome: 'remanded', on: day, documentNo: '（2021）陕09民终8号' });
    await world.completed(civil);
    const again = `${civil}-r`;
    expect((await world.tells(again, 'filed')).event).toMatchObject({ procedure: 'ordinary', fee: { status: 'waived' } });
    const numbers = await Promise.all([civil, again].map(async (stream) => (await world.tells(stream, 'numbered')).event.caseNumber));
    expect(numbers[0]).not.toBe(numbers[1]);
    expect(await world.openTasks(again)).toEqual(['assignJudge']);
  });

  it('comes at once for small claims, which since 2022 have a limit of two months', async () => {
    await world.setting('trial.averageWage', '100000.00');
    const { civil, day } = await world.judged('2022-03-01', { procedure: 'smallClaims' });
    expect(await world.dueOf(civil, 'trial/smallClaims')).toBe('2022-05-05'); // 2022-05-01 is a holiday
    await world.serve(civil, day);
    expect(await world.state(civil)).toMatchObject({ status: 'inForce', effect: { on: day } });
    expect(await world.told(civil)).not.toContain('ordered');
  });

  it('waits for a party who cannot be found: the public notice counts as service by itself when it has run, and the fifteen days follow', async () => {
    const { civil, day } = await world.judged('2022-03-28');
    await world.serve(civil, day, [PLAINTIFF]);
    await world.answer(civil, 'serveDocument', { outcome: 'noticePublished', partyId: DEFENDANT, on: day });
    const last = await world.dueOf(civil, `notice/${day}/${DEFENDANT}`);
    expect(last).toBe(addDays(day, 30));
    expect(await world.openTasks(civil)).not.toContain('serveDocument');
    await until(world, last);
    expect(await world.statusOf(civil)).toBe('judged');
    await until(world, addDays(last, 1));
    expect((await world.tells(civil, 'delivered')).event.on).toBe(last);
    expect((await world.lines(civil)).filter(({ event }) => event.type === 'documentServed').at(-1)!.event).toMatchObject({ partyId: DEFENDANT, on: last, method: 'publicNotice' });
    expect(await world.statusOf(civil)).toBe('delivered');
  });

  it('comes with the last signature under a mediation, unless a party refuses to sign', async () => {
    const { civil, day } = await world.heard('2022-06-01');
    const mediation = { outcome: 'mediated', on: day, documentNo: '（2022）陕0902民初9号', mainText: '被告分两期偿还', ...AMOUNTS, performBy: '2022-08-31' };
    await world.answer(civil, 'decide', mediation);
    await world.answer(civil, 'serveMediation', { outcome: 'signatureRefused', partyId: DEFENDANT, on: day });
    await world.answer(civil, 'decide', mediation);
    await until(world, addDays(day, 12));
    await world.serve(civil, addDays(day, 12), undefined, 'serveMediation');
    expect(await world.state(civil)).toMatchObject({ status: 'inForce', effect: { on: addDays(day, 12), performBy: '2022-08-31' } });
    expect(await world.told(civil)).not.toContain('breached'); // TRI-013 is about judgments
  });

  it('is followed by nothing when the debtor pays in time', async () => {
    const { civil, day } = await world.judged('2022-10-10');
    await world.serve(civil, day);
    const last = await world.dueOf(civil, 'appeal');
    await until(world, addDays(last, 3));
    await world.command(civil, 'courtClerk', { type: 'recordPerformance', on: addDays(last, 3) } as { type: string });
    await world.completed(civil);
    expect((await world.tells(civil, 'performed')).event.isWithinPeriod).toBe(true);
  });
});

describe('any day', () => {
  it('a correction is proposed by one and approved by another, and the case remembers both values', async () => {
    const civil = await world.received('2023-03-01');
    await world.openTask(civil, 'review');
    await world.command(civil, 'filingClerk', { type: 'proposeCorrection', field: 'claimAmount', becomes: '46000.00', reason: '笔误' } as { type: string });
    await world.answer(civil, 'approveIntakeCorrection', { outcome: 'approve' });
    expect((await world.tells(civil, 'corrected')).event).toMatchObject({ was: '48000.00', becomes: '46000.00', proposedBy: 'filingClerk', approvedBy: 'filingChief' });
    await world.answer(civil, 'review', { outcome: 'file', on: '2023-03-01', procedure: 'ordinary', feeRelief: 'none' });
    await world.command(civil, 'filingClerk', { type: 'proposeCorrection', field: 'cause', becomes: 'guarantee', reason: '案由录错' } as { type: string });
    await world.answer(civil, 'approveCorrection', { outcome: 'dismiss', comment: '案由无误' });
    await settled(world);
    expect(await world.state(civil)).toMatchObject({ claimAmount: '46000.00', cause: 'privateLoan', correction: null });
  });

  it('a case whose story was lost stands where it stood when it is told anew', async () => {
    const { civil, day } = await world.judged('2023-06-01');
    await world.serve(civil, day, [PLAINTIFF]);
    const before = await world.told(civil);
    const tasks = await world.openTasks(civil);
    await world.lose(civil);
    expect(await world.openTasks(civil)).toEqual(tasks);
    expect(await world.told(civil)).toEqual(before);
    await world.serve(civil, day, [DEFENDANT]);
    expect(await world.statusOf(civil)).toBe('delivered');
    expect((await world.pool.query('select 1 from stuck where stream_id = $1', [civil])).rows).toEqual([]);
  });

  it('a withdrawal ends everything that is open', async () => {
    const civil = await world.onTrial('2023-09-01');
    await world.command(civil, 'trialJudge', { type: 'withdraw', on: '2023-09-01', reason: '双方自行和解' } as { type: string }, JUDGE);
    await world.completed(civil);
    expect(await world.openTasks(civil)).toEqual([]);
    expect(await world.statusOf(civil)).toBe('withdrawn');
  });
});
