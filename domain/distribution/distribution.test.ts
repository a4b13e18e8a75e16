import { describe, expect, it } from 'vitest';
import { DISTRIBUTION } from './distribution.ts';
import { planOf } from './plan.ts';
import { aPlan, openPlan, OFFICER, type SamplePlan } from './sample.ts';
import { receiversOf, type Final } from './state.ts';
import { DISTRIBUTION_WORDS } from './words.ts';

const SERVED = '2018-06-04';
/** Fifteen days from the day after 4 June. */
const LAST = '2018-06-19';
const SMALLER = [{ creditorId: '02', claim: '100000', isPriority: false }] as const;
const OTHERS = ['02', '03', '04', 'debtor'] as const;

/** Served on everybody on one day. */
function served(plan: SamplePlan = openPlan()): SamplePlan {
  for (const receiver of receiversOf(plan.state())) plan.answer('servePlan', { receiver, on: SERVED }, { on: SERVED });
  return plan;
}

function objected(plan: SamplePlan = served(), by = '01', on = '2018-06-08', changes: readonly { creditorId: string; claim: string; isPriority: boolean }[] = SMALLER): SamplePlan {
  expect(plan.command({ type: 'recordObjection', receiver: by, opinion: '债权人2的债权已部分清偿', changes, on }, { on })).toMatch(/^objected/);
  return plan;
}

/** The others were told on 11 June, which leaves them until the 26th. */
function told(plan: SamplePlan = objected()): SamplePlan {
  for (const receiver of OTHERS) plan.answer('notifyObjection', { receiver, on: '2018-06-11' }, { on: '2018-06-11' });
  return plan;
}

function endObjectionTerms(plan: SamplePlan): void {
  for (const receiver of receiversOf(plan.state())) plan.ends(`objection/${receiver}`);
}

function opposed(plan: SamplePlan = told()): SamplePlan {
  expect(plan.command({ type: 'recordOpinion', objector: '01', receiver: '02', stance: 'opposes', opinion: '并未清偿', on: '2018-06-20' }, { on: '2018-06-20' })).toBe('opinionGiven');
  plan.answer('notifyOpposition', { objector: '01', on: '2018-06-21' }, { on: '2018-06-21' });
  endObjectionTerms(plan);
  return plan;
}

function sharesOf(plan: SamplePlan) {
  const { final } = plan.state() as Final;
  return { ground: final.ground, ...final.plan.shares };
}

describe('the time to object (DIS-004)', () => {
  const object = (plan: SamplePlan, on: string, today = on) => plan.command({ type: 'recordObjection', receiver: '01', opinion: '异议', changes: SMALLER, on }, { on: today });

  it('is open on the fifteenth day and over on the sixteenth', () => {
    expect(object(served(), LAST)).toBe('objected');
    expect(object(served(), '2018-06-20')).toBe('term_over');
  });

  it('takes what was posted on the last day, whenever it is entered', () => expect(object(served(), LAST, '2018-06-25')).toBe('objected'));

  it('rolls over the Dragon Boat Festival', () => {
    const plan = openPlan();
    plan.answer('servePlan', { receiver: '01', on: '2018-06-01' }, { on: SERVED });
    expect(plan.state().services['01']).toMatchObject({ on: '2018-06-01', until: '2018-06-19' });
  });

  it('does not run for who has not received the plan, nor for a stranger, and is used once', () => {
    expect(object(openPlan(), SERVED)).toBe('not_served');
    expect(served().command({ type: 'recordObjection', receiver: '09', opinion: '异议', changes: SMALLER, on: SERVED }, { on: SERVED })).toBe('party_unknown');
    expect(object(objected(), '2018-06-09')).toBe('already_spoken');
    expect(object(served(), '2018-06-03')).toBe('date_out_of_order');
    expect(object(served(), '2018-06-09', '2018-06-08')).toBe('date_in_future');
  });

  it.each([
    ['the plan as it is', [{ creditorId: '02', claim: '300000.00', isPriority: false }]],
    ['a claim that is not there', [{ creditorId: '07', claim: '1', isPriority: false }]],
    ['one claim twice', [...SMALLER, { creditorId: '02', claim: '5', isPriority: false }]],
    ['nothing', []],
  ])('is not for wanting %s', (_what, changes) => expect(served().command({ type: 'recordObjection', receiver: '01', opinion: '异议', changes, on: SERVED }, { on: SERVED })).toBe('bad_command'));

  it('ends, and with the last of them the plan is final', () => {
    const plan = served();
    for (const receiver of ['01', '02', '03', '04']) plan.ends(`objection/${receiver}`);
    expect(plan.concludes('2018-06-20')).toBe('await');
    plan.ends('objection/debtor');
    expect(plan.concludes('2018-06-20')).toBe('conclude');
    expect(sharesOf(plan)).toEqual({ ground: 'unopposed', '01': '65200.00', '02': '97800.00', '03': '32600.00', '04': '100000.00' });
    expect(plan.concludes('2018-06-20')).toBe('close');
    expect(DISTRIBUTION.isEnd(plan.state())).toBe(true);
  });
});

