import type { PersonBody } from '#contract/application.ts';
import type { PersonInput } from '#record/person.ts';

/** A person as typed, with numbers in the form in which they are found again. */
export function personInput(person: PersonBody): PersonInput {
  const { phone, address, account } = person;
  const contact = { ...(phone && { phone }), ...(address && { address }), ...(account && { account: account.replaceAll(/\s/g, '') }) };
  if (person.type === 'entity') return { type: 'entity', name: person.name, ...(person.creditCode && { creditCode: plainNumber(person.creditCode) }), ...contact };
  return { type: 'natural', name: person.name, idType: person.idType, ...(person.idNumber && { idNumber: plainNumber(person.idNumber) }), ...contact };
}

function plainNumber(number: string): string {
  return number.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}
