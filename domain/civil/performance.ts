import { addDays, type IsoDate } from '#domain/shared/dates.ts';
import type { Title } from './events.ts';
import type { In } from './state.ts';

/** The last day of the performance period as the document gives it, before any roll. */
export function performByOf({ performance }: Title, effectiveOn: IsoDate): IsoDate {
  return 'by' in performance ? performance.by : addDays(effectiveOn, performance.days);
}

/** The last day on which the debtor performs in time: after the roll over rest days (DAY-002), once that is counted. */
export function lastDayOf({ effect }: In<'inForce'>): IsoDate {
  return effect.performDue ?? effect.performBy;
}
