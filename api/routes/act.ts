import type { z } from 'zod';
import { accessToAnswer } from '#prisma/reads/access.ts';
import { Refused } from '#record/refused.ts';
import { actorOn, seenStream } from '../access.ts';
import type { Handlers } from '../call.ts';
import type { Deps } from '../deps.ts';
import { issuesOf, RequestRefused } from '../problem.ts';

/** What people do to cases: answer a task, give a command. When the reply is sent, the record holds it; what follows from it is the story's business. */
export function actRoutes(deps: Deps): Handlers<'answerTask' | 'command'> {
  const { door, wires, read } = deps;
  return {
    async answerTask({ reader, params: { streamId, taskId }, body: { answer, expectedRevision }, key }) {
      const access = await accessToAnswer(read.pool, reader, streamId, taskId);
      if (!access) throw new Refused({ code: 'not_found' });
      const by = actorOn(access, reader);
      if (access.task === null) throw new Refused({ code: 'task_not_open' });
      const given = parsed(wires[access.kind]?.answers[access.task], answer, 'bad_answer');
      return door.answer({ streamId, by, key, ...(expectedRevision && { expectedRevision }) }, taskId, given);
    },
    async command({ reader, params: { streamId }, body: { command, expectedRevision }, key }) {
      const { kind, ...access } = await seenStream(deps, reader, streamId);
      const by = actorOn(access, reader);
      const given = parsed(wires[kind]?.commands[command.type], command, 'bad_command');
      return door.command({ streamId, by, key, ...(expectedRevision && { expectedRevision }) }, given as { type: string });
    },
  };
}

/** What the kind's own schema makes of it; refused with the fields that are wrong. */
function parsed(schema: z.ZodType | undefined, given: unknown, code: 'bad_answer' | 'bad_command'): unknown {
  if (!schema) throw new Refused({ code });
  const read = schema.safeParse(given);
  if (!read.success) throw new RequestRefused(code, { issues: issuesOf(read.error) });
  return read.data;
}
