import { describe, expect, it } from 'vitest';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import { ENFORCEMENT } from './enforcement.ts';

describe('the tables of version 2026-11', () => {
  it('says what each role may do at each status', () => {
    const printed = Object.entries(ENFORCEMENT.actions).map(([status, row]) => `${status}: ${Object.entries(row).map(([command, roles]) => `${command} ${roles.join('/')}`).join(', ') || '-'}`);
    expect(printed).toMatchInlineSnapshot(`
      [
        "received: receiveMaterial filingClerk/courtClerk, claimPoverty filingClerk/order, proposeCorrection filingClerk, returnPapers filingClerk",
        "underReview: receiveMaterial filingClerk/courtClerk, claimPoverty filingClerk/order, proposeCorrection filingClerk, returnPapers filingClerk, fileByLimit order",
        "correctionAsked: receiveMaterial filingClerk/courtClerk, claimPoverty filingClerk/order, proposeCorrection filingClerk, returnPapers filingClerk, receiveCorrection filingClerk",
        "refused: -",
        "returned: -",
        "filed: receiveMaterial filingClerk/courtClerk/enforcementOfficer, claimPoverty filingClerk/order, bookReceipt finance/order, proposeCorrection filingClerk",
        "assigned: receiveMaterial filingClerk/courtClerk/enforcementOfficer, claimPoverty filingClerk/order, bookReceipt finance/order, proposeCorrection enforcementOfficer, changeHandler enforcementChief/order, addParty enforcementOfficer, recordService enforcementOfficer/courtClerk, noteSettlement enforcementOfficer, suspend enforcementOfficer/enforcementChief, resume enforcementOfficer/enforcementChief, resumeByExpiry order, proposeExtension enforcementOfficer, decideExtension president, receiveClue enforcementOfficer/courtClerk, sendQuery enforcementOfficer, recordFinding enforcementOfficer, control enforcementOfficer, renewControl enforcementOfficer, releaseControl enforcementOfficer, setLateInterest enforcementOfficer, waive enforcementOfficer, recordFee enforcementOfficer/finance, proposeClosing enforcementOfficer, decideClosing president",
        "notified: receiveMaterial filingClerk/courtClerk/enforcementOfficer, claimPoverty filingClerk/order, bookReceipt finance/order, proposeCorrection enforcementOfficer, changeHandler enforcementChief/order, addParty enforcementOfficer, recordService enforcementOfficer/courtClerk, noteSettlement enforcementOfficer, suspend enforcementOfficer/enforcementChief, resume enforcementOfficer/enforcementChief, resumeByExpiry order, proposeExtension enforcementOfficer, decideExtension president, receiveClue enforcementOfficer/courtClerk, sendQuery enforcementOfficer, recordFinding enforcementOfficer, control enforcementOfficer, renewControl enforcementOfficer, releaseControl enforcementOfficer, setLateInterest enforcementOfficer, waive enforcementOfficer, recordFee enforcementOfficer/finance, proposeClosing enforcementOfficer, decideClosing president",
        "investigating: receiveMaterial filingClerk/courtClerk/enforcementOfficer, claimPoverty filingClerk/order, bookReceipt finance/order, proposeCorrection enforcementOfficer, changeHandler enforcementChief/order, addParty enforcementOfficer, recordService enforcementOfficer/courtClerk, noteSettlement enforcementOfficer, suspend enforcementOfficer/enforcementChief, resume enforcementOfficer/enforcementChief, resumeByExpiry order, proposeExtension enforcementOfficer, decideExtension president, receiveClue enforcementOfficer/courtClerk, sendQuery enforcementOfficer, recordFinding enforcementOfficer, control enforcementOfficer, renewControl enforcementOfficer, releaseControl enforcementOfficer, setLateInterest enforcementOfficer, waive enforcementOfficer, recordFee enforcementOfficer/finance, proposeClosing enforcementOfficer, decideClosing president",
        "controlled: receiveMaterial filingClerk/courtClerk/enforcementOfficer, claimPoverty filingClerk/order, bookReceipt finance/order, proposeCorrection enforcementOfficer, changeHandler enforcementChief/order, addParty enforcementOfficer, recordService enforcementOfficer/courtClerk, noteSettlement enforcementOfficer, suspend enforcementOfficer/enforcementChief, resume enforcementOfficer/enforcementChief, resumeByExpiry order, proposeExtension enforcementOfficer, decideExtension president, receiveClue enforcementOfficer/courtClerk, sendQuery enforcementOfficer, recordFinding enforcementOfficer, control enforcementOfficer, renewControl enforcementOfficer, releaseControl enforcementOfficer, setLateInterest enforcementOfficer, waive enforcementOfficer, recordFee enforcementOfficer/finance, proposeClosing enforcementOfficer, decideClosing president",
        "fundsHeld: receiveMaterial filingClerk/courtClerk/enforcementOfficer, claimPoverty filingClerk/order, bookReceipt finance/order, proposeCorrection enforcementOfficer, changeHandler enforcementChief/order, addParty enforcementOfficer, recordService enforcementOfficer/courtClerk, noteSettlement enforcementOfficer, suspend enforcementOfficer/enforcementChief, resume enforcementOfficer/enforcementChief, resumeByExpiry order, proposeExtension enforcementOfficer, decideExtension president, receiveClue enforcementOfficer/courtClerk, sendQuery enforcementOfficer, recordFinding enforcementOfficer, control enforcementOfficer, renewControl enforcementOfficer, releaseControl enforcementOfficer, setLateInterest enforcementOfficer, waive enforcementOfficer, recordFee enforcementOfficer/finance, proposeClosing enforcementOfficer, decideClosing president",
        "disbursing: receiveMaterial filingClerk/courtClerk/enforcementOfficer, claimPoverty filingClerk/order, bookReceipt finance/order, proposeCorrection enforcementOfficer, changeHandler enforcementChief/order, addParty enforcementOfficer, recordService enforcementOfficer/courtClerk, noteSettlement enforcementOfficer, suspend enforcementOfficer/enforcementChief, resume enforcementOfficer/enforcementChief, resumeByExpiry order, proposeExtension enforcementOfficer, decideExtension president, receiveClue enforcementOfficer/courtClerk, sendQuery enforcementOfficer, recordFinding enforcementOfficer, control enforcementOfficer, renewControl enforcementOfficer, releaseControl enforcementOfficer, setLateInterest enforcementOfficer, waive enforcementOfficer, recordFee enforcementOfficer/finance, proposeClosing enforcementOfficer, decideClosing president",
        "closed: -",
      ]
    `);
  });

  it('says who does each task, by which rule, and when to remind', () => {
    const printed = Object.entries(ENFORCEMENT.tasks).map(([kind, { role, rule, remind, by, isTarget }]) => [kind, by ?? role, rule, remind.join('/') || '-', ...(isTarget ? ['target'] : [])].join(' | '));
    expect(printed).toMatchInlineSnapshot(`
      [
        "review | filingClerk | FIL-006 | 3/1",
        "reviewCorrected | filingClerk | FIL-005 | 3/1",
        "settleUncorrected | filingClerk | FIL-005 | 3/1",
        "fileOverdue | filingChief | NOD-003 | - | target",
        "signAcceptance | filingChief | NOD-002 | - | target",
        "assign | enforcementChief | ENF-004 | 3/1",
        "issueNotice | handler | ENF-006 | 1",
        "askClues | handler | ENF-009 | 1",
        "sendQuery | handler | NET-005 | 1 | target",
        "recordQuery | handler | ENF-012 | 10/3",
        "verifyClue | handler | ENF-010 | 2",
        "verifyUrgentClue | handler | ENF-010/urgent | 1",
        "concludeInvestigation | handler | ENF-012 | 10/3",
        "keepControl | handler | SEZ-004 | -",
        "considerExtension | handler | ENF-003 | 5/1",
        "approveExtension | vicePresident | ENF-015 | 1",
        "reviewSuspension | handler | SUS-001 | 7/1",
        "approveIntakeCorrection | filingChief | ENF-015 | 1",
        "approveCorrection | enforcementChief | ENF-015 | 1",
        "approveClosing | enforcementChief | ENF-015 | 1",
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
        "claimCovered",
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
