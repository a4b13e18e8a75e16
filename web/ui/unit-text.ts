import { wordBook } from '../lib/i18n.ts';

const useSay = wordBook('unit', {
  cd: { zh: '{{count}} 日', en: '{{count}} days', one: '{{count}} day' },
  wd: { zh: '{{count}} 个工作日', en: '{{count}} working days', one: '{{count}} working day' },
  m: { zh: '{{count}} 个月', en: '{{count}} months', one: '{{count}} month' },
  y: { zh: '{{count}} 年', en: '{{count}} years', one: '{{count}} year' },
  h: { zh: '{{count}} 小时', en: '{{count}} hours', one: '{{count}} hour' },
});

export const UNITS = ['cd', 'wd', 'm', 'y', 'h'] as const;

/** `3 个工作日`. */
export function useLimitText(): (limit: { n: number; unit: (typeof UNITS)[number] }) => string {
  const say = useSay();
  return ({ n, unit }) => say(unit, { count: n });
}
