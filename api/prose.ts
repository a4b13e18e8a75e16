import type { z } from 'zod';
import type { Issue } from '#contract/problem.ts';
import { rewriteProse } from '#contract/prose.ts';
import { titleOf } from '#contract/titles.ts';
import { coded } from '#domain/identity/coded-name.ts';
import type { Known } from '#domain/identity/known-people.ts';
import { withoutNumbers } from '#domain/identity/private-number.ts';
import { RequestRefused } from './problem.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function holdsProse(schema: z.ZodType, given: unknown): boolean {
  let found = false;
  rewriteProse(schema, given, (text) => {
    found ||= !UUID.test(text);
    return text;
  });
  return found;
}

/** What goes into the record of what was typed: names of persons as codes. Refused with `number_in_text` where a free text holds the number of a person. */
export function recordable<T>(schema: z.ZodType, given: T, { namings, numbers }: Known): T {
  const refused: Issue[] = [];
  const kept = rewriteProse(schema, given, (text, path) => {
    if (UUID.test(text)) return text;
    if (withoutNumbers(text, numbers) !== text) refused.push({ path, message: 'holds a number of a person', words: titleOf('number_in_text').title });
    return coded(text, namings);
  });
  if (refused.length > 0) throw new RequestRefused('number_in_text', { issues: refused });
  return kept as T;
}
