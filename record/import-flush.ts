import type { SeriesPlace } from '#domain/import/case-draft.ts';
import type { CaseRow } from '#domain/shared/kind.ts';
import { sendFollows } from './flush.ts';
import { PERSON_COLUMNS } from './person.ts';
import type { Tx } from './transaction.ts';
import type { HeldStream, Writing } from './writing.ts';

/** A case as it comes into the record in one go: its writing, with what stands beside its lines. `places`: where its numbers stand in their series. */
export type NewCase = {
  writing: Writing;
  kind: string;
  receiptNo: string | null;
  importKey: string;
  places: readonly SeriesPlace[];
  countyCode: string | null;
  receivedOn: string;
  people: readonly { values: readonly unknown[] }[];
  parties: readonly { personId: string; role: string }[];
};

const PEOPLE = `insert into person (${PERSON_COLUMNS.join(', ')}) select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bytea[], $6::bytea[], $7::text[], $8::bytea[], $9::bytea[], $10::bytea[], $11::bytea[], $12::bytea[])`;

const CASES = `
  insert into court_case (case_id, kind, court_code, county_code, receipt_no, case_number, status, stage, handler_id, cause, claim, owed, tags, received_on, filed_on, closed_on, closing,
    import_key, import_id, docket_no, head_hash, last_at_ms)
  select i, k, c, co, rn, cn, st, sg, h, ca, cl, ow, array(select jsonb_array_elements_text(tg)), ro::date, fo::date, clo::date, cg, ik, $20, d, hh, $21
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::numeric[], $12::numeric[], $13::jsonb[],
    $14::text[], $15::text[], $16::text[], $17::text[], $18::text[], $19::int[], $22::bytea[]) as x(i, k, c, co, rn, cn, st, sg, h, ca, cl, ow, tg, ro, fo, clo, cg, ik, d, hh)`;

const PARTIES = `insert into party (case_id, person_id, role, seq) select * from unnest($1::text[], $2::text[], $3::text[], $4::int[])`;

const STREAMS = `
  insert into stream (stream_id, case_id, kind, version, revision, status, state, clock, is_ended)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::jsonb[], $8::jsonb[], $9::bool[])`;

const LINES = `
  insert into stream_event (stream_id, revision, case_id, docket_no, at_ms, by_user, by_role, type, body, hash)
  select s, r, c, d, $1, u, o, t, b, h from unnest($2::text[], $3::int[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[], $9::jsonb[], $10::bytea[]) as x(s, r, c, d, u, o, t, b, h)`;

const WORD = `insert into outbox (stream_id, lane, revision) select s, 1, r from unnest($1::text[], $2::int[]) as x(s, r)`;

const LEDGER = `
  insert into ledger_entry (stream_id, revision, leg, case_id, account, amount, at_ms)
  select * from unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::text[], $6::numeric[], $7::bigint[])`;

/**
 * Sends many new cases at once: the same rows as `flush` writes for each, in nine statements for all. Their stories hear in the second lane; an ended stream has none to tell.
 * Throws where a case would open a task or a limit, or call for another case: only its story does.
 */
