import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '#domain/kinds.ts';
import { courtTime } from '#record/court-time.ts';
import { verifyAll } from '#record/verify.ts';
import { openApi, type Api } from '#test/api/support/app.ts';
import type { Client } from '#test/api/support/client.ts';
import { citizen, csv, ENFORCEMENT_HEADING, enforcementRow, workbook, type Cell } from './support/files.ts';
import { brought, previewed } from './support/upload.ts';

let api: Api;
let clerk: Client;

beforeAll(async () => {
  api = await openApi();
  clerk = await api.as('clerk');
});
afterAll(() => api[Symbol.asyncDispose]());

const table = (...rows: Cell[][]) => [ENFORCEMENT_HEADING, ...rows];
const sql = async <T>(text: string, values: unknown[] = []) => (await api.database.pool.query(text, values)).rows as T[];

async function docketOf(caseNumber: string): Promise<{ type: string; body: Record<string, unknown>; by_role: string }[]> {
  return sql('select e.type, e.body, e.by_role from stream_event e join court_case c using (case_id) where c.case_number = $1 order by e.docket_no', [caseNumber]);
}

describe('a case in hand', () => {
  it('is there at once as it stood, with a line for each step, and its story waits in the second lane', async () => {
    const done = await brought(api, clerk, await workbook(table(enforcementRow(11))));
    expect(done).toMatchObject({ state: 'done', counts: { total: 1, good: 1, bad: 0, known: 0 }, result: { zh: '导入 1 件。' } });
    const [found] = await sql<Record<string, unknown>>(`select c.*, c.filed_on::text as filed, o.lane from court_case c join outbox o on o.stream_id = 'enforcement/' || c.case_id where case_number = '（2018）陕0902执11号'`);
    expect(found).toMatchObject({ kind: 'enforcement', status: 'assigned', claim: '12511.90', filed: '2018-03-05', handler_id: api.accounts.officer, county_code: '610902', import_id: done.importId, lane: 1, closed_on: null });
    expect(found!.receipt_no).toMatch(/^陕0902导\d{4}-000001$/);
    const lines = await docketOf('（2018）陕0902执11号');
    expect(lines.map(({ type }) => type)).toEqual(['received', 'filed', 'numbered', 'assigned', 'imported']);
    expect(lines.map(({ by_role }) => by_role)).toEqual(['filingClerk', 'filingClerk', 'filingClerk', 'filingClerk', 'filingClerk']);
  });

  it('says in one line what had been overdue, and nobody is sent a notice of it', async () => {
    const { today, nowMs } = await courtTime(api.database.pool);
    const line = (await docketOf('（2018）陕0902执11号')).at(-1)!.body;
    const days = (from: string) => Math.round((Date.parse(today) - Date.parse(from)) / 86_400_000);
    expect(line).toMatchObject({
      type: 'imported', overdue: [{ rule: 'ENF-007', from: '2018-03-01', due: '2018-03-12', days: days('2018-03-12') }, { rule: 'ENF-009', from: '2018-03-08', due: '2018-03-12', days: days('2018-03-12') }, { rule: 'ENF-012', from: '2018-03-08', due: '2018-04-08', days: days('2018-04-08') }, { rule: 'ENF-001', from: '2018-03-05', due: '2018-09-05', days: days('2018-09-05') }],
    });
    expect(Math.abs(Number(line.beforeMs) - nowMs)).toBeLessThan(600_000);
    expect(await sql('select from notice')).toEqual([]);
  });

  it('is found by its number and its parties, whose numbers are nowhere in plain', async () => {
    for (const q of ['(2018)陕0902执11号', '张测11', citizen(11)]) expect((await clerk.call('cases', { query: { q } })).rows.map(({ caseNumber }) => caseNumber)).toEqual(['（2018）陕0902执11号']);
    const dump = JSON.stringify([await sql('select body from stream_event'), await sql('select state from stream'), await sql('select preview, result from import_run')]);
    expect(dump).not.toContain(citizen(11));
    expect(dump).not.toContain('张测11');
  });

  it('holds what was received and paid before in its ledger, on the day of its closing', async () => {
    await brought(api, clerk, await workbook(table(enforcementRow(12, { 实际到位金额: 12511.9, 已发放金额: 12511.9, 结案日期: new Date('2018-06-01'), 结案方式: '执行完毕', 承办人: '离职人员' }))));
    const [found] = await sql<Record<string, unknown>>(`select *, closed_on::text as closed from court_case where case_number = '（2018）陕0902执12号'`);
    expect(found).toMatchObject({ status: 'closed', closing: 'performed', closed: '2018-06-01', owed: '12511.90' });
    expect(await sql(`select account, amount, to_timestamp(at_ms / 1000) at time zone 'Asia/Shanghai' = '2018-06-01' as on_day from ledger_entry where case_id = $1 order by leg`, [found!.case_id]))
      .toEqual([{ account: 'bank', amount: '12511.90', on_day: true }, { account: 'paid', amount: '-12511.90', on_day: true }]);
    expect(await sql('select from outbox where stream_id = $1', [`enforcement/${String(found!.case_id)}`])).toEqual([]);
  });
});

