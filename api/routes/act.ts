import type { z } from 'zod';
import { peopleNamed, type Occasion } from '#contract/named-person.ts';
import { accessToAnswer, accessToStream, type StreamAccess } from '#prisma/reads/access.ts';
import { keptReply, type ActKey } from '#record/act-key.ts';
import { expectColleague } from '#record/colleague.ts';
import type { ActReply } from '#record/door.ts';
import { broughtAlong, type Brought } from '#record/party.ts';
import { Refused } from '#record/refused.ts';
import { actorOn } from '../access.ts';
import type { Handlers } from '../call.ts';
import type { Deps } from '../deps.ts';
import { knownTo } from '../known-people.ts';
import { withMaterial } from '../named-material.ts';
import { personInput } from '../new-person.ts';
import { issuesOf, RequestRefused } from '../problem.ts';
import { holdsProse, recordable } from '../prose.ts';

const PARTY_FIELDS = ['applicant', 'respondent', 'plaintiff', 'defendant'] as const;

/** What people do to cases: answer a task, give a command. When the reply is sent, the record holds it; what follows from it is the story's business. */
export function actRoutes(deps: Deps): Handlers<'answerTask' | 'command'> {
  const { door, wires, read, pool, vault } = deps;

  /**
   * What the kind's own schema makes of it, and what of that goes into the record. Refused with the fields that are wrong, for a person it names who does not work there in a fitting role,
   * or for the number of a person in a text.
   */
  async function taken(schema: z.ZodType | undefined, given: unknown, code: 'bad_answer' | 'bad_command', about: StreamAccess & Occasion, brought?: Brought): Promise<unknown> {
    if (!schema) throw new Refused({ code });
    const sent = parsed(schema, given, code);
    const [known] = await Promise.all([
      holdsProse(schema, sent) ? knownTo(deps, about, sent, brought) : undefined,
      ...peopleNamed(schema, sent, about).map(({ accountId, roles }) => expectColleague(pool, about.courtCode, accountId, roles)),
    ]);
    return known ? recordable(schema, sent, known) : sent;
  }

  /** Who sees the case no more, perhaps by this very act, still gets the first reply to a repeat; everybody else who does not see it is refused with `not_found`. */
  async function repeated(key: ActKey): Promise<ActReply> {
    const reply = await keptReply<ActReply>(pool, key);
    if (!reply) throw new Refused({ code: 'not_found' });
    return reply;
  }

  return {
    async answerTask({ reader, params: { streamId, taskId }, body: { answer, expectedRevision }, key }) {
      const access = await accessToAnswer(read.pool, reader, streamId, taskId);
      if (!access) return repeated({ ...key, body: { streamId, taskId, answer } });
      const by = actorOn(access, reader);
      if (access.task === null) throw new Refused({ code: 'task_not_open' });
      const written = await taken(wires[access.kind]?.answers[access.task], answer, 'bad_answer', { ...access, taskId });
      return door.answer({ streamId, by, key, sent: answer, ...(expectedRevision && { expectedRevision }) }, taskId, written);
    },
    async command({ reader, params: { streamId }, body: { command, expectedRevision, newPerson }, key }) {
      const brought = newPerson && broughtAlong(vault, { userId: reader.accountId, key: key.key }, personInput(newPerson.person));
      const asked = brought ? { ...command, [newPerson!.field]: brought.personId } : command;
      const access = await accessToStream(read.pool, reader, streamId);
      if (!access) return repeated({ ...key, body: { streamId, command: asked } });
      const by = actorOn(access, reader);
      if (newPerson && !namesAParty(command, newPerson.field)) throw new Refused({ code: 'bad_command', detail: { field: newPerson.field } });
      const written = await taken(wires[access.kind]?.commands[command.type], asked, 'bad_command', { ...access, taskId: null }, brought);
      return door.command({ streamId, by, key, sent: asked, ...(expectedRevision && { expectedRevision }), ...(brought && { beside: brought.enter }) }, await withMaterial(deps, access.caseId, written as { type: string }));
    },
  };
}

/** A person is entered with a command that adds a party, or that corrects who a party is. */
function namesAParty({ type, field }: { type: string; field?: unknown }, name: 'partyId' | 'becomes'): boolean {
  if (name === 'partyId') return type === 'addParty';
  return type === 'proposeCorrection' && PARTY_FIELDS.some((known) => known === field);
}

function parsed(schema: z.ZodType, given: unknown, code: 'bad_answer' | 'bad_command'): unknown {
  const read = schema.safeParse(given);
  if (!read.success) throw new RequestRefused(code, { issues: issuesOf(read.error) });
  return read.data;
}
