import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CasePage } from '#contract/case.ts';
import { addDays } from '#domain/shared/dates.ts';
import type { PartyInput } from '#record/person.ts';
import { openApi, type Api, type Errand } from './support/app.ts';

const NUMBER = '619999195001011234';
const PARTIES: PartyInput[] = [
  { role: 'applicant', person: { type: 'natural', name: '赵小满', idType: 'citizen', idNumber: NUMBER, phone: '13800001234', address: '汉滨区某村', account: '6222021111111111111' } },
  { role: 'respondent', person: { type: 'entity', name: '安康大河建筑有限公司', creditCode: '91610000MA6TXXXX0A' } },
];

let api: Api;
let errand: Errand;
beforeAll(async () => {
  api = await openApi();
  errand = await api.errand({ parties: PARTIES });
  await api.database.pool.query(`update court_case set case_number = '（2018）陕0902执123号' where case_id = $1`, [errand.caseId]);
  await api.errand({ parties: [{ role: 'applicant', person: { type: 'natural', name: '钱大暑', idType: 'other' } }] });
});
afterAll(() => api[Symbol.asyncDispose]());

it('finds a case by number in either bracket, receipt number, exact name, citizen number, and a part of an entity’s name', async () => {
  const clerk = await api.as('clerk');
  const found = async (q: string) => (await clerk.call('cases', { query: { q } })).rows.map(({ caseId }) => caseId);
  const hits = ['（2018）陕0902执123号', '(2018)陕0902执123号', '(2018)陕0902', errand.receiptNo, '赵小满', NUMBER, '大河建筑', '安康大河建筑有限公司'];
  for (const q of hits) expect([q, await found(q)]).toEqual([q, [errand.caseId]]);
  for (const q of ['赵小', '赵', '（2018）陕0902执12号', '大河%公司', '619999195001011']) expect([q, await found(q)]).toEqual([q, []]);
});

it('finds tasks by the same words', async () => {
  const own = await api.errand({ parties: PARTIES });
  const taskId = await api.task(own);
  const { rows } = await (await api.as('clerk')).call('tasks', { query: { box: 'available', q: '赵小满' } });
  expect(rows.map((row) => row.taskId)).toEqual([taskId]);
});

it('shows a case with its parties masked, its streams, commands and deadlines', async () => {
  const own = await api.errand({ parties: PARTIES, on: '2018-07-16' });
  const taskId = await api.task(own);
  const clerk = await api.as('clerk');
  const view = await clerk.call('case', { params: { caseId: own.caseId } });
  expect(view.parties).toMatchObject([
    { name: '赵**', idNumber: '619999********1234', phone: '138****1234', has: ['name', 'idNumber', 'phone', 'address', 'account'] },
    { name: '安康大河建筑有限公司', idNumber: '91610000MA6TXXXX0A', has: [] },
  ]);
  expect(view.case.parties.map(({ name }) => name)).toEqual(['赵**', '安康大河建筑有限公司']);
  expect(JSON.stringify(view)).not.toMatch(/赵小满|1950|13800001234|6222021111111111111|某村/);
  const [stream] = view.streams;
  expect(stream).toMatchObject({ kindName: { zh: '差事' }, statusName: { zh: '办理中' }, steps: [{ id: 'check', state: 'now' }] });
  expect(stream!.offers.find(({ command }) => command === 'note')).toEqual({ command: 'note', name: { zh: '记事', en: 'Note' }, refused: null, why: null, roles: ['filingClerk'] });
  expect(view.tasks).toMatchObject([{ taskId, mayAnswer: true, name: { zh: '核对差事' } }]);
  const judge = await (await api.as('judge')).call('case', { params: { caseId: own.caseId } });
  expect(judge.streams[0]!.offers.find(({ command }) => command === 'note')).toMatchObject({ refused: 'wrong_role', why: { zh: '由立案人员办理。' } });
  expect(judge.tasks[0]!.mayAnswer).toBe(false);
});

