import type { PartyChange } from '#domain/shared/kind.ts';
import { Refused } from './refused.ts';
import type { Tx } from './transaction.ts';
import type { Writing } from './writing.ts';

const STRANGERS = `
  select from unnest($2::text[]) as x(id) where not exists (select from person p where p.person_id = x.id and (
    exists (select from party r where r.person_id = p.person_id and r.case_id = $1) or not exists (select from party r where r.person_id = p.person_id))) limit 1`;

const OUT_OF_PLACE = `
  select from unnest($2::text[], $3::text[]) as x(id, role) where not exists (select from party r where r.case_id = $1 and r.person_id = x.id and r.role = x.role) limit 1`;

const ENTITIES = `select from person where person_id = any($1) and type <> 'natural' limit 1`;

const ENTER = `insert into party (case_id, person_id, role, seq) select $1, $2, $3, coalesce(max(seq), 0) + 1 from party where case_id = $1 on conflict do nothing`;

/** In the place of the other: what lists, searches and papers show from now on. The other stays a person that the lines name. */
const REPLACE = `update party set person_id = $2 where case_id = $1 and role = $3 and person_id = $4 and not exists (select from party where case_id = $1 and person_id = $2 and role = $3)`;
const LEAVE = 'delete from party where case_id = $1 and role = $2 and person_id = $3';

/** Keeps the parties of the case as its lines say. Refused with `party_unknown` where a line names a person who is neither of this case nor newly entered or stands on another side, with `condition_unmet` where only a natural person will do. */
export async function flushParties(tx: Tx, { held: { caseId }, parties }: Writing): Promise<void> {
  if (parties.length === 0) return;
  const strangers = await tx.query(STRANGERS, [caseId, parties.map(({ personId }) => personId)]);
  if ((strangers.rowCount ?? 0) > 0) throw new Refused({ code: 'party_unknown' });
  await refuseOutOfPlace(tx, caseId, parties);
  await refuseEntities(tx, parties);
  for (const change of parties) if (change.role !== undefined) enter(tx, caseId, { ...change, role: change.role });
}

async function refuseOutOfPlace(tx: Tx, caseId: string, parties: Writing['parties']): Promise<void> {
  const placed = parties.filter(({ standsAs }) => standsAs !== undefined);
  if (placed.length === 0) return;
  const wrong = await tx.query(OUT_OF_PLACE, [caseId, placed.map(({ personId }) => personId), placed.map(({ standsAs }) => standsAs)]);
  if ((wrong.rowCount ?? 0) > 0) throw new Refused({ code: 'party_unknown' });
}

async function refuseEntities(tx: Tx, parties: Writing['parties']): Promise<void> {
  const natural = parties.filter(({ naturalBy }) => naturalBy !== undefined);
  if (natural.length === 0) return;
  const entities = await tx.query(ENTITIES, [natural.map(({ personId }) => personId)]);
  if ((entities.rowCount ?? 0) > 0) throw new Refused({ code: 'condition_unmet', detail: { rule: natural[0]!.naturalBy! } });
}

function enter(tx: Tx, caseId: string, { personId, role, insteadOf }: PartyChange & { role: string }): void {
  if (insteadOf === undefined) {
    tx.later({ text: ENTER, values: [caseId, personId, role] });
    return;
  }
  tx.later({ text: REPLACE, values: [caseId, personId, role, insteadOf] });
  tx.later({ text: LEAVE, values: [caseId, role, insteadOf] });
}
