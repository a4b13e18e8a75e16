import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteArrival, payerOf } from '#record/treasury.ts';
import { treasuryCaseOf } from '#domain/treasury/treasury.ts';
import { openPayoutWorld, type PayoutWorld } from '../support/payout-world.ts';
import { COURT } from '../support/story-world.ts';

let world: PayoutWorld;
const FINANCE = { userId: 'cashier', roles: ['finance'] as const, courtCode: COURT };

beforeAll(async () => {
  world = await openPayoutWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function notice(toAccount: string, more: object = {}) {
  return { bankRef: `B${randomUUID()}`, amount: '12000.00', on: await world.today(), toAccount, ...more };
}

describe('money that comes', () => {
  it('goes to the case whose account it was sent to, and opens its payout', async () => {
    const purse = await world.openPurse();
    const { receipt, isNew } = await noteArrival(world.door, world.vault, COURT, await notice(purse.subAccount), FINANCE);
    await world.tells(receipt, 'booked');
    await world.completed(receipt);
    expect(isNew).toBe(true);
    expect((await world.tells(purse.payout, 'arrived')).event).toMatchObject({ amount: '12000.00', handlerId: 'wang', caseStream: purse.caseStream });
    expect(await world.figures(purse.caseId)).toMatchObject({ arrived: '12000.00', caseAccount: '12000.00' });
  });

  it('is one receipt however often the bank says it, and another amount under its reference is refused', async () => {
    const purse = await world.openPurse();
    const said = await notice(purse.subAccount);
    const { receipt } = await noteArrival(world.door, world.vault, COURT, said, null);
    await world.tells(receipt, 'booked');
    expect((await noteArrival(world.door, world.vault, COURT, said, null)).isNew).toBe(false);
    expect((await noteArrival(world.door, world.vault, COURT, said, FINANCE)).isNew).toBe(false);
    await expect(noteArrival(world.door, world.vault, COURT, { ...said, amount: '12000.01' }, FINANCE)).rejects.toMatchObject({ refusal: { code: 'receipt_known' } });
    await expect(noteArrival(world.door, world.vault, COURT, { ...said, amount: '12000.01' }, null)).rejects.toMatchObject({ refusal: { code: 'receipt_known' } });
    expect(await world.figures(purse.caseId)).toMatchObject({ arrived: '12000.00' });
  });

  it('is noted once when two notices of it come at the same time', async () => {
    const purse = await world.openPurse();
    const said = await notice(purse.subAccount);
    await Promise.all(Array.from({ length: 6 }, (_, at) => noteArrival(world.door, world.vault, COURT, said, at % 2 === 0 ? null : { ...FINANCE, userId: `cashier${at}` })));
    await world.tells(purse.payout, 'arrived');
    expect(await world.figures(purse.caseId)).toMatchObject({ arrived: '12000.00' });
  });

  it('waits to be claimed when its account is no case’s, and is booked where an officer says', async () => {
    const purse = await world.openPurse();
    await world.pool.query(`update court_case set case_number = '（2018）陕0902执77号' where case_id = $1`, [purse.caseId]);
    const { receipt } = await noteArrival(world.door, world.vault, COURT, await notice('6229990000001111', { payer: '王五', note: '还款' }), null);
    const task = await world.openTask(receipt, 'claim');
    expect(task.role).toBe('enforcementOfficer');
    expect((await world.tells(receipt, 'unmatched')).event).toMatchObject({ reason: 'no_such_account' });
    expect(await payerOf(world.door, world.vault, COURT, receipt.split('/')[2]!)).toEqual({ payer: '王五', note: '还款' });

    await world.answer(receipt, 'claim', { caseNumber: '（2018）陕0902执78号', basis: '付款人来电' });
    expect((await world.tells(receipt, 'unmatched', 2)).event).toMatchObject({ reason: 'no_such_case' });
    await world.answer(receipt, 'claim', { caseNumber: '(2018)陕0902执77号', basis: '核对付款凭证' });
    await world.tells(receipt, 'booked');
    expect(await world.figures(purse.caseId)).toMatchObject({ arrived: '12000.00' });
    expect(JSON.stringify(await world.lines(receipt))).not.toContain('王五');
  });

  it('is claimed by finance too, and waits again when the case takes no money', async () => {
    const [closed, open] = [await world.openPurse(), await world.openPurse()];
    await world.pool.query(`update court_case set case_number = '（2018）陕0902执88号' where case_id = $1`, [open.caseId]);
    await world.command(closed.caseStream, 'enforcementChief', { type: 'stop' });
    const { receipt } = await noteArrival(world.door, world.vault, COURT, await notice(closed.subAccount), null);
    expect((await world.tells(receipt, 'unmatched')).event).toMatchObject({ reason: 'stream_ended' });
    await world.openTask(receipt, 'claim');
    await world.command(receipt, 'finance', { type: 'claim', caseNumber: '（2018）陕0902执88号', basis: '账户已更换' } as { type: string });
    await world.tells(receipt, 'booked');
    expect(await world.told(receipt)).toContain('taskWithdrawn');
    expect(await world.figures(open.caseId)).toMatchObject({ arrived: '12000.00' });
  });

  it('waits to be looked at when the case has money of the same reference', async () => {
    const [purse, other] = [await world.openPurse(), await world.openPurse()];
    await world.pool.query(`update court_case set case_number = '（2018）陕0902执99号' where case_id = $1`, [other.caseId]);
    const said = await notice(purse.subAccount);
    await world.door.order({ from: 'test', orderId: said.bankRef, to: purse.caseStream, command: { type: 'bookReceipt', receiptNo: said.bankRef, amount: '500.00', on: said.on } as { type: string } });
    const { receipt } = await noteArrival(world.door, world.vault, COURT, said, null);
    expect((await world.tells(receipt, 'unmatched')).event).toMatchObject({ reason: 'receipt_known' });
    await world.command(receipt, 'finance', { type: 'claim', caseNumber: '（2018）陕0902执99号', basis: '核对银行回单' } as { type: string });
    await world.tells(receipt, 'booked');
    expect([(await world.figures(purse.caseId)).arrived, (await world.figures(other.caseId)).arrived]).toEqual(['500.00', '12000.00']);
  });

  it('leaves the treasury without a balance when all of it is booked', async () => {
    const all = await world.pool.query<{ stream_id: string }>(`select stream_id from stream where kind = 'receipt'`);
    for (const { stream_id } of all.rows) await world.tells(stream_id, 'booked');
    expect(await world.figures(treasuryCaseOf(COURT))).toMatchObject({ arrived: '0.00', unmatched: '0.00', held: '0.00' });
    expect(await world.faults(treasuryCaseOf(COURT))).toEqual([]);
  });

  it('is told again to the same end when the engine has forgotten it', async () => {
    const purse = await world.openPurse();
    const { receipt } = await noteArrival(world.door, world.vault, COURT, await notice(purse.subAccount), null);
    await world.lose(receipt);
    await world.tells(receipt, 'booked');
    await world.lose(receipt);
    expect((await world.lines(purse.caseStream)).filter(({ event }) => event.type === 'fundsArrived')).toHaveLength(1);
  });
});
