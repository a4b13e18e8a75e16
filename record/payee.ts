import type { Pool } from 'pg';
import type { Purpose } from '#domain/money/ledger.ts';
import { Refused } from './refused.ts';
import type { Vault } from './vault.ts';

export type Payee = { account: string; holder: string };

/** In whose name a payment is received: a payout by an applicant (an agent needs a special authority, MON-014), a refund by a respondent. */
const RECEIVER = { payout: 'applicant', refund: 'respondent' } as const satisfies Record<Purpose, string>;

/**
 * The account to which a party of the case is paid, in the clear: for the bank and for nobody else. Refused: `not_found` for who is no such party, `account_missing`,
 * `same_person` when whoever orders the payment was the last to change the account.
 */
export async function payeeOf(pool: Pool, vault: Vault, { caseId, personId, purpose, orderedBy }: { caseId: string; personId: string; purpose: Purpose; orderedBy: string }): Promise<Payee> {
  const { rows } = await pool.query<{ entity_name: string | null; name_enc: Buffer | null; account_enc: Buffer | null; changed_by: string | null }>(
    `select p.entity_name, p.name_enc, p.account_enc, (select c.user_id from person_change c where c.person_id = p.person_id and c.field = 'account' order by c.id desc limit 1) as changed_by
     from party r join person p on p.person_id = r.person_id where r.case_id = $1 and r.person_id = $2 and r.role = $3`,
    [caseId, personId, RECEIVER[purpose]],
  );
  const row = rows[0];
  if (!row) throw new Refused({ code: 'not_found' });
  if (!row.account_enc) throw new Refused({ code: 'account_missing' });
  if (row.changed_by === orderedBy) throw new Refused({ code: 'same_person' });
  return { account: vault.decrypt(row.account_enc), holder: row.entity_name ?? vault.decrypt(row.name_enc!) };
}
