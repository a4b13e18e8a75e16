import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aSuit } from '#domain/civil/sample.ts';
import { aReceipt, ALL_MET } from '#domain/enforcement/sample.ts';
import { boardRow } from '#domain/poverty-track/board.ts';
import type { TrackState } from '#domain/poverty-track/state.ts';
import { addDays, type IsoDate } from '#domain/shared/dates.ts';
import { courtStartsOn, settled, until } from '../support/court-day.ts';
import { openStoryWorld } from '../support/story-world.ts';

vi.setConfig({ testTimeout: 180_000 });
let world: Awaited<ReturnType<typeof openStoryWorld>>;
let accounts = 0;
beforeAll(async () => {
  world = await openStoryWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const JUDGE = { userId: 'judge-1' };
const OFFICER = { userId: 'officer-1' };
type Poor = { civil: string; track: string; enforcement: string; payee: string; debtor: string };
type Command = { type: string } & Record<string, unknown>;

function parties() {
  accounts += 1;
  const account = `622999000001${String(accounts).padStart(4, '0')}`;
  return [
    { role: 'applicant', person: { type: 'natural', name: '张三', idType: 'other', account } },
    { role: 'respondent', person: { type: 'entity', name: '某某商贸有限公司' } },
  ] as const;
}

/** A poor plaintiff's papers come in on a day. */
async function received(on: IsoDate, povertyClaimed = true): Promise<Poor> {
  await courtStartsOn(world, on);
  const civil = await world.open('civil', (ids) => aSuit({ on, povertyClaimed, plaintiffIds: [ids[0]!], defendantIds: [ids[1]!] }), { receivedOn: on, parties: parties() });
  const caseId = civil.slice('civil/'.length);
  const { plaintiffIds, defendantIds } = (await world.lines(civil))[0]!.event as unknown as { plaintiffIds: string[]; defendantIds: string[] };
  return { civil, track: `povertyTrack/${caseId}`, enforcement: `enforcement/${caseId}-e`, payee: plaintiffIds[0]!, debtor: defendantIds[0]! };
}

async function filed(on: IsoDate, procedure: 'simplified' | 'ordinary' = 'simplified'): Promise<Poor> {
  const poor = await received(on);
  await world.answer(poor.track, 'confirmTag', { outcome: 'confirm', on, basis: '建档立卡名册' });
  await world.answer(poor.civil, 'review', { outcome: 'file', on, procedure, feeRelief: 'waived', feeGround: 'subsistence' });
  await world.answer(poor.civil, 'assignJudge', { judgeId: JUDGE.userId, on });
  await world.answer(poor.civil, 'serveComplaint', { on, method: 'inPerson' });
  await settled(world);
  return poor;
}

/** Judged and served on the day on which the court stands. */
async function served({ civil, payee, debtor }: Poor): Promise<void> {
  const on = await world.today();
  const { status } = (await world.state(civil))!;
  if (status === 'complaintServed') await world.answer(civil, 'setHearing', { hearingOn: on, toldOn: addDays(on, -3) });
  await world.answer(civil, 'holdHearing', { outcome: 'held', on });
  await world.answer(civil, 'decide', { outcome: 'judged', on, documentNo: '民初1号', result: 'granted', mainText: '偿还借款', principal: '48000', interest: '0', costs: '0', performDays: 10 });
  for (const partyId of [payee, debtor]) await world.answer(civil, 'serveDocument', { outcome: 'served', partyId, on, method: 'inPerson' });
  await settled(world);
}

async function inForce(poor: Poor): Promise<void> {
  await served(poor);
  await until(world, addDays(await world.today(), 20));
  await world.tells(poor.civil, 'tookEffect');
}

async function enforced(poor: Poor): Promise<void> {
  await inForce(poor);
  await until(world, addDays(await world.today(), 15));
  const on = await world.today();
  await world.answer(poor.civil, 'applyForEnforcement', { outcome: 'application', on });
  await world.answer(poor.enforcement, 'review', { outcome: 'file', on, ...ALL_MET });
  await world.answer(poor.enforcement, 'assign', { handlerId: OFFICER.userId, on });
  await settled(world);
}

async function moneyComes({ enforcement }: Pick<Poor, 'enforcement'>, amount = '48000.00'): Promise<void> {
  await world.command(enforcement, 'finance', { type: 'bookReceipt', receiptNo: `R-${accounts}-${amount}`, amount, on: await world.today() } as { type: string });
  await settled(world);
}

async function paidOut({ enforcement, payee }: Pick<Poor, 'enforcement' | 'payee'>, arrival = '1'): Promise<void> {
  const payout = `${enforcement.replace('enforcement/', 'disbursement/')}/${arrival}`;
  await world.answer(payout, 'calculate', { outcome: 'calculated', payeeId: payee, advancedCosts: '0.00', fee: '0.00', doubledInterest: '0.00' });
  await world.answer(payout, 'propose', { proposal: 'pay', opinion: '同意发放' });
  await world.answer(payout, 'approve', { decision: 'approve', opinion: '同意' });
  await world.answer(payout, 'pay', { decision: 'pay' });
  await world.tells(payout, 'paidOut');
  await settled(world);
}

const asJudge = (civil: string, command: Command) => world.command(civil, 'trialJudge', command, JUDGE);

async function board(track: string) {
  return boardRow((await world.state(track)) as unknown as TrackState, await world.today());
}

async function cells(track: string): Promise<string> {
  return (await board(track)).legs.map(({ leg, state }) => `${leg} ${state}`).join(', ');
}

async function openTasks(stream: string): Promise<string[]> {
  await settled(world);
  const { rows } = await world.pool.query<{ kind: string }>(`select kind from task where stream_id = $1 and state = 'open' order by kind`, [stream]);
  return rows.map(({ kind }) => kind);
}

/** The rungs of a watched leg, in the order in which they were told. */
async function rungs(track: string, watch: string): Promise<unknown[]> {
  return (await world.lines(track)).filter(({ event }) => String(event.deadlineId).startsWith(`${watch}/`) && event.rung !== undefined).map(({ event }) => event.rung);
}

async function targetOf(track: string, watch: 'trial' | 'enforcement'): Promise<string | null> {
  await settled(world);
  return ((await world.state(track)) as unknown as TrackState).legs[watch].targetDue;
}

describe('the whole way', () => {
  it('goes from the papers to the certificate; what is in time tells nobody', async () => {
    const poor = await filed('2018-03-01');
    expect(await cells(poor.track)).toBe('filing done, trial running, enforcement ahead, payout ahead');
    await until(world, '2018-03-20');
    await inForce(poor);
    expect((await board(poor.track)).statusName.zh).toBe('待申请执行');
    expect(await cells(poor.track)).toBe('filing done, trial done, enforcement ahead, payout ahead');
    await until(world, addDays(await world.today(), 15));
    const on = await world.today();
    await world.answer(poor.civil, 'applyForEnforcement', { outcome: 'application', on });
    await world.answer(poor.enforcement, 'review', { outcome: 'file', on, ...ALL_MET });
    await world.answer(poor.enforcement, 'assign', { handlerId: OFFICER.userId, on });
    await world.answer(poor.enforcement, 'issueNotice', { reportDays: 5, on });
    await world.answer(poor.enforcement, 'sendQuery', { on });
    await settled(world);
    expect(await cells(poor.track)).toBe('filing done, trial done, enforcement running, payout ahead');

    await moneyComes(poor);
    expect(await cells(poor.track)).toBe('filing done, trial done, enforcement done, payout running');
    expect(await openTasks(poor.track)).toEqual([]);
    await paidOut(poor);
    expect(await cells(poor.track)).toBe('filing done, trial done, enforcement done, payout done');
    expect(await openTasks(poor.track)).toEqual(['certify']);

    await until(world, '2018-12-20');
    await world.answer(poor.track, 'certify', { result: 'outOfPoverty', on: '2018-12-20', basis: '2018年度动态调整' });
    await world.completed(poor.track);
    expect((await board(poor.track)).statusName.zh).toBe('已脱贫');
    const told = await world.told(poor.track);
    expect(told.filter((type) => type === 'targetMissed' || type === 'breached')).toEqual([]);
    expect((await world.lines(poor.civil)).filter(({ event }) => event.type === 'breached')).toEqual([]);
  });

  it('is certified once more when the yearly adjustment is awaited, without any breach', async () => {
    const poor = await filed('2019-03-01');
    await until(world, '2019-03-20');
    await enforced(poor);
    await moneyComes(poor);
    await paidOut(poor);
    const on = await world.today();
    await world.answer(poor.track, 'certify', { result: 'awaitsAdjustment', on, basis: '待2019年度动态调整' });
    await settled(world);
    await until(world, addDays(on, 500));
    expect(await openTasks(poor.track)).toEqual(['certify']);
    await world.answer(poor.track, 'certify', { result: 'notYet', on: addDays(on, 500), basis: '年度动态调整' });
    await world.completed(poor.track);
    expect(await world.told(poor.track)).not.toContain('breached');
  });
});

describe('escalation', () => {
  it('calls the handler, the chief, the vice-president and the president, each once, and is no breach of law', async () => {
    const { civil, track, payee, debtor } = await filed('2021-03-01');
    await until(world, '2021-03-30');
    expect(await rungs(track, 'trial')).toEqual(['remind/1']); // thirty days end on 2021-03-31
    expect(await openTasks(track)).toEqual([]);
    await until(world, '2021-04-01');
    expect((await world.tells(track, 'targetMissed')).event).toMatchObject({ watch: 'trial', due: '2021-03-31' });
    expect(await openTasks(track)).toEqual(['urgeTrial']);
    expect((await world.openTask(track, 'urgeTrial')).due).toBe('2021-04-02');
    await world.answer(track, 'urgeTrial', { outcome: 'acceptReason', reason: '被告下落不明' });
    await until(world, '2021-04-03'); // two working days later
    expect(await openTasks(track)).toEqual(['urgeAsVicePresident']);
    await until(world, '2021-05-10'); // 69 of the 92 days of three months are over on 2021-05-09
    expect(await openTasks(track)).toEqual(['urgeAsPresident', 'urgeAsVicePresident']);
    expect(await rungs(track, 'trial')).toEqual(['remind/1', 'ended', 'vicePresident', 'president']);

    await served({ civil, track, payee, debtor, enforcement: '' });
    expect(await openTasks(track)).toEqual([]);
    const { legs } = await board(track);
    expect(legs[1]).toMatchObject({ state: 'done', target: '2021-03-31', isTargetMissed: true, isCapBreached: false });
    expect([...(await world.told(track)), ...(await world.told(civil))]).not.toContain('breached');
    const { rows } = await world.pool.query(`select count(*)::int as n from deadline where stream_id = $1 and (breached_at_ms is not null or not is_target)`, [track]);
    expect(rows[0]).toEqual({ n: 0 });
  });

  it('may give the case to another judge', async () => {
    const { civil, track } = await filed('2021-09-01');
    await until(world, '2021-10-09'); // thirty days end in the holidays, on 2021-10-08
    await world.answer(track, 'urgeTrial', { outcome: 'reassign', handlerId: 'judge-2', reason: '长期未开庭' });
    expect((await world.tells(track, 'ordered')).event).toMatchObject({ to: civil, outcome: { done: true } });
    expect((await world.tells(civil, 'handlerChanged')).event).toMatchObject({ handlerId: 'judge-2', formerId: 'judge-1' });
    expect((await world.openTask(civil, 'setHearing')).assignee).toBe('judge-2');
    await settled(world);
    expect(await board(track)).toMatchObject({ handlerId: 'judge-2' });
  });

  it('waits for the working day when papers come on a rest day, then calls the filing chief', async () => {
    const { civil, track } = await received('2022-02-26'); // a Saturday
    await until(world, '2022-02-28');
    expect(await openTasks(track)).toEqual(['confirmTag']);
    await until(world, '2022-03-01');
    expect(await openTasks(track)).toEqual(['confirmTag', 'urgeFiling']);
    await world.answer(track, 'urgeFiling', { outcome: 'reassign', handlerId: 'clerk-2', reason: '当日未立案' });
    await world.tells(civil, 'handlerChanged');
    expect((await world.openTask(civil, 'review')).assignee).toBe('clerk-2');
    await world.answer(civil, 'review', { outcome: 'file', on: '2022-03-01', procedure: 'simplified', feeRelief: 'none' });
    expect(await openTasks(track)).toEqual(['confirmTag']);
  });

  it('begins anew with a longer target after a conversion, and calls nobody twice', async () => {
    const { civil, track } = await filed('2022-05-09');
    await until(world, '2022-06-09');
    expect(await openTasks(track)).toEqual(['urgeTrial']);
    await asJudge(civil, { type: 'convert', on: '2022-06-09', to: 'ordinary', reason: '需要鉴定' });
    expect(await targetOf(track, 'trial')).toBe('2022-07-08'); // sixty days from the filing
    await world.answer(track, 'urgeTrial', { outcome: 'urge', note: '抓紧办理' });
    await until(world, '2022-07-20');
    expect(await rungs(track, 'trial')).toEqual(['remind/1', 'ended', 'ended', 'vicePresident']);
    expect(await openTasks(track)).toEqual(['urgeAsVicePresident']);
    expect((await world.lines(track)).filter(({ event }) => event.type === 'targetMissed').map(({ event }) => event.due)).toEqual(['2022-06-08', '2022-07-08']);
  });

  it('of a payout calls the chief of enforcement', async () => {
    const poor = await filed('2022-09-01');
    await until(world, '2022-09-20');
    await enforced(poor);
    await moneyComes(poor);
    await until(world, addDays(await world.today(), 8));
    expect(await openTasks(poor.track)).toContain('urgeEnforcement');
    expect((await world.tells(poor.track, 'targetMissed')).event).toMatchObject({ watch: 'payout:1' });
    await paidOut(poor);
    expect(await openTasks(poor.track)).toEqual(['certify']);
    expect((await board(poor.track)).legs[3]).toMatchObject({ state: 'done', isTargetMissed: true });
  });
});

describe('a case that stands still', () => {
  it('stops the clocks of its track', async () => {
    const { civil, track } = await filed('2023-03-01');
    await until(world, '2023-03-11');
    await asJudge(civil, { type: 'suspend', on: '2023-03-11', reason: '一方当事人死亡' });
    await until(world, '2023-06-01');
    expect(await world.told(track)).not.toContain('targetMissed');
    expect(await board(track)).toMatchObject({ isPaused: true });
    await asJudge(civil, { type: 'resume', on: '2023-06-01' }); // 82 days
    expect(await targetOf(track, 'trial')).toBe('2023-06-21');
    await until(world, '2023-06-22');
    expect(await openTasks(track)).toEqual(['urgeTrial']);
  });

  it('does not count in the track what is not counted in the trial', async () => {
    const { civil, track } = await filed('2023-09-01');
    await until(world, '2023-09-20');
    await asJudge(civil, { type: 'excludePeriod', from: '2023-09-05', to: '2023-09-15', reason: 'publicNotice' });
    expect(await targetOf(track, 'trial')).toBe('2023-10-11'); // 2023-10-01 and ten days
  });
});

describe('the tag', () => {
  it('that is rejected ends the track and leaves the case untouched; it may be claimed again', async () => {
    const { civil, track } = await received('2024-03-01');
    await world.answer(track, 'confirmTag', { outcome: 'reject', on: '2024-03-01', reason: '名册无此户' });
    await world.completed(track);
    await settled(world);
    expect(await openTasks(track)).toEqual([]);
    expect(await openTasks(civil)).toEqual(['review']);
    expect(await world.state(civil)).toMatchObject({ poverty: { tag: 'rejected' } });
    const row = async () => (await world.pool.query('select tags from court_case where case_id = $1', [civil.slice('civil/'.length)])).rows[0] as { tags: string[] };
    expect((await row()).tags).toEqual([]);
    await world.command(civil, 'filingClerk', { type: 'claimPoverty', on: '2024-03-01' } as { type: string });
    expect(await openTasks(`${track}/2`)).toEqual(['confirmTag']);
    expect((await row()).tags).toEqual(['扶贫']);
  });

  it('that is claimed in the middle of the trial hears what has been', async () => {
    const { civil, track } = await received('2024-05-06', false);
    await world.answer(civil, 'review', { outcome: 'file', on: '2024-05-06', procedure: 'simplified', feeRelief: 'none' });
    await until(world, '2024-05-20');
    await world.command(civil, 'filingClerk', { type: 'claimPoverty', on: '2024-05-20' } as { type: string });
    await settled(world);
    expect((await board(track)).legs.slice(0, 2)).toMatchObject([{ state: 'done', startedOn: '2024-05-06', doneOn: '2024-05-06' }, { state: 'running', startedOn: '2024-05-06', target: '2024-06-05' }]);
  });
});

describe('other roads', () => {
  it('a debtor who pays within the performance period ends the track as performed', async () => {
    const poor = await filed('2024-07-01');
    await until(world, '2024-07-10');
    await inForce(poor);
    await world.command(poor.civil, 'courtClerk', { type: 'recordPerformance', on: await world.today() } as { type: string });
    await world.completed(poor.track);
    expect((await board(poor.track)).statusName.zh).toBe('自动履行');
    expect(await cells(poor.track)).toBe('filing done, trial done, enforcement notApplicable, payout notApplicable');
  });

  it('a track that begins with enforcement has no first legs, and notes the first steps that came late', async () => {
    await courtStartsOn(world, '2024-09-02');
    const title = { ...aReceipt().title, effectiveOn: '2024-07-01', performBy: '2024-07-20' };
    const enforcement = await world.open('enforcement', (ids) => aReceipt({ on: '2024-09-02', title, povertyClaimed: true, applicantIds: [ids[0]!], respondentIds: [ids[1]!] }), { receivedOn: '2024-09-02', parties: parties() });
    const track = enforcement.replace('enforcement/', 'povertyTrack/');
    await world.openTask(track, 'confirmTag');
    await world.answer(enforcement, 'review', { outcome: 'file', on: '2024-09-02', ...ALL_MET });
    await settled(world);
    expect(await cells(track)).toBe('filing notApplicable, trial notApplicable, enforcement running, payout ahead');
    await until(world, '2024-09-05');
    await world.answer(enforcement, 'assign', { handlerId: OFFICER.userId, on: '2024-09-05' });
    await settled(world);
    await until(world, '2024-09-10');
    const missed = (await world.lines(track)).flatMap(({ event }) => (event.type === 'targetMissed' ? [`${String(event.watch)} ${String(event.due)}`] : []));
    expect(missed.sort()).toEqual(['assign 2024-09-03', 'notice 2024-09-09', 'query 2024-09-09']); // three days end on a Sunday
    expect(await openTasks(track)).toEqual(['confirmTag']);
  });

  it('a story that was lost stands where it stood', async () => {
    const { civil, track, payee, debtor } = await filed('2025-03-03');
    await until(world, '2025-04-03');
    const before = await world.told(track);
    expect(await openTasks(track)).toEqual(['urgeTrial']);
    await world.lose(track);
    await settled(world);
    expect(await world.told(track)).toEqual(before);
    await served({ civil, track, payee, debtor, enforcement: '' });
    expect(await openTasks(track)).toEqual([]);
    expect((await world.pool.query('select 1 from stuck where stream_id = $1', [track])).rows).toEqual([]);
  });
});
