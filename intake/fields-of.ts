import type { Imported } from '#domain/import/bringer.ts';
import { CASE_FIELDS, UNTAKEN_COLUMNS } from './case-fields.ts';
import type { NamedField } from './named-field.ts';
import { ROSTER_FIELDS } from './roster-fields.ts';

/** The fields that a file of this kind may hold. */
export function fieldsOf(what: Imported): readonly NamedField[] {
  return what === 'cases' ? CASE_FIELDS : ROSTER_FIELDS;
}

/** The columns that such files are known to have, and that are not taken. */
export function untakenOf(what: Imported): readonly string[] {
  return what === 'cases' ? UNTAKEN_COLUMNS : [];
}
