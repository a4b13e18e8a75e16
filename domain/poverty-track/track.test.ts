import { describe, expect, it } from 'vitest';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { boardRow } from './board.ts';
import { POVERTY_TRACK } from './poverty-track.ts';
import { aTrack, counted, ENFORCEMENT_STREAM } from './sample.ts';
import { areLegsDone, type TrackState } from './state.ts';
import type { TrackAnswer } from './tasks.ts';

const CIVIL = 'civil/c1';
const PAYOUT = 'disbursement/c1-e/1';

const RECEIVED = [CIVIL, { type: 'received', on: '2018-03-01' }] as const;
const FILED = [CIVIL, { type: 'filed', on: '2018-03-02', procedure: 'simplified' }] as const;
const DELIVERED = [CIVIL, { type: 'delivered', on: '2018-04-10' }] as const;
const IN_FORCE = [CIVIL, { type: 'tookEffect', on: '2018-04-26' }] as const;
const REQUESTED = [CIVIL, { type: 'enforcementRequested', on: '2018-05-15', caseId: 'c1-e' }] as const;
const ENFORCED = [ENFORCEMENT_STREAM, { type: 'filed', on: '2018-05-15' }] as const;
const ARRIVED = [ENFORCEMENT_STREAM, { type: 'fundsArrived', on: '2018-06-01', arrivalId: '1', amount: '48000.00' }] as const;
const COVERED = [ENFORCEMENT_STREAM, { type: 'claimCovered', on: '2018-06-01' }] as const;
const PAID = [PAYOUT, { type: 'paidOut', arrivalId: '1', on: '2018-06-04' }] as const;

const WAY = [RECEIVED, FILED, DELIVERED, IN_FORCE, REQUESTED, ENFORCED, ARRIVED, COVERED, PAID] as const;

function cells(state: TrackState, today = '2018-12-31'): string {
  return boardRow(state, today).legs.map(({ leg, state: stands }) => `${leg} ${stands}`).join(', ');
}

function context(today: string, change: Partial<DecisionContext> = {}): DecisionContext {
  return { by: { userId: 'liaison-1', roles: ['liaison'], courtCode: '陕0902' }, role: 'liaison', nowMs: 0, today, settings: {}, streamId: 'povertyTrack/c1', caseId: 'c1', courtCode: '陕0902', ...change };
}

function means(state: TrackState, given: TrackAnswer, today: string, change?: Partial<DecisionContext>): unknown {
  const meaning = POVERTY_TRACK.answer(state, given, context(today, change));
  return meaning.ok ? meaning.value : meaning.error.code;
}

