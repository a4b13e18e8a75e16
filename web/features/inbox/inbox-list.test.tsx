import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { TaskRow } from '#contract/task.ts';
import { serve, type Asked } from '../../testing/network.ts';
import { aTask, NOW, onStage } from '../../testing/stage.tsx';
import { InboxList } from './inbox-list.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const ROWS = [
  aTask({ taskId: 'a', due: '2018-07-13', endsMs: Date.UTC(2018, 6, 13, 16), caseNumber: '（2018）陕0902执1号' }),
  aTask({ taskId: 'b', caseNumber: null, receiptNo: '陕0902收2018-000002', name: { zh: '批准结案', en: 'Approve the closing' } }),
];

function open(box: 'mine' | 'available' = 'mine') {
  const opened: string[] = [];
  const list = { rows: ROWS, total: 2, counts: { mine: 2, available: 0, held: 0, done: 0, court: null }, today: NOW.today, asOfMs: NOW.nowMs };
  const shown = onStage(
    <InboxList
      box={box}
      list={list}
      isPanelOpen={false}
      onOpen={(task: TaskRow, isAnswering) => opened.push(`${task.taskId}${isAnswering ? ' answering' : ''}`)}
      onOwnAct={() => {}}
      onHelp={() => opened.push('help')}
      more={{ total: 2, hasMore: false, isLoading: false, load: () => {} }}
    />,
  );
  return { ...shown, opened };
}

it('tells of each task when it is due, what it is, and in which case', () => {
  open();
  const [, first, second] = screen.getAllByRole('row');
  expect(within(first!).getByText('超期 3 天')).toBeTruthy();
  expect(within(first!).getByRole('link', { name: '（2018）陕0902执1号' })).toBeTruthy();
  expect(within(second!).getByRole('button', { name: '批准结案' })).toBeTruthy();
  expect(within(second!).getByRole('link', { name: '陕0902收2018-000002' })).toBeTruthy();
});

it('is worked by keys: j and k move, Enter opens, e answers, ? helps', async () => {
  const { user, opened } = open();
  await user.keyboard('j{Enter}');
  await user.keyboard('je');
  await user.keyboard('kk{Enter}');
  await user.keyboard('?');
  expect(opened).toEqual(['a', 'b answering', 'a', 'help']);
});

it('names the task and the case on its one button', async () => {
  const { user, opened } = open();
  await user.click(screen.getByRole('button', { name: '办理：批准结案，陕0902收2018-000002' }));
  expect(opened).toEqual(['b answering']);
});

it('lets several be chosen where they can be claimed', async () => {
  const { user } = open('available');
  const [all] = screen.getAllByRole('checkbox');
  await user.click(all!);
  expect(screen.getByRole('button', { name: '领办所选 2 项' })).toBeTruthy();
});

const claimsIn = (asked: readonly Asked[]) => asked.filter(({ path }) => path === '/tasks/a/claim').map(({ body }) => body);

const STALE = { code: 'stale_version', title: '在您查看之后，此待办已有变动。', titleEn: 'The task has changed since you looked.', next: { zh: '请查看最新情况后再办理。', en: 'Look.' }, detail: { who: '何案', atMs: NOW.nowMs, action: 'claim' } };

it('claims the current row once, however long the key is held', async () => {
  const asked = serve({ '/tasks/a/claim': () => ({ version: 2 }) });
  const { user } = open('available');
  await user.keyboard('jcc');
  fireEvent.keyDown(document.body, { key: 'c', repeat: true });
  await vi.waitFor(() => expect(claimsIn(asked)).toEqual([{ version: 1 }]));
});

it('can be asked again when a claim did not go through', async () => {
  const fates = [{ status: 500 }, { version: 2 }];
  const asked = serve({ '/tasks/a/claim': () => fates.shift()! });
  const { user } = open('available');
  await user.keyboard('jc');
  await screen.findByRole('alert');
  await user.keyboard('c');
  await vi.waitFor(() => expect(claimsIn(asked)).toHaveLength(2));
});

it('says who came first, what they did and when, and asks for no reload of a list that renews itself', async () => {
  serve({ '/tasks/a/claim': () => ({ status: 409, requestId: 'r1', ...STALE }) });
  const { user } = open('available');
  await user.keyboard('jc');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toBe('此任务已由何案于10:00领办，列表已更新。如需报修，请提供编号 r1');
});

it('says the same for each row of several, by its case, also when the row has left the list', async () => {
  const { title, titleEn, ...refusal } = STALE;
  serve({ '/tasks/claim': () => ({ rows: [{ done: false, taskId: 'a', title: { zh: title, en: titleEn }, ...refusal }, { done: true, taskId: 'b', version: 2 }] }) });
  const { user } = open('available');
  await user.click(screen.getAllByRole('checkbox')[0]!);
  await user.click(screen.getByRole('button', { name: '领办所选 2 项' }));
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByRole('listitem').textContent).toBe('（2018）陕0902执1号　此任务已由何案于10:00领办，列表已更新。');
});
