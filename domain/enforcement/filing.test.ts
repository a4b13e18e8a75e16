import { describe, expect, it } from 'vitest';
import { isAllowed } from '#domain/shared/kind.ts';
import { ENFORCEMENT_ACTIONS } from './actions.ts';
import type { EnforcementEvent } from './events.ts';
import { isLimitationPassed } from './filing.ts';
import { ALL_MET, aReceipt, aReviewTask, openCase, type SampleCase } from './sample.ts';
import { sentence } from './sentence.ts';

const CLERK = { on: '2018-03-05', role: 'filingClerk' } as const;

function underReview(first = aReceipt()): SampleCase {
  const opened = openCase(first);
  opened.tell({ type: 'reviewBegun', on: '2018-03-01' });
  return opened;
}

describe('the filing review', () => {
  it('files when all five conditions are met, with a number of the year of receipt', () => {
    const review = underReview(aReceipt({ on: '2017-12-29', title: { ...aReceipt().title, effectiveOn: '2017-11-01', performBy: '2017-11-16' } }));
    expect(review.answer('review', { outcome: 'file', on: '2018-03-05', ...ALL_MET }, CLERK)).toBe('filed numbered');
    expect(review.told.at(-1)).toEqual({ type: 'numbered', typeCode: '执', year: 2017 });
    expect(review.state()).toMatchObject({ status: 'filed', filedOn: '2018-03-05', filedBy: 'review' });
  });

  it('does not file when a condition is not met, and refuses only for a condition', () => {
    const review = underReview();
    expect(review.answer('review', { outcome: 'file', on: '2018-03-05', ...ALL_MET, isCourtCompetent: false }, CLERK)).toBe('condition_unmet');
    expect(review.answer('review', { outcome: 'refuse', reason: '不属本院管辖', on: '2018-03-05', ...ALL_MET }, CLERK)).toBe('condition_unmet');
    expect(review.answer('review', { outcome: 'refuse', reason: '不属本院管辖', on: '2018-03-05', ...ALL_MET, isCourtCompetent: false }, CLERK)).toBe('refused');
    expect(review.state().status).toBe('refused');
  });

  it('does not file a title that is not in force, or while the debtor may still perform', () => {
    const early = underReview(aReceipt({ title: { ...aReceipt().title, effectiveOn: '2018-03-06' } }));
    expect(early.answer('review', { outcome: 'file', on: '2018-03-05', ...ALL_MET }, CLERK)).toBe('title_not_effective');
    const running = underReview(aReceipt({ title: { ...aReceipt().title, performBy: '2018-03-05' } }));
    expect(running.answer('review', { outcome: 'file', on: '2018-03-05', ...ALL_MET }, CLERK)).toBe('performance_period_running');
  });

  it('refuses a day that has not come and one before the papers came', () => {
    expect(underReview().answer('review', { outcome: 'file', on: '2018-03-06', ...ALL_MET }, CLERK)).toBe('date_in_future');
    expect(underReview().answer('review', { outcome: 'file', on: '2018-02-28', ...ALL_MET }, CLERK)).toBe('date_out_of_order');
  });

  it('accepts an application after two years, and says so in the line', () => {
    const late = underReview(aReceipt({ title: { ...aReceipt().title, effectiveOn: '2016-01-01', performBy: '2016-02-28' } }));
    late.answer('review', { outcome: 'file', on: '2018-03-05', ...ALL_MET }, CLERK);
    expect(late.told.at(-2)).toMatchObject({ type: 'filed', isLimitationPassed: true });
    expect(isLimitationPassed({ performBy: '2016-03-01' }, '2018-03-01')).toBe(false);
  });
});

