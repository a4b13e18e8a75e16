import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '#domain/shared/dates.ts';
import { isAllowed } from '#domain/shared/kind.ts';
import type { ResolvedDeadline } from '#domain/shared/record.ts';
import { CIVIL_ACTIONS } from './actions.ts';
import { answerCivil } from './answer.ts';
import type { CivilCommand } from './commands.ts';
import { decideCivil } from './decide.ts';
import type { CivilEvent } from './events.ts';
import { evolveCivil } from './evolve.ts';
import { aContext, aSuit, DEFENDANT, PLAINTIFF } from './sample.ts';
import { isEnded, unreached, type CivilState, type CivilStatus } from './state.ts';
import type { CivilAnswer } from './tasks.ts';

const SEED = 20_180_725;
const LONGEST_STATE = 8_192;

/** Where a case may go from where it stands. */
const NEXT: Readonly<Record<CivilStatus, readonly CivilStatus[]>> = {
  received: ['underReview', 'correctionAsked', 'filed', 'refused', 'papersReturned', 'withdrawn'],
  underReview: ['correctionAsked', 'filed', 'refused', 'papersReturned', 'withdrawn'],
  correctionAsked: ['underReview', 'refused', 'papersReturned', 'withdrawn'],
  filed: ['assigned', 'withdrawn', 'deemedWithdrawn'],
  assigned: ['complaintServed', 'mediated', 'withdrawn', 'deemedWithdrawn'],
  complaintServed: ['hearingSet', 'mediated', 'withdrawn', 'deemedWithdrawn'],
  hearingSet: ['heard', 'complaintServed', 'mediated', 'withdrawn', 'deemedWithdrawn'],
  heard: ['judged', 'mediated', 'complaintServed', 'withdrawn', 'deemedWithdrawn'],
  judged: ['delivered'],
  mediated: ['assigned', 'complaintServed', 'hearingSet', 'heard', 'delivered'],
  delivered: ['appealed', 'inForce'],
  appealed: ['inForce', 'remanded'],
  inForce: ['appealed', 'performed', 'inEnforcement', 'closedWithoutEnforcement'],
  refused: [], papersReturned: [], withdrawn: [], deemedWithdrawn: [], closedWithoutEnforcement: [], performed: [], inEnforcement: [], remanded: [],
};

/** The task that is open where the case stands: two steps of three answer it. */
const ASKED: Partial<Record<CivilStatus, CivilAnswer['kind']>> = {
  underReview: 'review', correctionAsked: 'receiveCorrection', filed: 'assignJudge', assigned: 'serveComplaint', complaintServed: 'setHearing', hearingSet: 'holdHearing', heard: 'decide',
  judged: 'serveDocument', mediated: 'serveMediation', appealed: 'enterAppealResult', inForce: 'applyForEnforcement',
};

type Step = { days: number; pick: number; variant: number };
const step = fc.record({ days: fc.nat(12), pick: fc.nat(1_000), variant: fc.nat(3) });

it('never takes a step that its table does not know, whatever people enter, and stays small', () => {
  const visited = new Set<CivilStatus>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 40 }), (steps) => {
      let state = evolveCivil(undefined, aSuit());
      let today = '2018-03-01';
      for (const at of steps) {
        today = addDays(today, at.days);
        for (const event of entered(state, at, today)) {
          const before = state.status;
          state = evolveCivil(state, event);
          visited.add(state.status);
          if (state.status !== before && !NEXT[before].includes(state.status)) throw new Error(`${before} → ${state.status} by ${event.type}`);
        }
        state = tell(state, today);
        if (JSON.stringify(state).length > LONGEST_STATE) throw new Error(`${state.status} has grown too large`);
      }
      if (isEnded(state)) expect(Object.keys(CIVIL_ACTIONS[state.status])).toEqual([]);
    }),
    { seed: SEED, numRuns: 400 },
  );
  const never: CivilStatus[] = (Object.keys(NEXT) as CivilStatus[]).filter((status) => !visited.has(status));
  expect(never).toEqual([]);
}, 30_000);

/** What the story's own lines would bring: the review asked, the limits counted. */
function tell(state: CivilState, today: string): CivilState {
  const deadline = (due: string): ResolvedDeadline => ({ rule: 'x', from: today, rawDue: due, due, endsMs: 0, provisional: false, calendar: 'x', rungs: [] });
  const limit = (limitId: string, due: string) => evolveCivil(state, { type: 'limitOpened', limitId, rule: 'x', from: today, rungs: [], isTarget: false, deadline: deadline(due) });
  if (state.status === 'received') return evolveCivil(state, { type: 'taskOpened', taskId: 't', kind: 'review', from: today });
  if (state.status === 'delivered' && state.appealUntil === null) return limit('appeal', addDays(state.deliveredOn, 15));
  if (state.status === 'inForce' && state.effect.performDue === null) return limit(`performance/${state.effect.on}`, state.effect.performBy);
  if ('docket' in state && state.docket && 'lastDay' in state.docket.fee && state.docket.fee.lastDay === null) {
    return evolveCivil(state, { type: 'taskOpened', taskId: 'f', kind: 'settleFee', from: today, deadline: deadline(addDays(today, 7)) });
  }
  return state;
}

