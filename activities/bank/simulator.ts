import type { Pool } from 'pg';
import type { IsoDate } from '#domain/shared/dates.ts';
import { courtTime } from '#record/court-time.ts';
import { within, type Tx } from '#record/transaction.ts';
import { BankSilent, type Bank, type BankOrder } from './bank.ts';

/**
 * How the simulated bank behaves. `pay`: at once. `delay`: pending for so many questions. `reject`: refuses to take it. `fail`: takes it and fails for good.
 * `lost`: pays, but its reply to the sending is lost. `twice`: the line brings it the same instruction twice. `late`: no reply, denies having it for so many
 * questions, and has paid after all. `never`: takes it and is silent from then on.
 */
export type BankMode = 'pay' | 'delay' | 'reject' | 'fail' | 'lost' | 'twice' | 'late' | 'never';

type Instruction = { key: string; account_tail: string; amount: string; mode: BankMode; asks_left: number; reason: string | null; status: 'queued' | 'rejected' | 'paid' | 'failed'; bank_ref: string | null; settled_on: IsoDate | null };
type Behaviour = { mode: BankMode; asks: number; reason: string | null };

const PAYS_AT_ONCE: readonly BankMode[] = ['pay', 'lost', 'twice'];
const USUAL: Behaviour = { mode: 'pay', asks: 0, reason: null };

const CHOOSE = `
  update bank_simulator.behaviour set uses_left = uses_left - 1 where id = (
    select id from bank_simulator.behaviour where (account_tail is null or account_tail = $1) and (amount is null or amount = $2) and coalesce(uses_left, 1) > 0
    order by (account_tail is not null)::int + (amount is not null)::int desc, id limit 1)
  returning mode, asks, reason`;

/**
 * A bank in a schema of its own in the same PostgreSQL, so that it survives whatever its clients do not. Its books are its transactions;
 * rows of `bank_simulator.behaviour` say how it treats an account or an amount. `today` dates its receipts.
 */
export function openBankSimulator(pool: Pool, today: () => Promise<IsoDate> = async () => (await courtTime(pool)).today): Bank {
  async function send(order: BankOrder): Promise<Awaited<ReturnType<Bank['send']>>> {
    const { status, mode, reason } = await receive(pool, order, today);
    if (mode === 'lost' || mode === 'late' || mode === 'never') throw new BankSilent();
    return status === 'rejected' ? { status, reason: reason ?? '' } : { status: 'accepted' };
  }

  return {
    async send(order) {
      const first = await send(order);
      return (await modeOf(pool, order.key)) === 'twice' ? send(order) : first;
    },
    async ask(key) {
      const instruction = await within(pool, (tx) => answer(tx, key, today));
      if (!instruction) return { status: 'unknown' };
      const { status, mode, reason, bank_ref, settled_on } = instruction;
      if (mode === 'never' && status === 'queued') throw new BankSilent();
      if (status === 'paid') return { status, bankRef: bank_ref!, on: settled_on! };
      if (status === 'failed' || status === 'rejected') return { status: 'failed', reason: reason ?? '' };
      return { status: mode === 'late' ? 'unknown' : 'pending' };
    },
  };
}

/** The first of a key opens the instruction; every further one finds it. */
function receive(pool: Pool, { key, account, amount, purpose }: BankOrder, today: () => Promise<IsoDate>): Promise<Instruction> {
  return within(pool, async (tx) => {
    const tail = account.slice(-4);
    const known = await tx.query(
      `insert into bank_simulator.instruction (key, account_tail, amount, purpose, mode, asks_left, status) values ($1, $2, $3, $4, 'pay', 0, 'queued')
       on conflict (key) do update set sends = bank_simulator.instruction.sends + 1 returning sends`,
      [key, tail, amount, purpose],
    );
    if ((known.rows[0] as { sends: number }).sends === 1) {
      const { rows } = await tx.query<Behaviour>(CHOOSE, [tail, amount]);
      const { mode, asks, reason } = rows[0] ?? USUAL;
      await tx.query('update bank_simulator.instruction set mode = $2, asks_left = $3, reason = $4, status = $5 where key = $1', [key, mode, asks, reason, mode === 'reject' ? 'rejected' : 'queued']);
      if (PAYS_AT_ONCE.includes(mode)) await pay(tx, key, await today());
    }
    return (await read(tx, key))!;
  });
}

/** Each question brings a delayed instruction nearer to its end. */
async function answer(tx: Tx, key: string, today: () => Promise<IsoDate>): Promise<Instruction | undefined> {
  const instruction = await read(tx, key);
  if (!instruction) return undefined;
  await tx.query('update bank_simulator.instruction set asks = asks + 1, asks_left = greatest(asks_left - 1, 0) where key = $1', [key]);
  if (instruction.status !== 'queued' || instruction.mode === 'never' || instruction.asks_left > 0) return instruction;
  if (instruction.mode === 'fail') await tx.query(`update bank_simulator.instruction set status = 'failed' where key = $1`, [key]);
  else await pay(tx, key, await today());
  return read(tx, key);
}

async function pay(tx: Tx, key: string, on: IsoDate): Promise<void> {
  await tx.query(
    `with moved as (insert into bank_simulator.transfer (key, account_tail, amount, on_day) select key, account_tail, amount, $2 from bank_simulator.instruction where key = $1 returning id)
     update bank_simulator.instruction set status = 'paid', settled_on = $2, bank_ref = 'SIM' || lpad((select id from moved)::text, 10, '0') where key = $1`,
    [key, on],
  );
}

async function read(tx: Tx, key: string): Promise<Instruction | undefined> {
  const { rows } = await tx.query<Instruction>(
    'select key, account_tail, amount, mode, asks_left, reason, status, bank_ref, settled_on::text from bank_simulator.instruction where key = $1 for update',
    [key],
  );
  return rows[0];
}

async function modeOf(pool: Pool, key: string): Promise<BankMode | undefined> {
  const { rows } = await pool.query<{ mode: BankMode }>('select mode from bank_simulator.instruction where key = $1', [key]);
  return rows[0]?.mode;
}
