import type { UrgeLevel } from '#domain/poverty-track/events.ts';
import { watchOf, type TrackState } from '#domain/poverty-track/state.ts';
import { urgeTaskOf, type UrgeAnswer } from '#domain/poverty-track/tasks.ts';
import type { Desk } from './track-at-desk.ts';

/** 督促办理, once for each leg and level: urge, give the case to another handler, or accept the reason. The task goes away when the leg is done. */
export async function urgeOnce(desk: Desk, watch: string, level: UrgeLevel): Promise<void> {
  await desk.until((state) => isCalled(state, watch, level));
  const { missedDue } = watchOf(desk.state(), watch)!;
  const isDone = (state: TrackState) => watchOf(state, watch)?.state !== 'running';
  const answer: UrgeAnswer | undefined = await desk.askUnless(urgeTaskOf(watch, level), isDone, { key: watch, ...(level === 'chief' && missedDue && { from: missedDue }) });
  if (answer?.outcome !== 'reassign') return;
  const { handlerId, reason } = answer;
  await desk.order(`reassign/${watch}/${level}`, desk.state().caseStream, { type: 'changeHandler', on: desk.today(), handlerId, reason } as { type: string });
}

/** The chief is called by a target that is missed while the track watches, the others by their rungs. */
function isCalled(state: TrackState, watch: string, level: UrgeLevel): boolean {
  const leg = watchOf(state, watch);
  if (leg?.state !== 'running') return false;
  return level === 'chief' ? leg.missedDue !== null && leg.missedDue >= state.claimedOn : leg.told.includes(level);
}
