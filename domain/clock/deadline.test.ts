import { describe, expect, it } from 'vitest';
import { SEED_CALENDAR } from './calendar.ts';
import { deadlineOf, type DeadlineInput, type Explained } from './deadline.ts';

function due(input: Omit<DeadlineInput, 'calendar'>): Explained {
  const result = deadlineOf({ calendar: SEED_CALENDAR, ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('the worked examples', () => {
  it.each([
    ['D1', 'FIL-001', '2018-02-09', '2018-02-16', '2018-02-22'],
    ['D5', 'ENF-001', '2018-01-16', '2018-07-16', '2018-07-16'],
    ['D7', 'ENF-001', '2017-08-18', '2018-02-18', '2018-02-22'],
    ['D9', 'ENF-002', '2018-07-01', '2018-10-01', '2018-10-08'],
    ['D11', 'ENF-004', '2018-03-31', '2018-04-07', '2018-04-08'],
    ['D15', 'ENF-001', '2023-08-29', '2024-02-29', '2024-02-29'],
    ['D17', 'TRI-008', '2018-06-03', '2018-06-18', '2018-06-19'],
    ['D19', 'DAY-008', '2026-01-20', '2026-02-19', '2026-02-19'],
  ])('%s: %s from %s ends on %s and is due on %s', (_name, rule, from, rawDue, dueOn) => {
    expect(due({ rule, from })).toMatchObject({ rawDue, due: dueOn, provisional: false });
  });

  it('E1: excluded periods move the corresponding day by their days', () => {
    const exclusions = [{ from: '2018-06-01', to: '2018-06-15' }, { from: '2018-04-10', to: '2018-05-20' }];
    const explained = due({ rule: 'ENF-001', from: '2018-03-01', exclusions });
    expect(explained.due).toBe('2018-10-25');
    expect(explained.terms.map(({ kind, days }) => [kind, days])).toEqual([['statutory', 184], ['exclusion', 40], ['exclusion', 14]]);
  });
});
