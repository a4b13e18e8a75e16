import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimMatches } from '#record/import-roster.ts';
import { readRoster } from '#demo/ankang/files.ts';
import { bringRoster } from '#demo/play/roster.ts';
import { logIn } from '#demo/play/session.ts';
import { openApi, type Api } from '#test/api/support/app.ts';
import type { Client } from '#test/api/support/client.ts';
import { PASSWORD } from '#test/api/support/people.ts';
import { citizen, csv, ENFORCEMENT_HEADING, enforcementRow, ROSTER_HEADING, rosterRow, workbook, type Cell } from './support/files.ts';
import { brought, committed, previewed } from './support/upload.ts';

let api: Api;
let liaison: Client;
let clerk: Client;

beforeAll(async () => {
  api = await openApi();
  [liaison, clerk] = await Promise.all([api.as('liaison'), api.as('clerk')]);
});
afterAll(() => api[Symbol.asyncDispose]());

const roster = (...rows: Cell[][]) => csv([ROSTER_HEADING, ...rows], 'utf8-bom');
const sql = async <T>(text: string, values: unknown[] = []) => (await api.database.pool.query(text, values)).rows as T[];

async function openedCase(n: number): Promise<string> {
  const { streamId } = await api.deps.door.openCase({
    caseId: randomUUID(), courtCode: '陕0902', countyCode: '610902', kind: 'civil', by: { userId: api.accounts.clerk, role: 'filingClerk' }, receivedOn: '2026-11-20', vault: api.deps.vault,
    parties: [{ role: 'applicant', person: { type: 'natural', name: `张测${n}`, idType: 'citizen', idNumber: citizen(n) } }, { role: 'respondent', person: { type: 'natural', name: '李试', idType: 'citizen' } }],
    firstLine: ([applicant, respondent]) => ({ type: 'received', on: '2026-11-20', cause: 'wages', claimAmount: '3000.00', plaintiffIds: [applicant!], defendantIds: [respondent!], request: '支付工资', povertyClaimed: false }),
  }, { userId: 'test', route: 'open', key: randomUUID(), body: null });
  return streamId;
}

const tagsOf = async (streamId: string) => (await sql<{ tags: string[] }>(`select c.tags from court_case c join stream s using (case_id) where s.stream_id = $1`, [streamId]))[0]!.tags;

it('adds persons as ciphertext, and tags the open cases of who is on it, by order and once', async () => {
  const [matched, other] = [await openedCase(1), await openedCase(2)];
  const done = await brought(api, liaison, roster(rosterRow(1, { 证件号码: `${citizen(1)}43` }), rosterRow(3)), { what: 'roster', name: '名册.csv' });
  expect(done).toMatchObject({ state: 'done', counts: { total: 2, good: 2, bad: 0, known: 0 }, result: { zh: '新增或者更新 2 人；与 1 件在办案件比对一致，已作扶贫标记，待确认。' } });
  expect([await tagsOf(matched), await tagsOf(other)]).toEqual([['扶贫', '涉民生'], ['涉民生']]);
  const [line] = await sql<Record<string, unknown>>(`select by_role, body from stream_event where stream_id = $1 and type = 'povertyClaimed'`, [matched]);
  expect(line).toMatchObject({ by_role: 'order', body: { origin: 'roster', countyCode: '610902' } });
  expect(await sql('select stream_id from stream where kind = $1', ['povertyTrack'])).toHaveLength(1);
  const [person] = await sql<Record<string, unknown>>(`select * from roster_person where person_no = '01' and household_no = '61090200001'`);
  expect(JSON.stringify(person)).not.toContain(citizen(1).slice(6));
  expect([person!.helper, api.deps.vault.decrypt(person!.helper_enc as Buffer)]).toEqual([null, '王帮']);
  expect(api.deps.vault.decrypt(person!.id_enc as Buffer)).toBe(`${citizen(1)}43`);

  await claimMatches(api.deps.door, done.importId);
  expect(await sql(`select from stream_event where stream_id = $1 and type = 'povertyClaimed'`, [matched])).toHaveLength(1);
});

it('the same roster twice changes nothing, and a changed row only its person', async () => {
  const file = roster(rosterRow(11), rosterRow(12));
  await brought(api, liaison, file, { what: 'roster' });
  const before = await sql('select * from roster_person order by person_key');
  expect(await brought(api, liaison, file, { what: 'roster' })).toMatchObject({ counts: { good: 0, known: 2 }, result: { zh: '新增或者更新 0 人；2 人没有变化，没有重复导入；与 0 件在办案件比对一致，已作扶贫标记，待确认。' } });
  expect(await sql('select * from roster_person order by person_key')).toEqual(before);
  expect((await brought(api, liaison, roster(rosterRow(11), rosterRow(12, { 脱贫年度: 2018 })), { what: 'roster' })).counts).toMatchObject({ good: 1, known: 1 });
  expect(await sql('select count(*)::int as n, count(out_of_poverty_year)::int as out from roster_person where household_no in ($1, $2)', ['61090200011', '61090200012'])).toEqual([{ n: 2, out: 1 }]);
});

it('a poor applicant at the counter is tagged at once, without the tick', async () => {
  await brought(api, liaison, roster(rosterRow(31)), { what: 'roster' });
  const body = (n: number) => ({
    kind: 'civil', receivedOn: '2026-11-20', application: { cause: 'wages', claimAmount: '3000.00', request: '支付工资' },
    parties: [{ role: 'applicant', person: { type: 'natural', name: `张测${n}`, idType: 'citizen', idNumber: citizen(n) } }, { role: 'respondent', person: { type: 'entity', name: '安康大河建筑有限公司' } }],
  });
  const [poor, other] = await Promise.all([31, 32].map((n) => clerk.call('newCase', { body: body(n), key: randomUUID() })));
  expect([await tagsOf(poor!.streamId), await tagsOf(other!.streamId)]).toEqual([['扶贫', '涉民生'], ['涉民生']]);
  expect(await sql('select from stream where stream_id = $1', [`povertyTrack/${poor!.caseId}`])).toHaveLength(1);
});

