import { describe, expect, it } from 'vitest';
import { SEED_CALENDAR } from './calendar.ts';
import { deadlineOf, type Explained } from './deadline.ts';
import { escalationDays } from './escalation.ts';
import { ruleInForce } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';
import { closingChecks, everyMonths, instalmentDays } from './schedule.ts';
import { seizureAlarms, seizureExpiry } from './seizure-expiry.ts';
import { trialLimitRule } from './trial-limit.ts';
import { bothClocks, warningDays } from './warnings.ts';
import { enforcementExtensionWindow, firstDayAfter, trialExtensionWindow } from './window.ts';

function rule(id: string, on: string): Rule {
  const found = ruleInForce(id, on);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

function due(id: string, from: string): Explained {
  const result = deadlineOf({ rule: id, from, calendar: SEED_CALENDAR });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('seizures', () => {
  it('S1: lapse on the day before the corresponding day', () => {
    expect(seizureExpiry({ asset: 'bank', from: '2018-05-10', isPreservation: true })).toEqual({
      ok: true,
      value: { rule: 'SEZ-001', correspondingDay: '2019-05-10', lastEffectiveDay: '2019-05-09', alarm: '2019-04-09', renewBy: '2019-05-02' },
    });
  });

  it.each([['bank', '2025-02-28', '2025-02-27'], ['movable', '2026-02-28', '2026-02-27'], ['immovable', '2027-02-28', '2027-02-27']] as const)('S3: a leap day, %s', (asset, correspondingDay, lastEffectiveDay) => {
    expect(seizureExpiry({ asset, from: '2024-02-29' })).toMatchObject({ ok: true, value: { correspondingDay, lastEffectiveDay } });
  });

  it('warn 60, 30, 15 and 7 days before', () => {
    expect(seizureAlarms({ rule: 'SEZ-001', lastEffectiveDay: '2019-05-09' })).toEqual(['2019-03-10', '2019-04-09', '2019-04-24', '2019-05-02']);
  });

  it('without a rule of the time are refused', () => {
    expect(seizureExpiry({ asset: 'bank', from: '2015-05-10' })).toMatchObject({ ok: false, error: { code: 'rule_not_in_force' } });
  });
});

describe('schedules', () => {
  it('T3: each check is counted from the ruling', () => {
    expect(closingChecks('2018-08-31')).toEqual([
      '2019-02-28', '2019-08-31', '2020-02-29', '2020-08-31', '2021-02-28', '2021-08-31', '2022-02-28', '2022-08-31', '2023-02-28', '2023-08-31',
    ]);
    expect(closingChecks('2018-06-20')[0]).toBe('2018-12-20');
  });

  it('instalments fall on the corresponding days of the first', () => {
    expect(instalmentDays('2018-01-31', 4)).toEqual(['2018-01-31', '2018-02-28', '2018-03-31', '2018-04-30']);
    expect(everyMonths('2018-01-31', 1, 1)).toEqual(['2018-02-28']);
  });

  it('T1: the round may end on the first day after three months', () => {
    expect(firstDayAfter('2018-03-15', { n: 3, unit: 'm' })).toBe('2018-06-16');
    expect(firstDayAfter('2018-03-15', { n: 7, unit: 'cd' })).toBe('2018-03-23');
  });
});

describe('windows', () => {
  it('an enforcement extension is asked for in the last five days, a trial extension well before', () => {
    expect(enforcementExtensionWindow('2018-07-16')).toEqual({ taskOpens: '2018-07-06', earliest: '2018-07-11', latest: '2018-07-16' });
    expect(trialExtensionWindow('2018-07-30', 15)).toEqual({ taskOpens: '2018-07-05', latest: '2018-07-15' });
  });

  it('of the two clocks of the notice the earlier warns and the outer one breaches', () => {
    const outer = due('ENF-007', '2018-07-02');
    expect(bothClocks(due('ENF-006', '2018-07-04'), outer)).toEqual({ warnBy: '2018-07-09', breachAt: '2018-07-12', breachMs: outer.endsMs });
    expect(bothClocks(due('ENF-006', '2018-07-12'), outer).warnBy).toBe('2018-07-12');
  });
});

describe('warnings', () => {
  it('of a court keep to the raw date, of a party to the rolled one', () => {
    expect(warningDays(due('FIL-001', '2018-02-09'), rule('FIL-001', '2018-02-09'), SEED_CALENDAR)).toEqual(['2018-02-15']);
    expect(warningDays(due('TRI-008', '2018-06-03'), rule('TRI-008', '2018-06-03'), SEED_CALENDAR)).toEqual(['2018-06-14', '2018-06-18']);
  });

  it('never lie before the start', () => {
    expect(warningDays({ from: '2018-07-01', rawDue: '2018-07-02', due: '2018-07-02' }, { roll: 'party', warnBefore: [{ n: 5, unit: 'cd' }, { n: 1, unit: 'wd' }] }, SEED_CALENDAR)).toEqual([]);
  });
});

describe('the fast track', () => {
  it('climbs one rung after the other', () => {
    expect(escalationDays({ from: '2018-07-02', target: '2018-07-20', cap: '2018-10-02', calendar: SEED_CALENDAR })).toEqual({
      remindHandler: '2018-07-19', urge: '2018-07-21', vicePresident: '2018-07-24', president: '2018-09-09',
    });
  });

  it('reminds on the day itself when the target is the same day', () => {
    expect(escalationDays({ from: '2018-07-02', target: '2018-07-02', cap: '2018-07-09', calendar: SEED_CALENDAR }).remindHandler).toBe('2018-07-02');
  });

  it('takes the trial limit of the date', () => {
    expect([trialLimitRule('ordinary', '2018-07-01'), trialLimitRule('simplified', '2018-07-01'), trialLimitRule('smallClaims', '2021-12-31'), trialLimitRule('smallClaims', '2022-01-01')])
      .toEqual(['TRI-001', 'TRI-002', 'TRI-002', 'TRI-003']);
  });
});
