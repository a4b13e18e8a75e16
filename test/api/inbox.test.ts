import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TaskPage } from '#contract/task.ts';
import { addDays } from '#domain/shared/dates.ts';
import { openApi, type Api } from './support/app.ts';
import type { Login } from './support/people.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api[Symbol.asyncDispose]());

const open = async (options?: Parameters<Api['errand']>[0]) => {
  const errand = await api.errand(options);
  return { ...errand, taskId: await api.task(errand) };
};
const at = (taskId: string, version: number, rest: object = {}) => ({ params: { taskId }, body: { version, ...rest } });
const boxOf = async (login: Login, taskId: string) => {
  const client = await api.as(login);
  const found: string[] = [];
  for (const box of ['mine', 'available', 'held', 'done'] as const) if ((await client.call('tasks', { query: { box, limit: 100 } })).rows.some((row) => row.taskId === taskId)) found.push(box);
  return found;
};

it('moves a task through the four places, and counts every place in the same reply', async () => {
  const { taskId, streamId } = await open();
  const clerk = await api.as('clerk');
  expect([await boxOf('clerk', taskId), await boxOf('clerk2', taskId)]).toEqual([['available'], ['available']]);

  await clerk.call('claimTask', at(taskId, 1));
  expect([await boxOf('clerk', taskId), await boxOf('clerk2', taskId)]).toEqual([['mine'], []]);
  const { today } = await clerk.call('me');
  expect(await clerk.call('holdTask', at(taskId, 2, { until: addDays(today, 3) }))).toMatchObject({ version: 3, heldUntil: addDays(today, 3) });
  expect(await boxOf('clerk', taskId)).toEqual(['held']);
  await clerk.call('holdTask', at(taskId, 3, { until: null }));
  expect(await boxOf('clerk', taskId)).toEqual(['mine']);
  await clerk.call('releaseTask', at(taskId, 4, { reason: '交由他人办理' }));
  expect(await boxOf('clerk', taskId)).toEqual(['available']);

  const { counts } = await clerk.call('tasks');
  await clerk.call('answerTask', { params: { streamId, taskId }, body: { answer: { good: true } } });
  const after = await clerk.call('tasks', { query: { box: 'done' } });
  expect(after.counts).toEqual({ ...counts, available: counts.available - 1, done: counts.done + 1 });
  expect([after.total, counts.court]).toEqual([after.counts.done, null]);
  const log = await clerk.call('taskLog', { params: { taskId } });
  expect(log.rows.map(({ action, by, reason }) => [action, by.name, reason])).toEqual([
    ['claim', '陈立', null], ['hold', '陈立', null], ['unhold', '陈立', null], ['release', '陈立', '交由他人办理'],
  ]);
});

it('tells who came second who took the task and when', async () => {
  const { taskId } = await open();
  await (await api.as('clerk')).call('claimTask', at(taskId, 1));
  const { status, code, detail } = await (await api.as('clerk2')).refused('claimTask', at(taskId, 1));
  expect([status, code]).toEqual([409, 'stale_version']);
  expect(detail).toMatchObject({ version: 2, who: '陈立', action: 'claim' });
  expect(Number(detail!.atMs)).toBeGreaterThan(1_500_000_000_000);
  expect((await (await api.as('clerk2')).refused('releaseTask', at(taskId, 2))).code).toBe('not_yours');
});

it('takes one of many who claim at once', async () => {
  const { taskId } = await open();
  const [one, two] = await Promise.all([api.as('clerk'), api.as('clerk2')]);
  const replies = await Promise.all([one, two, one, two].map((client) => client.send('claimTask', at(taskId, 1))));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
});

it('takes a repeated claim as one', async () => {
  const { taskId } = await open();
  const clerk = await api.as('clerk');
  const ask = { ...at(taskId, 1), key: randomUUID() };
  expect(await clerk.call('claimTask', ask)).toEqual(await clerk.call('claimTask', ask));
});

it('lets a chief give a task to somebody of the court who holds its role, with a reason that is kept', async () => {
  const { taskId } = await open();
  const chief = await api.as('chief');
  const assign = (to: Login, version = 1) => at(taskId, version, { to: api.accounts[to], reason: '工作安排' });
  expect((await chief.refused('assignTask', assign('officer'))).code).toBe('user_lacks_role');
  expect((await chief.refused('assignTask', assign('other-clerk'))).code).toBe('no_such_user');
  await chief.call('assignTask', assign('clerk2'));
  expect([await boxOf('clerk2', taskId), await boxOf('clerk', taskId)]).toEqual([['mine'], []]);
  expect((await (await api.as('clerk')).refused('answerTask', { params: { streamId: taskId.split('/check')[0]!, taskId }, body: { answer: { good: true } } })).code).toBe('not_yours');
});

