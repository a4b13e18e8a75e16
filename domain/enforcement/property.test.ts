import { describe, expect, it } from 'vitest';
import { anAssignedCase, DEBTOR, OFFICER as HANDLER, STREAM, type SampleCase } from './sample.ts';
import type { EnforcementEvent } from './events.ts';
import { longestTerm } from './decide-property.ts';
import { sentence } from './sentence.ts';
import { PROPERTY_CLASSES, type PropertyClass } from './state.ts';

const OFFICER = { on: '2018-05-10', role: 'enforcementOfficer' } as const;

function freeze(opened: SampleCase, until: string, change: object = {}): string {
  return opened.command({ type: 'control', on: '2018-05-10', respondentId: DEBTOR, measure: 'freeze', asset: 'bank', what: '农业银行存款', value: '1000.00', until, documentNo: '（2018）陕0902执1号之一', ...change }, OFFICER);
}

describe('a control', () => {
  it('runs at most to the day before the corresponding day: one, two, three years', () => {
    expect(longestTerm('bank', '2018-05-10')).toBe('2019-05-09');
    expect(longestTerm('bank', '2024-02-29')).toBe('2025-02-27');
    expect(longestTerm('movable', '2018-05-10')).toBe('2020-05-09');
    expect(longestTerm('immovable', '2018-05-10')).toBe('2021-05-09');
    expect(longestTerm('other', '2018-05-10')).toBe('2021-05-09');
    expect(freeze(anAssignedCase(), '2019-05-09')).toBe('controlSet');
    expect(freeze(anAssignedCase(), '2019-05-10')).toBe('term_too_long');
    expect(freeze(anAssignedCase(), '2018-05-09')).toBe('date_out_of_order');
  });

  it('is of a debtor of this case, and of some value', () => {
    expect(freeze(anAssignedCase(), '2019-05-09', { respondentId: 'stranger' })).toBe('party_unknown');
    expect(freeze(anAssignedCase(), '2019-05-09', { value: '0' })).toBe('amount_not_positive');
  });

  it('is renewed while it stands, from the day of the renewal and for a longer time', () => {
    const opened = anAssignedCase();
    freeze(opened, '2018-11-10');
    const renew = (on: string, until: string) => opened.command({ type: 'renewControl', controlId: '1', until, documentNo: '之二', on }, { ...OFFICER, on });
    expect(renew('2018-11-11', '2019-11-01')).toBe('date_out_of_order');
    expect(renew('2018-11-01', '2018-11-09')).toBe('date_out_of_order');
    expect(renew('2018-11-01', '2019-11-01')).toBe('term_too_long');
    expect(renew('2018-11-01', '2019-10-31')).toBe('controlRenewed');
    expect(opened.state()).toMatchObject({ controls: [{ id: '1', term: 2, from: '2018-11-01', until: '2019-10-31' }] });
    expect(opened.command({ type: 'renewControl', controlId: '7', until: '2019-10-31', documentNo: '之二', on: '2018-11-01' }, { ...OFFICER, on: '2018-11-01' })).toBe('no_such_control');
  });

  it('is renewed, released or let go by the answer to its own alarm', () => {
    const opened = anAssignedCase();
    freeze(opened, '2019-05-09');
    freeze(opened, '2018-12-31');
    const alarm = (task: string) => ({ ...OFFICER, on: '2018-12-01', taskId: `${STREAM}/keepControl/${task}#1` });
    expect(opened.answer('keepControl', { outcome: 'letLapse', reason: '存款已扣划' }, alarm('2-1'))).toBe('controlLetGo');
    expect(opened.answer('keepControl', { outcome: 'release', reason: '已清偿', documentNo: '之三', on: '2018-12-01' }, alarm('2-1'))).toBe('controlReleased');
    expect(opened.answer('keepControl', { outcome: 'letLapse', reason: '存款已扣划' }, alarm('2-1'))).toBe('no_such_control');
    expect(opened.state()).toMatchObject({ controls: [{ id: '1' }], status: 'controlled' });
  });

  it('that lapsed on record stands again when its renewal in time is entered late', () => {
    const opened = anAssignedCase();
    freeze(opened, '2018-11-10');
    opened.tell({ type: 'controlLapsed', on: '2018-11-10', controlId: '1' });
    const late = { ...OFFICER, on: '2018-11-14' };
    const renew = (on: string, until: string) => opened.command({ type: 'renewControl', controlId: '1', until, documentNo: '之二', on }, late);
    expect(opened.command({ type: 'releaseControl', controlId: '1', reason: '已清偿', documentNo: '之三', on: '2018-11-14' }, late)).toBe('no_such_control');
    expect(renew('2018-11-11', '2019-11-01')).toBe('date_out_of_order');
    expect(renew('2018-11-10', '2019-11-09')).toBe('controlRenewed');
    expect(opened.state()).toMatchObject({ controls: [{ id: '1', term: 2, from: '2018-11-10', until: '2019-11-09' }], lapsed: [] });
  });

  it('whose days were entered wrongly is corrected by two people, within the longest term', () => {
    const opened = anAssignedCase();
    freeze(opened, '2018-05-12');
    const propose = (field: 'controlFrom' | 'controlUntil', becomes: string, controlId = '1') => opened.command({ type: 'proposeCorrection', field, controlId, becomes, reason: '录入错误' }, OFFICER);
    expect(propose('controlUntil', '2019-05-12')).toBe('term_too_long');
    expect(propose('controlUntil', '2018-05-09')).toBe('date_out_of_order');
    expect(propose('controlFrom', '2018-05-11')).toBe('date_in_future');
    expect(propose('controlUntil', '2018-12-12', '7')).toBe('no_such_control');
    expect(propose('controlUntil', '2018-12-12')).toBe('correctionProposed');
    opened.tell({ type: 'controlLapsed', on: '2018-05-12', controlId: '1' });
    expect(opened.answer('approveCorrection', { outcome: 'approve' }, { on: '2018-05-14', role: 'enforcementChief' })).toBe('corrected');
    expect(sentence(opened.told.at(-1) as EnforcementEvent).zh).toBe('更正控制措施的届满日（控制措施1），由“2018-05-12”改为“2018-12-12”：录入错误');
    expect(opened.state()).toMatchObject({ controls: [{ id: '1', term: 2, from: '2018-05-10', until: '2018-12-12' }], lapsed: [] });
  });

  it('keeps the case at the step of control when it is gone', () => {
    const opened = anAssignedCase();
    freeze(opened, '2019-05-09');
    opened.tell({ type: 'controlLapsed', on: '2019-05-09', controlId: '1' });
    expect(opened.state()).toMatchObject({ controls: [], status: 'controlled', controlledOn: '2018-05-10' });
  });
});

