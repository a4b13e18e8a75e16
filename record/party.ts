import type { Pool } from 'pg';
import { once, type ActKey } from './act-key.ts';
import { canonical } from './canonical.ts';
import { courtTime } from './court-time.ts';
import { writePerson, type PersonInput } from './person.ts';
import { Refused } from './refused.ts';
import { within, type Tx } from './transaction.ts';
import type { Vault } from './vault.ts';

/** Enters an agent (代理人) on a case: somebody who acts for a party and is none. */
export async function addAgent(pool: Pool, { caseId, person, vault }: { caseId: string; person: PersonInput; vault: Vault }, key: ActKey): Promise<{ personId: string }> {
  return within(pool, (tx) =>
    once(tx, key, async () => {
      await tx.query('select from court_case where case_id = $1 for update', [caseId]);
      const personId = personIdFor(vault, key, person);
      writePerson(tx, personId, person, vault);
      await tx.query(`insert into party (case_id, person_id, role, seq) select $1, $2, 'agent', coalesce(max(seq), 0) + 1 from party where case_id = $1`, [caseId, personId]);
      return { personId };
    }),
  );
}

export type Brought = { personId: string; person: PersonInput; enter: (tx: Tx) => void };

/**
 * A person whom a command brings along: `personId` goes into the command, `enter` writes the person in the command's own transaction, so that a refused command leaves nobody behind.
 * The same request has the same id, another person another one.
 */
export function broughtAlong(vault: Vault, key: Pick<ActKey, 'userId' | 'key'>, person: PersonInput): Brought {
  const personId = personIdFor(vault, key, person);
  return { personId, person, enter: (tx) => writePerson(tx, personId, person, vault) };
}

/** Sets the account to which a party is paid, and notes who changed it and why, without the number. Refused with `party_unknown`. */
export async function changeAccount(pool: Pool, { caseId, personId, account, reason, userId, vault }: { caseId: string; personId: string; account: string; reason: string; userId: string; vault: Vault }, key: ActKey): Promise<void> {
  await within(pool, (tx) =>
    once(tx, key, async () => {
      const sealed = vault.encrypt(account.replaceAll(/\s/g, ''));
      const { rowCount } = await tx.query('update person n set account_enc = $3 from party p where p.case_id = $1 and p.person_id = $2 and n.person_id = p.person_id', [caseId, personId, sealed]);
      if (rowCount === 0) throw new Refused({ code: 'party_unknown' });
      const { nowMs } = await courtTime(tx);
      await tx.query('insert into person_change (at_ms, user_id, case_id, person_id, field, reason) values ($1, $2, $3, $4, $5, $6)', [nowMs, userId, caseId, personId, 'account', reason]);
    }),
  );
}

/** A keyed hash, so that the id says nothing of the person. */
function personIdFor({ indexOf }: Vault, { userId, key }: Pick<ActKey, 'userId' | 'key'>, person: PersonInput): string {
  const hex = indexOf(canonical({ userId, key, person })).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
