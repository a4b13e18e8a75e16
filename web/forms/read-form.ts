import type { IsoDate } from '#domain/shared/dates.ts';
import { normalizeCaseNumber } from '#domain/identity/case-number.ts';
import { checkCitizenNumber, type CitizenNumberRefusal } from '#domain/identity/citizen-number.ts';
import { checkCreditCode, type CreditCodeRefusal } from '#domain/identity/credit-code.ts';
import type { Words } from '#domain/shared/words.ts';
import { readAmount } from '../lib/amount-text.ts';
import { readDay } from '../lib/day-text.ts';
import { LONGEST_TEXT, type Field } from './form-spec.ts';

/** What stands in the fields as it was typed, by name. */
export type TypedValue = string | boolean | readonly string[] | readonly Typed[] | undefined;
export type Typed = { readonly [name: string]: TypedValue };

type FaultCode =
  | 'required' | 'no_row' | 'too_few' | 'bad_day' | 'bad_amount' | 'bad_number' | 'too_small' | 'too_large' | 'too_short' | 'too_long' | 'bad_pattern' | 'not_accepted' | 'bad_case_number' | `citizen_${CitizenNumberRefusal}` | `credit_${CreditCodeRefusal}`;
/** What is wrong with a field: what the form sees by itself, with the bound that was passed, or what the server says. */
export type FieldFault = { code: FaultCode; bound?: number } | Words;

/** The answer under the names of the visible fields, or what is wrong by path (`goods.0.value`). */
export type ReadForm = { ok: true; answer: Record<string, unknown> } | { ok: false; faults: Readonly<Record<string, FieldFault>> };

/** Whether a field is asked for beside what is typed; a field that hangs on a hidden one is hidden itself. Fields of one name stand in for each other, each in its own case. */
export function isVisible(field: Field, fields: readonly Field[], typed: Typed): boolean {
  const { when } = field;
  if (!when) return true;
  const others = fields.filter(({ name }) => name === when.field);
  if (others.length > 0 && !others.some((other) => isVisible(other, fields, typed))) return false;
  const value = typed[when.field];
  const wanted = Array.isArray(when.is) ? when.is : [when.is];
  return Array.isArray(value) ? wanted.some((one) => (value as readonly unknown[]).includes(one)) : wanted.includes(value);
}

/** Reads what is typed as the flat answer that the kind expects. Nothing of a hidden field goes along. */
export function readForm(fields: readonly Field[], typed: Typed, today: IsoDate): ReadForm {
  const faults: Record<string, FieldFault> = {};
  const answer = readFields(fields, typed, today, '', faults);
  return Object.keys(faults).length === 0 ? { ok: true, answer } : { ok: false, faults };
}

function readFields(fields: readonly Field[], typed: Typed, today: IsoDate, at: string, faults: Record<string, FieldFault>): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const field of fields) {
    if (!isVisible(field, fields, typed)) continue;
    const path = `${at}${field.name}`;
    const value = typed[field.name];
    if (isEmpty(value)) {
      if (field.type === 'checklist' || field.type === 'choices') answer[field.name] = [];
      else if (!field.optional) faults[path] = { code: field.type === 'rows' ? 'no_row' : 'required' };
      if (field.type === 'choices' && !field.optional) faults[path] = { code: 'required' };
      continue;
    }
    if (field.type === 'rows') {
      const rows = value as readonly Typed[];
      if (field.min !== undefined && rows.length < field.min) faults[path] = { code: 'too_few', bound: field.min };
      answer[field.name] = rows.map((row, index) => readFields(field.of, row, today, `${path}.${index}.`, faults));
      continue;
    }
    const one = readValue(field, value, today);
    if ('fault' in one) faults[path] = one.fault;
    else answer[field.name] = one.value;
  }
  return answer;
}

function readValue(field: Exclude<Field, { type: 'rows' }>, value: TypedValue, today: IsoDate): { value: unknown } | { fault: FieldFault } {
  const text = typeof value === 'string' ? value.trim() : '';
  switch (field.type) {
    case 'date': {
      const day = readDay(text, today);
      return day ? { value: day } : { fault: { code: 'bad_day' } };
    }
    case 'amount': {
      const amount = readAmount(text);
      return amount ? { value: amount } : { fault: { code: 'bad_amount' } };
    }
    case 'number': {
      const number = Number(text.normalize('NFKC'));
      if (!Number.isInteger(number)) return { fault: { code: 'bad_number' } };
      if (field.min !== undefined && number < field.min) return { fault: { code: 'too_small', bound: field.min } };
      return field.max !== undefined && number > field.max ? { fault: { code: 'too_large', bound: field.max } } : { value: number };
    }
    case 'citizenNumber': {
      const checked = checkCitizenNumber(text);
      return checked.ok ? { value: checked.value.normalized } : { fault: { code: `citizen_${checked.error}` } };
    }
    case 'creditCode': {
      const checked = checkCreditCode(text);
      return checked.ok ? { value: checked.value.normalized } : { fault: { code: `credit_${checked.error}` } };
    }
    case 'caseNumber': {
      const official = normalizeCaseNumber(text);
      return official.ok ? { value: official.value } : { fault: { code: 'bad_case_number' } };
    }
    case 'yesNo':
    case 'choices':
    case 'checklist':
      return { value };
    case 'text':
    case 'longText': {
      const { min = 1, max = LONGEST_TEXT, pattern } = field;
      if (text.length < min) return { fault: { code: 'too_short', bound: min } };
      if (text.length > max) return { fault: { code: 'too_long', bound: max } };
      return pattern && !pattern.test(text) ? { fault: { code: 'bad_pattern' } } : { value: text };
    }
    case 'material':
    case 'limit':
    case 'choice':
    case 'user':
    case 'party':
    case 'item':
      return { value: text };
  }
}

function isEmpty(value: TypedValue): boolean {
  if (value === undefined) return true;
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
}
