import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aSuit, DEFENDANT, PLAINTIFF, type Received } from '#domain/civil/sample.ts';
import { addDays, type IsoDate } from '#domain/shared/dates.ts';
import { courtStartsOn, settled, until } from '../support/court-day.ts';
import { COURT, openStoryWorld } from '../support/story-world.ts';

vi.setConfig({ testTimeout: 180_000 });
let world: Awaited<ReturnType<typeof openStoryWorld>>;
beforeAll(async () => {
  world = await openStoryWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const JUDGE = { userId: 'judge-1' };
const AMOUNTS = { principal: '48000', interest: '0', costs: '0' };
const BOTH = [PLAINTIFF, DEFENDANT] as const;

type Filing = { procedure?: 'smallClaims' | 'simplified' | 'ordinary'; suit?: Partial<Received> };

async function setting(key: string, value: unknown): Promise<void> {
  await world.pool.query(`insert into court_setting (court_code, key, value) values ($1, $2, $3) on conflict (court_code, key) do update set value = excluded.value`, [COURT, key, JSON.stringify(value)]);
}

async function received(on: IsoDate, suit: Partial<Received> = {}): Promise<string> {
  await courtStartsOn(world, on);
  return world.open('civil', aSuit({ on, ...suit }), { receivedOn: on });
}

/** A case on the day of its papers with its judge, the complaint served and the fee waived. */
async function onTrial(on: IsoDate, { procedure = 'simplified', suit = {} }: Filing = {}): Promise<string> {
  const civil = await received(on, suit);
  await world.answer(civil, 'review', { outcome: 'file', on, procedure, feeRelief: 'waived', feeGround: 'subsistence' });
  await world.answer(civil, 'assignJudge', { judgeId: JUDGE.userId, on });
  await world.answer(civil, 'serveComplaint', { on, method: 'inPerson' });
  return civil;
}

async function heard(on: IsoDate, filing: Filing = {}): Promise<{ civil: string; day: IsoDate }> {
  const civil = await onTrial(on, filing);
  const day = addDays(on, 5);
  await world.answer(civil, 'setHearing', { hearingOn: day, toldOn: on });
  await until(world, day);
  await world.answer(civil, 'holdHearing', { outcome: 'held', on: day });
  return { civil, day };
}

async function judged(on: IsoDate, filing: Filing = {}): Promise<{ civil: string; day: IsoDate }> {
  const { civil, day } = await heard(on, filing);
  await world.answer(civil, 'decide', { outcome: 'judged', on: day, documentNo: '（2018）陕0902民初1号', result: 'granted', mainText: '被告于判决生效之日起十日内偿还借款', ...AMOUNTS, performDays: 10 });
  return { civil, day };
}

async function serve(civil: string, on: IsoDate, parties: readonly string[] = BOTH): Promise<void> {
  for (const partyId of parties) await world.answer(civil, 'serveDocument', { outcome: 'served', partyId, on, method: 'inPerson' });
  await settled(world);
}

async function statusOf(civil: string): Promise<unknown> {
  return (await world.state(civil))?.status;
}

async function openTasks(civil: string): Promise<string[]> {
  await settled(world);
  const { rows } = await world.pool.query<{ kind: string }>(`select kind from task where stream_id = $1 and state = 'open' order by kind`, [civil]);
  return rows.map(({ kind }) => kind);
}

/** Once the story has opened it, or moved it. */
async function dueOf(civil: string, id: string): Promise<string> {
  await settled(world);
  return world.eventually(`${id} of ${civil}`, async () => (await world.pool.query<{ due: string }>('select due::text from deadline where stream_id = $1 and deadline_id = $2', [civil, id])).rows[0]?.due);
}

async function rungs(civil: string, id: string): Promise<unknown[]> {
  return (await world.lines(civil)).filter(({ event }) => event.deadlineId === id && event.rung !== undefined).map(({ event }) => event.rung);
}

describe('filing', () => {
  it('gives the case its number, reminds, and records the breach of the review once', async () => {
    const civil = await received('2018-02-09');
    expect((await world.openTask(civil, 'review')).due).toBe('2018-02-22'); // seven days into the Spring Festival
    await until(world, '2018-02-26');
    expect(await rungs(civil, `${civil}/review#1`)).toEqual(['remind/3', 'remind/1', 'breach']);
    expect(await world.told(civil)).toContain('filingOverdue');
    expect(await openTasks(civil)).toEqual(['decideOverdueFiling', 'review']);

    await world.answer(civil, 'decideOverdueFiling', { outcome: 'file', on: '2018-02-26', procedure: 'simplified', feeRelief: 'none' });
    expect((await world.tells(civil, 'numbered')).event.caseNumber).toBe(`（2018）${COURT}民初1号`);
    expect(await openTasks(civil)).toEqual(['assignJudge', 'settleFee']);
    expect((await world.told(civil)).filter((type) => type === 'breached')).toHaveLength(1);
  });

  it('happens by itself at the limit where the court has switched it so, and is signed for afterwards', async () => {
    await setting('filing.autoFile', true);
    const civil = await received('2018-03-01');
    await world.openTask(civil, 'review');
    await until(world, '2018-03-09');
    expect((await world.tells(civil, 'filed')).event).toMatchObject({ on: '2018-03-09', isByLimit: true, procedure: 'ordinary' });
    expect(await openTasks(civil)).toEqual(['assignJudge', 'countersignFiling', 'settleFee']);
    await world.answer(civil, 'countersignFiling', { on: '2018-03-09' });
    await settled(world);
    expect(await world.state(civil)).toMatchObject({ docket: { isCountersigned: true } });
    await setting('filing.autoFile', false);
  });

  it('asks for correction once and counts anew from the corrected papers', async () => {
    const civil = await received('2018-03-12');
    await world.answer(civil, 'review', { outcome: 'askCorrection', on: '2018-03-12', missing: '被告身份信息' });
    await world.openTask(civil, 'receiveCorrection');
    await until(world, '2018-03-22');
    expect(await statusOf(civil)).toBe('correctionAsked');
    await world.answer(civil, 'receiveCorrection', { outcome: 'corrected', on: '2018-03-22' });
    expect((await world.openTask(civil, 'reviewCorrected')).due).toBe('2018-03-29');
    await world.answer(civil, 'reviewCorrected', { outcome: 'refuse', on: '2018-03-22', reason: '没有明确的被告' });
    await world.completed(civil);
    expect(await statusOf(civil)).toBe('refused');
    expect(await world.told(civil)).not.toContain('breached');
  });

  it('lapses when the fee is not paid in time', async () => {
    const civil = await received('2018-04-09');
    await world.answer(civil, 'review', { outcome: 'file', on: '2018-04-09', procedure: 'ordinary', feeRelief: 'none' });
    await world.openTask(civil, 'settleFee');
    await expect(world.answer(civil, 'settleFee', { outcome: 'notPaid', on: '2018-04-09' })).rejects.toThrow('condition_unmet');
    await until(world, '2018-04-17');
    await world.answer(civil, 'settleFee', { outcome: 'notPaid', on: '2018-04-17' });
    await world.completed(civil);
    expect(await statusOf(civil)).toBe('deemedWithdrawn');
    expect(await openTasks(civil)).toEqual([]);
  });
});

describe('the trial', () => {
  it('runs against the limit of its procedure until the last party is served, and tells its breach once', async () => {
    const { civil, day } = await judged('2018-05-02');
    expect(await dueOf(civil, 'trial/simplified')).toBe('2018-08-02');
    await settled(world);
    await until(world, '2018-08-06');
    expect(await rungs(civil, 'trial/simplified')).toEqual(['remind/30', 'remind/10', 'remind/3', 'breach']);
    await serve(civil, '2018-08-06');
    expect(await world.tells(civil, 'limitMet')).toBeDefined();
    expect((await world.state(civil))?.deliveredOn).toBe('2018-08-06');
    expect(day < '2018-08-06').toBe(true);
  });

  it('goes on under the longer limit after a conversion, counted from the filing', async () => {
    const civil = await onTrial('2018-09-03');
    await until(world, '2018-10-10');
    await world.command(civil, 'trialJudge', { type: 'convert', on: '2018-10-10', to: 'ordinary', reason: '案情复杂' } as { type: string }, JUDGE);
    await settled(world);
    expect(await dueOf(civil, 'trial/ordinary')).toBe('2019-03-04'); // six months end on a Sunday
    expect((await world.told(civil)).filter((type) => type === 'limitMet')).toHaveLength(1);
  });

  it('stands still while it is suspended, is lengthened by what is not counted and by the president', async () => {
    const civil = await onTrial('2019-03-01');
    await until(world, '2019-03-11');
    const judge = (command: { type: string } & Record<string, unknown>) => world.command(civil, 'trialJudge', command, JUDGE);
    await judge({ type: 'suspend', on: '2019-03-11', reason: '一方当事人死亡，需要等待继承人表明是否参加诉讼' });
    await settled(world);
    await until(world, '2019-07-01');
    expect(await world.told(civil)).not.toContain('breached');
    await expect(world.answer(civil, 'setHearing', { hearingOn: '2019-07-10', toldOn: '2019-07-01' }, JUDGE)).rejects.toThrow('already_suspended');

    await judge({ type: 'resume', on: '2019-07-01' }); // 112 days
    expect(await dueOf(civil, 'trial/simplified')).toBe('2019-09-23'); // 2019-06-01 + 112 days is a Saturday
    await until(world, '2019-07-12');
    await judge({ type: 'excludePeriod', from: '2019-07-02', to: '2019-07-12', reason: 'appraisal' });
    expect(await dueOf(civil, 'trial/simplified')).toBe('2019-10-08'); // 2019-10-01 is a holiday
    await judge({ type: 'proposeExtension', on: '2019-07-12', months: 1, reason: '案情复杂' });
    await world.answer(civil, 'approveExtension', { outcome: 'grant', on: '2019-07-12', reference: '（2019）延1号' });
    expect(await dueOf(civil, 'trial/simplified')).toBe('2019-10-31');
  });

  it('is adjourned and heard again', async () => {
    const civil = await onTrial('2019-12-02');
    await world.answer(civil, 'setHearing', { hearingOn: '2019-12-10', toldOn: '2019-12-02' });
    await settled(world);
    await until(world, '2019-12-09');
    await world.answer(civil, 'holdHearing', { outcome: 'adjourned', on: '2019-12-09', reason: '当事人申请' });
    await world.answer(civil, 'setHearing', { hearingOn: '2019-12-20', toldOn: '2019-12-09' });
    await expect(world.answer(civil, 'holdHearing', { outcome: 'adjourned', on: '2019-12-09', reason: '再次申请' })).rejects.toThrow('procedure_limit');
  });

  it('passes to another judge with everything that is open', async () => {
    const civil = await onTrial('2020-03-02');
    expect((await world.openTask(civil, 'setHearing')).assignee).toBe('judge-1');
    await world.command(civil, 'trialChief', { type: 'changeHandler', on: '2020-03-02', handlerId: 'judge-2', reason: '回避' } as { type: string });
    expect((await world.openTask(civil, 'setHearing')).assignee).toBe('judge-2');
    await expect(world.command(civil, 'trialJudge', { type: 'suspend', on: '2020-03-02', reason: 'x' } as { type: string }, JUDGE)).rejects.toThrow('not_yours');
  });
});

describe('effect', () => {
  it('comes with the end of the last appeal period, and enforcement only after the performance period', async () => {
    const { civil, day } = await judged('2020-06-01');
    await serve(civil, day, [PLAINTIFF]);
    await until(world, '2020-06-10');
    await serve(civil, '2020-06-10', [DEFENDANT]);
    expect(await dueOf(civil, 'appeal')).toBe('2020-06-28'); // fifteen days end in the Dragon Boat holiday; that Sunday is a working day
    await until(world, '2020-06-29');
    expect((await world.tells(civil, 'tookEffect')).event.on).toBe('2020-06-29');
    expect(await openTasks(civil)).toEqual([]);
    await until(world, '2020-07-10');
    expect((await world.openTask(civil, 'applyForEnforcement')).due).toBe('2022-07-11'); // FIL-008, two years from 2020-07-09, which end on a Saturday

    await world.answer(civil, 'applyForEnforcement', { outcome: 'noneYet', on: '2020-07-10', lookAgainOn: '2020-08-10' });
    expect(await openTasks(civil)).toEqual([]);
    await until(world, '2020-08-11');
    await world.answer(civil, 'applyForEnforcement', { outcome: 'application', on: '2020-08-11' });
    await world.completed(civil);
    const enforcement = `enforcement/${civil.slice('civil/'.length)}-e`;
    expect((await world.lines(enforcement))[0]!.event).toMatchObject({ type: 'received', title: { effectiveOn: '2020-06-29', performBy: '2020-07-09' }, claim: { principal: '48000.00' }, titleCaseId: civil.slice('civil/'.length) });
    expect(await world.told(civil)).not.toContain('breached');
  });

  it('does not come when a party appeals in time; the second instance decides', async () => {
    const { civil, day } = await judged('2020-10-12');
    await serve(civil, day);
    await world.command(civil, 'courtClerk', { type: 'appeal', on: day, partyId: DEFENDANT } as { type: string });
    await settled(world);
    await until(world, '2020-12-01');
    expect(await world.told(civil)).not.toContain('tookEffect');
    await world.answer(civil, 'enterAppealResult', { outcome: 'changed', on: '2020-12-01', documentNo: '（2020）陕09民终7号', mainText: '改判', ...AMOUNTS, principal: '40000', performDays: 5 });
    expect(await world.state(civil)).toMatchObject({ status: 'inForce', effect: { on: '2020-12-01', performBy: '2020-12-06' }, decision: { title: { principal: '40000.00' } } });
  });

  it('is undone by an appeal that was posted in time and entered late', async () => {
    const { civil, day } = await judged('2021-03-01');
    await serve(civil, day);
    const last = await dueOf(civil, 'appeal');
    await until(world, addDays(last, 2));
    expect(await statusOf(civil)).toBe('inForce');
    await world.command(civil, 'courtClerk', { type: 'appeal', on: last, partyId: DEFENDANT } as { type: string });
    await world.answer(civil, 'enterAppealResult', { outcome: 'upheld', on: addDays(last, 2), documentNo: '（2021）陕09民终7号' });
    await settled(world);
    expect(await world.state(civil)).toMatchObject({ status: 'inForce', effect: { on: addDays(last, 2) } });
  });

  it('never comes when the case is sent back: it is tried anew under a number of its own', async () => {
    const { civil, day } = await judged('2021-06-01');
    await serve(civil, day);
    await world.command(civil, 'courtClerk', { type: 'appeal', on: day, partyId: DEFENDANT } as { type: string });
    await world.answer(civil, 'enterAppealResult', { outcome: 'remanded', on: day, documentNo: '（2021）陕09民终8号' });
    await world.completed(civil);
    const again = `${civil}-r`;
    expect((await world.tells(again, 'filed')).event).toMatchObject({ procedure: 'ordinary', fee: { status: 'waived' } });
    const numbers = await Promise.all([civil, again].map(async (stream) => (await world.tells(stream, 'numbered')).event.caseNumber));
    expect(numbers[0]).not.toBe(numbers[1]);
    expect(await openTasks(again)).toEqual(['assignJudge']);
  });

  it('comes at once for small claims, which since 2022 have a limit of two months', async () => {
    await setting('trial.averageWage', '100000.00');
    const { civil, day } = await judged('2022-03-01', { procedure: 'smallClaims' });
    expect(await dueOf(civil, 'trial/smallClaims')).toBe('2022-05-05'); // 2022-05-01 is a holiday
    await serve(civil, day);
    expect(await world.state(civil)).toMatchObject({ status: 'inForce', effect: { on: day } });
    expect(await world.told(civil)).not.toContain('ordered');
  });

  it('comes with the last signature under a mediation, unless a party refuses to sign', async () => {
    const { civil, day } = await heard('2022-06-01');
    const mediation = { outcome: 'mediated', on: day, documentNo: '（2022）陕0902民初9号', mainText: '被告分两期偿还', ...AMOUNTS, performBy: '2022-08-31' };
    await world.answer(civil, 'decide', mediation);
    await world.answer(civil, 'serveDocument', { outcome: 'signatureRefused', partyId: DEFENDANT, on: day });
    await world.answer(civil, 'decide', mediation);
    await serve(civil, day);
    expect(await world.state(civil)).toMatchObject({ status: 'inForce', effect: { on: day, performBy: '2022-08-31' } });
  });

  it('is followed by nothing when the debtor pays in time', async () => {
    const { civil, day } = await judged('2022-10-10');
    await serve(civil, day);
    const last = await dueOf(civil, 'appeal');
    await until(world, addDays(last, 3));
    await world.command(civil, 'courtClerk', { type: 'recordPerformance', on: addDays(last, 3) } as { type: string });
    await world.completed(civil);
    expect((await world.tells(civil, 'performed')).event.isWithinPeriod).toBe(true);
  });
});

describe('any day', () => {
  it('a correction is proposed by one and approved by another, and the case remembers both values', async () => {
    const civil = await received('2023-03-01');
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
    const { civil, day } = await judged('2023-06-01');
    await serve(civil, day, [PLAINTIFF]);
    const before = await world.told(civil);
    const tasks = await openTasks(civil);
    await world.lose(civil);
    expect(await openTasks(civil)).toEqual(tasks);
    expect(await world.told(civil)).toEqual(before);
    await serve(civil, day, [DEFENDANT]);
    expect(await statusOf(civil)).toBe('delivered');
    expect((await world.pool.query('select 1 from stuck where stream_id = $1', [civil])).rows).toEqual([]);
  });

  it('a withdrawal ends everything that is open', async () => {
    const civil = await onTrial('2023-09-01', { suit: { request: randomUUID() } });
    await world.command(civil, 'trialJudge', { type: 'withdraw', on: '2023-09-01', reason: '双方自行和解' } as { type: string }, JUDGE);
    await world.completed(civil);
    expect(await openTasks(civil)).toEqual([]);
    expect(await statusOf(civil)).toBe('withdrawn');
  });
});
