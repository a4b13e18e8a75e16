import type { Pool } from 'pg';
import { prepared } from './prepared.ts';

/** The names of natural persons by their ids, sealed; who is no natural person is missing. */
export async function sealedNames(pool: Pool, personIds: readonly string[]): Promise<Map<string, Buffer>> {
  const { rows } = await pool.query<{ personId: string; nameEnc: Buffer }>(prepared('select person_id as "personId", name_enc as "nameEnc" from person where person_id = any($1) and name_enc is not null', [personIds]));
  return new Map(rows.map(({ personId, nameEnc }) => [personId, nameEnc]));
}
