import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ALL_MET, aReceipt } from '#domain/enforcement/sample.ts';
import type { Received } from '#domain/enforcement/events.ts';
import { addMonths } from '#domain/clock/civil.ts';
import { addDays, dayNumber, type IsoDate } from '#domain/shared/dates.ts';
import type { Role } from '#domain/shared/role.ts';
import { COURT, openStoryWorld } from '../support/story-world.ts';

let world: Awaited<ReturnType<typeof openStoryWorld>>;

/** A bank that pays at once. */
const bank = {
  checkReceiver: async () => ({ isReady: true }),
  sendInstruction: async () => ({ status: 'accepted' }),
  askInstruction: async () => ({ status: 'paid', bankRef: 'B-1', on: await world.today() }),
};

beforeAll(async () => {
  world = await openStoryWorld({ activities: () => bank });
});
afterAll(() => world[Symbol.asyncDispose]());
afterEach(async () => {
  for (const stream of opened.splice(0)) await world.forget(stream);
});

const opened: string[] = [];

const APPLICANT = 'person-applicant';
const DEBTOR = 'person-debtor';
const OFFICER = { userId: 'officer-1' };

async function received(change: Partial<Received> = {}): Promise<string> {
  const on = await world.today();
  const title = { ...aReceipt().title, effectiveOn: addDays(on, -40), performBy: addDays(on, -25) };
  const stream = await world.open('enforcement', aReceipt({ on, title, ...change }), { receivedOn: change.on ?? on });
  opened.push(stream);
  return stream;
}

async function filed(change: Partial<Received> = {}): Promise<string> {
  const stream = await received(change);
  await world.answer(stream, 'review', { outcome: 'file', on: await world.today(), ...ALL_MET });
  await world.tells(stream, 'numbered');
  return stream;
}

async function assigned(change: Partial<Received> = {}): Promise<string> {
  const stream = await filed(change);
  await world.answer(stream, 'assign', { handlerId: OFFICER.userId, on: await world.today() });
  await world.openTask(stream, 'issueNotice');
  return stream;
}

async function asOfficer(stream: string, command: { type: string } & Record<string, unknown>): Promise<void> {
  await world.command(stream, 'enforcementOfficer', command, OFFICER);
}

async function stateOf(stream: string): Promise<Record<string, unknown>> {
  return (await world.state(stream))!;
}

async function openTasks(stream: string): Promise<string[]> {
  const { rows } = await world.pool.query<{ kind: string }>(`select kind from task where stream_id = $1 and state = 'open' order by kind`, [stream]);
  return rows.map(({ kind }) => kind);
}

async function deadline(stream: string, id: string): Promise<{ raw_due: string; due: string; is_paused: boolean; state: string }> {
  const { rows } = await world.pool.query(`select raw_due::text, due::text, is_paused, state from deadline where stream_id = $1 and deadline_id = $2`, [stream, id]);
  return rows[0] as { raw_due: string; due: string; is_paused: boolean; state: string };
}

async function skipTo(day: IsoDate): Promise<void> {
  await world.skip(dayNumber(day) - dayNumber(await world.today()));
}

/** The limit of the case, once the story has opened it. */
async function limitOf(stream: string): Promise<{ raw_due: string; due: string }> {
  return world.eventually('the limit runs', () => deadline(stream, 'enforcement'));
}

async function toldRungs(stream: string, id: string): Promise<unknown[]> {
  return (await world.lines(stream)).filter(({ event }) => event.deadlineId === id && event.rung !== undefined).map(({ event }) => event.rung);
}

async function payOut(stream: string, arrival: string): Promise<void> {
  const payout = `${stream.replace('enforcement/', 'disbursement/')}/${arrival}`;
  await world.answer(payout, 'calculate', { outcome: 'calculated', payeeId: APPLICANT, advancedCosts: '0.00', fee: '0.00', doubledInterest: '0.00' });
  await world.answer(payout, 'propose', { proposal: 'pay', opinion: '同意发放' });
  await world.answer(payout, 'approve', { decision: 'approve', opinion: '同意' });
  await world.answer(payout, 'pay', { decision: 'pay' });
  await world.tells(payout, 'paidOut');
}

