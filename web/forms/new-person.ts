import type { PersonBody } from '#contract/application.ts';
import type { Field } from './form-spec.ts';
import { PERSON_FIELDS, personBody, personField } from './person-fields.ts';
import type { Typed } from './read-form.ts';

const PREFIX = 'person_';

type When = NonNullable<Field['when']>;
type PartyField = 'partyId' | 'becomes';

/** Who a command is about: a person who is entered with it, or one who stands on the case already. */
export function whoFields(name: PartyField, label: Field['label'], when?: When): readonly Field[] {
  return [
    {
      name: 'who', type: 'choice', label, ...(when && { when }),
      options: [{ value: 'new', label: { zh: '新登记的人员', en: 'Somebody new' } }, { value: 'known', label: { zh: '本案已登记的人员', en: 'Somebody on the case' } }],
    },
    { name, type: 'party', label: { zh: '已登记的人员', en: 'Who' }, when: { field: 'who', is: 'known' } },
    ...PERSON_FIELDS.map((field): Field => ({ ...field, name: `${PREFIX}${field.name}`, when: field.when ? { ...field.when, field: `${PREFIX}${field.when.field}` } : { field: 'who', is: 'new' } })),
  ];
}

/** The command as the wire takes it: a new person stands beside it, with the field that will name the person. */
export function commandBody(type: string, { who, ...fields }: Readonly<Record<string, unknown>>): { command: { type: string } & Record<string, unknown>; newPerson?: { field: PartyField; person: PersonBody } } {
  const own = Object.entries(fields).filter(([name]) => !name.startsWith(PREFIX));
  const command = { ...Object.fromEntries(own), type };
  if (who !== 'new') return { command };
  const person = Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value]] : [])));
  return { command, newPerson: { field: type === 'addParty' ? 'partyId' : 'becomes', person: personBody(person) } };
}

/** The field of a refused place of that command. */
export function commandField(path: string, typed: Typed): string {
  const [, name] = /^newPerson\.person\.(\w+)$/.exec(path) ?? [];
  return name ? `${PREFIX}${personField(name, { idType: typed[`${PREFIX}idType`] })}` : path;
}
