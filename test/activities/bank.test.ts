import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askInstruction, checkReceiver, sendInstruction } from '#activities/bank/activities.ts';
import { BankSilent, NO_BANK, type Bank } from '#activities/bank/bank.ts';
import { openBankSimulator, type BankMode } from '#activities/bank/simulator.ts';
import { sealParties, writeParties } from '#record/person.ts';
import { payeeOf } from '#record/payee.ts';
import { setAccount } from '#test/support/pay-account.ts';
import { within } from '#record/transaction.ts';
import { openVault } from '#record/vault.ts';
import type { Instruction } from '#workflows/disbursement/ports.ts';
import { openDatabase, type TestDatabase } from '../support/postgres.ts';

const vault = openVault({ data: { current: 'k1', byId: new Map([['k1', randomBytes(32)]]) }, index: randomBytes(32) });
let database: TestDatabase;
let bank: Bank;
let day = '2018-06-01';
let serial = 1;

beforeAll(async () => {
  database = await openDatabase();
  await database.pool.query(`insert into court (code, name, level) values ('陕0902', '汉滨区人民法院', 'basic') on conflict do nothing`);
  bank = openBankSimulator(database.pool, async () => day);
});
afterAll(() => database[Symbol.asyncDispose]());

/** A case with an applicant and a debtor, and an instruction to pay the applicant. */
async function anInstruction({ mode, asks = 0, account = `62299900${String(serial++).padStart(8, '0')}` }: { mode?: BankMode; asks?: number; account?: string | null } = {}): Promise<Instruction & { debtorId: string }> {
  const { pool } = database;
  const caseId = randomUUID();
  await pool.query(
    `insert into court_case (case_id, kind, court_code, receipt_no, status, stage, cause, received_on, docket_no, head_hash, last_at_ms) values ($1, 'enforcement', '陕0902', $1, '', '', '', '2018-06-01', 0, '', 0)`,
    [caseId],
  );
  const parties = sealParties([
    { role: 'applicant', person: { type: 'natural', name: '张三', idType: 'other', ...(account !== null && { account }) } },
    { role: 'respondent', person: { type: 'entity', name: '某某公司', account: '6229990099990000' } },
  ], vault);
  await within(pool, async (tx) => writeParties(tx, caseId, parties));
  const [payeePersonId, debtorId] = parties.map(({ personId }) => personId);
  if (mode) await pool.query('insert into bank_simulator.behaviour (account_tail, mode, asks, reason) values ($1, $2, $3, $4)', [account?.slice(-4), mode, asks, '户名不符']);
  return { key: `disbursement/${caseId}/1/payout#1`, caseId, payeePersonId: payeePersonId!, debtorId: debtorId!, amount: '48495.74', purpose: 'payout', orderedBy: 'cashier' };
}

const send = (instruction: Instruction, through = bank) => sendInstruction({ pool: database.pool, vault, bank: through }, instruction);
const ask = ({ key }: Instruction, attempt = 1) => askInstruction(bank, key, attempt);
const check = (input: Parameters<typeof checkReceiver>[2]) => checkReceiver(database.pool, vault, input);

async function transfers({ key }: Instruction): Promise<number> {
  return (await database.pool.query('select from bank_simulator.transfer where key = $1', [key])).rowCount ?? 0;
}

