import { addDays, dayAt, dayNumber, isDate, type IsoDate } from '#domain/shared/dates.ts';
import type { Language } from './i18n.ts';

const WEEKDAYS = { zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] } as const;
const SHANGHAI_MS = 8 * 3_600_000;

/** `2018-07-16 周一`. */
export function dayText(day: IsoDate, language: Language): string {
  return `${day} ${weekdayText(day, language)}`;
}

export function weekdayText(day: IsoDate, language: Language): string {
  return WEEKDAYS[language][(((dayNumber(day) + 4) % 7) + 7) % 7] ?? '';
}

/** An instant as Shanghai's day and minute: `2018-07-16 10:32`. */
export function minuteText(atMs: number): string {
  return new Date(atMs + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** An instant of today as `10:32`, of another day as `2018-07-16 10:32`. */
export function momentText(atMs: number, today: IsoDate): string {
  return dayAt(atMs) === today ? minuteText(atMs).slice(11) : minuteText(atMs);
}

/** `2018年7月16日`, as papers write it. */
export function paperDay(day: IsoDate): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

/** Days from one day to the other: negative when `to` lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** What a person types as a day: `2018-07-16`, `2018.7.16`, `2018/7/16`, `2018年7月16日`, `20180716`, `7.16` of this year, `+7` from today. Undefined when it is none. */
export function readDay(text: string, today: IsoDate): IsoDate | undefined {
  const typed = text.normalize('NFKC').replace(/\s/g, '');
  const relative = /^([+-])(\d{1,4})$/.exec(typed);
  if (relative) return addDays(today, Number(`${relative[1]}${relative[2]}`));
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(typed);
  const parts = compact ?? /^(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?$/.exec(typed);
  if (!parts) return undefined;
  const day = `${parts[1] ?? today.slice(0, 4)}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
  return isDate(day) ? day : undefined;
}
