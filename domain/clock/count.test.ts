import { describe, expect, it } from 'vitest';
import { addWorkingDays, isProvisional, isRestDay, SEED_CALENDAR } from './calendar.ts';
import { countLimit, type CountInput } from './count.ts';

function count(input: Omit<CountInput, 'calendar'>) {
  const result = countLimit({ calendar: SEED_CALENDAR, ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('counting', () => {
  it.each([
    ['W1', '2018-02-13', 3, '2018-02-23'],
    ['W3', '2026-02-10', 10, '2026-03-02'],
    ['W5', '2018-04-27', 2, '2018-05-02'],
    ['W7', '2026-09-18', 15, '2026-10-15'],
  ])('%s: from %s, %i working days end on %s', (_name, from, n, dueOn) => {
    expect(count({ from, limit: { n, unit: 'wd' } }).due).toBe(dueOn);
  });

  it('adds the months of limit and extension together from the start', () => {
    const counted = count({ from: '2017-08-31', limit: { n: 6, unit: 'm' }, extensions: [{ limit: { n: 3, unit: 'm' }, approver: '副院长', reference: '延1号' }] });
    expect(counted.rawDue).toBe('2018-05-31');
    expect(counted.terms).toMatchObject([{ to: '2018-02-28' }, { from: '2018-02-28', to: '2018-05-31', approver: '副院长', reference: '延1号' }]);
  });

  it('counts a day of overlapping exclusions once, and none after the period has run out', () => {
    const exclusions = [{ from: '2018-03-10', to: '2018-03-20' }, { from: '2018-03-15', to: '2018-03-25' }, { from: '2018-05-01', to: '2018-06-01' }];
    const counted = count({ from: '2018-03-09', limit: { n: 10, unit: 'cd' }, roll: 'never', exclusions });
    expect(counted.rawDue).toBe('2018-04-03');
    expect(counted.terms.map((term) => term.days)).toEqual([10, 10, 5, 0]);
  });

  it('refuses an exclusion that ends before it begins', () => {
    expect(countLimit({ calendar: SEED_CALENDAR, from: '2018-03-01', limit: { n: 7, unit: 'cd' }, exclusions: [{ from: '2018-03-05', to: '2018-03-05' }] }))
      .toMatchObject({ ok: false, error: { code: 'bad_interval' } });
  });

  it('counts hours from the end of the starting hour', () => {
    const fromMs = Date.parse('2018-03-01T10:20:00+08:00');
    expect(count({ from: '2018-03-01', fromMs, limit: { n: 48, unit: 'h' } })).toMatchObject({ due: '2018-03-03', endsMs: Date.parse('2018-03-03T11:00:00+08:00') });
  });

  it('ends a day at 24:00 in Shanghai', () => {
    expect(count({ from: '2018-03-01', limit: { n: 1, unit: 'cd' } }).endsMs).toBe(Date.parse('2018-03-03T00:00:00+08:00'));
  });

  it('marks the last seven days of the last covered year, and all after it, as provisional', () => {
    expect(isProvisional(SEED_CALENDAR, '2026-12-24')).toBe(false);
    expect(isProvisional(SEED_CALENDAR, '2026-12-25')).toBe(true);
    expect(count({ from: '2026-12-20', limit: { n: 10, unit: 'wd' } }).provisional).toBe(true);
    expect(count({ from: '2026-12-20', limit: { n: 7, unit: 'cd' }, roll: 'never' }).provisional).toBe(false);
  });

  it('does not promise working days before its first year', () => {
    expect(countLimit({ calendar: SEED_CALENDAR, from: '2006-12-01', limit: { n: 3, unit: 'wd' } })).toMatchObject({ ok: false, error: { code: 'before_calendar' } });
  });

  it('counts working days back as it counts them on', () => {
    expect(addWorkingDays(SEED_CALENDAR, '2018-02-23', -3)).toBe('2018-02-13');
    expect(isRestDay(SEED_CALENDAR, '2018-02-24')).toBe(false);
  });
});
