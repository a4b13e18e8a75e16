import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISBURSEMENT } from '#domain/disbursement/disbursement.ts';
import { fen, formatAmount } from '#domain/money/amount.ts';
import { ENFORCEMENT } from './enforcement.ts';
import { aFiledCase, anAssignedCase, DEBTOR, STREAM, type SampleCase } from './sample.ts';
import { claimRest, claimTotal, dueTotal, outstanding, plus, restChanges } from './sums.ts';
import { hasMoney } from './state.ts';

const FINANCE = { on: '2018-04-02', role: 'finance' } as const;
const TREASURY = { on: '2018-04-02', role: 'order' } as const;
const OFFICER = { on: '2018-04-02', role: 'enforcementOfficer' } as const;

function receive(opened: SampleCase, amount: string, receiptNo = `R-${opened.told.length}`): string {
  return opened.command({ type: 'bookReceipt', receiptNo, amount, on: '2018-04-02' }, TREASURY);
}

function money(opened: SampleCase) {
  const state = opened.state();
  if (!hasMoney(state)) throw new Error(`no money at ${state.status}`);
  return state;
}

function hearPaid(opened: SampleCase, id: string, shares: { toApplicant: string; toClaim: string; doubledInterest?: string; fee: string; refunded: string }): void {
  opened.tell({ type: 'heard', streamId: `disbursement/case-1/${id}`, revision: 9, event: { type: 'paidOut', arrivalId: id, on: '2018-04-05', doubledInterest: '0.00', advancedCosts: '0.00', ...shares } });
}

describe('a receipt of money', () => {
  it('is booked once by its number, and opens its payout with what is still owed', () => {
    const opened = anAssignedCase();
    expect(receive(opened, '12000', 'R-1')).toBe('fundsArrived');
    expect(receive(opened, '12000.00', 'R-1')).toBe('receipt_known');
    expect(opened.state().status).toBe('fundsHeld');
    const { open } = ENFORCEMENT.effects(opened.state(), opened.told.at(-1) as never, { streamId: STREAM, caseId: 'case-1' });
    expect(open).toEqual([
      {
        streamId: 'disbursement/case-1/1', kind: 'disbursement',
        event: {
          type: 'arrived', arrivalId: '1', amount: '12000.00', on: '2018-04-02', caseStream: STREAM, handlerId: 'officer-1',
          claimRest: { principal: '30000.00', interest: '2000.00', costs: '300.00', lateInterest: '0.00' }, isPoverty: false,
        },
      },
    ]);
  });

  it('may come before a handler is there', () => {
    const opened = aFiledCase();
    expect(receive(opened, '100.00')).toBe('fundsArrived');
    expect(opened.state().status).toBe('filed');
    const { open } = ENFORCEMENT.effects(opened.state(), opened.told.at(-1) as never, { streamId: STREAM, caseId: 'case-1' });
    expect(open?.[0]?.event).toMatchObject({ handlerId: null });
  });

  it('of nothing, of less than nothing and of the future is refused', () => {
    expect(receive(anAssignedCase(), '0.00')).toBe('amount_not_positive');
    expect(receive(anAssignedCase(), '-5.00')).toBe('amount_not_positive');
    expect(receive(anAssignedCase(), '1.2万')).toBe('bad_command');
    expect(anAssignedCase().command({ type: 'bookReceipt', receiptNo: 'R', amount: '1', on: '2018-04-03' }, TREASURY)).toBe('date_in_future');
  });

  it('that completes the claim is told once', () => {
    const opened = anAssignedCase();
    expect(receive(opened, '32299.99')).toBe('fundsArrived');
    expect(receive(opened, '0.01')).toBe('fundsArrived claimCovered');
    expect(receive(opened, '10.00')).toBe('fundsArrived');
  });
});

