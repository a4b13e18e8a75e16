import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { changeLanguage } from '../../lib/i18n.ts';
import { namedIn } from '../../lib/list-name.ts';
import { serve } from '../../testing/network.ts';
import { NOW, onStage } from '../../testing/stage.tsx';
import { CaseListPage } from './case-list-page.tsx';

afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  await changeLanguage('zh');
});

it('is called by the figure that opened it, and keeps no name in another language', async () => {
  serve({ '/cases': () => ({ rows: [], next: null, total: 0, today: NOW.today }), '/users': () => ({ rows: [] }), '/courts': () => ({ rows: [] }) });
  onStage(<CaseListPage />, { path: `/cases?${new URLSearchParams({ figure: 'closed', ...namedIn('zh', '本月执结') }).toString()}` });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('本月执结');
  await act(() => changeLanguage('en'));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Cases');
});