describe('what the others say to an objection (DIS-005)', () => {
  it('is asked of those who have not objected', () => {
    const plan = objected();
    expect(plan.answer('notifyObjection', { receiver: '01', on: '2018-06-11' }, { on: '2018-06-11' })).toBe('bad_answer');
    expect(plan.answer('notifyObjection', { receiver: '02', on: '2018-06-07' }, { on: '2018-06-11' })).toBe('date_out_of_order');
    expect(plan.answer('notifyObjection', { receiver: '02', on: '2018-06-11' }, { on: '2018-06-11' })).toBe('objectionNotified');
    expect(plan.state().objections[0]!.notices['02']).toMatchObject({ until: '2018-06-26' });
  });

  it('is in time on the fifteenth day; silence is consent on the sixteenth, by an order', () => {
    const oppose = (on: string) => told().command({ type: 'recordOpinion', objector: '01', receiver: '02', stance: 'opposes', opinion: '不同意', on }, { on });
    expect([oppose('2018-06-26'), oppose('2018-06-27')]).toEqual(['opinionGiven', 'term_over']);
    const deem = (today: string) => told().command({ type: 'deemConsent', objector: '01', receiver: '02' }, { on: today, role: 'order' });
    expect([deem('2018-06-26'), deem('2018-06-27')]).toEqual(['not_allowed', 'consentDeemed']);
  });

  it('amends the plan when all have agreed or kept silent, once the officer has reviewed it', () => {
    const plan = told();
    plan.command({ type: 'recordOpinion', objector: '01', receiver: '02', stance: 'agrees', opinion: '同意', on: '2018-06-20' }, { on: '2018-06-20' });
    for (const receiver of ['03', '04', 'debtor']) plan.command({ type: 'deemConsent', objector: '01', receiver }, { on: '2018-06-27', role: 'order' });
    expect(plan.concludes('2018-06-27')).toBe('await');
    endObjectionTerms(plan);
    expect([plan.state().status, plan.concludes('2018-06-27')]).toEqual(['amending', 'review']);
    expect(plan.answer('reviewAmendment', { outcome: 'confirm', on: '2018-06-28' }, { on: '2018-06-28' })).toBe('amended');
    expect(plan.concludes('2018-06-28')).toBe('conclude');
    expect(sharesOf(plan)).toEqual({ ground: 'amended', '01': '97800.00', '02': '48900.00', '03': '48900.00', '04': '100000.00' });
  });

  it('that was posted in time undoes a consent that was deemed, even while the amendment is reviewed', () => {
    const plan = told();
    for (const receiver of OTHERS) plan.command({ type: 'deemConsent', objector: '01', receiver }, { on: '2018-06-27', role: 'order' });
    endObjectionTerms(plan);
    expect(plan.state().status).toBe('amending');
    expect(plan.command({ type: 'recordOpinion', objector: '01', receiver: '03', stance: 'opposes', opinion: '不同意', on: '2018-06-26' }, { on: '2018-06-29' })).toBe('opinionGiven');
    expect(plan.state().status).toBe('opposed');
    expect(plan.answer('reviewAmendment', { outcome: 'confirm', on: '2018-06-29' }, { on: '2018-06-29' })).toBe('not_allowed');
  });

  it('is not asked of who objects himself; two objections that want different things oppose each other', () => {
    const plan = objected(objected(), '03', '2018-06-11', [{ creditorId: '02', claim: '50000', isPriority: false }]);
    expect(plan.state().objections.map(({ by, stances }) => [by, Object.entries(stances).map(([who, { stance }]) => `${who} ${stance}`)])).toEqual([['01', ['03 opposes']], ['03', ['01 opposes']]]);
    const peaceful = objected(objected(), '03', '2018-06-11', SMALLER);
    expect(peaceful.state().objections.map(({ stances }) => Object.keys(stances))).toEqual([[], []]);
    expect(peaceful.command({ type: 'recordOpinion', objector: '01', receiver: '03', stance: 'agrees', opinion: '一致', on: '2018-06-12' }, { on: '2018-06-12' })).toBe('opinionGiven');
  });
});

