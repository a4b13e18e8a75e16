import { describe, expect, it } from 'vitest';
import type { AnyEvent } from '#domain/shared/record.ts';
import { answerCivil } from './answer.ts';
import { decideCivil } from './decide.ts';
import type { CivilEvent } from './events.ts';
import { evolveCivil } from './evolve.ts';
import { payableFrom } from './fee.ts';
import { aCivilCase, aContext } from './sample.ts';
import { sentenceOf } from './sentences.ts';
import { docketOf, type CivilState } from './state.ts';
import type { CivilAnswer } from './tasks.ts';

const FILE = { outcome: 'file', on: '2018-03-05', procedure: 'simplified', feeRelief: 'none' } as const;
const WAGE = { 'trial.averageWage': '59637.00' };

function means(state: CivilState, given: CivilAnswer, context = aContext('2018-03-05')): CivilEvent[] | string {
  const meaning = answerCivil(state, given, context);
  return meaning.ok ? meaning.value : meaning.error.code;
}

const underReview = aCivilCase({ type: 'taskOpened', taskId: 'civil/c1/review#1', kind: 'review', from: '2018-03-01' });
const overdue = { ...underReview, filing: { ...underReview.filing, isOverdue: true } };

describe('the review of the papers', () => {
  it('files with a number of the year of receipt and the fee that is due', () => {
    expect(means(underReview, { kind: 'review', answer: FILE })).toEqual([
      { type: 'filed', on: '2018-03-05', procedure: 'simplified', byAgreement: false, isByLimit: false, fee: { status: 'due', amount: '500.00', lastDay: null } },
      { type: 'numbered', typeCode: '民初', year: 2018 },
    ]);
  });

  it('takes the whole fee for ordinary procedure, half for simplified, ten yuan for a labour dispute', () => {
    const feeOf = (state: CivilState, procedure: 'ordinary' | 'simplified') => {
      const [filed] = means(state, { kind: 'review', answer: { ...FILE, procedure } }) as Extract<CivilEvent, { type: 'filed' }>[];
      return filed!.fee.status === 'due' && filed!.fee.amount;
    };
    expect([feeOf(underReview, 'ordinary'), feeOf(underReview, 'simplified')]).toEqual(['1000.00', '500.00']);
    expect([feeOf({ ...underReview, cause: '追索劳动报酬纠纷' }, 'ordinary'), feeOf({ ...underReview, cause: 'wages' }, 'simplified')]).toEqual(['10.00', '5.00']);
    expect(feeOf({ ...underReview, claimAmount: '0.00' }, 'ordinary')).toBe('50.00');
  });

  it('grants relief of the fee with the filing, on a ground of its kind', () => {
    expect(means(underReview, { kind: 'review', answer: { ...FILE, feeRelief: 'waived', feeGround: 'subsistence' } })).toMatchObject([{ fee: { status: 'waived', ground: 'subsistence' } }, {}]);
    expect(means(underReview, { kind: 'review', answer: { ...FILE, feeRelief: 'reduced', feeGround: 'disaster', feePercent: 30 } })).toMatchObject([{ fee: { status: 'reduced', amount: '350.00', percent: 30 } }, {}]);
    expect(means(underReview, { kind: 'review', answer: { ...FILE, feeRelief: 'waived', feeGround: 'legalAid' } })).toBe('condition_unmet');
    expect(means(underReview, { kind: 'review', answer: { ...FILE, feeRelief: 'reduced', feeGround: 'disaster', feePercent: 29 } })).toBe('condition_unmet');
  });

  it('refuses a day in the future or before the papers', () => {
    expect(means(underReview, { kind: 'review', answer: { ...FILE, on: '2018-03-06' } })).toBe('date_in_future');
    expect(means(underReview, { kind: 'review', answer: { ...FILE, on: '2018-02-28' } })).toBe('date_out_of_order');
  });

  it('asks for correction once (FIL-005), and counts anew from the corrected papers', () => {
    const asked = means(underReview, { kind: 'review', answer: { outcome: 'askCorrection', on: '2018-03-05', missing: '身份证明' } }) as CivilEvent[];
    const waiting = aCivilCase(...asked);
    expect(waiting).toMatchObject({ status: 'correctionAsked', askedOn: '2018-03-05' });
    const corrected = aCivilCase(...asked, ...(means(waiting, { kind: 'receiveCorrection', answer: { outcome: 'corrected', on: '2018-03-09' } }, aContext('2018-03-09')) as CivilEvent[]));
    expect(corrected).toMatchObject({ status: 'underReview', filing: { countsFrom: '2018-03-09', isCorrected: true } });
    expect(means(corrected, { kind: 'review', answer: { outcome: 'askCorrection', on: '2018-03-09', missing: '又' } }, aContext('2018-03-09'))).toBe('condition_unmet');
  });

  it('asks for no correction once it is overdue', () => {
    expect(means(overdue, { kind: 'review', answer: { outcome: 'askCorrection', on: '2018-03-05', missing: '身份证明' } }, aContext('2018-03-12'))).toBe('not_allowed');
  });

  it('returns papers that were not corrected, and refuses who still insists', () => {
    const waiting = aCivilCase({ type: 'correctionAsked', on: '2018-03-05', missing: '身份证明' });
    const context = aContext('2018-03-20');
    expect(means(waiting, { kind: 'receiveCorrection', answer: { outcome: 'returnPapers', on: '2018-03-20', reason: '逾期未补正' } }, context)).toMatchObject([{ type: 'papersReturned' }]);
    expect(means(waiting, { kind: 'receiveCorrection', answer: { outcome: 'refuse', on: '2018-03-20', reason: '坚持起诉' } }, context)).toMatchObject([{ type: 'refused' }]);
  });
});