describe('a civil case', () => {
  const HEADING = ['收件号', '案号', '收案日期', '立案日期', '原告', '被告', '案由', '诉讼请求', '诉讼标的额', '适用程序', '承办法官', '结案日期', '结案方式', '案件受理费'];

  it('comes as papers under review, as a case on trial, or withdrawn', async () => {
    const done = await brought(api, clerk, csv([HEADING,
      ['2026-A1', null, '2026-11-20', null, '王测一', '赵试一', '追索劳动报酬纠纷', '支付工资三千元', '3000', null, null, null, null, null],
      [null, '(2026)陕0902民初8号', '2026-10-08', '2026-10-10', '王测二', '测试农业合作社', '买卖合同纠纷', '支付货款', '12000', '简易程序', '李审', null, null, '100'],
      [null, '（2026）陕0902民初9号', '2026-09-01', '2026-09-03', '王测三', '赵试三', '离婚纠纷', '请求离婚', null, null, null, '2026-09-20', '撤诉', null],
    ], 'gb18030'), { name: '民事.csv' });
    expect(done.counts).toEqual({ total: 3, good: 3, bad: 0, known: 0 });
    const rows = await sql(`select receipt_no, case_number, status, cause, claim, handler_id, closing from court_case where kind = 'civil' order by received_on`);
    expect(rows).toEqual([
      expect.objectContaining({ case_number: '（2026）陕0902民初9号', status: 'withdrawn', cause: 'divorce', claim: '0.00', closing: 'withdrawn' }),
      expect.objectContaining({ case_number: '（2026）陕0902民初8号', status: 'assigned', cause: 'saleOfGoods', claim: '12000.00', handler_id: api.accounts.judge }),
      expect.objectContaining({ receipt_no: '陕09022026-A1', case_number: null, status: 'received', cause: 'wages', claim: '3000.00' }),
    ]);
  });
});

it('the same file twice brings nothing twice and says so', async () => {
  const file = await workbook(table(enforcementRow(21), enforcementRow(22)));
  await brought(api, clerk, file);
  const cases = await sql('select case_id from court_case order by case_id');
  const view = await previewed(api, clerk, file);
  expect(view).toMatchObject({ state: 'preview', counts: { total: 2, good: 0, bad: 0, known: 2 } });
  expect(view.rows.map(({ isKnown }) => isKnown)).toEqual([true, true]);
  const again = await brought(api, clerk, file);
  expect(again).toMatchObject({ state: 'done', counts: { good: 0, known: 2 }, result: { zh: '导入 0 件；2 件此前已在系统中，没有重复导入。' } });
  expect(await sql('select case_id from court_case order by case_id')).toEqual(cases);
});

