import type { IsoDate } from '#domain/shared/dates.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import type { By } from '#domain/shared/role.ts';
import { FIRST_HASH } from './chain.ts';
import { flush, type Lane } from './flush.ts';
import { drawNumber, readyWriting, type Surroundings } from './hold.ts';
import { currentKind } from './kind-book.ts';
import { writeParties, type PartyInput } from './person.ts';
import { Refused } from './refused.ts';
import { courtTime } from './court-time.ts';
import type { Tx } from './transaction.ts';
import type { Vault } from './vault.ts';
import type { Writing } from './writing.ts';

export type CaseOpening = {
  caseId: string;
  courtCode: string;
  countyCode: string | null;
  kind: string;
  by: By;
  receivedOn: IsoDate;
  parties: readonly PartyInput[];
  vault: Vault;
  links?: readonly { caseId: string; relation: string }[];
  importKey?: string;
  importId?: string;
  lane?: Lane;
  /** The first line, given the ids of the parties in their order. */
  firstLine(personIds: readonly string[]): AnyEvent;
};

export type OpenedCase = { caseId: string; streamId: string; receiptNo: string; revision: number };

type Numbers = { courtCode: string; countyCode: string | null; kind: string; receivedOn: IsoDate; importKey?: string | undefined; importId?: string | undefined };

/** Puts a case into the record: its number of receipt (收件号), parties, links and first line. */
export async function openCase(tx: Tx, opening: CaseOpening, around: Surroundings): Promise<OpenedCase> {
  const { caseId, courtCode, kind, by, links = [], lane = 0 } = opening;
  const nowMs = (await around.nowMs?.()) ?? (await courtTime(tx)).nowMs;
  const receiptNo = await insertCase(tx, caseId, opening, nowMs);
  const personIds = await writeParties(tx, caseId, opening.parties, opening.vault);
  for (const link of links) await linkCases(tx, caseId, link.caseId, link.relation);
  const { rows } = await tx.query<{ settings: Record<string, unknown> | null }>('select jsonb_object_agg(key, value) as settings from court_setting where court_code = $1', [courtCode]);
  const writing = await readyWriting(tx, { caseId, courtCode, docketNo: 0, headHash: FIRST_HASH, caseNumber: null }, around, rows[0]?.settings ?? {}, nowMs);
  const streamId = `${currentKind(around.book, kind).name}/${caseId}`;
  await writing.open({ streamId, kind, event: opening.firstLine(personIds) }, by);
  await flush(tx, writing, lane);
  await bearCases(tx, writing, around);
  return { caseId, streamId, receiptNo, revision: writing.streams.get(streamId)!.revision };
}

/** Opens the linked cases that the lines of a writing call for, with the same parties, in the same transaction. */
export async function bearCases(tx: Tx, { births, held, nowMs }: Writing, around: Surroundings): Promise<string[]> {
  for (const { by, birth } of births) {
    const { rows } = await tx.query<{ county_code: string | null; settings: Record<string, unknown> | null }>(
      `select county_code, (select jsonb_object_agg(key, value) from court_setting s where s.court_code = c.court_code) as settings from court_case c where case_id = $1`,
      [held.caseId],
    );
    await insertCase(tx, birth.caseId, { courtCode: held.courtCode, countyCode: rows[0]!.county_code, kind: birth.kind, receivedOn: birth.receivedOn }, nowMs);
    await tx.query('insert into party (case_id, person_id, role, seq) select $1, person_id, role, seq from party where case_id = $2', [birth.caseId, held.caseId]);
    await linkCases(tx, birth.caseId, held.caseId, birth.relation);
    const writing = await readyWriting(tx, { caseId: birth.caseId, courtCode: held.courtCode, docketNo: 0, headHash: FIRST_HASH, caseNumber: null }, around, rows[0]!.settings ?? {}, nowMs);
    await writing.open({ streamId: `${currentKind(around.book, birth.kind).name}/${birth.caseId}`, kind: birth.kind, event: birth.event }, by);
    await flush(tx, writing);
  }
  return births.map(({ birth }) => birth.caseId);
}

async function insertCase(tx: Tx, caseId: string, { courtCode, countyCode, kind, receivedOn, importKey, importId }: Numbers, nowMs: number): Promise<string> {
  const year = Number(receivedOn.slice(0, 4));
  const receiptNo = `${courtCode}收${year}-${String(await drawNumber(tx, courtCode, '收', year)).padStart(6, '0')}`;
  const made = await tx.query(
    `insert into court_case (case_id, kind, court_code, county_code, receipt_no, status, stage, cause, received_on, import_key, import_id, docket_no, head_hash, last_at_ms)
     values ($1, $2, $3, $4, $5, '', '', '', $6, $7, $8, 0, $9, $10) on conflict (import_key) do nothing`,
    [caseId, kind, courtCode, countyCode, receiptNo, receivedOn, importKey ?? null, importId ?? null, FIRST_HASH, nowMs],
  );
  if (made.rowCount === 0) throw new Refused({ code: 'already_filed' });
  return receiptNo;
}

async function linkCases(tx: Tx, caseId: string, linkedCaseId: string, relation: string): Promise<void> {
  await tx.query('insert into case_link (case_id, linked_case_id, relation) values ($1, $2, $3) on conflict do nothing', [caseId, linkedCaseId, relation]);
}
