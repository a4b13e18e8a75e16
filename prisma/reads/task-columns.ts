import type { Pool } from 'pg';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { Role } from '#domain/shared/role.ts';
import { bindTo, mayRead, type Reader } from './scope.ts';

/** A party as it is stored: an entity's name is plain, a person's is ciphertext in base64. */
export type PartyRecord = { role: 'applicant' | 'respondent' | 'thirdParty' | 'agent'; type: 'natural' | 'entity'; entityName: string | null; nameEnc: string | null };
export type PersonRef = { accountId: string; name: string };

export type TaskRecord = {
  taskId: string; streamId: string; caseId: string; kind: string; task: string; role: Role; rule: string; state: 'open' | 'done' | 'withdrawn'; version: number;
  assignee: PersonRef | null; openedAtMs: number; rawDue: IsoDate; due: IsoDate; endsMs: number; isProvisional: boolean; isPaused: boolean; heldUntil: IsoDate | null;
  answeredBy: PersonRef | null; answeredAtMs: number | null; caseNumber: string | null; receiptNo: string; caseKind: string; courtCode: string; courtName: string;
  stage: string; tags: string[]; claim: string; handler: PersonRef | null; parties: PartyRecord[];
};

function person(column: string): string {
  return `(select json_build_object('accountId', a.account_id, 'name', a.name) from account a where a.account_id = ${column})`;
}

/** The parties of `court_case c`, in their order. */
export const PARTIES = `
  coalesce((select json_agg(json_build_object('role', p.role, 'type', n.type, 'entityName', n.entity_name, 'nameEnc', encode(n.name_enc, 'base64')) order by p.seq)
    from party p join person n on n.person_id = p.person_id where p.case_id = c.case_id), '[]'::json)`;

export const HANDLER = person('c.handler_id');

/** A task with what a row of the inbox shows of its case; every column fit for JSON. */
export const TASK_COLUMNS = `
  t.task_id as "taskId", t.stream_id as "streamId", t.case_id as "caseId", s.kind, t.kind as task, t.role, t.rule, t.state, t.version, ${person('t.assignee')} as assignee,
  t.opened_at_ms as "openedAtMs", t.raw_due::text as "rawDue", t.due::text as due, t.ends_ms as "endsMs", t.is_provisional as "isProvisional", t.is_paused as "isPaused", t.held_until::text as "heldUntil",
  ${person('t.answered_by')} as "answeredBy", t.answered_at_ms as "answeredAtMs", c.case_number as "caseNumber", c.receipt_no as "receiptNo", c.kind as "caseKind", c.court_code as "courtCode", k.name as "courtName",
  c.stage, c.tags, c.claim::text as claim, ${HANDLER} as handler, ${PARTIES} as parties`;

export const TASK_JOINS = `join stream s on s.stream_id = t.stream_id join court_case c on c.case_id = t.case_id join court k on k.code = c.court_code`;

/** One task, or undefined where the reader may not see its case. */
export async function readTask(pool: Pool, reader: Reader, taskId: string): Promise<TaskRecord | undefined> {
  const values: unknown[] = [];
  const bind = bindTo(values);
  const { rows } = await pool.query<TaskRecord>(`select ${TASK_COLUMNS} from task t ${TASK_JOINS} where t.task_id = ${bind(taskId)} and ${mayRead(reader, bind)}`, values);
  return rows[0];
}

/** The open tasks of a case, the next due first. */
export async function openTasksOf(pool: Pool, caseId: string): Promise<TaskRecord[]> {
  const { rows } = await pool.query<TaskRecord>(`select ${TASK_COLUMNS} from task t ${TASK_JOINS} where t.case_id = $1 and t.state = 'open' order by t.ends_ms, t.task_id`, [caseId]);
  return rows;
}
