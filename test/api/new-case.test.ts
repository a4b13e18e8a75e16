import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '#domain/shared/dates.ts';
import { openApi, type Api } from './support/app.ts';
import type { Ask, Client } from './support/client.ts';

let api: Api;
let clerk: Client;
let today: string;
beforeAll(async () => {
  api = await openApi();
  clerk = await api.as('clerk');
  ({ today } = await clerk.call('me'));
});
afterAll(() => api[Symbol.asyncDispose]());

const APPLICANT = { role: 'applicant', person: { type: 'natural', name: '赵小满', idType: 'citizen', idNumber: '619999195001011234', phone: '13800001234' } };
const RESPONDENT = { role: 'respondent', person: { type: 'entity', name: '安康大河建筑有限公司' } };

function civil(change: object = {}, application: object = {}): Ask {
  const body = { kind: 'civil', receivedOn: today, parties: [APPLICANT, RESPONDENT], application: { cause: 'wages', claimAmount: '48495.74', request: '请求支付拖欠工资', ...application }, ...change };
  return { body, key: randomUUID() };
}

function enforcement(application: object = {}): Ask {
  const title = { documentNo: '（2018）陕0902民初1号', mainText: '被告于判决生效后十日内支付原告工资', effectiveOn: addDays(today, -40), performBy: addDays(today, -30) };
  return { body: { kind: 'enforcement', receivedOn: today, parties: [APPLICANT, RESPONDENT], application: { cause: 'wages', ...title, principal: '48000', interest: '495.74', ...application } }, key: randomUUID() };
}

it('receives an application: it has its receipt number, parties and first line, and is found at once', async () => {
  const opened = await clerk.call('newCase', civil());
  expect(opened).toMatchObject({ streamId: `civil/${opened.caseId}`, receiptNo: expect.stringMatching(/^陕0902收\d{4}-000001$/) });
  const view = await clerk.call('case', { params: { caseId: opened.caseId } });
  expect(view.case).toMatchObject({ kind: 'civil', caseNumber: null, claim: '48495.74', receivedOn: today, tags: ['涉民生'], causeName: { zh: expect.stringContaining('劳动报酬') } });
  expect(view.parties.map(({ role, name }) => [role, name])).toEqual([['applicant', '赵**'], ['respondent', '安康大河建筑有限公司']]);
  const docket = await clerk.call('docket', { params: { caseId: opened.caseId } });
  expect(docket.rows.at(-1)).toMatchObject({ docketNo: 1, type: 'received', by: { name: { zh: '陈立（立案人员）' } } });
  expect(JSON.stringify(docket)).not.toContain('赵小满');
  expect((await clerk.call('cases', { query: { q: '赵小满' } })).rows.map(({ caseId }) => caseId)).toEqual([opened.caseId]);
});

