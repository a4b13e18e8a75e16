import ExcelJS from 'exceljs';
import type { Writable } from 'node:stream';
import type { Column, RawCell, RawRow, RowProblem } from '#domain/import/table.ts';
import { textOf } from './value/text.ts';

type BadRow = RawRow & { problems: readonly RowProblem[] };

const BOM = '\uFEFF';
const FORMULA = /^[=+\-@\t\r]/;
const DETAIL = ['行号', '列', '列名', '问题', '原内容'];

/** What a spreadsheet would take for a formula gets an apostrophe in front, and is a text. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The bad rows as a workbook: on the first sheet as they stand in the file, with what is wrong at the end, fit to be mended and brought again; on the second each problem by row and column. */
export async function writeErrorWorkbook(out: Writable, columns: readonly Column[], lots: AsyncIterable<readonly BadRow[]>): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: false });
  const rows = book.addWorksheet('有误的行');
  const details = book.addWorksheet('问题明细');
  rows.addRow([...columns.map(({ name }) => harmless(name)), '问题']).commit();
  details.addRow(DETAIL).commit();
  for await (const lot of lots) {
    for (const bad of lot) {
      rows.addRow([...columns.map((_, at) => harmless(shown(bad.cells[at] ?? null))), harmless(said(bad, columns))]).commit();
      for (const line of detailsOf(bad, columns)) details.addRow(line).commit();
    }
  }
  rows.commit();
  details.commit();
  await book.commit();
}

/** Each problem by row and column, as CSV in UTF-8 with a mark, so that a spreadsheet opens it rightly. */
export async function* errorCsv(columns: readonly Column[], lots: AsyncIterable<readonly BadRow[]>): AsyncGenerator<string> {
  yield `${BOM}${csvLine(DETAIL)}`;
  for await (const lot of lots) yield lot.flatMap((bad) => detailsOf(bad, columns)).map(csvLine).join('');
}

function detailsOf({ row, cells, problems }: BadRow, columns: readonly Column[]): string[][] {
  return problems.map(({ column, words }) => {
    const at = columns.findIndex((candidate) => candidate.column === column);
    return [String(row), column ?? '', harmless(columns[at]?.name ?? ''), words.zh, at < 0 ? '' : harmless(shown(cells[at] ?? null))];
  });
}

function said({ problems }: BadRow, columns: readonly Column[]): string {
  const nameOf = (letters: string | null) => columns.find(({ column }) => column === letters)?.name;
  return problems.map(({ column, words }) => (column === null ? words.zh : `${nameOf(column) ?? column}：${words.zh}`)).join('；');
}

function shown(cell: RawCell): string {
  return typeof cell === 'number' ? textOf(cell) : (cell ?? '');
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
