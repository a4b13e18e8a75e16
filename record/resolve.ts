import type { Calendar } from '#domain/clock/calendar.ts';
import { deadlineEvenBefore, deadlineOf } from '#domain/clock/deadline.ts';
import { addDays, dayAt, dayNumber, endOfDayMs, startOfDayMs, type IsoDate } from '#domain/shared/dates.ts';
import { settingOf, type Settings } from '#domain/shared/kind.ts';
import type { Exclusion, Extension, Limit, PastLimit, ResolvedDeadline, Rung, RungSpec } from '#domain/shared/record.ts';
import type { OpenDeadline } from '#domain/shared/stream-clock.ts';

const DAY_MS = 86_400_000;

type Question = {
  rule: string;
  from: IsoDate;
  /** The last day as written, where it is not counted by the rule. */
  until?: IsoDate | undefined;
  specs: readonly RungSpec[];
  exclusions: readonly Exclusion[];
  extensions: readonly Extension[];
};

/**
 * The last day of a limit under the calendar in force and this court's settings, with the instants to remind, to record the breach and to escalate.
 * Throws when the rule is not in the rule book: a story that names no rule is a bug.
 */
export function resolveDeadline(question: Question, calendar: Calendar, settings: Settings): ResolvedDeadline {
  return resolved(question, question.until === undefined ? settingOf(settings, question.rule) : undefined, calendar, settings);
}

/** The last day of a running deadline counted anew, by the number that it was opened with: what the court has set since then does not reach it. */
export function resolveAnew({ deadline: { rule, from, limit }, until, specs, extensions }: OpenDeadline, exclusions: readonly Exclusion[], calendar: Calendar, settings: Settings): ResolvedDeadline {
  return resolved({ rule, from, until, specs, exclusions, extensions }, limit, calendar, settings);
}

function resolved({ rule, from, until, specs, exclusions, extensions }: Question, limit: Limit | undefined, calendar: Calendar, settings: Settings): ResolvedDeadline {
  const due = until === undefined ? lastDay(rule, from, limit, calendar, exclusions, extensions) : { from, rawDue: until, due: until, endsMs: endOfDayMs(until), provisional: false, calendar: calendar.version };
  // Reminders count back from the raw last day (rules 9.3).
  const [fromMs, rawDueMs] = [startOfDayMs(from), startOfDayMs(due.rawDue)];
  const rungs = specs.flatMap((spec): Rung[] => {
    if (!('beforeDays' in spec)) return [{ name: spec.name, atMs: instantOf(spec, rule, due, calendar, settings, exclusions) }];
    const atMs = rawDueMs - spec.beforeDays * DAY_MS;
    return atMs <= fromMs ? [] : [{ name: spec.name, atMs }];
  });
  return { rule, from, rawDue: due.rawDue, due: due.due, endsMs: due.endsMs, provisional: due.provisional, calendar: due.calendar, ...(limit && { limit }), rungs };
}

/** The limit with its last day, counted or as it was told, if it was not met in time, or was over before an instant; else nothing, and nothing where no rule of the time says how long it ran. */
export function pastLimit({ rule, from, metOn, until }: { rule: string; from: IsoDate; metOn: IsoDate | null; until?: IsoDate }, beforeMs: number, calendar: Calendar, settings: Settings): PastLimit[] {
  const limit = settingOf(settings, rule);
  const last = until === undefined ? lastDays(calendar, rule, from, limit) : { due: until, endsMs: endOfDayMs(until) };
  if (!last || last.endsMs > beforeMs) return [];
  const { due } = last;
  const days = dayNumber(metOn ?? dayAt(beforeMs)) - dayNumber(due);
  return days > 0 ? [{ rule, from, due, days }] : [];
}

const counted = new WeakMap<Calendar, Map<string, { due: IsoDate; endsMs: number } | undefined>>();

/** A file of cases asks for the same days again and again: each is counted once for a calendar. */
function lastDays(calendar: Calendar, rule: string, from: IsoDate, limit: Limit | undefined): { due: IsoDate; endsMs: number } | undefined {
  const known = counted.get(calendar) ?? new Map<string, { due: IsoDate; endsMs: number } | undefined>();
  counted.set(calendar, known);
  const question = `${rule} ${from} ${limit ? `${limit.n}${limit.unit}` : ''}`;
  if (known.has(question)) return known.get(question);
  const found = deadlineOf({ rule, from, calendar, ...(limit && { limit }) });
  const last = found.ok ? { due: found.value.due, endsMs: found.value.endsMs } : undefined;
  known.set(question, last);
  return last;
}

function lastDay(rule: string, from: IsoDate, limit: Limit | undefined, calendar: Calendar, exclusions: readonly Exclusion[], extensions: readonly Extension[]) {
  const found = deadlineEvenBefore({ rule, from, calendar, exclusions, extensions, ...(limit && { limit }) });
  if (!found.ok) throw new Error(`no deadline for ${rule} from ${from}: ${found.error.code}`);
  return found.value;
}

/** The breach is after the rolled last day, an escalation a while after it, or at a part of the way of a rule: of its own, as far as it has been extended. */
function instantOf(spec: Exclude<RungSpec, { beforeDays: number }>, rule: string, due: { from: IsoDate; rawDue: IsoDate; due: IsoDate; endsMs: number }, calendar: Calendar, settings: Settings, exclusions: readonly Exclusion[]): number {
  if ('after' in spec) return lastDay(spec.after, due.due, settingOf(settings, spec.after), calendar, exclusions, []).endsMs;
  if ('partOf' in spec) {
    const cap = spec.partOf === rule ? due : lastDay(spec.partOf, due.from, settingOf(settings, spec.partOf), calendar, exclusions, []);
    const days = dayNumber(cap.rawDue) - dayNumber(due.from);
    return endOfDayMs(addDays(due.from, Math.floor((days * spec.numerator) / spec.denominator)));
  }
  return due.endsMs;
}
