import { describe, expect, it } from 'vitest';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import { CIVIL } from '#domain/civil/civil.ts';
import { DISBURSEMENT } from '#domain/disbursement/disbursement.ts';
import { ENFORCEMENT } from '#domain/enforcement/enforcement.ts';
import { POVERTY_TRACK } from './poverty-track.ts';
import { capRungs, ENFORCEMENT_FILING_RULES, ENFORCEMENT_RULES, filingRules, payoutRules, STEP_RULES, targetRungs, trialRules } from './targets.ts';
import { TRACK_WORDS } from './words.ts';

describe('the tables of version 2026-11', () => {
  it('say who urges, confirms and certifies; none of their days is a limit of law', () => {
    const printed = Object.entries(POVERTY_TRACK.tasks).map(([kind, { role, rule, remind, isTarget }]) => [kind, role, rule, remind.join('/') || '-', ...(isTarget ? ['target'] : [])].join(' | '));
    expect(printed).toMatchInlineSnapshot(`
      [
        "confirmTag | liaison | POV-001 | 1 | target",
        "urgeFiling | filingChief | ESC-002 | - | target",
        "urgeTrial | trialChief | ESC-002 | - | target",
        "urgeEnforcement | enforcementChief | ESC-002 | - | target",
        "urgeAsVicePresident | vicePresident | ESC-002 | - | target",
        "urgeAsPresident | president | ESC-002 | - | target",
        "certify | liaison | POV-002 | 30 | target",
      ]
    `);
    expect(Object.values(POVERTY_TRACK.tasks).every(({ isTarget }) => isTarget)).toBe(true);
  });

  it('say what may be done beside the tasks', () => {
    expect(Object.entries(POVERTY_TRACK.actions).map(([status, row]) => `${status}: ${Object.entries(row).map(([command, roles]) => `${command} ${roles.join('/')}`).join(', ') || '-'}`)).toMatchInlineSnapshot(`
      [
        "claimed: -",
        "active: revokeTag liaison",
        "rejected: -",
        "certified: -",
        "performed: -",
        "endedEarly: -",
      ]
    `);
  });

  it('say by which rules each leg is watched', () => {
    const on = '2018-03-01';
    const legs = {
      filing: filingRules(false), corrected: filingRules(true), smallClaims: trialRules('smallClaims', on), simplified: trialRules('simplified', on), ordinary: trialRules('ordinary', on),
      smallClaimsSince2022: trialRules('smallClaims', '2022-01-01'), enforcementFiling: ENFORCEMENT_FILING_RULES, enforcement: ENFORCEMENT_RULES, ...STEP_RULES, payout: payoutRules(on), payoutBeforeMay2017: payoutRules('2017-04-30'),
    };
    expect(Object.entries(legs).map(([leg, { targetRule, capRule }]) => `${leg}: ${targetRule} within ${capRule ?? '-'}`)).toMatchInlineSnapshot(`
      [
        "filing: FIL-030 within FIL-001",
        "corrected: FIL-030 within FIL-005",
        "smallClaims: TRI-020 within TRI-002",
        "simplified: TRI-020 within TRI-002",
        "ordinary: TRI-020/ordinary within TRI-001",
        "smallClaimsSince2022: TRI-020 within TRI-003",
        "enforcementFiling: FIL-030 within FIL-006",
        "enforcement: ENF-050 within ENF-001",
        "assign: ENF-050/assign within -",
        "query: ENF-050/query within -",
        "notice: ENF-050/notice within -",
        "payout: MON-011 within MON-002",
        "payoutBeforeMay2017: MON-011 within -",
      ]
    `);
    for (const { targetRule } of Object.values(legs)) expect(ruleInForce(targetRule, '2017-01-03').ok, targetRule).toBe(true);
  });

  it('say when somebody is told', () => {
    expect([...targetRungs('2018-03-01'), ...capRungs('TRI-002', '2018-03-01')]).toEqual([
      { name: 'remind/1', beforeDays: 1 }, { name: 'ended' }, { name: 'vicePresident', after: 'ESC-002' }, { name: 'president', partOf: 'TRI-002', numerator: 3, denominator: 4 },
    ]);
  });

  it('have words for every status, task and command', () => {
    expect(Object.keys(TRACK_WORDS.statuses).sort()).toEqual(Object.keys(POVERTY_TRACK.actions).sort());
    expect(Object.keys(TRACK_WORDS.tasks).sort()).toEqual(Object.keys(POVERTY_TRACK.tasks).sort());
    expect(Object.keys(TRACK_WORDS.commands)).toEqual(['revokeTag']);
  });

  it('hear what the case tells', () => {
    const heard = { civil: ['received', 'filed', 'assigned', 'handlerChanged', 'converted', 'delivered', 'appealed', 'tookEffect', 'enforcementRequested', 'remanded', 'performed', 'clockPaused', 'clockResumed', 'periodExcluded', 'limitExtended'], enforcement: ['filed', 'assigned', 'noticeIssued', 'querySent', 'fundsArrived', 'claimCovered', 'closed', 'clockPaused', 'clockResumed', 'limitExtended'], disbursement: ['deferred', 'deferralEnded', 'paidOut'] };
    expect(CIVIL.news).toEqual(expect.arrayContaining(heard.civil));
    expect(ENFORCEMENT.news).toEqual(expect.arrayContaining(heard.enforcement));
    expect(DISBURSEMENT.news).toEqual(expect.arrayContaining(heard.disbursement));
  });

  it('let the chief of enforcement and the judge be replaced by an order', () => {
    expect(CIVIL.actions.heard?.changeHandler).toContain('order');
    expect(ENFORCEMENT.actions.assigned?.changeHandler).toContain('order');
  });
});
