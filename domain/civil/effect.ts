import type { IsoDate } from '#domain/shared/dates.ts';
import { isNothing } from './amounts.ts';
import type { CivilEvent } from './events.ts';
import { partiesOf, type Decision, type In } from './state.ts';

/** The day of service on the last party, counting this one; null while another still waits for the paper. */
export function deliveredOn(state: In<'judged' | 'mediated'>, { partyId, on }: { partyId: string; on: IsoDate }): IsoDate | null {
  const servedOn: Readonly<Record<string, IsoDate>> = { ...state.decision.servedOn, [partyId]: on };
  const days = partiesOf(state).map((id) => servedOn[id]);
  return days.every((day) => day !== undefined) ? days.toSorted().at(-1)! : null;
}

/** The decision takes effect; where it orders nothing that could be enforced, the case is over with that. */
export function effectOf({ result, title }: Pick<Decision, 'result' | 'title'>, on: IsoDate): CivilEvent[] {
  const hasNothing = result === 'dismissed' || (isNothing(title) && 'days' in title.performance && title.performance.days === 0);
  return hasNothing ? [{ type: 'tookEffect', on }, { type: 'closedWithoutEnforcement', on }] : [{ type: 'tookEffect', on }];
}
