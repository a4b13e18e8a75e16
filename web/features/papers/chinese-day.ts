import type { IsoDate } from '#domain/shared/dates.ts';

const DIGITS = '〇一二三四五六七八九';

/** `二〇一八年六月二十二日`, as a paper is dated. */
export function chineseDay(day: IsoDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${[...year].map((digit) => DIGITS[Number(digit)]).join('')}年${underHundred(Number(month))}月${underHundred(Number(date))}日`;
}

/** `二百五十一`, as an article is cited in a paper; below a thousand. */
function chineseNumber(number: number): string {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  if (hundreds === 0) return underHundred(number);
  if (rest === 0) return `${DIGITS[hundreds]}百`;
  return `${DIGITS[hundreds]}百${rest < 10 ? `零${DIGITS[rest]}` : rest < 20 ? `一${underHundred(rest)}` : underHundred(rest)}`;
}

function underHundred(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`}${ones === 0 ? '' : DIGITS[ones]}`;
}

/** The number of an article in Chinese, where it is one. */
export function articleText(article: string): string {
  return /^\d{1,3}$/.test(article) ? chineseNumber(Number(article)) : article;
}
