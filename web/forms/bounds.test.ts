import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { PersonBody } from '#contract/application.ts';
import { WIRES } from '#contract/kinds.ts';
import { TODAY, waysOf } from '../testing/filled-forms.ts';
import { LONGEST_TEXT, type Field, type FormSpec } from './form-spec.ts';
import { commandBody } from './new-person.ts';
import { isVisible, readForm, type TypedValue } from './read-form.ts';
import { commandForm, taskForm } from './registry.ts';

/** The least and the most that a field takes, and what lies just outside. */
function boundsOf(field: Field): { within: TypedValue[]; outside: TypedValue[] } {
  switch (field.type) {
    case 'text':
    case 'longText': {
      if (field.pattern) return { within: [], outside: ['某项内容'] };
      const { min = 1, max = LONGEST_TEXT } = field;
      return { within: ['准'.repeat(min), '字'.repeat(max)], outside: ['字'.repeat(max + 1), ...(min > 1 ? ['准'.repeat(min - 1)] : [])] };
    }
    case 'number':
      return { within: [field.min, field.max].flatMap((bound) => (bound === undefined ? [] : [String(bound)])), outside: field.max === undefined ? [] : [String(field.max + 1)] };
    default:
      return { within: [], outside: [] };
  }
}

type Takes = (answer: Record<string, unknown>) => boolean;
type Pair = readonly [name: string, spec: FormSpec, takes: Takes];

const PAIRS: readonly Pair[] = Object.entries(WIRES).flatMap(([kind, { answers, commands }]) => [
  ...Object.entries(answers).map(([task, schema]): Pair => [`${kind} ${task}`, taskForm(kind, task)!, (answer) => (schema as z.ZodType).safeParse(answer).success]),
  ...Object.entries(commands).map(([type, schema]): Pair => [`${kind} ${type}`, commandForm(kind, type)!, (answer) => {
    const { command, newPerson } = commandBody(type, answer);
    return (!newPerson || PersonBody.safeParse(newPerson.person).success) && (schema as z.ZodType).safeParse({ ...command, ...(newPerson && { [newPerson.field]: 'person-1' }) }).success;
  }]),
]);

describe('what a form lets through at the bounds of its fields', () => {
  it.each(PAIRS)('%s: the wire takes it, and beyond the bounds the form says so itself', (_name, spec, takes) => {
    for (const typed of waysOf(spec.fields)) {
      for (const field of spec.fields.filter((one) => isVisible(one, spec.fields, typed))) {
        const { within, outside } = boundsOf(field);
        for (const value of within) {
          const read = readForm(spec.fields, { ...typed, [field.name]: value }, TODAY);
          expect(read.ok && takes(read.answer), `${field.name}: ${String(value).slice(0, 3)} × ${String(value).length}`).toBe(true);
        }
        for (const value of outside) expect(readForm(spec.fields, { ...typed, [field.name]: value }, TODAY), field.name).toMatchObject({ ok: false, faults: { [field.name]: {} } });
      }
    }
  });
});