it('explains each deadline by its terms and their articles', async () => {
  const own = await api.errand({ on: '2018-07-16' });
  const taskId = await api.task(own);
  const clerk = await api.as('clerk');
  const [deadline] = (await clerk.call('case', { params: { caseId: own.caseId } })).deadlines;
  expect(deadline).toMatchObject({ deadlineId: taskId, rule: 'FIL-001', from: '2018-07-16', due: '2018-07-23', state: 'open', isOverdue: true, name: { zh: '核对差事' } });
  expect(deadline!.terms).toMatchObject([{ kind: 'statutory', from: '2018-07-16', to: '2018-07-23', days: 7, source: { article: expect.stringMatching(/\d/) } }]);
  expect(deadline!.daysLeft).toBeLessThan(0);
});

it('says why nothing can be done any more once a case has ended', async () => {
  const own = await api.errand();
  const clerk = await api.as('clerk');
  await clerk.call('command', { params: { streamId: own.streamId }, body: { command: { type: 'stop' } } });
  const view = await clerk.call('case', { params: { caseId: own.caseId } });
  expect(view.streams[0]).toMatchObject({ isEnded: true, offers: expect.arrayContaining([expect.objectContaining({ command: 'note', refused: 'wrong_status', why: { zh: '案件现为“已终止”，不能这样办理。', en: expect.any(String) } })]) });
  expect((await clerk.refused('command', { params: { streamId: own.streamId }, body: { command: { type: 'note', text: '记' } } })).status).toBe(409);
});

it('filters the list and pages through it without gap or double', async () => {
  await using own = await openApi();
  const clerk = await own.as('clerk');
  const { today } = await clerk.call('me');
  for (const back of [3, 1, 2, 2, 0]) await own.errand({ on: addDays(today, -back) });
  const late = await own.errand({ on: addDays(today, -60) });
  await own.task(late);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: CasePage = await clerk.call('cases', { query: { limit: 2, ...(cursor && { cursor }) } });
    expect(page.total).toBe(6);
    seen.push(...page.rows.map(({ caseId }) => caseId));
    cursor = page.next;
  } while (cursor);
  expect(new Set(seen).size).toBe(6);
  expect((await clerk.call('cases', { query: { due: 'overdue' } })).rows).toMatchObject([{ caseId: late.caseId, overdueLimits: 1, nextDue: { rule: 'FIL-001' } }]);
  expect((await clerk.call('cases', { query: { receivedFrom: addDays(today, -1) } })).total).toBe(2);
  expect((await clerk.call('cases', { query: { open: 'no' } })).total).toBe(0);
  expect((await clerk.call('cases', { query: { kind: 'civil' } })).total).toBe(0);
});

it('reveals a field only with a reason, and notes who saw what before it is shown', async () => {
  const clerk = await api.as('clerk');
  const { parties } = await clerk.call('case', { params: { caseId: errand.caseId } });
  const ask = { params: { caseId: errand.caseId, personId: parties[0]!.personId }, body: { field: 'idNumber', reason: '核对身份证件' } };
  expect(await clerk.call('reveal', ask)).toEqual({ value: NUMBER });
  expect((await clerk.refused('reveal', { ...ask, body: { field: 'idNumber', reason: ' ' } })).code).toBe('bad_request');
  const { rows } = await api.database.pool.query('select user_id, person_id, field, reason from reveal_log where case_id = $1', [errand.caseId]);
  expect(rows).toEqual([{ user_id: api.accounts.clerk, person_id: parties[0]!.personId, field: 'idNumber', reason: '核对身份证件' }]);
  const kept = await api.database.pool.query(`select string_agg(k::text, ' ') as everything from act_key k`);
  expect(kept.rows[0].everything).not.toContain(NUMBER);
});

