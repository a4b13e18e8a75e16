import { aSuit } from '#domain/civil/sample.ts';
import { ALL_MET } from '#domain/enforcement/sample.ts';
import { boardRow } from '#domain/poverty-track/board.ts';
import type { TrackState } from '#domain/poverty-track/state.ts';
import { addDays, type IsoDate } from '#domain/shared/dates.ts';
import { moneyCame } from './arrival.ts';
import { courtStartsOn, settled, until } from './court-day.ts';
import { openStoryWorld } from './story-world.ts';

export const JUDGE = { userId: 'judge-1' };
export const OFFICER = { userId: 'officer-1' };
export type Poor = { civil: string; track: string; enforcement: string; payee: string; debtor: string };
export type PoorWorld = Awaited<ReturnType<typeof openPoorWorld>>;
type Command = { type: string } & Record<string, unknown>;

/** A story world in which cases of poor applicants are brought as far as a test wants them, under the law and the calendar of the day. */
export async function openPoorWorld() {
  const world = await openStoryWorld();
  let accounts = 0;

  function parties() {
    accounts += 1;
    const account = `622999000001${String(accounts).padStart(4, '0')}`;
    return [
      { role: 'applicant', person: { type: 'natural', name: '张三', idType: 'other', account } },
      { role: 'respondent', person: { type: 'entity', name: '某某商贸有限公司' } },
    ] as const;
  }

  /** A poor plaintiff's papers come in on a day. */
  async function received(on: IsoDate, povertyClaimed = true): Promise<Poor> {
    await courtStartsOn(world, on);
    const civil = await world.open('civil', (ids) => aSuit({ on, povertyClaimed, plaintiffIds: [ids[0]!], defendantIds: [ids[1]!] }), { receivedOn: on, parties: parties() });
    const caseId = civil.slice('civil/'.length);
    const { plaintiffIds, defendantIds } = (await world.lines(civil))[0]!.event as unknown as { plaintiffIds: string[]; defendantIds: string[] };
    return { civil, track: `povertyTrack/${caseId}`, enforcement: `enforcement/${caseId}-e`, payee: plaintiffIds[0]!, debtor: defendantIds[0]! };
  }

  /** Judged and served on the day on which the court stands. */
  async function served({ civil, payee, debtor }: Poor): Promise<void> {
    const on = await world.today();
    const { status } = (await world.state(civil))!;
    if (status === 'complaintServed') await world.answer(civil, 'setHearing', { hearingOn: on, toldOn: addDays(on, -3) });
    await world.answer(civil, 'holdHearing', { outcome: 'held', on });
    await world.answer(civil, 'decide', { outcome: 'judged', on, documentNo: '民初1号', result: 'granted', mainText: '偿还借款', principal: '48000', interest: '0', costs: '0', performDays: 10 });
    for (const partyId of [payee, debtor]) await world.answer(civil, 'serveDocument', { outcome: 'served', partyId, on, method: 'inPerson' });
    await settled(world);
  }

  async function inForce(poor: Poor): Promise<void> {
    await served(poor);
    await until(world, addDays(await world.today(), 20));
    await world.tells(poor.civil, 'tookEffect');
  }

  async function applied(poor: Poor): Promise<IsoDate> {
    await until(world, addDays(await world.today(), 15));
    const on = await world.today();
    await world.answer(poor.civil, 'applyForEnforcement', { outcome: 'application', on });
    await world.answer(poor.enforcement, 'review', { outcome: 'file', on, ...ALL_MET });
    await world.answer(poor.enforcement, 'assign', { handlerId: OFFICER.userId, on });
    await settled(world);
    return on;
  }

  const board = async (track: string) => boardRow((await world.state(track)) as unknown as TrackState, await world.today());

  return {
    ...world,
    parties,
    received,
    served,
    inForce,
    /** After the performance period: applied for, filed and assigned on one day, which is returned. */
    applied,

    /** Filed on the day of the papers, the tag confirmed, the complaint served. */
    async filed(on: IsoDate): Promise<Poor> {
      const poor = await received(on);
      await world.answer(poor.track, 'confirmTag', { outcome: 'confirm', on, basis: '建档立卡名册' });
      await world.answer(poor.civil, 'review', { outcome: 'file', on, procedure: 'simplified', feeRelief: 'waived', feeGround: 'subsistence' });
      await world.answer(poor.civil, 'assignJudge', { judgeId: JUDGE.userId, on });
      await world.answer(poor.civil, 'serveComplaint', { on, method: 'inPerson' });
      await settled(world);
      return poor;
    },

    async enforced(poor: Poor): Promise<void> {
      await inForce(poor);
      await applied(poor);
    },

    async moneyComes({ enforcement }: Pick<Poor, 'enforcement'>, amount = '48000.00'): Promise<void> {
      await moneyCame(world, enforcement, amount);
      await settled(world);
    },

    async paidOut({ enforcement, payee }: Pick<Poor, 'enforcement' | 'payee'>, arrival = '1'): Promise<void> {
      const payout = `${enforcement.replace('enforcement/', 'disbursement/')}/${arrival}`;
      await world.answer(payout, 'calculate', { outcome: 'calculated', payeeId: payee, advancedCosts: '0.00', fee: '0.00', doubledInterest: '0.00' });
      await world.answer(payout, 'propose', { proposal: 'pay', opinion: '同意发放' });
      await world.answer(payout, 'approve', { decision: 'approve', opinion: '同意' });
      await world.answer(payout, 'pay', { decision: 'pay' });
      await world.tells(payout, 'paidOut');
      await settled(world);
    },

    asJudge: (civil: string, command: Command) => world.command(civil, 'trialJudge', command, JUDGE),
    board,
    cells: async (track: string): Promise<string> => (await board(track)).legs.map(({ leg, state }) => `${leg} ${state}`).join(', '),

    async openTasks(stream: string): Promise<string[]> {
      await settled(world);
      const { rows } = await world.pool.query<{ kind: string }>(`select kind from task where stream_id = $1 and state = 'open' order by kind`, [stream]);
      return rows.map(({ kind }) => kind);
    },

    /** The rungs of a watched leg, in the order in which they were told. */
    async rungs(track: string, watch: string): Promise<unknown[]> {
      return (await world.lines(track)).filter(({ event }) => String(event.deadlineId).startsWith(`${watch}/`) && event.rung !== undefined).map(({ event }) => event.rung);
    },

    async targetOf(track: string, watch: 'trial' | 'enforcement'): Promise<string | null> {
      await settled(world);
      return ((await world.state(track)) as unknown as TrackState).legs[watch].targetDue;
    },
  };
}
