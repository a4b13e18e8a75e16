import { describe, expect, it } from 'vitest';
import { isAllowed } from '#domain/shared/kind.ts';
import type { ResolvedDeadline } from '#domain/shared/record.ts';
import { CIVIL_ACTIONS } from './actions.ts';
import { answerCivil } from './answer.ts';
import type { CivilCommand } from './commands.ts';
import { decideCivil } from './decide.ts';
import type { CivilEvent } from './events.ts';
import { evolveCivil } from './evolve.ts';
import { aCivilCase, aContext, DEFENDANT, PLAINTIFF } from './sample.ts';
import type { CivilState } from './state.ts';
import type { CivilAnswer } from './tasks.ts';

function means(state: CivilState, given: CivilAnswer, today: string): CivilEvent[] | string {
  const meaning = answerCivil(state, given, aContext(today));
  return meaning.ok ? meaning.value : meaning.error.code;
}

function decides(state: CivilState, command: CivilCommand, today: string, userId = 'judge-1'): CivilEvent[] | string {
  const decided = decideCivil(state, command, aContext(today, { role: userId.startsWith('clerk') ? 'courtClerk' : 'trialJudge', by: { userId, roles: [], courtCode: '陕0902' } }));
  return decided.ok ? decided.value : decided.error.code;
}

function fold(state: CivilState, events: CivilEvent[] | string): CivilState {
  if (typeof events === 'string') throw new Error(events);
  return events.reduce<CivilState>(evolveCivil, state);
}

function deadline(rule: string, rawDue: string, due = rawDue): ResolvedDeadline {
  return { rule, from: '2018-03-01', rawDue, due, endsMs: 0, provisional: false, calendar: 'x', rungs: [] };
}

const FILED: CivilEvent = { type: 'filed', on: '2018-03-01', procedure: 'simplified', byAgreement: false, isByLimit: false, fee: { status: 'paid', amount: '500.00', on: '2018-03-01' } };
const filed = aCivilCase(FILED, { type: 'limitOpened', limitId: 'trial/simplified', rule: 'TRI-002', from: '2018-03-01', rungs: [], isTarget: false, deadline: deadline('TRI-002', '2018-06-01') });
const assigned = fold(filed, [{ type: 'assigned', on: '2018-03-02', judgeId: 'judge-1' }]);
const complaintServed = fold(assigned, [{ type: 'complaintServed', on: '2018-03-05', method: 'mail' }]);
const hearingSet = fold(complaintServed, [{ type: 'hearingSet', hearingOn: '2018-03-20', toldOn: '2018-03-06' }]);
const heard = fold(hearingSet, [{ type: 'hearingHeld', on: '2018-03-20' }]);
const JUDGMENT = { outcome: 'judged', on: '2018-03-28', documentNo: '（2018）陕0902民初1号', result: 'granted', mainText: '被告于判决生效之日起十日内偿还', principal: '48000', interest: '1200.5', costs: '500', performDays: 10 } as const;

describe('a hearing', () => {
  const set = (hearingOn: string, toldOn: string) => means(complaintServed, { kind: 'setHearing', answer: { hearingOn, toldOn } }, '2018-03-06');

  it('is set when the parties are told three days before it', () => {
    expect(set('2018-03-09', '2018-03-06')).toEqual([{ type: 'hearingSet', hearingOn: '2018-03-09', toldOn: '2018-03-06' }]);
    expect(set('2018-03-08', '2018-03-06')).toBe('hearing_too_soon');
    expect(set('2018-03-20', '2018-03-07')).toBe('date_in_future');
  });

  it('waits for the fee', () => {
    const due = fold(complaintServed, [{ type: 'feeSettled', fee: { status: 'due', amount: '500.00', lastDay: null } }]);
    expect(means(due, { kind: 'setHearing', answer: { hearingOn: '2018-03-20', toldOn: '2018-03-06' } }, '2018-03-06')).toBe('fee_not_settled');
  });

  it('is not held before its day, nor while the case is suspended', () => {
    expect(means(hearingSet, { kind: 'holdHearing', answer: { outcome: 'held', on: '2018-03-19' } }, '2018-03-20')).toBe('date_out_of_order');
    const suspended = fold(hearingSet, [{ type: 'clockPaused', on: '2018-03-10', reason: '一方当事人死亡', rule: 'TRI-012' }]);
    expect(means(suspended, { kind: 'holdHearing', answer: { outcome: 'held', on: '2018-03-20' } }, '2018-03-20')).toBe('already_suspended');
  });

  it('is adjourned once in simplified procedure, twice in ordinary (TRI-011), since the rule of 2018-04-26', () => {
    const adjourn = (state: CivilState, on: string) => means(state, { kind: 'holdHearing', answer: { outcome: 'adjourned', on, reason: '当事人申请' } }, on);
    const after = (times: number, procedure: 'simplified' | 'ordinary' = 'simplified'): CivilState => {
      const { docket } = hearingSet as Extract<CivilState, { status: 'hearingSet' }>;
      return { ...hearingSet, docket: { ...docket, procedure, adjournments: times } } as CivilState;
    };
    expect(adjourn(after(0), '2018-05-02')).toMatchObject([{ type: 'hearingAdjourned' }]);
    expect([adjourn(after(1), '2018-05-02'), adjourn(after(2, 'ordinary'), '2018-05-02')]).toEqual(['procedure_limit', 'procedure_limit']);
    expect(adjourn(after(1), '2018-04-25')).toMatchObject([{ type: 'hearingAdjourned' }]);
  });
});

