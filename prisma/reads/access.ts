import type { Pool } from 'pg';
import { prepared } from './prepared.ts';
import { bindTo, mayActAsLiaison, mayActAsStaff, mayRead, type Reader } from './scope.ts';

/** A case or stream that the reader may see, and in what capacity the reader may act on it. */
export type Access = { caseId: string; courtCode: string; asStaff: boolean; asLiaison: boolean };
export type StreamAccess = Access & { streamId: string; kind: string; version: string; status: string };

/** The case, or undefined when there is none in the reader's scope. */
export async function accessToCase(pool: Pool, reader: Reader, caseId: string): Promise<Access | undefined> {
  const values: unknown[] = [];
  const bind = bindTo(values);
  const { rows } = await pool.query<Access>(prepared(`select ${columns(reader, bind)} from court_case c where c.case_id = ${bind(caseId)} and ${mayRead(reader, bind)}`, values));
  return rows[0];
}

export async function accessToStream(pool: Pool, reader: Reader, streamId: string): Promise<StreamAccess | undefined> {
  const values: unknown[] = [];
  const bind = bindTo(values);
  const { rows } = await pool.query<StreamAccess>(prepared(
    `select s.stream_id as "streamId", s.kind, s.version, s.status, ${columns(reader, bind)} from stream s join court_case c on c.case_id = s.case_id where s.stream_id = ${bind(streamId)} and ${mayRead(reader, bind)}`, values));
  return rows[0];
}

/** The stream and the kind of one of its tasks in one question: what an answer needs. `task` is null where the stream has no such task. */
export async function accessToAnswer(pool: Pool, reader: Reader, streamId: string, taskId: string): Promise<(StreamAccess & { task: string | null }) | undefined> {
  const values: unknown[] = [];
  const bind = bindTo(values);
  const { rows } = await pool.query<StreamAccess & { task: string | null }>(prepared(
    `select s.stream_id as "streamId", s.kind, s.version, s.status, t.kind as task, ${columns(reader, bind)}
     from stream s join court_case c on c.case_id = s.case_id left join task t on t.task_id = ${bind(taskId)} and t.stream_id = s.stream_id where s.stream_id = ${bind(streamId)} and ${mayRead(reader, bind)}`, values));
  return rows[0];
}

/** The cases of tasks, by task id; a task outside the reader's scope is missing. */
export async function accessToTasks(pool: Pool, reader: Reader, taskIds: readonly string[]): Promise<Map<string, Access>> {
  const values: unknown[] = [];
  const bind = bindTo(values);
  const { rows } = await pool.query<Access & { taskId: string }>(prepared(
    `select t.task_id as "taskId", ${columns(reader, bind)} from task t join court_case c on c.case_id = t.case_id where t.task_id = any(${bind(taskIds)}) and ${mayRead(reader, bind)}`, values));
  return new Map(rows.map(({ taskId, ...access }) => [taskId, access]));
}

function columns(reader: Reader, bind: ReturnType<typeof bindTo>): string {
  return `c.case_id as "caseId", c.court_code as "courtCode", ${mayActAsStaff(reader, bind)} as "asStaff", ${mayActAsLiaison(reader, bind)} as "asLiaison"`;
}
