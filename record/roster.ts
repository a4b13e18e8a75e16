import type { PersonInput } from './person.ts';
import type { Asks } from './transaction.ts';
import type { Vault } from './vault.ts';

type Side = readonly { role: string; person: PersonInput }[];

/** Tells whether an applicant among the parties is on the roster of the poor: a match makes the tag claimed, as the clerk's tick does. Asks once for all that will be told. */
export async function rosterOf(db: Asks, vault: Vault, all: readonly Side[]): Promise<(parties: Side) => boolean> {
  const indexes = new Map(all.map((parties) => [parties, parties.flatMap(({ role, person }) => (role === 'applicant' && person.type === 'natural' && person.idNumber ? [vault.indexOf(person.idNumber)] : []))]));
  const { rows } = await db.query<{ id: string }>({ name: 'on-roster', text: `select distinct encode(id_index, 'hex') as id from roster_person where id_index = any($1)`, values: [[...indexes.values()].flat()] });
  const there = new Set(rows.map(({ id }) => id));
  return (parties) => indexes.get(parties)!.some((index) => there.has(index.toString('hex')));
}
