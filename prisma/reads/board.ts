import type { Pool } from 'pg';
import type { TrackState } from '#domain/poverty-track/state.ts';
import { bindTo, mayRead, type Reader } from './scope.ts';
import { PARTIES, type PartyRecord } from './task-columns.ts';

export type BoardRecord = {
  streamId: string; caseId: string; caseNumber: string | null; receiptNo: string; courtCode: string; courtName: string; cause: string; state: TrackState; handlerId: string | null;
  parties: PartyRecord[]; worstMs: number;
};

export type BoardAsk = { court?: string | undefined; show: 'running' | 'ended' | 'all'; after: readonly [number, string] | null; limit: number };
const NEVER_MS = 9_000_000_000_000;

/** The fast tracks that the reader may see, what runs out first on top; each with the case that is being handled now. */
export async function readBoard(pool: Pool, reader: Reader, { court, show, after, limit }: BoardAsk): Promise<{ rows: BoardRecord[]; total: number }> {
  const values: unknown[] = [];
  const bind = bindTo(values);
  const where = [`s.kind = 'povertyTrack'`, mayRead(reader, bind), ...(court ? [`c.court_code = ${bind(court)}`] : []), ...(show === 'all' ? [] : [`s.is_ended = ${bind(show === 'ended')}`])].join(' and ');
  const cursor = after ? `where (worst_ms, stream_id) > (${bind(after[0])}::bigint, ${bind(after[1])})` : '';
  const { rows } = await pool.query<{ rows: BoardRecord[] | null; total: number }>(
    `with found as materialized (
       select s.stream_id, coalesce((select min(d.ends_ms) from deadline d where d.stream_id = s.stream_id and d.state = 'open' and not d.is_paused), ${NEVER_MS}) as worst_ms
       from stream s join court_case c on c.case_id = s.case_id where ${where}),
     page as (select * from found ${cursor} order by worst_ms, stream_id limit ${bind(limit)})
     select (select json_agg(r order by r."worstMs", r."streamId") from (
         select page.worst_ms as "worstMs", s.stream_id as "streamId", c.case_id as "caseId", c.case_number as "caseNumber", c.receipt_no as "receiptNo", c.court_code as "courtCode", k.name as "courtName",
           c.cause, s.state, c.handler_id as "handlerId", ${PARTIES} as parties
         from page join stream s on s.stream_id = page.stream_id join court_case c on c.case_id = split_part(s.state ->> 'caseStream', '/', 2) join court k on k.code = c.court_code) r) as rows,
       (select count(*)::int from found) as total`, values);
  return { rows: rows[0]!.rows ?? [], total: rows[0]!.total };
}
