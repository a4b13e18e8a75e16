import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { DocketRow } from '#contract/docket.ts';
import { aTask, NOW, onStage } from '../testing/stage.tsx';
import { Proposal } from './proposal.tsx';
import { proposalsOf } from './proposals.ts';

afterEach(cleanup);

const PROPOSED: DocketRow = {
  docketNo: 7, streamId: 'enforcement/c1', kind: 'enforcement', revision: 7, atMs: NOW.nowMs, by: { userId: 'officer', role: 'enforcementOfficer', name: { zh: '王晓峰（执行员）', en: '王晓峰 (officer)' } },
  type: 'correctionProposed', sentence: { zh: '提请更正本金，由“300.00”改为“200.00”：录入错误', en: 'Correction proposed' }, event: { type: 'correctionProposed' }, hash: '00',
};

it('shows the approver what was proposed, however long ago, and by whom', () => {
  const task = aTask({ task: 'approveCorrection', taskId: 't1' });
  onStage(<Proposal task={task} />, { read: [[['case', 'c1', 'proposal', 't1'], [PROPOSED]]] });
  expect(screen.getByRole('region', { name: '据以办理的提议' }).textContent).toContain('由“300.00”改为“200.00”：录入错误 王晓峰（执行员）');
});

it('reads the calculation and the proposal of a payout, and nothing for a task that is its own question', () => {
  expect([proposalsOf('disbursement', 'approve'), proposalsOf('enforcement', 'review')]).toEqual([[['calculated'], ['payoutProposed', 'deferralProposed']], []]);
});
