import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PartyInput } from '#record/person.ts';
import { openApi, type Api, type Errand } from './support/app.ts';

const PARTIES: PartyInput[] = [
  { role: 'applicant', person: { type: 'natural', name: '赵小满', idType: 'citizen', idNumber: '61999919500101123X', phone: '0915-3212345', account: '6222021111111111111' } },
  { role: 'respondent', person: { type: 'entity', name: '安康大河建筑有限公司' } },
];

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api[Symbol.asyncDispose]());

const note = ({ streamId }: Errand, text: string, rest: object = {}) => ({ params: { streamId }, body: { command: { type: 'note', text }, ...rest }, key: randomUUID() });
const lastLine = async ({ streamId }: { streamId: string }) =>
  (await api.database.pool.query<{ line: string }>('select body::text as line from stream_event where stream_id = $1 order by revision desc limit 1', [streamId])).rows[0]!.line;

it('keeps a party’s name out of lines and states, and shows it masked', async () => {
  const errand = await api.errand({ parties: PARTIES });
  const clerk = await api.as('clerk');
  await clerk.call('command', note(errand, '由赵小满向安康大河建筑有限公司主张'));
  const { parties } = await clerk.call('case', { params: { caseId: errand.caseId } });
  expect(JSON.parse(await lastLine(errand))).toEqual({ type: 'noted', text: `由⟦${parties[0]!.personId}⟧向安康大河建筑有限公司主张` });
  const { rows } = await clerk.call('docket', { params: { caseId: errand.caseId } });
  expect([rows[0]!.sentence.zh, rows[0]!.event.text]).toEqual(['记事：由赵**向安康大河建筑有限公司主张', '由赵**向安康大河建筑有限公司主张']);
  const { changed } = await clerk.refused('command', note(errand, '后到', { expectedRevision: 1 }));
  expect(changed![0]!.sentence.zh).toBe('记事：由赵**向安康大河建筑有限公司主张');
});

it('takes a repeat as one, although the person named has become known in between', async () => {
  const errand = await api.errand();
  const clerk = await api.as('clerk');
  const ask = note(errand, '钱谷雨到庭');
  const first = await clerk.call('command', ask);
  await clerk.call('addAgent', { params: { caseId: errand.caseId }, body: { person: { type: 'natural', name: '钱谷雨', idType: 'other' } } });
  expect(await clerk.call('command', ask)).toEqual(first);
});

it('refuses the number of a person in a text, whoever it is, and names the field', async () => {
  const errand = await api.errand({ parties: PARTIES });
  const clerk = await api.as('clerk');
  for (const text of ['证件 11010519491231002X', '电话13900001234', '冻结账户 4111 1111 1111 1111', '打 0915 3212345 联系', '汇入6222021111111111111']) {
    const { status, code, issues } = await clerk.refused('command', note(errand, text));
    expect([text, status, code, issues!.map(({ path }) => path)]).toEqual([text, 422, 'number_in_text', ['text']]);
  }
  await clerk.call('command', note(errand, '冻结尾号 1111 的账户'));
});

it('lets nobody type a code', async () => {
  const errand = await api.errand({ parties: PARTIES });
  const clerk = await api.as('clerk');
  const { parties } = await clerk.call('case', { params: { caseId: errand.caseId } });
  await clerk.call('command', note(errand, `见⟦${parties[0]!.personId}⟧`));
  expect(await lastLine(errand)).not.toMatch(/[⟦⟧]/);
});

it('writes an application with codes from its first line on', async () => {
  const clerk = await api.as('clerk');
  const { today } = await clerk.call('me');
  const body = (request: string) => ({
    kind: 'civil', receivedOn: today, application: { cause: 'wages', claimAmount: '1000', request },
    parties: [{ role: 'applicant', person: { type: 'natural', name: '赵小满', idType: 'other' } }, { role: 'respondent', person: { type: 'natural', name: '钱大暑', idType: 'other', phone: '0915-3212345' } }],
  });
  const opened = await clerk.call('newCase', { body: body('请求判令钱 大暑向赵小满支付工资') });
  const { rows } = await api.database.pool.query(`select body::text as line, state::text as state from stream_event e join stream s using (stream_id) where stream_id = $1`, [opened.streamId]);
  for (const kept of Object.values<string>(rows[0])) expect(kept).not.toMatch(/赵小满|大暑/);
  expect(JSON.stringify((await clerk.call('case', { params: { caseId: opened.caseId } })).streams[0]!.state)).toContain('请求判令钱**向赵**支付工资');
  expect((await clerk.refused('newCase', { body: body('电话 09153212345') })).issues!.map(({ path }) => path)).toEqual(['application.request']);
});

