import { isDate, isoDate, type IsoDate } from '#domain/shared/dates.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import type { RawCell } from '#domain/import/table.ts';
import { textOf } from './text.ts';

/** Day number of 1899-12-30: a spreadsheet's serial 61 is 1 March 1900, and the days before it never occur in a case. */
const SERIAL_ZERO = -25_569;
const FIRST_SERIAL = 61;
const LAST_SERIAL = 109_574;

const WRITTEN = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?(?:[T ].*)?$/;
const PACKED = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^\d{5}(\.\d+)?$/;

/** A day as courts write it: a spreadsheet's serial, `2018.7.3`, `2018-07-03`, `2018/7/3`, `2018年7月3日`, `20180703`; a time of day is dropped. */
export function readDay(cell: RawCell): Result<IsoDate, 'bad_date'> {
  const text = textOf(cell);
  if (SERIAL.test(text)) return ofSerial(Number(text));
  const match = WRITTEN.exec(text) ?? PACKED.exec(text);
  if (!match) return err('bad_date');
  const date = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  return isDate(date) ? ok(date) : err('bad_date');
}

function ofSerial(serial: number): Result<IsoDate, 'bad_date'> {
  const day = Math.floor(serial);
  return day >= FIRST_SERIAL && day <= LAST_SERIAL ? ok(isoDate(day + SERIAL_ZERO)) : err('bad_date');
}
