import { checkCitizenNumber, type CitizenNumberRefusal } from '#domain/identity/citizen-number.ts';
import { checkCreditCode } from '#domain/identity/credit-code.ts';
import type { ImportProblemCode } from '#domain/import/problem.ts';
import type { RawCell } from '#domain/import/table.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { textOf } from './text.ts';

/** A citizen number, and what was given where that says more: a disability card carries the number and two characters of class and grade. */
export type CitizenId = { number: string; given: string };

const EXACT_DIGITS = 15;
const EXPONENT = /^\d+(\.\d+)?E\+?\d+$/i;
const DISABILITY_CARD = 20;

const PROBLEM_OF = {
  bad_length: 'bad_number_length', bad_characters: 'bad_number_characters', bad_birth_date: 'bad_birth_date', bad_check_digit: 'bad_check_digit',
} as const satisfies Record<CitizenNumberRefusal, ImportProblemCode>;

/** The number as text; `number_lost` where a spreadsheet kept it as a figure, of which only fifteen digits are true. */
export function readNumber(cell: RawCell): Result<string, 'number_lost'> {
  const text = textOf(cell).replaceAll(/[\s-]/g, '').toUpperCase();
  const isFigure = typeof cell === 'number' && text.replace(/\..*$/, '').length > EXACT_DIGITS;
  return isFigure || EXPONENT.test(text) ? err('number_lost') : ok(text);
}

/** A citizen number (公民身份号码) or a disability card (残疾人证), which holds it in its first 18 characters. */
export function readCitizenId(cell: RawCell): Result<CitizenId, ImportProblemCode> {
  const read = readNumber(cell);
  if (!read.ok) return read;
  const given = read.value;
  const checked = checkCitizenNumber(given.length === DISABILITY_CARD ? given.slice(0, 18) : given);
  if (checked.ok) return ok({ number: checked.value.normalized, given });
  return err(isRounded(given) ? 'number_lost' : PROBLEM_OF[checked.error]);
}

export function readCreditCode(cell: RawCell): Result<string, ImportProblemCode> {
  const read = readNumber(cell);
  if (!read.ok) return read;
  const checked = checkCreditCode(read.value);
  return checked.ok ? ok(checked.value.normalized) : err('bad_credit_code');
}

/** Eighteen digits of which the last three are noughts, and the check digit does not fit: a figure that became a text afterwards. */
function isRounded(number: string): boolean {
  return /^\d{15}000$/.test(number);
}