describe('an objection that somebody opposes (DIS-006)', () => {
  const sue = (plan: SamplePlan, on: string) => plan.command({ type: 'recordSuit', objector: '01', caseNumber: '(2018)陕0902民初77号', on }, { on });

  it('may be taken to court on the fifteenth day, not on the sixteenth', () => {
    expect(opposed().state().objections[0]!.told).toMatchObject({ until: '2018-07-06' });
    expect([sue(opposed(), '2018-07-06'), sue(opposed(), '2018-07-07')]).toEqual(['suitFiled', 'term_over']);
    expect(sue(told(), '2018-06-20')).toBe('not_allowed');
  });

  it('falls without a suit: the original plan is final', () => {
    const plan = opposed();
    expect(plan.concludes('2018-07-06')).toBe('await');
    plan.ends('suit/01');
    expect(plan.concludes('2018-07-07')).toBe('conclude');
    expect(sharesOf(plan)).toEqual({ ground: 'notSued', '01': '65200.00', '02': '97800.00', '03': '32600.00', '04': '100000.00' });
  });

  it.each([
    ['original', { '01': '65200.00', '02': '97800.00', '03': '32600.00', '04': '100000.00' }],
    ['asObjected', { '01': '97800.00', '02': '48900.00', '03': '48900.00', '04': '100000.00' }],
  ] as const)('in court leaves the disputed part deposited until the result: %s', (outcome, shares) => {
    const plan = opposed();
    sue(plan, '2018-07-02');
    expect(plan.concludes('2018-07-02')).toBe('deposit');
    expect(plan.state()).toMatchObject({ status: 'deposited', deposit: { deposited: '48900.00', shares: { '02': '48900.00', '01': '65200.00' } } });
    expect(plan.concludes('2018-07-02')).toBe('await');
    expect(plan.command({ type: 'recordSuitResult', objector: '02', outcome, documentNo: '判决书', on: '2018-10-08' }, { on: '2018-10-08' })).toBe('party_unknown');
    expect(plan.command({ type: 'recordSuitResult', objector: '01', outcome, documentNo: '判决书', on: '2018-10-08' }, { on: '2018-10-08' })).toBe('suitDecided');
    expect(plan.concludes('2018-10-08')).toBe('conclude');
    expect(sharesOf(plan)).toEqual({ ground: 'judged', ...shares });
  });

  it('in more suits than can be weighed against each other leaves everything deposited', () => {
    const ids = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
    const claims = ids.map((id) => ({ id, basis: '判决', partyId: null, claim: '1000.00', isPriority: false }));
    const plan = served(openPlan(aPlan({ plan: planOf({ pool: '6000.00', costs: '100.00', creditors: claims }) })));
    const by = ids.slice(0, 11);
    for (const id of by) plan.command({ type: 'recordObjection', receiver: id, opinion: '异议', changes: [{ creditorId: id, claim: '2000', isPriority: false }], on: SERVED }, { on: SERVED });
    for (const id of by) plan.tell({ type: 'opinionGiven', objector: id, receiver: '12', stance: 'opposes', opinion: '', on: SERVED }, { type: 'suitFiled', objector: id, caseNumber: '（2018）陕0902民初77号', on: SERVED });
    plan.ends('objection/12');
    plan.ends('objection/debtor');
    expect(plan.concludes('2018-06-20')).toBe('deposit');
    expect(plan.state()).toMatchObject({ deposit: { deposited: '5900.00', surplus: '0.00' } });
  });

  it('does not hold up an objection that nobody opposes', () => {
    const plan = objected(told(), '04', '2018-06-12', [{ creditorId: '04', claim: '120000', isPriority: true }]);
    for (const receiver of ['02', '03', 'debtor']) plan.answer('notifyObjection', { receiver, on: '2018-06-13' }, { on: '2018-06-13' });
    opposed(plan);
    for (const receiver of ['02', '03', 'debtor']) plan.command({ type: 'deemConsent', objector: '04', receiver }, { on: '2018-06-30', role: 'order' });
    sue(plan, '2018-07-02');
    expect(plan.concludes('2018-07-02')).toBe('review');
    plan.answer('reviewAmendment', { outcome: 'confirm', on: '2018-07-02' }, { on: '2018-07-02' });
    expect(plan.concludes('2018-07-02')).toBe('deposit');
    expect(plan.state()).toMatchObject({ deposit: { shares: { '04': '120000.00' } } });
  });
});

