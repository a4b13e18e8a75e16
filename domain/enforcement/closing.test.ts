import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandsFor } from '#domain/shared/kind.ts';
import type { Role } from '#domain/shared/role.ts';
import { ROLES } from '#domain/shared/role.ts';
import { ENFORCEMENT } from './enforcement.ts';
import { aFiledCase, ALL_MET, anAssignedCase, DEBTOR, openCase, OFFICER as HANDLER, type SampleCase } from './sample.ts';
import type { AnyEnforcementCommand } from './commands.ts';
import type { Closing } from './state.ts';

const OFFICER = { on: '2018-06-01', role: 'enforcementOfficer' } as const;
const CHIEF = { on: '2018-06-01', role: 'enforcementChief' } as const;

function propose(opened: SampleCase, closing: Closing): string {
  return opened.command({ type: 'proposeClosing', closing, reason: '符合结案条件', on: '2018-06-01' }, OFFICER);
}

function approve(opened: SampleCase, userId = 'enforcementChief'): string {
  return opened.answer('approveClosing', { outcome: 'approve', on: '2018-06-01' }, { ...CHIEF, userId });
}

function pay(opened: SampleCase, amount: string): void {
  opened.command({ type: 'bookReceipt', receiptNo: `R-${amount}`, amount, on: '2018-06-01' }, { on: '2018-06-01', role: 'order' });
  const id = String(opened.told.filter(({ type }) => type === 'fundsArrived').length);
  opened.tell({ type: 'heard', streamId: `disbursement/case-1/${id}`, revision: 9, event: { type: 'paidOut', arrivalId: id, toApplicant: amount, toClaim: amount, fee: '0.00', refunded: '0.00', on: '2018-06-01' } });
}

describe('执行完毕', () => {
  it('needs the whole of principal, interest and costs, paid out', () => {
    const opened = anAssignedCase();
    expect(propose(opened, 'performed')).toBe('not_fully_paid');
    opened.command({ type: 'bookReceipt', receiptNo: 'R-1', amount: '32300.00', on: '2018-06-01' }, { on: '2018-06-01', role: 'order' });
    expect(propose(opened, 'performed')).toBe('money_in_hand');
    opened.tell({ type: 'heard', streamId: 'disbursement/case-1/1', revision: 3, event: { type: 'payoutProposed' } });
    expect(propose(opened, 'performed')).toBe('payout_open');
    opened.tell({ type: 'heard', streamId: 'disbursement/case-1/1', revision: 9, event: { type: 'paidOut', arrivalId: '1', toApplicant: '32300.00', toClaim: '32300.00', fee: '0.00', refunded: '0.00', on: '2018-06-01' } });
    expect(propose(opened, 'performed')).toBe('closingProposed');
    expect(propose(opened, 'performed')).toBe('already_proposed');
    expect(approve(opened, HANDLER)).toBe('same_person');
    expect(approve(opened)).toBe('closed');
    expect(opened.told.at(-1)).toEqual({
      type: 'closed', on: '2018-06-01', closing: 'performed', reason: '符合结案条件', proposedBy: HANDLER, approvedBy: 'enforcementChief', claim: '32300.00', received: '32300.00', waived: '0.00',
    });
  });

  it('takes a written waiver of the rest in place of money', () => {
    const opened = anAssignedCase();
    pay(opened, '30000.00');
    expect(propose(opened, 'performed')).toBe('not_fully_paid');
    opened.command({ type: 'waive', amount: '2300.00', materialId: 'm-1', on: '2018-06-01' }, OFFICER);
    expect(propose(opened, 'performed')).toBe('closingProposed');
    expect(approve(opened)).toBe('closed');
    expect(opened.told.at(-1)).toMatchObject({ claim: '32300.00', received: '30000.00', waived: '2300.00' });
  });

  it('counts the doubled interest that was entered', () => {
    const opened = anAssignedCase();
    opened.command({ type: 'setLateInterest', amount: '100.00', until: '2018-06-01', working: '按日万分之一点七五' }, OFFICER);
    pay(opened, '32300.00');
    expect(propose(opened, 'performed')).toBe('not_fully_paid');
  });

  it('is looked at again on approval', () => {
    const opened = anAssignedCase();
    pay(opened, '32300.00');
    propose(opened, 'performed');
    opened.command({ type: 'setLateInterest', amount: '100.00', until: '2018-06-01', working: '按日万分之一点七五' }, OFFICER);
    expect(approve(opened)).toBe('not_fully_paid');
    expect(opened.answer('approveClosing', { outcome: 'return', comment: '利息未到位', on: '2018-06-01' }, CHIEF)).toBe('closingReturned');
    expect(opened.state()).toMatchObject({ closing: null, status: 'assigned' });
  });
});

