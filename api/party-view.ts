import type { Party } from '#contract/case.ts';
import { maskName, maskNumber, maskPhone } from '#domain/identity/mask.ts';
import type { PersonRecord } from '#prisma/reads/case-page.ts';
import type { Vault } from '#record/vault.ts';

export type Field = Party['has'][number];

/** A party with a natural person's name and every number masked, and what could be revealed. */
export function partyView(person: PersonRecord, { decrypt }: Vault): Party {
  const { personId, role, type, entityName, creditCode, nameEnc, idType, idEnc, phoneEnc, addressEnc, accountEnc } = person;
  const has: [Field, unknown][] = [['name', nameEnc], ['idNumber', idEnc], ['phone', phoneEnc], ['address', addressEnc], ['account', accountEnc]];
  return {
    personId, role, type, idType,
    name: entityName ?? maskName(nameEnc ? decrypt(nameEnc) : ''),
    idNumber: creditCode ?? (idEnc && maskNumber(decrypt(idEnc))),
    phone: phoneEnc && maskPhone(decrypt(phoneEnc)),
    has: has.flatMap(([field, value]) => (value ? [field] : [])),
  };
}

/** What may be revealed to a liaison: what is compared with the roster, of the applicant. */
export function liaisonMay({ role }: Pick<PersonRecord, 'role'>, field: Field): boolean {
  return role === 'applicant' && (field === 'name' || field === 'idNumber');
}

/** A field in full; undefined where there is none. The reveal is noted before this is called. */
export function fieldOf({ entityName, creditCode, nameEnc, idEnc, phoneEnc, addressEnc, accountEnc }: PersonRecord, field: Field, { decrypt }: Vault): string | undefined {
  const sealed = { name: nameEnc, idNumber: idEnc, phone: phoneEnc, address: addressEnc, account: accountEnc }[field];
  if (sealed) return decrypt(sealed);
  return (field === 'name' ? entityName : field === 'idNumber' ? creditCode : null) ?? undefined;
}
