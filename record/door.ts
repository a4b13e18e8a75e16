import type { Pool } from 'pg';
import { dayAt } from '#domain/shared/dates.ts';
import { roleFor, type DecisionContext } from '#domain/shared/kind.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import type { RefusalCode } from '#domain/shared/refusal.ts';
import type { Actor, By } from '#domain/shared/role.ts';
import { onceWith, type ActKey } from './act-key.ts';
import { exchange } from './exchange.ts';
import { deliver } from './deliver.ts';
import { flush } from './flush.ts';
import { hear, unheardInCase } from './follow-news.ts';
import { courtGround, holdStream, type Held, type Surroundings } from './hold.ts';
import { bearCases, openCase, type CaseOpening } from './open-case.ts';
import { noteLateBreaches } from './late-breach.ts';
import { recount } from './recount.ts';
import { Refused } from './refused.ts';
import { resolveDeadline } from './resolve.ts';
import { within, type Tx } from './transaction.ts';
import { wakeAfter, type Wake } from './wake.ts';

export type Door = ReturnType<typeof openDoor>;
export type ActReply = { streamId: string; caseId: string; revision: number };
export type Act = { streamId: string; by: Actor; key: Omit<ActKey, 'body' | 'userId'>; expectedRevision?: number; /** What was sent, by which a repeat is known, where other words of it are written. */ sent?: unknown; /** What the command needs beside its stream, in the same transaction, once it is allowed. */ beside?: (tx: Tx) => void };

/**
 * The one door to the record. People and stories write through it, one at a time per case; what it wrote is what is true:
 * lines, states, tasks, money, follows and the word to the stories leave in one transaction, or none of it.
 */
export function openDoor(pool: Pool, around: Surroundings, wake: Wake) {
  /** Nobody acts on less than the case knows: what the stream has not heard yet of its case, it hears first, whoever would have brought it. */
  async function act<N>(streamId: string, key: ActKey, ask: (tx: Tx) => Promise<N>, work: (held: Held, needed: N, tx: Tx, revision: number) => Promise<void>): Promise<ActReply> {
    const reply = await within(pool, (tx) =>
      onceWith(tx, key, () => Promise.all([holdStream(tx, streamId, around), ask(tx), unheardInCase(tx, streamId)]), async ([held, needed, unheard]) => {
        const { revision } = held.stream;
        for (let left = unheard; left.length > 0; left = await unheardInCase(tx, streamId)) await hear(tx, held, left, around.book);
        await work(held, needed, tx, revision);
        await flush(tx, held.writing);
        await bearCases(tx, held.writing, held, around);
        return { streamId, caseId: held.writing.held.caseId, revision: held.stream.revision };
      }),
    );
    wake([reply.caseId]);
    return reply;
  }

  return {
    pool,
    around,

    /** Opens a case with its parties, links and first line. Returns its numbers. */
    openCase: (opening: CaseOpening, key: ActKey) =>
      wakeAfter(wake, within(pool, (tx) => onceWith(tx, key, () => courtGround(tx, opening.courtCode, around), (ground) => openCase(tx, opening, ground, around)))),

    /** Answers a task. What the answer means is in the record when this returns; what follows from it is the story's business. */
    answer({ streamId, by, key, expectedRevision, sent }: Act, taskId: string, answer: unknown): Promise<ActReply> {
      return act(streamId, { ...key, userId: by.userId, body: { streamId, taskId, answer: sent ?? answer } }, (tx) => openTask(tx, streamId, taskId), async (held, task, tx, revision) => {
        const { stream, writing, nowMs, settings } = held;
        if (!task) throw new Refused({ code: 'task_not_open' });
        const role = by.roles.find((held) => held === task.role);
        if (!role) throw new Refused({ code: 'wrong_role', detail: { role: task.role } });
        if (task.assignee !== null && task.assignee !== by.userId) throw new Refused({ code: 'not_yours' });
        await refuseStale(tx, { streamId, revision }, expectedRevision);
        await noteLateBreaches(tx, held, taskId);
        const context = { ...contextOf({ by, role, nowMs, settings, held: writing.held, streamId }), taskId };
        const meaning = stream.kind.answer(stream.state, { kind: task.kind, answer }, context);
        if (!meaning.ok) throw new Refused(meaning.error);
        await writing.append(streamId, { userId: by.userId, role }, [{ type: 'taskAnswered', taskId, kind: task.kind, answer }, ...meaning.value]);
      });
    },

    /** Gives a command that the actions table allows at this moment. */
    command({ streamId, by, key, expectedRevision, sent, beside }: Act, command: { type: string }): Promise<ActReply> {
      return act(streamId, { ...key, userId: by.userId, body: { streamId, command: sent ?? command } }, nothing, async (held, _needed, tx, revision) => {
        const { stream, writing, nowMs, settings, calendar } = held;
        const status = stream.kind.status(stream.state);
        const role = roleFor(stream.kind.actions, status, command.type, by);
        if (!role) throw new Refused({ code: stream.isEnded ? 'stream_ended' : isKnownElsewhere(stream.kind.actions, command.type, by) ? 'not_allowed' : 'wrong_role', detail: { status, command: command.type } });
        await refuseStale(tx, { streamId, revision }, expectedRevision);
        await noteLateBreaches(tx, held);
        const lastDay = (rule: string, from: string) => resolveDeadline({ rule, from, specs: [], exclusions: stream.clock.exclusions, extensions: [] }, calendar, settings).due;
        const decided = stream.kind.decide(stream.state, command, { ...contextOf({ by, role, nowMs, settings, held: writing.held, streamId }), lastDay });
        if (!decided.ok) throw new Refused(decided.error);
        beside?.(tx);
        await writing.append(streamId, { userId: by.userId, role }, decided.value);
      });
    },

    /** A command that a story gives to another stream, or to its own: the same decision as a person's, once for each order. The refusal is an outcome, not an error. */
    async order({ from, orderId, to, command }: { from: string; orderId: string; to: string; command: { type: string } }): Promise<{ done: true } | { done: false; code: RefusalCode }> {
      const by: By = { userId: from, role: 'order' };
      try {
        await act(to, { userId: from, route: 'order', key: orderId, body: { to, command } }, nothing, async (held, _needed, tx) => {
          const { stream, writing, nowMs, settings } = held;
          const status = stream.kind.status(stream.state);
          if (!stream.kind.actions[status]?.[command.type]?.includes('order')) throw new Refused({ code: stream.isEnded ? 'stream_ended' : 'not_allowed' });
          await noteLateBreaches(tx, held);
          const actor: Actor = { userId: from, roles: [], courtCode: writing.held.courtCode };
          const decided = stream.kind.decide(stream.state, command, contextOf({ by: actor, role: 'order', nowMs, settings, held: writing.held, streamId: to }));
          if (!decided.ok) throw new Refused(decided.error);
          await writing.append(to, by, decided.value);
        });
        return { done: true };
      } catch (error) {
        if (error instanceof Refused) return { done: false, code: error.refusal.code };
        throw error;
      }
    },

    /** A story's side of the door: see `RecordActivities`. */
    exchange: (input: Parameters<typeof exchange>[1]) => exchange(pool, input, around, wake),

    /** Writes into a stream the news of the streams it follows, each once. */
    deliver: (follower: string) => deliver(pool, follower, around, wake),

    /** Moves the deadlines of a stream to where the calendar in force has them: see `recount`. */
    recount: (streamId: string) => recount(pool, streamId, around, wake),
  };
}