describe('a correction of the papers', () => {
  const asked = { outcome: 'askCorrection', missing: '生效证明', until: '2018-03-20', on: '2018-03-05' } as const;

  it('is asked once only, and the review counts anew from the corrected papers', () => {
    const review = underReview();
    expect(review.answer('review', asked, CLERK)).toBe('correctionAsked');
    expect(review.command({ type: 'receiveCorrection', on: '2018-03-12' }, { ...CLERK, on: '2018-03-12' })).toBe('correctionReceived');
    expect(review.state()).toMatchObject({ status: 'underReview', reviewFrom: '2018-03-12', isReviewOverdue: false });
    expect(review.answer('review', { ...asked, on: '2018-03-13' }, { ...CLERK, on: '2018-03-13' })).toBe('not_allowed');
    expect(review.answer('reviewCorrected', { outcome: 'file', on: '2018-03-13', ...ALL_MET }, { ...CLERK, on: '2018-03-13' })).toBe('filed numbered');
  });

  it('is not asked once the limit has passed', () => {
    const review = underReview();
    review.tell({ type: 'breached', deadlineId: 'enforcement/case-1/review#1', rung: 'breach' });
    expect(review.answer('review', asked, CLERK)).toBe('not_allowed');
    expect(review.answer('fileOverdue', { outcome: 'file', on: '2018-03-05', ...ALL_MET }, CLERK)).toBe('filed numbered');
  });

  it('is not asked after the last day either, though nobody has told the breach yet, and until the day to which the limit has moved', () => {
    const review = underReview();
    const ask = (on: string) => review.answer('review', { ...asked, on }, { ...CLERK, on });
    const task = aReviewTask('2018-03-08');
    review.tell(task);
    expect(ask('2018-03-09')).toBe('not_allowed');
    review.tell({ type: 'deadlineMoved', deadlineId: task.taskId, deadline: { ...task.deadline!, due: '2018-03-09' }, why: 'corrected' });
    expect(ask('2018-03-09')).toBe('correctionAsked');
  });

  it('that never comes ends with the papers returned, or with a refusal', () => {
    const late = { ...CLERK, on: '2018-03-21' };
    const returned = underReview();
    returned.answer('review', asked, CLERK);
    expect(returned.answer('settleUncorrected', { outcome: 'return', reason: '逾期未补正', on: '2018-03-21' }, late)).toBe('papersReturned');
    expect(returned.state()).toMatchObject({ status: 'returned', endedOn: '2018-03-21' });
    const refused = underReview();
    refused.answer('review', asked, CLERK);
    expect(refused.answer('settleUncorrected', { outcome: 'refuse', reason: '坚持申请', on: '2018-03-21' }, late)).toBe('refused');
  });
});

describe('an application that is neither filed nor refused', () => {
  const RETURN = { type: 'returnPapers', reason: '申请人不再补正', on: '2018-03-05' } as const;

  it('is returned only where a correction was asked', () => {
    const review = underReview();
    const isOffered = (status: 'received' | 'underReview' | 'correctionAsked') => isAllowed(ENFORCEMENT_ACTIONS, status, 'returnPapers', 'filingClerk');
    expect([isOffered('received'), isOffered('underReview'), isOffered('correctionAsked')]).toEqual([false, false, true]);
    expect(review.command(RETURN, CLERK)).toBe('not_allowed');
    review.answer('review', { outcome: 'askCorrection', missing: '生效证明', until: '2018-03-20', on: '2018-03-05' }, CLERK);
    expect(review.command({ ...RETURN, on: '2018-03-04' }, CLERK)).toBe('date_out_of_order');
    expect(review.command(RETURN, CLERK)).toBe('papersReturned');
  });

  it('is withdrawn by the applicant, which the line says', () => {
    const review = underReview();
    expect(review.command({ type: 'withdrawApplication', reason: '双方已和解', on: '2018-03-05' }, CLERK)).toBe('papersReturned');
    expect(review.told.at(-1)).toEqual({ type: 'papersReturned', on: '2018-03-05', reason: '双方已和解', isWithdrawn: true });
    expect(sentence(review.told.at(-1) as EnforcementEvent).zh).toBe('2018-03-05申请人撤回执行申请，退回材料：双方已和解');
    expect(review.state()).toMatchObject({ status: 'returned', endedOn: '2018-03-05' });
  });
});

describe('filing by law at the limit', () => {
  const order = { on: '2018-03-09', role: 'order' } as const;
  const breach = { type: 'breached', deadlineId: 'enforcement/case-1/review#1', rung: 'breach' } as const;

  it('happens only after the limit, and only where the court has switched it on', () => {
    const review = underReview();
    const settings = { 'filing.autoFile': true };
    expect(review.command({ type: 'fileByLimit' }, { ...order, settings })).toBe('not_allowed');
    review.tell(breach);
    expect(review.command({ type: 'fileByLimit' }, order)).toBe('not_allowed');
    expect(review.command({ type: 'fileByLimit' }, { ...order, settings })).toBe('filed numbered');
    expect(review.state()).toMatchObject({ status: 'filed', filedBy: 'limit', isAcceptanceSigned: false });
  });

  it('leaves the notice to be signed afterwards', () => {
    const review = underReview();
    review.tell(breach);
    review.command({ type: 'fileByLimit' }, { ...order, settings: { 'filing.autoFile': true } });
    expect(review.answer('signAcceptance', { on: '2018-03-09' }, { on: '2018-03-09', role: 'filingChief' })).toBe('acceptanceSigned');
    expect(review.state()).toMatchObject({ isAcceptanceSigned: true });
  });
});
