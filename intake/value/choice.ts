import type { RawCell } from '#domain/import/table.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { textOf } from './text.ts';

const YES = new Set(['是', '有', '1', 'Y', 'YES', 'TRUE', '√', '✓', '建档立卡', '建档立卡户', '建档立卡贫困户']);
const NO = new Set(['', '否', '无', '不是', '0', 'N', 'NO', 'FALSE', '×', '非建档立卡户', '/', '-', '—']);

/** `是` or `否` in the forms that lists use; nothing means no. */
export function readYesNo(cell: RawCell): Result<boolean, 'unknown_value'> {
  const text = textOf(cell).toUpperCase();
  if (YES.has(text)) return ok(true);
  return NO.has(text) ? ok(false) : err('unknown_value');
}

/** Nothing, 无, 否, 正常 and zero stand in lists where there is nothing. */
export function saysNothing(cell: RawCell): boolean {
  const text = textOf(cell).toUpperCase();
  return NO.has(text) || text === '正常' || /^[¥￥]?0+(\.0+)?元?$/.test(text);
}

/** A word of a list, by any of its names. */
export function readChoice<T>(cell: RawCell, names: ReadonlyMap<string, T>): Result<T, 'unknown_value'> {
  const found = names.get(textOf(cell));
  return found === undefined ? err('unknown_value') : ok(found);
}
