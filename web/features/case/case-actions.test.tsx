import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { CaseStream } from '#contract/case.ts';
import { onStage } from '../../testing/stage.tsx';
import { CaseActions } from './case-actions.tsx';

afterEach(cleanup);

const STREAM: CaseStream = {
  streamId: 'enforcement/c1', kind: 'enforcement', kindName: { zh: '首次执行', en: 'Enforcement' }, version: '2026-11', revision: 3, status: 'investigating',
  statusName: { zh: '财产调查', en: 'Investigating' }, isEnded: false, isPaused: false, steps: [], state: null,
  offers: [
    { command: 'suspend', name: { zh: '中止执行', en: 'Suspend' }, refused: null, why: null, roles: ['enforcementOfficer'] },
    { command: 'resume', name: { zh: '恢复执行', en: 'Resume' }, refused: 'wrong_status', why: { zh: '案件没有中止', en: 'The case is not suspended' }, roles: [] },
    { command: 'control', name: { zh: '查封、扣押、冻结', en: 'Seize or freeze' }, refused: null, why: null, roles: ['enforcementOfficer'] },
  ],
};

it('offers what is allowed, and greys the rest with its reason', async () => {
  const acts: string[] = [];
  const { user } = onStage(<CaseActions streams={[STREAM]} onAct={(streamId, command) => acts.push(`${streamId} ${command}`)} />);
  await user.click(screen.getByRole('button', { name: /期限变更/ }));
  const refused = await screen.findByRole('menuitem', { name: /恢复执行.*案件没有中止/ });
  expect(refused.getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('menuitem', { name: '中止执行' }));
  expect(acts).toEqual(['enforcement/c1 suspend']);
});

it('keeps what moves deadlines apart from the rest', async () => {
  const { user } = onStage(<CaseActions streams={[STREAM]} onAct={() => {}} />);
  await user.click(screen.getByRole('button', { name: /更多办理/ }));
  expect(await screen.findByRole('menuitem', { name: '查封、扣押、冻结' })).toBeTruthy();
  expect(screen.queryByRole('menuitem', { name: '中止执行' })).toBeNull();
});
