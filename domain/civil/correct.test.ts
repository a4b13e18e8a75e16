import { describe, expect, it } from 'vitest';
import { codeOf } from '#domain/identity/coded-name.ts';
import type { ResolvedDeadline } from '#domain/shared/record.ts';
import { answerCivil } from './answer.ts';
import { CIVIL } from './civil.ts';
import type { CivilCommand } from './commands.ts';
import { decideCivil } from './decide.ts';
import type { CivilEvent, Correction } from './events.ts';
import { evolveCivil } from './evolve.ts';
import { aCivilCase, aContext, DEFENDANT, PLAINTIFF } from './sample.ts';
import type { CivilState } from './state.ts';
import type { CivilAnswer } from './tasks.ts';

const by = (userId: string) => ({ by: { userId, roles: [], courtCode: '陕0902' } });

function means(state: CivilState, given: CivilAnswer, today: string): CivilEvent[] | string {
  const meaning = answerCivil(state, given, aContext(today));
  return meaning.ok ? meaning.value : meaning.error.code;
}

function decides(state: CivilState, command: CivilCommand, today: string, userId = 'judge-1'): CivilEvent[] | string {
  const decided = decideCivil(state, command, aContext(today, { role: 'courtClerk', ...by(userId) }));
  return decided.ok ? decided.value : decided.error.code;
}

function fold(state: CivilState, events: CivilEvent[] | string): CivilState {
  if (typeof events === 'string') throw new Error(events);
  return events.reduce<CivilState>(evolveCivil, state);
}

const FILED: CivilEvent = { type: 'filed', on: '2018-03-01', procedure: 'simplified', byAgreement: false, isByLimit: false, fee: { status: 'paid', amount: '500.00', on: '2018-03-01' } };
const TITLE = { documentNo: '（2018）陕0902民初1号', mainText: '被告于判决生效之日起十日内偿还', principal: '48000.00', interest: '1200.50', costs: '500.00', performance: { days: 10 } };
const REVIEW: ResolvedDeadline = { rule: 'FIL-001', from: '2018-03-03', rawDue: '2018-03-10', due: '2018-03-10', endsMs: 0, provisional: false, calendar: 'x', rungs: [] };
const assigned = aCivilCase(FILED, { type: 'assigned', on: '2018-03-02', judgeId: 'judge-1' });
const judged = fold(assigned, [{ type: 'hearingHeld', on: '2018-03-20' }, { type: 'judged', on: '2018-03-28', result: 'granted', title: TITLE }]);

