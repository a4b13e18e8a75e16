import type { FieldSpec } from '#domain/import/table.ts';

/** A field with the names under which lists have it. `follows`: names that belong to whichever side stands before them in the file. */
export type NamedField = FieldSpec & { names: readonly string[]; follows?: { side: 'applicant' | 'respondent'; names: readonly string[] } };
