import { isoDate } from '#domain/shared/dates.ts';
import type { RawCell, RawRow } from '#domain/import/table.ts';
import { clean } from './clean.ts';
import type { FileLimits } from './limits.ts';
import { Unreadable } from './unreadable.ts';
import { readWorkbookParts, type Workbook } from './workbook.ts';
import { readXml, type Attributes, type Listener } from './xml.ts';
import { entriesOf, type Allowance, type Entry } from './zip.ts';

/** Day 0 of a spreadsheet's count, in days since 1970, and by how much the other count (1904) begins later. */
const SERIAL_ZERO = -25_569;
const LATER_1904 = 1_462;
const PLAUSIBLE = { from: 61, to: 109_574 };

/** The rows of the first visible sheet that holds any, one after the other. Throws `Unreadable`. */
export async function* readWorkbook(bytes: Buffer, limits: FileLimits): AsyncGenerator<RawRow> {
  const allowance = { left: limits.unpackedBytes };
  const workbook = await readWorkbookParts(entriesOf(bytes), allowance, limits.sharedTextBytes);
  for (const sheet of workbook.sheets) {
    let hasRows = false;
    for await (const row of rowsOf(sheet, workbook, allowance, limits)) {
      hasRows ||= row.cells.some((cell) => cell !== null);
      if (hasRows) yield row;
    }
    if (hasRows) return;
  }
}

async function* rowsOf(sheet: Entry, workbook: Workbook, allowance: Allowance, limits: FileLimits): AsyncGenerator<RawRow> {
  let come: RawRow[] = [];
  for await (const _ of readXml(sheet, allowance, sheetListener(workbook, limits, (row) => come.push(row)))) {
    yield* come;
    come = [];
  }
  yield* come;
}

/** Follows rows, cells and values. Rows and cells that do not say where they are stand after the one before. */
function sheetListener(workbook: Workbook, { columns, cellLength }: FileLimits, take: (row: RawRow) => void): Listener {
  let [rowNo, at, isValue, isGuide] = [0, -1, false, false];
  let cells: RawCell[] = [];
  let cell: Attributes = {};
  let value = '';
  return {
    opened(name, attributes) {
      if (name === 'row') {
        rowNo = Number(attributes.r ?? rowNo + 1);
        [at, cells] = [-1, []];
      } else if (name === 'c') {
        at = attributes.r === undefined ? at + 1 : columnAt(attributes.r);
        if (at >= columns) throw new Unreadable('too_many_columns');
        [cell, value] = [attributes, ''];
      } else if (name === 'rPh') isGuide = true;
      isValue = (name === 'v' || name === 't') && !isGuide;
    },
    text(piece) {
      if (isValue) value += piece;
    },
    closed(name) {
      isValue = false;
      if (name === 'rPh') isGuide = false;
      if (name === 'c' && at >= 0) {
        while (cells.length < at) cells.push(null);
        cells[at] = cellOf(cell, value, workbook, cellLength);
      }
      if (name === 'row') take({ row: rowNo, cells });
    },
  };
}

function cellOf({ t = 'n', s }: Attributes, value: string, { sharedTexts, isDate, is1904 }: Workbook, longest: number): RawCell {
  switch (t) {
    case 's':
      return plain(sharedTexts[Number(value)] ?? '', longest);
    case 'b':
      return value === '1' ? '是' : '否';
    case 'n': {
      const number = value.trim() === '' ? Number.NaN : Number(value);
      if (Number.isNaN(number)) return plain(value, longest);
      return s !== undefined && isDate[Number(s)] ? dayOf(number, is1904) : number;
    }
    default:
      return plain(value, longest);
  }
}

/** A day as it is shown; a number that is none stays one. */
function dayOf(serial: number, is1904: boolean): RawCell {
  const day = Math.floor(serial) + (is1904 ? LATER_1904 : 0);
  return day >= PLAUSIBLE.from && day <= PLAUSIBLE.to ? isoDate(day + SERIAL_ZERO) : serial;
}

/** `_x000D_` is how a spreadsheet writes what XML cannot hold. */
function plain(text: string, longest: number): RawCell {
  const bare = !text.includes('_x') ? text : text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return clean(bare, longest);
}

function columnAt(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? '';
  if (letters === '' || letters.length > 3) throw new Unreadable('broken_workbook');
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
