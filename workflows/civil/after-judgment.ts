import { lastDayOf } from '#domain/civil/performance.ts';
import type { CivilState, In } from '#domain/civil/state.ts';
import { ENDED } from '../kit/desk.ts';
import type { CaseAtDesk } from './case-at-desk.ts';

/** TRI-008: fifteen days after the service on the last party the judgment is in force, unless one of them appeals. */
export async function awaitAppeal({ desk, streamId }: CaseAtDesk): Promise<void> {
  const { deliveredOn } = desk.state() as In<'delivered'>;
  const hasLeft = ({ status }: CivilState) => status !== 'delivered';
  await desk.limit({ id: 'appeal', rule: 'TRI-008', from: deliveredOn, rungs: ENDED, isTarget: true }, hasLeft, async () => {
    await desk.order('take-effect', streamId, { type: 'takeEffect' });
  });
}

/** The debtor has his time to perform; after it the creditor applies for enforcement, or the court transfers (FIL-021), or nothing yet, and the court looks again later. */
export async function awaitPerformance({ desk }: CaseAtDesk): Promise<void> {
  const { effect } = desk.state() as In<'inForce'>;
  await desk.limit({ id: `performance/${effect.on}`, rule: 'NOD-007', from: effect.performBy, rungs: ENDED, isTarget: true }, (state) => state.status !== 'inForce' || state.effect.isPeriodOver);

  for (let state = desk.state(); state.status === 'inForce'; state = desk.state()) {
    const { lookAgainOn } = state.effect;
    if (lookAgainOn !== null) {
      await desk.limit({ id: `look/${lookAgainOn}`, rule: 'NOD-007', from: lookAgainOn, rungs: ENDED, isTarget: true }, (now) => now.status !== 'inForce' || now.effect.lookAgainOn === null);
      continue;
    }
    await desk.askUnless('applyForEnforcement', ({ status }) => status !== 'inForce', { from: lastDayOf(state) });
    await desk.until((now) => now.status !== 'inForce' || now.effect.lookAgainOn !== null);
  }
}
