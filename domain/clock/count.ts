import { dayAt, type Interval, type IsoDate } from '#domain/shared/dates.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { addWorkingDaysToNumber, isBeforeCalendar, isProvisionalNumber, nextWorkingDayNumber, type Calendar } from './calendar.ts';
import { addMonthsToDay, fromDay, toDay } from './civil.ts';
import { applyExclusions, type Exclusion } from './exclusion.ts';
import { monthsOf, type Limit } from './limit.ts';
import type { Citation } from './rules/citation.ts';
import type { RollPolicy, RuleId } from './rules/rule.ts';

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
  exclusions?: readonly Exclusion[];
  extensions?: readonly Extension[];
  fromMs?: number;
  statutory?: { rule: RuleId; source: Citation };
  extendedBy?: RuleId;
  cite?: (rule: RuleId) => Citation | undefined;
};

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
  const terms: Term[] = [{ kind: 'statutory', ...span(start, end), limit, ...input.statutory }];
  for (const extension of extensions) {
    limits.push(extension.limit);
    const extended = endAfter(calendar, start, limits);
    terms.push(extensionTerm(input, extension, end, extended));
    end = extended;
  }
  if (exclusions.length > 0) {
    const moved = applyExclusions({ calendar, exclusions, start, end, inWorkingDays: limit.unit === 'wd' });
    for (const step of moved.steps) terms.push(exclusionTerm(input, step.exclusion, step.before, step.after, step.counted));
    end = moved.end;
  }
  const roll = input.roll ?? 'party';
  const rolls = roll === 'party' || roll === 'court';
  if (rolls && isBeforeCalendar(calendar, end)) return beforeCalendar(calendar);
  const due = rolls ? nextWorkingDayNumber(calendar, end) : end;
  if (due !== end) terms.push({ kind: 'roll', ...span(end, due), ...cited(input, 'DAY-002') });
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
    terms: [{ kind: 'statutory', ...span(start, due), limit, ...input.statutory }],
  });
}

/** Hours run from the end of the starting hour; where only the day is known, from its end (DAY-001). */
function countHours(input: CountInput, limits: readonly Limit[]): Counted {
  const startMs = input.fromMs === undefined ? (toDay(input.from) + 1) * DAY_MS - SHANGHAI_MS : Math.floor(input.fromMs / HOUR_MS + 1) * HOUR_MS;
  const endsMs = limits.reduce((endMs, limit) => endMs + limit.n * HOUR_MS, startMs);
  const due = dayAt(endsMs - 1);
  return {
    from: input.from, rawDue: due, due, unit: 'h', endsMs, provisional: false, calendar: input.calendar.version,
    terms: [{ kind: 'statutory', ...span(toDay(input.from), toDay(due)), limit: input.limit, ...input.statutory }],
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

function extensionTerm(input: CountInput, extension: Extension, before: number, after: number): Term {
  const { limit, approver, reference, on } = extension;
  return {
    kind: 'extension', ...span(before, after), limit,
    ...(approver === undefined ? {} : { approver }), ...(reference === undefined ? {} : { reference }), ...(on === undefined ? {} : { approvedOn: on }),
    ...cited(input, extension.rule ?? input.extendedBy),
  };
}

function exclusionTerm(input: CountInput, exclusion: Exclusion, before: number, after: number, counted: number): Term {
  const { from, to, reason, rule } = exclusion;
  return { kind: 'exclusion', ...span(before, after), interval: { from, to }, counted, ...(reason === undefined ? {} : { reason }), ...cited(input, rule) };
}

function cited(input: CountInput, rule: RuleId | undefined): { rule?: RuleId; source?: Citation } {
  if (rule === undefined) return {};
  const source = input.cite?.(rule);
  return source ? { rule, source } : { rule };
}

function span(from: number, to: number): { from: IsoDate; to: IsoDate; days: number } {
  return { from: fromDay(from), to: fromDay(to), days: to - from };
}

function beforeCalendar(calendar: Calendar): Result<never, CountRefusal> {
  return err({ code: 'before_calendar', firstYear: calendar.firstYear });
}