describe('sending an instruction', () => {
  it('pays once however often, and however much at once, it is sent', async () => {
    const instruction = await anInstruction();
    await send(instruction);
    await Promise.all(Array.from({ length: 8 }, () => send(instruction)));
    expect(await transfers(instruction)).toBe(1);
  });

  it('pays once when eight first tries come at the same time', async () => {
    const instruction = await anInstruction();
    const replies = await Promise.all(Array.from({ length: 8 }, () => send(instruction)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set(['accepted']));
    expect(await transfers(instruction)).toBe(1);
  });

  it('late, after the payment was made, finds it made', async () => {
    const instruction = await anInstruction({ mode: 'lost' });
    await expect(send(instruction)).rejects.toThrow('the bank does not answer');
    expect(await send(instruction)).toEqual({ status: 'accepted' });
    expect(await ask(instruction)).toMatchObject({ status: 'paid', on: '2018-06-01' });
    expect(await transfers(instruction)).toBe(1);
  });

  it('keeps the account it went to, though the person has another by now', async () => {
    const instruction = await anInstruction({ mode: 'late', asks: 3, account: '6229990000001234' });
    await expect(send(instruction)).rejects.toBeInstanceOf(BankSilent);
    await setAccount(database.pool, vault, { caseId: instruction.caseId, personId: instruction.payeePersonId, account: '6229990000005678' });
    for (let tries = 0; tries < 4; tries++) await send(instruction).catch(() => undefined);
    const { rows } = await database.pool.query('select account_tail from bank_simulator.transfer where key = $1', [instruction.key]);
    expect(rows).toEqual([{ account_tail: '1234' }]);
  });

  it('never gives up for want of an account: an earlier try may have reached the bank', async () => {
    const instruction = await anInstruction({ account: null });
    await expect(send(instruction)).rejects.toThrow('account_missing');
    expect(await transfers(instruction)).toBe(0);
  });

  it('is refused for good by a bank that refuses it, also when asked again', async () => {
    const instruction = await anInstruction({ mode: 'reject' });
    expect(await send(instruction)).toEqual({ status: 'rejected', reason: '户名不符' });
    expect(await send(instruction)).toEqual({ status: 'rejected', reason: '户名不符' });
    expect(await ask(instruction)).toEqual({ status: 'failed', reason: '户名不符' });
    expect(await transfers(instruction)).toBe(0);
  });
});

describe('asking for an instruction', () => {
  it('waits while the bank has no word, and then always gets the same', async () => {
    const instruction = await anInstruction({ mode: 'delay', asks: 2 });
    await send(instruction);
    await expect(ask(instruction, 1)).rejects.toThrow('pending');
    await expect(ask(instruction, 2)).rejects.toThrow('pending');
    const paid = await ask(instruction, 3);
    day = '2018-06-09';
    expect(paid).toMatchObject({ status: 'paid', on: '2018-06-01' });
    expect(await ask(instruction, 4)).toEqual(paid);
    expect(await ask(instruction, 1)).toEqual(paid);
    day = '2018-06-01';
  });

  it('believes a denial only when it is repeated', async () => {
    const instruction = await anInstruction();
    for (let attempt = 1; attempt < 5; attempt++) await expect(ask(instruction, attempt)).rejects.toThrow('unknown');
    expect(await ask(instruction, 5)).toEqual({ status: 'unknown' });
  });

  it('out of order, before anything was sent, harms nothing', async () => {
    const instruction = await anInstruction();
    await expect(ask(instruction)).rejects.toThrow('unknown');
    expect(await send(instruction)).toEqual({ status: 'accepted' });
    expect(await ask(instruction)).toMatchObject({ status: 'paid' });
    expect(await transfers(instruction)).toBe(1);
  });

  it('says what failed for good, and the same ever after', async () => {
    const instruction = await anInstruction({ mode: 'fail', asks: 1 });
    await send(instruction);
    await expect(ask(instruction)).rejects.toThrow('pending');
    expect(await ask(instruction)).toEqual({ status: 'failed', reason: '户名不符' });
    expect(await send(instruction)).toEqual({ status: 'rejected', reason: '户名不符' });
    expect(await transfers(instruction)).toBe(0);
  });

  it('gets no word where no bank is connected', async () => {
    await expect(send(await anInstruction(), NO_BANK)).rejects.toBeInstanceOf(BankSilent);
  });
});

describe('the receiver', () => {
  it('is ready with an account, as the party that the payment is for', async () => {
    const { caseId, payeePersonId, debtorId } = await anInstruction();
    expect(await check({ caseId, payeePersonId, purpose: 'payout', orderedBy: 'cashier' })).toEqual({ isReady: true });
    expect(await check({ caseId, payeePersonId: debtorId, purpose: 'refund', orderedBy: 'cashier' })).toEqual({ isReady: true });
    expect(await check({ caseId, payeePersonId: debtorId, purpose: 'payout', orderedBy: 'cashier' })).toEqual({ isReady: false, reason: 'not_a_party' });
    expect(await check({ caseId: randomUUID(), payeePersonId, purpose: 'payout', orderedBy: 'cashier' })).toEqual({ isReady: false, reason: 'not_a_party' });
  });

  it('without an account is not ready, and is when one is registered', async () => {
    const { caseId, payeePersonId } = await anInstruction({ account: null });
    expect(await check({ caseId, payeePersonId, purpose: 'payout', orderedBy: 'cashier' })).toEqual({ isReady: false, reason: 'account_missing' });
    await setAccount(database.pool, vault, { caseId, personId: payeePersonId, account: '6229 9900 0000 4321' });
    expect(await check({ caseId, payeePersonId, purpose: 'payout', orderedBy: 'cashier' })).toEqual({ isReady: true });
    expect(await payeeOf(database.pool, vault, { caseId, personId: payeePersonId, purpose: 'payout', orderedBy: 'cashier' })).toEqual({ account: '6229990000004321', holder: '张三' });
    await expect(setAccount(database.pool, vault, { caseId: randomUUID(), personId: payeePersonId, account: '1' })).rejects.toMatchObject({ refusal: { code: 'party_unknown' } });
  });

  it('is not ready for the one who was the last to change the account, and is held up when he changes it after the check', async () => {
    const instruction = await anInstruction();
    const { caseId, payeePersonId, debtorId: _debtor, ...rest } = instruction;
    await setAccount(database.pool, vault, { caseId, personId: payeePersonId, account: '6229990000007777' });
    expect(await check({ caseId, payeePersonId, purpose: 'payout', orderedBy: 'wang' })).toEqual({ isReady: false, reason: 'account_by_payer' });
    await expect(send({ ...rest, caseId, payeePersonId, orderedBy: 'wang' })).rejects.toThrow('same_person');
    expect(await check({ caseId, payeePersonId, purpose: 'payout', orderedBy: 'cashier' })).toEqual({ isReady: true });
  });

  it('leaves no account number in the database in the clear, not even at the simulated bank', async () => {
    const { rows } = await database.pool.query<{ text: string }>(`select to_jsonb(p)::text as text from person p union all select to_jsonb(i)::text from bank_simulator.instruction i union all select to_jsonb(t)::text from bank_simulator.transfer t`);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ text }) => /62299900\d{8}/.test(text))).toEqual([]);
  });
});
