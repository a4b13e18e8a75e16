import { describe, expect, it } from 'vitest';
import { ENFORCEMENT } from './enforcement.ts';
import type { EnforcementEvent } from './events.ts';
import { anAssignedCase, APPLICANT, DEBTOR, OFFICER, STREAM, type SampleCase } from './sample.ts';
import type { EnforcementCommand } from './commands.ts';

const ON = '2018-06-01';
const ACT = { on: ON, role: 'enforcementOfficer' } as const;
const PLAN: Extract<EnforcementCommand, { type: 'drawUpDistribution' }> = {
  type: 'drawUpDistribution', debtorId: DEBTOR, pool: '30000', costs: '0', on: ON,
  creditors: [{ basis: '（2018）陕0902执123号', partyId: APPLICANT, claim: '32300', isPriority: false }, { basis: '（2018）陕0902执88号', claim: '10000', isPriority: true }],
};

function news(to: SampleCase, type: string, no = 1): void {
  to.tell({ type: 'heard', streamId: `distribution/case-1/${no}`, revision: 9, event: { type } });
}

describe('a distribution plan', () => {
  it('is computed, never typed, and opens a procedure of its own', () => {
    const opened = anAssignedCase();
    expect(opened.command(PLAN, ACT)).toBe('distributionDrawnUp');
    const event = opened.told.at(-1) as Extract<EnforcementEvent, { type: 'distributionDrawnUp' }>;
    expect(event.plan).toMatchObject({ pool: '30000.00', shares: { '01': '20000.00', '02': '10000.00' }, creditors: [{ id: '01', partyId: APPLICANT }, { id: '02', partyId: null }] });
    expect(ENFORCEMENT.effects(opened.state(), event, { streamId: STREAM, caseId: 'case-1' }).open).toMatchObject([
      { streamId: 'distribution/case-1/1', kind: 'distribution', event: { type: 'drawnUp', no: 1, debtorId: DEBTOR, caseStream: STREAM, handlerId: OFFICER } },
    ]);
  });

  it.each([
    [{ debtorId: APPLICANT }, 'party_unknown'],
    [{ creditors: [{ ...PLAN.creditors[0]!, partyId: DEBTOR }, PLAN.creditors[1]!] }, 'party_unknown'],
    [{ creditors: [PLAN.creditors[0]!] }, 'bad_command'],
    [{ creditors: [PLAN.creditors[0]!, { ...PLAN.creditors[1]!, claim: '0' }] }, 'amount_not_positive'],
    [{ pool: '0' }, 'amount_not_positive'],
    [{ costs: '-1' }, 'bad_command'],
    [{ on: '2018-06-02' }, 'date_in_future'],
  ])('is refused with %o', (change, code) => expect(anAssignedCase().command({ ...PLAN, ...change }, ACT)).toBe(code));

  it('is one at a time, and holds up the closing until it is final or withdrawn', () => {
    const opened = anAssignedCase();
    const close = () => opened.command({ type: 'proposeClosing', closing: 'withdrawn', reason: '申请人撤回', on: ON }, ACT);
    opened.command(PLAN, ACT);
    expect([opened.command(PLAN, ACT), close()]).toEqual(['distribution_open', 'distribution_open']);
    news(opened, 'disputedDeposited');
    expect(opened.command(PLAN, ACT)).toBe('distribution_open');
    news(opened, 'planWithdrawn');
    expect(opened.command(PLAN, ACT)).toBe('distributionDrawnUp');
    expect(opened.told.at(-1)).toMatchObject({ no: 2 });
    news(opened, 'planFinal', 1);
    expect(close()).toBe('distribution_open');
    news(opened, 'planFinal', 2);
    expect(close()).toBe('closingProposed');
  });

  it('is the handler’s to draw up', () => expect(anAssignedCase().command(PLAN, { ...ACT, userId: 'officer-2' })).toBe('not_yours'));
});
