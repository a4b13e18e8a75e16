import { dayNumber, type Interval, type IsoDate } from '#domain/shared/dates.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import type { Calendar } from './calendar.ts';
import type { Extension } from './count.ts';
import { deadlineEvenBefore, type ClockRefusal, type Explained } from './deadline.ts';
import type { Exclusion } from './exclusion.ts';
import type { Limit } from './limit.ts';
import { ruleInForce } from './rules/index.ts';
import type { RuleId } from './rules/rule.ts';

/** A deadline that runs, with what its stream leaves out and what it was extended by. `isMirror`: its stream follows the clocks of the case (the fast track). */
export type RunningDeadline = {
  streamId: string;
  deadlineId: string;
  isMirror: boolean;
  rule: RuleId;
  from: IsoDate;
  due: IsoDate;
  /** The last day is written in a paper and never moves. */
  until?: IsoDate | undefined;
  limit?: Limit | undefined;
  exclusions: readonly (Interval & Exclusion)[];
  extensions: readonly Extension[];
};

/** What is supposed of one deadline: that it began on another day, that a period is not counted, that it is extended. */
export type Supposition = { from?: IsoDate | undefined; exclusion?: (Interval & Exclusion) | undefined; extension?: Extension | undefined };

export type Supposed = { running: RunningDeadline; deadline: Explained; daysMoved: number };

export type WhatIfRefusal = ClockRefusal | { code: 'written_day' };

/**
 * Where a deadline would end under a supposition, and which others of the case would move with it: by another start those that count from the same event, by a
 * period that is not counted all of its stream, by an extension its mirror alone; what mirrors the case follows it. Writes nothing, and knows nothing but its arguments.
 */
export function whatIf(target: RunningDeadline, others: readonly RunningDeadline[], supposed: Supposition, calendar: Calendar): Result<{ deadline: Supposed; follows: Supposed[] }, WhatIfRefusal> {
  if (target.until !== undefined) return { ok: false, error: { code: 'written_day' } };
  const counted = count(target, supposed, calendar);
  if (!counted.ok) return counted;
  const follows = others.flatMap((running): Supposed[] => {
    const reached = reaching(target, running, supposed);
    if (running.until !== undefined || Object.values(reached).every((part) => part === undefined)) return [];
    const found = count(running, reached, calendar);
    return found.ok && found.value.daysMoved !== 0 ? [found.value] : [];
  });
  return ok({ deadline: counted.value, follows });
}

/** The part of the supposition that reaches another deadline. */
function reaching(target: RunningDeadline, other: RunningDeadline, { from, exclusion, extension }: Supposition): Supposition {
  const isSameStream = other.streamId === target.streamId;
  const follows = other.isMirror && !target.isMirror;
  const isSameStart = other.from === target.from && (follows || (isSameStream && triggerOf(other) === triggerOf(target)));
  const isEcho = follows && other.rule === target.rule && other.from === target.from;
  return { from: isSameStart ? from : undefined, exclusion: isSameStream || follows ? exclusion : undefined, extension: isEcho ? extension : undefined };
}

function triggerOf({ rule, from }: RunningDeadline): string {
  const found = ruleInForce(rule, from);
  return found.ok ? found.value.trigger : rule;
}

function count(running: RunningDeadline, { from, exclusion, extension }: Supposition, calendar: Calendar): Result<Supposed, ClockRefusal> {
  const { rule, limit, due } = running;
  const exclusions = exclusion ? [...running.exclusions, exclusion] : running.exclusions;
  const extensions = extension ? [...running.extensions, extension] : running.extensions;
  const counted = deadlineEvenBefore({ rule, from: from ?? running.from, calendar, exclusions, extensions, ...(limit && { limit }) });
  return counted.ok ? ok({ running, deadline: counted.value, daysMoved: dayNumber(counted.value.due) - dayNumber(due) }) : counted;
}
