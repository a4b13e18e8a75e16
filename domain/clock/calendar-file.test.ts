import { describe, expect, it } from 'vitest';
import { SEED_CALENDAR, isRestDay } from './calendar.ts';
import { readCalendarFile } from './calendar-file.ts';
import { isSameCalendar, versionName, withPlan } from './calendar-plan.ts';
import { fromDay } from './civil.ts';
import { STATE_COUNCIL_YEARS } from './calendar-data.ts';

/** The notice of 2026 as an operator types it. */
const NOTICE_2026 = `# 国务院办公厅关于2026年部分节假日安排的通知
年份,2026
文号,国办发明电〔2025〕7号
放假,1月1日（周四）,1月3日（周六）,元旦
上班,1月4日 周日
放假,2月15日（周日）,2月23日（周一）,春节
上班,2月14日 周六
上班,2月28日 周六
放假，2026-04-04 周六，2026-04-06 周一，清明节
放假	2026年5月1日	2026年5月5日	劳动节
上班,5月9日
放假,6月19日,6月21日,端午节
放假,9月25日,9月27日,中秋节
放假,10月1日,10月7日,国庆节
上班,9月20日
上班,10月10日（星期六）
`;

function faultsOf(text: string): string[] {
  const read = readCalendarFile(text);
  return read.ok ? [] : read.error.map(({ line, cell, code, given }) => `${line}:${cell} ${code} ${given}`.trim());
}

const without = (...lines: number[]) => NOTICE_2026.split('\n').filter((_, at) => !lines.includes(at + 1)).join('\n');
const plus = (line: string) => `${NOTICE_2026}${line}\n`;

it('reads the notice of 2026 as the project has it', () => {
  const read = readCalendarFile(NOTICE_2026);
  const known = STATE_COUNCIL_YEARS.find(({ year }) => year === 2026)!;
  expect(read).toMatchObject({ ok: true, value: { plan: { year: 2026, notices: ['国办发明电〔2025〕7号'] }, doubts: [] } });
  if (!read.ok) return;
  expect(read.value.plan.rest.map((day) => day.slice(5)).join(' ')).toBe(known.rest);
  expect(read.value.plan.work.map((day) => day.slice(5)).join(' ')).toBe(known.work);
});

describe('a file with mistakes is told line by line', () => {
  it.each([
    ['放假,2月30日,,春节', '17:2 unknown_day 2月30日'],
    ['放假,明天,,春节', '17:2 unknown_day 明天'],
    ['放假,2027-01-01,,元旦', '17:2 day_not_in_year 2027-01-01'],
    ['放假,2025-12-24,,元旦', '17:2 day_not_in_year 2025-12-24'],
    ['上班,3月7日 周日', '17:2 wrong_weekday 3月7日 周日'],
    ['上班,3月9日', '17:2 weekday_worked_anyway 2026-03-09'],
    ['上班,10月3日', '17:2 rest_and_work 2026-10-03'],
    ['放假,10月7日,10月8日,国庆节', '17:2 day_twice 2026-10-07'],
    ['放假,8月3日,8月1日,校庆', '17:3 ends_before_it_begins 8月1日'],
    ['放假,8月3日,9月3日,校庆', '17:3 holiday_too_long 9月3日'],
    ['年份,2027', '17:1 year_twice 2027'],
    ['休息,8月3日', '17:1 unknown_line 休息'],
  ])('%s', (line, fault) => {
    expect(faultsOf(plus(line))).toEqual([fault]);
  });

  it('names what the whole file lacks', () => {
    expect(faultsOf(without(3))).toEqual(['0:0 notice_missing']);
    expect(faultsOf(without(2))).toEqual(['0:0 year_missing']);
    expect(faultsOf(without(12, 13))).toEqual(['0:0 holiday_missing 端午', '0:0 holiday_missing 中秋']);
    expect(faultsOf(NOTICE_2026.replace('年份,2026', '年份,二〇二六'))).toEqual(['2:2 bad_year 二〇二六']);
    expect(faultsOf('')).toEqual(['0:0 year_missing', '0:0 notice_missing']);
  });

  it('tells all of them at once', () => {
    expect(faultsOf(`${without(3)}上班,3月9日\n放假,2月30日\n`).map((fault) => fault.split(' ')[1])).toEqual(['notice_missing', 'weekday_worked_anyway', 'unknown_day']);
  });
});