describe('a decision', () => {
  it('holds its title with two decimals', () => {
    expect(means(heard, { kind: 'decide', answer: JUDGMENT }, '2018-03-28')).toMatchObject([{ type: 'judged', title: { principal: '48000.00', interest: '1200.50', costs: '500.00', performance: { days: 10 } } }]);
    expect(means(heard, { kind: 'decide', answer: { ...JUDGMENT, interest: '-1' } }, '2018-03-28')).toBe('amount_not_positive');
  });

  it('is served on each party, and delivered with the last of them', () => {
    const judged = fold(heard, means(heard, { kind: 'decide', answer: JUDGMENT }, '2018-03-28'));
    const first = means(judged, { kind: 'serveDocument', answer: { outcome: 'served', partyId: DEFENDANT, on: '2018-04-03', method: 'mail' } }, '2018-04-03');
    expect(first).toEqual([{ type: 'documentServed', on: '2018-04-03', partyId: DEFENDANT, method: 'mail' }]);
    const half = fold(judged, first);
    expect(means(half, { kind: 'serveDocument', answer: { outcome: 'served', partyId: DEFENDANT, on: '2018-04-03', method: 'mail' } }, '2018-04-03')).toBe('bad_answer');
    expect(means(half, { kind: 'serveDocument', answer: { outcome: 'served', partyId: PLAINTIFF, on: '2018-03-30', method: 'inPerson' } }, '2018-04-03')).toMatchObject([{ type: 'documentServed' }, { type: 'delivered', on: '2018-04-03' }]);
  });

  it('is not served while the case is suspended, and goes on with the reason of the resumption', () => {
    const judged = fold(heard, means(heard, { kind: 'decide', answer: JUDGMENT }, '2018-03-28'));
    const suspended = fold(judged, decides(judged, { type: 'suspend', on: '2018-04-02', reason: '被告死亡' }, '2018-04-02'));
    const serve = (state: CivilState) => means(state, { kind: 'serveDocument', answer: { outcome: 'served', partyId: PLAINTIFF, on: '2018-05-02', method: 'mail' } }, '2018-05-02');
    expect(serve(suspended)).toBe('already_suspended');
    const resumption = decides(suspended, { type: 'resume', on: '2018-05-02', reason: '继承人参加诉讼' }, '2018-05-02');
    expect(resumption).toEqual([{ type: 'clockResumed', on: '2018-05-02', reason: '继承人参加诉讼' }]);
    expect(serve(fold(suspended, resumption))).toMatchObject([{ type: 'documentServed' }]);
  });

  it('that was delivered while the case stood still can be resumed', () => {
    for (const status of ['delivered', 'appealed', 'inForce'] as const) expect(isAllowed(CIVIL_ACTIONS, status, 'resume', 'trialJudge'), status).toBe(true);
  });

  it('is final at once in small-claims procedure, and by mediation when the last party has signed', () => {
    const serve = (state: CivilState) => {
      const half = fold(state, means(state, { kind: 'serveDocument', answer: { outcome: 'served', partyId: DEFENDANT, on: '2018-04-03', method: 'inPerson' } }, '2018-04-03'));
      return means(half, { kind: 'serveDocument', answer: { outcome: 'served', partyId: PLAINTIFF, on: '2018-04-03', method: 'inPerson' } }, '2018-04-03');
    };
    const small = fold(filed, [{ ...FILED, procedure: 'smallClaims' } as CivilEvent, { type: 'assigned', on: '2018-03-02', judgeId: 'judge-1' }, { type: 'complaintServed', on: '2018-03-05', method: 'mail' }, { type: 'hearingHeld', on: '2018-03-20' }]);
    expect(serve(fold(small, means(small, { kind: 'decide', answer: JUDGMENT }, '2018-03-28')))).toMatchObject([{}, { type: 'delivered' }, { type: 'tookEffect', on: '2018-04-03' }]);

    const { performDays: _, result: __, outcome: ___, ...terms } = JUDGMENT;
    const mediated = fold(assigned, decides(assigned, { type: 'recordMediation', ...terms, performBy: '2018-05-01' }, '2018-03-28'));
    expect(fold(mediated, serve(mediated))).toMatchObject({ status: 'inForce', effect: { on: '2018-04-03', performBy: '2018-05-01' } });
    expect(means(mediated, { kind: 'serveDocument', answer: { outcome: 'signatureRefused', partyId: DEFENDANT, on: '2018-04-03' } }, '2018-04-03')).toMatchObject([{ type: 'signatureRefused' }]);
  });

  it('by mediation that a party refuses to sign for leaves the trial where it stood before, and after a hearing to be decided', () => {
    const { performDays: _, result: __, outcome: ___, ...terms } = JUDGMENT;
    const refused = (state: CivilState) => {
      const mediated = fold(state, decides(state, { type: 'recordMediation', ...terms, performBy: '2018-05-01' }, '2018-03-28'));
      return fold(mediated, means(mediated, { kind: 'serveDocument', answer: { outcome: 'signatureRefused', partyId: DEFENDANT, on: '2018-04-03' } }, '2018-04-03'));
    };
    for (const before of [assigned, complaintServed, hearingSet]) expect(refused(before)).toEqual(before);
    expect(refused(heard)).toMatchObject({ status: 'heard', heardOn: '2018-04-03' });
  });

  it('that needs a further hearing is no adjournment (TRI-011)', () => {
    const { docket } = heard as Extract<CivilState, { status: 'heard' }>;
    const adjourned = { ...heard, docket: { ...docket, adjournments: 1 } } as CivilState;
    const again = means(adjourned, { kind: 'decide', answer: { outcome: 'hearAgain', on: '2018-05-02', reason: '补充举证' } }, '2018-05-02');
    expect(fold(adjourned, again)).toMatchObject({ status: 'complaintServed', docket: { adjournments: 1 } });
  });

  it('that dismisses the claim ends the case when it takes effect', () => {
    const dismissed = fold(heard, means(heard, { kind: 'decide', answer: { ...JUDGMENT, result: 'dismissed' } }, '2018-03-28'));
    const open = fold(dismissed, [{ type: 'delivered', on: '2018-04-03' }, { type: 'limitOpened', limitId: 'appeal', rule: 'TRI-008', from: '2018-04-03', rungs: [], isTarget: true, deadline: deadline('TRI-008', '2018-04-18') } as never]);
    expect(decides(open, { type: 'takeEffect' }, '2018-04-18')).toBe('not_in_force');
    expect(fold(open, decides(open, { type: 'takeEffect' }, '2018-04-19'))).toMatchObject({ status: 'closedWithoutEnforcement', closedOn: '2018-04-19' });
  });
});

