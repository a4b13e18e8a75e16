import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ErrorsBody } from '#contract/import.ts';
import { knownAmong } from '#domain/identity/known-people.ts';
import { BRINGERS, IMPORTED, roleToBring, type Imported } from '#domain/import/bringer.ts';
import type { By } from '#domain/shared/role.ts';
import { CASE_INTAKE } from '#intake/cases.ts';
import { mapByHand } from '#intake/columns.ts';
import { errorCsv, writeErrorWorkbook } from '#intake/error-file.ts';
import { fieldsOf } from '#intake/fields-of.ts';
import { ROSTER_INTAKE } from '#intake/roster.ts';
import { countyOfCourt } from '#prisma/reads/people.ts';
import { importOf, importsOf, type ImportDetail, type ImportScope } from '#prisma/reads/imports.ts';
import { mapColumns, readIntoRun, takeUpCommit, type ImportDeps } from '#record/import-job.ts';
import { partsOf } from '#record/import-part.ts';
import { startRun } from '#record/import-run.ts';
import { Refused } from '#record/refused.ts';
import { noteReveal } from '#record/reveal.ts';
import type { Session } from '#record/session.ts';
import type { Handlers } from '../call.ts';
import type { Deps } from '../deps.ts';
import { receiveImport } from '../import-file.ts';
import { openImportQueue } from '../import-queue.ts';
import { importLine, importView } from '../import-view.ts';
import { RequestRefused } from '../problem.ts';
import { recordable } from '../prose.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Files of former systems: uploaded, read behind the reply, looked at, mapped, and brought into the record in whole or not at all. */
export function importRoutes(deps: Deps): Handlers<'imports' | 'startImport' | 'import' | 'mapImport' | 'commitImport' | 'importErrors'> {
  const { pool, read, vault, door, wake, log } = deps;
  const importing: ImportDeps = { pool, vault, door, wake, intakes: { cases: CASE_INTAKE, roster: ROSTER_INTAKE } };
  const queue = openImportQueue(pool, log);

  async function seen(reader: Session, importId: string): Promise<ImportDetail> {
    const found = await importOf(read.pool, scopeOf(reader), importId);
    if (!found) throw new Refused({ code: 'not_found' });
    return found;
  }

  return {
    imports: async ({ reader }) => ({ rows: (await importsOf(read.pool, scopeOf(reader))).map(importLine) }),
    import: async ({ reader, params: { importId } }) => importView(await seen(reader, importId)),
    async startImport({ req, reader, params, key }) {
      const what = IMPORTED.find((known) => known === params.what);
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
      const columns = mapByHand(heading.columns, body.columns, fieldsOf(what));
      if (!columns.ok) throw new RequestRefused('bad_request', { issues: [{ path: 'columns', message: columns.error }] });
      queue.add(importId, await mapColumns(importing, importId, columns.value, key));
      return importView(await seen(reader, importId));
    },
    async commitImport({ reader, params: { importId }, key }) {
      const { what } = await seen(reader, importId);
      queue.add(importId, await takeUpCommit(importing, importId, bringer(reader, what), key));
      return importView(await seen(reader, importId));
    },
    async importErrors({ reader, params: { importId }, body, key, res }) {
      const { heading, hasErrors } = await seen(reader, importId);
      if (!heading || !hasErrors) throw new Refused({ code: 'not_found' });
      const { format, reason } = recordable(ErrorsBody, body, knownAmong([]));
      await noteReveal(pool, { caseId: importId, userId: reader.accountId, fields: [{ personId: importId, field: 'importErrors' }], reason }, key);
      const bad = partsOf(read.pool, vault, importId, 'bad');
      res.attachment(`导入错误.${format}`).type(format === 'xlsx' ? WORKBOOK : 'text/csv; charset=utf-8');
      if (format === 'csv') await pipeline(Readable.from(errorCsv(heading.columns, bad)), res);
      else await writeErrorWorkbook(res, heading.columns, bad);
    },
  };
}

/** Cases are seen by who files at the court, a roster by the liaison of its county. */
function scopeOf({ roles, courtCode, countyCode }: Session): ImportScope {
  const files = BRINGERS.cases.some((role) => roles.includes(role));
  return { cases: files ? courtCode : null, roster: roles.includes('liaison') ? countyCode : null };
}

function bringer(reader: Session, what: Imported): By {
  const role = roleToBring(what, reader);
  if (!role) throw new Refused({ code: 'wrong_role' });
  return { userId: reader.accountId, role };
}
