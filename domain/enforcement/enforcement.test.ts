import { describe, expect, it } from 'vitest';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import { ENFORCEMENT } from './enforcement.ts';
import { WORKING } from './state.ts';

describe('the tables of version 2026-11', () => {
  it('says what each role may do at each status', () => {
    const cells = Object.entries(ENFORCEMENT.actions).flatMap(([status, row]) => Object.entries(row).map(([command, roles]) => ({ status, cell: `${command}: ${roles.join('/')}` })));
    const printed = [...new Set(cells.map(({ cell }) => cell))].map((cell) => `${cell} at ${cells.flatMap((entry) => (entry.cell === cell ? [entry.status] : [])).join(', ').replace(WORKING.join(', '), 'assigned…disbursing')}`);
    expect(printed).toMatchInlineSnapshot(`
      [
        "receiveMaterial: filingClerk/courtClerk at received, underReview, correctionAsked",
        "claimPoverty: filingClerk/order at received, underReview, correctionAsked, filed, assigned…disbursing",
        "proposeCorrection: filingClerk at received, underReview, correctionAsked, filed",
        "decideCorrection: president at received, underReview, correctionAsked, filed, assigned…disbursing",
        "withdrawApplication: filingClerk at received, underReview, correctionAsked",
        "fileByLimit: order at underReview",
        "receiveCorrection: filingClerk at correctionAsked",
        "returnPapers: filingClerk at correctionAsked",
        "receiveMaterial: filingClerk/courtClerk/enforcementOfficer at filed, assigned…disbursing",
        "bookReceipt: order at filed, assigned…disbursing",
        "proposeCorrection: enforcementOfficer at assigned…disbursing",
        "changeHandler: enforcementChief/order at assigned…disbursing",
        "addParty: enforcementOfficer at assigned…disbursing",
        "recordService: enforcementOfficer/courtClerk at assigned…disbursing",
        "noteSettlement: enforcementOfficer at assigned…disbursing",
        "suspend: enforcementOfficer/enforcementChief at assigned…disbursing",
        "resume: enforcementOfficer/enforcementChief at assigned…disbursing",
        "resumeByExpiry: order at assigned…disbursing",
        "proposeExtension: enforcementOfficer at assigned…disbursing",
        "decideExtension: president at assigned…disbursing",
        "receiveClue: enforcementOfficer/courtClerk at assigned…disbursing",
        "sendQuery: enforcementOfficer at assigned…disbursing",
        "recordFinding: enforcementOfficer at assigned…disbursing",
        "control: enforcementOfficer at assigned…disbursing",
        "renewControl: enforcementOfficer at assigned…disbursing",
        "releaseControl: enforcementOfficer at assigned…disbursing",
        "setLateInterest: enforcementOfficer at assigned…disbursing",
        "waive: enforcementOfficer at assigned…disbursing",
        "drawUpDistribution: enforcementOfficer at assigned…disbursing",
        "recordFee: enforcementOfficer/finance at assigned…disbursing",
        "proposeClosing: enforcementOfficer at assigned…disbursing",
        "decideClosing: president at assigned…disbursing",
      ]
    `);
  });

  it('says who does each task, by which rule, and when to remind', () => {
    const printed = Object.entries(ENFORCEMENT.tasks).map(([kind, { role, rule, remind, by, isTarget }]) => [kind, by ?? role, rule, remind.join('/') || '-', ...(isTarget ? ['target'] : [])].join(' | '));
    expect(printed).toMatchInlineSnapshot(`
      [
        "review | filingClerk | FIL-006 | 3/1",
        "reviewCorrected | filingClerk | FIL-005 | 3/1",
        "settleUncorrected | filingClerk | NOD-001 | 3/1 | target",
        "fileOverdue | filingChief | NOD-003 | - | target",
        "signAcceptance | filingChief | NOD-002 | - | target",
        "assign | enforcementChief | ENF-004 | 3/1",
        "issueNotice | handler | ENF-006 | 1 | target",
        "askClues | handler | ENF-009 | 1",
        "sendQuery | handler | NET-005 | 1 | target",
        "recordQuery | handler | ENF-012 | 10/3",
        "verifyClue | handler | ENF-010 | 2",
        "verifyUrgentClue | handler | ENF-010/urgent | 1",
        "concludeInvestigation | handler | ENF-012 | 10/3",
        "keepControl | handler | SEZ-004 | - | target",
        "considerExtension | handler | ENF-003 | 5/1 | target",
        "approveExtension | vicePresident | NOD-008 | 1 | target",
        "reviewSuspension | handler | SUS-001 | 7/1 | target",
        "approveIntakeCorrection | filingChief | NOD-008 | 1 | target",
        "approveCorrection | enforcementChief | NOD-008 | 1 | target",
        "approveClosing | enforcementChief | NOD-008 | 1 | target",
      ]
    `);
  });

  it('tells followers these lines', () => {
    expect(ENFORCEMENT.news).toMatchInlineSnapshot(`
      [
        "correctionAsked",
        "correctionReceived",
        "filed",
        "refused",
        "papersReturned",
        "assigned",
        "handlerChanged",
        "noticeIssued",
        "querySent",
        "fundsArrived",
        "paidBefore",
        "claimCovered",
        "restChanged",
        "closed",
        "clockPaused",
        "clockResumed",
        "limitExtended",
      ]
    `);
  });

  it('names only rules of the rule book', () => {
    for (const { rule } of Object.values(ENFORCEMENT.tasks)) expect(ruleInForce(rule, '2018-03-01').ok, rule).toBe(true);
  });
});