it('keeps a name out of the reason why a task changed hands', async () => {
  const errand = await api.errand({ parties: PARTIES });
  const taskId = await api.task(errand);
  const clerk = await api.as('clerk');
  await clerk.call('claimTask', { params: { taskId }, body: { version: 1 } });
  await clerk.call('releaseTask', { params: { taskId }, body: { version: 2, reason: '赵小满来电改期' } });
  expect((await clerk.call('taskLog', { params: { taskId } })).rows.at(-1)!.reason).toBe('赵**来电改期');
  expect((await api.database.pool.query('select reason from task_log where task_id = $1 and reason is not null', [taskId])).rows[0].reason).not.toContain('赵小满');
});

it('keeps names and numbers out of the reason for which data of a person were shown or changed', async () => {
  const { caseId } = await api.errand({ parties: PARTIES });
  const [clerk, officer] = await Promise.all([api.as('clerk'), api.as('officer')]);
  const { personId } = (await clerk.call('case', { params: { caseId } })).parties[0]!;
  const reveal = (reason: string) => ({ params: { caseId, personId }, body: { field: 'phone', reason } });
  const change = (reason: string) => ({ params: { caseId, personId }, body: { account: '6222022222222222222', reason } });
  await clerk.call('reveal', reveal('赵小满来电核对'));
  await officer.call('changeAccount', change('赵小满持卡更正'));
  const { rows } = await api.database.pool.query('select reason from reveal_log where case_id = $1 union all select reason from person_change where case_id = $1', [caseId]);
  expect(rows).toEqual([{ reason: `⟦${personId}⟧来电核对` }, { reason: `⟦${personId}⟧持卡更正` }]);
  for (const refused of [await clerk.refused('reveal', reveal('回拨0915 3212345')), await officer.refused('changeAccount', change('证件61999919500101123X已核'))]) {
    expect([refused.code, refused.issues!.map(({ path }) => path)]).toEqual(['number_in_text', ['reason']]);
  }
});

it('prints the operative part with the names in full', async () => {
  const clerk = await api.as('clerk');
  const { today } = await clerk.call('me');
  const { caseId } = await clerk.call('newCase', { body: {
    kind: 'enforcement', receivedOn: today, parties: [{ role: 'applicant', person: { type: 'natural', name: '赵小满', idType: 'other' } }, { role: 'respondent', person: { type: 'natural', name: '钱大暑', idType: 'other' } }],
    application: { cause: 'wages', documentNo: '（2018）陕0902民初1号', mainText: '钱大暑支付赵小满工资', effectiveOn: '2018-01-02', performBy: '2018-01-12', principal: '48000' },
  } });
  await api.database.pool.query('update court_case set filed_on = $2 where case_id = $1', [caseId, today]);
  expect((await clerk.call('paper', { params: { caseId, paper: 'enforcement' } })).mainText).toBe('钱大暑支付赵小满工资');
});

it.each([['P-1', '孙大暑', '孙**'], ['P-2', '阿不都热依木·买买提', '阿**'], ['P-3', 'Smith-Jones', 'S**']])('masks who paid where the money is claimed or looked at: %s', async (bankRef, name, masked) => {
  const finance = await api.as('finance');
  const { today } = await finance.call('me');
  const { receipt } = await finance.call('bankNotice', { body: { bankRef, amount: '10.00', on: today, toAccount: '1', payer: name } });
  await api.deps.door.exchange({ streamId: receipt, seen: 1, events: [{ type: 'unmatched', reason: 'no_such_account' }] });
  await finance.call('command', { params: { streamId: receipt }, body: { command: { type: 'claim', caseNumber: '（2018）陕0902执1号', basis: `附言写明${name}还款` } } });
  expect(JSON.parse(await lastLine({ streamId: receipt }))).toMatchObject({ type: 'claimed', basis: `附言写明${masked}还款` });
  await finance.call('payer', { params: { bankRef }, body: { reason: `核对${name}身份` } });
  expect((await api.database.pool.query('select reason from reveal_log where person_id = $1', [receipt])).rows).toEqual([{ reason: `核对${masked}身份` }]);
});