describe('a correction', () => {
  function approved(state: CivilState, said: Pick<Correction, 'field' | 'becomes' | 'partyId'>, today: string): CivilEvent {
    const proposed = fold(state, decides(state, { type: 'proposeCorrection', ...said, reason: '录错' }, today, 'clerk-1'));
    const [line] = means(proposed, { kind: 'approveCorrection', answer: { outcome: 'approve' } }, today) as CivilEvent[];
    return line!;
  }

  it('keeps old and new, and is approved by somebody else', () => {
    const proposed = fold(assigned, decides(assigned, { type: 'proposeCorrection', field: 'claimAmount', becomes: '46000.00', reason: '笔误' }, '2018-03-10', 'clerk-1'));
    const approve = (userId: string) => {
      const meaning = answerCivil(proposed, { kind: 'approveCorrection', answer: { outcome: 'approve' } }, aContext('2018-03-11', by(userId)));
      return meaning.ok ? meaning.value : meaning.error.code;
    };
    expect(approve('clerk-1')).toBe('same_person');
    expect(approve('chief-1')).toEqual([{ type: 'corrected', field: 'claimAmount', was: '48000.00', becomes: '46000.00', reason: '笔误', proposedBy: 'clerk-1', approvedBy: 'chief-1' }]);
    expect(fold(proposed, approve('chief-1'))).toMatchObject({ claimAmount: '46000.00', correction: null });
  });

  it('of the day of receipt moves the review that counts from it, and lies before the filing', () => {
    const reviewing = aCivilCase({ type: 'taskOpened', taskId: 'civil/c1/review#1', kind: 'review', from: '2018-03-01' });
    const corrected = approved(reviewing, { field: 'receivedOn', becomes: '2018-03-03' }, '2018-03-05');
    expect(CIVIL.recounts!(reviewing, corrected)).toEqual([{ deadlineId: 'civil/c1/review#1', from: '2018-03-03' }]);
    const moved = { type: 'deadlineMoved', deadlineId: 'civil/c1/review#1', deadline: REVIEW, why: 'corrected' } as const;
    const after = fold(reviewing, [corrected, moved as never]);
    expect(after).toMatchObject({ receivedOn: '2018-03-03', filing: { countsFrom: '2018-03-03' } });
    expect(CIVIL.caseRow!(after)).toMatchObject({ receivedOn: '2018-03-03' });
    expect(decides(assigned, { type: 'proposeCorrection', field: 'receivedOn', becomes: '2018-03-02', reason: '录错' }, '2018-03-10')).toBe('date_out_of_order');

    const waiting = fold(reviewing, [{ type: 'correctionProposed', field: 'receivedOn', was: '2018-03-01', becomes: '2018-03-03', reason: '录错', proposedBy: 'clerk-1' }, FILED]);
    expect(means(waiting, { kind: 'approveCorrection', answer: { outcome: 'approve' } }, '2018-03-05')).toBe('date_out_of_order');
  });

  it('of the cause takes one of the list', () => {
    const propose = (becomes: string) => decides(assigned, { type: 'proposeCorrection', field: 'cause', becomes, reason: '录错' }, '2018-03-10');
    expect(propose('买卖合同纠纷')).toMatchObject([{ was: 'privateLoan', becomes: 'saleOfGoods' }]);
    expect([propose('别的纠纷'), propose('民间借贷纠纷')]).toEqual(['bad_command', 'bad_command']);
  });

  it('of the title and of a day of service reaches the decision, and the time to appeal counts from the last service', () => {
    expect(fold(judged, [approved(judged, { field: 'interest', becomes: '120.5' }, '2018-03-29')])).toMatchObject({ decision: { title: { interest: '120.50' } } });
    const served = fold(judged, [{ type: 'documentServed', on: '2018-04-03', partyId: DEFENDANT, method: 'mail' }, { type: 'documentServed', on: '2018-03-30', partyId: PLAINTIFF, method: 'inPerson' }, { type: 'delivered', on: '2018-04-03' }]);
    const corrected = approved(served, { field: 'servedOn', partyId: DEFENDANT, becomes: '2018-04-02' }, '2018-04-05');
    const after = fold(served, [corrected]);
    expect(after).toMatchObject({ deliveredOn: '2018-04-02', decision: { servedOn: { [DEFENDANT]: '2018-04-02' } } });
    expect(CIVIL.recounts!(after, corrected)).toEqual([{ deadlineId: 'appeal', from: '2018-04-02' }]);
    const serviceOn = (partyId: string, becomes: string) => decides(served, { type: 'proposeCorrection', field: 'servedOn', partyId, becomes, reason: '录错' }, '2018-04-05');
    expect([serviceOn('nobody', '2018-04-02'), serviceOn(DEFENDANT, '2018-03-27'), serviceOn(DEFENDANT, '2018-04-06')]).toEqual(['bad_command', 'date_out_of_order', 'date_in_future']);
  });

  it('of a party replaces the person', () => {
    const correct = decides(assigned, { type: 'proposeCorrection', field: 'defendant', was: DEFENDANT, becomes: 'person-other', reason: '被告姓名录错' }, '2018-03-10');
    expect(correct).toMatchObject([{ was: DEFENDANT, becomes: 'person-other' }]);
    expect(decides(assigned, { type: 'proposeCorrection', field: 'defendant', was: 'nobody', becomes: 'person-other', reason: 'x' }, '2018-03-10')).toBe('bad_command');
  });

  it('of a party that has appealed goes with the appeal that waits for the last service', () => {
    const lodged = fold(judged, [{ type: 'documentServed', on: '2018-03-30', partyId: DEFENDANT, method: 'mail' }, { type: 'appealLodged', on: '2018-04-02', partyId: DEFENDANT }]);
    const line: CivilEvent = { type: 'corrected', field: 'defendant', was: DEFENDANT, becomes: 'person-other', reason: '录错', proposedBy: 'clerk-1', approvedBy: 'chief-1' };
    expect(fold(lodged, [line])).toMatchObject({ decision: { servedOn: { 'person-other': '2018-03-30' }, lodged: { partyId: 'person-other' } } });
  });

  it('of a party is right at once in the request and the operative part, and leaves other people there alone', () => {
    const say = (who: string) => `由${codeOf(who)}偿还${codeOf(PLAINTIFF)}，${codeOf(who)}负担诉讼费`;
    const title = { ...TITLE, mainText: say(DEFENDANT) };
    const told = fold({ ...judged, request: say(DEFENDANT) }, [{ type: 'judged', on: '2018-03-28', result: 'granted', title }]);
    const line: CivilEvent = { type: 'corrected', field: 'defendant', was: DEFENDANT, becomes: 'person-other', reason: '同音字', proposedBy: 'clerk-1', approvedBy: 'chief-1' };
    expect(fold(told, [line])).toMatchObject({ request: say('person-other'), defendantIds: ['person-other'], decision: { title: { mainText: say('person-other') } } });
  });
});
