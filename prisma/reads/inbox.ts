import type { Pool } from 'pg';
import { CHIEF_ROLES, type Role } from '#domain/shared/role.ts';
import { isDue, type DueFilter, type Now } from './due.ts';
import { bindTo, mayActAsLiaison, mayActAsStaff, mayRead, type Bind, type Reader } from './scope.ts';
import { matches, type IndexOf } from './search.ts';
import { TASK_COLUMNS, TASK_JOINS, type TaskRecord } from './task-columns.ts';

export type InboxBox = 'mine' | 'available' | 'held' | 'done' | 'court';
export type InboxFilter = {
  due?: DueFilter | undefined; kind?: string | undefined; task?: string | readonly string[] | undefined; stage?: string | undefined; tag?: string | undefined; handler?: string | undefined; assignee?: string | undefined; role?: Role | undefined;
  court?: string | undefined; minClaim?: string | undefined; maxClaim?: string | undefined; q?: string | undefined;
};
export type InboxAsk = { box: InboxBox; filter: InboxFilter; after: readonly [ms: number, taskId: string] | null; limit: number; indexOf: IndexOf };
export type InboxCounts = { mine: number; available: number; held: number; done: number; court: number | null };

/** Who may look at all work: the chiefs of the own court, and the supervisor of the courts below. */
export function seesAllWork({ roles }: Pick<Reader, 'roles'>): boolean {
  return roles.includes('supervisor') || roles.some((role) => (CHIEF_ROLES as readonly Role[]).includes(role));
}

/** A page of one place of the inbox, how many are in it under the filters, and how many are in every place: one statement, so one moment. */
export async function readInbox(pool: Pool, reader: Reader, now: Now, { box, filter, after, limit, indexOf }: InboxAsk): Promise<{ rows: TaskRecord[]; total: number; counts: InboxCounts }> {
  const values: unknown[] = [];
  const bind = bindTo(values);
  const filters = filtersOf(filter, now, indexOf, bind);
  const where = [inBox(box, reader, now, bind), ...filters].join(' and ');
  const [key, shown, direction, beyond] = box === 'done' ? ['t.answered_at_ms', 'answeredAtMs', 'desc', '<'] : ['t.ends_ms', 'endsMs', 'asc', '>'];
  const cursor = after ? ` and (${key}, t.task_id) ${beyond} (${bind(after[0])}::bigint, ${bind(after[1])})` : '';
  const count = (condition: string) => `(select count(*)::int from ${tasksFor(condition)} where ${condition})`;
  const counted = (place: InboxBox) => (place === 'court' && !seesAllWork(reader) ? 'null::int' : count(inBox(place, reader, now, bind)));
  const { rows } = await pool.query<{ rows: TaskRecord[] | null; total: number | null } & InboxCounts>(
    `with page as materialized (select t.task_id from ${tasksFor(where)} where ${where}${cursor} order by ${key} ${direction}, t.task_id ${direction} limit ${bind(limit)})
     select (select json_agg(r order by r."${shown}" ${direction}, r."taskId" ${direction}) from (select ${TASK_COLUMNS} from page join task t on t.task_id = page.task_id ${TASK_JOINS}) r) as rows,
       ${filters.length === 0 ? 'null::int' : count(where)} as total,
       ${counted('mine')} as mine, ${counted('available')} as available, ${counted('held')} as held, ${counted('done')} as done, ${counted('court')} as court`,
    values,
  );
  const { rows: found, total, ...counts } = rows[0]!;
  return { rows: found ?? [], total: total ?? counts[box] ?? 0, counts };
}

/** A question that says nothing of the case does not join it: then a count reads an index and no more. */
function tasksFor(condition: string): string {
  return /\bc\./.test(condition) ? 'task t join court_case c on c.case_id = t.case_id' : 'task t';
}

function inBox(box: InboxBox, reader: Reader, { today }: Now, bind: Bind): string {
  const isMine = () => `t.state = 'open' and t.assignee = ${bind(reader.accountId)}`;
  switch (box) {
    case 'mine':
      return `${isMine()} and (t.held_until is null or t.held_until <= ${bind(today)}) and ${mayRead(reader, bind, 't')}`;
    case 'held':
      return `${isMine()} and t.held_until > ${bind(today)} and ${mayRead(reader, bind, 't')}`;
    case 'done':
      return `t.state = 'done' and t.answered_by = ${bind(reader.accountId)} and ${mayRead(reader, bind, 't')}`;
    case 'available':
      return `t.state = 'open' and t.assignee is null and ${mayTake(reader, bind)}`;
    case 'court':
      return seesAllWork(reader) ? `t.state = 'open' and ${mayRead(reader, bind, 't')}` : 'false';
  }
}

/** The tasks that this person's roles could do, where they hold those roles. */
export function mayTake(reader: Reader, bind: Bind): string {
  const roles = reader.roles.filter((role) => role !== 'liaison');
  const asStaff = `(t.role = any(${bind(roles)}) and ${mayActAsStaff(reader, bind, 't')})`;
  return reader.roles.includes('liaison') ? `(${asStaff} or (t.role = 'liaison' and ${mayActAsLiaison(reader, bind)}))` : asStaff;
}

function filtersOf({ due, kind, task, stage, tag, handler, assignee, role, court, minClaim, maxClaim, q }: InboxFilter, now: Now, indexOf: IndexOf, bind: Bind): string[] {
  return [
    due && isDue(due, 't', now, bind),
    kind && `c.kind = ${bind(kind)}`,
    task && (typeof task === 'string' ? `t.kind = ${bind(task)}` : `t.kind = any(${bind(task)})`),
    stage && `c.stage = ${bind(stage)}`,
    tag && `${bind(tag)} = any(c.tags)`,
    handler && `c.handler_id = ${bind(handler)}`,
    assignee && (assignee === 'none' ? 't.assignee is null' : `t.assignee = ${bind(assignee)}`),
    role && `t.role = ${bind(role)}`,
    court && `t.court_code = ${bind(court)}`,
    minClaim && `c.claim >= ${bind(minClaim)}`,
    maxClaim && `c.claim <= ${bind(maxClaim)}`,
    q && matches(q, indexOf, bind),
  ].filter((condition): condition is string => Boolean(condition));
}
