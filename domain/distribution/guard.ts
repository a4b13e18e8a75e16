import type { IsoDate } from '#domain/shared/dates.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse, type Refusal, type Refused } from '#domain/shared/refusal.ts';
import type { Result } from '#domain/shared/result.ts';
import type { DistributionEvent } from './events.ts';
import type { DistributionState, Term } from './state.ts';

export type Decision = Result<DistributionEvent[], Refusal>;

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
