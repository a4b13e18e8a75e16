import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { once, type ActKey } from './act-key.ts';
import { courtTime } from './court-time.ts';
import { PERSON_COLUMNS, personRow, type PartyRole, type PersonInput } from './person.ts';
import { Refused } from './refused.ts';
import { within } from './transaction.ts';
import type { Vault } from './vault.ts';

/** Enters a further person on a case. What the person is in the case, the command says that takes the id. */
export async function addPerson(pool: Pool, { caseId, role, person, vault }: { caseId: string; role: PartyRole; person: PersonInput; vault: Vault }, key: ActKey): Promise<{ personId: string }> {
  return within(pool, (tx) =>
    once(tx, key, async () => {
      await tx.query('select from court_case where case_id = $1 for update', [caseId]);
      const personId = randomUUID();
      const { values } = personRow(personId, person, vault);
      await tx.query(`insert into person (${PERSON_COLUMNS.join(', ')}) values (${PERSON_COLUMNS.map((_, at) => `$${at + 1}`).join(', ')})`, values);
      await tx.query('insert into party (case_id, person_id, role, seq) select $1, $2, $3, coalesce(max(seq), 0) + 1 from party where case_id = $1', [caseId, personId, role]);
      return { personId };
    }),
  );
}

/** Sets the account to which a party is paid, and notes who changed it and why, without the number. Refused with `party_unknown`. */
export async function changeAccount(pool: Pool, { caseId, personId, account, reason, userId, vault }: { caseId: string; personId: string; account: string; reason: string; userId: string; vault: Vault }, key: ActKey): Promise<void> {
  await within(pool, (tx) =>
    once(tx, key, async () => {
      const { rowCount } = await tx.query('update person n set account_enc = $3 from party p where p.case_id = $1 and p.person_id = $2 and n.person_id = p.person_id', [caseId, personId, vault.encrypt(account)]);
      if (rowCount === 0) throw new Refused({ code: 'party_unknown' });
      const { nowMs } = await courtTime(tx);
      await tx.query('insert into person_change (at_ms, user_id, case_id, person_id, field, reason) values ($1, $2, $3, $4, $5, $6)', [nowMs, userId, caseId, personId, 'account', reason]);
    }),
  );
}
