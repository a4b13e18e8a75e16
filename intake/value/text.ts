import type { RawCell } from '#domain/import/table.ts';

/** Nothing in it to make plain. */
const PLAIN = /^[\w.,/:()\u4e00-\u9fff-]*$/;

/** The text of a cell as people mean it: full-width letters and digits made plain, blanks at the ends and the marks a spreadsheet adds to keep a text (`'619…`, `="619…"`) taken off. */
export function textOf(cell: RawCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell);
  if (PLAIN.test(cell)) return cell;
  const plain = cell.normalize('NFKC').replaceAll(/[\u200B\uFEFF\u00A0]/g, ' ').trim();
  const quoted = /^="(.*)"$/.exec(plain);
  return (quoted?.[1] ?? plain.replace(/^'/, '')).trim();
}

/** As it was typed, for names and sentences: only blanks are mended. */
export function proseOf(cell: RawCell): string {
  if (cell === null) return '';
  const text = String(cell);
  return PLAIN.test(text) ? text : text.replaceAll(/[\u200B\uFEFF]/g, '').replaceAll(/[\u00A0\u3000\t ]+/g, ' ').replace(/^'/, '').trim();
}

/** Without an exponent, so that 6.2e17 shows as what the file says. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
