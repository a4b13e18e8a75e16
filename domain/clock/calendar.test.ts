import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDate } from '#domain/shared/dates.ts';
import { addWorkingDays, calendarOf, countWorkingDays, isRestDay, nextWorkingDay, SEED_CALENDAR } from './calendar.ts';
import { addMonths, fromDay, toDay } from './civil.ts';
import { SECOND_CALENDAR } from './second-calendar.fixture.ts';

const FIRST = dayNumber('2007-01-01');
const LAST = dayNumber('2026-12-31');
const EVERY_DAY = Array.from({ length: LAST - FIRST + 1 }, (_, index) => isoDate(FIRST + index));

describe('the calendar of 2007 to 2026', () => {
  it('agrees with a second source on every day', () => {
    const bits = Uint8Array.from(atob(SECOND_CALENDAR), (character) => character.charCodeAt(0));
    const differing = EVERY_DAY.filter((day, index) => isRestDay(SEED_CALENDAR, day) !== (((bits[index >> 3] ?? 0) >> (index & 7)) % 2 === 1));
    expect(differing).toEqual([]);
    expect(EVERY_DAY).toHaveLength(7305);
  });

  it('agrees with chinese-days on every day', () => {
    expect(EVERY_DAY.filter((day) => isRestDay(SEED_CALENDAR, day) === chineseDays.isWorkday(day))).toEqual([]);
  });

  it.each([
    ['2007', '2007-02-18', '2007-02-25'], ['2008', '2008-02-06', '2008-02-13'], ['2009', '2009-01-25', '2009-02-01'], ['2010', '2010-02-13', '2010-02-20'],
    ['2011', '2011-02-02', '2011-02-09'], ['2012', '2012-01-22', '2012-01-29'], ['2013', '2013-02-09', '2013-02-16'], ['2014', '2014-01-31', '2014-02-07'],
    ['2015', '2015-02-18', '2015-02-25'], ['2016', '2016-02-07', '2016-02-14'], ['2017', '2017-01-27', '2017-02-03'], ['2018', '2018-02-15', '2018-02-22'],
    ['2019', '2019-02-04', '2019-02-11'], ['2020', '2020-01-24', '2020-02-03'], ['2021', '2021-02-11', '2021-02-18'], ['2022', '2022-01-31', '2022-02-07'],
    ['2023', '2023-01-21', '2023-01-28'], ['2024', '2024-02-10', '2024-02-18'], ['2025', '2025-01-28', '2025-02-05'], ['2026', '2026-02-15', '2026-02-24'],
  ])('Spring Festival of %s: rest from %s, work on %s', (_year, firstRestDay, firstWorkingDay) => {
    expect(isRestDay(SEED_CALENDAR, firstRestDay)).toBe(true);
    expect(nextWorkingDay(SEED_CALENDAR, firstRestDay)).toBe(firstWorkingDay);
  });

  it('names the notice of each year', () => {
    for (let year = 2007; year <= 2026; year += 1) expect(SEED_CALENDAR.notices[String(year)]?.[0]).toMatch(/^https?:\/\/www\.gov\.cn\//);
  });

  it('is plain JSON', () => {
    const copy = JSON.parse(JSON.stringify(SEED_CALENDAR)) as typeof SEED_CALENDAR;
    expect(copy).toEqual(SEED_CALENDAR);
    expect(isRestDay(copy, '2026-02-16')).toBe(true);
  });

  it('takes another version with a further year, and refuses a gap', () => {
    const years = [{ year: 2026, notices: [], rest: '02-16', work: '02-14' }, { year: 2027, notices: [], rest: '02-08', work: '' }];
    const calendar = calendarOf('next', years);
    expect([isRestDay(calendar, '2027-02-08'), isRestDay(SEED_CALENDAR, '2027-02-08')]).toEqual([true, false]);
    expect(() => calendarOf('gap', [years[0]!, { ...years[1]!, year: 2028 }])).toThrow('follow each other');
  });

  it('knows Saturdays and Sundays outside the covered years', () => {
    expect([isRestDay(SEED_CALENDAR, '2027-01-02'), isRestDay(SEED_CALENDAR, '2027-01-04'), isRestDay(SEED_CALENDAR, '2006-12-31')]).toEqual([true, false, true]);
  });

  it('counts working days between two days', () => {
    expect(countWorkingDays(SEED_CALENDAR, '2018-02-13', '2018-02-23')).toBe(3);
    expect(countWorkingDays(SEED_CALENDAR, '2018-02-23', '2018-02-23')).toBe(0);
    expect(addWorkingDays(SEED_CALENDAR, '2026-02-13', 1)).toBe('2026-02-14');
  });
});

describe('days in integers', () => {
  it('agree with the platform on every day of 2000 to 2100', () => {
    for (let day = dayNumber('2000-01-01'); day <= dayNumber('2100-12-31'); day += 1) {
      if (fromDay(day) !== isoDate(day) || toDay(isoDate(day)) !== day) throw new Error(isoDate(day));
    }
  });

  it.each(['2018-02-29', '2018-13-01', '2018-00-10', '2018-04-31', '2018-4-01', '18-04-01', '2018-04-1x', ''])('refuse %s', (text) => {
    expect(() => toDay(text)).toThrow('no such day');
  });

  it('find the corresponding day or the end of the month', () => {
    expect([addMonths('2018-08-31', 6), addMonths('2023-08-29', 6), addMonths('2024-02-29', 12), addMonths('2018-03-31', -1), addMonths('2018-11-30', 3)])
      .toEqual(['2019-02-28', '2024-02-29', '2025-02-28', '2018-02-28', '2019-02-28']);
  });
});
