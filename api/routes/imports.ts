import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { IMPORTS, type ColumnsBody } from '#contract/import.ts';
import type { Column } from '#domain/import/table.ts';
import type { By, Role } from '#domain/shared/role.ts';
import { CASE_INTAKE } from '#intake/cases.ts';
import { errorCsv, writeErrorWorkbook } from '#intake/error-file.ts';
import { ROSTER_INTAKE } from '#intake/roster.ts';
import { countyOfCourt } from '#prisma/reads/people.ts';
import { importOf, importsOf, type ImportDetail, type ImportScope } from '#prisma/reads/imports.ts';
import { mapColumns, readIntoRun, takeUpCommit, type ImportDeps } from '#record/import-job.ts';
import { partsOf } from '#record/import-part.ts';
import { startRun } from '#record/import-run.ts';
import { Refused } from '#record/refused.ts';
import type { Session } from '#record/session.ts';
import type { Handlers } from '../call.ts';
import type { Deps } from '../deps.ts';
import { receiveImport } from '../import-file.ts';
import { openImportQueue } from '../import-queue.ts';
import { fieldsOf, importLine, importView } from '../import-view.ts';
import { RequestRefused } from '../problem.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MAY_BRING = { cases: ['filingClerk', 'filingChief'], roster: ['liaison'] } as const satisfies Record<(typeof IMPORTS)[number], readonly Role[]>;

/** Files of former systems: uploaded, read behind the reply, looked at, mapped, and brought into the record in whole or not at all. */
export function importRoutes(deps: Deps): Handlers<'imports' | 'startImport' | 'import' | 'mapImport' | 'commitImport' | 'importErrors'> {
  const { pool, read, vault, door, wake, log } = deps;
  const importing: ImportDeps = { pool, vault, door, wake, intakes: { cases: CASE_INTAKE, roster: ROSTER_INTAKE } };
  const queue = openImportQueue(log);

  async function seen(reader: Session, importId: string): Promise<ImportDetail> {
    const found = await importOf(read.pool, scopeOf(reader), importId);
    if (!found) throw new Refused({ code: 'not_found' });
    return found;
  }

  return {
    imports: async ({ reader }) => ({ rows: (await importsOf(read.pool, scopeOf(reader))).map(importLine) }),
    import: async ({ reader, params: { importId } }) => importView(await seen(reader, importId)),
    async startImport({ req, reader, params, key }) {
      const what = IMPORTS.find((known) => known === params.what);
      if (!what) throw new Refused({ code: 'not_found' });
      const by = bringer(reader, what);
      const { name, bytes, sha256 } = await receiveImport(req);
      const run = { what, courtCode: reader.courtCode, countyCode: what === 'roster' ? reader.countyCode : await countyOfCourt(read, reader.courtCode), fileName: name, sha256, by };
      const { importId, isNew } = await startRun(pool, run, { ...key, body: { name, sha256 } });
      if (isNew) queue.add(importId, () => readIntoRun(importing, importId, bytes));
      return { importId };
    },
    async mapImport({ reader, params: { importId }, body, key }) {
      const { what, heading } = await seen(reader, importId);
      bringer(reader, what);
      if (!heading) throw new Refused({ code: 'not_allowed' });
      queue.add(importId, await mapColumns(importing, importId, mapped(heading.columns, body, what), key));
      return importView(await seen(reader, importId));
    },
    async commitImport({ reader, params: { importId }, key }) {
      const { what } = await seen(reader, importId);
      queue.add(importId, await takeUpCommit(importing, importId, bringer(reader, what), key));
      return importView(await seen(reader, importId));
    },
    async importErrors({ reader, params: { importId }, query: { format }, res }) {
      const { heading, hasErrors } = await seen(reader, importId);
      if (!heading || !hasErrors) throw new Refused({ code: 'not_found' });
      const bad = partsOf(read.pool, vault, importId, 'bad');
      res.attachment(`导入错误.${format}`).type(format === 'xlsx' ? WORKBOOK : 'text/csv; charset=utf-8');
      if (format === 'csv') await pipeline(Readable.from(errorCsv(heading.columns, bad)), res);
      else await writeErrorWorkbook(res, heading.columns, bad);
    },
  };
}

/** Cases are seen by who files at the court, a roster by the liaison of its county. */
function scopeOf({ roles, courtCode, countyCode }: Session): ImportScope {
  const files = MAY_BRING.cases.some((role) => roles.includes(role));
  return { cases: files ? courtCode : null, roster: roles.includes('liaison') ? countyCode : null };
}

function bringer({ accountId, roles, countyCode }: Session, what: (typeof IMPORTS)[number]): By {
  const role = MAY_BRING[what].find((held) => roles.includes(held));
  if (!role || (what === 'roster' && countyCode === null)) throw new Refused({ code: 'wrong_role' });
  return { userId: accountId, role };
}

/** The columns of the file with the fields as mapped; refused where a field is none, stands twice, or a column is not there. */
function mapped(columns: readonly Column[], { columns: given }: ColumnsBody, what: (typeof IMPORTS)[number]): Column[] {
  const known = fieldsOf(what);
  const fields = given.flatMap(({ field }) => field ?? []);
  const wrong = given.find(({ column, field }) => !columns.some((own) => own.column === column) || (field !== null && !known.some(({ id }) => id === field)));
  if (wrong || new Set(fields).size < fields.length) throw new RequestRefused('bad_request', { issues: [{ path: 'columns', message: wrong ? `no such column or field: ${wrong.column}` : 'a field stands twice' }] });
  return columns.map((own) => ({ ...own, field: given.find(({ column }) => column === own.column)?.field ?? null }));
}