describe('the legs', () => {
  it('go on as the case does', () => {
    const after = (n: number) => cells(aTrack({}, ...WAY.slice(0, n)));
    expect(WAY.map((_, n) => after(n + 1))).toEqual([
      'filing running, trial ahead, enforcement ahead, payout ahead',
      'filing done, trial running, enforcement ahead, payout ahead',
      'filing done, trial done, enforcement ahead, payout ahead',
      'filing done, trial done, enforcement ahead, payout ahead',
      'filing done, trial done, enforcement running, payout ahead',
      'filing done, trial done, enforcement running, payout ahead',
      'filing done, trial done, enforcement running, payout running',
      'filing done, trial done, enforcement done, payout running',
      'filing done, trial done, enforcement done, payout done',
    ]);
  });

  it('say where the case stands between them, and whom it waits for', () => {
    const stands = (n: number) => {
      const { statusName, waitsFor } = boardRow(aTrack({}, ...WAY.slice(0, n)), '2018-12-31');
      return `${statusName.zh}｜${waitsFor?.zh}`;
    };
    expect(WAY.map((_, n) => stands(n + 1))).toEqual(['立案审查｜立案人员', '审理中｜民庭庭长', '待生效｜民庭庭长', '待申请执行｜立案人员', '执行立案审查｜立案人员', '执行中｜执行局局长', '案款待发放｜执行局局长', '案款待发放｜执行局局长', '待结案｜执行局局长']);
  });

  it('do not apply before enforcement where the title comes from elsewhere', () => {
    const track = aTrack({ beganAt: 'enforcement', caseStream: 'enforcement/c9' });
    expect(cells(track)).toBe('filing notApplicable, trial notApplicable, enforcement running, payout ahead');
    expect(track.legs.enforcementFiling).toMatchObject({ state: 'running', startedOn: '2018-03-01', targetRule: 'FIL-030', capRule: 'FIL-006' });
  });

  it('wait while papers are corrected, and count anew from the corrected ones', () => {
    const asked = aTrack({}, RECEIVED, [CIVIL, { type: 'correctionAsked', on: '2018-03-02' }]);
    expect(asked).toMatchObject({ place: 'correction', legs: { filing: { state: 'ahead' } } });
    expect(aTrack({}, RECEIVED, [CIVIL, { type: 'correctionAsked', on: '2018-03-02' }], [CIVIL, { type: 'papersCorrected', on: '2018-03-08' }]).legs.filing).toMatchObject({ state: 'running', startedOn: '2018-03-08', capRule: 'FIL-005' });
  });

  it('take the longer target after a conversion, from the day of filing', () => {
    const { trial } = aTrack({}, RECEIVED, FILED, [CIVIL, { type: 'converted', on: '2018-03-20', from: 'simplified', to: 'ordinary' }]).legs;
    expect(trial).toMatchObject({ startedOn: '2018-03-02', targetRule: 'TRI-020/ordinary', capRule: 'TRI-001' });
  });

  it('try the case once more when it is sent back', () => {
    const again = aTrack({}, RECEIVED, FILED, DELIVERED, [CIVIL, { type: 'remanded', on: '2018-09-01', newCaseId: 'c1-r' }], ['civil/c1-r', { type: 'remandReceived', on: '2018-09-01' }], ['civil/c1-r', { type: 'filed', on: '2018-09-03', procedure: 'ordinary' }]);
    expect(again).toMatchObject({ caseStream: 'civil/c1-r', legs: { filing: { state: 'done', endedOn: '2018-03-02' }, trial: { state: 'running', startedOn: '2018-09-03' } } });
  });

  it('count a payout from the notice of the arrival, not from the day of the bank', () => {
    const late = aTrack({}, ...WAY.slice(0, 6), [ENFORCEMENT_STREAM, { type: 'fundsArrived', on: '2018-06-01', noticedOn: '2018-06-20', arrivalId: '1', amount: '48000.00' }]);
    expect(late.payouts['1']).toMatchObject({ state: 'running', startedOn: '2018-06-20' });
  });

  it('take a deferred payout off the clock until its ground is gone', () => {
    const deferred = aTrack({}, ...WAY.slice(0, 8), [PAYOUT, { type: 'deferred', on: '2018-06-03' }]);
    expect(deferred.payouts['1']).toMatchObject({ state: 'ahead' });
    expect(aTrack({}, ...WAY.slice(0, 8), [PAYOUT, { type: 'deferred', on: '2018-06-03' }], [PAYOUT, { type: 'deferralEnded', on: '2018-06-20' }]).payouts['1']).toMatchObject({ state: 'running', startedOn: '2018-06-20' });
  });
});

describe('a missed target', () => {
  const missed = aTrack({}, RECEIVED, FILED, counted('trial/target/2018-03-02/TRI-020', '2018-04-02'), counted('trial/cap/2018-03-02/TRI-002', '2018-06-04'), { type: 'reminded', deadlineId: 'trial/target/2018-03-02/TRI-020', rung: 'ended' }, { type: 'targetMissed', watch: 'trial', due: '2018-04-02' }, DELIVERED);

  it('stays, and is no breach of law', () => {
    expect(boardRow(missed, '2018-12-31').legs[1]).toEqual({ leg: 'trial', state: 'done', startedOn: '2018-03-02', target: '2018-04-02', cap: '2018-06-04', doneOn: '2018-04-10', days: 39, daysLeft: null, isTargetMissed: true, isCapBreached: false });
  });

  it('is a breach of law only beyond the cap', () => {
    const late = aTrack({}, RECEIVED, FILED, counted('trial/cap/2018-03-02/TRI-002', '2018-06-04'), [CIVIL, { type: 'delivered', on: '2018-06-05' }]);
    expect(boardRow(late, '2018-12-31').legs[1]).toMatchObject({ isCapBreached: true });
  });

  it('is not counted on after the tag was rejected', () => {
    const running = [RECEIVED, FILED, counted('trial/cap/2018-03-02/TRI-002', '2018-06-04'), { type: 'rejected', on: '2018-05-03', reason: '不在册' }] as const;
    expect(boardRow(aTrack({}, ...running), '2018-12-31').legs[1]).toMatchObject({ state: 'done', days: 62, isCapBreached: false });
  });

  it('is not counted while the case stands still', () => {
    const paused = aTrack({}, RECEIVED, FILED, counted('trial/target/2018-03-02/TRI-020', '2018-04-02'), { type: 'clockPaused', on: '2018-03-20', reason: 'x', rule: 'TRI-012' });
    expect(boardRow(paused, '2018-12-31')).toMatchObject({ isPaused: true, legs: [{}, { isTargetMissed: false, days: 18, daysLeft: 13 }, {}, {}] });
  });
});

