import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FILE_LIMITS } from '#intake/file/limits.ts';
import { writePeople, type Login } from '#test/api/support/people.ts';
import { csv, ENFORCEMENT_HEADING, enforcementRow, ROSTER_HEADING, rosterRow, workbook, type Cell } from '#test/import/support/files.ts';
import { openShell } from './support/shell.ts';

let shell: Awaited<ReturnType<typeof openShell>>;
let accounts: Record<Login, string>;

beforeAll(async () => {
  shell = await openShell();
  accounts = await writePeople(shell.database.pool);
});
afterAll(() => shell[Symbol.asyncDispose]());

const table = (...rows: Cell[][]) => [ENFORCEMENT_HEADING, ...rows];
async function file(name: string, bytes: Buffer): Promise<string> {
  const path = join(shell.home, name);
  await writeFile(path, bytes);
  return path;
}
const cases = () => shell.sql<{ case_number: string }>('select case_number from court_case order by case_number');

it('shows what a file would come to and asks; a no leaves the record as it is, a yes brings it in', async () => {
  const path = await file('台账.xlsx', await workbook(table(enforcementRow(1), enforcementRow(2, { 立案日期: '昨天' }))));
  const refused = await shell.duixian(['import', 'cases', path, '--by', 'clerk'], 'n');
  expect(refused.code).toBe(1);
  expect(refused.out).toContain('共 2 行：可导入 1，有误 1，已在系统中 0。\n  第 3 行 C 列 立案日期：日期无法识别');
  expect(refused.out).toContain('没有导入');
  expect(refused.out).not.toContain('张测');
  expect(await cases()).toEqual([]);

  expect(await shell.duixian(['import', 'cases', path, '--by', 'clerk'], 'y')).toMatchObject({ code: 0, out: expect.stringContaining('导入 1 件；1 行有误，未导入。') });
  expect(await cases()).toEqual([{ case_number: '（2018）陕0902执1号' }]);
  expect(await shell.sql('select by_user, by_role from stream_event where revision = 1')).toEqual([{ by_user: accounts.clerk, by_role: 'filingClerk' }]);
});

it('says that a file was brought before, and brings nothing twice', async () => {
  const path = await file('again.csv', csv(table(enforcementRow(1))));
  expect(await shell.duixian(['import', 'cases', path, '--by', 'clerk', '--yes'])).toEqual({ code: 0, err: '', out: '共 1 行：可导入 0，有误 0，已在系统中 1。\n全部 1 行此前已在系统中，没有重复导入。\n' });
  expect(await cases()).toHaveLength(1);
});

it('writes the bad rows into a file, with nothing in it that would run', async () => {
  const path = await file('bad.csv', csv(table(enforcementRow(3, { 证件号码: '+1' }))));
  const errors = join(shell.home, 'errors.csv');
  expect((await shell.duixian(['import', 'cases', path, '--by', 'clerk', '--yes', '--errors', errors])).code).toBe(1);
  expect(await readFile(errors, 'utf8')).toContain("2,H,证件号码,证件号码位数有误,'+1");
});

it('takes columns that are named by hand, and a roster in the name of the liaison', async () => {
  const heading = [...ENFORCEMENT_HEADING];
  heading[3] = '事由';
  const path = await file('mapped.csv', csv([heading, enforcementRow(4)]));
  expect(JSON.parse((await shell.duixian(['import', 'cases', path, '--by', 'chief', '--map', 'd=cause', '--yes', '--json'])).out)).toMatchObject({ state: 'done', counts: { good: 1 } });
  const roster = await file('roster.csv', csv([ROSTER_HEADING, rosterRow(1)]));
  expect(await shell.duixian(['import', 'roster', roster, '--by', 'liaison', '--yes'])).toMatchObject({ code: 0, out: expect.stringContaining('新增或者更新 1 人') });
  expect(await shell.sql('select county_code from roster_person')).toEqual([{ county_code: '610902' }]);
});

it('brings only cases of the court of the person it is done for', async () => {
  const path = await file('other.csv', csv(table(enforcementRow(5))));
  expect(await shell.duixian(['import', 'cases', path, '--by', 'other-clerk', '--yes'])).toMatchObject({ code: 1, out: expect.stringContaining('不是本院案件') });
});

it.each([
  ['nobody in whose name', ['cases', 'FILE'], 'missing_field'],
  ['somebody who is not there', ['cases', 'FILE', '--by', 'nobody'], 'no_such_user'],
  ['a judge', ['cases', 'FILE', '--by', 'judge'], 'wrong_role'],
  ['a clerk with a roster', ['roster', 'FILE', '--by', 'clerk'], 'wrong_role'],
  ['a file that is not there', ['cases', 'nowhere.xlsx', '--by', 'clerk'], 'no_such_file'],
  ['a field that is not there', ['cases', 'FILE', '--by', 'clerk', '--map', 'A=password'], 'bad_mapping'],
  ['two files', ['cases', 'FILE', 'FILE', '--by', 'clerk'], 'unknown_field'],
])('refuses %s', async (_what, argv, code) => {
  const path = await file('good.csv', csv(table(enforcementRow(6))));
  const { code: exit, out } = await shell.duixian(['import', ...argv.map((word) => (word === 'FILE' ? path : word)), '--yes', '--json']);
  expect([exit, JSON.parse(out)]).toEqual([2, expect.objectContaining({ code })]);
  expect((await cases()).map(({ case_number }) => case_number)).not.toContain('（2018）陕0902执6号');
});

it('says why a file cannot be read, and refuses one beyond 50 MB unread', async () => {
  const broken = await file('old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]));
  expect(await shell.duixian(['import', 'cases', broken, '--by', 'clerk', '--yes'])).toMatchObject({ code: 1, out: expect.stringContaining('旧版') });
  const large = await file('large.csv', Buffer.alloc(FILE_LIMITS.bytes + 1, 'a'));
  expect(JSON.parse((await shell.duixian(['import', 'cases', large, '--by', 'clerk', '--json'])).out)).toMatchObject({ code: 'body_too_large' });
});
