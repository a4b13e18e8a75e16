import type { Pool } from 'pg';
import { prepared } from './prepared.ts';

/** A natural person's name is sealed, an entity's is plain. */
export type PersonName = { nameEnc: Buffer; entityName: null } | { nameEnc: null; entityName: string };

/** The names of persons by their ids. */
export async function personNames(pool: Pool, personIds: readonly string[]): Promise<Map<string, PersonName>> {
  const { rows } = await pool.query<PersonName & { personId: string }>(
    prepared('select person_id as "personId", name_enc as "nameEnc", entity_name as "entityName" from person where person_id = any($1) and (name_enc is not null or entity_name is not null)', [personIds]));
  return new Map(rows.map(({ personId, ...name }) => [personId, name]));
}
