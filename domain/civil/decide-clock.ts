import { addMonths } from '#domain/clock/civil.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import type { CivilCommand } from './commands.ts';
import type { CivilEvent } from './events.ts';
import { checkConversion, checkExtension } from './procedure.ts';
import { docketOf, type CivilState } from './state.ts';

/** How far ahead the end of an excluded period may lie: what takes longer is excluded again when it is known. */
const FURTHEST_MONTHS = 12;

type ClockCommand = Extract<CivilCommand, { type: 'suspend' | 'resume' | 'excludePeriod' | 'proposeExtension' | 'convert' }>;

/** TRI-012: what is not counted in the trial's limit, as the arithmetic of a deadline shows it. */
export const EXCLUSIONS = {
  publicNotice: { zh: '公告期间', en: 'Public notice' },
  appraisal: { zh: '鉴定期间', en: 'Appraisal' },
  settlement: { zh: '双方当事人和解期间', en: 'Settlement talks of both parties' },
  jurisdiction: { zh: '管辖异议审理期间', en: 'Dispute over jurisdiction' },
} as const;

/** The commands that move the trial's limit. */
export function decideClock(state: CivilState, command: ClockCommand, { today, by }: DecisionContext): Result<CivilEvent[], Refusal> {
  const docket = docketOf(state);
  if (!docket) return refuse('not_allowed');
  if (command.type === 'excludePeriod') {
    const wrong = wrongDay(command.from, { today }, docket.filedOn);
    if (wrong) return wrong;
    const latest = addMonths(today, FURTHEST_MONTHS);
    if (command.to <= command.from || command.to > latest) return refuse('date_out_of_order', { from: command.from, to: command.to, latest });
    return ok([{ type: 'periodExcluded', exclusion: { from: command.from, to: command.to, reason: EXCLUSIONS[command.reason].zh, rule: 'TRI-012', reach: 'named' } }]);
  }
  const wrong = wrongDay(command.on, { today }, command.type === 'resume' && state.suspended ? state.suspended.since : docket.filedOn);
  if (wrong) return wrong;
  switch (command.type) {
    case 'suspend':
      return state.suspended ? refuse('already_suspended') : ok([{ type: 'clockPaused', on: command.on, reason: command.reason, rule: 'TRI-012' }]);
    case 'resume':
      return state.suspended ? ok([{ type: 'clockResumed', on: command.on, reason: command.reason }]) : refuse('not_suspended');
    case 'proposeExtension': {
      const extension = checkExtension(docket, command.months, command.on);
      return extension.ok ? ok([{ type: 'extensionProposed', on: command.on, months: command.months, reason: command.reason, proposedBy: by.userId }]) : extension;
    }
    case 'convert': {
      const conversion = checkConversion(docket, command.to, command.on);
      return conversion.ok ? ok([{ type: 'converted', on: command.on, from: docket.procedure, to: command.to, reason: command.reason }]) : conversion;
    }
  }
}
