import type { Words } from '#domain/shared/words.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';

/** Calendar days, working days, months, years, hours: one set of names everywhere. */
export type Unit = 'cd' | 'wd' | 'm' | 'y' | 'h';
export type Limit = { n: number; unit: Unit };

const LIMIT = /^(\d{1,5})(cd|wd|m|y|h)$/;
const UNIT_NAMES = {
  cd: { zh: '日', en: 'day' }, wd: { zh: '个工作日', en: 'working day' }, m: { zh: '个月', en: 'month' }, y: { zh: '年', en: 'year' }, h: { zh: '小时', en: 'hour' },
} as const satisfies Record<Unit, Words>;

/** Reads `7cd`, `10wd`, `6m`, `2y`, `48h`. */
export function parseLimit(text: string): Result<Limit, 'bad_limit'> {
  const match = LIMIT.exec(text.trim());
  return match ? ok({ n: Number(match[1]), unit: match[2] as Unit }) : err('bad_limit');
}

/** `7日`, `10个工作日`, `6个月`. */
export function limitInChinese(limit: Limit): string {
  return limitWords(limit).zh;
}

/** `10个工作日`, `10 working days`. */
export function limitWords({ n, unit }: Limit): Words {
  const { zh, en } = UNIT_NAMES[unit];
  return { zh: `${n}${zh}`, en: `${n} ${en}${n === 1 ? '' : 's'}` };
}

/** Whole months in a limit of months or years, else 0. */
export function monthsOf(limit: Limit): number {
  if (limit.unit === 'm') return limit.n;
  return limit.unit === 'y' ? limit.n * 12 : 0;
}