describe('the officer', () => {
  it('is the handler, also after a change', () => {
    const plan = served();
    expect(plan.command({ type: 'withdrawPlan', reason: '债权有误', on: SERVED }, { on: SERVED, userId: 'officer-2' })).toBe('not_yours');
    plan.tell({ type: 'heard', streamId: 'enforcement/case-1', revision: 9, event: { type: 'handlerChanged', handlerId: 'officer-2' } });
    expect(DISTRIBUTION.handler(plan.state())).toBe('officer-2');
    expect(plan.command({ type: 'withdrawPlan', reason: '债权有误', on: SERVED }, { on: SERVED, userId: OFFICER })).toBe('not_yours');
    expect(plan.command({ type: 'withdrawPlan', reason: '债权有误', on: SERVED }, { on: SERVED, userId: 'officer-2' })).toBe('planWithdrawn');
    expect(DISTRIBUTION.isEnd(plan.state())).toBe(true);
  });

  it('serves each receiver once, not before the plan was made', () => {
    const plan = openPlan();
    expect(plan.answer('servePlan', { receiver: '01', on: '2018-05-31' }, { on: SERVED })).toBe('date_out_of_order');
    expect(plan.answer('servePlan', { receiver: '01', on: SERVED }, { on: SERVED })).toBe('planServed');
    expect(plan.answer('servePlan', { receiver: '01', on: SERVED }, { on: SERVED })).toBe('bad_answer');
  });
});

it('a published calendar that moves a last day moves it here', () => {
  const plan = served();
  const deadline = { rule: 'DIS-004', from: SERVED, rawDue: LAST, due: '2018-06-22', endsMs: 0, provisional: false, calendar: 'later', rungs: [] };
  plan.tell({ type: 'deadlineMoved', deadlineId: 'objection/01', deadline, why: 'calendarPublished' });
  expect(plan.command({ type: 'recordObjection', receiver: '01', opinion: '异议', changes: SMALLER, on: '2018-06-22' }, { on: '2018-06-22' })).toBe('objected');
});

describe('the steps', () => {
  const drawn = (plan: SamplePlan) => DISTRIBUTION_WORDS.steps(plan.state()).map(({ id, state }) => `${id} ${state}`).join(', ');

  it('show how far a plan has come', () => {
    const plan = openPlan(aPlan());
    const seen = [drawn(plan), drawn(served(plan)), drawn(told(objected(plan))), drawn(opposed(plan))];
    plan.ends('suit/01');
    plan.concludes('2018-07-07');
    expect([...seen, drawn(plan)]).toMatchInlineSnapshot(`
      [
        "drawnUp done, served now, objection ahead, opinion ahead, suit ahead, amendment ahead, final ahead",
        "drawnUp done, served done, objection now, opinion ahead, suit ahead, amendment ahead, final ahead",
        "drawnUp done, served done, objection now, opinion now, suit ahead, amendment ahead, final ahead",
        "drawnUp done, served done, objection now, opinion now, suit now, amendment ahead, final ahead",
        "drawnUp done, served done, objection done, opinion done, suit done, amendment notApplicable, final done",
      ]
    `);
  });
});
