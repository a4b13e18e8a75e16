import type { IsoDate } from '#domain/shared/dates.ts';
import type { Role } from '#domain/shared/role.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { expectColleague } from './colleague.ts';
import { courtTime } from './court-time.ts';
import { Refused } from './refused.ts';
import type { Tx } from './transaction.ts';

/** The person who moves a task, with the roles held where the task is. */
export type Mover = { userId: string; roles: readonly Role[] };
export type TaskPlace = { taskId: string; version: number };
export type MovedTask = { taskId: string; caseId: string; version: number; assignee: string | null; heldUntil: IsoDate | null };

type Row = { task_id: string; case_id: string; court_code: string; role: Role; assignee: string | null; held_until: IsoDate | null; version: number };
type Change = { assignee: string | null; heldUntil: IsoDate | null; action: 'claim' | 'release' | 'assign' | 'hold' | 'unhold'; to?: string; reason?: string | undefined };

/** Takes a task that nobody has. Refused with `stale_version` (with who moved it and when), `not_yours` when somebody has it, `wrong_role` when it is for another role. */
export async function claim(tx: Tx, place: TaskPlace, by: Mover): Promise<MovedTask> {
  const task = await holdTask(tx, place);
  if (task.assignee !== null) throw await staleOr(tx, task, 'not_yours');
  if (!by.roles.includes(task.role)) throw new Refused({ code: 'wrong_role', detail: { role: task.role } });
  return move(tx, task, by, { assignee: by.userId, heldUntil: null, action: 'claim', to: by.userId });
}

/** Gives a task of one's own back to everybody who could take it. */
export async function release(tx: Tx, place: TaskPlace, by: Mover, reason?: string): Promise<MovedTask> {
  const task = await holdOwn(tx, place, by);
  return move(tx, task, by, { assignee: null, heldUntil: null, action: 'release', reason });
}

/** Gives a task to a person of the same court who holds its role. Refused with `no_such_user` or `user_lacks_role`. */
export async function assign(tx: Tx, place: TaskPlace, by: Mover, to: string, reason: string): Promise<MovedTask> {
  const task = await holdTask(tx, place);
  await expectColleague(tx, task.court_code, to, [task.role]);
  return move(tx, task, by, { assignee: to, heldUntil: null, action: 'assign', to, reason });
}

/** Puts a task of one's own aside until a day, when it comes back by itself; null brings it back now. Its deadline runs on. Refused with `date_out_of_order` for a day that is not ahead. */
export async function hold(tx: Tx, place: TaskPlace, by: Mover, until: IsoDate | null, reason?: string): Promise<MovedTask> {
  const task = await holdOwn(tx, place, by);
  if (until !== null && until <= (await courtTime(tx)).today) throw new Refused({ code: 'date_out_of_order' });
  return move(tx, task, by, { assignee: task.assignee, heldUntil: until, action: until === null ? 'unhold' : 'hold', reason });
}

/** Claims each task by itself: what cannot be taken says why and does not stop the others. */
export async function claimMany(tx: Tx, places: readonly (TaskPlace & { roles: readonly Role[] | null })[], userId: string): Promise<({ done: true; task: MovedTask } | ({ done: false; taskId: string } & Refusal))[]> {
  const results: Awaited<ReturnType<typeof claimMany>> = [];
  for (const { roles, ...place } of places) {
    await tx.query('savepoint one_task');
    try {
      if (!roles) throw new Refused({ code: 'not_found' });
      results.push({ done: true, task: await claim(tx, place, { userId, roles }) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await tx.query('rollback to savepoint one_task');
      results.push({ done: false, taskId: place.taskId, ...error.refusal });
    }
  }
  return results;
}

async function holdOwn(tx: Tx, place: TaskPlace, by: Mover): Promise<Row> {
  const task = await holdTask(tx, place);
  if (task.assignee !== by.userId) throw await staleOr(tx, task, 'not_yours');
  return task;
}

/** Locks the open task at the version that was seen. */
async function holdTask(tx: Tx, { taskId, version }: TaskPlace): Promise<Row> {
  const { rows } = await tx.query<Row & { state: string }>(
    `select task_id, case_id, court_code, role, assignee, held_until::text, version, state from task where task_id = $1 for update`, [taskId]);
  const task = rows[0];
  if (!task) throw new Refused({ code: 'not_found' });
  if (task.state !== 'open') throw new Refused({ code: 'task_not_open', detail: await lastAnswer(tx, taskId) });
  if (task.version !== version) throw await staleOr(tx, task, 'stale_version');
  return task;
}

async function move(tx: Tx, task: Row, by: Mover, { assignee, heldUntil, action, to, reason }: Change): Promise<MovedTask> {
  const { nowMs } = await courtTime(tx);
  const { rows } = await tx.query<{ version: number }>('update task set assignee = $2, held_until = $3, version = version + 1 where task_id = $1 returning version', [task.task_id, assignee, heldUntil]);
  await tx.query('insert into task_log (task_id, at_ms, by_user, action, from_user, to_user, reason) values ($1, $2, $3, $4, $5, $6, $7)', [task.task_id, nowMs, by.userId, action, task.assignee, to ?? null, reason ?? null]);
  return { taskId: task.task_id, caseId: task.case_id, version: rows[0]!.version, assignee, heldUntil };
}

/** The refusal with who moved the task last, and when. */
async function staleOr(tx: Tx, task: Row, code: 'stale_version' | 'not_yours'): Promise<Refused> {
  const { rows } = await tx.query<{ name: string; at_ms: string; action: string }>(
    'select a.name, l.at_ms, l.action from task_log l join account a on a.account_id = l.by_user where l.task_id = $1 order by l.id desc limit 1', [task.task_id]);
  const last = rows[0];
  return new Refused({ code, detail: { version: task.version, ...(last && { who: last.name, atMs: Number(last.at_ms), action: last.action }) } });
}

async function lastAnswer(tx: Tx, taskId: string): Promise<Record<string, string | number>> {
  const { rows } = await tx.query<{ name: string; at_ms: string }>('select a.name, t.answered_at_ms as at_ms from task t join account a on a.account_id = t.answered_by where t.task_id = $1', [taskId]);
  return rows[0] ? { who: rows[0].name, atMs: Number(rows[0].at_ms) } : {};
}

