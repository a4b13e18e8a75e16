import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { TaskRow } from '#contract/task.ts';
import { aTask, NOW, onStage } from '../../testing/stage.tsx';
import { InboxList } from './inbox-list.tsx';

afterEach(cleanup);

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