describe('a case from application to closing', () => {
  it('is filed, assigned, notified, investigated, controlled, paid out and closed by different people', async () => {
    const stream = await received();
    const today = await world.today();
    await world.answer(stream, 'review', { outcome: 'file', on: today, ...ALL_MET });
    const { caseNumber } = (await world.tells(stream, 'numbered')).event;
    expect(caseNumber).toMatch(new RegExp(`^（${today.slice(0, 4)}）${COURT}执\\d+号$`));

    await world.answer(stream, 'assign', { handlerId: OFFICER.userId, on: today });
    expect((await world.openTask(stream, 'issueNotice')).assignee).toBe(OFFICER.userId);
    await world.answer(stream, 'issueNotice', { reportDays: 5, on: today });
    expect(await stateOf(stream)).toMatchObject({ status: 'notified' });
    await world.answer(stream, 'askClues', { on: today });
    await world.answer(stream, 'sendQuery', { on: today });
    expect(await stateOf(stream)).toMatchObject({ status: 'investigating' });
    await world.answer(stream, 'recordQuery', { on: today, deposit: '农业银行存款32300元' });
    await world.answer(stream, 'concludeInvestigation', { isFound: true, summary: '有存款可供执行', on: today });
    await asOfficer(stream, { type: 'control', on: today, respondentId: DEBTOR, measure: 'freeze', asset: 'bank', what: '农业银行存款', value: '32300.00', until: addDays(addMonths(today, 12), -1), documentNo: '执1号之一' });
    expect(await stateOf(stream)).toMatchObject({ status: 'controlled' });

    await world.command(stream, 'finance', { type: 'bookReceipt', receiptNo: 'R-1', amount: '32300.00', on: today } as { type: string });
    expect(await stateOf(stream)).toMatchObject({ status: 'fundsHeld', isCovered: true });
    await expect(asOfficer(stream, { type: 'proposeClosing', closing: 'performed', reason: '已执行到位', on: today })).rejects.toThrow('money_in_hand');
    await payOut(stream, '1');
    await world.tells(stream, 'heard', 2);
    await expect(asOfficer(stream, { type: 'proposeClosing', closing: 'performed', reason: '已执行到位', on: today })).rejects.toThrow('controls_live');
    await asOfficer(stream, { type: 'releaseControl', controlId: '1', reason: '已清偿', documentNo: '执1号之二', on: today });
    await asOfficer(stream, { type: 'proposeClosing', closing: 'performed', reason: '已全部执行到位并发放', on: today });
    await expect(world.answer(stream, 'approveClosing', { outcome: 'approve', on: today }, { userId: OFFICER.userId })).rejects.toThrow('same_person');
    await world.answer(stream, 'approveClosing', { outcome: 'approve', on: today });

    await world.completed(stream);
    expect(await openTasks(stream)).toEqual([]);
    const { rows } = await world.pool.query('select status, stage, closing, received, paid, filed_on::text, closed_on::text from court_case where case_id = $1', [stream.split('/')[1]]);
    expect(rows[0]).toEqual({ status: 'closed', stage: '已结案', closing: 'performed', received: '32300.00', paid: '32300.00', filed_on: today, closed_on: today });
  });

  it('is told anew on an empty engine and stands where it stood', async () => {
    const stream = await assigned();
    await world.answer(stream, 'issueNotice', { reportDays: 5, on: await world.today() });
    await asOfficer(stream, { type: 'receiveClue', text: '被执行人有一辆货车', isUrgent: false, on: await world.today() });
    await world.openTask(stream, 'verifyClue');
    const before = await openTasks(stream);
    await world.lose(stream);
    await world.answer(stream, 'askClues', { on: await world.today() });
    await world.answer(stream, 'verifyClue', { isTrue: true, finding: '车辆属实', on: await world.today() });
    await world.tells(stream, 'clueVerified');
    expect(await openTasks(stream)).toEqual(before.filter((kind) => kind !== 'verifyClue' && kind !== 'askClues'));
  });
});

