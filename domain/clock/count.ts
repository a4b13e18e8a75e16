import { dayAt, type Interval, type IsoDate } from '#domain/shared/dates.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { addWorkingDaysToNumber, isBeforeCalendar, isProvisionalNumber, nextWorkingDayNumber, type Calendar } from './calendar.ts';
import { addMonthsToDay, fromDay, toDay } from './civil.ts';
import { applyExclusions, type Exclusion, type ExclusionStep } from './exclusion.ts';
import { monthsOf, type Limit } from './limit.ts';
import { citationOn, type Citation } from './rules/citation.ts';
import { ruleInForce } from './rules/index.ts';
import type { RollPolicy, Rule, RuleId } from './rules/rule.ts';

/** An approved extension, with who approved it, under which number, and when. */
export type Extension = { limit: Limit; approver?: string; reference?: string; on?: IsoDate; rule?: RuleId };

/** One line of the working: it moves the end from one day to another by so many calendar days. */
export type Term = {
  kind: 'statutory' | 'extension' | 'exclusion' | 'roll';
  from: IsoDate;
  to: IsoDate;
  days: number;
  limit?: Limit;
  interval?: Interval;
  /** Days of the interval that counted: working days for a limit in working days. */
  counted?: number;
  reason?: string;
  approver?: string;
  reference?: string;
  approvedOn?: IsoDate;
  rule?: RuleId;
  source?: Citation;
};

export type Counted = {
  from: IsoDate;
  rawDue: IsoDate;
  due: IsoDate;
  unit: Limit['unit'];
  endsMs: number;
  provisional: boolean;
  calendar: string;
  terms: Term[];
};

export type CountRefusal =
  | { code: 'bad_interval'; interval: Interval }
  | { code: 'units_do_not_mix' }
  | { code: 'lead_time_stands' }
  | { code: 'before_calendar'; firstYear: number };

export type CountInput = {
  limit: Limit;
  from: IsoDate;
  calendar: Calendar;
  roll?: RollPolicy;
  direction?: 'after' | 'before';
  exclusions?: readonly Exclusion[] | undefined;
  extensions?: readonly Extension[] | undefined;
  /** The instant of the start, for limits in hours. */
  fromMs?: number | undefined;
  /** The rule that is counted, and the day whose law is cited; by default no rule, and the start. */
  rule?: Rule;
  on?: IsoDate;
};

const ROLL_RULE: RuleId = 'DAY-002';
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const SHANGHAI_MS = 8 * HOUR_MS;

/**
 * Counts a limit: months of limit and extensions together from the start, then their days, then the days not counted, then the
 * roll. Without a roll policy the last day moves off a rest day.
 */
export function countLimit(input: CountInput): Result<Counted, CountRefusal> {
  const { limit } = input;
  const exclusions = input.exclusions ?? [];
  const extensions = input.extensions ?? [];
  for (const { from, to } of exclusions) if (from >= to) return err({ code: 'bad_interval', interval: { from, to } });
  const hasAdditions = exclusions.length + extensions.length > 0;
  if (input.direction === 'before') return hasAdditions ? err({ code: 'lead_time_stands' }) : countBack(input);
  const isInHours = limit.unit === 'h';
  if (isInHours ? exclusions.length > 0 || extensions.some((extension) => extension.limit.unit !== 'h') : extensions.some((extension) => extension.limit.unit === 'h')) {
    return err({ code: 'units_do_not_mix' });
  }
  if (isInHours) return ok(countHours(input, [limit, ...extensions.map((extension) => extension.limit)]));
  return countDays(input, exclusions, extensions);
}

function countDays(input: CountInput, exclusions: readonly Exclusion[], extensions: readonly Extension[]): Result<Counted, CountRefusal> {
  const { limit, calendar } = input;
  const start = toDay(input.from);
  const hasWorkingDays = limit.unit === 'wd' || extensions.some((extension) => extension.limit.unit === 'wd');
  if (hasWorkingDays && isBeforeCalendar(calendar, start)) return beforeCalendar(calendar);
  const limits = [limit];
  let end = endAfter(calendar, start, limits);
  const terms = [statutoryTerm(input, start, end)];
  for (const extension of extensions) {
    limits.push(extension.limit);
    const extended = endAfter(calendar, start, limits);
    terms.push(extensionTerm(input, extension, end, extended));
    end = extended;
  }
  if (exclusions.length > 0) {
    const moved = applyExclusions({ calendar, exclusions, start, end, inWorkingDays: limit.unit === 'wd' });
    for (const step of moved.steps) terms.push(exclusionTerm(input, step));
    end = moved.end;
  }
  const roll = input.roll ?? 'party';
  const rolls = roll === 'party' || roll === 'court';
  if (rolls && isBeforeCalendar(calendar, end)) return beforeCalendar(calendar);
  const due = rolls ? nextWorkingDayNumber(calendar, end) : end;
  if (due !== end) terms.push(cite(span('roll', end, due), input, ROLL_RULE));
  const provisional = (rolls || hasWorkingDays) && isProvisionalNumber(calendar, due);
  return ok({
    from: input.from, rawDue: fromDay(end), due: fromDay(due), unit: limit.unit,
    endsMs: (due + 1) * DAY_MS - SHANGHAI_MS, provisional, calendar: calendar.version, terms,
  });
}

