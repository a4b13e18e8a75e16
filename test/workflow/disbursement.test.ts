import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setAccount } from '#test/support/pay-account.ts';
import { openPayoutWorld, type Payout, type PayoutWorld } from '../support/payout-world.ts';

let world: PayoutWorld;

beforeAll(async () => {
  world = await openPayoutWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function paidOut({ payout }: Payout) {
  const line = await world.tells(payout, 'paidOut');
  await world.completed(payout);
  return line.event;
}

describe('a payout', () => {
  it('goes from the officer over the chief to finance and the bank, and the case hears of it', async () => {
    const purse = await world.openPurse();
    await world.arrive(purse, '50000.00');
    await world.untilOrdered(purse, '627.44');
    expect(await paidOut(purse)).toMatchObject({ arrivalId: '1', toApplicant: '48000.00', toClaim: '48000.00', fee: '627.44', refunded: '1372.56' });
    expect(await world.transfers(purse.payout)).toHaveLength(2);
    expect(await world.figures(purse.caseId)).toMatchObject({ arrived: '50000.00', held: '0.00', paid: '48000.00', feeTransferred: '627.44', refunded: '1372.56', payable: '0.00', inTransit: '0.00' });
    await world.eventually('the news', async () => {
      const state = await world.state(purse.caseStream);
      return (state?.receipts as { paid: string | null }[])[0]?.paid ?? undefined;
    });
    const { rows } = await world.pool.query(`select deadline_id, state, breached_at_ms from deadline where stream_id = $1 and kind = 'limit' order by deadline_id`, [purse.payout]);
    expect(rows).toEqual([{ deadline_id: 'bank/1', state: 'closed', breached_at_ms: null }, { deadline_id: 'payout', state: 'closed', breached_at_ms: null }]);
  });

  it('names as receivers only parties of the case, each on its own side', async () => {
    const [purse, other] = [await world.openPurse(), await world.openPurse()];
    await world.arrive(purse, '50000.00');
    for (const [payeeId, debtorId] of [[purse.debtor, purse.debtor], [purse.payee, purse.payee], [other.payee, purse.debtor], [purse.payee, 'nobody']]) {
      await expect(world.answer(purse.payout, 'calculate', { outcome: 'calculated', payeeId, debtorId, advancedCosts: '0', fee: '0' })).rejects.toMatchObject({ refusal: { code: 'party_unknown' } });
    }
    await world.answer(purse.payout, 'calculate', { outcome: 'calculated', payeeId: purse.payee, debtorId: purse.debtor, advancedCosts: '0', fee: '0' });
  });

  it('is refused to the approver and the payer who had a hand in it before', async () => {
    const purse = await world.openPurse();
    await world.arrive(purse);
    await world.answer(purse.payout, 'calculate', { outcome: 'calculated', payeeId: purse.payee, advancedCosts: '0', fee: '0' });
    await world.answer(purse.payout, 'propose', { proposal: 'pay', opinion: '同意发放' });
    await expect(world.answer(purse.payout, 'approve', { decision: 'approve' }, { userId: 'wang' })).rejects.toMatchObject({ refusal: { code: 'same_person' } });
    await world.answer(purse.payout, 'approve', { decision: 'approve' }, { userId: 'chief' });
    await expect(world.answer(purse.payout, 'pay', { decision: 'pay' }, { userId: 'chief' })).rejects.toMatchObject({ refusal: { code: 'same_person' } });
    expect(await world.transfers(purse.payout)).toEqual([]);
  });

  it('comes back to the officer from the chief and from finance, and what was reserved is free again', async () => {
    const purse = await world.openPurse();
    await world.arrive(purse);
    const calculated = { outcome: 'calculated', payeeId: purse.payee, advancedCosts: '0', fee: '0' };
    await world.answer(purse.payout, 'calculate', calculated);
    await world.answer(purse.payout, 'propose', { proposal: 'recalculate', reason: '利息有误' });
    await world.answer(purse.payout, 'calculate', calculated);
    await world.answer(purse.payout, 'propose', { proposal: 'pay', opinion: '同意发放' });
    await world.answer(purse.payout, 'approve', { decision: 'return', comment: '费用未核' });
    await world.answer(purse.payout, 'calculate', calculated);
    await world.answer(purse.payout, 'propose', { proposal: 'pay', opinion: '同意发放' });
    await world.answer(purse.payout, 'approve', { decision: 'approve' });
    await world.answer(purse.payout, 'pay', { decision: 'return', comment: '收款人待核' });
    await world.openTask(purse.payout, 'calculate');
    expect(await world.figures(purse.caseId)).toMatchObject({ caseAccount: '48000.00', payable: '0.00' });
    await world.untilOrdered(purse);
    await paidOut(purse);
    expect(await world.transfers(purse.payout)).toEqual(['payout#1 48000.00']);
  });

  it('has thirty days by law, and says when they have passed', async () => {
    const purse = await world.openPurse({ isPoverty: true });
    await world.arrive(purse);
    await world.openTask(purse.payout, 'calculate');
    await world.skip(48);
    const breach = (await world.lines(purse.payout)).filter(({ event }) => event.type === 'breached' && event.deadlineId === 'payout');
    expect(breach).toHaveLength(1);
    const { rows } = await world.pool.query(`select deadline_id, rule, is_target from deadline where stream_id = $1 and kind = 'limit'`, [purse.payout]);
    expect(rows).toEqual([{ deadline_id: 'payout', rule: 'MON-002', is_target: false }]);
    await world.untilOrdered(purse);
    await paidOut(purse);
  });

  it('stands still while it is deferred, and has ten days after the ground is gone', async () => {
    const purse = await world.openPurse();
    await world.arrive(purse);
    await world.answer(purse.payout, 'calculate', { outcome: 'defer', ground: 'distribution', opinion: '另案申请参与分配' });
    await world.answer(purse.payout, 'approve', { decision: 'approve' });
    await world.tells(purse.payout, 'clockPaused');
    await world.skip(90);
    expect(await world.told(purse.payout)).not.toContain('breached');
    await world.command(purse.payout, 'enforcementOfficer', { type: 'endDeferral', on: await world.today(), reason: '分配方案生效' } as { type: string });
    const task = await world.openTask(purse.payout, 'calculate');
    await world.tells(purse.payout, 'limitOpened', 2);
    const { rows } = await world.pool.query<{ deadline_id: string; rule: string; days: number; state: string }>(
      `select deadline_id, rule, raw_due - from_day as days, state from deadline where stream_id = $1 and kind = 'limit' order by deadline_id`, [purse.payout]);
    expect(rows).toMatchObject([{ deadline_id: 'payout', state: 'closed' }, { deadline_id: 'payoutAfterDeferral/1', rule: 'MON-004', days: 10, state: 'open' }]);
    expect(task.assignee).toBe('wang');
    await world.skip(25);
    await world.tells(purse.payout, 'breached');
    await world.untilOrdered(purse);
    await paidOut(purse);
  });

  it('to somebody without an account waits for finance to register it; nothing was sent', async () => {
    const purse = await world.openPurse({ account: null });
    await world.arrive(purse);
    await world.untilOrdered(purse);
    expect((await world.tells(purse.payout, 'paymentFailed')).event).toMatchObject({ reason: 'account_missing', attempt: 1 });
    await world.openTask(purse.payout, 'correctPayeeAccount');
    expect(await world.figures(purse.caseId)).toMatchObject({ payable: '48000.00', inTransit: '0.00' });
    await setAccount(world.pool, world.vault, { caseId: purse.caseId, personId: purse.payee, account: '6229990000009999' });
    await world.answer(purse.payout, 'correctPayeeAccount', { note: '已登记' });
    await paidOut(purse);
    expect(await world.transfers(purse.payout)).toEqual(['payout#2 48000.00']);
  });
});

describe('a receiver who cannot be paid', () => {
  it('gives the sum back to the officer, and it is calculated, approved and paid anew under another key', async () => {
    const purse = await world.openPurse({ account: null });
    await world.arrive(purse);
    await world.untilOrdered(purse);
    await world.answer(purse.payout, 'correctPayeeAccount', { outcome: 'return', note: '申请执行人死亡，由继承人领取' });
    await world.openTask(purse.payout, 'calculate');
    expect(await world.figures(purse.caseId)).toMatchObject({ caseAccount: '48000.00', payable: '0.00' });
    await setAccount(world.pool, world.vault, { caseId: purse.caseId, personId: purse.payee, account: '6229990000009988' });
    await world.untilOrdered(purse);
    expect(await paidOut(purse)).toMatchObject({ toApplicant: '48000.00', toClaim: '48000.00' });
    expect(await world.transfers(purse.payout)).toEqual(['payout#2 48000.00']);
    expect(await world.faults(purse.caseId)).toEqual([]);
  });
});

describe('a bank that keeps silent', () => {
  it('is asked by finance after a working day, and again; nothing is sent under another key, and when it speaks the payout ends', async () => {
    const purse = await world.ordered({ bank: { mode: 'never' } });
    await world.tells(purse.payout, 'limitOpened', 2);
    await world.skip(6);
    await world.answer(purse.payout, 'chaseBank', { note: '银行称正在核查' });
    await world.skip(6);
    await world.openTask(purse.payout, 'chaseBank');
    const { rows } = await world.pool.query<{ key: string }>('select key from bank_simulator.instruction where key like $1', [`${purse.payout}/%`]);
    expect(rows.map(({ key }) => key)).toEqual([`${purse.payout}/payout#1`]);
    expect(await world.figures(purse.caseId)).toMatchObject({ inTransit: '48000.00', paid: '0.00', held: '48000.00' });

    await world.pool.query(`update bank_simulator.instruction set mode = 'pay' where key = $1`, [`${purse.payout}/payout#1`]);
    await world.skip(1);
    await paidOut(purse);
    expect(await world.told(purse.payout)).toContain('taskWithdrawn');
    expect(await world.transfers(purse.payout)).toEqual(['payout#1 48000.00']);
    expect(await world.faults(purse.caseId)).toEqual([]);
  });
});