function entered(state: CivilState, { pick, variant }: Step, today: string): CivilEvent[] {
  const context = aContext(today, { role: 'order', by: { userId: `user-${variant}`, roles: [], courtCode: '陕0902' }, settings: { 'trial.averageWage': '120000.00', 'filing.autoFile': variant > 1 } });
  const given = answers(state, today, variant);
  const asked = given.filter(({ kind }) => kind === ASKED[state.status] || (kind === 'settleFee' && state.status === 'filed'));
  const acts = [...given.map((one) => () => answerCivil(state, one, context)), ...commands(state, today, variant).map((command) => () => decideCivil(state, command, context))];
  const forward = [...asked.map((one) => () => answerCivil(state, one, context)), ...(state.status === 'delivered' ? [() => decideCivil(state, variant ? { type: 'takeEffect' } : { type: 'appeal', on: today, partyId: DEFENDANT }, context)] : [])];
  const from = pick % 3 > 0 && forward.length > 0 ? forward : acts;
  const meaning = from[pick % from.length]?.();
  return meaning?.ok ? meaning.value : [];
}

function answers(state: CivilState, on: string, variant: number): CivilAnswer[] {
  const amounts = { principal: variant ? '48000.00' : '0', interest: '0', costs: '0' };
  const terms = { on, documentNo: 'd', mainText: 'm', performBy: addDays(on, 10), ...amounts };
  const procedure = (['smallClaims', 'simplified', 'ordinary', 'simplified'] as const)[variant]!;
  const file = { outcome: 'file', on, procedure, ...(variant === 3 ? { feeRelief: 'none' as const } : { feeRelief: 'waived' as const, feeGround: 'other' }) } as const;
  const unserved = (state.status === 'judged' || state.status === 'mediated' ? unreached(state)[0] : undefined) ?? PLAINTIFF;
  return [
    { kind: 'review', answer: variant === 0 ? (on.endsWith('1') ? { outcome: 'refuse', on, reason: 'x' } : { outcome: 'askCorrection', on, missing: 'x' }) : file },
    { kind: 'receiveCorrection', answer: variant === 0 ? { outcome: 'returnPapers', on, reason: 'x' } : { outcome: 'corrected', on } },
    { kind: 'settleFee', answer: variant ? { outcome: 'notPaid', on } : { outcome: 'paid', on } },
    { kind: 'assignJudge', answer: { judgeId: 'j', on } },
    { kind: 'serveComplaint', answer: { on, method: 'mail' } },
    { kind: 'setHearing', answer: { hearingOn: addDays(on, variant * 3), toldOn: on } },
    { kind: 'holdHearing', answer: variant ? { outcome: 'held', on } : { outcome: 'adjourned', on, reason: 'x' } },
    { kind: 'decide', answer: variant === 0 ? { outcome: 'hearAgain', on, reason: 'x' } : variant === 1 ? { outcome: 'mediated', ...terms } : { outcome: 'judged', on, documentNo: 'd', mainText: 'm', ...amounts, result: variant === 2 ? 'granted' : 'dismissed', performDays: 10 } },
    { kind: 'serveDocument', answer: variant > 1 ? { outcome: 'served', partyId: unserved, on, method: 'mail' } : { outcome: variant ? 'noticePublished' : 'signatureRefused', partyId: unserved, on } },
    { kind: 'serveMediation', answer: variant > 1 ? { outcome: 'served', partyId: unserved, on, method: 'mail' } : { outcome: 'signatureRefused', partyId: unserved, on } },
    { kind: 'enterAppealResult', answer: variant === 0 ? { outcome: 'remanded', on, documentNo: 'd' } : { outcome: 'upheld', on, documentNo: 'd' } },
    { kind: 'applyForEnforcement', answer: variant === 0 ? { outcome: 'noneYet', on, lookAgainOn: addDays(on, 5) } : variant === 1 ? { outcome: 'performed', on } : { outcome: 'application', on } },
  ];
}

function commands(state: CivilState, on: string, variant: number): CivilCommand[] {
  const all: CivilCommand[] = [
    ...(variant === 0 ? [{ type: 'withdraw', on, reason: 'x' } as const] : []),
    { type: 'convert', on, to: 'ordinary', reason: 'x' },
    { type: 'suspend', on, reason: 'x' }, { type: 'resume', on, reason: 'x' },
    { type: 'appeal', on, partyId: DEFENDANT },
    { type: 'changeHandler', on, handlerId: `h${variant}`, reason: 'x' },
    { type: 'addParty', on, partyId: `p${variant}`, side: 'defendant', ground: 'x' },
    { type: 'claimPoverty', on }, { type: 'fileByLimit' }, { type: 'takeEffect' }, { type: 'deemServed', partyId: DEFENDANT },
  ];
  return all.filter(({ type }) => (['order', 'filingClerk', 'trialJudge', 'trialChief', 'courtClerk', 'filingChief'] as const).some((role) => isAllowed(CIVIL_ACTIONS, state.status, type, role)));
}
