import type { Received } from '#domain/civil/sample.ts';
import { aSuit, DEFENDANT, PLAINTIFF } from '#domain/civil/sample.ts';
import { addDays, type IsoDate } from '#domain/shared/dates.ts';
import { courtStartsOn, settled, until } from './court-day.ts';
import { COURT, openStoryWorld } from './story-world.ts';

export const JUDGE = { userId: 'judge-1' };
export const AMOUNTS = { principal: '48000', interest: '0', costs: '0' };
const BOTH = [PLAINTIFF, DEFENDANT] as const;

type Filing = { procedure?: 'smallClaims' | 'simplified' | 'ordinary'; suit?: Partial<Received> };
type Command = { type: string } & Record<string, unknown>;
export type CivilWorld = Awaited<ReturnType<typeof openCivilWorld>>;

/** A story world in which civil cases are brought as far as a test wants them. */
export async function openCivilWorld() {
  const world = await openStoryWorld();

  async function received(on: IsoDate, suit: Partial<Received> = {}): Promise<string> {
    await courtStartsOn(world, on);
    return world.open('civil', aSuit({ on, ...suit }), { receivedOn: on });
  }

  async function onTrial(on: IsoDate, { procedure = 'simplified', suit = {} }: Filing = {}): Promise<string> {
    const civil = await received(on, suit);
    await world.answer(civil, 'review', { outcome: 'file', on, procedure, feeRelief: 'waived', feeGround: 'subsistence' });
    await world.answer(civil, 'assignJudge', { judgeId: JUDGE.userId, on });
    await world.answer(civil, 'serveComplaint', { on, method: 'inPerson' });
    return civil;
  }

  async function heard(on: IsoDate, filing: Filing = {}): Promise<{ civil: string; day: IsoDate }> {
    const civil = await onTrial(on, filing);
    const day = addDays(on, 5);
    await world.answer(civil, 'setHearing', { hearingOn: day, toldOn: on });
    await until(world, day);
    await world.answer(civil, 'holdHearing', { outcome: 'held', on: day });
    return { civil, day };
  }

  return {
    ...world,

    async setting(key: string, value: unknown): Promise<void> {
      await world.pool.query(`insert into court_setting (court_code, key, value) values ($1, $2, $3) on conflict (court_code, key) do update set value = excluded.value`, [COURT, key, JSON.stringify(value)]);
    },

    received,
    /** A case on the day of its papers with its judge, the complaint served and the fee waived. */
    onTrial,
    heard,

    async judged(on: IsoDate, filing: Filing = {}): Promise<{ civil: string; day: IsoDate }> {
      const { civil, day } = await heard(on, filing);
      await world.answer(civil, 'decide', { outcome: 'judged', on: day, documentNo: '（2018）陕0902民初1号', result: 'granted', mainText: '被告于判决生效之日起十日内偿还借款', ...AMOUNTS, performDays: 10 });
      return { civil, day };
    },

    async serve(civil: string, on: IsoDate, parties: readonly string[] = BOTH, task = 'serveDocument'): Promise<void> {
      for (const partyId of parties) await world.answer(civil, task, { outcome: 'served', partyId, on, method: 'inPerson' });
      await settled(world);
    },

    asJudge: (civil: string, command: Command) => world.command(civil, 'trialJudge', command, JUDGE),
    statusOf: async (civil: string): Promise<unknown> => (await world.state(civil))?.status,

    async openTasks(civil: string): Promise<string[]> {
      await settled(world);
      const { rows } = await world.pool.query<{ kind: string }>(`select kind from task where stream_id = $1 and state = 'open' order by kind`, [civil]);
      return rows.map(({ kind }) => kind);
    },

    /** Once the story has opened it, or moved it. */
    async dueOf(civil: string, id: string): Promise<string> {
      await settled(world);
      return world.eventually(`${id} of ${civil}`, async () => (await world.pool.query<{ due: string }>('select due::text from deadline where stream_id = $1 and deadline_id = $2', [civil, id])).rows[0]?.due);
    },

    async rungs(civil: string, id: string): Promise<unknown[]> {
      return (await world.lines(civil)).filter(({ event }) => event.deadlineId === id && event.rung !== undefined).map(({ event }) => event.rung);
    },
  };
}