it('a case that is brought in by a poor applicant is tagged at once', async () => {
  await brought(api, liaison, roster(rosterRow(21)), { what: 'roster' });
  await brought(api, clerk, await workbook([ENFORCEMENT_HEADING, enforcementRow(21), enforcementRow(22)]));
  expect(await sql(`select case_number, tags from court_case where case_number in ('（2018）陕0902执21号', '（2018）陕0902执22号') order by case_number`)).toEqual([
    { case_number: '（2018）陕0902执21号', tags: ['扶贫'] }, { case_number: '（2018）陕0902执22号', tags: [] }]);
});

it('a roster of another county is not taken, row by row', async () => {
  const view = await previewed(api, await api.as('other-liaison'), roster(rosterRow(31), rosterRow(32, { 县: '紫阳县' })), { what: 'roster' });
  expect(view.counts).toEqual({ total: 2, good: 1, bad: 1, known: 0 });
  expect(view.rows[0]?.problems).toEqual([{ column: 'B', code: 'other_county', words: expect.objectContaining({ zh: '不是本县（区）的人员' }) }]);
});

it('a comparison that was broken off is said to be, cannot be mapped anew, and is gone on with', async () => {
  const [matched, rejected] = [await openedCase(41), await openedCase(42)];
  const { importId } = await brought(api, liaison, roster(rosterRow(51)), { what: 'roster' });
  await sql(`update roster_person set id_index = $1 where household_no = '61090200051'`, [api.deps.vault.indexOf(citizen(41))]);
  await sql(`update import_run set state = 'matching', touched_at = clock_timestamp() - interval '2 minutes' where import_id = $1`, [importId]);
  expect(await liaison.call('import', { params: { importId } })).toMatchObject({ state: 'unmatched', result: { zh: '名册已经写入，与在办案件的比对中断，请继续比对。' } });
  expect((await liaison.refused('mapImport', { params: { importId }, body: { columns: [] } })).code).toBe('roster_is_in');
  expect(await committed(liaison, importId)).toMatchObject({ state: 'done', result: { zh: expect.stringContaining('与 1 件在办案件比对一致') as unknown } });
  expect([await tagsOf(matched), await tagsOf(rejected)]).toEqual([['扶贫', '涉民生'], ['涉民生']]);
});

it('the next file of the county makes good what a comparison left out, and does not bring back a tag that was rejected', async () => {
  const [left, rejected] = [await openedCase(43), await openedCase(44)];
  await brought(api, liaison, roster(rosterRow(52), rosterRow(53)), { what: 'roster' });
  await sql(`update roster_person set id_index = $1 where household_no = '61090200052'`, [api.deps.vault.indexOf(citizen(43))]);
  await sql(`update roster_person set id_index = $1 where household_no = '61090200053'`, [api.deps.vault.indexOf(citizen(44))]);
  await sql(`update stream set state = jsonb_set(state, '{poverty,tag}', '"rejected"') where stream_id = $1`, [rejected]);
  expect(await brought(api, liaison, roster(rosterRow(54)), { what: 'roster' })).toMatchObject({ result: { zh: expect.stringContaining('与 1 件在办案件比对一致') as unknown } });
  expect([await tagsOf(left), await tagsOf(rejected)]).toEqual([['扶贫', '涉民生'], ['涉民生']]);
});

it('the demo of Ankang brings the roster of a county, once', async () => {
  const session = await logIn(api.url, 'liaison', PASSWORD);
  const before = Number((await sql<{ n: number }>('select count(*)::int as n from roster_person'))[0]!.n);
  for (let time = 0; time < 2; time++) await bringRoster(session, '名册.csv', readRoster('汉滨区'));
  expect(await sql('select count(*)::int as n from roster_person')).toEqual([{ n: before + 26 }]);
});

it('of a case with several applicants the report counts as out of poverty who is on the roster, else the first', async () => {
  const natural = (n: number) => ({ role: 'applicant' as const, person: { type: 'natural' as const, name: `张测${n}`, idType: 'citizen' as const, idNumber: citizen(n) } });
  const certified = async (first: number, second: number): Promise<void> => {
    const { caseId } = await clerk.call('newCase', { key: randomUUID(), body: {
      kind: 'civil', receivedOn: '2026-11-20', application: { cause: 'wages', claimAmount: '3000.00', request: '支付工资', povertyClaimed: true },
      parties: [natural(first), natural(second), { role: 'respondent', person: { type: 'entity', name: '安康大河建筑有限公司' } }],
    } });
    await sql(`update stream set state = jsonb_set(state, '{certificate}', '{"result": "outOfPoverty", "on": "2026-11-22", "basis": "核定"}') where stream_id = $1`, [`povertyTrack/${caseId}`]);
  };
  const counted = async () => (await clerk.call('report')).figures.find(({ id }) => id === 'outOfPoverty')?.value;
  await brought(api, liaison, roster(rosterRow(62), rosterRow(65), rosterRow(66)), { what: 'roster' });
  await certified(61, 62);
  expect(await counted()).toBe('1');
  await certified(63, 64);
  expect(await counted()).toBe('2');
  await certified(65, 66);
  expect(await counted()).toBe('4');
});