describe('a conversion (TRI-002)', () => {
  it('goes to a heavier procedure before the limit has run out', () => {
    expect(decides(assigned, { type: 'convert', to: 'ordinary', on: '2018-06-01', reason: '案情复杂' }, '2018-06-01')).toEqual([{ type: 'converted', on: '2018-06-01', from: 'simplified', to: 'ordinary', reason: '案情复杂' }]);
    expect(decides(assigned, { type: 'convert', to: 'ordinary', on: '2018-06-02', reason: '案情复杂' }, '2018-06-02')).toBe('procedure_limit');
    expect(decides(assigned, { type: 'convert', to: 'smallClaims', on: '2018-03-10', reason: '简单' }, '2018-03-10')).toBe('procedure_limit');
  });
});

describe('an extension', () => {
  const propose = (on: string, months = 1) => decides(assigned, { type: 'proposeExtension', on, months, reason: '案情复杂' }, on);

  it('is asked for fifteen days before the end since 2018-04-26, ten days before that', () => {
    expect(propose('2018-05-17')).toMatchObject([{ type: 'extensionProposed', proposedBy: 'judge-1' }]);
    expect(propose('2018-05-18')).toBe('date_out_of_order');
    const older = fold(assigned, [{ type: 'deadlineMoved', deadlineId: 'trial/simplified', deadline: deadline('TRI-002', '2018-04-30'), why: 'test' } as never]);
    expect(decides(older, { type: 'proposeExtension', on: '2018-04-20', months: 1, reason: '案情复杂' }, '2018-04-20')).toMatchObject([{ type: 'extensionProposed' }]);
    expect(decides(older, { type: 'proposeExtension', on: '2018-04-21', months: 1, reason: '案情复杂' }, '2018-04-21')).toBe('date_out_of_order');
  });

  it('is as long as the law of the day of filing allows, once', () => {
    expect([propose('2018-04-02', 3), propose('2018-04-02', 4)]).toMatchObject([[{ months: 3 }], 'extension_too_long']);
    const extended = fold(assigned, [{ type: 'limitExtended', limitId: 'trial/simplified', extension: { limit: { n: 1, unit: 'm' }, approver: 'president', reference: '延1', on: '2018-05-01' } }]);
    expect(decides(extended, { type: 'proposeExtension', on: '2018-05-02', months: 1, reason: '又' }, '2018-05-02')).toBe('already_extended');
  });

  it('is approved by the president, and by nobody who asked for it', () => {
    const proposed = fold(assigned, propose('2018-05-10'));
    const approve = (userId: string) => {
      const meaning = answerCivil(proposed, { kind: 'approveExtension', answer: { outcome: 'grant', on: '2018-05-11', reference: '（2018）延1号' } }, aContext('2018-05-11', { by: { userId, roles: [], courtCode: '陕0902' } }));
      return meaning.ok ? meaning.value : meaning.error.code;
    };
    expect(approve('judge-1')).toBe('same_person');
    expect(approve('president-1')).toEqual([{ type: 'limitExtended', limitId: 'trial/simplified', extension: { limit: { n: 1, unit: 'm' }, approver: 'president-1', reference: '（2018）延1号', on: '2018-05-11' } }]);
  });
});