/** A lead time: the latest day that is so long before the day it leads to. */
function countBack(input: CountInput): Result<Counted, CountRefusal> {
  const { limit, calendar } = input;
  if (limit.unit === 'h') return err({ code: 'units_do_not_mix' });
  const start = toDay(input.from);
  if (limit.unit === 'wd' && isBeforeCalendar(calendar, start)) return beforeCalendar(calendar);
  const due = endAfter(calendar, start, [{ n: -limit.n, unit: limit.unit }]);
  return ok({
    from: input.from, rawDue: fromDay(due), due: fromDay(due), unit: limit.unit, endsMs: (due + 1) * DAY_MS - SHANGHAI_MS,
    provisional: limit.unit === 'wd' && isProvisionalNumber(calendar, start), calendar: calendar.version,
    terms: [statutoryTerm(input, start, due)],
  });
}

/** Hours run from the end of the starting hour; where only the day is known, from its end (DAY-001). */
function countHours(input: CountInput, limits: readonly Limit[]): Counted {
  const startMs = input.fromMs === undefined ? (toDay(input.from) + 1) * DAY_MS - SHANGHAI_MS : Math.floor(input.fromMs / HOUR_MS + 1) * HOUR_MS;
  const endsMs = limits.reduce((endMs, limit) => endMs + limit.n * HOUR_MS, startMs);
  const due = dayAt(endsMs - 1);
  return {
    from: input.from, rawDue: due, due, unit: 'h', endsMs, provisional: false, calendar: input.calendar.version,
    terms: [statutoryTerm(input, toDay(input.from), toDay(due))],
  };
}

function endAfter(calendar: Calendar, start: number, limits: readonly Limit[]): number {
  let months = 0;
  let days = 0;
  let working = 0;
  for (const limit of limits) {
    months += monthsOf(limit);
    if (limit.unit === 'cd') days += limit.n;
    if (limit.unit === 'wd') working += limit.n;
  }
  return addWorkingDaysToNumber(calendar, addMonthsToDay(start, months) + days, working);
}

function statutoryTerm(input: CountInput, before: number, after: number): Term {
  const term = span('statutory', before, after);
  term.limit = input.limit;
  if (input.rule) {
    term.rule = input.rule.id;
    term.source = citationOn(input.rule.source, input.on ?? input.from);
  }
  return term;
}

function extensionTerm(input: CountInput, extension: Extension, before: number, after: number): Term {
  const term = span('extension', before, after);
  term.limit = extension.limit;
  if (extension.approver !== undefined) term.approver = extension.approver;
  if (extension.reference !== undefined) term.reference = extension.reference;
  if (extension.on !== undefined) term.approvedOn = extension.on;
  return cite(term, input, extension.rule ?? input.rule?.extendedBy);
}

function exclusionTerm(input: CountInput, { exclusion, before, after, counted }: ExclusionStep): Term {
  const term = span('exclusion', before, after);
  term.interval = { from: exclusion.from, to: exclusion.to };
  term.counted = counted;
  if (exclusion.reason !== undefined) term.reason = exclusion.reason;
  return cite(term, input, exclusion.rule);
}

function cite(term: Term, input: CountInput, id: RuleId | undefined): Term {
  if (id === undefined) return term;
  term.rule = id;
  const on = input.on ?? input.from;
  const rule = ruleInForce(id, on);
  if (rule.ok) term.source = citationOn(rule.value.source, on);
  return term;
}

function span(kind: Term['kind'], from: number, to: number): Term {
  return { kind, from: fromDay(from), to: fromDay(to), days: to - from };
}

function beforeCalendar(calendar: Calendar): Result<never, CountRefusal> {
  return err({ code: 'before_calendar', firstYear: calendar.firstYear });
}
