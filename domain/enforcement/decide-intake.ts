import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse } from '#domain/shared/refusal.ts';
import { ok } from '#domain/shared/result.ts';
import type { AnyEnforcementCommand } from './commands.ts';
import { type Decision } from './guard.ts';
import { isWorking, type EnforcementState } from './state.ts';

/** The stream of the n-th fast track of a case. */
export function trackStreamOf(caseId: string, n: number): string {
  return n === 1 ? `povertyTrack/${caseId}` : `povertyTrack/${caseId}/${n}`;
}

export type IntakeCommand = Extract<AnyEnforcementCommand, { type: 'receiveMaterial' | 'claimPoverty' | 'receiveCorrection' | 'returnPapers' | 'withdrawApplication' | 'addParty' }>;

/** Papers, parties and the poverty tag. */
export function decideIntake(state: EnforcementState, command: IntakeCommand, context: DecisionContext): Decision {
  const wrong = wrongDay(command.on, context, state.receivedOn);
  if (wrong) return wrong;
  switch (command.type) {
    case 'receiveMaterial':
      return ok([{ type: 'materialReceived', on: command.on, materialId: command.materialId, ...(command.sha256 && { sha256: command.sha256 }), kind: command.kind }]);
    case 'claimPoverty':
      if (state.poverty && state.poverty.tag !== 'rejected') return refuse('tag_already_decided');
      return ok([{ type: 'povertyClaimed', on: command.on, track: trackStreamOf(context.caseId, (state.poverty?.claims ?? 0) + 1), countyCode: command.countyCode ?? null, ...(context.role === 'order' && { origin: 'roster' }) }]);
    case 'receiveCorrection':
      if (state.status !== 'correctionAsked') return refuse('not_allowed', { status: state.status });
      return wrongDay(command.on, context, state.asked.on) ?? ok([{ type: 'correctionReceived', on: command.on }]);
    case 'returnPapers':
      if (state.status !== 'correctionAsked') return refuse('not_allowed', { status: state.status });
      return wrongDay(command.on, context, state.asked.on) ?? ok([{ type: 'papersReturned', on: command.on, reason: command.reason }]);
    case 'withdrawApplication':
      return ok([{ type: 'papersReturned', on: command.on, reason: command.reason, isWithdrawn: true }]);
    case 'addParty': {
      const { on, partyId, side, ground } = command;
      if (!isWorking(state)) return refuse('not_allowed', { status: state.status });
      if ([...state.applicantIds, ...state.respondentIds].includes(partyId)) return refuse('already_party');
      return ok([{ type: 'partyAdded', on, partyId, side, ground }]);
    }
  }
}