it('claims several at once and says for each row why it was not taken', async () => {
  const [free, taken] = [await open(), await open()];
  await (await api.as('clerk2')).call('claimTask', at(taken.taskId, 1));
  const officer = await (await api.as('officer')).call('claimTasks', { body: { tasks: [{ taskId: free.taskId, version: 1 }] } });
  expect(officer.rows).toMatchObject([{ done: false, code: 'wrong_role' }]);
  const { rows } = await (await api.as('clerk')).call('claimTasks', { body: { tasks: [{ taskId: taken.taskId, version: 1 }, { taskId: free.taskId, version: 1 }] } });
  expect(rows).toMatchObject([{ done: false, taskId: taken.taskId, code: 'stale_version', title: { zh: '在您查看之后，此待办已有变动。' }, detail: { who: '何案', action: 'claim', atMs: expect.any(Number) } }, { done: true, taskId: free.taskId, version: 2 }]);
});

it('says by whom and when a task was done that somebody still wants to claim', async () => {
  const { taskId, streamId } = await open();
  await (await api.as('clerk2')).call('answerTask', { params: { streamId, taskId }, body: { answer: { good: true } } });
  const { code, detail } = await (await api.as('clerk')).refused('claimTask', at(taskId, 1));
  expect([code, detail!.who]).toEqual(['task_not_open', '何案']);
});

it('shows all work to chiefs and the supervisor, and to nobody else', async () => {
  const { taskId } = await open();
  await (await api.as('clerk')).call('claimTask', at(taskId, 1));
  for (const login of ['chief', 'president', 'supervisor'] as const) {
    const page = await (await api.as(login)).call('tasks', { query: { box: 'court', limit: 100 } });
    expect([login, page.rows.find((row) => row.taskId === taskId)?.assignee?.name, page.counts.court]).toEqual([login, '陈立', page.total]);
  }
  expect((await (await api.as('clerk')).refused('tasks', { query: { box: 'court' } })).code).toBe('wrong_role');
});

it('pages without gap or double, the next due first, and filters by days left', async () => {
  await using own = await openApi();
  const { today } = await (await own.as('clerk')).call('me');
  const days = [-40, -3, -5, -1, -2, -4];
  for (const back of days) await own.task(await own.errand({ on: addDays(today, back) }));
  const clerk = await own.as('clerk');
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: TaskPage = await clerk.call('tasks', { query: { box: 'available', limit: 2, ...(cursor && { cursor }) } });
    expect(page.total).toBe(6);
    seen.push(...page.rows.map((row) => row.due));
    cursor = page.next;
  } while (cursor);
  expect(seen).toEqual([...seen].sort());
  expect(seen).toHaveLength(6);
  const ofKind = async (kind: string) => (await clerk.call('tasks', { query: { box: 'available', kind } })).total;
  expect([await ofKind('errand'), await ofKind('enforcement')]).toEqual([6, 0]);
  const overdue = await clerk.call('tasks', { query: { box: 'available', due: 'overdue' } });
  expect([overdue.total, overdue.rows[0]!.isOverdue, overdue.rows[0]!.daysLeft < 0, overdue.counts.available]).toEqual([1, true, true, 6]);
  expect((await clerk.call('tasks', { query: { box: 'available', due: 'soon' } })).total).toBeGreaterThanOrEqual(overdue.total);
});

it('never calls overdue what stands still', async () => {
  await using own = await openApi();
  const clerk = await own.as('clerk');
  const { today } = await clerk.call('me');
  const errand = await own.errand({ on: addDays(today, -40) });
  const taskId = await own.task(errand);
  await clerk.call('command', { params: { streamId: errand.streamId }, body: { command: { type: 'suspend' } } });
  expect(await clerk.call('task', { params: { taskId } })).toMatchObject({ isPaused: true, isOverdue: false });
  expect((await clerk.call('tasks', { query: { box: 'available', due: 'overdue' } })).total).toBe(0);
  const other = await own.errand({ on: addDays(today, -40) });
  const standing = async (paused: 'yes' | 'no') => (await clerk.call('cases', { query: { open: 'yes', paused } })).rows.map(({ caseId, isPaused }) => [caseId, isPaused]);
  expect([await standing('yes'), await standing('no')]).toEqual([[[errand.caseId, true]], [[other.caseId, false]]]);
});
