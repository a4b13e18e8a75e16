import { maskName, maskNumber, maskPhone } from '#domain/identity/mask.ts';
import type { Column, FieldSpec, RawCell, RawRow } from '#domain/import/table.ts';
import { readDay } from './value/day.ts';
import { proseOf, textOf } from './value/text.ts';

const LONGEST = 60;
const SEPARATOR = /([、；;，,\n]+)/;
const MAYBE_NUMBER = /^[\dXx*\s-]{8,}$/;
const MAYBE_NAME = /^\p{Script=Han}[\p{Script=Han}· ]{1,3}$/u;

/** The cells of a row as a preview shows them. A column that nobody has mapped yet may hold anything: what looks like a name or a number is masked there too. */
export function maskedCells({ cells }: RawRow, columns: readonly Column[], fields: readonly FieldSpec[]): string[] {
  return columns.map(({ field }, at) => {
    const cell = cells[at] ?? null;
    const spec = fields.find(({ id }) => id === field);
    return (spec ? ofField(cell, spec) : ofUnknown(cell)).slice(0, LONGEST);
  });
}

function ofField(cell: RawCell, { id, mask }: FieldSpec): string {
  switch (mask) {
    case 'name':
      return eachOf(proseOf(cell), (name) => (name.length > 4 ? name : maskName(name)));
    case 'number':
      return eachOf(textOf(cell), maskNumber);
    case 'phone':
      return eachOf(textOf(cell), maskPhone);
    case 'text':
      return maskedTail(proseOf(cell));
    default:
      return /(On|By)$/.test(id) ? shownDay(cell) : proseOf(cell);
  }
}

function ofUnknown(cell: RawCell): string {
  const text = proseOf(typeof cell === 'number' ? textOf(cell) : cell);
  if (MAYBE_NUMBER.test(text)) return maskNumber(text);
  return MAYBE_NAME.test(text) ? maskName(text) : text;
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
  return day.ok ? day.value : proseOf(cell);
}
