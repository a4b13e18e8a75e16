import type { Pool } from 'pg';
import type { RosterDraft } from '#domain/import/roster-draft.ts';
import type { Words } from '#domain/shared/words.ts';
import { canonical } from './canonical.ts';
import type { Door } from './door.ts';
import { courtTime } from './court-time.ts';
import { breathe, look, type FindKnown, type Good, type Material } from './import-judge.ts';
import { dropParts } from './import-part.ts';
import { findRun, isToCommit, keepResult, noteProgress, type ImportCounts, type ImportRun } from './import-run.ts';
import { within, type Asks, type Tx } from './transaction.ts';
import type { Vault } from './vault.ts';

const ROWS_AT_ONCE = 500;
const SEALED_AT_ONCE = 50;
const CASES_AT_ONCE = 200;

const UPSERT = `
  insert into roster_person (person_key, id_index, name_enc, name_index, id_enc, city, county, county_code, town, village, household_no, person_no, relation, household_size, attribute, cause, helper_enc,
    out_of_poverty_year, row_index, import_id)
  select k, ii, ne, ni, ie, ci, co, $1, tw, vi, hn, pn, re, hs, at, ca, he, oy, ri, $2
  from unnest($3::text[], $4::bytea[], $5::bytea[], $6::bytea[], $7::bytea[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::int[], $16::text[], $17::text[],
    $18::bytea[], $19::int[], $20::bytea[]) as x(k, ii, ne, ni, ie, ci, co, tw, vi, hn, pn, re, hs, at, ca, he, oy, ri)
  on conflict (person_key) do update set id_index = excluded.id_index, name_enc = excluded.name_enc, name_index = excluded.name_index, id_enc = excluded.id_enc, city = excluded.city, county = excluded.county,
    town = excluded.town, village = excluded.village, relation = excluded.relation, household_size = excluded.household_size, attribute = excluded.attribute, cause = excluded.cause, helper_enc = excluded.helper_enc,
    out_of_poverty_year = excluded.out_of_poverty_year, row_index = excluded.row_index, import_id = excluded.import_id`;

/**
 * Open cases that bear no tag yet and whose applicant is on the roster of the county, whichever file he came with: what an interrupted comparison left out is found by the next.
 * Where the poverty office has rejected the tag, only a person who is new or changed in this file brings it back.
 */
const MATCHES = `
  select s.stream_id from stream s join court_case c on c.case_id = s.case_id and s.stream_id = c.kind || '/' || c.case_id
  where c.kind in ('civil', 'enforcement') and not s.is_ended and not '扶贫' = any(c.tags) and s.stream_id > $3
    and exists (select from party p join person n on n.person_id = p.person_id join roster_person r on r.id_index = n.id_index where p.case_id = c.case_id and p.role = 'applicant'
      and r.county_code = $2 and (r.import_id = $1 or coalesce(s.state -> 'poverty' ->> 'tag', '') <> 'rejected'))
  order by s.stream_id limit ${CASES_AT_ONCE}`;

/** Persons of the roster who stand there exactly as the row says. */
export function knownPersons(db: Asks, vault: Vault): FindKnown<RosterDraft> {
  return async (rows) => {
    const { rows: found } = await db.query<{ key: string; index: Buffer | null }>('select person_key as key, row_index as index from roster_person where person_key = any($1)', [rows.map(({ key }) => key)]);
    const there = new Map(found.map(({ key, index }) => [key, index]));
    return new Map(rows.flatMap(({ key, draft }) => (there.get(key)?.equals(rowIndex(vault, draft)) ? [[key, 'known' as const]] : [])));
  };
}

