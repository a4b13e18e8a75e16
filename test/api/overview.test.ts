import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { limitIdOf } from '#domain/poverty-track/targets.ts';
import { addDays } from '#domain/shared/dates.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import { openApi, type Api } from './support/app.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api[Symbol.asyncDispose]());

it('changes a setting of the court with its history, and not what somebody else has changed meanwhile', async () => {
  const president = await api.as('president');
  const change = (value: unknown, was: unknown) => ({ params: { key: 'filing.autoFile' }, body: { value, was } });
  const view = await president.call('changeSetting', change(true, null));
  expect(view.rows.find(({ key }) => key === 'filing.autoFile')).toMatchObject({ value: true, standard: false, rule: 'FIL-003' });
  expect(view.history[0]).toMatchObject({ key: 'filing.autoFile', old: null, new: true, by: { name: '孙院' } });
  expect((await president.refused('changeSetting', change(false, null))).code).toBe('stale_version');
  expect((await president.refused('changeSetting', change('yes', true))).code).toBe('bad_setting');
  expect((await president.refused('changeSetting', { params: { key: 'none' }, body: { value: true, was: null } })).code).toBe('not_found');
  expect((await (await api.as('clerk')).call('settings')).mayChange).toBe(false);
  const other = await (await api.as('other-president')).call('settings');
  expect([other.rows.find(({ key }) => key === 'filing.autoFile')!.value, other.history]).toEqual([null, []]);
  const wage = (value: unknown) => ({ params: { key: 'trial.averageWage' }, body: { value, was: null } });
  for (const value of [59_637, '1.2万', '0', { n: 1, unit: 'cd' }, true]) expect((await president.refused('changeSetting', wage(value))).code).toBe('bad_setting');
  expect((await president.call('changeSetting', wage('59637'))).rows.find(({ key }) => key === 'trial.averageWage')).toMatchObject({ type: 'amount', value: '59637.00' });
  const back = await president.call('changeSetting', change(null, true));
  expect([back.rows.find(({ key }) => key === 'filing.autoFile')!.value, back.history.length]).toEqual([null, 3]);
});

it('tells whoever could do it of a task that is near its end or past it, until it is read', async () => {
  const errand = await api.errand({ on: '2018-07-16' });
  const taskId = await api.task(errand);
  await api.deps.door.exchange({ streamId: errand.streamId, seen: 2, events: [{ type: 'breached', deadlineId: taskId, rung: 'breach' }] });
  const clerk = await api.as('clerk');
  const { rows, unread } = await clerk.call('notices');
  expect([unread, rows[0]]).toMatchObject([1, { caseId: errand.caseId, taskId, sentence: { zh: '超法定期限：核对差事（至 2018-07-23）' }, isRead: false }]);
  for (const login of ['other-clerk', 'liaison', 'officer'] as const) expect((await (await api.as(login)).call('notices')).total).toBe(0);
  await clerk.call('readNotices', { body: { upTo: rows[0]!.noticeId } });
  expect(await clerk.call('notices')).toMatchObject({ unread: 0, total: 1, rows: [{ isRead: true }] });
  expect((await (await api.as('clerk2')).call('notices')).unread).toBe(1);
});

