import { FAST_TARGETS } from '#domain/poverty-track/targets.ts';
import type { Pool } from 'pg';
import type { Account } from '#domain/money/ledger.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { isDue, type DueFilter, type Now } from './due.ts';
import { figureCondition } from './figure.ts';
import { bindTo, mayRead, type Bind, type Reader } from './scope.ts';
import { matches, type IndexOf } from './search.ts';
import { HANDLER, PARTIES, type PartyRecord, type PersonRef } from './task-columns.ts';

export type CaseRecord = {
  caseId: string; kind: string; caseNumber: string | null; receiptNo: string; courtCode: string; courtName: string; status: string; stage: string; cause: string; handler: PersonRef | null;
  tags: string[]; claim: string; received: string; paid: string; outstanding: string; receivedOn: IsoDate; filedOn: IsoDate | null; closedOn: IsoDate | null; closing: string | null; parties: PartyRecord[];
  isPaused: boolean; overdueLimits: number; missedTargets: number; nextDue: { due: IsoDate; rule: string; isTarget: boolean; isProvisional: boolean } | null; revision: number; lastAtMs: number;
};

export type CaseFilter = {
  q?: string | undefined; kind?: string | undefined; status?: string | undefined; stage?: string | undefined; tag?: string | undefined; handler?: string | undefined; court?: string | undefined;
  open?: 'yes' | 'no' | undefined; due?: DueFilter | undefined; paused?: 'yes' | 'no' | undefined; minClaim?: string | undefined; maxClaim?: string | undefined; receivedFrom?: IsoDate | undefined; receivedTo?: IsoDate | undefined;
  figure?: string | undefined; from?: IsoDate | undefined; to?: IsoDate | undefined;
};

export type CaseAsk = { filter: CaseFilter; after: readonly [receivedOn: IsoDate, caseId: string] | null; limit: number; indexOf: IndexOf };

/** The court's case money is kept as a case of its own, but is none. */
const IS_A_CASE = `c.kind <> 'treasury'`;

/** The case's own stream stands still; what hangs below it may run on. */
const IS_PAUSED = `exists (select from stream s where s.stream_id = c.kind || '/' || c.case_id and s.clock -> 'paused' <> 'null'::jsonb)`;

/** A page of the cases that the reader may see, the latest received first, and how many there are under the filters, from one moment. */
export async function readCases(pool: Pool, reader: Reader, now: Now, { filter, after, limit, indexOf }: CaseAsk): Promise<{ rows: CaseRecord[]; total: number }> {
  const values: unknown[] = [];
  const bind = bindTo(values);
  const where = [mayRead(reader, bind), IS_A_CASE, ...filtersOf(filter, now, indexOf, bind)].join(' and ');
  const cursor = after ? `where (received_on, case_id) < (${bind(after[0])}::date, ${bind(after[1])})` : '';
  const { rows } = await pool.query<{ rows: CaseRecord[] | null; total: number }>(
    `with found as materialized (select c.case_id, c.received_on from court_case c where ${where}),
       page as (select case_id from found ${cursor} order by received_on desc, case_id desc limit ${bind(limit)})
     select (select json_agg(r order by r."receivedOn" desc, r."caseId" desc) from (select ${caseColumns(now, bind)} from page join court_case c on c.case_id = page.case_id join court k on k.code = c.court_code) r) as rows,
       (select count(*)::int from found) as total`,
    values,
  );
  return { rows: rows[0]!.rows ?? [], total: rows[0]!.total };
}

/** The line of one case, whose right to be seen was asked before. */
export async function readCase(pool: Pool, now: Now, caseId: string): Promise<CaseRecord> {
  const values: unknown[] = [];
  const bind = bindTo(values);
  const { rows } = await pool.query<{ line: CaseRecord }>(
    `select row_to_json(r) as line from (select ${caseColumns(now, bind)} from court_case c join court k on k.code = c.court_code where c.case_id = ${bind(caseId)}) r`, values);
  return rows[0]!.line;
}

function caseColumns({ nowMs }: Now, bind: Bind): string {
  const [arrived, paid] = [entries('bank', ''), entries('paid', '-')];
  const open = `from deadline d where d.case_id = c.case_id and d.state = 'open' and not d.is_paused`;
  return `
    c.case_id as "caseId", c.kind, c.case_number as "caseNumber", c.receipt_no as "receiptNo", c.court_code as "courtCode", k.name as "courtName", c.status, c.stage, c.cause, ${HANDLER} as handler, c.tags,
    c.claim::text as claim, ${arrived}::text as received, ${paid}::text as paid, greatest(c.owed - ${arrived}, 0)::numeric(18, 2)::text as outstanding,
    c.received_on::text as "receivedOn", c.filed_on::text as "filedOn", c.closed_on::text as "closedOn", c.closing, ${PARTIES} as parties,
    ${IS_PAUSED} as "isPaused",
    (select count(*)::int ${open} and not d.is_target and d.ends_ms <= ${bind(nowMs)}) as "overdueLimits", (select count(*)::int ${open} and d.rule = any(${bind(FAST_TARGETS)}) and d.ends_ms <= ${bind(nowMs)}) as "missedTargets",
    (select json_build_object('due', d.due, 'rule', d.rule, 'isTarget', d.is_target, 'isProvisional', d.is_provisional) ${open} order by d.ends_ms, d.deadline_id limit 1) as "nextDue", c.docket_no as revision, c.last_at_ms as "lastAtMs"`;
}

/** A figure of money is the sum of its entries. */
function entries(account: Account, sign: '' | '-'): string {
  return `coalesce((select ${sign}sum(l.amount) from ledger_entry l where l.case_id = c.case_id and l.account = '${account}'), 0)::numeric(18, 2)`;
}

function filtersOf(filter: CaseFilter, now: Now, indexOf: IndexOf, bind: Bind): string[] {
  const { q, kind, status, stage, tag, handler, court, open, due, paused, minClaim, maxClaim, receivedFrom, receivedTo, figure, from, to } = filter;
  return [
    q && matches(q, indexOf, bind),
    kind && `c.kind = ${bind(kind)}`,
    status && `c.status = ${bind(status)}`,
    stage && `c.stage = ${bind(stage)}`,
    tag && `${bind(tag)} = any(c.tags)`,
    handler && `c.handler_id = ${bind(handler)}`,
    court && `c.court_code = ${bind(court)}`,
    open && `c.closed_on is ${open === 'yes' ? '' : 'not '}null`,
    due && `exists (select from deadline d where d.case_id = c.case_id and d.state = 'open' and ${isDue(due, 'd', now, bind)})`,
    paused && `${paused === 'yes' ? '' : 'not '}${IS_PAUSED}`,
    minClaim && `c.claim >= ${bind(minClaim)}`,
    maxClaim && `c.claim <= ${bind(maxClaim)}`,
    receivedFrom && `c.received_on >= ${bind(receivedFrom)}`,
    receivedTo && `c.received_on <= ${bind(receivedTo)}`,
    figure && figureCondition(figure, { from, to }, bind),
  ].filter((condition): condition is string => Boolean(condition));
}
