import ExcelJS from 'exceljs';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openImportQueue } from '../../api/import-queue.ts';
import { API_ROOT } from '#contract/api.ts';
import { CASE_INTAKE } from '#intake/cases.ts';
import { FILE_LIMITS } from '#intake/file/limits.ts';
import { ROSTER_INTAKE } from '#intake/roster.ts';
import { takeUpCommit, type ImportDeps } from '#record/import-job.ts';
import { openApi, type Api } from '#test/api/support/app.ts';
import type { Client } from '#test/api/support/client.ts';
import { citizen, csv, ENFORCEMENT_HEADING, enforcementRow, ROSTER_HEADING, rosterRow, workbook, type Cell } from './support/files.ts';
import { brought, committed, previewed, settled, upload } from './support/upload.ts';

let api: Api;
let clerk: Client;
let importing: ImportDeps;

beforeAll(async () => {
  api = await openApi();
  clerk = await api.as('clerk');
  const { pool, vault, door, wake } = api.deps;
  importing = { pool, vault, door, wake, intakes: { cases: CASE_INTAKE, roster: ROSTER_INTAKE } };
});
afterAll(() => api[Symbol.asyncDispose]());

const table = (...rows: Cell[][]) => [ENFORCEMENT_HEADING, ...rows];
const errors = (importId: string, format: 'xlsx' | 'csv') => ({ params: { importId }, body: { format, reason: '更正后再导入' } });
const sql = async <T>(text: string, values: unknown[] = []) => (await api.database.pool.query(text, values)).rows as T[];

