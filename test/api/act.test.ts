import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApi, type Api } from './support/app.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api[Symbol.asyncDispose]());

it('answers a task: the reply comes when the record holds it, and every read shows it', async () => {
  const errand = await api.errand();
  const taskId = await api.task(errand);
  const clerk = await api.as('clerk');
  const before = await clerk.call('tasks', { query: { box: 'available' } });
  expect(before.rows.map((row) => row.taskId)).toContain(taskId);

  const reply = await clerk.call('answerTask', { params: { streamId: errand.streamId, taskId }, body: { answer: { good: true }, expectedRevision: 2 } });
  expect(reply).toEqual({ streamId: errand.streamId, caseId: errand.caseId, revision: 3 });
  const done = await clerk.call('tasks', { query: { box: 'done' } });
  expect(done.rows.map((row) => [row.taskId, row.state, row.answeredBy?.name])).toContainEqual([taskId, 'done', '陈立']);
  const docket = await clerk.call('docket', { params: { caseId: errand.caseId } });
  expect(docket.rows.map(({ docketNo, sentence, by }) => [docketNo, sentence.zh, by.name.zh])[0]).toEqual([3, '办结待办：核对差事', '陈立（立案人员）']);
});

it('takes a repeated act as one, and the same key with another content as a mistake', async () => {
  const errand = await api.errand();
  const clerk = await api.as('clerk');
  const ask = { params: { streamId: errand.streamId }, body: { command: { type: 'note', text: '一' } }, key: randomUUID() };
  const first = await clerk.call('command', ask);
  expect(await clerk.call('command', ask)).toEqual(first);
  expect((await clerk.refused('command', { ...ask, body: { command: { type: 'note', text: '二' } } })).code).toBe('key_reused');
  const other = await api.errand();
  expect((await clerk.call('command', { ...ask, params: { streamId: other.streamId } })).streamId).toBe(other.streamId);
  expect((await (await api.as('clerk2')).call('command', ask)).revision).toBe(3);
});

it('tells who looked at an older revision what has changed since', async () => {
  const errand = await api.errand();
  const clerk = await api.as('clerk');
  const note = (text: string, expectedRevision: number) => ({ params: { streamId: errand.streamId }, body: { command: { type: 'note', text }, expectedRevision } });
  await (await api.as('clerk2')).call('command', note('先到', 1));
  const { status, code, detail, changed } = await clerk.refused('command', note('后到', 1));
  expect([status, code, detail]).toEqual([409, 'stale_revision', { expected: 1, actual: 2 }]);
  expect(changed!.map(({ by, sentence }) => [by, sentence.zh])).toEqual([[{ zh: '何案（立案人员）', en: '何案 (Filing clerk)' }, '记事：先到']]);
});

it('names in the docket the task or limit that a line speaks of, with dates and amounts as they are read', async () => {
  const errand = await api.errand({ on: '2018-07-16' });
  const clerk = await api.as('clerk');
  const taskId = await api.task(errand);
  await clerk.call('command', { params: { streamId: errand.streamId }, body: { command: { type: 'note', text: '于2018-07-16收到48495.74元' } } });
  await api.deps.door.exchange({ streamId: errand.streamId, seen: 4, events: [{ type: 'taskWithdrawn', taskId }] });
  const { rows } = await clerk.call('docket', { params: { caseId: errand.caseId } });
  expect(rows.slice(0, 3).map(({ sentence }) => sentence.zh)).toEqual(['撤回待办：核对差事', '记事：于 2018-07-16 收到48,495.74元', '核对差事：超法定期限']);
});

it('shows of the docket the lines of one kind, or of some types, and counts them with the page', async () => {
  const errand = await api.errand();
  const clerk = await api.as('clerk');
  await api.task(errand);
  await clerk.call('command', { params: { streamId: errand.streamId }, body: { command: { type: 'note', text: '记' } } });
  const shown = async (query: Record<string, string | number | readonly string[]>) => {
    const { rows, total } = await clerk.call('docket', { params: { caseId: errand.caseId }, query });
    return [total, rows.map(({ type }) => type)];
  };
  expect(await shown({ group: 'tasks' })).toEqual([1, ['taskOpened']]);
  expect(await shown({ group: 'acts' })).toEqual([2, ['noted', 'opened']]);
  expect(await shown({ group: 'limits' })).toEqual([0, []]);
  expect(await shown({ type: ['taskOpened', 'noted'], limit: 1 })).toEqual([2, ['noted']]);
  expect(await shown({ type: 'noted' })).toEqual([1, ['noted']]);
});

it('names the field that is wrong, before anything is written', async () => {
  const errand = await api.errand();
  const taskId = await api.task(errand);
  const clerk = await api.as('clerk');
  const answer = await clerk.refused('answerTask', { params: { streamId: errand.streamId, taskId }, body: { answer: { good: '是' } } });
  expect([answer.status, answer.code, answer.issues!.map(({ path }) => path)]).toEqual([422, 'bad_answer', ['good']]);
  const command = await clerk.refused('command', { params: { streamId: errand.streamId }, body: { command: { type: 'fly' } } });
  expect(command.code).toBe('bad_command');
});

it('sends its request id on the way to the story', async () => {
  const errand = await api.errand();
  await (await api.as('clerk')).call('command', { params: { streamId: errand.streamId }, body: { command: { type: 'note', text: '记' } }, headers: { 'x-request-id': 'from-the-browser' } });
  const { rows } = await api.database.pool.query('select request_id from outbox where stream_id = $1', [errand.streamId]);
  expect(rows).toEqual([{ request_id: 'from-the-browser' }]);
});

it('does not answer a task of another stream', async () => {
  const [mine, other] = [await api.errand(), await api.errand()];
  const taskId = await api.task(other);
  const problem = await (await api.as('clerk')).refused('answerTask', { params: { streamId: mine.streamId, taskId }, body: { answer: { good: true } } });
  expect([problem.status, problem.code]).toEqual([409, 'task_not_open']);
});
