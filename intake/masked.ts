import { isEntityName } from '#domain/identity/entity-name.ts';
import { maskName, maskNumber, maskPhone } from '#domain/identity/mask.ts';
import type { Column, FieldSpec, RawCell, RawRow } from '#domain/import/table.ts';
import { readDay } from './value/day.ts';
import { proseOf, textOf } from './value/text.ts';

const LONGEST = 60;
const SEPARATOR = /([、；;，,\n]+)/;
/** Longer than any sum of money: a number of a person, an account or a telephone. */
const LONG_NUMBER = /\d{11,}[\dXx]*/g;

/** The cells of a row as a preview shows them. Of free texts, and of a column that nobody has mapped and that may hold anything, only the length is shown. */
export function maskedCells({ cells }: RawRow, columns: readonly Column[], fields: readonly FieldSpec[]): string[] {
  return columns.map(({ field }, at) => {
    const cell = cells[at] ?? null;
    const spec = fields.find(({ id }) => id === field);
    return (spec ? ofField(cell, spec) : lengthOf(cell)).slice(0, LONGEST);
  });
}

function ofField(cell: RawCell, { id, mask }: FieldSpec): string {
  switch (mask) {
    case 'name':
      return eachOf(proseOf(cell), (name) => (isEntityName(name) ? name : maskName(name)));
    case 'number':
      return eachOf(textOf(cell), maskNumber);
    case 'phone':
      return eachOf(textOf(cell), maskPhone);
    case 'address':
      return maskedTail(proseOf(cell));
    case 'prose':
      return lengthOf(cell);
    default:
      return /(On|By|Until)$/.test(id) ? shownDay(cell) : shown(cell);
  }
}

function lengthOf(cell: RawCell): string {
  const text = textOf(cell);
  return text === '' ? '' : `（${[...text].length} 字）`;
}

function shown(cell: RawCell): string {
  return proseOf(cell).replaceAll(LONG_NUMBER, maskNumber);
}

function eachOf(text: string, mask: (part: string) => string): string {
  return text.split(SEPARATOR).map((part, at) => (at % 2 === 1 || part === '' ? part : mask(part))).join('');
}

/** An address as far as the county. */
function maskedTail(text: string): string {
  return text === '' ? '' : `${[...text].slice(0, 6).join('')}…`;
}

function shownDay(cell: RawCell): string {
  const day = readDay(cell);
  return day.ok ? day.value : shown(cell);
}