describe('the payout of an arrival', () => {
  it('moves the case to paying out and back to what it was', () => {
    const opened = anAssignedCase();
    receive(opened, '12000.00');
    opened.tell({ type: 'heard', streamId: 'disbursement/case-1/1', revision: 4, event: { type: 'payoutProposed' } });
    expect(opened.state().status).toBe('disbursing');
    opened.tell({ type: 'heard', streamId: 'disbursement/case-1/1', revision: 5, event: { type: 'returned', comment: '重新计算' } });
    expect(opened.state().status).toBe('fundsHeld');
    hearPaid(opened, '1', { toApplicant: '11950.00', toClaim: '11950.00', fee: '50.00', refunded: '0.00' });
    expect(opened.state().status).toBe('assigned');
    expect(ENFORCEMENT.caseRow!(opened.state())).toMatchObject({ claim: '32300.00', owed: '32350.00' });
  });

  it.each([
    ['the fee first', { toApplicant: '31915.50', toClaim: '31915.50', fee: '384.50', refunded: '0.00' }, '384.50'],
    ['advanced costs first', { toApplicant: '32300.00', toClaim: '32000.00', fee: '0.00', refunded: '0.00' }, '300.00'],
  ])('that took %s leaves the same sum of the title open', (_, shares, rest) => {
    const opened = anAssignedCase();
    receive(opened, '32300.00');
    hearPaid(opened, '1', shares);
    expect(formatAmount(outstanding(money(opened)))).toBe(rest);
    expect(ENFORCEMENT.caseRow!(opened.state())).toMatchObject({ owed: plus('32300.00', rest) });
    expect(opened.command({ type: 'proposeClosing', closing: 'performed', reason: '已清偿', on: '2018-04-02' }, OFFICER)).toBe('not_fully_paid');
    receive(opened, rest);
    hearPaid(opened, '2', { toApplicant: rest, toClaim: rest, fee: '0.00', refunded: '0.00' });
    expect(opened.command({ type: 'proposeClosing', closing: 'performed', reason: '已清偿', on: '2018-04-02' }, OFFICER)).toBe('closingProposed');
  });

  it('counts what served the doubled interest', () => {
    const opened = anAssignedCase();
    opened.command({ type: 'setLateInterest', amount: '100.00', until: '2018-04-02', working: '按日万分之一点七五' }, OFFICER);
    receive(opened, '32400.00');
    hearPaid(opened, '1', { toApplicant: '32400.00', toClaim: '32300.00', doubledInterest: '100.00', fee: '0.00', refunded: '0.00' });
    expect(outstanding(money(opened))).toBe(0n);
  });

  it('leaves owed the claim with the doubled interest, whatever has come', () => {
    const opened = anAssignedCase();
    opened.command({ type: 'setLateInterest', amount: '100.00', until: '2018-04-02', working: '按日万分之一点七五' }, OFFICER);
    receive(opened, '12000.00');
    expect(ENFORCEMENT.caseRow!(opened.state())).toMatchObject({ claim: '32300.00', owed: '32400.00' });
  });

  it('serves costs before interest before principal', () => {
    const opened = anAssignedCase();
    receive(opened, '1000.00');
    hearPaid(opened, '1', { toApplicant: '1000.00', toClaim: '1000.00', fee: '0.00', refunded: '0.00' });
    receive(opened, '1.00');
    expect(claimRest(money(opened), '2')).toEqual({ principal: '30000.00', interest: '1300.00', costs: '0.00', lateInterest: '0.00' });
  });

  it('never counts more than the claim as owed, whatever came and was waived', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2_000_000 }), { maxLength: 6 }), fc.integer({ min: 1, max: 4_000_000 }), (arrivals, waived) => {
        const opened = anAssignedCase();
        arrivals.forEach((amount, at) => receive(opened, formatAmount(BigInt(amount)), `R-${at}`));
        opened.command({ type: 'waive', amount: formatAmount(BigInt(waived)), materialId: 'm-1', on: '2018-04-02' }, OFFICER);
        const state = money(opened);
        const last = state.arrivals.at(-1)?.id ?? 'none';
        const rest = claimRest(state, last);
        const sum = claimTotal(rest);
        return Object.values(rest).every((part) => fen(part) >= 0n) && sum <= claimTotal(state.claim) && outstanding(state) >= 0n && dueTotal(state) >= 0n;
      }),
      { seed: 20180725, numRuns: 100 },
    );
  });
});

