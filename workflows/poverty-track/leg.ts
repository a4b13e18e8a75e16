import { watchOf, type TrackState } from '#domain/poverty-track/state.ts';
import { capRungs, limitIdOf, targetRungs } from '#domain/poverty-track/targets.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { Desk } from './track-at-desk.ts';
import { urgeOnce } from './urging.ts';

/**
 * Watches a leg whenever it runs: reminds the handler before the target, has the chief urge when it is missed, then the vice-president, and the president when most of the
 * cap is used up (ESC-001 to ESC-003). A leg that begins anew, because papers were corrected or the case was sent back, is not escalated twice.
 */
export async function watchLeg(desk: Desk, watch: string): Promise<void> {
  await Promise.all([watchTargets(desk, watch), watchCaps(desk, watch), urgeOnce(desk, watch, 'chief'), urgeOnce(desk, watch, 'vicePresident'), urgeOnce(desk, watch, 'president')]);
}

/** A first step of enforcement (ENF-050): a missed target is noted, and nobody is called. */
export async function watchStep(desk: Desk, watch: string): Promise<void> {
  await desk.until((state) => watchOf(state, watch)?.state === 'running');
  const { startedOn, targetRule } = watchOf(desk.state(), watch)!;
  const from = startedOn!;
  const id = limitIdOf(watch, 'target', from, targetRule);
  await desk.limit({ id, rule: targetRule, from, rungs: [{ name: 'ended' }], isTarget: true }, (state) => !runs(state, watch, from), () => noteMissed(desk, watch));
}

/** One target after the other: a conversion brings a longer one, a new beginning another day. */
async function watchTargets(desk: Desk, watch: string): Promise<void> {
  for (;;) {
    await desk.until((state) => watchOf(state, watch)?.state === 'running');
    const { startedOn, targetRule, told } = watchOf(desk.state(), watch)!;
    const from = startedOn!;
    const rungs = targetRungs(from).filter(({ name }) => name === 'ended' || !told.includes(name));
    const isOver = (state: TrackState) => !runs(state, watch, from) || watchOf(state, watch)?.targetRule !== targetRule;
    await desk.limit({ id: limitIdOf(watch, 'target', from, targetRule), rule: targetRule, from, since: watchedSince(desk.state(), from), rungs, isTarget: true }, isOver, async (rung) => {
      if (rung === 'ended') await noteMissed(desk, watch);
    });
  }
}

/** The cap itself is the case's own limit, and its breach is told there; here it only calls the president in time. */
async function watchCaps(desk: Desk, watch: string): Promise<void> {
  for (;;) {
    await desk.until((state) => watchOf(state, watch)?.state === 'running' && watchOf(state, watch)?.capRule !== null);
    const { startedOn, capRule, told } = watchOf(desk.state(), watch)!;
    const [from, rule] = [startedOn!, capRule!];
    const rungs = capRungs(rule, from).filter(({ name }) => !told.includes(name));
    const isOver = (state: TrackState) => !runs(state, watch, from) || watchOf(state, watch)?.capRule !== capRule;
    await desk.limit({ id: limitIdOf(watch, 'cap', from, rule), rule, from, since: watchedSince(desk.state(), from), rungs, isTarget: true }, isOver);
  }
}

/** 超快办时限: a line that stays, and no breach of law. */
async function noteMissed(desk: Desk, watch: string): Promise<void> {
  await desk.record({ type: 'targetMissed', watch, due: watchOf(desk.state(), watch)?.targetDue ?? desk.today() });
}

/** A tag that is claimed in the middle of a leg calls nobody for what had passed before. */
function watchedSince({ claimedOn }: TrackState, from: IsoDate): IsoDate | undefined {
  return from < claimedOn ? claimedOn : undefined;
}

function runs(state: TrackState, watch: string, from: IsoDate): boolean {
  const leg = watchOf(state, watch);
  return leg?.state === 'running' && leg.startedOn === from;
}
