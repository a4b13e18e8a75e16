import { isDate } from '#domain/shared/dates.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import type { YearPlan } from './calendar-plan.ts';
import { fromDay, toDay } from './civil.ts';
import type { FileFaultCode } from './calendar-file-words.ts';

/** One thing that is wrong with a file: in which line (0: in the file as a whole), in which cell of it, and what stands there. */
export type FileFault = { line: number; cell: number; code: FileFaultCode; given: string };

/** A year as it was read, with what a person should look at once more: nothing of it stops a publication. */
export type CalendarFile = { plan: YearPlan; doubts: FileFault[] };

type Row = { line: number; cells: string[] };
type Days = { line: number; days: number[]; name: string };

const HOLIDAYS = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'] as const;
const LONGEST_HOLIDAY = 12;
/** Days of the statutory holidays by the decree of their time (DAY-011): what is off on weekdays, less what is worked for it on weekends. */
const STATUTORY_DAYS = [{ from: 2025, days: 13 }, { from: 2008, days: 11 }] as const;
const WEEKDAYS = '日一二三四五六';

/**
 * Reads the calendar of a year as it is typed from the notice of the State Council: a line each for `年份`, `文号`, `网址`, `放假,FROM,TO,NAME`, `上班,DAY`.
 * Cells are divided by a comma of either width or a tab; a day may name its weekday, which is then checked. Returns every fault, by line.
 */
export function readCalendarFile(text: string): Result<CalendarFile, FileFault[]> {
  const faults: FileFault[] = [];
  const rows = rowsOf(text);
  const year = yearOf(rows, faults);
  const notices = noticesOf(rows, faults);
  for (const { line, cells } of rows) if (!['年份', '文号', '网址', '放假', '上班'].includes(cells[0]!)) faults.push({ line, cell: 1, code: 'unknown_line', given: cells[0]! });
  if (year === undefined) return err(byLine(faults));
  const holidays = rows.flatMap((row) => (row.cells[0] === '放假' ? daysOf(row, year, faults) : []));
  const worked = rows.flatMap((row) => (row.cells[0] === '上班' ? daysOf(row, year, faults) : []));
  faults.push(...clashes(holidays, worked));
  for (const name of HOLIDAYS) if (!holidays.some((holiday) => holiday.name.includes(name))) faults.push({ line: 0, cell: 0, code: 'holiday_missing', given: name });
  if (faults.length > 0) return err(byLine(faults));
  const rest = holidays.flatMap(({ days }) => days).filter((day) => !isWeekend(day)).sort((a, b) => a - b).map(fromDay);
  const work = worked.flatMap(({ days }) => days).sort((a, b) => a - b).map(fromDay);
  return ok({ plan: { year, notices, rest, work }, doubts: doubtsOf(year, rest.length - work.length) });
}

function rowsOf(text: string): Row[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/).flatMap((raw, at) => {
    const cells = raw.split(/[,，\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').trim());
    return cells.every((cell) => cell === '') || cells[0]!.startsWith('#') ? [] : [{ line: at + 1, cells }];
  });
}

function yearOf(rows: readonly Row[], faults: FileFault[]): number | undefined {
  const [row, second] = rows.filter(({ cells }) => cells[0] === '年份');
  if (second) faults.push({ line: second.line, cell: 1, code: 'year_twice', given: second.cells[1] ?? '' });
  if (!row) faults.push({ line: 0, cell: 0, code: 'year_missing', given: '' });
  const match = /^(20\d{2})年?$/.exec(row?.cells[1] ?? '');
  if (row && !match) faults.push({ line: row.line, cell: 2, code: 'bad_year', given: row.cells[1] ?? '' });
  return match ? Number(match[1]) : undefined;
}

function noticesOf(rows: readonly Row[], faults: FileFault[]): string[] {
  const said = (what: string) => rows.flatMap(({ cells: [name, value = ''] }) => (name === what && value !== '' ? [value] : []));
  if (said('文号').length === 0) faults.push({ line: 0, cell: 0, code: 'notice_missing', given: '' });
  return [...said('文号'), ...said('网址')];
}

function daysOf({ line, cells }: Row, year: number, faults: FileFault[]): Days[] {
  const isWorked = cells[0] === '上班';
  const from = dayOf(cells[1] ?? '', { line, cell: 2, year }, faults);
  const to = (cells[2] ?? '') === '' || isWorked ? from : dayOf(cells[2]!, { line, cell: 3, year }, faults);
  if (from === undefined || to === undefined) return [];
  if (to < from) return refused(faults, { line, cell: 3, code: 'ends_before_it_begins', given: cells[2]! });
  if (to - from >= LONGEST_HOLIDAY) return refused(faults, { line, cell: 3, code: 'holiday_too_long', given: cells[2]! });
  if (isWorked && !isWeekend(from)) return refused(faults, { line, cell: 2, code: 'weekday_worked_anyway', given: fromDay(from) });
  return [{ line, days: Array.from({ length: to - from + 1 }, (_, at) => from + at), name: cells[3] ?? '' }];
}

/** `2027-02-14`, `2027年2月14日`, `2月14日`, with or without `周日`, `（星期日）`. A day lies in the year, or in the last seven days of the year before. */
function dayOf(given: string, { line, cell, year }: { line: number; cell: number; year: number }, faults: FileFault[]): number | undefined {
  const fault = (code: FileFaultCode): undefined => {
    faults.push({ line, cell, code, given });
    return undefined;
  };
  const match = /^(?:(\d{4})[-年/])?(\d{1,2})[-月/](\d{1,2})日?\s*(?:[（(]?(?:周|星期)([日天一二三四五六])[）)]?)?$/.exec(given);
  if (!match) return fault('unknown_day');
  const [, inYear, month = '', date = '', weekday] = match;
  const day = `${inYear ?? year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (!isDate(day)) return fault('unknown_day');
  const isTailOfBefore = day >= `${year - 1}-12-25` && day <= `${year - 1}-12-31`;
  if (!day.startsWith(`${year}-`) && !isTailOfBefore) return fault('day_not_in_year');
  const number = toDay(day);
  if (weekday !== undefined && WEEKDAYS.indexOf(weekday.replace('天', '日')) !== weekdayOf(number)) return fault('wrong_weekday');
  return number;
}

/** A day stands in one line only, as a holiday or as worked. */
function clashes(holidays: readonly Days[], worked: readonly Days[]): FileFault[] {
  const taken = new Map<number, 'rest' | 'work'>();
  const faults: FileFault[] = [];
  const take = (kind: 'rest' | 'work') => (of: Days) => {
    const first = of.days.find((day) => taken.has(day));
    if (first !== undefined) faults.push({ line: of.line, cell: 2, code: taken.get(first) === kind ? 'day_twice' : 'rest_and_work', given: fromDay(first) });
    for (const day of of.days) taken.set(day, kind);
  };
  holidays.forEach(take('rest'));
  worked.forEach(take('work'));
  return faults;
}

function doubtsOf(year: number, balance: number): FileFault[] {
  const statutory = STATUTORY_DAYS.find(({ from }) => year >= from)?.days;
  return statutory === undefined || statutory === balance ? [] : [{ line: 0, cell: 0, code: 'days_do_not_balance', given: `${balance}/${statutory}` }];
}

function refused(faults: FileFault[], fault: FileFault): [] {
  faults.push(fault);
  return [];
}

function byLine(faults: readonly FileFault[]): FileFault[] {
  return faults.toSorted((a, b) => a.line - b.line || a.cell - b.cell);
}

function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

function isWeekend(day: number): boolean {
  return weekdayOf(day) % 6 === 0;
}
