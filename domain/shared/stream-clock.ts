import type { AnyEvent, Exclusion, Extension, ResolvedDeadline, Rung, RungSpec, SharedEvent } from './record.ts';
import { startOfDayMs, type IsoDate } from './dates.ts';
import { isShared } from './record.ts';

/** A deadline that runs: of a task or of the case. `told` names the rungs that are in the record. */
export type OpenDeadline = {
  kind: 'task' | 'limit';
  name: string;
  isTarget: boolean;
  /** The last day was written down, not counted: it never moves. */
  until?: IsoDate;
  deadline: ResolvedDeadline;
  specs: readonly RungSpec[];
  extensions: readonly Extension[];
  told: readonly string[];
};

/** The time side of a stream: what runs, what is left out, whether it stands still. */
export type StreamClock = {
  paused: { since: IsoDate; reason: string; rule: string } | null;
  exclusions: readonly Exclusion[];
  open: Readonly<Record<string, OpenDeadline>>;
  /** What came before this instant came before the record: no rung of it is told. */
  historyMs?: number;
};

export const NEW_CLOCK: StreamClock = { paused: null, exclusions: [], open: {} };

/** Folds the shared events into the time side. The door and the desk fold with this same function. */
export function evolveClock(clock: StreamClock, event: AnyEvent, specs: readonly RungSpec[] = []): StreamClock {
  return isShared(event) ? evolveShared(clock, event, specs) : clock;
}

function evolveShared(clock: StreamClock, event: SharedEvent, specs: readonly RungSpec[]): StreamClock {
  switch (event.type) {
    case 'taskOpened': {
      const kept = asOpened(specs, event.deadline!);
      return opened(clock, event.taskId, { kind: 'task', name: event.kind, isTarget: kept.some(({ name }) => name === 'ended'), ...written(event), deadline: event.deadline!, specs: kept, extensions: [], told: [] });
    }
    case 'limitOpened':
      return opened(clock, event.limitId, { kind: 'limit', name: event.limitId, isTarget: event.isTarget, ...written(event), deadline: event.deadline!, specs: event.rungs, extensions: event.extensions ?? [], told: unwatched(event) });
    case 'taskAnswered':
    case 'taskWithdrawn':
      return closed(clock, event.taskId);
    case 'limitMet':
      return closed(clock, event.limitId);
    case 'reminded':
    case 'breached':
      return changed(clock, event.deadlineId, (open) => ({ ...open, told: [...open.told, event.rung] }));
    case 'deadlineMoved':
      return changed(clock, event.deadlineId, (open) => ({ ...open, deadline: event.deadline, told: event.why === 'limitExtended' ? open.told.filter((name) => !name.startsWith('remind')) : open.told }));
    case 'limitExtended':
      return changed(clock, event.limitId, (open) => ({ ...open, extensions: [...open.extensions, event.extension] }));
    case 'clockPaused':
      return { ...clock, paused: { since: event.on, reason: event.reason, rule: event.rule } };
    case 'clockResumed': {
      if (!clock.paused) return clock;
      const { since, reason, rule } = clock.paused;
      const exclusions = since < event.on ? [...clock.exclusions, { from: since, to: event.on, reason, rule }] : clock.exclusions;
      return { ...clock, paused: null, exclusions };
    }
    case 'imported':
      return { ...clock, historyMs: event.beforeMs! };
    case 'periodExcluded':
      return { ...clock, exclusions: [...clock.exclusions, event.exclusion] };
    default:
      return clock;
  }
}

/** A suspension stops what is counted, not what ends on a written day. */
export function standsStill({ paused, open }: StreamClock, id: string): boolean {
  return paused !== null && open[id]?.until === undefined;
}

/** The rungs that are still to come, in order of time. What stands still has none, and no reminder comes after a later rung was told. */
export function rungsAhead(clock: StreamClock, id: string): ResolvedDeadline['rungs'] {
  const open = clock.open[id];
  if (!open || standsStill(clock, id)) return [];
  const lastToldMs = Math.max(0, ...open.deadline.rungs.flatMap(({ name, atMs }) => (open.told.includes(name) ? [atMs] : [])));
  const isAhead = ({ name, atMs }: Rung) => !isHistory(clock, atMs) && !open.told.includes(name) && !(name.startsWith('remind') && atMs <= lastToldMs);
  return open.deadline.rungs.filter(isAhead).toSorted((a, b) => a.atMs - b.atMs);
}

/** Before the record knew the case: told once, by the line of the import. */
export function isHistory({ historyMs = Number.NEGATIVE_INFINITY }: StreamClock, atMs: number): boolean {
  return atMs <= historyMs;
}

/** A task ends as it was opened, by a breach or as a target, whatever the table of its kind says since. */
function asOpened(specs: readonly RungSpec[], { rungs }: ResolvedDeadline): readonly RungSpec[] {
  const end = (['breach', 'ended'] as const).find((name) => rungs.some((rung) => rung.name === name));
  return end === undefined ? specs : specs.map((spec) => (spec.name === 'breach' || spec.name === 'ended' ? { name: end } : spec));
}

/** The escalations that had come before anybody watched: they count as told. */
function unwatched({ since, deadline }: Extract<SharedEvent, { type: 'limitOpened' }>): string[] {
  if (since === undefined) return [];
  return deadline!.rungs.flatMap(({ name, atMs }) => (name !== 'breach' && name !== 'ended' && atMs <= startOfDayMs(since) ? [name] : []));
}

function written({ until }: { until?: IsoDate }): { until?: IsoDate } {
  return until === undefined ? {} : { until };
}

function opened(clock: StreamClock, id: string, entry: OpenDeadline): StreamClock {
  return { ...clock, open: { ...clock.open, [id]: entry } };
}

function closed(clock: StreamClock, id: string): StreamClock {
  const { [id]: _gone, ...open } = clock.open;
  return { ...clock, open };
}

function changed(clock: StreamClock, id: string, change: (open: OpenDeadline) => OpenDeadline): StreamClock {
  const entry = clock.open[id];
  return entry ? { ...clock, open: { ...clock.open, [id]: change(entry) } } : clock;
}