describe('small claims (TRI-004)', () => {
  const small = { ...FILE, procedure: 'smallClaims' } as const;
  const agreed = { ...small, byAgreement: true };
  const code = (claimAmount: string, answer: typeof small | typeof agreed, on: string, settings: Record<string, unknown> = WAGE) => {
    const meaning = means({ ...underReview, claimAmount }, { kind: 'review', answer: { ...answer, on } }, aContext(on, { settings }));
    return typeof meaning === 'string' ? meaning : 'filed';
  };

  it('go up to 50 % of the average wage since 2022, and to 200 % where both parties agree', () => {
    expect([code('29818.50', small, '2022-03-01'), code('29818.51', small, '2022-03-01')]).toEqual(['filed', 'not_small_claim']);
    expect([code('119274.00', agreed, '2022-03-01'), code('119274.01', agreed, '2022-03-01')]).toEqual(['filed', 'not_small_claim']);
  });

  it('need a wage that the court has set', () => expect(code('1.00', small, '2022-03-01', {})).toBe('bad_setting'));

  it('were bounded by 30 % until 2021, which is not verified: above it the filing says so and is not refused', () => {
    const filedWith = (claimAmount: string, settings: Record<string, unknown> = WAGE) => means({ ...underReview, claimAmount }, { kind: 'review', answer: small }, aContext('2018-03-05', { settings })) as CivilEvent[];
    expect(filedWith('17891.11')[0]).toMatchObject({ type: 'filed', isAboveSmallClaims: true });
    expect(sentenceOf(filedWith('17891.11')[0] as AnyEvent)?.zh).toContain('TRI-004，条文未核');
    for (const [line] of [filedWith('17891.10'), filedWith('48000.00', {})]) expect(line).not.toHaveProperty('isAboveSmallClaims');
  });
});

describe('the limit of the review (FIL-003)', () => {
  it('files by itself where the court has switched it so', () => {
    const filed = decideCivil(overdue, { type: 'fileByLimit' }, aContext('2018-03-09', { role: 'order', settings: { 'filing.autoFile': true } }));
    expect(filed).toMatchObject({ ok: true, value: [{ type: 'filed', on: '2018-03-09', isByLimit: true, procedure: 'ordinary' }, { type: 'numbered' }] });
  });

  it('else sends it to the filing chief, once', () => {
    expect(decideCivil(overdue, { type: 'fileByLimit' }, aContext('2018-03-09', { role: 'order' }))).toEqual({ ok: true, value: [{ type: 'filingOverdue', on: '2018-03-09' }] });
    const escalated = { ...overdue, filing: { ...overdue.filing, isEscalated: true } };
    expect(decideCivil(escalated, { type: 'fileByLimit' }, aContext('2018-03-09', { role: 'order' }))).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
  });

  it('does nothing while the limit runs', () => expect(decideCivil(underReview, { type: 'fileByLimit' }, aContext('2018-03-05', { role: 'order' }))).toMatchObject({ ok: false }));
});

describe('the fee after filing (FIL-012)', () => {
  const DEADLINE = { rule: 'FIL-012', from: '2018-03-05', rawDue: '2018-03-12', due: '2018-03-12', endsMs: 0, provisional: false, calendar: 'x', rungs: [] };
  const filed = aCivilCase(...(means(underReview, { kind: 'review', answer: FILE }) as CivilEvent[]), {
    type: 'taskOpened', taskId: 'civil/c1/settleFee#1', kind: 'settleFee', from: '2018-03-05',
    deadline: DEADLINE,
  });
  const settle = (answer: Extract<CivilAnswer, { kind: 'settleFee' }>['answer'], today: string) => means(filed, { kind: 'settleFee', answer }, aContext(today));

  it('is paid, or relieved', () => {
    expect(settle({ outcome: 'paid', on: '2018-03-07' }, '2018-03-07')).toEqual([{ type: 'feeSettled', fee: { status: 'paid', amount: '500.00', on: '2018-03-07' } }]);
    expect(settle({ outcome: 'deferred', on: '2018-03-07', ground: 'legalAid' }, '2018-03-07')).toMatchObject([{ fee: { status: 'deferred', amount: '500.00' } }]);
  });

  it('that was reduced is due within seven days of the reduction, and not before', () => {
    const relief = settle({ outcome: 'reduced', on: '2018-03-10', ground: 'disaster', percent: 50 }, '2018-03-10') as CivilEvent[];
    const state = relief.reduce<CivilState>(evolveCivil, filed);
    expect(payableFrom(docketOf(state)!)).toBe('2018-03-10');
    const asked = evolveCivil(state, { type: 'taskOpened', taskId: 'civil/c1/settleFee#2', kind: 'settleFee', from: '2018-03-10', deadline: { ...DEADLINE, from: '2018-03-10', rawDue: '2018-03-17', due: '2018-03-19' } });
    const unpaid = (on: string) => means(asked, { kind: 'settleFee', answer: { outcome: 'notPaid', on } }, aContext(on));
    expect([unpaid('2018-03-10'), unpaid('2018-03-19')]).toEqual(['condition_unmet', 'condition_unmet']);
    expect(unpaid('2018-03-20')).toMatchObject([{ type: 'withdrawn', isDeemed: true }]);
  });

  it('counts as a withdrawal when it is not paid, and not before its last day is over', () => {
    expect(settle({ outcome: 'notPaid', on: '2018-03-12' }, '2018-03-12')).toBe('condition_unmet');
    expect(settle({ outcome: 'notPaid', on: '2018-03-13' }, '2018-03-13')).toMatchObject([{ type: 'withdrawn', isDeemed: true }]);
  });
});
