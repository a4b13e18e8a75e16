import { coded, codeOf, withoutCodes, type Naming } from './coded-name.ts';
import { withoutNumbers } from './private-number.ts';

type Person = { type: 'natural'; name: string; idNumber?: string; phone?: string; account?: string } | { type: 'entity'; name: string };

/** Who may be named in free text, and the numbers by which they are known. */
export type Known = { namings: readonly Naming[]; numbers: readonly string[] };

/** The natural persons among people who have their ids. */
export function knownAmong(people: readonly { personId: string; person: Person }[]): Known {
  const natural = people.flatMap(({ personId, person }) => (person.type === 'natural' ? [{ personId, ...person }] : []));
  return {
    namings: natural.map(({ personId, name }) => ({ name, as: codeOf(personId) })),
    numbers: natural.flatMap(({ idNumber, phone, account }) => [idNumber, phone, account].filter((number) => number !== undefined)),
  };
}

/** Free text of a former system as it goes into the record: names as codes, and numbers masked, since nobody is there to leave them out. */
export function broughtText(text: string, { namings, numbers }: Known): string {
  return coded(withoutNumbers(withoutCodes(text), numbers), namings);
}
