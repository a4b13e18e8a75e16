import { formatAmount, parseAmount } from '#domain/money/amount.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import type { RawCell } from '#domain/import/table.ts';
import { textOf } from './text.ts';

export type AmountProblem = 'bad_amount' | 'amount_in_large_unit';

const LARGE_UNIT = /[十百千万萬亿億]/;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/;
const MOST = 10n ** 15n;

/** Yuan as `1234.50`, `1,234.50`, `¥1,234.5元`; more decimals, a sign or a large unit (`1.2万`) are refused. The result has two decimals. */
export function readAmount(cell: RawCell): Result<string, AmountProblem> {
  if (typeof cell === 'number') return ofNumber(cell);
  const text = textOf(cell).replaceAll(/\s/g, '').replace(/^[¥￥]|^人民币/, '').replace(/元(整|正)?$/, '');
  if (LARGE_UNIT.test(text)) return err('amount_in_large_unit');
  return written(GROUPED.test(text) ? text.replaceAll(',', '') : text);
}

/** A stored figure is the nearest binary fraction: it counts as the whole fen that it stands for, and as nothing if it stands for none. */
function ofNumber(value: number): Result<string, AmountProblem> {
  const fen = Math.round(value * 100);
  if (!Number.isSafeInteger(fen) || Math.abs(value * 100 - fen) > Math.max(1e-6, Math.abs(fen) * 1e-12)) return err('bad_amount');
  return written((fen / 100).toFixed(2));
}

function written(text: string): Result<string, AmountProblem> {
  const parsed = parseAmount(text);
  return parsed.ok && parsed.value >= 0n && parsed.value < MOST ? ok(formatAmount(parsed.value)) : err('bad_amount');
}
