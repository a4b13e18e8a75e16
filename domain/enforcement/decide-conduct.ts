import { enforcementExtensionWindow } from '#domain/clock/window.ts';
import { monthsOf } from '#domain/clock/limit.ts';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import { addDays, type IsoDate } from '#domain/shared/dates.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse } from '#domain/shared/refusal.ts';
import { ok } from '#domain/shared/result.ts';
import type { AnyEnforcementCommand } from './commands.ts';
import { sameEyes, wrongUntil, type Decision } from './guard.ts';
import type { Working } from './state.ts';
import { longestDeferral, SUSPENSION_GROUNDS } from './suspension.ts';

export type ConductCommand = Extract<
  AnyEnforcementCommand,
  { type: 'changeHandler' | 'recordService' | 'noteSettlement' | 'suspend' | 'resume' | 'resumeByExpiry' | 'proposeExtension' | 'decideExtension' }
>;

/** How a case in hand is conducted: handler, service, settlement, suspension, extension. */
export function decideConduct(state: Working, command: ConductCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'changeHandler': {
      const { on, handlerId, reason } = command;
      if (handlerId === state.handlerId) return refuse('same_person');
      return wrongDay(on, context, state.assignedOn) ?? ok([{ type: 'handlerChanged', on, handlerId, formerId: state.handlerId, reason }]);
    }
    case 'recordService': {
      const { on, document, partyId, method } = command;
      if (![...state.applicantIds, ...state.respondentIds].includes(partyId)) return refuse('party_unknown');
      return wrongDay(on, context, state.filedOn) ?? ok([{ type: 'served', on, document, partyId, method }]);
    }
    case 'noteSettlement': {
      const { on, terms, performBy = null } = command;
      return wrongDay(on, context, state.filedOn) ?? ok([{ type: 'settlementNoted', on, terms, performBy }]);
    }
    case 'suspend':
      return suspend(state, command, context);
    case 'resume':
      if (!state.suspension) return refuse('not_suspended');
      return wrongDay(command.on, context, state.suspension.on) ?? resumed(command.on, command.reason);
    case 'resumeByExpiry': {
      const { suspension } = state;
      if (!suspension?.until) return refuse('not_suspended');
      const { ground, until } = suspension;
      return until < context.today ? resumed(addDays(until, 1), SUSPENSION_GROUNDS[ground].rule) : refuse('not_allowed');
    }
    case 'proposeExtension':
      return proposeExtension(state, command, context);
    case 'decideExtension':
      return decideExtension(state, command, context);
  }
}

/** SUS-001, DEF-001, DEF-002: the clock of the case stands still from the day of the ruling until resumption. */
function suspend(state: Working, { ground, reason, on, ...command }: Extract<ConductCommand, { type: 'suspend' }>, context: DecisionContext): Decision {
  const until = command.until ?? null;
  if (state.suspension) return refuse('already_suspended');
  const wrong = wrongDay(on, context, state.filedOn) ?? (until === null ? undefined : wrongUntil(until, context.today));
  if (wrong) return wrong;
  const longest = longestDeferral(ground, on);
  if (longest !== undefined && until === null) return refuse('bad_command');
  if (longest !== undefined && until !== null && until > longest) return refuse('term_too_long', { longest });
  return ok([{ type: 'suspended', on, ground, reason, until }, { type: 'clockPaused', reason: ground, rule: SUSPENSION_GROUNDS[ground].excludedBy, on }]);
}

export function resumed(on: string, reason: string): Decision {
  return ok([{ type: 'resumed', on, reason }, { type: 'clockResumed', on }]);
}

type Proposal = { months: number; reason: string; hpcRecordNo?: string; on: IsoDate };

/** ENF-003: asked for on a day before the limit ends, and not before the task for it opens. Above three months in all the high court's record number is needed. */
export function proposeExtension(state: Working, { months, reason, hpcRecordNo = '', on }: Proposal, context: DecisionContext): Decision {
  if (!state.limit) return refuse('no_such_limit');
  if (state.suspension) return refuse('already_suspended');
  if (state.extension) return refuse('already_proposed');
  if (!Number.isInteger(months) || months < 1) return refuse('bad_command');
  const { taskOpens } = enforcementExtensionWindow(state.limit.rawDue);
  const wrong = wrongDay(on, context, state.assignedOn);
  if (wrong) return wrong;
  if (on < taskOpens || on > state.limit.due) return refuse('outside_window', { from: taskOpens, to: state.limit.due });
  const rule = ruleInForce('ENF-003/extension', on);
  const most = rule.ok && rule.value.limit ? monthsOf(rule.value.limit) : 0;
  if (state.extendedMonths + months > most && hpcRecordNo === '') return refuse('extension_too_long', { most });
  return ok([{ type: 'extensionProposed', on, limit: { n: months, unit: 'm' }, reason, reference: hpcRecordNo, by: context.by.userId }]);
}

/** ENF-003: the president or a vice-president approves. */
export function decideExtension(state: Working, { outcome, comment = '', on }: { outcome: 'grant' | 'dismiss'; comment?: string; on: IsoDate }, context: DecisionContext): Decision {
  if (!state.extension) return refuse('nothing_proposed');
  const { limit, reference, proposedBy, on: proposedOn = state.assignedOn } = state.extension;
  const wrong = sameEyes(proposedBy, context) ?? wrongDay(on, context, proposedOn);
  if (wrong) return wrong;
  const approvedBy = context.by.userId;
  const decided = { type: 'extensionDecided', on, isGranted: outcome === 'grant', comment, approvedBy } as const;
  if (outcome === 'dismiss') return ok([decided]);
  return ok([decided, { type: 'limitExtended', limitId: 'enforcement', extension: { limit, approver: approvedBy, reference, on } }]);
}