describe('an upload', () => {
  it('is answered before it is read, and shows counts, columns and masked rows', async () => {
    const view = await previewed(api, clerk, await workbook(table(enforcementRow(1), enforcementRow(2, { 证件号码: Number(citizen(2).replace('X', '0')), '应执行标的金额（元）': '1.2万' }))));
    expect(view).toMatchObject({ state: 'preview', what: 'cases', fileName: '台账.xlsx', total: 2, counts: { total: 2, good: 1, bad: 1, known: 0 }, missing: [], hasErrors: true, result: null, by: { name: '陈立' } });
    expect(view.columns[7]).toEqual({ column: 'H', name: '证件号码', field: 'applicantId' });
    expect(view.rows[0]).toMatchObject({ row: 2, problems: [], isKnown: false });
    expect(view.rows[0]?.cells.slice(5, 10)).toEqual(['张**', '居民身份证', expect.stringMatching(/^619999\*{8}/), '139****0000', '安康市汉滨区…']);
    expect(view.rows[1]?.problems.map(({ column, code }) => [column, code])).toEqual([['H', 'number_lost'], ['E', 'amount_in_large_unit']]);
    expect(JSON.stringify(view)).not.toContain('张测1');
  });
  it('sent twice with one key is one import', async () => {
    const file = csv(table(enforcementRow(3)));
    const key = randomUUID();
    const [first, second] = [await upload(api, clerk, 'cases', file, { key }), await upload(api, clerk, 'cases', file, { key })];
    expect([first.status, second.body]).toEqual([201, first.body]);
    expect((await upload(api, clerk, 'cases', csv(table(enforcementRow(4))), { key })).body.code).toBe('key_reused');
    await settled(clerk, first.body.importId);
  });
  it('that cannot be read fails with its reason', async () => {
    expect(await previewed(api, clerk, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toMatchObject({ state: 'failed', result: { zh: '这是旧版（.xls）或者加密的工作簿，请另存为不带密码的 .xlsx 或 CSV 文件。' } });
    expect(await previewed(api, clerk, Buffer.from('只有一列\n1'))).toMatchObject({ state: 'failed', result: { zh: '没有找到列名所在的行。' } });
    expect(await previewed(api, clerk, csv([ENFORCEMENT_HEADING]))).toMatchObject({ state: 'failed', result: { zh: '文件是空的，或者没有数据行。' } });
  });
  it('of a small workbook that would unpack to far more fails with its reason', async () => {
    const bomb = await workbook(table(['a'.repeat(FILE_LIMITS.sharedTextBytes)]));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await previewed(api, clerk, bomb)).toMatchObject({ state: 'failed', counts: { total: 0 }, result: { zh: '工作簿解压后过大，请拆分后导入。' } });
  });
  it('of no file, of another form, or beyond 50 MB is refused', async () => {
    const headers = { cookie: clerk.cookie, 'x-csrf-token': clerk.csrf, origin: api.url };
    const send = async (init: RequestInit) => ((await (await fetch(`${api.url}${API_ROOT}/imports/cases`, { method: 'POST', ...init, headers: { ...headers, 'idempotency-key': randomUUID(), ...init.headers } })).json()) as { code: string }).code;
    expect(await send({ body: '{}', headers: { 'content-type': 'application/json' } })).toBe('wrong_content_type');
    const empty = new FormData();
    empty.append('kind', 'cases');
    expect(await send({ body: empty })).toBe('bad_request');
    expect((await upload(api, clerk, 'cases', Buffer.alloc(0))).body.code).toBe('bad_request');
    for (const size of [FILE_LIMITS.bytes + 1, FILE_LIMITS.bytes * 1.05, FILE_LIMITS.bytes * 1.2]) {
      expect(await upload(api, clerk, 'cases', Buffer.alloc(size, 'a'))).toMatchObject({ status: 413, body: { code: 'body_too_large' } });
    }
    expect((await upload(api, clerk, 'accounts', csv(table()))).body.code).toBe('not_found');
  });
});

describe('columns', () => {
  it('that nobody knows are mapped by hand, and every row is looked at anew', async () => {
    const heading = [...ENFORCEMENT_HEADING];
    heading[5] = '甲方';
    const view = await previewed(api, clerk, await workbook([heading, enforcementRow(11), enforcementRow(12)]));
    expect(view).toMatchObject({ missing: ['applicant'], counts: { good: 0, bad: 2 } });
    const columns = view.columns.map(({ column, field }) => ({ column, field: column === 'F' ? 'applicant' : column === 'G' ? 'applicantPaper' : column === 'H' ? 'applicantId' : field }));
    await clerk.call('mapImport', { params: { importId: view.importId }, body: { columns } });
    expect(await settled(clerk, view.importId)).toMatchObject({ state: 'preview', missing: [], counts: { good: 2, bad: 0 } });
    expect((await committed(clerk, view.importId)).counts).toMatchObject({ good: 2 });
  });
  it('take one field each, of those that there are', async () => {
    const { importId } = await previewed(api, clerk, csv(table(enforcementRow(13))));
    for (const columns of [[{ column: 'A', field: 'cause' }, { column: 'B', field: 'cause' }], [{ column: 'ZZ', field: 'cause' }], [{ column: 'A', field: 'password' }]]) {
      expect(await clerk.refused('mapImport', { params: { importId }, body: { columns } })).toMatchObject({ status: 400, code: 'bad_request', issues: [{ path: 'columns' }] });
    }
  });
});

describe('what is wrong', () => {
  const EVIL = '=HYPERLINK("http://a","b")';

  it('comes as a workbook fit to be mended, and as CSV by row and column, with nothing in it that would run', async () => {
    const { importId } = await previewed(api, clerk, await workbook(table(enforcementRow(21, { 案由: EVIL, 立案日期: '昨天' }), enforcementRow(22), enforcementRow(23, { '原告/申请人': '-1+2', 证件号码: '+1' }))));
    const { headers, body } = await clerk.send('importErrors', errors(importId, 'csv'));
    expect([headers.get('content-type'), String(body).split('\r\n')]).toEqual(['text/csv; charset=utf-8', [
      '行号,列,列名,问题,原内容', '2,C,立案日期,"日期无法识别，请写作 2018-07-03 的形式",昨天'.replaceAll('"', ''), "4,H,证件号码,证件号码位数有误,'+1", '']]);
    const response = await fetch(`${api.url}${API_ROOT}/imports/${importId}/errors`, {
      method: 'POST', headers: { cookie: clerk.cookie, 'x-csrf-token': clerk.csrf, 'idempotency-key': randomUUID(), 'content-type': 'application/json' }, body: JSON.stringify(errors(importId, 'xlsx').body),
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await response.arrayBuffer());
    const [rows, details] = book.worksheets;
    expect(rows!.getRow(1).values).toEqual([undefined, ...ENFORCEMENT_HEADING.map((name) => name.normalize('NFKC')), '问题']);
    expect([rows!.rowCount, details!.rowCount]).toEqual([3, 3]);
    expect(rows!.getCell('D2').value).toBe(`'${EVIL}`);
    expect(rows!.getCell('F3').value).toBe("'-1+2");
    expect(rows!.getCell('AB2').value).toBe('立案日期：日期无法识别，请写作 2018-07-03 的形式');
  });
  it('is given only for a reason, which is kept with who took it', async () => {
    const { importId } = await previewed(api, clerk, csv(table(enforcementRow(26, { 案由: null }))));
    expect((await clerk.refused('importErrors', { params: { importId }, body: { format: 'csv', reason: ' ' } })).code).toBe('bad_request');
    expect(await clerk.refused('importErrors', { params: { importId }, body: { format: 'csv', reason: '电话13900001234核对' } })).toMatchObject({ code: 'number_in_text', issues: [{ path: 'reason' }] });
    await clerk.send('importErrors', errors(importId, 'csv'));
    expect(await sql('select user_id, person_id, field, reason from reveal_log where case_id = $1', [importId])).toEqual([{ user_id: api.accounts.clerk, person_id: importId, field: 'importErrors', reason: '更正后再导入' }]);
  });
  it('is still there when the good rows are in, and the rest of the file is not', async () => {
    const done = await brought(api, clerk, await workbook(table(enforcementRow(24), enforcementRow(25, { 案由: null }), enforcementRow(24))));
    expect(done).toMatchObject({ state: 'done', counts: { total: 3, good: 1, bad: 2, known: 0 }, hasErrors: true, result: { zh: '导入 1 件；2 行有误，未导入。' } });
    expect(String((await clerk.send('importErrors', errors(done.importId, 'csv'))).body)).toContain('4,,,与本文件中前面的一行重复,');
    expect(await sql('select kind from import_part where import_id = $1', [done.importId])).toEqual([{ kind: 'bad' }]);
  });
});

describe('who may', () => {
  it('bring cases: who files at the court; a roster: the liaison; nobody sees another court’s or county’s files', async () => {
    const [chief, liaison, otherClerk, otherLiaison] = await Promise.all([api.as('chief'), api.as('liaison'), api.as('other-clerk'), api.as('other-liaison')]);
    expect((await upload(api, liaison, 'cases', csv(table(enforcementRow(31))))).body.code).toBe('wrong_role');
    expect((await upload(api, clerk, 'roster', csv([ROSTER_HEADING, rosterRow(1)]))).body.code).toBe('wrong_role');
    const cases = await previewed(api, clerk, csv(table(enforcementRow(32))));
    const roster = await previewed(api, liaison, csv([ROSTER_HEADING, rosterRow(2)]), { what: 'roster' });
    for (const [reader, importId] of [[otherClerk, cases.importId], [liaison, cases.importId], [otherLiaison, roster.importId], [clerk, roster.importId]] as const) {
      for (const name of ['import', 'commitImport'] as const) expect((await reader.refused(name, { params: { importId } })).code).toBe('not_found');
      expect((await reader.refused('importErrors', errors(importId, 'csv'))).code).toBe('not_found');
      expect((await reader.refused('mapImport', { params: { importId }, body: { columns: [] } })).code).toBe('not_found');
      expect((await reader.call('imports')).rows.map((row) => row.importId)).not.toContain(importId);
    }
    expect((await chief.call('imports')).rows.map(({ importId }) => importId)).toContain(cases.importId);
    expect((await committed(chief, cases.importId)).state).toBe('done');
  });
  it('bring only cases of the own court', async () => {
    const view = await previewed(api, await api.as('other-clerk'), csv(table(enforcementRow(33))));
    expect(view.rows[0]?.problems.map(({ code }) => code)).toEqual(['other_court', 'other_court', 'no_such_handler']);
  });
});

describe('a commit', () => {
  it('is whole or nothing: what fails on the way leaves no trace, and may be tried again', async () => {
    const { importId } = await previewed(api, clerk, csv(table(...Array.from({ length: 300 }, (_, at) => enforcementRow(1_000 + at)))));
    await sql(`create function refuse_one() returns trigger language plpgsql as $$ begin if new.case_number = '（2018）陕0902执1290号' then raise exception 'no'; end if; return new; end $$`);
    await sql('create trigger refuse_one before insert on court_case for each row execute function refuse_one()');
    expect(await committed(clerk, importId)).toMatchObject({ state: 'preview', counts: { good: 300 }, result: { zh: '处理过程中断，没有写入任何内容，请再试一次。' } });
    expect(await sql(`select from court_case where import_id = $1`, [importId])).toEqual([]);
    expect(await sql(`select from number_series where last >= 1000`)).toEqual([]);
    await sql('drop trigger refuse_one on court_case');
    expect(await committed(clerk, importId)).toMatchObject({ state: 'done', counts: { good: 300 } });
    expect(await sql(`select count(*)::int as n from court_case where import_id = $1`, [importId])).toEqual([{ n: 300 }]);
  });
  it('is done once: a repeat of the request begins nothing, another one is refused', async () => {
    const { importId } = await previewed(api, clerk, csv(table(enforcementRow(41))));
    const key = randomUUID();
    await clerk.call('commitImport', { params: { importId }, key });
    await clerk.call('commitImport', { params: { importId }, key });
    expect((await settled(clerk, importId)).counts).toMatchObject({ good: 1 });
    expect((await clerk.refused('commitImport', { params: { importId } })).code).toBe('not_allowed');
    expect(await sql('select count(*)::int as n from court_case where import_id = $1', [importId])).toEqual([{ n: 1 }]);
  });
  it('that nobody is at any more may be taken up again', async () => {
    const { importId } = await previewed(api, clerk, csv(table(enforcementRow(42))));
    await sql(`update import_run set state = 'committing', touched_at = clock_timestamp() - interval '2 minutes' where import_id = $1`, [importId]);
    expect(await clerk.call('import', { params: { importId } })).toMatchObject({ state: 'preview', result: { zh: '处理过程中断，没有写入任何内容，请再试一次。' } });
    expect((await committed(clerk, importId)).state).toBe('done');
  });
  it('without the rows of its file fails and says so, and one that somebody else has done meanwhile is left alone', async () => {
    const old = await previewed(api, clerk, csv(table(enforcementRow(43))));
    await sql(`delete from import_part where import_id = $1 and kind = 'rows'`, [old.importId]);
    expect(await committed(clerk, old.importId)).toMatchObject({ state: 'failed', result: { zh: expect.stringContaining('已超过七天') as unknown } });
    const { importId } = await previewed(api, clerk, csv(table(enforcementRow(44))));
    const by = { userId: api.accounts.clerk!, role: 'filingClerk' } as const;
    const commit = () => takeUpCommit(importing, importId, by, { userId: by.userId, route: 'test', key: randomUUID(), body: null });
    const first = await commit();
    await sql(`update import_run set touched_at = clock_timestamp() - interval '2 minutes' where import_id = $1`, [importId]);
    const second = await commit();
    await Promise.all([first(), second()]);
    expect(await clerk.call('import', { params: { importId } })).toMatchObject({ state: 'done', counts: { good: 1, known: 0 }, rows: [] });
    expect(await sql('select preview from import_run where import_id = $1', [importId])).toEqual([{ preview: null }]);
  });
  it('of the same file by two people at once brings each case once', async () => {
    const file = csv(table(...Array.from({ length: 150 }, (_, at) => enforcementRow(3_000 + at))));
    const runs = [await previewed(api, clerk, file), await previewed(api, clerk, file)];
    const by = { userId: api.accounts.clerk!, role: 'filingClerk' } as const;
    const works = await Promise.all(runs.map(({ importId }) => takeUpCommit(importing, importId, by, { userId: by.userId, route: 'test', key: randomUUID(), body: null })));
    await Promise.all(works.map((work) => work()));
    const views = await Promise.all(runs.map(({ importId }) => clerk.call('import', { params: { importId } })));
    expect(views.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(views.map(({ counts }) => [counts.good, counts.known]).toSorted(([a = 0], [b = 0]) => a - b)).toEqual([[0, 150], [150, 0]]);
  });
  it('whose connection is cut in the middle leaves nothing, and may be tried again', async () => {
    const { importId } = await previewed(api, clerk, csv(table(...Array.from({ length: 400 }, (_, at) => enforcementRow(4_000 + at)))));
    await sql(`create function cut_off() returns trigger language plpgsql as $$ begin if new.case_number = '（2018）陕0902执4390号' then perform pg_terminate_backend(pg_backend_pid()); end if; return new; end $$`);
    await sql('create trigger cut_off before insert on court_case for each row execute function cut_off()');
    expect(await committed(clerk, importId)).toMatchObject({ state: 'preview', counts: { good: 400 }, result: { zh: '处理过程中断，没有写入任何内容，请再试一次。' } });
    await sql('drop trigger cut_off on court_case');
    expect(await sql('select from court_case where import_id = $1', [importId])).toEqual([]);
    expect(await committed(clerk, importId)).toMatchObject({ state: 'done', counts: { good: 400 } });
  });
  it('that waits for another file is not given up', async () => {
    const file = csv(table(enforcementRow(45)));
    const { importId } = await previewed(api, clerk, file);
    let go = () => {};
    const queue = openImportQueue(api.database.pool, api.deps.log);
    queue.add(importId, () => new Promise((resolve) => (go = resolve)));
    await sql(`update import_run set state = 'committing', touched_at = clock_timestamp() - interval '2 minutes' where import_id = $1`, [importId]);
    let done = false;
    queue.add(importId, async () => void (done = true));
    await expect.poll(() => clerk.call('import', { params: { importId } }), { timeout: 15_000 }).toMatchObject({ state: 'committing' });
    expect(done).toBe(false);
    go();
    await expect.poll(() => done).toBe(true);
  });
  it('and a filing at the same time wait for each other, and no number is given twice', async () => {
    const { importId } = await previewed(api, clerk, csv(table(...Array.from({ length: 40 }, (_, at) => enforcementRow(2_000 + at)))));
    const drawn: string[] = [];
    await clerk.call('commitImport', { params: { importId } });
    for (let n = 0; n < 20; n++) {
      const { rows } = await api.database.pool.query<{ last: number }>(`insert into number_series (court_code, type_code, year, last) values ('陕0902', '执', 2018, 1) on conflict (court_code, type_code, year) do update set last = number_series.last + 1 returning last`);
      drawn.push(`（2018）陕0902执${rows[0]!.last}号`);
    }
    await settled(clerk, importId);
    const taken = (await sql<{ case_number: string }>('select case_number from court_case where import_id = $1', [importId])).map(({ case_number }) => case_number);
    const after = drawn.filter((number) => Number(/执(\d+)/.exec(number)![1]) > 2_039);
    expect(drawn.filter((number) => taken.includes(number) && after.includes(number))).toEqual([]);
    expect((await sql<{ last: number }>(`select last from number_series where type_code = '执' and year = 2018`))[0]!.last).toBeGreaterThanOrEqual(2_039);
  });
});
