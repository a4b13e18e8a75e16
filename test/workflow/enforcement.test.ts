import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addMonths } from '#domain/clock/civil.ts';
import { ALL_MET, DEBTOR } from '#domain/enforcement/sample.ts';
import { addDays } from '#domain/shared/dates.ts';
import { moneyCame } from '../support/arrival.ts';
import { openEnforcementWorld, OFFICER, type EnforcementWorld } from '../support/enforcement-world.ts';
import { COURT } from '../support/story-world.ts';

let world: EnforcementWorld;

beforeAll(async () => {
  world = await openEnforcementWorld();
});
afterEach(() => world.forgetAll());
afterAll(() => world[Symbol.asyncDispose]());

describe('a case from application to closing', () => {
  it('is filed, assigned, notified, investigated, controlled, paid out and closed by different people', async () => {
    const stream = await world.received();
    const today = await world.today();
    await world.answer(stream, 'review', { outcome: 'file', on: today, ...ALL_MET });
    const { caseNumber } = (await world.tells(stream, 'numbered')).event;
    expect(caseNumber).toMatch(new RegExp(`^（${today.slice(0, 4)}）${COURT}执\\d+号$`));

    await world.answer(stream, 'assign', { handlerId: OFFICER.userId, on: today });
    expect((await world.openTask(stream, 'issueNotice')).assignee).toBe(OFFICER.userId);
    await world.answer(stream, 'issueNotice', { reportDays: 5, on: today });
    expect(await world.stateOf(stream)).toMatchObject({ status: 'notified' });
    await world.answer(stream, 'askClues', { on: today });
    await world.answer(stream, 'sendQuery', { on: today });
    expect(await world.stateOf(stream)).toMatchObject({ status: 'investigating' });
    await world.answer(stream, 'recordQuery', { on: today, deposit: '农业银行存款32300元' });
    await world.answer(stream, 'concludeInvestigation', { isFound: true, summary: '有存款可供执行', on: today });
    await world.give(stream, 'enforcementOfficer', { type: 'control', on: today, respondentId: DEBTOR, measure: 'freeze', asset: 'bank', what: '农业银行存款', value: '32300.00', until: addDays(addMonths(today, 12), -1), documentNo: '执1号之一' });
    expect(await world.stateOf(stream)).toMatchObject({ status: 'controlled' });

    await moneyCame(world, stream, '32300.00');
    expect(await world.stateOf(stream)).toMatchObject({ status: 'fundsHeld', isCovered: true });
    await expect(world.give(stream, 'enforcementOfficer', { type: 'proposeClosing', closing: 'performed', reason: '已执行到位', on: today })).rejects.toThrow('money_in_hand');
    await world.payOut(stream, '1');
    await world.tells(stream, 'heard', 2);
    await expect(world.give(stream, 'enforcementOfficer', { type: 'proposeClosing', closing: 'performed', reason: '已执行到位', on: today })).rejects.toThrow('controls_live');
    await world.give(stream, 'enforcementOfficer', { type: 'releaseControl', controlId: '1', reason: '已清偿', documentNo: '执1号之二', on: today });
    await world.give(stream, 'enforcementOfficer', { type: 'proposeClosing', closing: 'performed', reason: '已全部执行到位并发放', on: today });
    await expect(world.answer(stream, 'approveClosing', { outcome: 'approve', on: today }, { userId: OFFICER.userId })).rejects.toThrow('same_person');
    await world.answer(stream, 'approveClosing', { outcome: 'approve', on: today });

    await world.completed(stream);
    expect(await world.openTasks(stream)).toEqual([]);
    const { rows } = await world.pool.query('select status, stage, closing, owed, filed_on::text, closed_on::text from court_case where case_id = $1', [stream.split('/')[1]]);
    expect(rows[0]).toEqual({ status: 'closed', stage: '已结案', closing: 'performed', owed: '32300.00', filed_on: today, closed_on: today });
  });

  it('is told anew on an empty engine and stands where it stood', async () => {
    const stream = await world.assigned();
    await world.answer(stream, 'issueNotice', { reportDays: 5, on: await world.today() });
    await world.give(stream, 'enforcementOfficer', { type: 'receiveClue', text: '被执行人有一辆货车', isUrgent: false, on: await world.today() });
    await world.openTask(stream, 'verifyClue');
    const before = await world.openTasks(stream);
    await world.lose(stream);
    await world.answer(stream, 'askClues', { on: await world.today() });
    await world.answer(stream, 'verifyClue', { isTrue: true, finding: '车辆属实', on: await world.today() });
    await world.tells(stream, 'clueVerified');
    expect(await world.openTasks(stream)).toEqual(before.filter((kind) => kind !== 'verifyClue' && kind !== 'askClues'));
  });
});

