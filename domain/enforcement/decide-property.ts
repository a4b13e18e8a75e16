import { seizureExpiry } from '#domain/clock/seizure-expiry.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse, type Refused } from '#domain/shared/refusal.ts';
import { ok } from '#domain/shared/result.ts';
import type { EnforcementCommand } from './commands.ts';
import { wrongAmount, wrongUntil, type Decision } from './guard.ts';
import { recordedControls, type Control, type Working } from './state.ts';

export type PropertyCommand = Extract<EnforcementCommand, { type: 'receiveClue' | 'sendQuery' | 'recordFinding' | 'control' | 'renewControl' | 'releaseControl' }>;

/** What is learned of the debtor's property, and what is held of it (查封、扣押、冻结). */
export function decideProperty(state: Working, command: PropertyCommand, context: DecisionContext): Decision {
  const wrong = wrongDay(command.on, context);
  if (wrong) return wrong;
  switch (command.type) {
    case 'receiveClue':
      return wrongDay(command.on, context, state.receivedOn) ?? ok([{ type: 'clueReceived', on: command.on, clueId: String(state.clueCount + 1), text: command.text, isUrgent: command.isUrgent }]);
    case 'sendQuery':
      return sendQuery(state, command.on, context);
    case 'recordFinding': {
      const { on, source, propertyClass, finding } = command;
      return wrongDay(on, context, state.filedOn) ?? ok([{ type: 'findingRecorded', on, source, propertyClass, finding }]);
    }
    case 'control':
      return setControl(state, command);
    case 'renewControl':
      return renewControl(state, command, context);
    case 'releaseControl':
      return releaseControl(state, command, context);
  }
}

export function sendQuery(state: Working, on: IsoDate, context: DecisionContext): Decision {
  return wrongDay(on, context, state.assignedOn) ?? ok([{ type: 'querySent', on, round: state.query.sent + 1 }]);
}

/** SEZ-001…003: the term as written in the notice, at most to the day before the corresponding day. */
function setControl(state: Working, { on, respondentId, measure, asset, what, value, until, documentNo }: Extract<PropertyCommand, { type: 'control' }>): Decision {
  if (!state.respondentIds.includes(respondentId)) return refuse('party_unknown');
  const wrong = wrongAmount(value) ?? wrongTerm(asset, on, until);
  if (wrong) return wrong;
  return ok([{ type: 'controlSet', on, controlId: String(state.controlCount + 1), respondentId, measure, asset, what, value, until, documentNo }]);
}

type Renewal = { controlId: string; until: IsoDate; documentNo: string; on: IsoDate };

/** SEZ-004: a renewal is a new term from its own day, and must be done while the control still stands; it may be entered when that has passed. */
export function renewControl(state: Working, { controlId, until, documentNo, on }: Renewal, context: DecisionContext): Decision {
  const control = recordedControls(state).find(({ id }) => id === controlId);
  if (!control) return refuse('no_such_control');
  const wrong = wrongDay(on, context, control.from) ?? wrongTerm(control.asset, on, until);
  if (wrong) return wrong;
  if (on > control.until || until <= control.until) return refuse('date_out_of_order', { until: control.until });
  return ok([{ type: 'controlRenewed', on, controlId, term: control.term + 1, until, documentNo }]);
}

export function releaseControl({ controls }: Working, { controlId, reason, documentNo, on }: { controlId: string; reason: string; documentNo: string; on: IsoDate }, context: DecisionContext): Decision {
  const control = controls.find(({ id }) => id === controlId);
  if (!control) return refuse('no_such_control');
  return wrongDay(on, context, control.from) ?? ok([{ type: 'controlReleased', on, controlId, reason, documentNo }]);
}

export function wrongTerm(asset: Control['asset'], from: IsoDate, until: IsoDate): Refused | undefined {
  const longest = longestTerm(asset, from);
  return wrongUntil(until, from) ?? (until > longest ? refuse('term_too_long', { longest }) : undefined);
}

/** The last day to which a control of this kind of property may run from a day. Rights of other kinds are held as long as immovables. */
export function longestTerm(asset: Control['asset'], from: IsoDate): IsoDate {
  const expiry = seizureExpiry({ asset: asset === 'other' ? 'immovable' : asset, from });
  if (!expiry.ok) throw new Error(`no term for ${asset} from ${from}: ${expiry.error.code}`);
  return expiry.value.lastEffectiveDay;
}

/** The rule that limits a control. */
export function controlRule(asset: Control['asset']): 'SEZ-001' | 'SEZ-002' | 'SEZ-003' {
  if (asset === 'bank') return 'SEZ-001';
  return asset === 'movable' ? 'SEZ-002' : 'SEZ-003';
}
