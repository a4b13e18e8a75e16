import type { RawRow } from '#domain/import/table.ts';
import { readCsv } from './csv.ts';
import { FILE_LIMITS, type FileLimits } from './limits.ts';
import { Unreadable } from './unreadable.ts';
import { readWorkbook } from './xlsx.ts';

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** The rows of a workbook or CSV table that hold anything, in lots of some hundred. What the file is, its bytes say and not its name. Throws `Unreadable`. */
export async function* readTable(bytes: Buffer, limits: FileLimits = FILE_LIMITS, lot = 500): AsyncGenerator<RawRow[]> {
  if (bytes.length === 0) throw new Unreadable('empty_file');
  if (bytes.subarray(0, 4).equals(OLE)) throw new Unreadable('old_workbook');
  let rows: RawRow[] = [];
  let count = 0;
  for await (const row of bytes.subarray(0, 4).equals(ZIP) ? readWorkbook(bytes, limits) : readCsv(bytes, limits)) {
    if (row.cells.every((cell) => cell === null)) continue;
    count += 1;
    if (count > limits.rows) throw new Unreadable('too_many_rows');
    rows.push(row);
    if (rows.length < lot) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
  if (count === 0) throw new Unreadable('empty_file');
}