describe('the filing review', () => {
  it('reminds and is breached after seven days, and the filing chief must decide at once where the court does not file by law', async () => {
    const stream = await world.received();
    await world.openTask(stream, 'review');
    await world.skip(12);
    await world.tells(stream, 'breached');
    await world.tells(stream, 'ordered');
    await world.answer(stream, 'fileOverdue', { outcome: 'file', on: await world.today(), ...ALL_MET });
    await world.openTask(stream, 'assign');
    expect(await world.openTasks(stream)).toEqual(['assign']);
    expect(await world.stateOf(stream)).toMatchObject({ status: 'filed', filedBy: 'review' });
  });

  it('files by law at the limit where the court has switched it on, and asks for the signature afterwards', async () => {
    await world.pool.query(`insert into court_setting (court_code, key, value) values ($1, 'filing.autoFile', 'true')`, [COURT]);
    try {
      const stream = await world.received();
      await world.openTask(stream, 'review');
      await world.skip(12);
      await world.tells(stream, 'filed');
      await world.answer(stream, 'signAcceptance', { on: await world.today() });
      expect((await world.lines(stream)).find(({ event }) => event.type === 'filed')?.by.role).toBe('order');
      await world.tells(stream, 'acceptanceSigned');
      expect(await world.stateOf(stream)).toMatchObject({ status: 'filed', filedBy: 'limit', isAcceptanceSigned: true });
    } finally {
      await world.pool.query(`delete from court_setting where court_code = $1`, [COURT]);
    }
  });

  it('asks once for a correction and counts anew from the corrected papers', async () => {
    const stream = await world.received();
    const on = await world.today();
    await world.answer(stream, 'review', { outcome: 'askCorrection', missing: '生效证明', until: addDays(on, 10), on });
    await world.tells(stream, 'limitOpened');
    await world.skip(4);
    const correctedOn = await world.today();
    await world.give(stream, 'filingClerk', { type: 'receiveCorrection', on: correctedOn });
    const { due } = await world.openTask(stream, 'reviewCorrected');
    expect(due >= addDays(correctedOn, 7)).toBe(true);
    await world.answer(stream, 'reviewCorrected', { outcome: 'refuse', reason: '仍无生效证明', on: correctedOn, ...ALL_MET, isTitleEffective: false });
    await world.completed(stream);
    expect(await world.stateOf(stream)).toMatchObject({ status: 'refused' });
  });

  it('returns the papers when the set time has passed without a correction', async () => {
    const stream = await world.received();
    const on = await world.today();
    await world.answer(stream, 'review', { outcome: 'askCorrection', missing: '生效证明', until: addDays(on, 3), on });
    await world.tells(stream, 'limitOpened');
    await world.skip(5);
    await world.answer(stream, 'settleUncorrected', { outcome: 'return', reason: '逾期未补正', on: await world.today() });
    await world.completed(stream);
    expect(await world.stateOf(stream)).toMatchObject({ status: 'returned' });
    expect(await world.toldRungs(stream, 'correction')).toEqual(['ended']);
  });
});

describe('a poor applicant', () => {
  it('has a track of the case from the clerk\'s tick, which hears what the case does; a rejected tag leaves the case as it is', async () => {
    const stream = await world.filed({ povertyClaimed: true });
    const track = stream.replace('enforcement/', 'povertyTrack/');
    world.opened.push(track);
    const row = async () => (await world.pool.query<{ tags: string[] }>('select tags from court_case where case_id = $1', [stream.split('/')[1]])).rows[0]!;
    expect((await row()).tags).toEqual(['扶贫']);
    await world.answer(track, 'confirmTag', { outcome: 'reject', reason: '不在名册', on: await world.today() });
    await world.eventually('the tag is gone', async () => ((await row()).tags.length === 0 ? true : undefined));
    expect(await world.stateOf(stream)).toMatchObject({ status: 'filed', poverty: { tag: 'rejected' } });
  });
});
