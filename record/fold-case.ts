import { startOfDayMs } from '#domain/shared/dates.ts';
import { rungsOf, type AnyKind, type CaseRow } from '#domain/shared/kind.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import type { By } from '#domain/shared/role.ts';
import { evolveClock, isHistory, NEW_CLOCK, rungsAhead, standsStill, type StreamClock } from '#domain/shared/stream-clock.ts';

/** A line with what folding needs of it. */
export type FoldedLine = { streamId: string; atMs: number; by: By['userId']; event: AnyEvent };

/** A row of the inbox as the lines say. Who has an open task is the inbox's own business: `byHandler` only says whose it was to begin with. */
export type FoldedTask = {
  taskId: string; kind: string; role: string; rule: string; byHandler: boolean; openedAtMs: number; rawDue: string; due: string; endsMs: number; isProvisional: boolean; isPaused: boolean;
  state: 'open' | 'done' | 'withdrawn'; answeredBy: string | null; answeredAtMs: number | null;
};

/** A row of the deadlines as the lines say. */
export type FoldedDeadline = {
  deadlineId: string; kind: string; rule: string; from: string; rawDue: string; due: string; endsMs: number; isProvisional: boolean; isPaused: boolean; isTarget: boolean; nextRungMs: number | null;
  calendar: string; state: 'open' | 'closed' | 'ended'; breachedAtMs: number | null; closedAtMs: number | null; openedAtMs: number;
};

/** A stream folded from its first line: its state, its running deadlines, the money it moved, and its rows. */
export type FoldedStream = {
  kind: AnyKind; revision: number; state: unknown; clock: StreamClock; isEnded: boolean; caseNumber: string | null; legs: string[];
  tasks: Map<string, FoldedTask>; deadlines: Map<string, FoldedDeadline>;
};

export function newFold(kind: AnyKind): FoldedStream {
  return { kind, revision: 0, state: undefined, clock: NEW_CLOCK, isEnded: false, caseNumber: null, legs: [], tasks: new Map(), deadlines: new Map() };
}

/** Takes the next line of the stream into the fold, as the door did when it was written. */
export function foldLine(fold: FoldedStream, { streamId, atMs, by, event }: FoldedLine, caseId: string): void {
  const { kind } = fold;
  const before = fold.clock;
  fold.revision += 1;
  fold.clock = evolveClock(before, event, event.type === 'taskOpened' ? rungsOf(kind.tasks[String(event.kind)]!) : []);
  fold.state = kind.evolve(fold.state, event);
  if (event.type === 'numbered') fold.caseNumber = String(event.caseNumber);
  const effects = kind.effects(fold.state, event, { streamId, caseId });
  fold.legs.push(...(effects.ledger ?? []).map(({ account, amount, on }, leg) => `${streamId}#${fold.revision}.${leg} ${account} ${amount} ${on === undefined ? atMs : startOfDayMs(on)}`));
  if (event.type === 'taskOpened') openTask(fold, event, atMs);
  if (event.type === 'taskAnswered') closeTask(fold, String(event.taskId), 'done', atMs, by);
  if (event.type === 'taskWithdrawn') closeTask(fold, String(event.taskId), 'withdrawn', atMs, null);
  if (fold.clock !== before) followClock(fold, before, atMs);
  if (event.type === 'breached') {
    const deadline = fold.deadlines.get(String(event.deadlineId));
    if (deadline) deadline.breachedAtMs ??= atMs;
  }
  const isEnded = kind.isEnd(fold.state);
  if (isEnded && !fold.isEnded) end(fold, atMs);
  fold.isEnded = isEnded;
}

/** What the case's row shows, by the one stream of the case that has a row; undefined where none has. */
export function caseRowOf(streams: Iterable<FoldedStream>): (CaseRow & { caseNumber: string | null }) | undefined {
  for (const { kind, state, caseNumber } of streams) {
    const row = kind.caseRow?.(state) as CaseRow | undefined;
    if (row) return { ...row, caseNumber };
  }
  return undefined;
}

/** Role and rule stay those of the opening, whatever the table of the kind says since. */
function openTask(fold: FoldedStream, { taskId: id, kind, role }: AnyEvent, atMs: number): void {
  const [taskId, spec] = [String(id), fold.kind.tasks[String(kind)]!];
  const { rule, rawDue, due, endsMs, provisional } = fold.clock.open[taskId]!.deadline;
  fold.tasks.set(taskId, {
    taskId, kind: String(kind), role: String(role ?? spec.role), rule, byHandler: spec.by === 'handler', openedAtMs: atMs, rawDue, due, endsMs, isProvisional: provisional, isPaused: standsStill(fold.clock, taskId),
    state: 'open', answeredBy: null, answeredAtMs: null,
  });
}

function closeTask({ tasks }: FoldedStream, taskId: string, state: 'done' | 'withdrawn', atMs: number, by: string | null): void {
  const task = tasks.get(taskId);
  if (task?.state === 'open') Object.assign(task, { state, answeredBy: by, answeredAtMs: atMs });
}

/** Deadlines open, move and close with the clock; a row keeps what it last showed. */
function followClock({ clock, tasks, deadlines }: FoldedStream, before: StreamClock, atMs: number): void {
  for (const [deadlineId, open] of Object.entries(clock.open)) {
    const { rule, from, rawDue, due, endsMs, provisional: isProvisional, calendar, rungs } = open.deadline;
    const breach = rungs.find(({ name }) => name === 'breach');
    const known = deadlines.get(deadlineId);
    const moving = { from, rawDue, due, endsMs, isProvisional, calendar, isPaused: standsStill(clock, deadlineId), nextRungMs: rungsAhead(clock, deadlineId)[0]?.atMs ?? null };
    if (known && before.open[deadlineId]) Object.assign(known, moving);
    else deadlines.set(deadlineId, { deadlineId, kind: open.kind, rule, isTarget: open.isTarget, ...moving, state: 'open', breachedAtMs: breach && isHistory(clock, breach.atMs) ? breach.atMs : null, closedAtMs: null, openedAtMs: atMs });
    const task = tasks.get(deadlineId);
    if (task?.state === 'open') Object.assign(task, { rawDue, due, endsMs, isProvisional, isPaused: moving.isPaused });
  }
  for (const deadlineId of Object.keys(before.open)) if (!clock.open[deadlineId]) close(deadlines.get(deadlineId)!, 'closed', atMs);
}

/** With its stream everything that was open has ended. */
function end({ tasks, deadlines }: FoldedStream, atMs: number): void {
  for (const task of tasks.values()) if (task.state === 'open') Object.assign(task, { state: 'withdrawn', answeredAtMs: atMs });
  for (const deadline of deadlines.values()) if (deadline.state === 'open') close(deadline, 'ended', atMs);
}

function close(deadline: FoldedDeadline, state: 'closed' | 'ended', atMs: number): void {
  Object.assign(deadline, { state, closedAtMs: atMs, nextRungMs: null, isPaused: false });
}
