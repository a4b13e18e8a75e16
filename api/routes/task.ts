import { z } from 'zod';
import { AssignBody, ClaimBody, HoldBody, ReleaseBody } from '#contract/task.ts';
import { titleOf } from '#contract/titles.ts';
import { CHIEF_ROLES } from '#domain/shared/role.ts';
import { accessToTasks } from '#prisma/reads/access.ts';
import { readInbox, seesAllWork } from '#prisma/reads/inbox.ts';
import { isLiaisonOnly } from '#prisma/reads/scope.ts';
import { readTask } from '#prisma/reads/task-columns.ts';
import { taskLogOf } from '#prisma/reads/task-log.ts';
import { once, type ActKey } from '#record/act-key.ts';
import { assign, claim, claimMany, hold, release, type MovedTask, type Mover } from '#record/inbox.ts';
import { Refused } from '#record/refused.ts';
import type { Session } from '#record/session.ts';
import { within, type Tx } from '#record/transaction.ts';
import { actorOn, rolesThere } from '../access.ts';
import type { Handlers } from '../call.ts';
import { taskRow } from '../case-row.ts';
import { nextOf, readCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import { knownOf } from '../known-people.ts';
import { holdsProse, recordable } from '../prose.ts';

const Position = z.tuple([z.number().int(), z.string()]);
type Names = 'tasks' | 'task' | 'taskLog' | 'claimTask' | 'claimTasks' | 'releaseTask' | 'assignTask' | 'holdTask';

/** The inbox: its places and who has which task. */
export function taskRoutes(deps: Deps): Handlers<Names> {
  const { pool, read, vault, wake } = deps;

  /** Moves one task that the reader may see, in the roles held there; other pages hear of it. */
  async function move<B>(reader: Session, taskId: string, key: ActKey, [schema, body]: [z.ZodType<B>, B], work: (tx: Tx, by: Mover, said: B) => Promise<MovedTask>) {
    const access = (await accessToTasks(read.pool, reader, [taskId])).get(taskId);
    if (!access) throw new Refused({ code: 'not_found' });
    const { roles } = actorOn(access, reader);
    const said = holdsProse(schema, body) ? recordable(schema, body, await knownOf(deps, access.caseId)) : body;
    const { caseId, ...moved } = await within(pool, (tx) => once(tx, key, () => work(tx, { userId: reader.accountId, roles }, said)));
    wake([caseId]);
    return moved;
  }

  return {
    async tasks({ reader, query }) {
      const { box, cursor, limit, ...filter } = query;
      if (box === 'court' && !seesAllWork(reader)) throw new Refused({ code: 'wrong_role', detail: { roles: [...CHIEF_ROLES, 'supervisor'].join(',') } });
      const found = await readInbox(read.pool, reader, reader, { box, filter, after: readCursor(cursor, Position), limit, indexOf: vault.indexOf });
      const position = (row: (typeof found.rows)[number]) => [box === 'done' ? row.answeredAtMs! : row.endsMs, row.taskId];
      return {
        rows: found.rows.map((row) => taskRow(row, deps, reader)), next: nextOf(found.rows, limit, position), total: found.total,
        counts: found.counts, today: reader.today, asOfMs: reader.nowMs,
      };
    },
    async task({ reader, params }) {
      const found = await readTask(read.pool, reader, params.taskId);
      if (!found || (isLiaisonOnly(reader) && found.role !== 'liaison')) throw new Refused({ code: 'not_found' });
      return taskRow(found, deps, reader);
    },
    async taskLog({ reader, params }) {
      const access = await accessToTasks(read.pool, reader, [params.taskId]);
      if (access.size === 0) throw new Refused({ code: 'not_found' });
      return { rows: await taskLogOf(read, params.taskId) };
    },
    claimTask: ({ reader, params: { taskId }, body, key }) => move(reader, taskId, key, [ClaimBody, body], (tx, by, { version }) => claim(tx, { taskId, version }, by)),
    releaseTask: ({ reader, params: { taskId }, body, key }) => move(reader, taskId, key, [ReleaseBody, body], (tx, by, { version, reason }) => release(tx, { taskId, version }, by, reason)),
    assignTask: ({ reader, params: { taskId }, body, key }) => move(reader, taskId, key, [AssignBody, body], (tx, by, { version, to, reason }) => assign(tx, { taskId, version }, by, to, reason)),
    holdTask: ({ reader, params: { taskId }, body, key }) => move(reader, taskId, key, [HoldBody, body], (tx, by, { version, until, reason }) => hold(tx, { taskId, version }, by, until, reason)),
    async claimTasks({ reader, body, key }) {
      const access = await accessToTasks(read.pool, reader, body.tasks.map(({ taskId }) => taskId));
      const places = body.tasks.map((place) => {
        const there = access.get(place.taskId);
        return { ...place, roles: there ? rolesThere(there, reader) : null };
      });
      const results = await within(pool, (tx) => once(tx, key, () => claimMany(tx, places, reader.accountId)));
      wake(results.flatMap((result) => (result.done ? [result.task.caseId] : [])));
      return {
        rows: results.map((result) => (result.done
          ? { done: true as const, taskId: result.task.taskId, version: result.task.version }
          : { done: false as const, taskId: result.taskId, code: result.code, title: titleOf(result.code).title, ...(result.detail && { detail: { ...result.detail } }) })),
      };
    },
  };
}
