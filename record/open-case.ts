import type { IsoDate } from '#domain/shared/dates.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import type { By } from '#domain/shared/role.ts';
import { FIRST_HASH } from './chain.ts';
import { flush, type Lane } from './flush.ts';
import { readyWriting, type Ground, type Surroundings } from './hold.ts';
import { currentKind } from './kind-book.ts';
import { drawNumber } from './number-series.ts';
import { sealParties, writeParties, type PartyInput } from './person.ts';
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
  lane?: Lane;
  /** The first line, given the ids of the parties in their order. */
  firstLine(personIds: readonly string[]): AnyEvent;
};

export type OpenedCase = { caseId: string; streamId: string; receiptNo: string; revision: number };

type NewRow = Pick<CaseOpening, 'courtCode' | 'countyCode' | 'kind' | 'receivedOn'>;

/** Puts a case into the record: its number of receipt (收件号), parties, links and first line. The number is drawn last, and everything leaves at once behind it. */
export async function openCase(tx: Tx, opening: CaseOpening, ground: Ground, around: Surroundings): Promise<OpenedCase> {
  const { caseId, courtCode, kind, by, links = [], lane = 0 } = opening;
  const parties = sealParties(opening.parties, opening.vault);
  const writing = newWriting(tx, caseId, courtCode, ground, around);
  const streamId = streamOf(around, kind, caseId);
  await writing.open({ streamId, kind, event: opening.firstLine(parties.map(({ personId }) => personId)) }, by);
  const receiptNo = await insertCase(tx, caseId, opening, ground);
  writeParties(tx, caseId, parties);
  for (const link of links) linkCases(tx, caseId, link.caseId, link.relation);
  await flush(tx, writing, lane);
  await bearCases(tx, writing, ground, around);
  return { caseId, streamId, receiptNo, revision: writing.streams.get(streamId)!.revision };
}

/** Opens the linked cases that the lines of a writing call for, with the same parties, in the same transaction. */
export async function bearCases(tx: Tx, { births, held }: Writing, ground: Ground, around: Surroundings): Promise<void> {
  for (const { by, birth } of births) {
    const { rows } = await tx.query<{ county_code: string | null }>('select county_code from court_case where case_id = $1', [held.caseId]);
    const writing = newWriting(tx, birth.caseId, held.courtCode, ground, around);
    await writing.open({ streamId: streamOf(around, birth.kind, birth.caseId), kind: birth.kind, event: birth.event }, by);
    await insertCase(tx, birth.caseId, { courtCode: held.courtCode, countyCode: rows[0]!.county_code, kind: birth.kind, receivedOn: birth.receivedOn }, ground);
    tx.later({ text: 'insert into party (case_id, person_id, role, seq) select $1, person_id, role, seq from party where case_id = $2', values: [birth.caseId, held.caseId] });
    linkCases(tx, birth.caseId, held.caseId, birth.relation);
    await flush(tx, writing);
  }
}

function newWriting(tx: Tx, caseId: string, courtCode: string, ground: Ground, around: Surroundings): Writing {
  return readyWriting(tx, { caseId, courtCode, docketNo: 0, headHash: FIRST_HASH, caseNumber: null }, around, ground);
}

function streamOf({ book }: Surroundings, kind: string, caseId: string): string {
  return `${currentKind(book, kind).name}/${caseId}`;
}

async function insertCase(tx: Tx, caseId: string, { courtCode, countyCode, kind, receivedOn }: NewRow, { nowMs }: Ground): Promise<string> {
  const year = Number(receivedOn.slice(0, 4));
  const receiptNo = `${courtCode}收${year}-${String(await drawNumber(tx, courtCode, '收', year)).padStart(6, '0')}`;
  tx.later({
    name: 'insert-case',
    text: `insert into court_case (case_id, kind, court_code, county_code, receipt_no, status, stage, cause, received_on, docket_no, head_hash, last_at_ms)
           values ($1, $2, $3, $4, $5, '', '', '', $6, 0, $7, $8)`,
    values: [caseId, kind, courtCode, countyCode, receiptNo, receivedOn, FIRST_HASH, nowMs],
  });
  return receiptNo;
}

function linkCases(tx: Tx, caseId: string, linkedCaseId: string, relation: string): void {
  tx.later({ text: 'insert into case_link (case_id, linked_case_id, relation) values ($1, $2, $3) on conflict do nothing', values: [caseId, linkedCaseId, relation] });
}
