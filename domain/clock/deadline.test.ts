import { describe, expect, it } from 'vitest';
import { calendarOf, SEED_CALENDAR } from './calendar.ts';
import { STATE_COUNCIL_YEARS } from './calendar-data.ts';
import { deadlineOf, deadlineOnly, hasEnded, recomputed, type DeadlineInput, type Explained } from './deadline.ts';

function due(input: Omit<DeadlineInput, 'calendar'>): Explained {
  const result = deadlineOf({ calendar: SEED_CALENDAR, ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('the worked examples', () => {
  it.each([
    ['D1', 'FIL-001', '2018-02-09', '2018-02-16', '2018-02-22'],
    ['D3', 'OBJ-003', '2026-02-06', '2026-02-16', '2026-02-24'],
    ['D5', 'ENF-001', '2018-01-16', '2018-07-16', '2018-07-16'],
    ['D7', 'ENF-001', '2017-08-18', '2018-02-18', '2018-02-22'],
    ['D9', 'ENF-002', '2018-07-01', '2018-10-01', '2018-10-08'],
    ['D11', 'ENF-004', '2018-03-31', '2018-04-07', '2018-04-08'],
    ['D13', 'OBJ-002', '2018-02-01', '2018-02-16', '2018-02-22'],
    ['D15', 'ENF-001', '2023-08-29', '2024-02-29', '2024-02-29'],
    ['D17', 'TRI-008', '2018-06-03', '2018-06-18', '2018-06-19'],
    ['D21', 'CRM-007', '2025-09-26', '2025-10-03', '2025-10-09'],
    ['D21', 'CRM-007/complex', '2025-09-26', '2025-10-26', '2025-10-27'],
    ['W1', 'CRE-012', '2018-02-13', '2018-02-23', '2018-02-23'],
    ['W3', 'REL-014', '2026-02-10', '2026-03-02', '2026-03-02'],
    ['W5', 'REL-018', '2018-04-27', '2018-05-02', '2018-05-02'],
    ['W7', 'PET-003', '2026-09-18', '2026-10-15', '2026-10-15'],
    ['D19', 'DAY-008', '2026-01-20', '2026-02-19', '2026-02-19'],
  ])('%s: %s from %s ends on %s and is due on %s', (_name, rule, from, rawDue, dueOn) => {
    expect(due({ rule, from })).toMatchObject({ rawDue, due: dueOn, provisional: false });
  });

  it('E1: excluded periods move the corresponding day by their days', () => {
    const exclusions = [{ from: '2018-06-01', to: '2018-06-15' }, { from: '2018-04-10', to: '2018-05-20' }];
    const explained = due({ rule: 'ENF-001', from: '2018-03-01', exclusions });
    expect(explained.due).toBe('2018-10-25');
    expect(explained.terms.map(({ kind, days }) => [kind, days])).toEqual([['statutory', 184], ['exclusion', 40], ['exclusion', 14]]);
  });
});

describe('boundaries', () => {
  it.each([
    ['the leap day', 'ENF-001', '2019-08-31', '2020-02-29', '2020-03-02'],
    ['no leap day', 'ENF-001', '2018-08-31', '2019-02-28', '2019-02-28'],
    ['the end of the year', 'FIL-001', '2018-12-24', '2018-12-31', '2019-01-02'],
    ['New Year', 'FIL-001', '2017-12-25', '2018-01-01', '2018-01-02'],
    ['a worked Saturday', 'FIL-001', '2018-02-17', '2018-02-24', '2018-02-24'],
    ['a worked Sunday', 'FIL-001', '2018-04-01', '2018-04-08', '2018-04-08'],
    ['the last day before the festival', 'FIL-001', '2018-02-07', '2018-02-14', '2018-02-14'],
    ['the first day of the festival', 'FIL-001', '2018-02-08', '2018-02-15', '2018-02-22'],
    ['the first day after the festival', 'FIL-001', '2018-02-15', '2018-02-22', '2018-02-22'],
    ['the same day', 'FIL-030', '2018-02-14', '2018-02-14', '2018-02-14'],
    ['the same day, when it is a rest day', 'FIL-030', '2018-02-17', '2018-02-17', '2018-02-22'],
    ['a seizure, which never rolls', 'SEZ-001', '2018-02-15', '2019-02-15', '2019-02-15'],
    ['a term, which never rolls', 'CRE-002', '2018-02-17', '2020-02-17', '2020-02-17'],
    ['a lead time', 'TRI-009', '2018-07-30', '2018-07-15', '2018-07-15'],
  ])('%s: %s from %s', (_name, rule, from, rawDue, dueOn) => {
    expect(due({ rule, from })).toMatchObject({ rawDue, due: dueOn });
  });

  it('the law of the start day applies, or of the day that is given', () => {
    expect(due({ rule: 'DAY-008', from: '2021-12-31' }).due).toBe('2022-03-01');
    expect(due({ rule: 'DAY-008', from: '2022-01-01' }).due).toBe('2022-01-31');
    expect(due({ rule: 'DAY-008', from: '2021-12-31', on: '2022-01-01' }).due).toBe('2022-01-30');
    expect(deadlineOf({ rule: 'ENF-001', from: '2015-12-31', calendar: SEED_CALENDAR })).toMatchObject({ ok: false, error: { code: 'rule_not_in_force' } });
  });

  it('a rule without a limit, an unknown rule and additions to a lead time are refused', () => {
    const refused = (input: Omit<DeadlineInput, 'calendar'>) => {
      const result = deadlineOf({ calendar: SEED_CALENDAR, ...input });
      return result.ok ? undefined : result.error.code;
    };
    expect(refused({ rule: 'FIL-021', from: '2018-07-01' })).toBe('rule_without_limit');
    expect(refused({ rule: 'FIL-999', from: '2018-07-01' })).toBe('no_such_rule');
    expect(refused({ rule: 'ENF-003', from: '2018-07-01', extensions: [{ limit: { n: 1, unit: 'm' } }] })).toBe('lead_time_stands');
    expect(refused({ rule: 'SAN-005', from: '2018-07-01', extensions: [{ limit: { n: 1, unit: 'm' } }] })).toBe('units_do_not_mix');
  });
});

describe('an explanation', () => {
  it('gives each term its days, dates, article and document of the time', () => {
    const explained = due({
      rule: 'ENF-001',
      from: '2017-08-31',
      extensions: [{ limit: { n: 3, unit: 'm' }, approver: '副院长', reference: '（2018）延2号', on: '2018-02-24' }],
      exclusions: [{ from: '2018-03-01', to: '2018-03-02', reason: '暂缓执行', rule: 'ENF-EX-02' }],
    });
    expect(explained.terms).toEqual([
      { kind: 'statutory', from: '2017-08-31', to: '2018-02-28', days: 181, limit: { n: 6, unit: 'm' }, rule: 'ENF-001', source: { doc: '最高人民法院关于人民法院办理执行案件若干期限的规定（法发〔2006〕35号）', docEn: "Provisions of the Supreme People's Court on Time Limits in Enforcement Cases (Fa Fa [2006] No. 35)", article: '1' } },
      {
        kind: 'extension', from: '2018-02-28', to: '2018-05-31', days: 92, limit: { n: 3, unit: 'm' }, approver: '副院长', reference: '（2018）延2号', approvedOn: '2018-02-24', rule: 'ENF-003/extension',
        source: { doc: '最高人民法院关于严格执行案件审理期限制度的若干规定（法释〔2000〕29号）', docEn: "Provisions of the Supreme People's Court on Strict Observance of Time Limits of Cases (Fa Shi [2000] No. 29)", article: '5' },
      },
      {
        kind: 'exclusion', from: '2018-05-31', to: '2018-06-01', days: 1, interval: { from: '2018-03-01', to: '2018-03-02' }, counted: 1, reason: '暂缓执行', rule: 'ENF-EX-02',
        source: { doc: '最高人民法院关于人民法院办理执行案件若干期限的规定（法发〔2006〕35号）', docEn: "Provisions of the Supreme People's Court on Time Limits in Enforcement Cases (Fa Fa [2006] No. 35)", article: '13(2)' },
      },
    ]);
  });

  it('cites the article by which the last day moves', () => {
    expect(due({ rule: 'FIL-001', from: '2018-02-09' })).toMatchObject({
      source: { doc: '中华人民共和国民事诉讼法（2017年修正）', article: '123' },
      terms: [{ kind: 'statutory', days: 7 }, { kind: 'roll', days: 6, rule: 'DAY-002', source: { article: '82' } }],
    });
  });
});

describe('a published calendar', () => {
  it('moves only what it changes, and settles what was provisional', () => {
    const next = calendarOf('next', [...STATE_COUNCIL_YEARS, { year: 2027, notices: ['x'], rest: '01-01 02-08 02-09 02-10 02-11 02-12', work: '' }]);
    const input = (from: string): DeadlineInput => ({ rule: 'FIL-001', from, calendar: next });
    const stored = (from: string) => deadlineOnly(due({ rule: 'FIL-001', from }));
    expect(stored('2027-02-01')).toMatchObject({ due: '2027-02-08', provisional: true });
    expect(recomputed(input('2027-02-01'), stored('2027-02-01'))).toMatchObject({ ok: true, value: { isMoved: true, deadline: { due: '2027-02-15', provisional: false, calendar: 'next' } } });
    expect(recomputed(input('2027-03-01'), stored('2027-03-01'))).toMatchObject({ ok: true, value: { isMoved: false, deadline: { due: '2027-03-08', provisional: false } } });
  });
});

it('a period has ended at 24:00 in Shanghai, not before', () => {
  const deadline = due({ rule: 'FIL-001', from: '2018-02-09' });
  expect([hasEnded(deadline, Date.parse('2018-02-22T23:59:59.999+08:00')), hasEnded(deadline, Date.parse('2018-02-23T00:00:00+08:00'))]).toEqual([false, true]);
});
