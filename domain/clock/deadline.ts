import type { Interval, IsoDate } from '#domain/shared/dates.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import type { Calendar } from './calendar.ts';
import { countLimit, type Extension, type CountRefusal, type Term } from './count.ts';
import { exclusionsReaching, type Exclusion } from './exclusion.ts';
import type { Limit } from './limit.ts';
import { citationOn, type Citation } from './rules/citation.ts';
import { ruleInForce, type RuleRefusal } from './rules/index.ts';
import type { RuleId } from './rules/rule.ts';

export type { Extension, Term } from './count.ts';

/** A due date as it is stored. `rawDue` is after extension and exclusion, before the roll; `endsMs` is the instant the period ends. */
export type Deadline = {
  rule: RuleId;
  from: IsoDate;
  rawDue: IsoDate;
  due: IsoDate;
  unit: Limit['unit'];
  endsMs: number;
  provisional: boolean;
  calendar: string;
};

/** A deadline with its working: the days of the terms, added to `from`, give `due`. */
export type Explained = Deadline & { terms: Term[]; source: Citation };

export type ClockRefusal = RuleRefusal | CountRefusal | { code: 'rule_without_limit'; rule: RuleId };

export type DeadlineInput = {
  rule: RuleId;
  from: IsoDate;
  calendar: Calendar;
  /** A court's setting in place of the rule's number. */
  limit?: Limit;
  exclusions?: readonly (Interval & Exclusion)[];
  extensions?: readonly Extension[];
  /** The day whose law applies; by default `from`. */
  on?: IsoDate;
  /** The instant of the start, for limits in hours. */
  fromMs?: number;
};

/** The deadline of a rule from a start day, with its working and its article of the time. */
export function deadlineOf(input: DeadlineInput): Result<Explained, ClockRefusal> {
  const on = input.on ?? input.from;
  const found = ruleInForce(input.rule, on);
  if (!found.ok) return found;
  const rule = found.value;
  const limit = input.limit ?? rule.limit;
  if (!limit) return err({ code: 'rule_without_limit', rule: rule.id });
  const { from, calendar, extensions, fromMs } = input;
  const exclusions = exclusionsReaching(rule, input.exclusions);
  const counted = countLimit({ rule, limit, from, calendar, on, roll: rule.roll, direction: rule.direction, exclusions, extensions, fromMs });
  if (!counted.ok) return counted;
  const { rawDue, due, unit, endsMs, provisional, terms } = counted.value;
  return ok({ rule: rule.id, from, rawDue, due, unit, endsMs, provisional, calendar: calendar.version, terms, source: citationOn(rule.source, on) });
}

/** As {@link deadlineOf}; a start before the rule was made counts by the first number that it had: what was due then still needs a last day. */
export function deadlineEvenBefore(input: DeadlineInput): Result<Explained, ClockRefusal> {
  const atOnce = deadlineOf(input);
  const first = !atOnce.ok && atOnce.error.code === 'rule_not_in_force' ? atOnce.error.inForce[0] : undefined;
  return first && input.from < first.from ? deadlineOf({ ...input, on: first.from }) : atOnce;
}

/** The stored part of an explained deadline. */
export function deadlineOnly(explained: Explained): Deadline {
  const { rule, from, rawDue, due, unit, endsMs, provisional, calendar } = explained;
  return { rule, from, rawDue, due, unit, endsMs, provisional, calendar };
}

/** Whether a published calendar moves a deadline; the refusal is that of counting it anew. */
export function recomputed(input: DeadlineInput, stored: Deadline): Result<{ isMoved: boolean; deadline: Explained }, ClockRefusal> {
  const counted = deadlineOf(input);
  if (!counted.ok) return counted;
  return ok({ isMoved: counted.value.due !== stored.due || counted.value.endsMs !== stored.endsMs, deadline: counted.value });
}

/** True once the period has ended: a day ends at 24:00 in Shanghai. */
export function hasEnded(deadline: Pick<Deadline, 'endsMs'>, nowMs: number): boolean {
  return nowMs >= deadline.endsMs;
}