const nothing = () => Promise.resolve();

/** Asked after the case is locked, so that it is true until the end of the transaction. */
async function openTask(tx: Tx, streamId: string, taskId: string): Promise<{ kind: string; role: string; assignee: string | null } | undefined> {
  const { rows } = await tx.query<{ kind: string; role: string; assignee: string | null }>({
    name: 'open-task',
    text: `select kind, role, assignee from task where task_id = $1 and stream_id = $2 and state = 'open'`,
    values: [taskId, streamId],
  });
  return rows[0];
}

function contextOf({ by, role, nowMs, settings, held, streamId }: { by: Actor; role: DecisionContext['role']; nowMs: number; settings: DecisionContext['settings']; held: { caseId: string; courtCode: string }; streamId: string }): DecisionContext {
  return { by, role, nowMs, today: dayAt(nowMs), settings, streamId, caseId: held.caseId, courtCode: held.courtCode };
}

/** What a story notes of tasks and time on its own. It takes nothing from what a person has seen and decided on. */
const NOTED: readonly SharedEvent['type'][] = ['taskOpened', 'limitOpened', 'limitMet', 'reminded'];

/** Refuses what was decided on a view to which something was added since, unless it was only the story's own notes. */
async function refuseStale(tx: Tx, { streamId, revision }: Pick<Held['stream'], 'streamId' | 'revision'>, expected: number | undefined): Promise<void> {
  if (expected === undefined || expected === revision) return;
  const { rowCount } = await tx.query(`select from stream_event where stream_id = $1 and revision > $2 and (by_role <> 'story' or type <> all ($3)) limit 1`, [streamId, expected, NOTED]);
  if (rowCount! > 0 || expected > revision) throw new Refused({ code: 'stale_revision', detail: { expected, actual: revision } });
}

function isKnownElsewhere(actions: Held['stream']['kind']['actions'], command: string, by: Actor): boolean {
  return Object.keys(actions).some((status) => roleFor(actions, status, command, by) !== undefined);
}
