import { isDate, type IsoDate } from '#domain/shared/dates.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import type { Result } from '#domain/shared/result.ts';
import type { DistributionEvent } from './events.ts';
import type { DistributionState, Term } from './state.ts';

export type Decision = Result<DistributionEvent[], Refusal>;
export type Refused = ReturnType<typeof refuse>;

/** A fact's day lies neither after today nor before what it follows from. */
export function wrongDay(on: IsoDate, { today }: Pick<DecisionContext, 'today'>, notBefore: IsoDate): Refused | undefined {
  if (!isDate(on)) return refuse('bad_command');
  if (on > today) return refuse('date_in_future', { on, today });
  return on < notBefore ? refuse('date_out_of_order', { on, notBefore }) : undefined;
}

/** What was handed in or posted on the last day is in time, whenever it is entered (DAY-003). */
export function outOfTerm(on: IsoDate, term: Term | null | undefined, context: Pick<DecisionContext, 'today'>): Refused | undefined {
  if (!term) return refuse('not_served');
  if (term.until === null) return refuse('not_allowed');
  return wrongDay(on, context, term.on) ?? (on > term.until ? refuse('term_over', { until: term.until }) : undefined);
}

/** An officer acts in his own cases only. */
export function notHandler({ handlerId }: Pick<DistributionState, 'handlerId'>, { role, by }: Pick<DecisionContext, 'role' | 'by'>): Refused | undefined {
  return role === 'enforcementOfficer' && by.userId !== handlerId ? refuse('not_yours') : undefined;
}
