import type { UrgeLevel } from '#domain/poverty-track/events.ts';
import { watchOf, type TrackState } from '#domain/poverty-track/state.ts';
import { capRungs, limitIdOf, targetRungs } from '#domain/poverty-track/targets.ts';
import { urgeTaskOf, type UrgeAnswer } from '#domain/poverty-track/tasks.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { Desk } from './track-at-desk.ts';

/**
 * Watches a leg whenever it runs: reminds the handler before the target, has the chief urge when it is missed, then the vice-president, and the president when most of the
 * cap is used up (ESC-001 to ESC-003). A leg that begins anew, because papers were corrected or the case was sent back, is not escalated twice.
 */
export async function watchLeg(desk: Desk, watch: string): Promise<void> {
  for (;;) {
    await desk.until((state) => watchOf(state, watch)?.state === 'running');
    const from = watchOf(desk.state(), watch)!.startedOn!;
    await Promise.all([watchTarget(desk, watch, from), watchCap(desk, watch, from)]);
  }
}

/** A first step of enforcement (ENF-050): a missed target is noted, and nobody is called. */
export async function watchStep(desk: Desk, watch: string): Promise<void> {
  await desk.until((state) => watchOf(state, watch)?.state === 'running');
  const { startedOn, targetRule } = watchOf(desk.state(), watch)!;
  const from = startedOn!;
  const id = limitIdOf(watch, 'target', from, targetRule);
  await desk.limit({ id, rule: targetRule, from, rungs: [{ name: 'ended' }], isTarget: true }, (state) => !runs(state, watch, from), () => noteMissed(desk, watch));
}

async function watchTarget(desk: Desk, watch: string, from: IsoDate): Promise<void> {
  while (runs(desk.state(), watch, from)) {
    const { targetRule, told } = watchOf(desk.state(), watch)!;
    const rungs = targetRungs(from).filter(({ name }) => name === 'ended' || !told.includes(name));
    const isOver = (state: TrackState) => !runs(state, watch, from) || watchOf(state, watch)?.targetRule !== targetRule;
    await desk.limit({ id: limitIdOf(watch, 'target', from, targetRule), rule: targetRule, from, rungs, isTarget: true }, isOver, async (rung) => {
      if (rung === 'vicePresident') await urge(desk, watch, 'vicePresident');
      if (rung !== 'ended') return;
      await noteMissed(desk, watch);
      if (!told.includes('ended')) await urge(desk, watch, 'chief');
    });
  }
}

/** The cap itself is the case's own limit, and its breach is told there; here it only calls the president in time. */
async function watchCap(desk: Desk, watch: string, from: IsoDate): Promise<void> {
  while (runs(desk.state(), watch, from)) {
    const { capRule, told } = watchOf(desk.state(), watch)!;
    if (capRule === null) return;
    const rungs = capRungs(capRule, from).filter(({ name }) => !told.includes(name));
    const isOver = (state: TrackState) => !runs(state, watch, from) || watchOf(state, watch)?.capRule !== capRule;
    await desk.limit({ id: limitIdOf(watch, 'cap', from, capRule), rule: capRule, from, rungs, isTarget: true }, isOver, () => urge(desk, watch, 'president'));
  }
}

/** 超快办时限: a line that stays, and no breach of law. */
async function noteMissed(desk: Desk, watch: string): Promise<void> {
  await desk.record({ type: 'targetMissed', watch, due: watchOf(desk.state(), watch)?.targetDue ?? desk.today() });
}

/** 督促办理: urge, give the case to another handler, or accept the reason. The task goes away when the leg is done. */
async function urge(desk: Desk, watch: string, level: UrgeLevel): Promise<void> {
  const due = watchOf(desk.state(), watch)?.targetDue;
  const answer: UrgeAnswer | undefined = await desk.askUnless(urgeTaskOf(watch, level), (state) => watchOf(state, watch)?.state !== 'running', { key: watch, ...(level === 'chief' && due && { from: due }) });
  switch (answer?.outcome) {
    case 'urge':
      return desk.record({ type: 'urged', watch, level, note: answer.note });
    case 'acceptReason':
      return desk.record({ type: 'reasonAccepted', watch, level, reason: answer.reason });
    case 'reassign': {
      const { handlerId, reason } = answer;
      await desk.record({ type: 'reassigned', watch, level, handlerId, reason });
      await desk.order(`reassign/${watch}/${level}`, desk.state().caseStream, { type: 'changeHandler', on: desk.today(), handlerId, reason } as { type: string });
    }
  }
}

function runs(state: TrackState, watch: string, from: IsoDate): boolean {
  const leg = watchOf(state, watch);
  return leg?.state === 'running' && leg.startedOn === from;
}
