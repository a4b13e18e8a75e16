import { cleanup, screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { serve } from '../../testing/network.ts';
import { aTask, CASE_VIEW, NOW, onStage } from '../../testing/stage.tsx';
import { InboxPage } from './inbox-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const COUNTS = { mine: 2, available: 0, held: 0, done: 0, court: null };
const pageOf = (number: number, next: string | null) => ({ rows: [aTask({ taskId: `t${number}`, task: 'settleUncorrected', caseNumber: `（2018）陕0902执${number}号` })], next, total: 2, counts: COUNTS, today: NOW.today, asOfMs: NOW.nowMs });

function open(path = '/inbox/mine') {
  const asked = serve({
    '/tasks': ({ query }) => (query.get('cursor') ? pageOf(2, null) : pageOf(1, 'next')),
    '/users': () => ({ rows: [] }),
    '/courts': () => ({ rows: [] }),
    '/tasks/t1': () => pageOf(1, null).rows[0]!,
    '/cases/c1': () => CASE_VIEW,
    '/cases/c1/docket': () => ({ rows: [], next: null, total: 0 }),
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

it('narrows all work of a court to the cases of one bureau, by kind and stage, that fall due', async () => {
  const { asked, user } = open('/inbox/court?kind=enforcement&due=soon');
  await user.click(await screen.findByRole('button', { name: '筛选' }));
  await user.click(screen.getByRole('combobox', { name: '阶段' }));
  await user.click(await screen.findByTitle('财产调查'));
  const chips = screen.getByRole('region', { name: '筛选条件' });
  expect(['期限：7 日内到期及超期', '案件类型：执行实施案件', '阶段：财产调查'].map((text) => within(chips).getByText(text).className)).toEqual(Array(3).fill('chip'));
  const last = asked.filter(({ path }) => path === '/tasks').at(-1)!.query;
  expect(Object.fromEntries(last)).toMatchObject({ box: 'court', kind: 'enforcement', due: 'soon', stage: '财产调查' });
});

it('opens the current row with e, the cursor in its form', async () => {
  const { user } = open();
  await screen.findByRole('link', { name: '（2018）陕0902执1号' });
  await user.keyboard('je');
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('radio', { name: '退回材料' })));
});