describe('what an arrival is to serve', () => {
  const rests = (opened: SampleCase) => restChanges(money(opened)).map(({ arrivalId, claimRest: { principal, lateInterest } }) => `${arrivalId}: ${principal} and ${lateInterest}`);

  it('takes in the doubled interest that is set in the case, less what was waived or has been paid', () => {
    const opened = anAssignedCase();
    opened.command({ type: 'setLateInterest', amount: '500.00', until: '2018-04-02', working: '按日万分之一点七五' }, OFFICER);
    receive(opened, '32800.00');
    const arrived = ENFORCEMENT.effects(opened.state(), opened.told.findLast(({ type }) => type === 'fundsArrived') as never, { streamId: STREAM, caseId: 'case-1' }).open![0]!.event as never;
    const calculated = DISBURSEMENT.answer(DISBURSEMENT.evolve(undefined, arrived), { kind: 'calculate', answer: { outcome: 'calculated', payeeId: 'p1', fee: '0', debtorId: 'd1' } }, { by: { userId: 'officer-1', roles: [], courtCode: '陕0902' }, settings: {} } as never);
    expect(calculated.ok && calculated.value).toMatchObject([{ plan: { principal: '30000.00', doubledInterest: '500.00', surplus: '0.00', toApplicant: '32800.00' } }]);
    hearPaid(opened, '1', { toApplicant: '32600.00', toClaim: '32300.00', doubledInterest: '300.00', fee: '200.00', refunded: '0.00' });
    opened.command({ type: 'waive', amount: '50.00', materialId: 'm-1', on: '2018-04-02' }, OFFICER);
    receive(opened, '10.00', 'R-2');
    expect(claimRest(money(opened), '2')).toMatchObject({ principal: '0.00', lateInterest: '150.00' });
  });

  it('is told once of a line that came without it, and never of what is paid', () => {
    const opened = anAssignedCase();
    receive(opened, '32300.00');
    expect(rests(opened)).toEqual([]);
    opened.tell({ type: 'corrected', field: 'principal', was: '30000.00', becomes: '20000.00', reason: '录入错误', proposedBy: 'officer-1', approvedBy: 'chief' });
    opened.tell({ type: 'lateInterestSet', amount: '500.00', until: '2018-04-02', working: '按日万分之一点七五' });
    expect(rests(opened)).toEqual(['1: 20000.00 and 500.00']);
    opened.tell(...restChanges(money(opened)));
    expect(rests(opened)).toEqual([]);
    hearPaid(opened, '1', { toApplicant: '22800.00', toClaim: '22300.00', doubledInterest: '500.00', fee: '0.00', refunded: '9500.00' });
    opened.tell({ type: 'corrected', field: 'principal', was: '20000.00', becomes: '25000.00', reason: '录入错误', proposedBy: 'officer-1', approvedBy: 'chief' });
    expect(rests(opened)).toEqual([]);
  });

  it('is told with the act that changes it, and nothing is left for the story to tell', () => {
    const opened = anAssignedCase();
    receive(opened, '20000.00', 'R-1');
    receive(opened, '5000.00', 'R-2');
    expect(opened.command({ type: 'waive', amount: '5000.00', materialId: 'm-1', on: '2018-04-02' }, OFFICER)).toBe('waived restChanged restChanged');
    expect(opened.command({ type: 'setLateInterest', amount: '500.00', until: '2018-04-02', working: '按日万分之一点七五' }, OFFICER)).toBe('lateInterestSet restChanged restChanged');
    opened.command({ type: 'proposeCorrection', field: 'principal', becomes: '40000.00', reason: '录入错误' }, OFFICER);
    expect(opened.answer('approveCorrection', { outcome: 'approve' }, { on: '2018-04-02', role: 'enforcementChief' })).toBe('corrected restChanged restChanged');
    expect(opened.told.at(-1)).toMatchObject({ arrivalId: '2', claimRest: { principal: '17800.00', lateInterest: '0.00' } });
    opened.command({ type: 'proposeCorrection', field: 'documentNo', becomes: '（2017）陕0902民初101号', reason: '录入错误' }, OFFICER);
    expect(opened.answer('approveCorrection', { outcome: 'approve' }, { on: '2018-04-02', role: 'enforcementChief' })).toBe('corrected');
    expect(rests(opened)).toEqual([]);
  });

  it('grows by what an earlier arrival spent on advanced costs, and shrinks by what a later one has served', () => {
    const opened = anAssignedCase();
    receive(opened, '20000.00', 'R-1');
    receive(opened, '15000.00', 'R-2');
    receive(opened, '100.00', 'R-3');
    hearPaid(opened, '1', { toApplicant: '20000.00', toClaim: '19200.00', fee: '0.00', refunded: '0.00' });
    expect(rests(opened)).toEqual(['2: 13100.00 and 0.00']);
    opened.tell(...restChanges(money(opened)));
    hearPaid(opened, '3', { toApplicant: '100.00', toClaim: '100.00', fee: '0.00', refunded: '0.00' });
    expect(rests(opened)).toEqual(['2: 13000.00 and 0.00']);
  });
});