/** Brings the good rows of a roster into the record in one transaction: by household and person new ones are added, changed ones replaced. */
export async function commitRoster<Context>({ pool, vault }: { pool: Pool; vault: Vault }, run: ImportRun, material: Material<RosterDraft, Context>): Promise<void> {
  const { importId, countyCode } = run;
  await within(pool, async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtext('import'), hashtext($1))`, [countyCode]);
    if (!(await isToCommit(tx, importId))) return;
    const { counts } = await look(tx, material, knownPersons(tx, vault), {
      async onGood(rows) {
        for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) await upsert(tx, vault, run, rows.slice(at, at + ROWS_AT_ONCE));
      },
      onLot: (done) => noteProgress(pool, importId, done),
    });
    await dropParts(tx, importId, 'rows');
    await keepResult(tx, importId, 'matching', counts, resultOf(counts, null));
  });
}

/** Orders the tag for every open case whose applicant is on the roster, through the door, once for each: it may be broken off and begun again. */
export async function claimMatches(door: Door, importId: string): Promise<void> {
  const { pool } = door;
  const { countyCode } = await findRun(pool, importId);
  const { today } = await courtTime(pool);
  let claimed = 0;
  for (let after = ''; ; ) {
    const { rows } = await pool.query<{ stream_id: string }>(MATCHES, [importId, countyCode, after]);
    if (rows.length === 0) break;
    for (const { stream_id: to } of rows) {
      const outcome = await door.order({ from: `roster/${importId}`, orderId: to, to, command: { type: 'claimPoverty', on: today, countyCode } as { type: string } });
      if (outcome.done) claimed += 1;
    }
    after = rows.at(-1)!.stream_id;
  }
  const { rows } = await pool.query<ImportCounts>('select rows_total as total, rows_good as good, rows_bad as bad, rows_known as known from import_run where import_id = $1', [importId]);
  await keepResult(pool, importId, 'done', rows[0]!, resultOf(rows[0]!, claimed));
}

async function upsert(tx: Tx, vault: Vault, { importId, countyCode }: ImportRun, rows: readonly Good<RosterDraft>[]): Promise<void> {
  const sealed: { nameEnc: Buffer; idEnc: Buffer; nameIndex: Buffer; idIndex: Buffer; helperEnc: Buffer | null; index: Buffer }[] = [];
  for (const [at, { draft }] of rows.entries()) {
    if (at % SEALED_AT_ONCE === SEALED_AT_ONCE - 1) await breathe();
    sealed.push({ nameEnc: vault.encrypt(draft.name), idEnc: vault.encrypt(draft.idGiven), nameIndex: vault.indexOf(draft.name), idIndex: vault.indexOf(draft.idNumber), helperEnc: draft.helper === null ? null : vault.encrypt(draft.helper), index: rowIndex(vault, draft) });
  }
  const drafts = rows.map(({ draft }) => draft);
  await tx.query({
    name: 'import-roster', text: UPSERT,
    values: [
      countyCode, importId, rows.map(({ key }) => key), sealed.map((s) => s.idIndex), sealed.map((s) => s.nameEnc), sealed.map((s) => s.nameIndex), sealed.map((s) => s.idEnc),
      drafts.map((d) => d.city), drafts.map((d) => d.county), drafts.map((d) => d.town), drafts.map((d) => d.village), drafts.map((d) => d.householdNo), drafts.map((d) => d.personNo), drafts.map((d) => d.relation),
      drafts.map((d) => d.householdSize), drafts.map((d) => d.attribute), drafts.map((d) => d.cause), sealed.map((s) => s.helperEnc), drafts.map((d) => d.outOfPovertyYear), sealed.map((s) => s.index),
    ],
  });
}

/** A keyed hash of the whole row: the same row again changes nothing. */
function rowIndex({ indexOf }: Vault, draft: RosterDraft): Buffer {
  return indexOf(canonical(draft));
}

function resultOf({ good, known, bad }: ImportCounts, claimed: number | null): Words {
  return {
    zh: `新增或者更新 ${good} 人${known > 0 ? `；${known} 人没有变化，没有重复导入` : ''}${bad > 0 ? `；${bad} 行有误，未导入` : ''}${claimed === null ? '' : `；与 ${claimed} 件在办案件比对一致，已作扶贫标记，待确认`}。`,
    en: `${good} persons added or changed${known > 0 ? `; ${known} are as they were` : ''}${bad > 0 ? `; ${bad} rows have errors and were not taken` : ''}${claimed === null ? '' : `; ${claimed} open cases match and are tagged, to be confirmed`}.`,
  };
}
