import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { BoardRow } from '#contract/overview.ts';
import { serve } from '../../testing/network.ts';
import { COURT, NOW, onStage } from '../../testing/stage.tsx';
import { BoardPage } from './board-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const SUSPENDED: BoardRow = {
  caseId: 'c1', caseNumber: '（2018）陕0902民初8号', receiptNo: '收1', court: COURT, applicant: '李**', cause: { zh: '民间借贷纠纷', en: 'Private loan' }, status: 'active', statusName: { zh: '审理中', en: 'On trial' }, isPaused: true,
  handler: null, waitsFor: null,
  legs: [{ leg: 'trial', state: 'running', startedOn: '2018-06-16', target: '2018-07-18', cap: '2018-09-14', doneOn: null, days: 20, daysLeft: 2, isTargetMissed: false, isCapBreached: false }],
};

function open(rows: readonly BoardRow[], path = '/board') {
  serve({ '/board': () => ({ rows, next: null, total: rows.length, today: NOW.today }), '/courts': () => ({ rows: [COURT] }) });
  return onStage(<BoardPage />, { path });
}

it('says that a track is suspended, and no day left to a target that does not run', async () => {
  open([SUSPENDED]);
  const row = (await screen.findByText('（2018）陕0902民初8号')).closest<HTMLElement>('tr, li')!;
  expect(within(row).getByText('已中止')).toBeTruthy();
  expect(row.textContent).not.toContain('目标还剩');
});

it('tells an empty board from one where nothing fits the conditions, with the way out', async () => {
  const { user } = open([], '/board?show=ended');
  expect(await screen.findByText('没有符合条件的绿色通道案件')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '显示全部' }));
  expect(await screen.findByText('没有绿色通道案件')).toBeTruthy();
});