it('opens one case however often the same application is sent, and numbers without gap or double', async () => {
  const same = civil();
  const [first, again] = await Promise.all([clerk.call('newCase', same), clerk.call('newCase', same)]);
  expect(again).toEqual(first);
  const many = await Promise.all(Array.from({ length: 6 }, () => clerk.call('newCase', enforcement())));
  const serials = [first, ...many].map(({ receiptNo }) => Number(receiptNo.slice(-6))).sort((a, b) => a - b);
  expect(serials.map((serial) => serial - serials[0]!)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

it('numbers the cases that are filed at the same time from 1 on without gap or double (CNO-001 to CNO-005)', async () => {
  const { pool } = api.database;
  const cases = await Promise.all(Array.from({ length: 12 }, () => clerk.call('newCase', civil())));
  await Promise.all(cases.map(({ streamId }) => api.deps.door.exchange({ streamId, seen: 1, events: [{ type: 'taskOpened', taskId: `${streamId}/review#1`, kind: 'review', from: today }] })));
  const answer = { outcome: 'file', on: today, procedure: 'ordinary', feeRelief: 'none' };
  await Promise.all(cases.map(({ streamId }) => clerk.call('answerTask', { params: { streamId, taskId: `${streamId}/review#1` }, body: { answer } })));
  const { rows } = await pool.query<{ number: string }>('select case_number as number from court_case where case_id = any($1)', [cases.map(({ caseId }) => caseId)]);
  const year = today.slice(0, 4);
  expect(rows.map(({ number }) => number).sort()).toEqual(Array.from(cases, (_, at) => `（${year}）陕0902民初${at + 1}号`).sort());
});

it('receives a third party with the suit, who is a party of the case from its first line', async () => {
  const third = { role: 'thirdParty', person: { type: 'entity', name: '安康小河劳务有限公司' } };
  const { caseId, streamId } = await clerk.call('newCase', civil({ parties: [APPLICANT, RESPONDENT, third] }));
  const { rows } = await api.database.pool.query<{ thirds: string[] }>(`select state->'thirdPartyIds' as thirds from stream where stream_id = $1`, [streamId]);
  const view = await clerk.call('case', { params: { caseId } });
  expect(rows[0]!.thirds).toEqual(view.parties.filter(({ role }) => role === 'thirdParty').map(({ personId }) => personId));
  expect(rows[0]!.thirds).toHaveLength(1);
});

it('starts the fast track with the tick, and the liaison of the county sees the case, and no more of it than the duty needs', async () => {
  const opened = await clerk.call('newCase', civil({}, { povertyClaimed: true }));
  const liaison = await api.as('liaison');
  const view = await liaison.call('case', { params: { caseId: opened.caseId } });
  expect(view.case.tags).toContain('扶贫');
  expect([view.streams.map(({ kind, state }) => [kind, state]), view.materials, view.links]).toEqual([[['povertyTrack', null]], [], []]);
  const personId = view.parties[0]!.personId;
  const reveal = (field: string) => ({ params: { caseId: opened.caseId, personId }, body: { field, reason: '与建档立卡名册核对' } });
  expect(await liaison.call('reveal', reveal('idNumber'))).toEqual({ value: '619999195001011234' });
  expect((await liaison.refused('reveal', reveal('phone'))).code).toBe('wrong_role');
  const respondent = view.parties[1]!;
  expect([view.parties[0]!.has, respondent.has]).toEqual([['name', 'idNumber'], []]);
  expect((await liaison.refused('reveal', { ...reveal('name'), params: { caseId: opened.caseId, personId: respondent.personId } })).code).toBe('wrong_role');
  expect((await liaison.refused('docket', { params: { caseId: opened.caseId } })).code).toBe('wrong_role');
  expect((await (await api.as('other-liaison')).refused('case', { params: { caseId: opened.caseId } })).code).toBe('not_found');

  const { rows } = await liaison.call('board');
  expect(rows.find(({ caseId }) => caseId === opened.caseId)).toMatchObject({ applicant: '赵**', status: 'claimed', legs: [{ leg: 'filing' }, { leg: 'trial' }, { leg: 'enforcement' }, { leg: 'payout' }] });
});

it('puts the task of confirming the tag before the liaison of the county alone, who answers it', async () => {
  const opened = await clerk.call('newCase', civil({}, { povertyClaimed: true }));
  const streamId = `povertyTrack/${opened.caseId}`;
  const taskId = `${streamId}/confirmTag/1`;
  const { rows: lines } = await api.database.pool.query<{ revision: number }>('select revision from stream where stream_id = $1', [streamId]);
  await api.deps.door.exchange({ streamId, seen: lines[0]!.revision, events: [{ type: 'taskOpened', taskId, kind: 'confirmTag', from: today }] });
  const liaison = await api.as('liaison');
  const { rows } = await liaison.call('tasks', { query: { box: 'available' } });
  expect(rows.map((row) => [row.taskId, row.mayClaim, row.mayAnswer])).toEqual([[taskId, true, true]]);
  for (const login of ['other-liaison', 'clerk'] as const) expect((await (await api.as(login)).call('tasks', { query: { box: 'available', task: 'confirmTag' } })).total).toBe(0);
  const answer = { params: { streamId, taskId }, body: { answer: { outcome: 'confirm', on: today, basis: '建档立卡户编号 1-1' } } };
  expect((await (await api.as('other-liaison')).refused('answerTask', answer)).code).toBe('not_found');
  expect((await clerk.refused('answerTask', answer)).code).toBe('wrong_role');
  await liaison.call('claimTask', { params: { taskId }, body: { version: 1 } });
  await liaison.call('answerTask', answer);
  expect((await clerk.call('case', { params: { caseId: opened.caseId } })).people.map(({ name }) => name).sort()).toEqual(['冯联', '陈立']);
});

it('gives a case to the liaison of the county where the applicant is on the roster, wherever it was received', async () => {
  const idNumber = '619999198807071230';
  const number = idNumber.slice(0, 17) + (await import('#domain/identity/citizen-number.ts')).citizenCheckDigit(idNumber)!;
  const opened = await clerk.call('newCase', civil({ parties: [{ role: 'applicant', person: { type: 'natural', name: '钱谷雨', idType: 'citizen', idNumber: number } }, RESPONDENT] }, { povertyClaimed: true }));
  await api.database.pool.query(
    `insert into roster_person (person_key, id_index, name_enc, name_index, id_enc, county, county_code, household_no, person_no, import_id) values ('r1', $1, '', '', '', '紫阳县', '610924', '1', '1', 'i1')`,
    [api.deps.vault.indexOf(number)]);
  expect((await (await api.as('other-liaison')).call('case', { params: { caseId: opened.caseId } })).case.caseId).toBe(opened.caseId);
  expect((await (await api.as('liaison')).refused('case', { params: { caseId: opened.caseId } })).code).toBe('not_found');
});

it('refuses a day ahead, a claim of nothing, a cause that is none, and a case without the other side', async () => {
  expect((await clerk.refused('newCase', civil({ receivedOn: addDays(today, 1) }))).code).toBe('date_in_future');
  expect((await clerk.refused('newCase', enforcement({ principal: '0', interest: '0' }))).code).toBe('amount_not_positive');
  expect((await clerk.refused('newCase', civil({}, { cause: '没有这个案由' }))).issues).toMatchObject([{ path: 'application.cause', message: 'not a cause of the list' }]);
  expect((await clerk.refused('newCase', civil({}, { claimAmount: '1,000' }))).issues!.map(({ path }) => path)).toEqual(['application.claimAmount']);
  expect((await clerk.refused('newCase', civil({ parties: [APPLICANT] }))).issues).toEqual([{ path: 'parties', message: 'no respondent' }]);
  expect((await clerk.refused('newCase', enforcement({ titleCaseId: 'none' }))).code).toBe('not_found');
});

it('notes the bank’s word of an arrival once for each reference, and shows who paid only with a reason that is kept', async () => {
  const finance = await api.as('finance');
  const notice = (bankRef: string, rest: object = {}) => ({ body: { bankRef, amount: '1000.00', on: today, toAccount: '610902000001', payer: '孙大暑', ...rest } });
  const [one, two] = await Promise.all([finance.call('bankNotice', notice('B-1')), finance.call('bankNotice', notice('B-2'))]);
  expect([one, two]).toEqual([{ receipt: 'receipt/treasury-陕0902/B-1', isNew: true }, { receipt: 'receipt/treasury-陕0902/B-2', isNew: true }]);
  expect((await finance.call('bankNotice', notice('B-1'))).isNew).toBe(false);
  expect((await finance.refused('bankNotice', notice('B-1', { payer: '李大寒' }))).code).toBe('receipt_known');
  expect((await finance.refused('bankNotice', notice('B-1', { amount: '2000.00' }))).code).toBe('receipt_known');
  expect((await finance.refused('bankNotice', notice('B-3', { on: addDays(today, 1) }))).code).toBe('date_in_future');
  expect((await finance.call('cases')).rows.map(({ kind }) => kind)).not.toContain('treasury');
  expect(await (await api.as('officer')).call('payer', { params: { bankRef: 'B-1' }, body: { reason: '认领案款' } })).toEqual({ payer: '孙大暑', note: null });
  const { rows } = await api.database.pool.query(`select user_id, person_id, field, reason from reveal_log where field = 'payer'`);
  expect(rows).toEqual([{ user_id: api.accounts.officer, person_id: 'receipt/treasury-陕0902/B-1', field: 'payer', reason: '认领案款' }]);
});

it('answers a repeated notice as the first time, refuses its key for another, and takes who paid when that is told later', async () => {
  const finance = await api.as('finance');
  const notice = (rest: object = {}, key = randomUUID()) => ({ body: { bankRef: 'L-1', amount: '1000.00', on: today, toAccount: '610902000001', ...rest }, key });
  const first = notice();
  expect([(await finance.call('bankNotice', first)).isNew, (await finance.call('bankNotice', first)).isNew]).toEqual([true, true]);
  expect((await finance.refused('bankNotice', notice({ payer: '孙大暑' }, first.key))).code).toBe('key_reused');
  expect((await finance.call('bankNotice', notice({ payer: '孙大暑' }))).isNew).toBe(false);
  expect(await finance.call('payer', { params: { bankRef: 'L-1' }, body: { reason: '核对付款人' } })).toEqual({ payer: '孙大暑', note: null });
});

it('tells the approver of a correction who a party was and who it is to be, a person masked and an entity by its name', async () => {
  const { caseId, streamId } = await clerk.call('newCase', civil());
  const { parties } = await clerk.call('case', { params: { caseId } });
  const was = parties.find(({ role }) => role === 'respondent')!.personId;
  const newPerson = { field: 'becomes', person: { type: 'natural', name: '钱大暑', idType: 'other' } };
  await clerk.call('command', { params: { streamId }, body: { command: { type: 'proposeCorrection', field: 'defendant', was, becomes: '', reason: '实为个人经营' }, newPerson }, key: randomUUID() });
  const { rows } = await clerk.call('docket', { params: { caseId }, query: { type: 'correctionProposed' } });
  expect(rows[0]!.sentence.zh).toBe('提请将被告由“安康大河建筑有限公司”更正为“钱**”：实为个人经营。');
});

it('answers the repeat of a liaison whose own rejection has taken the case out of sight, and shows a liaison no task of the court', async () => {
  const opened = await clerk.call('newCase', civil({}, { povertyClaimed: true }));
  const [streamId, own] = [`povertyTrack/${opened.caseId}`, `civil/${opened.caseId}`];
  const ask = async (stream: string, kind: string) => {
    const { rows } = await api.database.pool.query<{ revision: number }>('select revision from stream where stream_id = $1', [stream]);
    await api.deps.door.exchange({ streamId: stream, seen: rows[0]!.revision, events: [{ type: 'taskOpened', taskId: `${stream}/${kind}/1`, kind, from: today }] });
    return `${stream}/${kind}/1`;
  };
  const [taskId, review] = [await ask(streamId, 'confirmTag'), await ask(own, 'review')];
  const liaison = await api.as('liaison');
  expect((await liaison.call('task', { params: { taskId } })).task).toBe('confirmTag');
  expect((await liaison.refused('task', { params: { taskId: review } })).code).toBe('not_found');
  await liaison.call('claimTask', { params: { taskId }, body: { version: 1 } });
  const answer = { params: { streamId, taskId }, body: { answer: { outcome: 'reject', on: today, reason: '不在名册' } }, key: randomUUID() };
  const first = await liaison.call('answerTask', answer);
  await api.database.pool.query(`update court_case set tags = '{}' where case_id = $1`, [opened.caseId]);
  expect(await liaison.call('answerTask', answer)).toEqual(first);
  expect((await liaison.refused('answerTask', { ...answer, body: { answer: { outcome: 'reject', on: today, reason: '另有理由' } } })).code).toBe('key_reused');
  expect((await liaison.refused('answerTask', { ...answer, key: randomUUID() })).code).toBe('not_found');
});