it('doubts a file whose days off and days worked do not come to the statutory days', () => {
  const read = readCalendarFile(without(16));
  expect(read).toMatchObject({ ok: true, value: { doubts: [{ code: 'days_do_not_balance', given: '14/13' }] } });
});

describe('a year comes into the calendar', () => {
  const plan = { year: 2027, notices: ['国办发明电〔2026〕9号'], rest: ['2026-12-31', '2027-01-01'], work: ['2026-12-27'] };

  it('with the last seven days of the year before, of which its notice speaks', () => {
    const made = withPlan(SEED_CALENDAR, plan, 'x');
    expect(made).toMatchObject({ ok: true, value: { version: 'x', firstYear: 2007, lastYear: 2027, notices: { 2027: plan.notices } } });
    if (!made.ok) return;
    expect([isRestDay(made.value, '2026-12-31'), isRestDay(made.value, '2026-12-27'), isRestDay(SEED_CALENDAR, '2026-12-31')]).toEqual([true, false, false]);
  });

  it('twice with the same content is the same calendar, whatever its name', () => {
    const [once, twice] = [withPlan(SEED_CALENDAR, plan, 'a'), withPlan(SEED_CALENDAR, plan, 'b')];
    if (!once.ok || !twice.ok) throw new Error('2027 follows on');
    expect(isSameCalendar(once.value, twice.value)).toBe(true);
    expect(withPlan(once.value, plan, 'c')).toMatchObject({ ok: true });
    expect(isSameCalendar(SEED_CALENDAR, once.value)).toBe(false);
  });

  it('is put right by a later file, which leaves what the next notice said of its last days', () => {
    const next = withPlan(SEED_CALENDAR, plan, 'a');
    if (!next.ok) throw new Error('2027 follows on');
    const mended = withPlan(next.value, { year: 2026, notices: ['改'], rest: ['2026-01-01'], work: [] }, 'b');
    if (!mended.ok) throw new Error('2026 is there');
    expect([isRestDay(mended.value, '2026-12-31'), isRestDay(mended.value, '2026-02-17'), isRestDay(mended.value, '2026-01-01')]).toEqual([true, false, true]);
    expect(mended.value.lastYear).toBe(2027);
  });

  it('only when it follows on', () => {
    expect(withPlan(SEED_CALENDAR, { ...plan, year: 2028 }, 'x')).toEqual({ ok: false, error: { code: 'year_gap', year: 2028, firstYear: 2007, lastYear: 2026 } });
    expect(withPlan(SEED_CALENDAR, { ...plan, year: 2006 }, 'x')).toMatchObject({ ok: false });
  });

  it('every year of the project, taken out and put in again, gives the calendar it was', () => {
    for (const { year, notices } of STATE_COUNCIL_YEARS) {
      const of = (days: readonly number[]) => days.map(fromDay).filter((day) => (day.startsWith(`${year}-`) && day < `${year}-12-25`) || day >= `${year - 1}-12-25` && day <= `${year - 1}-12-31`);
      const again = withPlan(SEED_CALENDAR, { year, notices, rest: of(SEED_CALENDAR.restDays), work: of(SEED_CALENDAR.workingWeekends) }, 'again');
      expect([year, again.ok && isSameCalendar(again.value, SEED_CALENDAR)]).toEqual([year, true]);
    }
  });
});

it('names versions by the years they cover, and corrections by their number', () => {
  expect([versionName({ firstYear: 2007, lastYear: 2027 }, 1), versionName({ firstYear: 2007, lastYear: 2027 }, 2)]).toEqual(['state-council-2007-2027', 'state-council-2007-2027-r2']);
});
