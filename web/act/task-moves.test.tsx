import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { serve } from '../testing/network.ts';
import { aTask, NOW, onStage } from '../testing/stage.tsx';
import { TaskMoves } from './task-moves.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('claims once at a double click, and shows that it is under way', async () => {
  let answer = () => {};
  const asked = serve({ '/tasks/t1/claim': () => new Promise<object>((resolve) => (answer = () => resolve({ version: 2 }))) });
  const { user } = onStage(<TaskMoves task={aTask({ taskId: 't1' })} today={NOW.today} onOwnAct={() => {}} />);
  await user.dblClick(screen.getByRole('button', { name: '领办' }));
  await vi.waitFor(() => expect(screen.getByRole('button').className).toContain('ant-btn-loading'));
  answer();
  await vi.waitFor(() => expect(screen.getByRole('button').className).not.toContain('ant-btn-loading'));
  expect(asked.filter(({ path }) => path.endsWith('/claim'))).toHaveLength(1);
});
