import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { serve } from '../testing/network.ts';
import { aTask, CASE_VIEW, NOW, onStage } from '../testing/stage.tsx';
import { TaskPanel } from './task-panel.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('is closed by Esc', async () => {
  const task = aTask({ taskId: 't1', state: 'done', mayAnswer: false, answeredBy: { accountId: 'other', name: '何案' }, answeredAtMs: NOW.nowMs });
  serve({ '/tasks/t1': () => task, '/cases/c1': () => CASE_VIEW, '/cases/c1/docket': () => ({ rows: [] }) });
  let closed = 0;
  const { user } = onStage(<TaskPanel taskId="t1" known={task} isAnswering={false} onClose={() => (closed += 1)} onOwnAct={() => {}} />);
  await screen.findByText('此任务已由何案于10:00办结。');
  await user.keyboard('{Escape}');
  expect(closed).toBe(1);
});
