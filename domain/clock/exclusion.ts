import type { Interval } from '#domain/shared/dates.ts';
import { addWorkingDaysToNumber, isRestDayNumber, type Calendar } from './calendar.ts';
import { toDay } from './civil.ts';
import type { RuleId } from './rules/rule.ts';

/** A period not counted, half-open, with the reason and the rule it rests on. `reach: 'named'`: only in a limit whose rule names that rule among its pauses. */
export type Exclusion = Interval & { reason?: string; rule?: RuleId; reach?: 'named' };

/** What one exclusion moved: the end before it, the end after it, and the days of it that counted. */
export type ExclusionStep = { exclusion: Exclusion; before: number; after: number; counted: number };

/**
 * Moves an end by the union of the exclusions, in any order. A day counts once, and only after the start and on or before the
 * end as moved so far; for working-day limits only its working days count.
 */
export function applyExclusions(input: {
  calendar: Calendar;
  exclusions: readonly Exclusion[];
  start: number;
  end: number;
  inWorkingDays: boolean;
}): { end: number; steps: ExclusionStep[] } {
  const steps: ExclusionStep[] = [];
  let end = input.end;
  let seen = input.start + 1;
  for (const { exclusion, from, to } of sorted(input.exclusions)) {
    const before = end;
    let counted = 0;
    const first = Math.max(from, seen);
    if (first <= end && first < to) {
      if (input.inWorkingDays) {
        for (let day = first; day < to && day <= end; day += 1) {
          if (isRestDayNumber(input.calendar, day)) continue;
          counted += 1;
          end = addWorkingDaysToNumber(input.calendar, end, 1);
        }
      } else {
        counted = to - first;
        end += counted;
      }
    }
    seen = Math.max(seen, to);
    steps.push({ exclusion, before, after: end, counted });
  }
  return { end, steps };
}

/** Those that are not counted in the limit of a rule with these pauses. */
export function exclusionsReaching({ pauses }: { pauses: readonly RuleId[] }, exclusions: readonly Exclusion[] = []): readonly Exclusion[] {
  return exclusions.filter(({ reach, rule }) => reach !== 'named' || (rule !== undefined && pauses.includes(rule)));
}

function sorted(exclusions: readonly Exclusion[]): { exclusion: Exclusion; from: number; to: number }[] {
  return exclusions
    .map((exclusion) => ({ exclusion, from: toDay(exclusion.from), to: toDay(exclusion.to) }))
    .sort((a, b) => a.from - b.from || a.to - b.to || compare(a.exclusion.rule, b.exclusion.rule) || compare(a.exclusion.reason, b.exclusion.reason));
}

function compare(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
