import type { Received } from '#domain/enforcement/events.ts';
import { ALL_MET, aReceipt, APPLICANT } from '#domain/enforcement/sample.ts';
import { addDays, dayNumber, type IsoDate } from '#domain/shared/dates.ts';
import type { Role } from '#domain/shared/role.ts';
import { openStoryWorld } from './story-world.ts';

export const OFFICER = { userId: 'officer-1' };
type Deadline = { raw_due: string; due: string; is_paused: boolean; state: string };

/** A story world in which enforcement cases are brought on their way; its bank pays at once. */
export async function openEnforcementWorld() {
  const world = await openStoryWorld({
    activities: () => ({
      checkReceiver: async () => ({ isReady: true }),
      sendInstruction: async () => ({ status: 'accepted' }),
      askInstruction: async () => ({ status: 'paid', bankRef: 'B-1', on: await world.today() }),
    }),
  });
  const opened: string[] = [];

  async function received(change: Partial<Received> = {}): Promise<string> {
    const on = await world.today();
    const title = { ...aReceipt().title, effectiveOn: addDays(on, -40), performBy: addDays(on, -25) };
    const line = aReceipt({ on, title, ...change });
    const stream = await world.open('enforcement', line, { receivedOn: line.on });
    await stands(stream, 'applicant', line.applicantIds);
    await stands(stream, 'respondent', line.respondentIds);
    opened.push(stream);
    return stream;
  }

  /** The persons whom the first line names are parties of the case. */
  async function stands(stream: string, role: string, personIds: readonly string[]): Promise<void> {
    await world.pool.query(`insert into person (person_id, type) select x, 'natural' from unnest($1::text[]) as x on conflict do nothing`, [personIds]);
    await world.pool.query('insert into party (case_id, person_id, role, seq) select $1, x, $2, n from unnest($3::text[]) with ordinality as t(x, n)', [stream.slice('enforcement/'.length), role, personIds]);
  }

  async function filed(change: Partial<Received> = {}): Promise<string> {
    const stream = await received(change);
    await world.answer(stream, 'review', { outcome: 'file', on: await world.today(), ...ALL_MET });
    await world.tells(stream, 'numbered');
    return stream;
  }

  async function deadline(stream: string, id: string): Promise<Deadline | undefined> {
    const { rows } = await world.pool.query<Deadline>('select raw_due::text, due::text, is_paused, state from deadline where stream_id = $1 and deadline_id = $2', [stream, id]);
    return rows[0];
  }

  return {
    ...world, opened, received, filed,

    async assigned(change: Partial<Received> = {}): Promise<string> {
      const stream = await filed(change);
      await world.answer(stream, 'assign', { handlerId: OFFICER.userId, on: await world.today() });
      await world.openTask(stream, 'issueNotice');
      return stream;
    },

    give: (stream: string, role: Role, command: { type: string } & Record<string, unknown>) => world.command(stream, role, command, role === 'enforcementOfficer' ? OFFICER : {}),
    stateOf: async (stream: string) => (await world.state(stream))!,

    async openTasks(stream: string): Promise<string[]> {
      const { rows } = await world.pool.query<{ kind: string }>(`select kind from task where stream_id = $1 and state = 'open' order by kind`, [stream]);
      return rows.map(({ kind }) => kind);
    },

    /** The deadline of a limit, once the story has opened it. */
    limit: (stream: string, id: string): Promise<Deadline> => world.eventually(`limit ${id} of ${stream}`, () => deadline(stream, id)),
    met: (stream: string, id: string): Promise<true> => world.eventually(`limit ${id} of ${stream} is met`, async () => ((await deadline(stream, id))?.state === 'closed' ? true : undefined)),

    async toldRungs(stream: string, id: string): Promise<unknown[]> {
      return (await world.lines(stream)).filter(({ event }) => event.deadlineId === id && event.rung !== undefined).map(({ event }) => event.rung);
    },

    async skipTo(day: IsoDate): Promise<void> {
      await world.skip(dayNumber(day) - dayNumber(await world.today()));
    },

    /** Brings one arrival of money to the applicant. */
    async payOut(stream: string, arrival: string): Promise<void> {
      const payout = `${stream.replace('enforcement/', 'disbursement/')}/${arrival}`;
      await world.answer(payout, 'calculate', { outcome: 'calculated', payeeId: APPLICANT, advancedCosts: '0.00', fee: '0.00', doubledInterest: '0.00' });
      await world.answer(payout, 'propose', { proposal: 'pay', opinion: '同意发放' });
      await world.answer(payout, 'approve', { decision: 'approve', opinion: '同意' });
      await world.answer(payout, 'pay', { decision: 'pay' });
      await world.tells(payout, 'paidOut');
    },

    /** The engine is done with every case of a test, so that its deadlines do not ring in the next. */
    async forgetAll(): Promise<void> {
      for (const stream of opened.splice(0)) await world.forget(stream);
    },
  };
}

export type EnforcementWorld = Awaited<ReturnType<typeof openEnforcementWorld>>;
