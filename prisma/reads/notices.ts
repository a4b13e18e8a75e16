import type { Pool } from 'pg';
import type { IsoDate } from '#domain/shared/dates.ts';
import { mayTake } from './inbox.ts';
import { bindTo, mayRead, type Bind, type Reader } from './scope.ts';

export type NoticeRecord = {
  noticeId: number; caseId: string; caseNumber: string | null; receiptNo: string; streamId: string; streamKind: string; kind: string; atMs: number; isRead: boolean;
  body: { taskId?: string; task?: string; rule?: string; isTarget?: boolean; due?: IsoDate; rung?: string };
};

/** What concerns the reader, the latest first: sent to the person, or to a role that the person holds there. */
export async function readNotices(pool: Pool, reader: Reader, before: number | null, limit: number): Promise<{ rows: NoticeRecord[]; total: number; unread: number }> {
  const values: unknown[] = [];
  const bind = bindTo(values);
  const mine = concerns(reader, bind);
  const upTo = `coalesce((select up_to from notice_read where account_id = ${bind(reader.accountId)}), 0)`;
  const cursor = before === null ? '' : `and t.notice_id < ${bind(before)}`;
  const { rows } = await pool.query<{ rows: NoticeRecord[] | null; total: number; unread: number }>(
    `select (select json_agg(r order by r."noticeId" desc) from (
         select t.notice_id as "noticeId", t.case_id as "caseId", c.case_number as "caseNumber", c.receipt_no as "receiptNo", t.stream_id as "streamId", split_part(t.stream_id, '/', 1) as "streamKind",
           t.kind, t.at_ms as "atMs", t.notice_id <= ${upTo} as "isRead", t.body
         from notice t join court_case c on c.case_id = t.case_id where ${mine} ${cursor} order by t.notice_id desc limit ${bind(limit)}) r) as rows,
       (select count(*)::int from notice t join court_case c on c.case_id = t.case_id where ${mine}) as total,
       (select count(*)::int from notice t join court_case c on c.case_id = t.case_id where ${mine} and t.notice_id > ${upTo}) as unread`,
    values,
  );
  return { rows: rows[0]!.rows ?? [], total: rows[0]!.total, unread: rows[0]!.unread };
}

/** A notice to a role is for those who could do its task: the same condition. */
function concerns(reader: Reader, bind: Bind): string {
  return `((t.user_id = ${bind(reader.accountId)} and ${mayRead(reader, bind)}) or (t.user_id is null and ${mayTake(reader, bind)}))`;
}
