import { describe, expect, it } from 'vitest';
import { SEED_CALENDAR } from '#domain/clock/calendar.ts';
import type { CalculatorInput } from './field.ts';
import { CALCULATORS, calculate, IDENTITY_CHECKS, LAW_LOOKUP } from './index.ts';
import { problemOf } from './problem.ts';

const CONTEXT = { calendar: SEED_CALENDAR, today: '2018-07-25' };

function answer(name: string, input: CalculatorInput): unknown {
  const result = calculate(name, input, CONTEXT);
  return result.ok ? result.value.answer : result.error;
}

describe('a calculator', () => {
  it('is found by its name', () => {
    expect(answer('fee', { kind: ['enforcement'], amount: ['1'] })).toMatchObject({ fee: '50.00' });
    expect(answer('toString', {})).toEqual({ code: 'no_such_calculator', detail: { name: 'toString' } });
  });

  it('says which input is wrong, and what was typed', () => {
    expect(answer('fee', { kind: ['enforcement'], amount: ['1,000'] })).toEqual({ code: 'bad_amount', field: 'amount', detail: { value: '1,000' } });
    expect(answer('fee', { kind: ['enforcement'] })).toEqual({ code: 'missing_field', field: 'amount' });
    expect(answer('fee', { kind: ['enforcement'], amount: [''] })).toMatchObject({ code: 'bad_amount' });
    expect(answer('fee', { kind: ['enforcement', 'acceptance'], amount: ['1'] })).toEqual({ code: 'field_twice', field: 'kind' });
    expect(answer('fee', { kind: ['enforcement'], amount: ['1'], other: ['x'] })).toEqual({ code: 'unknown_field', field: 'other' });
  });

  it('reads from a form: empty optional fields are not there, a box is true, 1, or nothing', () => {
    const lapse = (preservation: readonly string[]) => answer('seizure', { asset: ['bank'], from: ['2018-05-10'], preservation });
    expect([lapse([]), lapse(['']), lapse(['false'])].map((result) => (result as { renewBy?: string }).renewBy)).toEqual([undefined, undefined, undefined]);
    expect([lapse(['true']), lapse(['1'])].map((result) => (result as { renewBy?: string }).renewBy)).toEqual(['2019-05-02', '2019-05-02']);
    expect(lapse(['yes'])).toMatchObject({ code: 'bad_choice', field: 'preservation' });
    expect(answer('deadline', { rule: ['FIL-001'], from: ['2018-02-09'], on: [''], extend: [''] })).toMatchObject({ due: '2018-02-22' });
  });

  it('passes on why the clock refuses, with what is needed to put it right', () => {
    expect(answer('deadline', { rule: ['CRE-002'], from: ['2017-04-30'] })).toMatchObject({ code: 'rule_not_in_force', field: 'rule', detail: { on: '2017-04-30', inForce: '[{"from":"2017-05-01"}]' } });
    expect(answer('deadline', { from: ['2006-12-01'], limit: ['3wd'] })).toMatchObject({ code: 'before_calendar', detail: { firstYear: 2007 } });
    expect(answer('interest', { base: ['100'], expiry: ['2018-01-01'], paid: ['2018-02-01:101'] })).toEqual({ code: 'payment_above_rest', detail: { on: '2018-02-01', rest: '100.00' } });
    expect(problemOf({ code: 'lead_time_stands', isOdd: true })).toEqual({ code: 'lead_time_stands' });
  });

  it.each([
    ['2018-04-10', 'bad_interval'], ['2018-04-10..', 'bad_interval'], ['2018-04-10..2018-04-10', 'bad_interval'], ['2018-04-10..2018-04-11..2018-04-12', 'bad_interval'],
  ])('reads no period in %s', (exclude, code) => {
    expect(answer('deadline', { rule: ['FIL-001'], from: ['2018-02-09'], exclude: [exclude] })).toMatchObject({ code, field: 'exclude' });
  });

  it.each([
    [{ rule: ['ENF-001'], from: ['9999-12-31'] }, 'bad_date'], [{ rule: ['ENF-001'], from: ['2018-03-01'], exclude: ['2018-04-01..9999-12-31'] }, 'bad_interval'],
    [{ from: ['2018-03-01'], limit: ['99999y'] }, 'bad_limit'], [{ rule: ['ENF-001'], from: ['2018-03-01'], extend: ['9999y'] }, 'bad_limit'],
  ])('refuses %o, which would end on a day that cannot be written', (input, code) => {
    expect(answer('deadline', input)).toMatchObject({ code });
  });

  it('has a Chinese and an English name for itself and for each field', () => {
    for (const calculator of [...Object.values(CALCULATORS), ...Object.values(IDENTITY_CHECKS)]) {
      for (const { zh, en } of [calculator, ...Object.values(calculator.fields)]) expect(zh && en).toBeTruthy();
    }
  });

  it('checks relief against its caps when an amount is given', () => {
    expect(answer('relief', { wage: ['5432'], unenforced: ['300000'], amount: ['250000'] })).toMatchObject({ allowed: false, code: 'above_cap', max: '195552.00' });
    expect(answer('relief', { wage: ['5432'], unenforced: ['300000'], amount: ['250000'], exceptional: ['true'] })).toMatchObject({ allowed: true, warnings: ['exceptional'] });
    expect(answer('relief', { wage: ['5432'], amount: ['20000'], advance: ['true'] })).toMatchObject({ allowed: true, warnings: ['above_usual_advance'] });
  });

  it('refuses working days that end before they begin', () => {
    expect(answer('working-days', { from: ['2018-02-23'], to: ['2018-02-13'] })).toMatchObject({ code: 'bad_interval', field: 'to' });
    expect(answer('working-days', { from: ['2006-02-13'], to: ['2018-02-13'] })).toMatchObject({ code: 'before_calendar' });
  });
});