describe('the filing review', () => {
  it('reminds and is breached after seven days, and the filing chief must decide at once where the court does not file by law', async () => {
    const stream = await received();
    await world.openTask(stream, 'review');
    await world.skip(12);
    await world.tells(stream, 'breached');
    await world.tells(stream, 'ordered');
    await world.answer(stream, 'fileOverdue', { outcome: 'file', on: await world.today(), ...ALL_MET });
    await world.openTask(stream, 'assign');
    expect(await openTasks(stream)).toEqual(['assign']);
    expect(await stateOf(stream)).toMatchObject({ status: 'filed', filedBy: 'review' });
  });

  it('files by law at the limit where the court has switched it on, and asks for the signature afterwards', async () => {
    await world.pool.query(`insert into court_setting (court_code, key, value) values ($1, 'filing.autoFile', 'true')`, [COURT]);
    try {
      const stream = await received();
      await world.openTask(stream, 'review');
      await world.skip(12);
      await world.tells(stream, 'filed');
      await world.answer(stream, 'signAcceptance', { on: await world.today() });
      expect((await world.lines(stream)).find(({ event }) => event.type === 'filed')?.by.role).toBe('order');
      await world.tells(stream, 'acceptanceSigned');
      expect(await stateOf(stream)).toMatchObject({ status: 'filed', filedBy: 'limit', isAcceptanceSigned: true });
    } finally {
      await world.pool.query(`delete from court_setting where court_code = $1`, [COURT]);
    }
  });

  it('asks once for a correction and counts anew from the corrected papers', async () => {
    const stream = await received();
    const on = await world.today();
    await world.answer(stream, 'review', { outcome: 'askCorrection', missing: '生效证明', until: addDays(on, 10), on });
    await world.tells(stream, 'limitOpened');
    await world.skip(4);
    const correctedOn = await world.today();
    await world.command(stream, 'filingClerk', { type: 'receiveCorrection', on: correctedOn } as { type: string });
    const { due } = await world.openTask(stream, 'reviewCorrected');
    expect(due >= addDays(correctedOn, 7)).toBe(true);
    await world.answer(stream, 'reviewCorrected', { outcome: 'refuse', reason: '仍无生效证明', on: correctedOn, ...ALL_MET, isTitleEffective: false });
    await world.completed(stream);
    expect(await stateOf(stream)).toMatchObject({ status: 'refused' });
  });

  it('returns the papers when the set time has passed without a correction', async () => {
    const stream = await received();
    const on = await world.today();
    await world.answer(stream, 'review', { outcome: 'askCorrection', missing: '生效证明', until: addDays(on, 3), on });
    await world.tells(stream, 'limitOpened');
    await world.skip(5);
    await world.answer(stream, 'settleUncorrected', { outcome: 'return', reason: '逾期未补正', on: await world.today() });
    await world.completed(stream);
    expect(await stateOf(stream)).toMatchObject({ status: 'returned' });
    expect(await toldRungs(stream, 'correction')).toEqual(['ended']);
  });
});

