import { expect, it } from 'vitest';
import { aFiledCase, anAssignedCase, OFFICER } from './sample.ts';

const PRESIDENT = { on: '2018-04-02', role: 'president' } as const;

it('what the only chief has proposed himself is decided by the president, who does not decide his own', () => {
  const opened = anAssignedCase();
  const propose = (becomes: string) => opened.command({ type: 'proposeCorrection', field: 'costs', becomes, reason: '录入错误' }, { on: '2018-04-02', role: 'enforcementOfficer' });
  expect(propose('200.00')).toBe('correctionProposed');
  expect(opened.answer('approveCorrection', { outcome: 'approve' }, { on: '2018-04-02', role: 'enforcementChief', userId: OFFICER })).toBe('same_person');
  expect(opened.command({ type: 'decideCorrection', outcome: 'approve' }, { ...PRESIDENT, userId: OFFICER })).toBe('same_person');
  expect(opened.command({ type: 'decideCorrection', outcome: 'dismiss', comment: '与判决一致' }, PRESIDENT)).toBe('correctionDismissed');
  expect(propose('100.00')).toBe('correctionProposed');
  expect(opened.command({ type: 'decideCorrection', outcome: 'approve' }, PRESIDENT)).toBe('corrected');
  expect(opened.state()).toMatchObject({ claim: { costs: '100.00' }, correction: null });
  expect(opened.command({ type: 'decideCorrection', outcome: 'approve' }, PRESIDENT)).toBe('nothing_proposed');
});

it('what the filing chief has proposed himself is decided by the president too', () => {
  const opened = aFiledCase();
  opened.command({ type: 'proposeCorrection', field: 'costs', becomes: '100.00', reason: '录入错误' }, { on: '2018-03-05', role: 'filingClerk', userId: 'chief' });
  expect(opened.answer('approveIntakeCorrection', { outcome: 'approve' }, { on: '2018-03-05', role: 'filingChief', userId: 'chief' })).toBe('same_person');
  expect(opened.command({ type: 'decideCorrection', outcome: 'approve' }, PRESIDENT)).toBe('corrected');
});