it('a judge acts on his own cases only', () => {
  expect(decides(assigned, { type: 'suspend', on: '2018-03-10', reason: '等待另案' }, '2018-03-10', 'judge-2')).toBe('not_yours');
  expect(decides(assigned, { type: 'suspend', on: '2018-03-10', reason: '等待另案' }, '2018-03-10')).toMatchObject([{ type: 'clockPaused' }]);
});

it('an urgent change of handler assigns the case that nobody has yet', () => {
  const changed = decideCivil(filed, { type: 'changeHandler', on: '2018-03-02', handlerId: 'judge-2', reason: '督办' }, aContext('2018-03-02', { role: 'order' }));
  expect(changed).toMatchObject({ ok: true, value: [{ type: 'assigned', judgeId: 'judge-2' }] });
  expect(isAllowed(CIVIL_ACTIONS, 'filed', 'changeHandler', 'trialChief')).toBe(false);
});

it('an excluded period ends within a year from today', () => {
  const exclude = (to: string) => decides(assigned, { type: 'excludePeriod', from: '2018-03-05', to, reason: 'appraisal' }, '2018-03-10');
  expect([exclude('2019-03-10'), exclude('2019-03-11'), exclude('2018-03-05')]).toMatchObject([[{ type: 'periodExcluded' }], 'date_out_of_order', 'date_out_of_order']);
});

describe('the poverty tag', () => {
  it('is claimed once, and again after a rejection, with a track of its own each time', () => {
    const claimed = fold(assigned, decides(assigned, { type: 'claimPoverty', on: '2018-03-10' }, '2018-03-10'));
    expect(decides(claimed, { type: 'claimPoverty', on: '2018-03-10' }, '2018-03-10')).toBe('tag_already_decided');
    const rejected = fold(claimed, [{ type: 'heard', streamId: 'povertyTrack/c1', revision: 3, event: { type: 'rejected' } } as never]);
    expect(decides(rejected, { type: 'claimPoverty', on: '2018-04-10' }, '2018-04-10')).toMatchObject([{ trackStream: 'povertyTrack/c1/2' }]);
  });
});
