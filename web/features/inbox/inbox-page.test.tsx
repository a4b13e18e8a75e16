import { cleanup, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { serve } from '../../testing/network.ts';
import { aTask, NOW, onStage } from '../../testing/stage.tsx';
import { InboxPage } from './inbox-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const COUNTS = { mine: 2, available: 0, held: 0, done: 0, court: null };
const pageOf = (number: number, next: string | null) => ({ rows: [aTask({ taskId: `t${number}`, caseNumber: `（2018）陕0902执${number}号` })], next, total: 2, counts: COUNTS, today: NOW.today, asOfMs: NOW.nowMs });

function open(path = '/inbox/mine') {
  const asked = serve({
    '/tasks': ({ query }) => (query.get('cursor') ? pageOf(2, null) : pageOf(1, 'next')),
    '/users': () => ({ rows: [] }),
    '/courts': () => ({ rows: [] }),
  });
  return { asked, ...onStage(<Routes><Route path="/inbox/:box" element={<InboxPage />} /></Routes>, { path }) };
}

it('shows the next page when it is asked for, and does not take it for the work of others', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: '再显示一些（已显示 1 项，共 2 项）' }));
  expect(await screen.findByRole('link', { name: '（2018）陕0902执2号' })).toBeTruthy();
  expect(screen.getByRole('link', { name: '（2018）陕0902执1号' })).toBeTruthy();
  expect(screen.queryByText(/项更新/)).toBeNull();
});
