import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { serve } from '../../testing/network.ts';
import { COURT, NOW, onStage } from '../../testing/stage.tsx';
import { Standings } from './standings.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const BELOW = { code: '陕0929', name: '紫阳县人民法院' };
const COURTS = [COURT, BELOW];
const DOWN = { status: 500, code: 'internal', title: '服务器出错', titleEn: 'The server failed', next: { zh: '请稍后再试', en: 'Try again later' }, requestId: 'r1' };
const HANDLER = { accountId: 'a1', name: '林审', roles: ['trialJudge'] };

it('lists the handlers of the court that was chosen, not of the reader’s own', async () => {
  const asked = serve({ '/users': ({ query }) => ({ rows: query.get('court') === BELOW.code ? [HANDLER] : [] }), '/cases': () => ({ rows: [], next: null, total: 3, today: NOW.today }) });
  onStage(<Standings court={BELOW.code} courts={COURTS} today={NOW.today} />);
  expect(await screen.findByRole('rowheader', { name: '林审' })).toBeTruthy();
  expect(asked.filter(({ path }) => path === '/cases').every(({ query }) => query.get('court') === BELOW.code && query.get('handler') === 'a1')).toBe(true);
});

it('says that a figure could not be read, and reads it again alone', async () => {
  let isDown = true;
  serve({ '/cases': ({ query }) => (isDown && query.get('court') === BELOW.code ? DOWN : { rows: [], next: null, total: 4, today: NOW.today }) });
  const { user } = onStage(<Standings court="" courts={COURTS} today={NOW.today} />);
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getAllByText('—')).toHaveLength(3);
  isDown = false;
  await user.click(screen.getByRole('button', { name: '重新读取' }));
  expect(await screen.findAllByText('4')).toHaveLength(6);
  expect(screen.queryByRole('alert')).toBeNull();
});