export function flushNewCases(tx: Tx, cases: readonly NewCase[], receiptNos: readonly string[], importId: string, nowMs: number): void {
  for (const { writing } of cases) refuseMore(writing);
  const people = cases.flatMap((one) => one.people);
  tx.later({ name: 'import-people', text: PEOPLE, values: PERSON_COLUMNS.map((_, at) => people.map(({ values }) => values[at])) });
  flushCaseRows(tx, cases, receiptNos, importId, nowMs);
  const parties = cases.flatMap(({ writing, parties: own }) => own.map((party, at) => ({ ...party, caseId: writing.held.caseId, seq: at + 1 })));
  tx.later({ name: 'import-parties', text: PARTIES, values: [parties.map((p) => p.caseId), parties.map((p) => p.personId), parties.map((p) => p.role), parties.map((p) => p.seq)] });

  const streams = cases.flatMap(({ writing }) => [...writing.streams.values()].map((stream) => ({ ...stream, caseId: writing.held.caseId })));
  tx.later({
    name: 'import-streams', text: STREAMS,
    values: [
      streams.map((s) => s.streamId), streams.map((s) => s.caseId), streams.map((s) => s.kind.name), streams.map((s) => s.kind.version), streams.map((s) => s.revision), streams.map((s) => s.kind.status(s.state)),
      streams.map((s) => JSON.stringify(s.state)), streams.map((s) => JSON.stringify(s.clock)), streams.map((s) => s.isEnded),
    ],
  });
  const lines = cases.flatMap(({ writing }) => writing.lines);
  tx.later({
    name: 'import-lines', text: LINES,
    values: [
      nowMs, lines.map((l) => l.streamId), lines.map((l) => l.revision), lines.map((l) => l.caseId), lines.map((l) => l.docketNo), lines.map((l) => l.by.userId), lines.map((l) => l.by.role),
      lines.map((l) => l.event.type), lines.map((l) => JSON.stringify(l.event)), lines.map((l) => l.hash),
    ],
  });
  flushRest(tx, cases, streams.filter(({ isEnded }) => !isEnded));
}

function flushCaseRows(tx: Tx, cases: readonly NewCase[], receiptNos: readonly string[], importId: string, nowMs: number): void {
  const rows = cases.map(({ writing }) => rowOf(writing));
  tx.later({
    name: 'import-cases', text: CASES,
    values: [
      cases.map((c) => c.writing.held.caseId), cases.map((c) => c.kind), cases.map((c) => c.writing.held.courtCode), cases.map((c) => c.countyCode), receiptNos, cases.map((c) => c.writing.held.caseNumber),
      rows.map((r) => r.status), rows.map((r) => r.stage), rows.map((r) => r.handlerId), rows.map((r) => r.cause), rows.map((r) => r.claim), rows.map((r) => r.owed), rows.map((r) => JSON.stringify(r.tags)),
      cases.map((c) => c.receivedOn), rows.map((r) => r.filedOn), rows.map((r) => r.closedOn), rows.map((r) => r.closing), cases.map((c) => c.importKey), cases.map((c) => c.writing.held.docketNo), importId, nowMs,
      cases.map((c) => c.writing.held.headHash),
    ],
  });
}

function flushRest(tx: Tx, cases: readonly NewCase[], open: readonly HeldStream[]): void {
  const ledger = cases.flatMap(({ writing }) => writing.ledger.map((leg) => ({ ...leg, caseId: writing.held.caseId })));
  if (ledger.length > 0) {
    tx.later({ name: 'import-ledger', text: LEDGER, values: [ledger.map((l) => l.streamId), ledger.map((l) => l.revision), ledger.map((l) => l.leg), ledger.map((l) => l.caseId), ledger.map((l) => l.account), ledger.map((l) => l.amount), ledger.map((l) => l.atMs)] });
  }
  sendFollows(tx, cases.flatMap(({ writing }) => writing.follows));
  if (open.length > 0) tx.later({ name: 'import-word', text: WORD, values: [open.map((s) => s.streamId), open.map((s) => s.revision)] });
}

/** The case's own stream is the one of its kinds that has a row. */
function rowOf({ streams }: Writing): CaseRow {
  for (const { kind, state } of streams.values()) {
    const row = kind.caseRow?.(state) as CaseRow | undefined;
    if (row) return row;
  }
  throw new Error('no stream of the case has a row');
}

function refuseMore({ streams, births, held }: Writing): void {
  if (births.length > 0) throw new Error(`${held.caseId} calls for another case while it is brought in`);
  for (const { streamId, clock } of streams.values()) if (Object.keys(clock.open).length > 0) throw new Error(`${streamId} opens a task or a limit while it is brought in`);
}
