import type { Pool } from 'pg';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { StreamClock } from '#domain/shared/stream-clock.ts';
import { bindTo, mayRead, type Reader } from './scope.ts';

export type PersonRecord = {
  personId: string; role: 'applicant' | 'respondent' | 'thirdParty' | 'agent'; type: 'natural' | 'entity'; entityName: string | null; creditCode: string | null; nameEnc: Buffer | null;
  idType: string | null; idEnc: Buffer | null; phoneEnc: Buffer | null; addressEnc: Buffer | null; accountEnc: Buffer | null;
};

/** The parties of a case in their order, sealed. */
export async function partiesOf(pool: Pool, caseId: string): Promise<PersonRecord[]> {
  const { rows } = await pool.query<PersonRecord>(
    `select n.person_id as "personId", p.role, n.type, n.entity_name as "entityName", n.credit_code as "creditCode", n.name_enc as "nameEnc", n.id_type as "idType", n.id_enc as "idEnc",
       n.phone_enc as "phoneEnc", n.address_enc as "addressEnc", n.account_enc as "accountEnc"
     from party p join person n on n.person_id = p.person_id where p.case_id = $1 order by p.seq`, [caseId]);
  return rows;
}

/** The case of a number, or undefined where there is none. */
export async function caseOfNumber(pool: Pool, caseNumber: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ caseId: string }>('select case_id as "caseId" from court_case where case_number = $1', [caseNumber]);
  return rows[0]?.caseId;
}

export type StreamRecord = { streamId: string; kind: string; version: string; revision: number; status: string; state: unknown; clock: StreamClock; isEnded: boolean };

/** The streams of a case, its own first. */
export async function streamsOf(pool: Pool, caseId: string): Promise<StreamRecord[]> {
  const { rows } = await pool.query<StreamRecord>(
    `select s.stream_id as "streamId", s.kind, s.version, s.revision, s.status, s.state, s.clock, s.is_ended as "isEnded"
     from stream s join court_case c on c.case_id = s.case_id where s.case_id = $1 order by s.kind <> c.kind, s.stream_id`, [caseId]);
  return rows;
}

export type DeadlineRecord = {
  streamId: string; deadlineId: string; kind: 'task' | 'limit'; rule: string; from: IsoDate; rawDue: IsoDate; due: IsoDate; endsMs: number; isProvisional: boolean; isPaused: boolean; isTarget: boolean;
  /** The version of the calendar by which the last day was reached. */
  calendar: string; state: 'open' | 'closed' | 'ended'; breachedAtMs: number | null; closedAtMs: number | null;
};

/** Running deadlines, the next due first, then those that are over. */
export async function deadlinesOf(pool: Pool, caseId: string): Promise<DeadlineRecord[]> {
  const { rows } = await pool.query<DeadlineRecord>(
    `select stream_id as "streamId", deadline_id as "deadlineId", kind, rule, from_day as "from", raw_due as "rawDue", due, ends_ms as "endsMs", is_provisional as "isProvisional", is_paused as "isPaused",
       is_target as "isTarget", calendar, state, breached_at_ms as "breachedAtMs", closed_at_ms as "closedAtMs"
     from deadline where case_id = $1 order by state <> 'open', ends_ms, deadline_id`, [caseId]);
  return rows;
}

export type LinkRecord = { caseId: string; relation: string; kind: string; caseNumber: string | null; receiptNo: string; status: string; isVisible: boolean };

/** Linked cases in both directions; of one outside the reader's scope only its number is told. */
export async function linksOf(pool: Pool, reader: Reader, caseId: string): Promise<LinkRecord[]> {
  const values: unknown[] = [];
  const bind = bindTo(values);
  const id = bind(caseId);
  const { rows } = await pool.query<LinkRecord>(
    `select c.case_id as "caseId", l.relation, c.kind, c.case_number as "caseNumber", c.receipt_no as "receiptNo", c.status, ${mayRead(reader, bind)} as "isVisible"
     from (select linked_case_id as other, relation from case_link where case_id = ${id} union all select case_id, relation from case_link where linked_case_id = ${id}) l
     join court_case c on c.case_id = l.other order by c.received_on, c.case_id`, values);
  return rows;
}
