import type { DecisionContext, CommandRole } from '#domain/shared/kind.ts';
import { startOfDayMs, type IsoDate } from '#domain/shared/dates.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import type { Role } from '#domain/shared/role.ts';
import type { AnyEnforcementCommand } from './commands.ts';
import { ENFORCEMENT } from './enforcement.ts';
import type { EnforcementEvent, Received } from './events.ts';
import type { EnforcementState } from './state.ts';
import type { EnforcementAnswer, EnforcementAnswers } from './tasks.ts';

export const APPLICANT = 'person-applicant';
export const DEBTOR = 'person-debtor';
export const OFFICER = 'officer-1';
export const STREAM = 'enforcement/case-1';
const CASE_ID = 'case-1';

/** A first line as in 2018: a loan of 30,000 with interest and costs, not paid by the end of January. */
export function aReceipt(change: Partial<Received> = {}): Received {
  return {
    type: 'received', on: '2018-03-01', cause: 'privateLoan',
    title: { documentNo: '（2017）陕0902民初100号', mainText: '被告于判决生效之日起十五日内偿还原告借款30000元及利息2000元。', effectiveOn: '2018-01-10', performBy: '2018-01-25' },
    claim: { principal: '30000.00', interest: '2000.00', costs: '300.00' },
    applicantIds: [APPLICANT], respondentIds: [DEBTOR], povertyClaimed: false, trackStream: null, origin: 'application', titleCaseId: null, ...change,
  };
}

export const ALL_MET = { isTitleEffective: true, isApplicantEntitled: true, isContentDefinite: true, isUnperformed: true, isCourtCompetent: true } as const;

export type Act = { on: IsoDate; role: CommandRole; userId?: string; taskId?: string; settings?: DecisionContext['settings'] };

/** A case that acts are done to one after another; a refused one changes nothing. */
export function openCase(first: Received = aReceipt()) {
  let state: EnforcementState = ENFORCEMENT.evolve(undefined, first);
  const told: (EnforcementEvent | SharedEvent)[] = [first];

  function tell(...events: (EnforcementEvent | SharedEvent)[]): void {
    for (const event of events) state = ENFORCEMENT.evolve(state, event);
    told.push(...events);
  }

  function contextOf({ on, role, userId = role === 'enforcementOfficer' ? OFFICER : role, taskId, settings = {} }: Act): DecisionContext {
    const by = { userId, roles: role === 'order' ? [] : [role as Role], courtCode: '陕0902' };
    return { by, role, nowMs: startOfDayMs(on) + 36_000_000, today: on, settings, streamId: STREAM, caseId: CASE_ID, courtCode: '陕0902', ...(taskId !== undefined && { taskId }) };
  }

  function done(decided: ReturnType<typeof ENFORCEMENT.decide>): string {
    if (!decided.ok) return decided.error.code;
    tell(...decided.value);
    return decided.value.map(({ type }) => type).join(' ');
  }

  return {
    told, tell,
    state: () => state,
    /** The types of the lines that followed, or the code of the refusal. */
    command: (command: AnyEnforcementCommand, act: Act): string => done(ENFORCEMENT.decide(state, command, contextOf(act))),
    answer: <K extends keyof EnforcementAnswers>(kind: K, answer: EnforcementAnswers[K], act: Act): string => done(ENFORCEMENT.answer(state, { kind, answer } as EnforcementAnswer, contextOf(act))),
  };
}

export type SampleCase = ReturnType<typeof openCase>;

/** A case on its way: filed on 5 March 2018, assigned on the 6th. */
export function anAssignedCase(first: Received = aReceipt()): SampleCase {
  const opened = aFiledCase(first);
  opened.answer('assign', { handlerId: OFFICER, on: '2018-03-06' }, { on: '2018-03-06', role: 'enforcementChief' });
  return opened;
}

/** The task of the filing review as its story opens it. */
export function aReviewTask(due: IsoDate): Extract<SharedEvent, { type: 'taskOpened' }> {
  return { type: 'taskOpened', taskId: `${STREAM}/review#1`, kind: 'review', from: '2018-03-01', deadline: { rule: 'FIL-006', from: '2018-03-01', rawDue: due, due, endsMs: 0, provisional: false, calendar: 'sample', rungs: [] } };
}

/** Filed on 5 March 2018, the limit of six months running. */
export function aFiledCase(first: Received = aReceipt()): SampleCase {
  const opened = openCase(first);
  opened.tell({ type: 'reviewBegun', on: '2018-03-01' });
  opened.answer('review', { outcome: 'file', on: '2018-03-05', ...ALL_MET }, { on: '2018-03-05', role: 'filingClerk' });
  opened.tell({
    type: 'limitOpened', limitId: 'enforcement', rule: 'ENF-001', from: '2018-03-05', rungs: [], isTarget: false,
    deadline: { rule: 'ENF-001', from: '2018-03-05', rawDue: '2018-09-05', due: '2018-09-05', endsMs: 0, provisional: false, calendar: 'sample', rungs: [] },
  });
  return opened;
}
