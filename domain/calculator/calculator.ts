import type { IsoDate } from '#domain/shared/dates.ts';
import type { Result } from '#domain/shared/result.ts';
import type { Words } from '#domain/shared/words.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { readFields, type CalculatorInput, type Fields, type ValuesOf } from './field.ts';
import type { CalculatorProblem } from './problem.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };
export type JsonObject = { readonly [name: string]: Json | undefined };

/** An answer as data, and as the lines a clerk copies into a file. Amounts are texts with two decimals. */
export type Calculated = { answer: JsonObject; lines: readonly Words[] };

/** `today` is the court's day, for what is asked of the law as it is now. */
export type CalculatorContext = { calendar: Calendar; today: IsoDate };

export type Calculator = {
  zh: string;
  en: string;
  fields: Fields;
  calculate: (input: CalculatorInput, context: CalculatorContext) => Result<Calculated, CalculatorProblem>;
};

/** A calculator from its fields and what it makes of their values. */
export function calculator<F extends Fields>(
  names: { zh: string; en: string },
  fields: F,
  calculate: (values: ValuesOf<F>, context: CalculatorContext) => Result<Calculated, CalculatorProblem>,
): Calculator {
  return {
    ...names,
    fields,
    calculate: (input, context) => {
      const values = readFields(fields, input);
      return values.ok ? calculate(values.value, context) : values;
    },
  };
}
