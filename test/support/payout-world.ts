import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { BankMode } from '#activities/bank/simulator.ts';
import { subAccountOf } from '#domain/money/account-number.ts';
import { balancesOf, figuresOf, unsound } from '#domain/money/ledger.ts';
import type { LedgerLeg } from '#domain/shared/kind.ts';
import { noteArrival } from '#record/treasury.ts';
import { PURSE_BOOK } from './purse/kind.ts';
import { COURT, openStoryWorld } from './story-world.ts';

export type PayoutWorld = Awaited<ReturnType<typeof openPayoutWorld>>;
export type Payout = { caseId: string; caseStream: string; payout: string; payee: string; debtor: string; subAccount: string };
type Behaviour = { mode: BankMode; asks?: number; times?: number; reason?: string };
type Arrival = { amount?: string; principal?: string; isPoverty?: boolean; account?: string | null };

const workflowsPath = fileURLToPath(new URL('./purse/index.ts', import.meta.url));

/** A story world with a purse for each case, and a bank whose behaviour is set by rows. */
export async function openPayoutWorld({ activities }: { activities?: NonNullable<Parameters<typeof openStoryWorld>[0]>['activities'] } = {}) {
  const world = await openStoryWorld({ book: PURSE_BOOK, workflowsPath, ...(activities && { activities }) });
  const { pool, door, vault } = world;
  let accounts = 0;

  /** An account of its own, so that the bank can be told how to treat it. */
  function newAccount(): string {
    accounts += 1;
    return `622999000000${String(accounts).padStart(4, '0')}`;
  }

  async function openPurse({ principal = '48000.00', isPoverty = false, account = newAccount() }: Arrival = {}) {
    const caseId = randomUUID();
    let ids: readonly string[] = [];
    const caseStream = await world.open(
      'enforcement',
      (personIds) => {
        ids = personIds;
        return { type: 'opened', on: '2018-06-01', principal, handlerId: 'wang', isPoverty };
      },
      {
        caseId,
        parties: [
          { role: 'applicant', person: { type: 'natural', name: '张三', idType: 'other', ...(account !== null && { account }) } },
          { role: 'respondent', person: { type: 'entity', name: '某某商贸有限公司', account: newAccount() } },
        ],
      },
    );
    const { rows } = await pool.query<{ receipt_no: string }>('select receipt_no from court_case where case_id = $1', [caseId]);
    return { caseId, caseStream, payee: ids[0]!, debtor: ids[1]!, subAccount: subAccountOf(rows[0]!.receipt_no)!, payout: `disbursement/${caseId}/1` };
  }

  async function arrive({ subAccount, payout }: Pick<Payout, 'subAccount' | 'payout'>, amount = '48000.00', bankRef = `B${randomUUID()}`) {
    await noteArrival(door, vault, COURT, { bankRef, amount, on: await world.today(), toAccount: subAccount, payer: '某某商贸有限公司' }, null);
    await world.tells(payout, 'arrived');
  }

  /** Officer, chief and finance do their parts. */
  async function untilOrdered({ payout, payee, debtor }: Payout, fee = '0'): Promise<void> {
    await world.answer(payout, 'calculate', { outcome: 'calculated', payeeId: payee, advancedCosts: '0', fee, debtorId: debtor });
    await world.answer(payout, 'propose', { proposal: 'pay', opinion: '同意发放' });
    await world.answer(payout, 'approve', { decision: 'approve' });
    await world.answer(payout, 'pay', { decision: 'pay' });
    await world.tells(payout, 'paymentOrdered');
  }

  /** How the bank treats what goes to the applicant of this purse. */
  async function bankWill({ payout }: Pick<Payout, 'payout'>, { mode, asks = 0, times, reason }: Behaviour): Promise<void> {
    const personId = (await pool.query<{ person_id: string; account_enc: Buffer }>(`select p.person_id, p.account_enc from party r join person p using (person_id) where r.case_id = $1 and r.role = 'applicant'`, [payout.split('/')[1]])).rows[0]!;
    const tail = vault.decrypt(personId.account_enc).slice(-4);
    await pool.query('insert into bank_simulator.behaviour (account_tail, mode, asks, uses_left, reason) values ($1, $2, $3, $4, $5)', [tail, mode, asks, times ?? null, reason ?? '户名不符']);
  }

  async function transfers(payout: string): Promise<string[]> {
    const { rows } = await pool.query<{ key: string; amount: string }>('select key, amount::text from bank_simulator.transfer where key like $1 order by id', [`${payout}/%`]);
    return rows.map(({ key, amount }) => `${key.slice(payout.length + 1)} ${amount}`);
  }

  async function entries(caseId: string): Promise<LedgerLeg[]> {
    return (await pool.query<LedgerLeg>('select account, amount::text from ledger_entry where case_id = $1 order by at_ms', [caseId])).rows;
  }

  return {
    ...world,
    openPurse, arrive, untilOrdered, bankWill, transfers,
    figures: async (caseId: string) => figuresOf(await entries(caseId)),
    faults: async (caseId: string) => unsound(balancesOf(await entries(caseId))),
    /** A purse with money on it that finance has just paid out. */
    async ordered(arrival: Arrival & { bank?: Behaviour } = {}): Promise<Payout> {
      const purse = await openPurse(arrival);
      if (arrival.bank) await bankWill(purse, arrival.bank);
      await arrive(purse, arrival.amount);
      await untilOrdered(purse);
      return purse;
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}
