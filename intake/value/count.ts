import type { RawCell } from '#domain/import/table.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { textOf } from './text.ts';

/** A whole number from 0 to 9999, with or without 人 or 口. */
export function readCount(cell: RawCell): Result<number, 'bad_count'> {
  const match = /^(\d{1,4})[人口]?$/.exec(textOf(cell));
  return match ? ok(Number(match[1])) : err('bad_count');
}

/** A year, with or without 年 or 年度. */
export function readYear(cell: RawCell): Result<number, 'bad_year'> {
  const match = /^((?:19|20)\d{2})年?度?$/.exec(textOf(cell));
  return match ? ok(Number(match[1])) : err('bad_year');
}
