import { addDays } from '#domain/shared/dates.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import { perform } from './answer-effect.ts';
import { appeal } from './appeal.ts';
import { deemServed, mediate } from './answer-trial.ts';
import type { CivilCommand } from './commands.ts';
import { proposeCorrection } from './correct.ts';
import { decideClock } from './decide-clock.ts';
import { effectOf } from './effect.ts';
import type { CivilEvent } from './events.ts';
import { payFee } from './fee.ts';
import { fileByLimit, fileRemanded } from './filing.ts';
import { docketOf, judgeOf, partiesOf, type CivilState } from './state.ts';
import { trackStreamOf } from './track.ts';

type Decided = Result<CivilEvent[], Refusal>;

/** A court files by itself at the limit (FIL-003) where this setting is on; elsewhere the filing chief gets an urgent task. */
const AUTO_FILE = 'filing.autoFile';

/** What a command means at this moment, which the actions table has allowed; or why it is refused. */
export function decideCivil(state: CivilState, command: CivilCommand, context: DecisionContext): Decided {
  // A judge acts on his own cases only; other roles work for the whole division.
  if (context.role === 'trialJudge' && judgeOf(state) !== context.by.userId) return refuse('not_yours');
  if ('on' in command) {
    const wrong = wrongDay(command.on, context, state.receivedOn);
    if (wrong) return wrong;
  }
  switch (command.type) {
    case 'withdraw':
      return ok([{ type: 'withdrawn', on: command.on, reason: command.reason, isDeemed: false }]);
    case 'recordMediation':
      return state.suspended ? refuse('already_suspended') : mediate(state, command);
    case 'suspend':
    case 'resume':
    case 'excludePeriod':
    case 'proposeExtension':
    case 'convert':
      return decideClock(state, command, context);
    case 'payFee': {
      const docket = docketOf(state);
      const paid = docket ? payFee(docket.fee, command.on) : refuse('not_allowed');
      return paid.ok ? ok([{ type: 'feeSettled', fee: paid.value }]) : paid;
    }
    case 'appeal':
      return appeal(state, command, context);
    case 'recordPerformance':
      return state.status === 'inForce' && command.on >= state.effect.on ? perform(state, command.on) : refuse('not_in_force');
    case 'changeHandler': {
      const formerId = judgeOf(state) ?? state.filing.clerkId;
      if (formerId === command.handlerId) return refuse('same_person');
      if (state.status === 'filed') return ok([{ type: 'assigned', on: command.on, judgeId: command.handlerId }]);
      return ok([{ type: 'handlerChanged', on: command.on, handlerId: command.handlerId, formerId, reason: command.reason }]);
    }
    case 'proposeCorrection':
      return proposeCorrection(state, command, context);
    case 'receiveMaterial':
      return ok([{ type: 'materialReceived', on: command.on, materialId: command.materialId, ...(command.sha256 && { sha256: command.sha256 }), kind: command.kind }]);
    case 'addParty': {
      const { on, partyId, side, ground } = command;
      return partiesOf(state).includes(partyId) ? refuse('bad_command', { partyId }) : ok([{ type: 'partyAdded', on, partyId, side, ground }]);
    }
    case 'claimPoverty': {
      const { tag, claims } = state.poverty;
      if (tag === 'claimed' || tag === 'confirmed') return refuse('tag_already_decided', { tag });
      return ok([{ type: 'povertyClaimed', on: command.on, trackStream: trackStreamOf(context.caseId, claims + 1), countyCode: command.countyCode ?? null, ...(context.role === 'order' && { origin: 'roster' }) }]);
    }
    case 'fileByLimit':
      if (!state.filing.isOverdue || state.filing.isEscalated) return refuse('not_allowed');
      return ok(context.settings[AUTO_FILE] === true ? fileByLimit(state, context.today) : [{ type: 'filingOverdue', on: context.today }]);
    case 'fileRemanded':
      return state.origin === 'remand' ? ok(fileRemanded(state, context.today)) : refuse('not_allowed');
    case 'deemServed':
      return deemServed(state, command, context);
    case 'takeEffect':
      // TRI-008: in force with the end of the last party's period for an appeal.
      if (state.status !== 'delivered' || state.appealUntil === null || context.today <= state.appealUntil) return refuse('not_in_force');
      return ok(effectOf(state.decision, addDays(state.appealUntil, 1)));
  }
}
