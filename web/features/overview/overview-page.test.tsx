import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { serve } from '../../testing/network.ts';
import { COURT, NOW, onStage } from '../../testing/stage.tsx';
import { URGINGS } from './numbers.ts';
import { OverviewPage } from './overview-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('adds up the urgings by who was urged, each asked for once', async () => {
  const asked = serve({
    '/courts': () => ({ rows: [COURT] }),
    '/users': () => ({ rows: [] }),
    '/cases': () => ({ rows: [], next: null, total: 3, today: NOW.today }),
    '/tasks': ({ query }) => ({ rows: [], next: null, total: query.get('task') === 'urgeTrial' ? 4 : 2, today: NOW.today }),
  });
  onStage(<OverviewPage />);
  expect(await screen.findByRole('link', { name: '12 项' })).toBeTruthy();
  expect(asked.filter(({ path }) => path === '/tasks').map(({ query }) => query.getAll('task').join())).toEqual([...URGINGS]);
});
