import type { Imported } from '#domain/import/bringer.ts';
import { CASE_FIELDS } from './case-fields.ts';
import type { NamedField } from './named-field.ts';
import { ROSTER_FIELDS } from './roster-fields.ts';

/** The fields that a file of this kind may hold. */
export function fieldsOf(what: Imported): readonly NamedField[] {
  return what === 'cases' ? CASE_FIELDS : ROSTER_FIELDS;
}
