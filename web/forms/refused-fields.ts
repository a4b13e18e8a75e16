import { Problem } from '../lib/http.ts';
import type { Field } from './form-spec.ts';
import { isVisible, type FieldFault, type Typed } from './read-form.ts';

/** The name that a refused place of the request has in the form. */
export type FieldOf = (path: string, typed: Typed) => string;

/** What the server refused, at the fields that a person sees; what stands in none of them is left to the problem's own text. */
export function refusedFields(problem: unknown, fields: readonly Field[], typed: Typed, fieldOf: FieldOf = (path) => path): Record<string, FieldFault> {
  const issues = problem instanceof Problem ? (problem.body?.issues ?? []) : [];
  return Object.fromEntries(issues.flatMap(({ path, words }) => {
    const found = seenAt(fieldOf(path, typed).split('.'), fields, typed);
    return found ? [[found, words ?? { code: 'not_accepted' }]] : [];
  }));
}

/** The nearest field at or above a place: an item of a list is refused with its list. */
function seenAt([name = '', index, ...rest]: readonly string[], fields: readonly Field[], typed: Typed): string | null {
  const field = fields.find((one) => one.name === name && isVisible(one, fields, typed));
  if (!field) return null;
  const row = field.type === 'rows' && index !== undefined ? (typed[name] as readonly Typed[] | undefined)?.[Number(index)] : undefined;
  const within = row && field.type === 'rows' ? seenAt(rest, field.of, row) : null;
  return within ? `${name}.${index}.${within}` : name;
}
