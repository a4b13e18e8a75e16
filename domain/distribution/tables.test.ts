import { describe, expect, it } from 'vitest';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import { DISTRIBUTION } from './distribution.ts';
import { DISTRIBUTION_WORDS } from './words.ts';

describe('the tables of version 2026-11', () => {
  it('say what each role may do at each status', () => {
    const printed = Object.entries(DISTRIBUTION.actions).map(([status, row]) => `${status}: ${Object.entries(row).map(([command, roles]) => `${command} ${roles.join('/')}`).join(', ') || '-'}`);
    expect(printed).toMatchInlineSnapshot(`
      [
        "serving: recordObjection enforcementOfficer/courtClerk, withdrawPlan enforcementOfficer",
        "objected: recordObjection enforcementOfficer/courtClerk, withdrawPlan enforcementOfficer, recordOpinion enforcementOfficer/courtClerk, deemConsent order",
        "opposed: recordObjection enforcementOfficer/courtClerk, withdrawPlan enforcementOfficer, recordOpinion enforcementOfficer/courtClerk, recordSuit enforcementOfficer/courtClerk, deemConsent order",
        "amending: recordObjection enforcementOfficer/courtClerk, withdrawPlan enforcementOfficer, recordOpinion enforcementOfficer/courtClerk, recordSuit enforcementOfficer/courtClerk",
        "deposited: recordSuitResult enforcementOfficer/courtClerk",
        "final: -",
        "finished: -",
        "withdrawn: -",
      ]
    `);
  });

  it('say who does each task, by which rule, and when to remind; none of their days is a limit of law', () => {
    const printed = Object.entries(DISTRIBUTION.tasks).map(([kind, { role, rule, remind, by, isTarget }]) => [kind, role + (by ? ' (handler)' : ''), rule, remind.join('/') || '-', ...(isTarget ? ['target'] : [])].join(' | '));
    expect(printed).toMatchInlineSnapshot(`
      [
        "servePlan | enforcementOfficer (handler) | NOD-009 | 1 | target",
        "notifyObjection | enforcementOfficer (handler) | NOD-009 | 1 | target",
        "notifyOpposition | enforcementOfficer (handler) | NOD-009 | 1 | target",
        "reviewAmendment | enforcementOfficer (handler) | NOD-009 | 1 | target",
      ]
    `);
  });

  it('name only rules that were in force in the years of the founding article', () => {
    for (const rule of [...Object.values(DISTRIBUTION.tasks).map((task) => task.rule), 'DIS-004', 'DIS-005', 'DIS-006']) expect(ruleInForce(rule, '2017-01-03').ok, rule).toBe(true);
  });

  it('tell followers these lines', () => expect(DISTRIBUTION.news.join(' ')).toMatchInlineSnapshot(`"disputedDeposited planFinal planWithdrawn"`));

  it('have words for every status, task and command', () => {
    const commands = new Set(Object.values(DISTRIBUTION.actions).flatMap((row) => Object.keys(row)));
    expect(Object.keys(DISTRIBUTION_WORDS.statuses).sort()).toEqual(Object.keys(DISTRIBUTION.actions).sort());
    expect(Object.keys(DISTRIBUTION_WORDS.tasks).sort()).toEqual(Object.keys(DISTRIBUTION.tasks).sort());
    expect(Object.keys(DISTRIBUTION_WORDS.commands).sort()).toEqual([...commands].sort());
  });

  it('call each term by whose it is', () => {
    const names = ['objection/01', 'objection/debtor', 'opinion/01/02', 'suit/01'].map((id) => DISTRIBUTION_WORDS.limit?.(id)?.zh);
    expect(names).toEqual(['债权人1对分配方案的异议期', '被执行人对分配方案的异议期', '债权人2对债权人1的异议提出反对意见的期限', '债权人1提起分配方案异议之诉的期限']);
  });
});