describe('an urging', () => {
  const task = (kind: string, watch: string) => ({ taskId: `povertyTrack/c1/${kind}/${watch}#1` });

  it('is noted with its leg and level', () => {
    const running = aTrack({}, RECEIVED, FILED);
    expect(means(running, { kind: 'urgeTrial', answer: { outcome: 'urge', note: '请五日内开庭' } }, '2018-04-03', task('urgeTrial', 'trial'))).toEqual([{ type: 'urged', watch: 'trial', level: 'chief', note: '请五日内开庭' }]);
    expect(means(running, { kind: 'urgeAsVicePresident', answer: { outcome: 'acceptReason', reason: '公告送达' } }, '2018-04-05', task('urgeAsVicePresident', 'payout:1'))).toEqual([{ type: 'reasonAccepted', watch: 'payout:1', level: 'vicePresident', reason: '公告送达' }]);
    expect(means(running, { kind: 'urgeAsPresident', answer: { outcome: 'reassign', handlerId: 'judge-2', reason: '逾期' } }, '2018-05-10', task('urgeAsPresident', 'trial'))).toEqual([{ type: 'reassigned', watch: 'trial', level: 'president', handlerId: 'judge-2', reason: '逾期' }]);
  });

  it('gives the case to another handler only where it has one, and not to the one who has it', () => {
    const reassign = (state: TrackState, kind: 'urgeFiling' | 'urgeEnforcement', watch: string, handlerId = 'officer-2') => means(state, { kind, answer: { outcome: 'reassign', handlerId, reason: '逾期' } }, '2018-06-10', task(kind, watch));
    const assigned = [...WAY.slice(0, 6), [ENFORCEMENT_STREAM, { type: 'assigned', on: '2018-05-16', handlerId: 'officer-1' }]] as const;
    expect(reassign(aTrack({}, ...WAY.slice(0, 5)), 'urgeFiling', 'enforcementFiling')).toBe('not_allowed');
    expect(reassign(aTrack({}, ...WAY.slice(0, 6)), 'urgeEnforcement', 'enforcement')).toBe('not_allowed');
    expect(reassign(aTrack({}, ...assigned), 'urgeEnforcement', 'enforcement', 'officer-1')).toBe('same_person');
    expect(reassign(aTrack({}, ...assigned), 'urgeEnforcement', 'enforcement')).toMatchObject([{ type: 'reassigned', handlerId: 'officer-2' }]);
    expect(reassign(aTrack({}, ...assigned, ARRIVED, [ENFORCEMENT_STREAM, { type: 'closed', on: '2018-06-10', closing: 'performed' }]), 'urgeEnforcement', 'payout:1')).toBe('not_allowed');
  });
});

describe('the tag', () => {
  it('is confirmed or rejected by the poverty office, once', () => {
    const claimed = aTrack({}, RECEIVED);
    expect(means(claimed, { kind: 'confirmTag', answer: { outcome: 'reject', on: '2018-03-05', reason: '不在册' } }, '2018-03-05')).toEqual([{ type: 'rejected', on: '2018-03-05', reason: '不在册' }]);
    const active = aTrack({}, RECEIVED, { type: 'confirmed', on: '2018-03-05', basis: '名册' });
    expect(means(active, { kind: 'confirmTag', answer: { outcome: 'confirm', on: '2018-03-05', basis: '名册' } }, '2018-03-05')).toBe('tag_not_claimed');
    expect(POVERTY_TRACK.isEnd(aTrack({}, RECEIVED, { type: 'rejected', on: '2018-03-05', reason: '不在册' }))).toBe(true);
  });
});

