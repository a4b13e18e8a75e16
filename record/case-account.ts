import type { Pool } from 'pg';
import { receiptOfSubAccount } from '#domain/money/account-number.ts';

type Found = { caseStream: string | null };

/** The enforcement case of this court whose sub-account this is (一案一账号), or null. */
export async function caseOfAccount(pool: Pool, courtCode: string, account: string): Promise<Found> {
  const receiptNo = receiptOfSubAccount(account);
  return receiptNo === undefined ? { caseStream: null } : find(pool, 'c.receipt_no', courtCode, receiptNo);
}

/** The enforcement case of this court with this number in its official form, or null. */
export function caseOfNumber(pool: Pool, courtCode: string, caseNumber: string): Promise<Found> {
  return find(pool, 'c.case_number', courtCode, caseNumber);
}

async function find(pool: Pool, column: 'c.receipt_no' | 'c.case_number', courtCode: string, value: string): Promise<Found> {
  const { rows } = await pool.query<{ stream_id: string }>(
    `select s.stream_id from court_case c join stream s on s.case_id = c.case_id and s.kind = c.kind where ${column} = $2 and c.court_code = $1 and c.kind = 'enforcement'`,
    [courtCode, value],
  );
  return { caseStream: rows[0]?.stream_id ?? null };
}
