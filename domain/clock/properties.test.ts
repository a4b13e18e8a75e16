import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, countWorkingDays, isRestDay, nextWorkingDay, SEED_CALENDAR } from './calendar.ts';
import { addMonths, fromDay, toDay } from './civil.ts';
import { countLimit, type Counted, type CountInput } from './count.ts';

const SEED = 20_180_725;
const FIRST = toDay('2016-01-01');
const day = fc.integer({ min: FIRST, max: toDay('2025-12-31') }).map(fromDay);
const interval = fc.tuple(fc.integer({ min: FIRST - 100, max: toDay('2026-06-30') }), fc.integer({ min: 1, max: 90 })).map(([from, days]) => ({ from: fromDay(from), to: fromDay(from + days) }));
const intervals = fc.array(interval, { maxLength: 5 });
const limit = fc.oneof(
  fc.record({ n: fc.integer({ min: 1, max: 120 }), unit: fc.constant('cd' as const) }),
  fc.record({ n: fc.integer({ min: 1, max: 60 }), unit: fc.constant('wd' as const) }),
  fc.record({ n: fc.integer({ min: 1, max: 24 }), unit: fc.constant('m' as const) }),
  fc.record({ n: fc.integer({ min: 1, max: 3 }), unit: fc.constant('y' as const) }),
);

function count(input: Omit<CountInput, 'calendar'>): Counted {
  const result = countLimit({ calendar: SEED_CALENDAR, ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function holds<T extends [unknown, ...unknown[]]>(...property: [...{ [K in keyof T]: fc.Arbitrary<T[K]> }, (...values: T) => void]): void {
  fc.assert(fc.property(...(property as unknown as [fc.Arbitrary<unknown>, (value: unknown) => void])), { seed: SEED, numRuns: 2000 });
}

describe('exclusions', () => {
  it('are free of order', () => {
    holds(day, limit, intervals, (from, someLimit, exclusions) => {
      expect(count({ from, limit: someLimit, exclusions: [...exclusions].reverse() })).toEqual(count({ from, limit: someLimit, exclusions }));
    });
  });

  it('count no day twice', () => {
    holds(day, limit, intervals, (from, someLimit, exclusions) => {
      expect(count({ from, limit: someLimit, exclusions: [...exclusions, ...exclusions] }).due).toBe(count({ from, limit: someLimit, exclusions }).due);
    });
  });

  it('move an end in calendar days by exactly the excluded days that lie in the period', () => {
    holds(day, fc.integer({ min: 1, max: 200 }), intervals, (from, n, exclusions) => {
      const counted = count({ from, limit: { n, unit: 'cd' }, roll: 'never', exclusions });
      let passed = 0;
      let expected = toDay(from);
      while (passed < n) {
        expected += 1;
        if (!exclusions.some((excluded) => excluded.from <= fromDay(expected) && fromDay(expected) < excluded.to)) passed += 1;
      }
      while (exclusions.some((excluded) => excluded.from <= fromDay(expected) && fromDay(expected) < excluded.to)) expected += 1;
      expect(counted.rawDue).toBe(fromDay(expected));
    });
  });

  it('of working days count only working days', () => {
    holds(day, fc.integer({ min: 1, max: 60 }), intervals, (from, n, exclusions) => {
      const { due } = count({ from, limit: { n, unit: 'wd' }, exclusions });
      let counted = 0;
      for (let number = toDay(from) + 1; number <= toDay(due); number += 1) {
        const date = fromDay(number);
        if (!isRestDay(SEED_CALENDAR, date) && !exclusions.some((excluded) => excluded.from <= date && date < excluded.to)) counted += 1;
      }
      expect(counted).toBe(n);
    });
  });
});

describe('results', () => {
  it('are the start plus the days of their terms', () => {
    holds(day, limit, intervals, fc.array(limit, { maxLength: 2 }), (from, someLimit, exclusions, more) => {
      const counted = count({ from, limit: someLimit, exclusions, extensions: more.map((extension) => ({ limit: extension })) });
      expect(fromDay(toDay(from) + counted.terms.reduce((sum, term) => sum + term.days, 0))).toBe(counted.due);
      expect(counted.terms.at(-1)?.to).toBe(counted.due);
      counted.terms.slice(1).forEach((term, index) => { expect(term.from).toBe(counted.terms[index]?.to); });
    });
  });

  it('never lie on a rest day where the policy rolls, and rolling again changes nothing', () => {
    holds(day, limit, intervals, (from, someLimit, exclusions) => {
      const { due } = count({ from, limit: someLimit, exclusions });
      expect(isRestDay(SEED_CALENDAR, due)).toBe(false);
      expect(nextWorkingDay(SEED_CALENDAR, due)).toBe(due);
    });
  });

  it('in working days invert', () => {
    holds(day, fc.integer({ min: 1, max: 200 }), (date, n) => {
      const start = nextWorkingDay(SEED_CALENDAR, date);
      const end = addWorkingDays(SEED_CALENDAR, start, n);
      expect(addWorkingDays(SEED_CALENDAR, end, -n)).toBe(start);
      expect(countWorkingDays(SEED_CALENDAR, start, end)).toBe(n);
    });
  });

  it('are monotone in the start: in days also with exclusions, in months and years without', () => {
    holds(day, fc.integer({ min: 0, max: 40 }), limit, intervals, (from, later, someLimit, someExclusions) => {
      const exclusions = someLimit.unit === 'cd' || someLimit.unit === 'wd' ? someExclusions : [];
      const laterStart = fromDay(toDay(from) + later);
      expect(count({ from: laterStart, limit: someLimit, exclusions }).due >= count({ from, limit: someLimit, exclusions }).due).toBe(true);
    });
  });

  it('in months are not monotone with exclusions: the later start can end earlier', () => {
    const exclusions = [{ from: '2018-08-31', to: '2018-09-01' }];
    const due = (from: string) => count({ from, limit: { n: 6, unit: 'm' }, roll: 'never', exclusions }).due;
    expect([due('2018-08-30'), due('2018-08-31')]).toEqual(['2019-03-01', '2019-02-28']);
  });
});

describe('a second source', () => {
  it('adds months the same way in 100,000 random cases', () => {
    const differing: string[] = [];
    fc.assert(
      fc.property(fc.integer({ min: toDay('1900-01-01'), max: toDay('2199-12-31') }), fc.integer({ min: -600, max: 600 }), (number, months) => {
        const date = fromDay(number);
        const expected = Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();
        if (addMonths(date, months) !== expected) differing.push(`${date} + ${months} m`);
      }),
      { seed: SEED, numRuns: 100_000 },
    );
    expect(differing).toEqual([]);
  });
});
