import { describe, expect, it } from 'vitest';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import { CIVIL } from './civil.ts';
import { CIVIL_WORDS } from './words.ts';

describe('the tables of version 2026-11', () => {
  it('say what each role may do at each status', () => {
    const printed = Object.entries(CIVIL.actions).map(([status, row]) => `${status}: ${Object.entries(row).map(([command, roles]) => `${command} ${roles.join('/')}`).join(', ') || '-'}`);
    expect(printed).toMatchInlineSnapshot(`
      [
        "received: receiveMaterial filingClerk/courtClerk/trialJudge, claimPoverty filingClerk/trialJudge/order, withdraw filingClerk, changeHandler filingChief/order, proposeCorrection filingClerk, addParty filingClerk, fileByLimit order, fileRemanded order",
        "underReview: receiveMaterial filingClerk/courtClerk/trialJudge, claimPoverty filingClerk/trialJudge/order, withdraw filingClerk, changeHandler filingChief/order, proposeCorrection filingClerk, addParty filingClerk, fileByLimit order, fileRemanded order",
        "correctionAsked: receiveMaterial filingClerk/courtClerk/trialJudge, claimPoverty filingClerk/trialJudge/order, withdraw filingClerk, changeHandler filingChief/order, proposeCorrection filingClerk, addParty filingClerk",
        "filed: receiveMaterial filingClerk/courtClerk/trialJudge, claimPoverty filingClerk/trialJudge/order, payFee filingClerk, changeHandler order, proposeCorrection filingClerk/courtClerk/trialJudge, withdraw trialChief, addParty trialChief",
        "assigned: receiveMaterial filingClerk/courtClerk/trialJudge, claimPoverty filingClerk/trialJudge/order, payFee filingClerk, changeHandler trialChief/order, proposeCorrection filingClerk/courtClerk/trialJudge, suspend trialJudge, resume trialJudge, excludePeriod trialJudge, proposeExtension trialJudge, withdraw trialJudge, recordMediation trialJudge, convert trialJudge, addParty trialJudge",
        "complaintServed: receiveMaterial filingClerk/courtClerk/trialJudge, claimPoverty filingClerk/trialJudge/order, payFee filingClerk, changeHandler trialChief/order, proposeCorrection filingClerk/courtClerk/trialJudge, suspend trialJudge, resume trialJudge, excludePeriod trialJudge, proposeExtension trialJudge, withdraw trialJudge, recordMediation trialJudge, convert trialJudge, addParty trialJudge",
        "hearingSet: receiveMaterial filingClerk/courtClerk/trialJudge, claimPoverty filingClerk/trialJudge/order, payFee filingClerk, changeHandler trialChief/order, proposeCorrection filingClerk/courtClerk/trialJudge, suspend trialJudge, resume trialJudge, excludePeriod trialJudge, proposeExtension trialJudge, withdraw trialJudge, recordMediation trialJudge, convert trialJudge, addParty trialJudge",
        "heard: receiveMaterial filingClerk/courtClerk/trialJudge, claimPoverty filingClerk/trialJudge/order, payFee filingClerk, changeHandler trialChief/order, proposeCorrection filingClerk/courtClerk/trialJudge, suspend trialJudge, resume trialJudge, excludePeriod trialJudge, proposeExtension trialJudge, withdraw trialJudge, recordMediation trialJudge, convert trialJudge, addParty trialJudge",
        "judged: receiveMaterial filingClerk/courtClerk/trialJudge, claimPoverty filingClerk/trialJudge/order, payFee filingClerk, changeHandler trialChief/order, proposeCorrection filingClerk/courtClerk/trialJudge, suspend trialJudge, resume trialJudge, excludePeriod trialJudge, proposeExtension trialJudge, appeal courtClerk/trialJudge, deemServed order",
        "mediated: receiveMaterial filingClerk/courtClerk/trialJudge, claimPoverty filingClerk/trialJudge/order, payFee filingClerk, changeHandler trialChief/order, proposeCorrection filingClerk/courtClerk/trialJudge, suspend trialJudge, resume trialJudge, excludePeriod trialJudge, proposeExtension trialJudge",
        "delivered: receiveMaterial filingClerk/courtClerk/trialJudge, claimPoverty filingClerk/trialJudge/order, payFee filingClerk, changeHandler trialChief/order, proposeCorrection filingClerk/courtClerk/trialJudge, resume trialJudge, appeal courtClerk/trialJudge, takeEffect order",
        "appealed: receiveMaterial filingClerk/courtClerk/trialJudge, claimPoverty filingClerk/trialJudge/order, payFee filingClerk, changeHandler trialChief/order, proposeCorrection filingClerk/courtClerk/trialJudge, resume trialJudge",
        "inForce: receiveMaterial filingClerk/courtClerk/trialJudge, claimPoverty filingClerk/trialJudge/order, payFee filingClerk, changeHandler trialChief/order, proposeCorrection filingClerk/courtClerk/trialJudge, resume trialJudge, appeal courtClerk/trialJudge, recordPerformance filingClerk/courtClerk/trialJudge",
        "refused: -",
        "papersReturned: -",
        "withdrawn: -",
        "deemedWithdrawn: -",
        "closedWithoutEnforcement: -",
        "performed: -",
        "inEnforcement: -",
        "remanded: -",
      ]
    `);
  });

  it('say who does each task, by which rule, when to remind, and whose day is no limit of law', () => {
    const printed = Object.entries(CIVIL.tasks).map(([kind, { role, rule, remind, by, isTarget }]) => [kind, role + (by ? ' (handler)' : ''), rule, remind.join('/') || '-', ...(isTarget ? ['target'] : [])].join(' | '));
    expect(printed).toMatchInlineSnapshot(`
      [
        "review | filingClerk (handler) | FIL-001 | 3/1",
        "reviewCorrected | filingClerk (handler) | FIL-005 | 3/1",
        "receiveCorrection | filingClerk (handler) | NOD-001 | 3 | target",
        "decideOverdueFiling | filingChief | NOD-003 | - | target",
        "countersignFiling | filingChief | NOD-002 | - | target",
        "settleFee | filingClerk | FIL-012 | 1 | target",
        "assignJudge | trialChief | FIL-009 | 1",
        "serveComplaint | courtClerk | FIL-011 | 1",
        "setHearing | trialJudge (handler) | NOD-004 | 3 | target",
        "holdHearing | trialJudge (handler) | NOD-005 | 1 | target",
        "decide | trialJudge (handler) | NOD-006 | 3 | target",
        "serveDocument | courtClerk | TRI-013 | 3/1",
        "serveMediation | courtClerk | NOD-010 | 3/1 | target",
        "enterAppealResult | courtClerk | TRI-007 | - | target",
        "approveIntakeCorrection | filingChief | NOD-008 | 1 | target",
        "approveCorrection | trialChief | NOD-008 | 1 | target",
        "approveExtension | president | NOD-008 | 1 | target",
        "applyForEnforcement | filingClerk | FIL-008 | 30/10 | target",
      ]
    `);
  });

  it('name only rules that were in force in the years of the founding article, and each with a number of days', () => {
    for (const { rule } of Object.values(CIVIL.tasks)) {
      const found = ruleInForce(rule, '2017-01-03');
      expect(found.ok && found.value.limit !== undefined, rule).toBe(true);
    }
  });

  it('tell followers these lines', () => expect(CIVIL.news.join(' ')).toMatchInlineSnapshot(`"received remandReceived correctionAsked papersCorrected papersReturned refused filed assigned handlerChanged converted withdrawn judged mediated signatureRefused delivered appealed tookEffect closedWithoutEnforcement performed remanded enforcementRequested clockPaused clockResumed periodExcluded limitExtended"`));

  it('have words for every status, task and command', () => {
    const commands = new Set(Object.values(CIVIL.actions).flatMap((row) => Object.keys(row)));
    expect(Object.keys(CIVIL_WORDS.statuses).sort()).toEqual(Object.keys(CIVIL.actions).sort());
    expect(Object.keys(CIVIL_WORDS.tasks).sort()).toEqual(Object.keys(CIVIL.tasks).sort());
    expect(Object.keys(CIVIL_WORDS.commands).sort()).toEqual([...commands].sort());
  });
});
