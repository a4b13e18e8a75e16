import { SEED_CALENDAR } from '#domain/clock/calendar.ts';
import { deadlineOf } from '#domain/clock/deadline.ts';
import { startOfDayMs, type IsoDate } from '#domain/shared/dates.ts';
import type { CommandRole, DecisionContext } from '#domain/shared/kind.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import type { Role } from '#domain/shared/role.ts';
import type { AnyDistributionCommand } from './commands.ts';
import { depositOf, finalOf, nextStep } from './conclude.ts';
import { DISTRIBUTION } from './distribution.ts';
import type { DistributionEvent } from './events.ts';
import { planOf, type Creditor } from './plan.ts';
import type { DistributionState } from './state.ts';
import type { DistributionAnswer, DistributionAnswers } from './tasks.ts';
import { objectionTermId, opinionTermId, suitTermId } from './term.ts';

export const OFFICER = 'officer-1';
const STREAM = 'distribution/case-1/1';

/** Three ordinary claims and one secured by a mortgage, on 300,000 yuan less costs of 4,400. */
export const CREDITORS: readonly Creditor[] = [
  { id: '01', basis: '（2018）陕0902执123号', partyId: 'person-applicant', claim: '200000.00', isPriority: false },
  { id: '02', basis: '（2018）陕0902执88号', partyId: null, claim: '300000.00', isPriority: false },
  { id: '03', basis: '（2017）陕0902民初12号民事判决', partyId: null, claim: '100000.00', isPriority: false },
  { id: '04', basis: '（2018）陕0902执97号', partyId: null, claim: '100000.00', isPriority: true },
];

export const PLAN = planOf({ pool: '300000.00', costs: '4400.00', creditors: CREDITORS });

/** The first line of a plan of 1 June 2018. */
export function aPlan(change: Partial<Extract<DistributionEvent, { type: 'drawnUp' }>> = {}): Extract<DistributionEvent, { type: 'drawnUp' }> {
  return { type: 'drawnUp', on: '2018-06-01', no: 1, plan: PLAN, debtorId: 'person-debtor', caseStream: 'enforcement/case-1', handlerId: OFFICER, ...change };
}

type Act = { on: IsoDate; role?: CommandRole; userId?: string };

/** A plan that acts are done to one after another, its terms counted as the door counts them; a refused act changes nothing. */
export function openPlan(first = aPlan()) {
  let state: DistributionState = DISTRIBUTION.evolve(undefined, first);

  function tell(...events: readonly (DistributionEvent | SharedEvent)[]): void {
    for (const event of events) {
      state = DISTRIBUTION.evolve(state, event);
      if (event.type === 'planServed') runs(objectionTermId(event.receiver), 'DIS-004', event.on);
      if (event.type === 'objectionNotified') for (const objector of event.objectors) runs(opinionTermId(objector, event.receiver), 'DIS-005', event.on);
      if (event.type === 'oppositionNotified') runs(suitTermId(event.objector), 'DIS-006', event.on);
    }
  }

  function runs(limitId: string, rule: string, from: IsoDate): void {
    const counted = deadlineOf({ rule, from, calendar: SEED_CALENDAR });
    if (!counted.ok) throw new Error(counted.error.code);
    tell({ type: 'limitOpened', limitId, rule, from, rungs: [{ name: 'ended' }], isTarget: true, deadline: { ...counted.value, rungs: [] } });
  }

  function contextOf({ on, role = 'enforcementOfficer', userId = role === 'enforcementOfficer' ? OFFICER : role }: Act): DecisionContext {
    const by = { userId, roles: role === 'order' ? [] : [role as Role], courtCode: '陕0902' };
    return { by, role, nowMs: startOfDayMs(on) + 36_000_000, today: on, settings: {}, streamId: STREAM, caseId: 'case-1', courtCode: '陕0902' };
  }

  function done(decided: ReturnType<typeof DISTRIBUTION.decide>): string {
    if (!decided.ok) return decided.error.code;
    tell(...decided.value);
    return decided.value.map(({ type }) => type).join(' ');
  }

  return {
    tell,
    state: () => state,
    /** The types of the lines that followed, or the code of the refusal. */
    command: (command: AnyDistributionCommand, act: Act): string => done(DISTRIBUTION.decide(state, command, contextOf(act))),
    answer: <K extends keyof DistributionAnswers>(kind: K, answer: DistributionAnswers[K], act: Act): string => done(DISTRIBUTION.answer(state, { kind, answer } as DistributionAnswer, contextOf(act))),
    /** The last day of a limit is over. */
    ends: (limitId: string) => tell({ type: 'reminded', deadlineId: limitId, rung: 'ended' }),
    /** What the story itself concludes as things stand. */
    concludes: (on: IsoDate): string => {
      const step = nextStep(state);
      if (step === 'deposit') tell(depositOf(state, on));
      if (step === 'conclude') tell(finalOf(state, on));
      if (step === 'close') tell({ type: 'finished' });
      return step;
    },
  };
}

export type SamplePlan = ReturnType<typeof openPlan>;