it('without a case number a row is known by its receipt number, else by who claims what from whom', async () => {
  const bare = { 案号: null, 立案日期: null, 收到材料日期: '2026-11-02', 承办人: null, 分案日期: null };
  const file = await workbook(table(enforcementRow(31, bare), enforcementRow(32, bare)));
  expect((await brought(api, clerk, file)).counts).toMatchObject({ good: 2, known: 0 });
  const { counts } = await previewed(api, clerk, await workbook(table(enforcementRow(31, bare), enforcementRow(32, { ...bare, '应执行标的金额（元）': 9 }))));
  expect(counts).toEqual({ total: 2, good: 1, bad: 0, known: 1 });
});

it('a receipt number that stands at a case of another number is an error of the row, in the record and in the file', async () => {
  const heading = ['收件号', ...ENFORCEMENT_HEADING];
  const row = (n: number, receipt: string, changes: Partial<Record<string, Cell>> = {}) => [receipt, ...enforcementRow(n, changes)];
  const problemsOf = ({ rows }: { rows: readonly { problems: readonly { code: string }[] }[] }) => rows.map(({ problems }) => problems.map(({ code }) => code));
  await brought(api, clerk, await workbook([heading, row(51, '2018-77')]));
  const view = await previewed(api, clerk, await workbook([heading, row(51, '2018-77'), row(52, '2018-78'), row(53, '2018-78'), row(54, '2018-77')]));
  expect(view.counts).toEqual({ total: 4, good: 1, bad: 2, known: 1 });
  expect(problemsOf(view)).toEqual([[], [], ['receipt_taken'], ['receipt_taken']]);
  expect((await previewed(api, clerk, await workbook([heading, row(54, '2018-77')]))).rows[0]?.problems.map(({ code }) => code)).toEqual(['receipt_taken']);
  const bare = { 案号: null, 立案日期: null, 收到材料日期: '2026-11-02', 承办人: null, 分案日期: null };
  await brought(api, clerk, await workbook([heading, row(55, '2026-79', bare)]));
  expect((await previewed(api, clerk, await workbook([heading, row(55, '2026-79'), row(56, '2018-77', bare)]))).rows.map(({ isKnown }) => isKnown)).toEqual([true, true]);
});

it('the series goes on after the highest number that came in', async () => {
  await brought(api, clerk, await workbook(table(enforcementRow(205), enforcementRow(77))));
  expect(await sql(`select last from number_series where court_code = '陕0902' and type_code = '执' and year = 2018`)).toEqual([{ last: 205 }]);
});

it('what the record then holds is what its lines say, to the last hash', async () => {
  await brought(api, clerk, await workbook(table(enforcementRow(41, { 是否建档立卡: '是' }), enforcementRow(42, { 发出执行通知书日期: '2018-03-10', 财产报告期限: '10' }))));
  const findings = [];
  for await (const finding of verifyAll(api.database.pool, KINDS)) findings.push(finding);
  expect(findings).toEqual([]);
  const [track] = await sql<{ clock: { historyMs?: number }; kind: string }>(`select s.kind, s.clock from stream s join court_case c using (case_id) where c.case_number = '（2018）陕0902执41号' and s.kind = 'povertyTrack'`);
  expect(track?.clock.historyMs).toBeGreaterThan(0);
  expect(await sql(`select tags from court_case where case_number = '（2018）陕0902执41号'`)).toEqual([{ tags: ['扶贫'] }]);
  const past = (await docketOf('（2018）陕0902执41号')).flatMap(({ type, body }) => (type === 'imported' ? [(body.overdue as { rule: string }[]).map(({ rule }) => rule)] : []));
  expect(past[1]).toEqual(['FIL-030', 'ENF-050', 'ENF-050/assign', 'ENF-050/notice', 'ENF-050/query']);
});