describe('what the debtor owes', () => {
  it('grows by the doubled interest and shrinks by what is waived, never below what is left', () => {
    const opened = anAssignedCase();
    expect(opened.command({ type: 'setLateInterest', amount: '500.00', until: '2018-04-02', working: '30000×0.000175×日数' }, OFFICER)).toBe('lateInterestSet');
    expect(opened.command({ type: 'waive', amount: '32800.01', materialId: 'm-1', on: '2018-04-02' }, OFFICER)).toBe('amount_above_rest');
    expect(opened.command({ type: 'waive', amount: '2800.00', materialId: 'm-1', on: '2018-04-02' }, OFFICER)).toBe('waived');
    expect(receive(opened, '30000.00')).toBe('fundsArrived claimCovered');
  });

  it('is covered by a waiver of the whole rest', () => {
    const opened = anAssignedCase();
    receive(opened, '30000.00');
    expect(opened.command({ type: 'waive', amount: '2300.00', materialId: 'm-1', on: '2018-04-02' }, OFFICER)).toBe('waived claimCovered restChanged');
  });

  it('is covered when what came is enough for less: a lower interest, a corrected claim', () => {
    const lower = anAssignedCase();
    lower.command({ type: 'setLateInterest', amount: '500.00', until: '2018-04-02', working: '误算' }, OFFICER);
    receive(lower, '32400.00');
    expect(lower.command({ type: 'setLateInterest', amount: '100.00', until: '2018-04-02', working: '按日万分之一点七五' }, OFFICER)).toBe('lateInterestSet claimCovered restChanged');
    const corrected = anAssignedCase();
    receive(corrected, '22300.00');
    corrected.command({ type: 'proposeCorrection', field: 'principal', becomes: '20000.00', reason: '录入错误' }, OFFICER);
    expect(corrected.answer('approveCorrection', { outcome: 'approve' }, { on: '2018-04-02', role: 'enforcementChief' })).toBe('corrected claimCovered restChanged');
    const unpaid = anAssignedCase();
    unpaid.command({ type: 'proposeCorrection', field: 'principal', becomes: '20000.00', reason: '录入错误' }, OFFICER);
    expect(unpaid.answer('approveCorrection', { outcome: 'approve' }, { on: '2018-04-02', role: 'enforcementChief' })).toBe('corrected');
  });

  it('keeps the enforcement fee beside it: due, waived, paid', () => {
    const opened = anAssignedCase();
    opened.command({ type: 'recordFee', step: 'due', amount: '384.50', on: '2018-04-02' }, OFFICER);
    const spare = (partyId: string, amount: string) => opened.command({ type: 'recordFee', step: 'waived', partyId, amount, reason: '困难减免', on: '2018-04-02' }, OFFICER);
    const named = () => ENFORCEMENT.effects(opened.state(), opened.told.at(-1) as never, { streamId: STREAM, caseId: 'case-1' }).parties;
    expect(spare('stranger', '84.50')).toBe('party_unknown');
    expect(spare(DEBTOR, '84.50')).toBe('feeRecorded');
    expect(named()).toBeUndefined();
    opened.command({ type: 'recordFee', step: 'paid', amount: '300.00', on: '2018-04-02' }, FINANCE);
    expect(money(opened).fee).toEqual({ due: '384.50', waived: '84.50', paid: '300.00' });
    expect(spare(DEBTOR, '300.00')).toBe('feeRecorded');
    expect(named()).toEqual([{ personId: DEBTOR, naturalBy: 'FIL-014' }]);
    expect(formatAmount(dueTotal(money(opened)))).toBe('32300.00');
  });
});