it('tells the clerks of a missed target while nobody has the case, and never as a breach of law', async () => {
  const clerk = await api.as('clerk');
  const body = {
    kind: 'civil', receivedOn: '2018-07-16', application: { cause: 'wages', claimAmount: '3000.00', request: '支付工资', povertyClaimed: true },
    parties: [{ role: 'applicant', person: { type: 'natural', name: '赵小满', idType: 'citizen' } }, { role: 'respondent', person: { type: 'entity', name: '安康大河建筑有限公司' } }],
  };
  const { caseId } = await clerk.call('newCase', { body, key: randomUUID() });
  const limitId = limitIdOf('filing', 'target', '2018-07-16', 'FIL-030');
  const opened = { type: 'limitOpened', limitId, rule: 'FIL-030', from: '2018-07-16', rungs: [{ name: 'ended' }, { name: 'vicePresident', after: 'ESC-002' }], isTarget: true };
  const told = ['ended', 'vicePresident'].map((rung) => ({ type: 'reminded', deadlineId: limitId, rung }));
  const streamId = `povertyTrack/${caseId}`;
  await api.deps.door.deliver(streamId);
  const { lines } = await api.deps.door.exchange({ streamId, seen: 0, events: [] });
  await api.deps.door.exchange({ streamId, seen: lines.length, events: [opened as AnyEvent] });
  await api.deps.door.exchange({ streamId, seen: lines.length + 1, events: told });
  const { rows } = await clerk.call('notices');
  expect(rows.filter((row) => row.caseId === caseId).map(({ sentence }) => sentence.zh)).toEqual([expect.stringMatching(/^超快办时限，报分管副院长督办：.+（至 2018-07-16）$/), expect.stringMatching(/^超快办时限：.+（至 2018-07-16）$/)]);
  expect((await (await api.as('officer')).call('notices')).rows.filter((row) => row.caseId === caseId)).toEqual([]);
});

it('opens from each figure of the report exactly the cases that it counts', async () => {
  const clerk = await api.as('clerk');
  const { today } = await clerk.call('me');
  await api.errand({ on: addDays(today, -400) });
  const period = { from: addDays(today, -30), to: today };
  const report = await clerk.call('report', { query: period });
  for (const { id, cases } of report.figures) expect([id, (await clerk.call('cases', { query: { figure: id, ...period } })).total]).toEqual([id, cases]);
  expect(report.courts.map(({ court }) => court.code)).toEqual(['陕0902']);
  expect((await clerk.call('cases', { query: { figure: 'none' } })).total).toBe(0);
});

it('calculates as the rules say without a login, and says which value is missing', async () => {
  const anyone = await api.as(null);
  const { rows } = await anyone.call('calculators');
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['deadline', 'fee', 'interest', 'distribution', 'citizen-number', 'law']));
  const found = await anyone.call('calculation', { params: { name: 'deadline' }, query: { rule: 'FIL-001', from: '2018-07-16' } });
  expect([found.answer.due, found.lines.at(-2)]).toEqual(['2018-07-23', { zh: '到期：2018年7月23日（星期一）24时', en: 'Due: 2018-07-23 (Monday), 24:00' }]);
  const problem = await anyone.refused('calculation', { params: { name: 'deadline' }, query: { rule: 'FIL-001' } });
  expect([problem.status, problem.code, problem.issues]).toEqual([422, 'not_calculable', [{ path: 'from', message: 'missing_field', words: { zh: '缺少必填项', en: 'A required value is missing' } }]]);
  expect((await anyone.refused('calculation', { params: { name: 'constructor' } })).code).toBe('not_found');
});

it('lists the people of the own court, or of one that the reader may read, by role', async () => {
  const { rows } = await (await api.as('chief')).call('users', { query: { role: 'filingClerk' } });
  expect(rows.map(({ name }) => name).sort()).toEqual(['何案', '陈立']);
  const supervisor = await api.as('supervisor');
  expect((await supervisor.call('users', { query: { court: '陕0902', role: 'filingClerk' } })).rows.map(({ name }) => name).sort()).toEqual(['何案', '陈立']);
  expect((await (await api.as('chief')).refused('users', { query: { court: '陕0929' } })).code).toBe('not_found');
  expect((await supervisor.refused('users', { query: { court: '陕01' } })).code).toBe('not_found');
  expect((await (await api.as('supervisor')).call('courts')).rows.map(({ code }) => code)).toEqual(expect.arrayContaining(['陕09', '陕0902', '陕0929']));
  expect((await (await api.as('clerk')).call('courts')).rows).toEqual([{ code: '陕0902', name: '安康市汉滨区人民法院' }]);
});
