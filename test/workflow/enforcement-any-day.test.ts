import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { APPLICANT, DEBTOR } from '#domain/enforcement/sample.ts';
import { addDays } from '#domain/shared/dates.ts';
import type { Role } from '#domain/shared/role.ts';
import { moneyCame } from '../support/arrival.ts';
import { openEnforcementWorld, OFFICER, type EnforcementWorld } from '../support/enforcement-world.ts';

let world: EnforcementWorld;

beforeAll(async () => {
  world = await openEnforcementWorld();
});
afterEach(() => world.forgetAll());
afterAll(() => world[Symbol.asyncDispose]());

describe('on any day', () => {
  it('a new handler takes over the tasks of the old one', async () => {
    const stream = await world.assigned();
    await world.give(stream, 'enforcementChief', { type: 'changeHandler', handlerId: 'officer-2', reason: '工作调动', on: await world.today() });
    expect((await world.openTask(stream, 'issueNotice')).assignee).toBe('officer-2');
    await expect(world.answer(stream, 'issueNotice', { reportDays: 5, on: await world.today() }, { userId: OFFICER.userId })).rejects.toThrow('not_yours');
    await expect(world.give(stream, 'enforcementOfficer', { type: 'recordFinding', source: 'other', propertyClass: 'deposit', finding: '现金', on: await world.today() })).rejects.toThrow('not_yours');
  });

  it('a wrong amount is corrected by two people, before filing and after', async () => {
    const intake = await world.received();
    await world.openTask(intake, 'review');
    const propose = async (stream: string, role: Role, becomes: string) => world.command(stream, role, { type: 'proposeCorrection', field: 'principal', becomes, reason: '录入有误' } as { type: string }, role === 'enforcementOfficer' ? OFFICER : {});
    await propose(intake, 'filingClerk', '3000.00');
    await world.answer(intake, 'approveIntakeCorrection', { outcome: 'approve' });
    expect((await world.tells(intake, 'corrected')).event).toMatchObject({ field: 'principal', was: '30000.00', becomes: '3000.00', proposedBy: 'filingClerk', approvedBy: 'filingChief' });

    const stream = await world.assigned();
    await propose(stream, 'enforcementOfficer', '31000');
    await world.answer(stream, 'approveCorrection', { outcome: 'dismiss', comment: '与判决一致' });
    await propose(stream, 'enforcementOfficer', '32000');
    await world.answer(stream, 'approveCorrection', { outcome: 'approve' });
    expect(await world.stateOf(stream)).toMatchObject({ claim: { principal: '32000.00' }, correction: null });
  });

  it('a wrong day of receipt moves the review with it', async () => {
    const stream = await world.received();
    const { due } = await world.openTask(stream, 'review');
    const becomes = addDays(await world.today(), -30);
    await world.give(stream, 'filingClerk', { type: 'proposeCorrection', field: 'receivedOn', becomes, reason: '录入有误' });
    await world.answer(stream, 'approveIntakeCorrection', { outcome: 'approve' });
    expect((await world.tells(stream, 'deadlineMoved')).event).toMatchObject({ deadlineId: `${stream}/review#1`, deadline: { from: becomes }, why: 'corrected' });
    expect((await world.openTask(stream, 'review')).due < due).toBe(true);
    await world.tells(stream, 'breached');
    expect(await world.stateOf(stream)).toMatchObject({ receivedOn: becomes, reviewFrom: becomes, isReviewOverdue: true });
  });

  it('an urgent clue is verified in three days, another in seven, each by its own task', async () => {
    const stream = await world.assigned();
    const on = await world.today();
    await world.give(stream, 'enforcementOfficer', { type: 'receiveClue', text: '正在转移存款', isUrgent: true, on });
    await world.give(stream, 'enforcementOfficer', { type: 'receiveClue', text: '老家有房产', isUrgent: false, on });
    const urgent = await world.openTask(stream, 'verifyUrgentClue');
    const usual = await world.openTask(stream, 'verifyClue');
    expect(urgent.due < usual.due).toBe(true);
    await world.answer(stream, 'verifyClue', { isTrue: false, finding: '登记在他人名下', on });
    expect((await world.tells(stream, 'clueVerified')).event).toMatchObject({ clueId: '2' });
    expect(await world.stateOf(stream)).toMatchObject({ clues: [{ id: '1' }] });
  });

  it('a withdrawn application ends the case when chief or president approve it', async () => {
    const stream = await world.assigned();
    const on = await world.today();
    await world.give(stream, 'enforcementOfficer', { type: 'proposeClosing', closing: 'withdrawn', reason: '申请执行人撤回申请', on });
    await world.answer(stream, 'approveClosing', { outcome: 'return', comment: '补充撤回申请书', on });
    await world.give(stream, 'enforcementOfficer', { type: 'proposeClosing', closing: 'withdrawn', reason: '申请执行人撤回申请，附申请书', on });
    await world.openTask(stream, 'approveClosing');
    await world.give(stream, 'president', { type: 'decideClosing', outcome: 'approve', on });
    await world.completed(stream);
    expect(await world.stateOf(stream)).toMatchObject({ status: 'closed', closed: { closing: 'withdrawn', approvedBy: 'president' } });
  });

  it('money that covers the whole claim spares the rest of the investigation', async () => {
    const stream = await world.assigned();
    await world.openTask(stream, 'sendQuery');
    await moneyCame(world, stream, '32300.00');
    await world.eventually('the tasks are withdrawn', async () => ((await world.openTasks(stream)).join() === 'issueNotice' ? true : undefined));
  });

  it('a correction after money has come sends its calculated payout back to be calculated again', async () => {
    const stream = await world.assigned();
    const payout = `${stream.replace('enforcement/', 'disbursement/')}/1`;
    await moneyCame(world, stream, '32300.00');
    await world.answer(payout, 'calculate', { outcome: 'calculated', payeeId: APPLICANT, fee: '0.00' });
    await world.openTask(payout, 'propose');
    await world.give(stream, 'enforcementOfficer', { type: 'proposeCorrection', field: 'principal', becomes: '20000.00', reason: '录入有误' });
    await world.answer(stream, 'approveCorrection', { outcome: 'approve' });
    await world.tells(payout, 'heard');
    await expect(world.answer(payout, 'propose', { proposal: 'pay', opinion: '同意发放' })).rejects.toThrow('claim_changed');
    await world.answer(payout, 'propose', { proposal: 'recalculate', reason: '债权余额有变动' });
    await world.answer(payout, 'calculate', { outcome: 'calculated', payeeId: APPLICANT, fee: '0.00', debtorId: DEBTOR });
    expect((await world.tells(payout, 'calculated', 2)).event).toMatchObject({ plan: { principal: '20000.00', toApplicant: '22300.00', surplus: '10000.00' } });
  });

  it('no payout is paid by a plan that a correction has overtaken, though engine and relay are away', async () => {
    const stream = await world.assigned();
    const payout = `${stream.replace('enforcement/', 'disbursement/')}/1`;
    await moneyCame(world, stream, '32300.00');
    await world.answer(payout, 'calculate', { outcome: 'calculated', payeeId: APPLICANT, fee: '0.00' });
    await world.answer(payout, 'propose', { proposal: 'pay', opinion: '同意发放' });
    await world.answer(payout, 'approve', { decision: 'approve' });
    await world.openTask(payout, 'pay');
    await world.give(stream, 'enforcementOfficer', { type: 'proposeCorrection', field: 'principal', becomes: '20000.00', reason: '录入有误' });
    await world.openTask(stream, 'approveCorrection');
    await world.whileAway(async () => {
      await world.answer(stream, 'approveCorrection', { outcome: 'approve' });
      await expect(world.answer(payout, 'pay', { decision: 'pay' })).rejects.toThrow('claim_changed');
      expect(await world.told(payout)).not.toContain('heard');
      await world.answer(payout, 'pay', { decision: 'return', comment: '债权余额有变动' });
      expect((await world.told(payout)).slice(-3)).toEqual(['heard', 'taskAnswered', 'paymentReturned']);
    });
    await world.answer(payout, 'calculate', { outcome: 'calculated', payeeId: APPLICANT, fee: '0.00', debtorId: DEBTOR });
    expect((await world.tells(payout, 'calculated', 2)).event).toMatchObject({ plan: { principal: '20000.00', toApplicant: '22300.00', surplus: '10000.00' } });
    expect((await world.told(payout)).filter((type) => type === 'heard')).toHaveLength(1);
    expect((await world.told(stream)).filter((type) => type === 'restChanged')).toHaveLength(1);
  });
});
