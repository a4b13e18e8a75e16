import { z } from 'zod';
import { Day, Words } from './value.ts';

const Choice = z.strictObject({ value: z.string(), zh: z.string(), en: z.string() });

/** The calculators and what each asks for: one text for each field, several where `isRepeated`. `today` is the court's day. */
export const Calculators = z.strictObject({
  today: Day,
  rows: z.array(z.strictObject({
    name: z.string(), zh: z.string(), en: z.string(), group: z.enum(['calculator', 'check', 'law']),
    fields: z.array(z.strictObject({ name: z.string(), kind: z.string(), zh: z.string(), en: z.string(), isRequired: z.boolean(), isRepeated: z.boolean(), choices: z.array(Choice).optional() })),
  })),
});
export type Calculators = z.infer<typeof Calculators>;

/** What is typed, as in a link: `?rule=FIL-001&from=2018-07-16`. */
export const CalculationQuery = z.record(z.string().max(40), z.union([z.string().max(2000), z.array(z.string().max(2000)).max(200)]));

/** The answer as values, and as the lines of its working, in both languages, that can be copied into a file. */
export const Calculation = z.strictObject({ name: z.string(), answer: z.record(z.string(), z.unknown()), lines: z.array(Words) });
export type Calculation = z.infer<typeof Calculation>;