describe('the clocks of the enforcement notice', () => {
  it('both run: three days from the file for the officer, ten from the application for the court', async () => {
    const stream = await assigned();
    const { due } = await world.openTask(stream, 'issueNotice');
    expect(due < (await deadline(stream, 'notice')).due).toBe(true);
    await world.skip(20);
    await world.tells(stream, 'breached', 3);
    const breached = (await world.lines(stream)).filter(({ event }) => event.type === 'breached').map(({ event }) => String(event.deadlineId).replace(/^.*\/(\w+)#1$/, '$1'));
    expect(breached).toEqual(expect.arrayContaining(['askClues', 'issueNotice', 'notice']));
    expect(await toldRungs(stream, `${stream}/sendQuery#1`)).toContain('ended');
    await world.answer(stream, 'issueNotice', { reportDays: 5, on: await world.today() });
    await world.tells(stream, 'limitMet');
    expect((await deadline(stream, 'notice')).state).toBe('closed');
  });

  it('a third runs when a measure is taken before the notice', async () => {
    const stream = await assigned();
    const on = await world.today();
    await asOfficer(stream, { type: 'control', on, respondentId: DEBTOR, measure: 'detain', asset: 'movable', what: '货车', value: '40000.00', until: addDays(addMonths(on, 24), -1), documentNo: '执2号' });
    await world.eventually('ENF-008 runs', () => deadline(stream, 'noticeAfterMeasure'));
    await world.answer(stream, 'issueNotice', { reportDays: 5, on });
    await world.eventually('ENF-008 is met', async () => ((await deadline(stream, 'noticeAfterMeasure')).state === 'closed' ? true : undefined));
  });
});

describe('a control', () => {
  async function frozen(days: number): Promise<{ stream: string; until: IsoDate }> {
    const stream = await assigned();
    const on = await world.today();
    const until = addDays(on, days);
    await asOfficer(stream, { type: 'control', on, respondentId: DEBTOR, measure: 'freeze', asset: 'bank', what: '存款', value: '1000.00', until, documentNo: '执3号' });
    await world.eventually('the control is watched', () => deadline(stream, 'control/1/1'));
    return { stream, until };
  }

  it('alarms 60, 30, 15 and 7 days before it lapses, and lapses by itself', async () => {
    const { stream } = await frozen(80);
    for (const days of [21, 30, 15, 8, 8]) await world.skip(days);
    await world.tells(stream, 'controlLapsed');
    expect(await toldRungs(stream, 'control/1/1')).toEqual(['remind/60', 'remind/30', 'remind/15', 'remind/7', 'ended']);
    expect(await stateOf(stream)).toMatchObject({ controls: [] });
    await world.eventually('the task is withdrawn', async () => ((await openTasks(stream)).includes('keepControl') ? undefined : true));
  });

  it('lapses during a suspension all the same, on the written day, whatever day of the week that is', async () => {
    const { stream, until } = await frozen(40);
    await asOfficer(stream, { type: 'suspend', ground: 'postponed', reason: '申请执行人同意延期', on: await world.today() });
    expect(await deadline(stream, 'control/1/1')).toMatchObject({ due: until, is_paused: false });
    expect(await deadline(stream, 'enforcement')).toMatchObject({ is_paused: true });
    await world.skip(42);
    expect((await world.tells(stream, 'controlLapsed')).event).toMatchObject({ on: until });
  });

  it('is renewed by the task that the first alarm opens, and watched over its new term', async () => {
    const { stream, until } = await frozen(50);
    await world.skip(21);
    const on = await world.today();
    const longer = addDays(until, 100);
    await world.answer(stream, 'keepControl', { outcome: 'renew', until: longer, documentNo: '执3号之一', on });
    await world.eventually('the new term is watched', () => deadline(stream, 'control/1/2'));
    expect(await deadline(stream, 'control/1/2')).toMatchObject({ due: longer, state: 'open' });
    expect((await deadline(stream, 'control/1/1')).state).toBe('closed');
    await world.skip(40);
    expect((await world.told(stream)).includes('controlLapsed')).toBe(false);
  });
});

describe('the limit of the case', () => {
  it('is extended before its end on proposal and approval of two people, and reminds anew', async () => {
    const stream = await assigned();
    const { due, raw_due } = await limitOf(stream);
    await expect(asOfficer(stream, { type: 'proposeExtension', months: 3, reason: '财产处置中' })).rejects.toThrow('outside_window');
    await skipTo(addDays(raw_due, -8));
    await world.answer(stream, 'considerExtension', { outcome: 'apply', months: 3, reason: '财产处置中' });
    await world.answer(stream, 'approveExtension', { outcome: 'grant' });
    await world.tells(stream, 'deadlineMoved');
    const moved = await deadline(stream, 'enforcement');
    expect(moved.due > addMonths(due, 2)).toBe(true);
    expect((await world.told(stream)).includes('breached')).toBe(true);
    await skipTo(addDays(moved.raw_due, -8));
    await world.openTask(stream, 'considerExtension');
    expect((await toldRungs(stream, 'enforcement')).filter((rung) => rung === 'remind/10')).toHaveLength(2);
    await expect(world.answer(stream, 'considerExtension', { outcome: 'apply', months: 1, reason: '仍在处置' })).rejects.toThrow('extension_too_long');
    await world.answer(stream, 'considerExtension', { outcome: 'apply', months: 1, reason: '仍在处置', hpcRecordNo: '陕执备1号' });
    await world.command(stream, 'president', { type: 'decideExtension', outcome: 'dismiss', comment: '抓紧办结' } as { type: string });
    await world.skip(15);
    await world.eventually('the limit is breached', async () => ((await toldRungs(stream, 'enforcement')).includes('breach') ? true : undefined));
  });

  it('stands still while the case is suspended, and a suspended case is never overdue', async () => {
    const stream = await assigned();
    const { raw_due } = await limitOf(stream);
    await asOfficer(stream, { type: 'suspend', ground: 'settlement', reason: '分期履行', on: await world.today() });
    await world.skip(300);
    expect(await toldRungs(stream, 'enforcement')).toEqual([]);
    await asOfficer(stream, { type: 'resume', reason: '未按和解协议履行', on: await world.today() });
    await world.tells(stream, 'deadlineMoved');
    expect((await deadline(stream, 'enforcement')).raw_due >= addDays(raw_due, 299)).toBe(true);
  });

  it('runs on by itself when a deferral has come to its end', async () => {
    const stream = await assigned();
    const on = await world.today();
    const until = addDays(on, 30);
    await asOfficer(stream, { type: 'suspend', ground: 'guarantee', reason: '提供担保', until, on });
    await world.eventually('the deferral is watched', () => deadline(stream, 'deferral/1'));
    await world.skip(32);
    expect((await world.tells(stream, 'resumed')).event).toMatchObject({ on: addDays(until, 1) });
    expect(await stateOf(stream)).toMatchObject({ suspension: null });
  });

  it('asks on the set day whether the cause of a suspension is gone', async () => {
    const stream = await assigned();
    const on = await world.today();
    await asOfficer(stream, { type: 'suspend', ground: 'awaitHeir', reason: '等待继承人', until: addDays(on, 20), on });
    await world.answer(stream, 'reviewSuspension', { outcome: 'goOn', reason: '尚未确定', until: addDays(on, 60) });
    await world.skip(30);
    await world.answer(stream, 'reviewSuspension', { outcome: 'resume', reason: '继承人已确定', on: await world.today() });
    await world.tells(stream, 'clockResumed');
    expect(await stateOf(stream)).toMatchObject({ suspension: null, suspensions: 1 });
  });
});

describe('a poor applicant', () => {
  it('has a track of the case from the clerk\'s tick, which hears what the case does; a rejected tag leaves the case as it is', async () => {
    const stream = await filed({ povertyClaimed: true });
    const track = stream.replace('enforcement/', 'povertyTrack/');
    opened.push(track);
    const row = async () => (await world.pool.query<{ tags: string[] }>('select tags from court_case where case_id = $1', [stream.split('/')[1]])).rows[0]!;
    expect((await row()).tags).toEqual(['扶贫']);
    await world.answer(track, 'confirmTag', { outcome: 'reject', reason: '不在名册', on: await world.today() });
    await world.eventually('the tag is gone', async () => ((await row()).tags.length === 0 ? true : undefined));
    expect(await stateOf(stream)).toMatchObject({ status: 'filed', poverty: { tag: 'rejected' } });
  });
});

describe('on any day', () => {
  it('a new handler takes over the tasks of the old one', async () => {
    const stream = await assigned();
    await world.command(stream, 'enforcementChief', { type: 'changeHandler', handlerId: 'officer-2', reason: '工作调动', on: await world.today() } as { type: string });
    expect((await world.openTask(stream, 'issueNotice')).assignee).toBe('officer-2');
    await expect(world.answer(stream, 'issueNotice', { reportDays: 5, on: await world.today() }, { userId: OFFICER.userId })).rejects.toThrow('not_yours');
    await expect(asOfficer(stream, { type: 'recordFinding', source: 'other', propertyClass: 'deposit', finding: '现金', on: await world.today() })).rejects.toThrow('not_yours');
  });

  it('a wrong amount is corrected by two people, before filing and after', async () => {
    const intake = await received();
    await world.openTask(intake, 'review');
    const propose = async (stream: string, role: Role, becomes: string) => world.command(stream, role, { type: 'proposeCorrection', field: 'principal', becomes, reason: '录入有误' } as { type: string }, role === 'enforcementOfficer' ? OFFICER : {});
    await propose(intake, 'filingClerk', '3000.00');
    await world.answer(intake, 'approveIntakeCorrection', { outcome: 'approve' });
    expect((await world.tells(intake, 'corrected')).event).toMatchObject({ field: 'principal', was: '30000.00', becomes: '3000.00', proposedBy: 'filingClerk', approvedBy: 'filingChief' });

    const stream = await assigned();
    await propose(stream, 'enforcementOfficer', '31000');
    await world.answer(stream, 'approveCorrection', { outcome: 'dismiss', comment: '与判决一致' });
    await propose(stream, 'enforcementOfficer', '32000');
    await world.answer(stream, 'approveCorrection', { outcome: 'approve' });
    expect(await stateOf(stream)).toMatchObject({ claim: { principal: '32000.00' }, correction: null });
  });

  it('an urgent clue is verified in three days, another in seven, each by its own task', async () => {
    const stream = await assigned();
    const on = await world.today();
    await asOfficer(stream, { type: 'receiveClue', text: '正在转移存款', isUrgent: true, on });
    await asOfficer(stream, { type: 'receiveClue', text: '老家有房产', isUrgent: false, on });
    const urgent = await world.openTask(stream, 'verifyUrgentClue');
    const usual = await world.openTask(stream, 'verifyClue');
    expect(urgent.due < usual.due).toBe(true);
    await world.answer(stream, 'verifyClue', { isTrue: false, finding: '登记在他人名下', on });
    expect((await world.tells(stream, 'clueVerified')).event).toMatchObject({ clueId: '2' });
    expect(await stateOf(stream)).toMatchObject({ clues: [{ id: '1' }] });
  });

  it('a withdrawn application ends the case when chief or president approve it', async () => {
    const stream = await assigned();
    const on = await world.today();
    await asOfficer(stream, { type: 'proposeClosing', closing: 'withdrawn', reason: '申请执行人撤回申请', on });
    await world.answer(stream, 'approveClosing', { outcome: 'return', comment: '补充撤回申请书', on });
    await asOfficer(stream, { type: 'proposeClosing', closing: 'withdrawn', reason: '申请执行人撤回申请，附申请书', on });
    await world.openTask(stream, 'approveClosing');
    await world.command(stream, 'president', { type: 'decideClosing', outcome: 'approve', on } as { type: string });
    await world.completed(stream);
    expect(await stateOf(stream)).toMatchObject({ status: 'closed', closed: { closing: 'withdrawn', approvedBy: 'president' } });
  });

  it('money that covers the whole claim spares the rest of the investigation', async () => {
    const stream = await assigned();
    await world.openTask(stream, 'sendQuery');
    await world.command(stream, 'finance', { type: 'bookReceipt', receiptNo: 'R-9', amount: '32300.00', on: await world.today() } as { type: string });
    await world.eventually('the tasks are withdrawn', async () => ((await openTasks(stream)).join() === 'issueNotice' ? true : undefined));
  });
});
