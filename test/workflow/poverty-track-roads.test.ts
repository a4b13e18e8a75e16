import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aReceipt, ALL_MET } from '#domain/enforcement/sample.ts';
import { courtStartsOn, settled, until } from '../support/court-day.ts';
import { OFFICER, openPoorWorld, type PoorWorld } from '../support/poor-world.ts';

vi.setConfig({ testTimeout: 180_000 });
let world: PoorWorld;
beforeAll(async () => {
  world = await openPoorWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

describe('a case that stands still', () => {
  it('stops the clocks of its track', async () => {
    const { civil, track } = await world.filed('2023-03-01');
    await until(world, '2023-03-11');
    await world.asJudge(civil, { type: 'suspend', on: '2023-03-11', reason: '一方当事人死亡' });
    await until(world, '2023-06-01');
    expect(await world.told(track)).not.toContain('targetMissed');
    expect(await world.board(track)).toMatchObject({ isPaused: true });
    await world.asJudge(civil, { type: 'resume', on: '2023-06-01', reason: '继承人参加诉讼' }); // 82 days
    expect(await world.targetOf(track, 'trial')).toBe('2023-06-21');
    await until(world, '2023-06-22');
    expect(await world.openTasks(track)).toEqual(['urgeTrial']);
  });

  it('does not count in the track what is not counted in the trial', async () => {
    const { civil, track } = await world.filed('2023-09-01');
    await until(world, '2023-09-20');
    await world.asJudge(civil, { type: 'excludePeriod', from: '2023-09-05', to: '2023-09-15', reason: 'publicNotice' });
    expect(await world.targetOf(track, 'trial')).toBe('2023-10-11'); // 2023-10-01 and ten days
  });
});

describe('the tag', () => {
  it('that is rejected ends the track and leaves the case untouched; it may be claimed again', async () => {
    const { civil, track } = await world.received('2024-03-01');
    await world.answer(track, 'confirmTag', { outcome: 'reject', on: '2024-03-01', reason: '名册无此户' });
    await world.completed(track);
    await settled(world);
    expect(await world.openTasks(track)).toEqual([]);
    expect(await world.openTasks(civil)).toEqual(['review']);
    expect(await world.state(civil)).toMatchObject({ poverty: { tag: 'rejected' } });
    const row = async () => (await world.pool.query('select tags from court_case where case_id = $1', [civil.slice('civil/'.length)])).rows[0] as { tags: string[] };
    expect((await row()).tags).toEqual([]);
    await world.command(civil, 'filingClerk', { type: 'claimPoverty', on: '2024-03-01' } as { type: string });
    expect(await world.openTasks(`${track}/2`)).toEqual(['confirmTag']);
    expect((await row()).tags).toEqual(['扶贫']);
  });

  it('that is claimed in the middle of the trial hears what has been', async () => {
    const { civil, track } = await world.received('2024-05-06', false);
    await world.answer(civil, 'review', { outcome: 'file', on: '2024-05-06', procedure: 'simplified', feeRelief: 'none' });
    await until(world, '2024-05-20');
    await world.command(civil, 'filingClerk', { type: 'claimPoverty', on: '2024-05-20' } as { type: string });
    await settled(world);
    expect((await world.board(track)).legs.slice(0, 2)).toMatchObject([{ state: 'done', startedOn: '2024-05-06', doneOn: '2024-05-06' }, { state: 'running', startedOn: '2024-05-06', target: '2024-06-05' }]);
  });

  it('that is claimed after the target of a leg notes that it was missed, and calls nobody for what had passed', async () => {
    const { civil, track } = await world.received('2024-05-06', false);
    await world.answer(civil, 'review', { outcome: 'file', on: '2024-05-06', procedure: 'simplified', feeRelief: 'none' });
    await until(world, '2024-07-15');
    await world.command(civil, 'filingClerk', { type: 'claimPoverty', on: '2024-07-15' } as { type: string });
    await world.tells(track, 'targetMissed');
    expect(await world.openTasks(track)).toEqual(['confirmTag']);
    expect(await world.rungs(track, 'trial')).toEqual(['ended']);
  });
});

describe('other roads', () => {
  it('a debtor who pays within the performance period ends the track as performed', async () => {
    const poor = await world.filed('2024-07-01');
    await until(world, '2024-07-10');
    await world.inForce(poor);
    await world.command(poor.civil, 'courtClerk', { type: 'recordPerformance', on: await world.today() } as { type: string });
    await world.completed(poor.track);
    expect((await world.board(poor.track)).statusName.zh).toBe('自动履行');
    expect(await world.cells(poor.track)).toBe('filing done, trial done, enforcement notApplicable, payout notApplicable');
  });

  it('a track that begins with enforcement has no first legs, and notes the first steps that came late', async () => {
    await courtStartsOn(world, '2024-09-02');
    const title = { ...aReceipt().title, effectiveOn: '2024-07-01', performBy: '2024-07-20' };
    const enforcement = await world.open('enforcement', (ids) => aReceipt({ on: '2024-09-02', title, povertyClaimed: true, applicantIds: [ids[0]!], respondentIds: [ids[1]!] }), { receivedOn: '2024-09-02', parties: world.parties() });
    const track = enforcement.replace('enforcement/', 'povertyTrack/');
    await world.openTask(track, 'confirmTag');
    await world.answer(enforcement, 'review', { outcome: 'file', on: '2024-09-02', ...ALL_MET });
    await settled(world);
    expect(await world.cells(track)).toBe('filing notApplicable, trial notApplicable, enforcement running, payout ahead');
    await until(world, '2024-09-05');
    await world.answer(enforcement, 'assign', { handlerId: OFFICER.userId, on: '2024-09-05' });
    await settled(world);
    await until(world, '2024-09-10');
    const missed = (await world.lines(track)).flatMap(({ event }) => (event.type === 'targetMissed' ? [`${String(event.watch)} ${String(event.due)}`] : []));
    expect(missed.sort()).toEqual(['assign 2024-09-03', 'notice 2024-09-09', 'query 2024-09-09']); // three days end on a Sunday
    expect(await world.openTasks(track)).toEqual(['confirmTag']);
  });

  it('a story that was lost stands where it stood', async () => {
    const { civil, track, payee, debtor } = await world.filed('2025-03-03');
    await until(world, '2025-04-03');
    const before = await world.told(track);
    expect(await world.openTasks(track)).toEqual(['urgeTrial']);
    await world.lose(track);
    await settled(world);
    expect(await world.told(track)).toEqual(before);
    await world.served({ civil, track, payee, debtor, enforcement: '' });
    expect(await world.openTasks(track)).toEqual([]);
    expect((await world.pool.query('select 1 from stuck where stream_id = $1', [track])).rows).toEqual([]);
  });
});