it('gives names in full for a paper that may be issued, noted for each natural person', async () => {
  const own = await api.errand({ parties: PARTIES });
  const scribe = await api.as('scribe');
  const view = await scribe.call('paper', { params: { caseId: own.caseId, paper: 'receipt' } });
  expect(view.parties.map(({ name }) => name)).toEqual(['赵小满', '安康大河建筑有限公司']);
  expect(JSON.stringify(view)).not.toMatch(/619999|某村/);
  expect((await scribe.refused('paper', { params: { caseId: own.caseId, paper: 'acceptance' } })).code).toBe('not_allowed');
  expect((await scribe.refused('paper', { params: { caseId: own.caseId, paper: '随便看看' } })).code).toBe('not_found');
  const { rows } = await api.database.pool.query('select field, reason from reveal_log where case_id = $1', [own.caseId]);
  expect(rows).toEqual([{ field: 'paper', reason: 'paper receipt' }]);
});

it('enters an agent and corrects the account to pay to, sealed and noted', async () => {
  const own = await api.errand({ parties: PARTIES });
  const finance = await api.as('finance');
  const { personId } = await finance.call('addAgent', { params: { caseId: own.caseId }, body: { person: { type: 'natural', name: '孙代理', idType: 'citizen', idNumber: '61999919500101123４' } } });
  const officer = await api.as('officer');
  await officer.call('changeAccount', { params: { caseId: own.caseId, personId }, body: { account: '6222 0222 2222 2222 222', reason: '本人持卡更正' } });
  expect(await finance.call('reveal', { params: { caseId: own.caseId, personId }, body: { field: 'account', reason: '核对付款账户' } })).toEqual({ value: '6222022222222222222' });
  expect((await officer.refused('changeAccount', { params: { caseId: own.caseId, personId: 'nobody' }, body: { account: '6222022222222222222', reason: '更正' } })).code).toBe('party_unknown');
  const { rows } = await api.database.pool.query(`select n::text as person, (select string_agg(c::text, ' ') from person_change c) as changes from person n where person_id = $1`, [personId]);
  expect(rows[0].person).not.toMatch(/孙代理|6222022222222222222|619999/);
  expect(rows[0].changes).toContain('本人持卡更正');
});

it('checks numbers of identity when a person is entered', async () => {
  const clerk = await api.as('clerk');
  const ask = (person: object) => ({ params: { caseId: errand.caseId }, body: { person } });
  const bad = await clerk.refused('addAgent', ask({ type: 'natural', name: '某', idType: 'citizen', idNumber: '619999195001011230' }));
  expect(bad.issues).toMatchObject([{ path: 'person.idNumber', message: 'bad_check_digit' }]);
  expect((await clerk.refused('addAgent', ask({ type: 'entity', name: '某', creditCode: '123' }))).issues).toMatchObject([{ path: 'person.creditCode', message: 'bad_length' }]);
});

it('verifies the docket and names the first line that was changed', async () => {
  const own = await api.errand();
  const clerk = await api.as('clerk');
  for (const text of ['一', '二', '三']) await clerk.call('command', { params: { streamId: own.streamId }, body: { command: { type: 'note', text } } });
  const ask = { params: { caseId: own.caseId } };
  expect(await clerk.call('docketVerdict', ask)).toMatchObject({ isWhole: true, lines: 4, firstBad: null });
  const { pool } = api.database;
  await pool.query('alter table stream_event disable trigger stream_event_append_only');
  await pool.query(`update stream_event set body = jsonb_set(body, '{text}', '"改"') where case_id = $1 and docket_no = 3`, [own.caseId]);
  expect(await clerk.call('docketVerdict', ask)).toMatchObject({ isWhole: false, firstBad: 3 });
  await pool.query('delete from stream_event where case_id = $1 and docket_no >= 3', [own.caseId]);
  expect(await clerk.call('docketVerdict', ask)).toMatchObject({ isWhole: false });
  await pool.query('alter table stream_event enable trigger stream_event_append_only');
});
