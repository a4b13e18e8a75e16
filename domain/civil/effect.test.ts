import { describe, expect, it } from 'vitest';
import { SEED_CALENDAR } from '#domain/clock/calendar.ts';
import { deadlineOf } from '#domain/clock/deadline.ts';
import { answerCivil } from './answer.ts';
import { CIVIL } from './civil.ts';
import type { CivilCommand } from './commands.ts';
import { decideCivil } from './decide.ts';
import type { CivilEvent } from './events.ts';
import { aCivilCase, aContext, aSuit, DEFENDANT, PLAINTIFF } from './sample.ts';
import { evolveCivil } from './evolve.ts';
import type { CivilState } from './state.ts';
import type { CivilAnswer } from './tasks.ts';

const TITLE = { documentNo: '（2018）陕0902民初1号', mainText: '偿还借款', principal: '48000.00', interest: '1200.00', costs: '500.00', performance: { days: 10 } };
const UNTIL_DELIVERED: CivilEvent[] = [
  { type: 'filed', on: '2018-03-01', procedure: 'simplified', byAgreement: false, isByLimit: false, fee: { status: 'waived', ground: 'subsistence', on: '2018-03-01' } },
  { type: 'assigned', on: '2018-03-02', judgeId: 'judge-1' },
  { type: 'complaintServed', on: '2018-03-05', method: 'mail' },
  { type: 'hearingHeld', on: '2018-03-20' },
  { type: 'judged', on: '2018-03-28', result: 'granted', title: TITLE },
  { type: 'delivered', on: '2018-06-03' },
];
const resolved = (rule: string, due: string) => ({ rule, from: '2018-06-03', rawDue: due, due, endsMs: 0, provisional: false, calendar: 'x', rungs: [] });
const APPEAL = { type: 'limitOpened', limitId: 'appeal', rule: 'TRI-008', from: '2018-06-03', rungs: [], isTarget: true, deadline: resolved('TRI-008', '2018-06-19') } as const;
const PERFORMANCE = { type: 'limitOpened', limitId: 'performance/2018-06-20', rule: 'NOD-007', from: '2018-06-30', rungs: [], isTarget: true, deadline: resolved('NOD-007', '2018-07-02') } as const;

const delivered = aCivilCase(...UNTIL_DELIVERED, APPEAL);
const inForce = aCivilCase(...UNTIL_DELIVERED, APPEAL, { type: 'tookEffect', on: '2018-06-20' }, PERFORMANCE);

function means(state: CivilState, given: CivilAnswer, today: string): CivilEvent[] | string {
  const meaning = answerCivil(state, given, aContext(today));
  return meaning.ok ? meaning.value : meaning.error.code;
}

function lastDay(rule: string, from: string): string {
  const counted = deadlineOf({ rule, from, calendar: SEED_CALENDAR });
  if (!counted.ok) throw new Error(counted.error.code);
  return counted.value.due;
}

function decides(state: CivilState, command: CivilCommand, today: string): CivilEvent[] | string {
  const decided = decideCivil(state, command, aContext(today, { role: 'order', lastDay }));
  return decided.ok ? decided.value : decided.error.code;
}

const ask = (answer: Extract<CivilAnswer, { kind: 'applyForEnforcement' }>['answer'], state = inForce) => means(state, { kind: 'applyForEnforcement', answer }, answer.on);

