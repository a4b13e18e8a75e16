import { isDate, type Interval, type IsoDate } from '#domain/shared/dates.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { parseLimit, type Limit } from '#domain/clock/limit.ts';
import { parseAmount, type Fen } from '#domain/money/amount.ts';
import type { CalculatorProblem, CalculatorProblemCode } from './problem.ts';

/** Nothing is counted from a day that far off: what follows it must still be a day that can be written. */
const END_OF_DAYS: IsoDate = '3000-01-01';

/** What a person types: each field's texts in the order given. The same in a link, on a command line and in a request. */
export type CalculatorInput = Readonly<Record<string, readonly string[]>>;

export type FieldKind = 'date' | 'time' | 'amount' | 'limit' | 'interval' | 'payment' | 'claim' | 'text' | 'choice' | 'flag';
export type Choice = { value: string; zh: string; en: string };

/** One input: how it is called, what kind of control it needs, and how its text is read. */
export type Field<T> = {
  kind: FieldKind;
  zh: string;
  en: string;
  isRequired: boolean;
  isRepeated: boolean;
  choices?: readonly Choice[];
  read: (texts: readonly string[]) => Result<T, CalculatorProblemCode>;
};

// `any` lets a field of every type stand in a table of fields; values are typed again by ValuesOf.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Fields = Readonly<Record<string, Field<any>>>;
export type ValuesOf<F extends Fields> = { [Name in keyof F]: F[Name] extends Field<infer T> ? T : never };

type Reader<T> = (text: string) => Result<T, CalculatorProblemCode>;

/** Reads an input by its fields; the first problem ends it. */
export function readFields<F extends Fields>(fields: F, input: CalculatorInput): Result<ValuesOf<F>, CalculatorProblem> {
  const unknown = Object.keys(input).find((name) => !(name in fields));
  if (unknown !== undefined) return err({ code: 'unknown_field', field: unknown });
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const texts = (input[name] ?? []).filter((text) => text !== '' || field.isRequired);
    if (texts.length > 1 && !field.isRepeated) return err({ code: 'field_twice', field: name });
    if (texts.length === 0 && field.isRequired) return err({ code: 'missing_field', field: name });
    const value = field.read(texts) as Result<unknown, CalculatorProblemCode>;
    if (!value.ok) return err({ code: value.error, field: name, ...(texts[0] === undefined ? {} : { detail: { value: texts.join(' ') } }) });
    values[name] = value.value;
  }
  return ok(values as ValuesOf<F>);
}

export const date = single<IsoDate>('date', readDate);
export const time = single<string>('time', (text) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? ok(text) : err('bad_time')));
export const amount = single<Fen>('amount', parseAmount);
export const limit = single<Limit>('limit', parseLimit);
export const interval = single<Interval>('interval', readInterval);
export const text = single<string>('text', (typed) => ok(typed.trim()));

/** `2018-02-28:30000`. */
export const payment = single<{ on: IsoDate; amount: Fen }>('payment', (typed) => {
  const [on = '', paid = ''] = typed.split(':');
  const parsed = parseAmount(paid);
  return isDate(on) && on < END_OF_DAYS && parsed.ok && typed.split(':').length === 2 ? ok({ on, amount: parsed.value }) : err('bad_payment');
});

/** `A:200000`; everything before the last colon is the id. */
export const claim = single<{ id: string; amount: Fen }>('claim', (typed) => {
  const colon = typed.lastIndexOf(':');
  const claimed = parseAmount(typed.slice(colon + 1));
  return colon > 0 && claimed.ok ? ok({ id: typed.slice(0, colon), amount: claimed.value }) : err('bad_claim');
});

export function choice<const C extends readonly Choice[]>(zh: string, en: string, choices: C): Field<C[number]['value']> {
  const read: Reader<C[number]['value']> = (typed) => {
    const found = choices.find(({ value }) => value === typed);
    return found ? ok(found.value) : err('bad_choice');
  };
  return { ...single('choice', read)(zh, en), choices };
}

/** Given or not; its text is empty, `true` or `1`, in a link also `false` or `0`. */
export function flag(zh: string, en: string): Field<boolean> {
  const read = (texts: readonly string[]): Result<boolean, CalculatorProblemCode> => {
    const [typed] = texts;
    if (typed === undefined || typed === 'false' || typed === '0') return ok(false);
    return typed === 'true' || typed === '1' ? ok(true) : err('bad_choice');
  };
  return { kind: 'flag', zh, en, isRequired: false, isRepeated: false, read };
}

export function optional<T>(field: Field<T>): Field<T | undefined> {
  return { ...field, isRequired: false, read: (texts) => (texts.length === 0 ? ok(undefined) : field.read(texts)) };
}

export function many<T>(field: Field<T>): Field<readonly T[]> {
  const read = (texts: readonly string[]): Result<readonly T[], CalculatorProblemCode> => {
    const values: T[] = [];
    for (const typed of texts) {
      const value = field.read([typed]);
      if (!value.ok) return value;
      values.push(value.value);
    }
    return ok(values);
  };
  return { ...field, isRequired: false, isRepeated: true, read };
}

function single<T>(kind: FieldKind, read: Reader<T>): (zh: string, en: string) => Field<T> {
  return (zh, en) => ({ kind, zh, en, isRequired: true, isRepeated: false, read: ([first = '']) => read(first) });
}

function readDate(typed: string): Result<IsoDate, CalculatorProblemCode> {
  return isDate(typed) && typed < END_OF_DAYS ? ok(typed) : err('bad_date');
}

function readInterval(typed: string): Result<Interval, CalculatorProblemCode> {
  const [from = '', to = '', ...more] = typed.split('..');
  return more.length === 0 && isDate(from) && isDate(to) && from < to && to < END_OF_DAYS ? ok({ from, to }) : err('bad_interval');
}
