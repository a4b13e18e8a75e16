import { isHeard } from '#domain/distribution/standing.ts';
import { objectionBy, receiversOf, type DistributionState, type ReceiverId, type Term } from '#domain/distribution/state.ts';
import { objectionTermId, opinionTermId, suitTermId } from '#domain/distribution/term.ts';
import { ENDED } from '../kit/desk.ts';
import type { PlanAtDesk } from './plan-at-desk.ts';

/** The three times of fifteen days of each receiver: to object, to be opposed by each of the others, and to sue. */
export async function countTerms(atDesk: PlanAtDesk): Promise<void> {
  await Promise.all(receiversOf(atDesk.desk.state()).flatMap((receiver) => [untilObjected(atDesk, receiver), afterObjection(atDesk, receiver)]));
}

/** DIS-004 */
async function untilObjected({ desk }: PlanAtDesk, receiver: ReceiverId): Promise<void> {
  const served = (state: DistributionState): Term | undefined => state.services[receiver];
  await desk.until((state) => served(state) !== undefined);
  const isOver = (state: DistributionState) => objectionBy(state, receiver) !== undefined || served(state)?.isOver === true;
  await desk.limit({ id: objectionTermId(receiver), rule: 'DIS-004', from: served(desk.state())!.on, rungs: ENDED, isTarget: true }, isOver);
}

async function afterObjection(atDesk: PlanAtDesk, objector: ReceiverId): Promise<void> {
  const { desk } = atDesk;
  await desk.until((state) => objectionBy(state, objector) !== undefined);
  const others = receiversOf(desk.state()).filter((receiver) => receiver !== objector);
  await Promise.all([...others.map((receiver) => untilHeard(atDesk, objector, receiver)), untilSued(atDesk, objector)]);
}

/** DIS-005: who keeps silent counts as consenting; the story orders it when the last day is over. */
async function untilHeard({ desk, streamId }: PlanAtDesk, objector: ReceiverId, receiver: ReceiverId): Promise<void> {
  const notice = (state: DistributionState): Term | undefined => objectionBy(state, objector)?.notices[receiver];
  await desk.until((state) => notice(state) !== undefined);
  const deemConsent = { type: 'deemConsent', objector, receiver };
  await desk.limit({ id: opinionTermId(objector, receiver), rule: 'DIS-005', from: notice(desk.state())!.on, rungs: ENDED, isTarget: true }, (state) => isHeard(state, objector, receiver), async () => {
    await desk.order(`deem-consent/${objector}/${receiver}`, streamId, deemConsent);
  });
}

/** DIS-006 */
async function untilSued({ desk }: PlanAtDesk, objector: ReceiverId): Promise<void> {
  const told = (state: DistributionState): Term | null => objectionBy(state, objector)?.told ?? null;
  await desk.until((state) => told(state) !== null);
  const isOver = (state: DistributionState) => told(state)?.isOver === true || objectionBy(state, objector)?.suit !== null;
  await desk.limit({ id: suitTermId(objector), rule: 'DIS-006', from: told(desk.state())!.on, rungs: ENDED, isTarget: true }, isOver);
}