describe('the other closings', () => {
  it.each(['withdrawn', 'rejected', 'cancelled'] as const)('%s needs no money, but leaves none behind', (closing) => {
    const opened = anAssignedCase();
    expect(propose(opened, closing)).toBe('closingProposed');
    opened.command({ type: 'bookReceipt', receiptNo: 'R-1', amount: '1.00', on: '2018-06-01' }, { on: '2018-06-01', role: 'order' });
    expect(approve(opened)).toBe('money_in_hand');
  });

  it('releases what is controlled, except where another court takes it over', () => {
    const opened = anAssignedCase();
    opened.command({ type: 'control', on: '2018-06-01', respondentId: DEBTOR, measure: 'seal', asset: 'immovable', what: '房屋', value: '200000.00', until: '2021-05-31', documentNo: '之一' }, OFFICER);
    expect(propose(opened, 'withdrawn')).toBe('controls_live');
    expect(propose(opened, 'cancelled')).toBe('closingProposed');
    expect(approve(opened)).toBe('closed');
  });

  it('offers neither 终本 nor 不予执行', () => {
    const closings = Object.keys(ENFORCEMENT.actions).flatMap((status) => commandsFor(ENFORCEMENT.actions, status, ROLES).map(({ command }) => command));
    expect(closings.filter((command) => /noAssets|notEnforced/i.test(command))).toEqual([]);
  });
});

describe('a case on its way', () => {
  const COMMANDS: readonly AnyEnforcementCommand[] = [
    { type: 'receiveMaterial', materialId: 'm-1', kind: '申请书', on: '2018-06-01' },
    { type: 'claimPoverty', on: '2018-06-01' },
    { type: 'receiveCorrection', on: '2018-06-01' },
    { type: 'returnPapers', reason: '未补正', on: '2018-06-01' },
    { type: 'withdrawApplication', reason: '撤回', on: '2018-06-01' },
    { type: 'proposeCorrection', field: 'costs', becomes: '0', reason: '误' },
    { type: 'changeHandler', handlerId: 'officer-2', reason: '调动', on: '2018-06-01' },
    { type: 'suspend', ground: 'postponed', reason: '延期', on: '2018-06-01' },
    { type: 'resume', reason: '恢复', on: '2018-06-01' },
    { type: 'bookReceipt', receiptNo: 'R-1', amount: '10.00', on: '2018-06-01' },
    { type: 'waive', amount: '32300.00', materialId: 'm-1', on: '2018-06-01' },
    { type: 'proposeClosing', closing: 'withdrawn', reason: '撤回', on: '2018-06-01' },
    { type: 'decideClosing', outcome: 'approve', on: '2018-06-01' },
    { type: 'fileByLimit' },
    { type: 'resumeByExpiry' },
  ];

  it('never takes a step that the table forbids, and ends only where it may', () => {
    const act = fc.record({ command: fc.constantFrom(...COMMANDS), role: fc.constantFrom<Role | 'order'>('filingClerk', 'enforcementOfficer', 'enforcementChief', 'president', 'finance', 'order') });
    const start = fc.constantFrom(openCase, aFiledCase, anAssignedCase);
    fc.assert(
      fc.property(start, fc.array(act, { maxLength: 12 }), (open, acts) => {
        const opened = open();
        for (const { command, role } of acts) {
          const { status } = opened.state();
          const row: Readonly<Record<string, readonly string[]>> = ENFORCEMENT.actions[status]!;
          if (!row[command.type]?.includes(role)) continue;
          opened.command(command, { on: '2018-06-01', role });
          const after = opened.state();
          if (after.status === 'closed' && (after.arrivals.some(({ stage }) => stage !== 'paid') || after.closed.approvedBy === HANDLER)) return false;
          if (ENFORCEMENT.isEnd(after) && Object.keys(ENFORCEMENT.actions[after.status]!).length > 0) return false;
        }
        return true;
      }),
      { seed: 20180725, numRuns: 300 },
    );
  });

  it('holds at most 8 KB, however much is going on', () => {
    const opened = openCase();
    opened.tell({ type: 'reviewBegun', on: '2018-03-01' });
    opened.answer('review', { outcome: 'file', on: '2018-03-05', ...ALL_MET }, { on: '2018-03-05', role: 'filingClerk' });
    opened.answer('assign', { handlerId: HANDLER, on: '2018-03-06' }, { on: '2018-03-06', role: 'enforcementChief' });
    for (let n = 0; n < 10; n++) {
      opened.command({ type: 'control', on: '2018-06-01', respondentId: DEBTOR, measure: 'seal', asset: 'immovable', what: '汉滨区江北办事处某小区某幢某单元某室房屋', value: '200000.00', until: '2021-05-31', documentNo: `（2018）陕0902执1号之${n}` }, OFFICER);
      opened.command({ type: 'receiveClue', text: '线索', isUrgent: false, on: '2018-06-01' }, OFFICER);
      pay(opened, `${n + 1}.00`);
    }
    expect(new TextEncoder().encode(JSON.stringify(opened.state())).length).toBeLessThan(8 * 1024);
  });
});
