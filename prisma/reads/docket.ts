import type { Pool } from 'pg';
import { linesOf, type LineGroup } from '#domain/shared/line-group.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import type { DeadlineRecord } from './case-page.ts';
import { bindTo, type Bind } from './scope.ts';

/** A line as it is stored, with the name of the person who wrote it. */
export type LineRow = { docketNo: number; streamId: string; kind: string; revision: number; atMs: number; byUser: string; byRole: string; byName: string | null; event: AnyEvent; hash: Buffer };

const LINE = `
  e.docket_no as "docketNo", e.stream_id as "streamId", s.kind, e.revision, e.at_ms as "atMs", e.by_user as "byUser", e.by_role as "byRole", a.name as "byName", e.body as event, e.hash
  from stream_event e join stream s on s.stream_id = e.stream_id left join account a on a.account_id = e.by_user`;

/** A line to be read by people, with the deadline that it speaks of by its id. */
export type SpokenLine = LineRow & { deadline: Pick<DeadlineRecord, 'kind' | 'rule' | 'from' | 'isTarget'> | null };

const SPOKEN = `
  case when d.stream_id is not null then json_build_object('kind', d.kind, 'rule', d.rule, 'from', d.from_day, 'isTarget', d.is_target) end as deadline, ${LINE}
  left join deadline d on d.stream_id = e.stream_id and d.deadline_id = coalesce(e.body->>'deadlineId', e.body->>'limitId', e.body->>'taskId')`;

/** The lines of a stream after a revision, at most twenty. */
export async function eventsSince(pool: Pool, streamId: string, revision: number): Promise<SpokenLine[]> {
  const { rows } = await pool.query<SpokenLine>(`select ${SPOKEN} where e.stream_id = $1 and e.revision > $2 order by e.revision limit 20`, [streamId, revision]);
  return rows;
}

export type DocketAsk = { caseId: string; before: number | null; limit: number; stream?: string | undefined; types?: readonly string[] | undefined; group?: LineGroup | undefined };

/** A page of the docket, newest first, and how many lines there are under the same filter, from one moment. */
export async function docketPage(pool: Pool, { caseId, before, limit, stream, types, group }: DocketAsk): Promise<{ rows: SpokenLine[]; total: number }> {
  const values: unknown[] = [];
  const bind = bindTo(values);
  const filters = [`e.case_id = ${bind(caseId)}`];
  if (stream) filters.push(`e.stream_id = ${bind(stream)}`);
  if (types) filters.push(`e.type = any(${bind(types)})`);
  if (group) filters.push(ofGroup(group, bind));
  const cursor = before === null ? '' : `where docket_no < ${bind(before)}`;
  const { rows } = await pool.query<SpokenLine & { total: number; docketNo: number | null }>(
    `with found as materialized (select e.docket_no from stream_event e where ${filters.join(' and ')}),
       page as (select docket_no from found ${cursor} order by docket_no desc limit ${bind(limit)})
     select whole.total, line.* from (select count(*)::int as total from found) whole
       left join (select ${SPOKEN} where e.case_id = ${bind(caseId)} and e.docket_no in (select docket_no from page)) line on true order by line."docketNo" desc`, values);
  return { rows: rows.filter(({ docketNo }) => docketNo !== null).map(({ total: _total, ...row }) => row), total: rows[0]!.total };
}

function ofGroup(group: LineGroup, bind: Bind): string {
  const { isListed, types } = linesOf(group);
  return isListed ? `e.type = any(${bind(types)})` : `e.type <> all(${bind(types)})`;
}

export type Writer = { streamId: string; type: string; byRole: string; byName: string | null };

/** Who wrote the latest line of each of these types in each stream of a case, the last written on top. */
export async function lastWriters(pool: Pool, caseId: string, types: readonly string[]): Promise<Writer[]> {
  const { rows } = await pool.query<Writer>(
    `select e.stream_id as "streamId", e.type, e.by_role as "byRole", a.name as "byName"
     from (select distinct on (stream_id, type) stream_id, type, docket_no, by_role, by_user from stream_event where case_id = $1 and type = any($2) order by stream_id, type, docket_no desc) e
     left join account a on a.account_id = e.by_user order by e.docket_no desc`, [caseId, types]);
  return rows;
}

/** Lines of a whole case in order of arrival, after a docket number: for checking the chain piece by piece. */
export async function docketLines(pool: Pool, caseId: string, after: number, limit: number): Promise<LineRow[]> {
  const { rows } = await pool.query<LineRow>(`select ${LINE} where e.case_id = $1 and e.docket_no > $2 order by e.docket_no limit $3`, [caseId, after, limit]);
  return rows;
}

export async function docketHead(pool: Pool, caseId: string): Promise<{ docketNo: number; headHash: Buffer }> {
  const { rows } = await pool.query<{ docketNo: number; headHash: Buffer }>('select docket_no as "docketNo", head_hash as "headHash" from court_case where case_id = $1', [caseId]);
  return rows[0]!;
}

export type EntryRow = { streamId: string; revision: number; kind: string; atMs: number; event: AnyEvent; legs: { account: string; amount: string }[] };

/** The balance of each account of a case and its entries, newest first. */
export async function ledgerOf(pool: Pool, caseId: string): Promise<{ accounts: { account: string; balance: string }[]; entries: EntryRow[] }> {
  const accounts = await pool.query<{ account: string; balance: string }>('select account, sum(amount)::text as balance from ledger_entry where case_id = $1 group by account order by account', [caseId]);
  const entries = await pool.query<EntryRow>(
    `select l.stream_id as "streamId", l.revision, s.kind, l.at_ms as "atMs", e.body as event, json_agg(json_build_object('account', l.account, 'amount', l.amount::text) order by l.leg) as legs
     from ledger_entry l join stream s on s.stream_id = l.stream_id join stream_event e on e.stream_id = l.stream_id and e.revision = l.revision
     where l.case_id = $1 group by l.stream_id, l.revision, s.kind, l.at_ms, e.body, e.docket_no order by e.docket_no desc`, [caseId]);
  return { accounts: accounts.rows, entries: entries.rows };
}
