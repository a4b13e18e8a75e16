import { expect, it } from 'vitest';
import { SEED_CALENDAR } from '#domain/clock/calendar.ts';
import { endOfDayMs, startOfDayMs } from '#domain/shared/dates.ts';
import type { Extension } from '#domain/shared/record.ts';
import { resolveDeadline } from './resolve.ts';

const ALARMS = [{ name: 'remind/30', beforeDays: 30 }, { name: 'remind/7', beforeDays: 7 }, { name: 'lapse', beforeDays: -1 }];

it('takes the last day as it is written, on a rest day too, and counts the alarms back from it', () => {
  const deadline = resolveDeadline({ rule: 'SEZ-001', from: '2017-09-30', until: '2018-02-17', specs: ALARMS, exclusions: [{ from: '2017-11-01', to: '2017-12-01', reason: 'postponed', rule: 'ENF-EX-03' }], extensions: [] }, SEED_CALENDAR, {});
  expect(deadline).toMatchObject({ rawDue: '2018-02-17', due: '2018-02-17', endsMs: endOfDayMs('2018-02-17'), provisional: false });
  expect(deadline.rungs).toEqual([
    { name: 'remind/30', atMs: startOfDayMs('2018-01-18') },
    { name: 'remind/7', atMs: startOfDayMs('2018-02-10') },
    { name: 'lapse', atMs: endOfDayMs('2018-02-17') },
  ]);
});

it('counts by the rule, the excluded days and the rest days where nothing is written', () => {
  const deadline = resolveDeadline({ rule: 'FIL-006', from: '2018-02-09', specs: [{ name: 'breach' }], exclusions: [], extensions: [] }, SEED_CALENDAR, {});
  expect(deadline).toMatchObject({ rawDue: '2018-02-16', due: '2018-02-22', endsMs: endOfDayMs('2018-02-22') });
});

it('calls at a part of the whole way, extended as it is', () => {
  const rungOf = (extensions: readonly Extension[]) => resolveDeadline({ rule: 'ENF-001', from: '2018-03-05', specs: [{ name: 'president', partOf: 'ENF-001', numerator: 3, denominator: 4 }], exclusions: [], extensions }, SEED_CALENDAR, {}).rungs;
  expect(rungOf([])).toEqual([{ name: 'president', atMs: endOfDayMs('2018-07-21') }]);
  expect(rungOf([{ limit: { n: 3, unit: 'm' }, approver: 'ENF-003', reference: '', on: '2018-07-01' }])).toEqual([{ name: 'president', atMs: endOfDayMs('2018-09-27') }]);
});

it('gives a step that was due before its rule was made the first number of the rule', () => {
  const deadline = resolveDeadline({ rule: 'MON-002', from: '2017-03-01', specs: [{ name: 'breach' }], exclusions: [], extensions: [] }, SEED_CALENDAR, {});
  expect(deadline).toMatchObject({ rawDue: '2017-03-31', due: '2017-03-31' });
});
