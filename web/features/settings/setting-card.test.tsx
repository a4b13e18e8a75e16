import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { serve } from '../../testing/network.ts';
import { onStage } from '../../testing/stage.tsx';
import { ToldBar } from '../../ui/told.tsx';
import { SettingCard } from './setting-card.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('announces the value that is in force again when the standard is restored', async () => {
  serve({ '/settings/target': () => ({ rows: [], mayChange: true, history: [] }) });
  const row = { key: 'target', name: { zh: '审判目标', en: 'Target of the trial' }, hint: { zh: '说明', en: 'What it is' }, type: 'limit' as const, value: { n: 20, unit: 'cd' }, standard: { n: 30, unit: 'cd' }, rule: null };
  const { user } = onStage(<><ToldBar /><ul><SettingCard row={row} mayChange /></ul></>);
  await user.click(screen.getByRole('button', { name: '恢复标准' }));
  expect((await screen.findByText(/审判目标：/)).textContent).toContain('30');
});
