import type { ImportList, ImportView } from '#contract/import.ts';
import { fileProblemWords, type FileProblemCode } from '#domain/import/file-problem.ts';
import type { FieldSpec } from '#domain/import/table.ts';
import { missingFields, untakenColumns } from '#intake/columns.ts';
import { fieldsOf, untakenOf } from '#intake/fields-of.ts';
import type { ImportDetail, ImportRecord } from '#prisma/reads/imports.ts';

/** What has become of work that nobody is at any more: a file that was being read has failed; of a commit the preview is there again; a roster is in, and not compared to the end. */
const LEFT = { reading: 'failed', preview: 'preview', committing: 'preview', matching: 'unmatched', done: 'done', failed: 'failed' } as const satisfies Record<ImportRecord['state'], ImportView['state']>;

/** A line of the list of imports. */
export function importLine({ importId, what, fileName, by, atMs, state, isStale, total, good, bad, known, problem, result }: ImportRecord): ImportList['rows'][number] {
  const shown = isStale ? LEFT[state] : state === 'matching' ? 'committing' : state;
  const trouble = isStale ? (state === 'matching' ? 'unmatched' : 'interrupted') : problem;
  return { importId, what, state: shown, fileName, counts: { total, good, bad, known }, result: trouble ? fileProblemWords(trouble as FileProblemCode) : result, by, atMs };
}

export function importView(detail: ImportDetail): ImportView {
  const { heading, preview, progress, hasErrors } = detail;
  const fields = fieldsOf(detail.what);
  const columns = heading?.columns ?? [];
  return {
    ...importLine(detail), progress, total: detail.total, columns, fields: fields.map(shownField), missing: heading ? missingFields(columns, fields).map(({ id }) => id) : [],
    untaken: untakenColumns(columns, untakenOf(detail.what)).map(({ column }) => column), rows: preview ?? [], hasErrors,
  };
}

function shownField({ id, name, isRequired }: FieldSpec): ImportView['fields'][number] {
  return { id, name, isRequired };
}