describe('an appeal', () => {
  it('is in time on the last day, also when it is entered later, and out of time a day after', () => {
    expect(decides(delivered, { type: 'appeal', on: '2018-06-19', partyId: DEFENDANT }, '2018-06-19')).toMatchObject([{ type: 'appealed' }]);
    expect(decides(inForce, { type: 'appeal', on: '2018-06-19', partyId: DEFENDANT }, '2018-06-22')).toMatchObject([{ type: 'appealed' }]);
    expect(decides(inForce, { type: 'appeal', on: '2018-06-20', partyId: DEFENDANT }, '2018-06-22')).toBe('date_out_of_order');
  });

  it('is in time within the fifteen days of the party itself, though another was served later', () => {
    const served = aCivilCase(...UNTIL_DELIVERED.slice(0, -1), { type: 'documentServed', on: '2018-05-20', partyId: PLAINTIFF, method: 'mail' }, { type: 'documentServed', on: '2018-06-03', partyId: DEFENDANT, method: 'mail' }, { type: 'delivered', on: '2018-06-03' }, APPEAL);
    expect(decides(served, { type: 'appeal', on: '2018-06-04', partyId: PLAINTIFF }, '2018-06-10')).toMatchObject([{ type: 'appealed' }]);
    expect(decides(served, { type: 'appeal', on: '2018-06-05', partyId: PLAINTIFF }, '2018-06-10')).toBe('date_out_of_order');
    expect(decides(served, { type: 'appeal', on: '2018-06-19', partyId: DEFENDANT }, '2018-06-19')).toMatchObject([{ type: 'appealed' }]);
  });

  it('of a party that was served before the others is lodged, and goes up with the last service', () => {
    const judged = aCivilCase(...UNTIL_DELIVERED.slice(0, -1), { type: 'documentServed', on: '2018-05-20', partyId: PLAINTIFF, method: 'mail' });
    const lodged = decides(judged, { type: 'appeal', on: '2018-05-25', partyId: PLAINTIFF }, '2018-05-25') as CivilEvent[];
    expect(lodged).toEqual([{ type: 'appealLodged', on: '2018-05-25', partyId: PLAINTIFF }]);
    const waiting = lodged.reduce<CivilState>(evolveCivil, judged);
    const last = means(waiting, { kind: 'serveDocument', answer: { outcome: 'served', partyId: DEFENDANT, on: '2018-06-03', method: 'mail' } }, '2018-06-03') as CivilEvent[];
    expect(last).toMatchObject([{ type: 'documentServed' }, { type: 'delivered', on: '2018-06-03' }, { type: 'appealed', on: '2018-05-25', partyId: PLAINTIFF }]);
    expect(last.reduce<CivilState>(evolveCivil, waiting)).toMatchObject({ status: 'appealed', appealedOn: '2018-05-25' });
  });

  it('of each party is lodged, once, and the file goes up with the first', () => {
    const judged = aCivilCase(...UNTIL_DELIVERED.slice(0, -1));
    const by = (state: CivilState, partyId: string, on: string) => decides(state, { type: 'appeal', on, partyId }, on);
    const first = (by(judged, PLAINTIFF, '2018-05-25') as CivilEvent[]).reduce<CivilState>(evolveCivil, judged);
    expect(by(first, PLAINTIFF, '2018-05-26')).toBe('not_allowed');
    const second = by(first, DEFENDANT, '2018-05-26') as CivilEvent[];
    expect(second).toEqual([{ type: 'appealLodged', on: '2018-05-26', partyId: DEFENDANT }]);
    const both = second.reduce<CivilState>(evolveCivil, first);
    expect(by(both, DEFENDANT, '2018-05-27')).toBe('not_allowed');
    const half = evolveCivil(both, { type: 'documentServed', on: '2018-05-28', partyId: PLAINTIFF, method: 'mail' });
    const last = means(half, { kind: 'serveDocument', answer: { outcome: 'served', partyId: DEFENDANT, on: '2018-06-03', method: 'mail' } }, '2018-06-03');
    expect(last).toMatchObject([{ type: 'documentServed' }, { type: 'delivered' }, { type: 'appealed', on: '2018-05-25', partyId: PLAINTIFF }]);
  });

  const appealed = aCivilCase(...UNTIL_DELIVERED, { type: 'appealed', on: '2018-06-10', partyId: DEFENDANT });
  const result = (answer: Extract<CivilAnswer, { kind: 'enterAppealResult' }>['answer']) => means(appealed, { kind: 'enterAppealResult', answer }, '2018-09-01');

  it('that is turned down leaves the title as it was, in force with the second judgment', () => {
    const events = result({ outcome: 'upheld', on: '2018-09-01', documentNo: '（2018）陕09民终7号' });
    expect(events).toMatchObject([{ type: 'appealDecided', title: { documentNo: '（2018）陕0902民初1号、（2018）陕09民终7号', principal: '48000.00' } }, { type: 'tookEffect', on: '2018-09-01' }]);
  });

  it('may change the title', () => {
    const events = result({ outcome: 'changed', on: '2018-09-01', documentNo: '（2018）陕09民终7号', mainText: '改判', principal: '40000', interest: '0', costs: '0', performDays: 15 }) as CivilEvent[];
    expect(events.reduce<CivilState>(evolveCivil, appealed)).toMatchObject({ status: 'inForce', decision: { title: { principal: '40000.00' } }, effect: { on: '2018-09-01', performBy: '2018-09-16' } });
  });

  it('may send the case back: it is tried anew as a case of its own, which the fast track goes on with', () => {
    const claimed = { ...appealed, thirdPartyIds: ['person-third'], poverty: { tag: 'confirmed', claims: 1, track: null } } as CivilState;
    const [remanded] = means(claimed, { kind: 'enterAppealResult', answer: { outcome: 'remanded', on: '2018-09-01', documentNo: '（2018）陕09民终7号' } }, '2018-09-01') as CivilEvent[];
    const effects = CIVIL.effects(claimed, remanded!, { streamId: 'civil/c1', caseId: 'c1' });
    expect(effects.openCase).toMatchObject([{ caseId: 'c1-r', kind: 'civil', relation: 'remand', event: { type: 'remandReceived', fromCaseId: 'c1', trackStream: 'povertyTrack/c1', on: '2018-09-01' } }]);
    const again = evolveCivil(undefined, effects.openCase![0]!.event as never);
    expect(again).toMatchObject({ status: 'received', origin: 'remand', thirdPartyIds: ['person-third'], poverty: { tag: 'claimed', track: 'povertyTrack/c1' } });
    expect(decides(again, { type: 'fileRemanded' }, '2018-09-03')).toMatchObject([{ type: 'filed', procedure: 'ordinary', fee: { status: 'waived' } }, { type: 'numbered' }]);
  });
});