describe('the investigation', () => {
  const NOW = { on: '2018-03-08', role: 'enforcementOfficer', userId: HANDLER } as const;

  it('is finished only when the national query has come back', () => {
    const opened = anAssignedCase();
    const conclude = () => opened.answer('concludeInvestigation', { isFound: true, summary: '有存款', on: '2018-03-08' }, NOW);
    expect(conclude()).toBe('condition_unmet');
    expect(opened.answer('sendQuery', { on: '2018-03-07' }, NOW)).toBe('querySent');
    expect(conclude()).toBe('condition_unmet');
    expect(opened.answer('recordQuery', { on: '2018-03-06' }, NOW)).toBe('date_out_of_order');
    expect(opened.answer('recordQuery', { on: '2018-03-08', deposit: '存款5000元', vehicle: ' ', security: '无' }, NOW)).toBe('queryReturned');
    expect(opened.told.at(-1)).toEqual({ type: 'queryReturned', on: '2018-03-08', round: 1, results: [{ propertyClass: 'deposit', finding: '存款5000元' }, { propertyClass: 'security', finding: '无' }], notReturned: [] });
    expect(conclude()).toBe('investigationConcluded');
    expect(opened.state()).toMatchObject({ found: ['deposit', 'security'], query: { sent: 1, returned: 1 }, status: 'investigating' });
  });

  it('numbers an answer by its query, and tells the classes with nothing from those that have not answered', () => {
    const opened = anAssignedCase();
    opened.answer('sendQuery', { on: '2018-03-06' }, NOW);
    opened.command({ type: 'sendQuery', on: '2018-03-08' }, NOW);
    const record = (round: number, answer: { deposit?: string; notReturned?: readonly PropertyClass[] }, on = '2018-03-08') => opened.answer('recordQuery', { on, ...answer }, { ...NOW, taskId: `${STREAM}/recordQuery/${round}#1` });
    expect(record(2, {}, '2018-03-07')).toBe('date_out_of_order');
    expect(record(2, { deposit: '存款5000元', notReturned: ['deposit'] })).toBe('bad_answer');
    expect(record(2, { notReturned: PROPERTY_CLASSES })).toBe('bad_answer');
    expect(record(2, { deposit: '存款5000元', notReturned: ['security'] })).toBe('queryReturned');
    expect(opened.told.at(-1)).toMatchObject({ round: 2, notReturned: ['security'] });
    expect(sentence(opened.told.at(-1) as EnforcementEvent).zh).toBe('2018-03-08第2次网络查控反馈：存款——存款5000元；未查到：车辆、不动产、网络资金、工商登记；尚未反馈：证券');
    expect(record(1, {}, '2018-03-07')).toBe('queryReturned');
    expect(opened.told.at(-1)).toMatchObject({ round: 1, results: [], notReturned: [] });
  });

  it('verifies each clue by the task that bears its number', () => {
    const opened = anAssignedCase();
    opened.command({ type: 'receiveClue', text: '有货车', isUrgent: false, on: '2018-03-07' }, NOW);
    opened.command({ type: 'receiveClue', text: '正在转移存款', isUrgent: true, on: '2018-03-07' }, NOW);
    const verify = (key: string) => opened.answer('verifyUrgentClue', { isTrue: true, finding: '属实', on: '2018-03-08' }, { ...NOW, taskId: `${STREAM}/verifyUrgentClue/${key}#1` });
    expect(verify('2')).toBe('clueVerified');
    expect(verify('2')).toBe('no_such_clue');
    expect(opened.state()).toMatchObject({ clues: [{ id: '1' }], clueCount: 2 });
  });

  it('asks for a report of property within a number of days', () => {
    const opened = anAssignedCase();
    expect(opened.answer('issueNotice', { reportDays: 0, on: '2018-03-08' }, NOW)).toBe('bad_answer');
    expect(opened.answer('issueNotice', { reportDays: 5, on: '2018-03-05' }, NOW)).toBe('date_out_of_order');
    expect(opened.answer('issueNotice', { reportDays: 5, on: '2018-03-08' }, NOW)).toBe('noticeIssued');
    expect(opened.state()).toMatchObject({ status: 'notified', notice: { on: '2018-03-08', reportDays: 5 } });
  });
});