describe('what a calculator says', () => {
  const QUESTIONS: readonly (readonly [string, CalculatorInput])[] = [
    ['deadline', { rule: ['ENF-001'], from: ['2018-03-01'], extend: ['3m'], exclude: ['2018-04-10..2018-05-20'] }], ['working-days', { from: ['2018-02-13'], to: ['2018-02-23'] }], ['seizure', { asset: ['bank'], from: ['2018-05-10'], preservation: ['true'] }],
    ['fee', { kind: ['enforcement'], amount: ['30000'] }], ['interest', { base: ['100'], expiry: ['2018-01-01'], until: ['2018-03-01'], suspended: ['2018-01-10..2018-01-12'] }], ['distribution', { pool: ['100'], claim: ['A:70', 'B:70'] }],
    ['auction', { appraised: ['100000'], asset: ['movable'], mode: ['online'], notice: ['2018-05-02'], failed: ['2018-06-02'] }], ['relief', { wage: ['5432'], unenforced: ['100000'], amount: ['250000'] }], ['sanction', { kind: ['detention'], party: ['person'], value: ['20'] }], ['checks', { ruling: ['2018-06-20'] }],
  ];

  it.each(QUESTIONS)('%s speaks English as fully as Chinese', (name, input) => {
    const result = calculate(name, input, CONTEXT);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.lines.length).toBeGreaterThan(0);
    for (const { zh, en } of result.value.lines) {
      expect(zh).toMatch(/[\p{Script=Han}：]/u);
      expect(en).not.toMatch(/\p{Script=Han}|undefined/u);
    }
  });

  it('shows in English how a date was reached, by which article', () => {
    const result = calculate('deadline', { rule: ['FIL-001'], from: ['2018-02-09'] }, CONTEXT);
    expect(result.ok && result.value.lines.map(({ en }) => en)).toMatchInlineSnapshot(`
      [
        "Start: 2018-02-09 (Friday)",
        "Limit: 7 days, until 2018-02-16 (Friday); Civil Procedure Law (2017 text), art. 123",
        "Moved: 2018-02-16 (Friday) is a rest day, until 2018-02-22 (Thursday); Civil Procedure Law (2017 text), art. 82",
        "Due: 2018-02-22 (Thursday), 24:00 (before the move: 2018-02-16 (Friday))",
      ]
    `);
  });

  it('looks up every rule in both languages', () => {
    const result = LAW_LOOKUP.calculate({ rule: ['ENF-001'], on: ['2018-07-25'] }, CONTEXT);
    expect(result.ok && result.value.lines[0]).toMatchInlineSnapshot(`
      {
        "en": "ENF-001 Close a case with property: 6 months, from: enforcement filed; for: handler; Provisions of the Supreme People's Court on Time Limits in Enforcement Cases (Fa Fa [2006] No. 35), art. 1; normative document; verified",
        "zh": "ENF-001 有财产可供执行案件的执行期限：执行立案起6个月，承办人，最高人民法院关于人民法院办理执行案件若干期限的规定（法发〔2006〕35号）第1条，规范性文件，已核",
      }
    `);
  });
});