describe('the way to enforcement', () => {
  it('is closed while the performance period runs, to its rolled last day', () => {
    expect(ask({ outcome: 'application', on: '2018-07-02' })).toBe('performance_period_running');
    expect(ask({ outcome: 'application', on: '2018-07-03' })).toMatchObject([{ type: 'enforcementRequested', caseId: 'c1-e' }]);
  });

  it('opens a linked case with the title, the claim and the parties', () => {
    const [requested] = ask({ outcome: 'application', on: '2018-07-03', interest: '0' }) as CivilEvent[];
    expect(CIVIL.effects(inForce, requested!, { streamId: 'civil/c1', caseId: 'c1' }).openCase).toEqual([
      {
        caseId: 'c1-e', kind: 'enforcement', relation: 'enforcement', receivedOn: '2018-07-03',
        event: {
          type: 'received', on: '2018-07-03', cause: 'privateLoan', title: { documentNo: '（2018）陕0902民初1号', mainText: '偿还借款', effectiveOn: '2018-06-20', performBy: '2018-07-02' },
          claim: { principal: '48000.00', interest: '0.00', costs: '500.00' }, applicantIds: [PLAINTIFF], respondentIds: [DEFENDANT], povertyClaimed: false, trackStream: null, origin: 'application', titleCaseId: 'c1',
        },
      },
    ]);
    expect(evolveCivil(inForce, requested!)).toMatchObject({ status: 'inEnforcement', closedOn: '2018-07-03' });
  });

  it('takes the fast track along while its tag is claimed or confirmed', () => {
    const tagged = (tag: 'claimed' | 'confirmed' | 'rejected') => ask({ outcome: 'application', on: '2018-07-03' }, { ...inForce, poverty: { tag, claims: 1, track: null } });
    expect(tagged('confirmed')).toMatchObject([{ request: { povertyClaimed: true, trackStream: 'povertyTrack/c1' } }]);
    expect(tagged('rejected')).toMatchObject([{ request: { povertyClaimed: false, trackStream: null } }]);
  });

  it('asks no more than the title grants', () => expect(ask({ outcome: 'application', on: '2018-07-03', principal: '48000.01' })).toBe('amount_above_rest'));

  it('is taken by the court itself for support only (FIL-021)', () => {
    expect(ask({ outcome: 'transfer', on: '2018-07-03' })).toBe('condition_unmet');
    expect(ask({ outcome: 'transfer', on: '2018-07-03' }, { ...inForce, cause: '赡养费纠纷' })).toMatchObject([{ request: { origin: 'transfer' } }]);
  });

  it('is not needed when the debtor pays of his own accord', () => {
    expect(decides(inForce, { type: 'recordPerformance', on: '2018-07-02' }, '2018-07-02')).toEqual([{ type: 'performed', on: '2018-07-02', isWithinPeriod: true }]);
    expect(ask({ outcome: 'performed', on: '2018-07-05' })).toEqual([{ type: 'performed', on: '2018-07-05', isWithinPeriod: false }]);
  });

  it('is looked at again on a later day', () => {
    expect(ask({ outcome: 'noneYet', on: '2018-07-03', lookAgainOn: '2018-07-03' })).toBe('date_out_of_order');
    expect(ask({ outcome: 'noneYet', on: '2018-07-03', lookAgainOn: '2018-08-01' })).toMatchObject([{ type: 'noApplicationYet' }]);
  });
});

it('a claimed tag opens the track with the papers', () => {
  const poor = aSuit({ povertyClaimed: true });
  expect(CIVIL.effects(evolveCivil(undefined, poor), poor, { streamId: 'civil/c1', caseId: 'c1' })).toEqual({
    open: [{ streamId: 'povertyTrack/c1', kind: 'povertyTrack', event: { type: 'claimed', on: '2018-03-01', caseStream: 'civil/c1', beganAt: 'filing' } }], follow: ['povertyTrack/c1'],
  });
});
