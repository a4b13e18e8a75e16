import { randomUUID } from 'node:crypto';
import type { Tx } from './transaction.ts';
import type { Vault } from './vault.ts';

export type PersonInput =
  | { type: 'natural'; name: string; idType: 'citizen' | 'other'; idNumber?: string; phone?: string; address?: string; account?: string }
  | { type: 'entity'; name: string; creditCode?: string; phone?: string; address?: string; account?: string };

export type PartyRole = 'applicant' | 'respondent' | 'thirdParty' | 'agent';
export type PartyInput = { role: PartyRole; person: PersonInput | { personId: string } };

/** Writes the persons of a case, those of natural persons as ciphertext, and returns their ids in the given order. */
export async function writeParties(tx: Tx, caseId: string, parties: readonly PartyInput[], vault: Vault): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, { role, person }] of parties.entries()) {
    const personId = 'personId' in person ? person.personId : randomUUID();
    if (!('personId' in person)) await writePerson(tx, personId, person, vault);
    await tx.query('insert into party (case_id, person_id, role, seq) values ($1, $2, $3, $4)', [caseId, personId, role, at + 1]);
    ids.push(personId);
  }
  return ids;
}

/** Writes a person under an id that is new. */
export async function writePerson(tx: Tx, personId: string, person: PersonInput, vault: Vault): Promise<void> {
  const { values } = personRow(personId, person, vault);
  await tx.query(`insert into person (${PERSON_COLUMNS.join(', ')}) values (${PERSON_COLUMNS.map((_, at) => `$${at + 1}`).join(', ')})`, values);
}

export const PERSON_COLUMNS = ['person_id', 'type', 'entity_name', 'credit_code', 'name_enc', 'name_index', 'id_type', 'id_enc', 'id_index', 'phone_enc', 'address_enc', 'account_enc'] as const;

/** The row of a person in the order of `PERSON_COLUMNS`. */
export function personRow(personId: string, person: PersonInput, { encrypt, indexOf }: Vault): { values: unknown[] } {
  const sealed = (text: string | undefined) => (text ? encrypt(text) : null);
  const contact = [sealed(person.phone), sealed(person.address), sealed(person.account)];
  if (person.type === 'entity') return { values: [personId, 'entity', person.name, person.creditCode ?? null, null, null, null, null, null, ...contact] };
  const { name, idType, idNumber } = person;
  return { values: [personId, 'natural', null, null, encrypt(name), indexOf(name), idType, sealed(idNumber), idNumber ? indexOf(idNumber) : null, ...contact] };
}
