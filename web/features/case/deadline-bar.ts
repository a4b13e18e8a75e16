import type { CaseDeadline } from '#contract/case.ts';
import { dayNumber, type IsoDate } from '#domain/shared/dates.ts';

export type Stretch = { kind: 'statutory' | 'extension' | 'exclusion' | 'roll' | 'over'; from: number; width: number };

/** A deadline as a bar from its start to its end, in hundredths of its length: what the law gives, what was added, what is left out, what is over, and today. */
export function barOf({ from, due, terms, state }: Pick<CaseDeadline, 'from' | 'due' | 'terms' | 'state'>, today: IsoDate): { stretches: Stretch[]; todayAt: number | null } {
  const start = dayNumber(from);
  const end = dayNumber(due);
  const now = dayNumber(today);
  const isRunning = state === 'open';
  const length = Math.max(1, (isRunning ? Math.max(end, now) : end) - start);
  const at = (day: number) => (100 * Math.min(Math.max(day - start, 0), length)) / length;
  const stretch = (kind: Stretch['kind'], first: number, last: number): Stretch => ({ kind, from: at(first), width: at(last) - at(first) });
  const counted = terms.map((term) => stretch(term.kind === 'exclusion' ? 'statutory' : term.kind, dayNumber(term.from), dayNumber(term.to)));
  const left = terms.flatMap((term) => (term.kind === 'exclusion' && term.interval ? [stretch('exclusion', dayNumber(term.interval.from), dayNumber(term.interval.to))] : []));
  const over = isRunning && now > end ? [stretch('over', end, now)] : [];
  return { stretches: [...(counted.length > 0 ? counted : [stretch('statutory', start, end)]), ...left, ...over], todayAt: isRunning && now >= start ? at(now) : null };
}
