import type { By, Role } from './role.ts';
import type { Interval, IsoDate } from './dates.ts';

export type RuleId = string;
export type Unit = 'cd' | 'wd' | 'm' | 'y' | 'h';
export type Limit = { n: number; unit: Unit };

/** An instant on the way of a deadline: a reminder, the breach, a step of an escalation. Each is told once. */
export type Rung = { name: string; atMs: number };

/**
 * Where a rung stands: days before the raw last day, at the end of the limit (`breach` of the law, or `ended`: a target, a party's period, a term), a while after it,
 * or at a part of the way of another rule.
 */
export type RungSpec =
  | { name: string; beforeDays: number }
  | { name: 'breach' | 'ended' }
  | { name: string; after: RuleId }
  | { name: string; partOf: RuleId; numerator: number; denominator: number };

/** A limit that had passed before the record knew the case (历史超期): its last day, and how many days later it was met, or had not been met yet. */
export type PastLimit = { rule: RuleId; from: IsoDate; due: IsoDate; days: number };

/**
 * A last day as the door resolved it: `rawDue` before the roll over rest days, `endsMs` 24:00 of `due`, under this version of the calendar.
 * `limit`: the number that the court had set in place of the rule's own; a deadline keeps the number it was opened with.
 */
export type ResolvedDeadline = {
  rule: RuleId;
  from: IsoDate;
  rawDue: IsoDate;
  due: IsoDate;
  endsMs: number;
  provisional: boolean;
  calendar: string;
  limit?: Limit;
  rungs: Rung[];
};

/** `reach`: left out, every counted deadline of the stream (a suspension); `named`, only those whose rule names `rule` among its pauses (审限的扣除). */
export type Exclusion = Interval & { reason: string; rule: RuleId; reach?: 'named' };
export type Extension = { limit: Limit; approver: string; reference: string; on: IsoDate };

/**
 * What every stream may hold besides its own events. The door fills in what is marked as resolved. A task or limit with `until` ends on that day as it is written
 * in a paper (自…至…, 指定期间): it is not counted by a rule, nothing extends or excludes it, and it runs on while the case stands still.
 * `deadlineMoved`: from the day it `was` to that of `deadline`, in consequence of `why`: the type of the line before it, or `calendarPublished`.
 * A limit that was lengthened before the record knew its case opens with the `extensions`.
 * Where nobody watched a limit before the day `since`, of what had come by then only its end is told.
 * `imported`: the case was run elsewhere until now, under `limits`; the door notes which of them had passed, and no rung before `beforeMs` is told any more.
 */
export type SharedEvent =
  | { type: 'taskOpened'; taskId: string; kind: string; from: IsoDate; until?: IsoDate; role?: Role; deadline?: ResolvedDeadline }
  | { type: 'taskAnswered'; taskId: string; kind: string; answer: unknown }
  | { type: 'taskWithdrawn'; taskId: string }
  | { type: 'limitOpened'; limitId: string; rule: RuleId; from: IsoDate; until?: IsoDate; since?: IsoDate; extensions?: readonly Extension[]; rungs: readonly RungSpec[]; isTarget: boolean; deadline?: ResolvedDeadline }
  | { type: 'limitMet'; limitId: string }
  | { type: 'reminded'; deadlineId: string; rung: string }
  | { type: 'breached'; deadlineId: string; rung: 'breach' }
  | { type: 'deadlineMoved'; deadlineId: string; deadline: ResolvedDeadline; was?: { due: IsoDate; provisional: boolean; calendar: string }; why: string }
  | { type: 'clockPaused'; reason: string; rule: RuleId; on: IsoDate }
  | { type: 'clockResumed'; on: IsoDate; reason?: string }
  | { type: 'periodExcluded'; exclusion: Exclusion }
  | { type: 'limitExtended'; limitId: string; extension: Extension }
  | { type: 'numbered'; typeCode: string; year: number; caseNumber?: string }
  | { type: 'imported'; importId: string; limits: readonly { rule: RuleId; from: IsoDate; metOn: IsoDate | null; until?: IsoDate }[]; beforeMs?: number; overdue?: readonly PastLimit[] }
  | { type: 'heard'; streamId: string; revision: number; event: AnyEvent }
  | { type: 'ordered'; orderId: string; to: string; outcome: { done: true } | { done: false; code: string } }
  | { type: 'acting'; actId: string; activity: string }
  | { type: 'acted'; actId: string; result: unknown }
  | { type: 'stopped'; reason: string };

export type AnyEvent = { type: string; [field: string]: unknown };

/** One line of a stream: numbered by the record, never changed. */
export type Recorded<E = AnyEvent> = { revision: number; atMs: number; by: By; event: E };

const SHARED_TYPES: ReadonlySet<string> = new Set<SharedEvent['type']>([
  'taskOpened', 'taskAnswered', 'taskWithdrawn', 'limitOpened', 'limitMet', 'reminded', 'breached', 'deadlineMoved', 'clockPaused', 'clockResumed',
  'periodExcluded', 'limitExtended', 'numbered', 'imported', 'heard', 'ordered', 'acting', 'acted', 'stopped',
]);

export function isShared(event: AnyEvent): event is SharedEvent {
  return SHARED_TYPES.has(event.type);
}