describe('the certificate', () => {
  const done = aTrack({}, { type: 'confirmed', on: '2018-03-05', basis: '名册' }, ...WAY);
  const certify = (state: TrackState, result: 'outOfPoverty' | 'notYet' | 'awaitsAdjustment', on: string, today = on) => means(state, { kind: 'certify', answer: { result, on, basis: '2018年度动态调整' } }, today);

  it('comes when every leg is behind', () => {
    expect(WAY.map((_, n) => areLegsDone(aTrack({}, ...WAY.slice(0, n + 1)))).indexOf(true)).toBe(WAY.length - 1);
    expect(certify(aTrack({}, ...WAY.slice(0, 8)), 'outOfPoverty', '2018-06-02')).toBe('certificate_too_early');
  });

  it('ends the track, except when the yearly adjustment is awaited', () => {
    expect(certify(done, 'outOfPoverty', '2018-12-20')).toMatchObject([{ type: 'certified', result: 'outOfPoverty', on: '2018-12-20' }, { type: 'ended', result: 'certified' }]);
    expect(certify(done, 'notYet', '2018-12-20')).toHaveLength(2);
    expect(certify(done, 'awaitsAdjustment', '2018-07-20')).toMatchObject([{ type: 'certified', result: 'awaitsAdjustment' }]);
    expect(certify(done, 'outOfPoverty', '2018-12-21', '2018-12-20')).toBe('date_in_future');
    expect(certify(done, 'outOfPoverty', '2018-06-03')).toBe('date_out_of_order');
  });
});

describe('an early end', () => {
  it.each([
    ['performed', [CIVIL, { type: 'performed', on: '2018-05-02' }], '自动履行'],
    ['withdrawn', [CIVIL, { type: 'withdrawn', on: '2018-05-02' }], '撤诉'],
    ['noEnforcement', [CIVIL, { type: 'closedWithoutEnforcement', on: '2018-05-02' }], '无执行内容'],
    ['enforcementRefused', [ENFORCEMENT_STREAM, { type: 'refused', on: '2018-05-02' }], '执行申请未立案'],
    ['closedUnpaid', [ENFORCEMENT_STREAM, { type: 'closed', on: '2018-05-02', closing: 'withdrawn' }], '执行结案，无案款'],
  ] as const)('%s', (result, news, zh) => {
    const track = aTrack({}, RECEIVED, FILED, news);
    expect(track.earlyEnd).toEqual({ result, on: '2018-05-02' });
    const ended = aTrack({}, RECEIVED, FILED, news, { type: 'ended', on: '2018-05-02', result });
    expect(boardRow(ended, '2018-12-31')).toMatchObject({ statusName: { zh }, waitsFor: null });
    expect(cells(ended)).not.toMatch(/running|ahead/);
  });

  it('does not befall a case that was closed after money had come', () => {
    const closed = aTrack({}, ...WAY, [ENFORCEMENT_STREAM, { type: 'closed', on: '2018-06-10', closing: 'performed' }]);
    expect(closed).toMatchObject({ earlyEnd: null, place: 'done' });
  });
});

it('follows the case from stream to stream', () => {
  const follows = (streamId: string, event: { type: string; [field: string]: unknown }) => POVERTY_TRACK.effects(aTrack({}), { type: 'heard', streamId, revision: 1, event }, { streamId: 'povertyTrack/c1', caseId: 'c1' }).follow;
  expect(POVERTY_TRACK.effects(aTrack({}), { type: 'claimed', on: '2018-03-01', caseStream: CIVIL, beganAt: 'filing' }, { streamId: 'povertyTrack/c1', caseId: 'c1' }).follow).toEqual([CIVIL]);
  expect([follows(...REQUESTED), follows(...ARRIVED), follows(CIVIL, { type: 'remanded', newCaseId: 'c1-r' }), follows(...FILED)]).toEqual([[ENFORCEMENT_STREAM], [PAYOUT], ['civil/c1-r'], undefined]);
});
