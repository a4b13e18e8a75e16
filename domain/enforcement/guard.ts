import { parseAmount } from '#domain/money/amount.ts';
import { isDate, type IsoDate } from '#domain/shared/dates.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import { refuse, type Refusal, type Refused } from '#domain/shared/refusal.ts';
import type { Result } from '#domain/shared/result.ts';
import type { EnforcementEvent } from './events.ts';

export type Decision = Result<(EnforcementEvent | SharedEvent)[], Refusal>;

/** A day to come, written down for what must be done by then. */
export function wrongUntil(until: IsoDate, from: IsoDate): Refused | undefined {
  if (!isDate(until)) return refuse('bad_command');
  return until < from ? refuse('date_out_of_order', { until, from }) : undefined;
}

export function wrongAmount(amount: string): Refused | undefined {
  const parsed = parseAmount(amount);
  if (!parsed.ok) return refuse('bad_command');
  return parsed.value > 0n ? undefined : refuse('amount_not_positive');
}

/** An officer acts in his own cases only; the chief and the leaders in all. */
export function notHandler({ handlerId }: { handlerId: string }, { role, by }: Pick<DecisionContext, 'role' | 'by'>): Refused | undefined {
  return role === 'enforcementOfficer' && by.userId !== handlerId ? refuse('not_yours') : undefined;
}

/** Four eyes: who proposed does not approve. */
export function sameEyes(proposedBy: string, { by }: Pick<DecisionContext, 'by'>): Refused | undefined {
  return by.userId === proposedBy ? refuse('same_person') : undefined;
}
