import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { DISBURSEMENT_WIRE } from '#contract/disbursement.ts';
import { RECEIPT_WIRE, TREASURY_WIRE } from '#contract/treasury.ts';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import { DISBURSEMENT_FORMS } from './disbursement-forms.ts';
import type { Field, FormSpec } from './form-spec.ts';
import { readForm, type Typed } from './read-form.ts';
import { RECEIPT_FORMS, TREASURY_FORMS } from './treasury-forms.ts';

const TODAY = '2018-06-01';
type Pair = readonly [name: string, form: FormSpec, wire: z.ZodType, type: object];

const tasks = (forms: Readonly<Record<string, FormSpec>>, wires: Readonly<Record<string, z.ZodType>>): Pair[] => Object.entries(forms).map(([kind, form]) => [kind, form, wires[kind]!, {}]);
const commands = (forms: Readonly<Record<string, FormSpec>>, wires: Readonly<Record<string, z.ZodType>>): Pair[] => Object.entries(forms).map(([type, form]) => [type, form, wires[type]!, { type }]);

const PAIRS: readonly Pair[] = [
  ...tasks(DISBURSEMENT_FORMS.tasks, DISBURSEMENT_WIRE.answers), ...commands(DISBURSEMENT_FORMS.commands, DISBURSEMENT_WIRE.commands),
  ...tasks(RECEIPT_FORMS.tasks, RECEIPT_WIRE.answers), ...commands(RECEIPT_FORMS.commands, RECEIPT_WIRE.commands), ...commands(TREASURY_FORMS.commands, TREASURY_WIRE.commands),
];

function typedInto(field: Field): Typed[string] {
  switch (field.type) {
    case 'date':
      return '2018.5.30';
    case 'amount':
      return '1,234.50';
    case 'caseNumber':
      return '(2018)陕0902执123号';
    case 'choice':
      return field.options[0]!.value;
    default:
      return field.name === 'bankRef' ? 'B20180530-1' : '某项内容';
  }
}

/** Every way to fill the form in: each value of its first choice, with and without what may be left out. */
function fillings({ fields }: FormSpec): Typed[] {
  const [first] = fields;
  const everything = Object.fromEntries(fields.map((field) => [field.name, typedInto(field)]));
  const least = Object.fromEntries(fields.filter(({ optional }) => !optional).map((field) => [field.name, typedInto(field)]));
  const values = first?.type === 'choice' ? first.options.map(({ value }) => ({ [first.name]: value })) : [{}];
  return values.flatMap((chosen) => [{ ...everything, ...chosen }, { ...least, ...chosen }]);
}

describe('the forms of money', () => {
  it.each(PAIRS)('%s gives what goes over the wire', (_name, form, wire, type) => {
    for (const typed of fillings(form)) {
      const read = readForm(form.fields, typed, TODAY);
      expect(read, form.ask.zh).toMatchObject({ ok: true });
      if (read.ok) expect(wire.safeParse({ ...type, ...read.answer }).error?.issues, JSON.stringify(read.answer)).toBeUndefined();
    }
  });

  it.each(PAIRS)('%s names rules that are in force, and speaks both languages', (_name, form) => {
    for (const rule of [form.rule, ...form.fields.map((field) => field.rule)]) if (rule) expect(ruleInForce(rule, TODAY), rule).toMatchObject({ ok: true });
    for (const { zh, en } of [form.ask, form.submit, form.effect, ...form.fields.map(({ label }) => label)]) {
      expect(zh).toMatch(/[一-龥]/);
      expect(en).toMatch(/^[\x20-\x7e’“”]+$/);
    }
  });
});
