import type { QueryConfig } from 'pg';
import type { IsoDate } from '#domain/shared/dates.ts';
import { dayAt } from '#domain/shared/dates.ts';
import { DOOR, type Actor } from '#domain/shared/role.ts';
import { receiptStreamOf, treasuryCaseOf, treasuryStreamOf, type TreasuryCommand } from '#domain/treasury/treasury.ts';
import { FIRST_HASH } from './chain.ts';
import type { Act, Door } from './door.ts';
import { flush } from './flush.ts';
import { courtGround, readyWriting } from './hold.ts';
import { Refused } from './refused.ts';
import { within } from './transaction.ts';
import type { Vault } from './vault.ts';

/** What the bank says of money that came. Who paid, and the note on it, are kept as ciphertext and enter no line. */
export type ArrivalNotice = { bankRef: string; amount: string; on: IsoDate; toAccount: string; payer?: string; note?: string };

/** Opens the treasury of a court on first use; harmless when it is there. Returns its stream. It takes no number of receipt: it is no case of anybody. */
export async function ensureTreasury({ pool, around }: Pick<Door, 'pool' | 'around'>, courtCode: string): Promise<string> {
  const caseId = treasuryCaseOf(courtCode);
  const streamId = treasuryStreamOf(courtCode);
  const there = await pool.query('select from stream where stream_id = $1', [streamId]);
  if (there.rowCount !== 0) return streamId;
  await within(pool, async (tx) => {
    const ground = await courtGround(tx, courtCode, around);
    const today = dayAt(ground.nowMs);
    const made = await tx.query(
      `insert into court_case (case_id, kind, court_code, receipt_no, status, stage, cause, received_on, docket_no, head_hash, last_at_ms)
       values ($1, 'treasury', $2, $1, '', '', '', $3, 0, $4, $5) on conflict do nothing`,
      [caseId, courtCode, today, FIRST_HASH, ground.nowMs],
    );
    if (made.rowCount === 0) return;
    const writing = readyWriting(tx, { caseId, courtCode, docketNo: 0, headHash: FIRST_HASH, caseNumber: null }, around, ground);
    await writing.open({ streamId, kind: 'treasury', event: { type: 'treasuryOpened', courtCode, on: today } }, DOOR);
    await flush(tx, writing);
  });
  return streamId;
}

/**
 * Takes a notice of arrival, from a person of finance (whose request has a key) or (`by` null) from the bank itself. A repeat is harmless: `isNew` is false, or the first reply for the same
 * key. Who paid may be told later; the same reference for other money, or from another payer, is refused with `receipt_known`.
 */
export async function noteArrival(door: Door, vault: Vault, courtCode: string, notice: ArrivalNotice, by: Actor | null, key?: Act['key']): Promise<{ receipt: string; isNew: boolean }> {
  const { payer: _payer, note: _note, ...arrival } = notice;
  const streamId = await ensureTreasury(door, courtCode);
  const receipt = receiptStreamOf(treasuryCaseOf(courtCode), notice.bankRef);
  const command: TreasuryCommand = { type: 'noteArrival', ...arrival };
  const said = sealedNotice(vault, courtCode, notice);
  const refused = await (by === null ? giveAsBank(door, { streamId, receipt, command, said }) : giveAsPerson(door, { streamId, command, said, notice, by, key }));
  if (refused === undefined) return { receipt, isNew: true };
  if (refused.refusal.code !== 'receipt_known' || !(await isSame(door, receipt, command))) throw refused;
  const known = await payerOf(door, vault, courtCode, notice.bankRef);
  if (isOther(known.payer, notice.payer) || isOther(known.note, notice.note)) throw refused;
  await door.pool.query(said);
  return { receipt, isNew: false };
}

/** Who paid and what was written on it, in the clear, or null where the bank did not say. The caller logs that it was shown. */
export async function payerOf({ pool }: Pick<Door, 'pool'>, vault: Vault, courtCode: string, bankRef: string): Promise<{ payer: string | null; note: string | null }> {
  const { rows } = await pool.query<{ payer_enc: Buffer | null; note_enc: Buffer | null }>('select payer_enc, note_enc from bank_notice where court_code = $1 and bank_ref = $2', [courtCode, bankRef]);
  const open = (sealed: Buffer | null | undefined) => (sealed ? vault.decrypt(sealed) : null);
  return { payer: open(rows[0]?.payer_enc), note: open(rows[0]?.note_enc) };
}

type Given = { streamId: string; command: TreasuryCommand; said: QueryConfig };

/** What the bank says again is known by its reference before it is given. */
async function giveAsBank(door: Door, { streamId, receipt, command, said }: Given & { receipt: string }): Promise<Refused | undefined> {
  const known = await door.pool.query('select from stream where stream_id = $1', [receipt]);
  if (known.rowCount !== 0) return new Refused({ code: 'receipt_known' });
  const outcome = await door.order({ from: 'bank', orderId: naturalKey(streamId, command), to: streamId, command });
  if (!outcome.done) return new Refused({ code: outcome.code });
  await door.pool.query(said);
  return undefined;
}

async function giveAsPerson(door: Door, { streamId, command, said, notice, by, key }: Given & { notice: ArrivalNotice; by: Actor; key: Act['key'] | undefined }): Promise<Refused | undefined> {
  try {
    await door.command({ streamId, by, key: key ?? { route: 'noteArrival', key: naturalKey(streamId, command) }, sent: notice, beside: (tx) => tx.later(said) }, command);
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

function naturalKey(streamId: string, { bankRef, amount, on }: TreasuryCommand): string {
  return `${streamId}/${bankRef}/${amount}/${on}`;
}

function sealedNotice({ encrypt }: Vault, courtCode: string, { bankRef, payer, note }: ArrivalNotice): QueryConfig {
  return {
    text: `insert into bank_notice (court_code, bank_ref, payer_enc, note_enc) values ($1, $2, $3, $4)
           on conflict (court_code, bank_ref) do update set payer_enc = coalesce(bank_notice.payer_enc, excluded.payer_enc), note_enc = coalesce(bank_notice.note_enc, excluded.note_enc)`,
    values: [courtCode, bankRef, payer ? encrypt(payer) : null, note ? encrypt(note) : null],
  };
}

function isOther(known: string | null, said: string | undefined): boolean {
  return known !== null && said !== undefined && known !== said;
}

async function isSame({ pool }: Door, receipt: string, { amount, on, toAccount }: TreasuryCommand): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from stream_event where stream_id = $1 and revision = 1 and (body->>'amount')::numeric = $2::numeric and body->>'on' = $3 and body->>'toAccount' = $4`,
    [receipt, amount, on, toAccount.replaceAll(/\s/g, '')],
  );
  return rowCount !== 0;
}
