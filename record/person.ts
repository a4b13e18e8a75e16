import { randomUUID } from 'node:crypto';
import type { Tx } from './transaction.ts';
import type { Vault } from './vault.ts';

export type PersonInput =
  | { type: 'natural'; name: string; idType: 'citizen' | 'other'; idNumber?: string; phone?: string; address?: string; account?: string }
  | { type: 'entity'; name: string; creditCode?: string; phone?: string; address?: string; account?: string };

export type PartyRole = 'applicant' | 'respondent' | 'thirdParty' | 'agent';
export type PartyInput = { role: PartyRole; person: PersonInput | { personId: string } };

type SealedParty = { personId: string; role: PartyRole; values: unknown[] | undefined };

/** The parties of a new case in their order, with what is written of a new person as ciphertext. */
export function sealParties(parties: readonly PartyInput[], vault: Vault): SealedParty[] {
  return parties.map(({ role, person }) => {
    if ('personId' in person) return { personId: person.personId, role, values: undefined };
    const personId = randomUUID();
    return { personId, role, values: personRow(personId, person, vault).values };
  });
}

/** Writes the parties of a new case, and those of them who are new. */
export function writeParties(tx: Tx, caseId: string, parties: readonly SealedParty[]): void {
  for (const [at, { personId, role, values }] of parties.entries()) {
    if (values) insertPerson(tx, values);
    tx.later({ name: 'insert-party', text: 'insert into party (case_id, person_id, role, seq) values ($1, $2, $3, $4)', values: [caseId, personId, role, at + 1] });
  }
}

/** Writes a person under an id that is new. */
export function writePerson(tx: Tx, personId: string, person: PersonInput, vault: Vault): void {
  insertPerson(tx, personRow(personId, person, vault).values);
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

function insertPerson(tx: Tx, values: unknown[]): void {
  tx.later({ name: 'insert-person', text: `insert into person (${PERSON_COLUMNS.join(', ')}) values (${PERSON_COLUMNS.map((_, at) => `$${at + 1}`).join(', ')})`, values });
}
