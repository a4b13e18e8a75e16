import { noticeLimitId } from '#domain/civil/evolve-time.ts';
import { runningNotices, unreached, type CivilState, type In } from '#domain/civil/state.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { ENDED } from '../kit/desk.ts';
import { askUntil, type CaseAtDesk } from './case-at-desk.ts';

/** The paper goes to one party after the other (TRI-013, NOD-010); with the last one it is delivered. A party that refuses to sign for a mediation sends the case back to judgment. */
export async function serveEachParty(atDesk: CaseAtDesk): Promise<void> {
  await Promise.all([handOver(atDesk), countNotices(atDesk)]);
}

async function handOver(atDesk: CaseAtDesk): Promise<void> {
  const { desk } = atDesk;
  const { status, decision } = desk.state() as In<'judged' | 'mediated'>;
  const task = taskOf(desk.state());
  while (desk.state().status === status) {
    const left = leftToServe(desk.state());
    if (left > 0) await askUntil(atDesk, task, (state) => state.status !== status || leftToServe(state) < left, { from: decision.on });
    else await desk.until((state) => state.status !== status || leftToServe(state) > 0);
  }
}

/** The ten days of TRI-013 are those of a judgment; a mediation has a step of its own since its line tells what came before it. */
function taskOf(state: CivilState): 'serveDocument' | 'serveMediation' {
  return state.status === 'mediated' && state.before ? 'serveMediation' : 'serveDocument';
}

/** DAY-008: a party who cannot be found is told by public notice, which counts as service when it has run. */
async function countNotices({ desk, streamId }: CaseAtDesk): Promise<void> {
  const { status } = desk.state();
  const counted = new Map<string, Promise<void>>();
  const uncounted = (state: CivilState) => noticesOf(state).filter((notice) => !counted.has(noticeLimitId(notice)));
  while (desk.state().status === status) {
    for (const notice of uncounted(desk.state())) counted.set(noticeLimitId(notice), countNotice(notice));
    await desk.until((state) => state.status !== status || uncounted(state).length > 0);
  }
  await Promise.all(counted.values());

  function countNotice(notice: { partyId: string; on: IsoDate }): Promise<void> {
    const id = noticeLimitId(notice);
    const isOver = (state: CivilState) => state.status !== status || !noticesOf(state).some((one) => noticeLimitId(one) === id);
    return desk.limit({ id, rule: 'DAY-008', from: notice.on, rungs: ENDED, isTarget: true }, isOver, async () => {
      const deemServed = { type: 'deemServed', partyId: notice.partyId };
      await desk.order(`deem-served/${id}`, streamId, deemServed);
    });
  }
}

function leftToServe(state: CivilState): number {
  return isBeingServed(state) ? unreached(state).length : 0;
}

function noticesOf(state: CivilState): readonly { partyId: string; on: IsoDate }[] {
  return isBeingServed(state) ? runningNotices(state) : [];
}

function isBeingServed(state: CivilState): state is In<'judged' | 'mediated'> {
  return state.status === 'judged' || state.status === 'mediated';
}
