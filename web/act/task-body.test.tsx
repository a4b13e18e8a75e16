import { cleanup, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TaskRow } from '#contract/task.ts';
import { serve } from '../testing/network.ts';
import { aTask, CASE_VIEW, NOW, OFFICER, onStage } from '../testing/stage.tsx';
import { TaskBody } from './task-body.tsx';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const TASK = aTask({ task: 'settleUncorrected', name: { zh: '处理逾期未补正', en: 'Settle' }, assignee: { accountId: OFFICER.accountId, name: OFFICER.name } });
const OTHER = { accountId: 'other', name: '何案' };

/** The body of a task of which the page hears news by a button, as it does by a notice. */
function Told({ news, isAnswering }: { news: Partial<TaskRow>; isAnswering: boolean }) {
  const [task, setTask] = useState(TASK);
  return (
    <>
      <button type="button" onClick={() => setTask({ ...task, ...news })}>
        news
      </button>
      <TaskBody task={task} view={CASE_VIEW} isAnswering={isAnswering} onDone={() => {}} onOwnAct={() => {}} />
    </>
  );
}

function open(news: Partial<TaskRow> = {}, isAnswering = false) {
  serve({ '/cases/c1/docket': () => ({ rows: [] }), '/users': () => ({ rows: [] }) });
  const shown = onStage(<Told news={news} isAnswering={isAnswering} />);
  return { ...shown, hear: () => shown.user.click(screen.getByRole('button', { name: 'news' })) };
}

async function type(user: ReturnType<typeof open>['user']) {
  await user.click(screen.getByRole('radio', { name: '退回材料' }));
  await user.type(screen.getByLabelText(/^理由/), '逾期未补');
}

it('keeps what was typed to be read and copied when somebody else has done the task', async () => {
  const { user, hear } = open({ state: 'done', mayAnswer: false, answeredBy: OTHER, answeredAtMs: NOW.nowMs });
  await type(user);
  await hear();
  expect(screen.getByText('此任务已由何案于10:00办结，列表已更新。')).toBeTruthy();
  const kept = screen.getByRole('region', { name: '您在本页填写的内容' });
  expect(within(kept).getByText('您填写的内容没有提交，保留在这里供查看和复制')).toBeTruthy();
  expect(within(kept).getAllByRole('definition').map((one) => one.textContent)).toEqual(['退回材料', '逾期未补', NOW.today]);
  await user.click(within(kept).getByRole('button', { name: '复制内容' }));
  expect(await navigator.clipboard.readText()).toContain('\t逾期未补\n');
  await user.click(within(kept).getByRole('button', { name: '不再保留' }));
  expect([screen.queryByRole('region', { name: '您在本页填写的内容' }), sessionStorage.length]).toEqual([null, 0]);
});

it('keeps it, too, when somebody else takes the task', async () => {
  const { user, hear } = open({ mayAnswer: false, mayClaim: false, assignee: OTHER });
  await type(user);
  await hear();
  expect(within(screen.getByRole('region', { name: '您在本页填写的内容' })).getByText('逾期未补')).toBeTruthy();
});

it('does not say that an own answer was not sent when only its reply was lost', async () => {
  const { user, hear } = open({ state: 'done', mayAnswer: false, answeredBy: { accountId: OFFICER.accountId, name: OFFICER.name }, answeredAtMs: NOW.nowMs });
  await type(user);
  await hear();
  expect(screen.getByText('您已于10:00办结此任务，记入卷宗。')).toBeTruthy();
  expect(screen.queryByText(/没有提交/)).toBeNull();
});

it('says nothing of what was typed where nothing was', async () => {
  const { hear } = open({ state: 'done', mayAnswer: false, answeredBy: OTHER, answeredAtMs: NOW.nowMs });
  await hear();
  expect(screen.queryByRole('region', { name: '您在本页填写的内容' })).toBeNull();
});

it('puts the cursor into the form when the task was opened to be answered', () => {
  open({}, true);
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: '退回材料' }));
});
