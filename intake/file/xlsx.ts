import ExcelJS from 'exceljs';
import { Readable } from 'node:stream';
import type { RawCell, RawRow } from '#domain/import/table.ts';
import type { FileLimits } from './limits.ts';
import { Unreadable } from './unreadable.ts';
import { entriesOf, refuseBombs, type Entry } from './zip.ts';

/** Read before the sheets, so that these are streamed and never put aside in a file of the machine. */
const FIRST = ['xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml'];
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;

/** The rows of the first sheet that is not hidden and not empty, one after the other. Throws `Unreadable`. */
export async function* readWorkbook(bytes: Buffer, limits: FileLimits): AsyncGenerator<RawRow> {
  const entries = entriesOf(bytes).filter(({ name }) => FIRST.includes(name) || SHEET.test(name));
  if (!entries.some(({ name }) => SHEET.test(name))) throw new Unreadable('not_a_table');
  await refuseBombs(entries, limits);
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from(inOrder(entries)), { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore' });
  // A workbook without shared texts has none to wait for.
  (reader as unknown as { sharedStrings: unknown[] }).sharedStrings = [];
  let hasRows = false;
  try {
    for await (const sheet of reader) {
      const isHidden = ['hidden', 'veryHidden'].includes(String((sheet as unknown as { state?: string }).state));
      for await (const row of sheet) {
        if (hasRows && !isHidden) yield rawRow(row, limits);
        else if (!isHidden) {
          const first = rawRow(row, limits);
          if (first.cells.every((cell) => cell === null)) continue;
          hasRows = true;
          yield first;
        }
      }
      if (hasRows) return;
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('broken_workbook', { cause: error });
  }
}

function* inOrder(entries: readonly Entry[]): Generator<Buffer> {
  const place = ({ name }: Entry) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  for (const { local } of entries.toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'en', { numeric: true }))) yield local;
}

function rawRow(row: ExcelJS.Row, { columns, cellLength }: FileLimits): RawRow {
  if (row.cellCount > columns) throw new Unreadable('too_many_columns');
  const values = row.values as ExcelJS.CellValue[];
  const cells: RawCell[] = [];
  for (let at = 1; at < values.length; at++) cells.push(rawCell(values[at], cellLength));
  return { row: row.number, cells };
}

function rawCell(value: ExcelJS.CellValue | undefined, longest: number): RawCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  const text = typeof value === 'string' ? value : textOf(value, longest);
  return typeof text === 'number' || text === null ? text : text.trim() === '' ? null : text.slice(0, longest);
}

function textOf(value: Exclude<ExcelJS.CellValue, null | undefined | number | boolean | string | Date>, longest: number): RawCell {
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('result' in value || 'formula' in value || 'sharedFormula' in value) return rawCell((value as { result?: ExcelJS.CellValue }).result, longest);
  if ('error' in value) return value.error;
  return 'text' in value ? String(value.text) : null;
}
