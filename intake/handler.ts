import { FORMER_STAFF } from '#domain/import/former.ts';
import type { CaseField } from './case-fields.ts';
import type { RowReader } from './row-reader.ts';
import { proseOf } from './value/text.ts';

/** The account of the handler that the row names; nothing where it names none. In a closed case somebody who has left may stand. */
export function readHandler(row: RowReader<CaseField>, people: ReadonlyMap<string, readonly string[]>, isClosed: boolean): string | undefined {
  const name = proseOf(row.cell('handler')).replaceAll(' ', '');
  if (name === '') return isClosed ? FORMER_STAFF : undefined;
  const found = people.get(name) ?? [];
  if (found.length === 1) return found[0];
  if (isClosed) return FORMER_STAFF;
  row.refuse('handler', found.length === 0 ? 'no_such_handler' : 'ambiguous_handler');
  return undefined;
}
