import type { Words } from '#domain/shared/words.ts';

export type FileFaultCode = keyof typeof FILE_FAULT_WORDS;

/** What is wrong with a line of a calendar's file, as the operator reads it. */
export const FILE_FAULT_WORDS = {
  unknown_line: { zh: '首格应为 年份、文号、网址、放假、上班 之一', en: 'The first cell must be one of 年份, 文号, 网址, 放假, 上班' },
  year_missing: { zh: '缺“年份”一行', en: 'There is no line 年份' },
  year_twice: { zh: '“年份”只能有一行：一个文件一年', en: 'There are two lines 年份: a file has one year' },
  bad_year: { zh: '年份应写作四位数字，例如 2027', en: 'The year must be four digits' },
  notice_missing: { zh: '缺“文号”一行：须写明国务院通知的文号', en: 'There is no line 文号: the number of the notice' },
  unknown_day: { zh: '没有这个日期，或者看不懂；写作 2027-02-14 或 2月14日', en: 'No such day, or not readable; write 2027-02-14' },
  day_not_in_year: { zh: '日期不在这一年（上一年只可写最后七天）', en: 'The day is not in the year (of the year before only the last seven days)' },
  wrong_weekday: { zh: '星期与日期不符', en: 'The weekday is not that of the day' },
  ends_before_it_begins: { zh: '止日早于起日', en: 'It ends before it begins' },
  holiday_too_long: { zh: '一次放假超过十二天，请核对起止日', en: 'A holiday of more than twelve days: check its days' },
  weekday_worked_anyway: { zh: '星期一至星期五本来上班，不是调休上班日', en: 'A Monday to Friday is worked anyway' },
  day_twice: { zh: '这一天已写在前面的一行', en: 'The day stands in an earlier line' },
  rest_and_work: { zh: '这一天既放假又上班', en: 'The day is both off and worked' },
  holiday_missing: { zh: '没有写这个法定节日', en: 'This statutory holiday is not in the file' },
  days_do_not_balance: { zh: '放假的工作日减去调休上班日，与法定节日天数不等，请再核对（特别安排的年份可以不等）', en: 'Weekdays off less weekends worked are not the statutory days: look once more (a year with special days may differ)' },
} as const satisfies Record<string, Words>;
