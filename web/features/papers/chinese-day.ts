import type { IsoDate } from '#domain/shared/dates.ts';

const DIGITS = '〇一二三四五六七八九';

/** `二〇一八年六月二十二日`, as a paper is dated. */
export function chineseDay(day: IsoDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${[...year].map((digit) => DIGITS[Number(digit)]).join('')}年${underHundred(Number(month))}月${underHundred(Number(date))}日`;
}

function underHundred(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`}${ones === 0 ? '' : DIGITS[ones]}`;
}
