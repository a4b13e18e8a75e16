import type { KindBook } from '#domain/kinds.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { fen } from '#domain/money/amount.ts';
import { startOfDayMs } from '#domain/shared/dates.ts';
import { rungsOf, type AnyKind, type CaseBirth, type Effects, type Opening, type PartyChange, type Settings } from '#domain/shared/kind.ts';
import { isShared, type AnyEvent, type Recorded, type SharedEvent } from '#domain/shared/record.ts';
import { DOOR, type By } from '#domain/shared/role.ts';
import { evolveClock, NEW_CLOCK, type StreamClock } from '#domain/shared/stream-clock.ts';
import { nextHash, type DocketLine } from './chain.ts';
import { currentKind } from './kind-book.ts';
import { Refused } from './refused.ts';
import { movedDeadlines, movedStart, type Moved } from './moved.ts';
import { pastLimit, resolveDeadline } from './resolve.ts';

export type HeldCase = { caseId: string; courtCode: string; docketNo: number; headHash: Buffer; caseNumber: string | null };
export type HeldStream = { streamId: string; kind: AnyKind; revision: number; state: unknown; clock: StreamClock; isEnded: boolean; isNew: boolean; handlerBefore: string | null };
export type WrittenLine = DocketLine & { hash: Buffer };
type Ledger = { streamId: string; revision: number; leg: number; account: string; amount: string; atMs: number };
type Surroundings = { book: KindBook; calendar: Calendar; settings: Settings; nowMs: number; drawNumber(typeCode: string, year: number): Promise<string>; isKnown(streamId: string): Promise<boolean> };

/** Everything one transaction will write about one case. Lines are folded as they are appended; `flush` sends all of it at once. */
export type Writing = {
  held: HeldCase;
  nowMs: number;
  lines: WrittenLine[];
  streams: Map<string, HeldStream>;
  ledger: Ledger[];
  follows: { follower: string; followed: string; isFromNow: boolean }[];
  parties: PartyChange[];
  births: { by: By; birth: CaseBirth }[];
  /** Deadlines whose row changes, by stream and id; the clock before the writing tells what was there. */
  clocksBefore: Map<string, StreamClock>;
  append(streamId: string, by: By, events: readonly AnyEvent[]): Promise<Recorded[]>;
  open(opening: Opening, by: By): Promise<Recorded[]>;
  hold(stream: HeldStream): void;
};

export function openWriting(held: HeldCase, { book, calendar, settings, nowMs, drawNumber, isKnown }: Surroundings): Writing {
  const writing: Writing = { held, nowMs, lines: [], streams: new Map(), ledger: [], follows: [], parties: [], births: [], clocksBefore: new Map(), append, open, hold };

  function hold(stream: HeldStream): void {
    writing.streams.set(stream.streamId, stream);
    writing.clocksBefore.set(stream.streamId, stream.clock);
  }

  async function open({ streamId, kind, event }: Opening, by: By): Promise<Recorded[]> {
    hold({ streamId, kind: currentKind(book, kind), revision: 0, state: undefined, clock: NEW_CLOCK, isEnded: false, isNew: true, handlerBefore: null });
    return append(streamId, by, [event]);
  }

  async function append(streamId: string, by: By, events: readonly AnyEvent[]): Promise<Recorded[]> {
    const stream = writing.streams.get(streamId)!;
    const written: Recorded[] = [];
    for (const given of events) {
      written.push(await write(stream, by, given));
      const event = written.at(-1)!.event;
      for (const moved of movedBy(stream, event)) written.push(await write(stream, DOOR, moved as AnyEvent));
    }
    stream.isEnded = stream.kind.isEnd(stream.state);
    return written;
  }

  function movedBy({ kind, state, clock }: HeldStream, event: AnyEvent): Moved[] {
    if (movesDeadlines(event)) return movedDeadlines(clock, calendar, settings, event.type);
    return (kind.recounts?.(state, event) ?? []).flatMap((start) => movedStart(clock, start, calendar, settings, event.type));
  }

  async function write(stream: HeldStream, by: By, given: AnyEvent): Promise<Recorded> {
    const event = await complete(stream, given);
    const { kind } = stream;
    const specs = event.type === 'taskOpened' ? rungsOf(kind.tasks[String(event.kind)]!) : [];
    stream.clock = evolveClock(stream.clock, event, specs);
    stream.state = kind.evolve(stream.state, event);
    stream.revision += 1;
    held.docketNo += 1;
    const line: DocketLine = { caseId: held.caseId, docketNo: held.docketNo, streamId: stream.streamId, revision: stream.revision, atMs: nowMs, by, event };
    held.headHash = nextHash(held.headHash, line);
    writing.lines.push({ ...line, hash: held.headHash });
    await takeEffect(stream, by, kind.effects(stream.state, event, { streamId: stream.streamId, caseId: held.caseId }), line.revision);
    return { revision: line.revision, atMs: nowMs, by, event };
  }

  /** What only the door can know: the last day of a limit, the next number of a series. A number that the case brought with it stays. */
  async function complete(stream: HeldStream, event: AnyEvent): Promise<AnyEvent> {
    if (!isShared(event)) return event;
    const { exclusions } = stream.clock;
    if (event.type === 'taskOpened') {
      const spec = stream.kind.tasks[event.kind];
      if (!spec) throw new Error(`${stream.kind.name} has no task ${event.kind}`);
      return { ...event, role: spec.role, deadline: resolveDeadline({ rule: spec.rule, from: event.from, until: event.until, specs: rungsOf(spec), exclusions, extensions: [] }, calendar, settings) };
    }
    if (event.type === 'limitOpened') {
      return { ...event, deadline: resolveDeadline({ rule: event.rule, from: event.from, until: event.until, specs: event.rungs, exclusions, extensions: event.extensions ?? [] }, calendar, settings) };
    }
    if (event.type === 'imported') return { ...event, beforeMs: nowMs, overdue: event.limits.flatMap((limit) => pastLimit(limit, nowMs, calendar, settings)) };
    if (event.type === 'numbered') {
      const caseNumber = event.caseNumber ?? (await drawNumber(event.typeCode, event.year));
      held.caseNumber = caseNumber;
      return { ...event, caseNumber };
    }
    return event;
  }

  async function takeEffect(stream: HeldStream, by: By, effects: Effects, revision: number): Promise<void> {
    const legs = effects.ledger ?? [];
    if (legs.reduce((sum, { amount }) => sum + fen(amount), 0n) !== 0n) throw new Error(`${stream.streamId}#${revision}: the legs of an entry must sum to zero`);
    legs.forEach(({ account, amount, on }, leg) => writing.ledger.push({ streamId: stream.streamId, revision, leg, account, amount, atMs: on === undefined ? nowMs : startOfDayMs(on) }));
    for (const opening of effects.open ?? []) {
      if (opening.ifKnown && (await isKnown(opening.streamId))) throw new Refused({ code: opening.ifKnown });
      if (!writing.streams.has(opening.streamId)) await open(opening, by);
    }
    writing.parties.push(...(effects.parties ?? []));
    for (const birth of effects.openCase ?? []) writing.births.push({ by, birth });
    for (const followed of effects.follow ?? []) writing.follows.push({ follower: stream.streamId, followed, isFromNow: false });
    for (const follower of effects.tell ?? []) writing.follows.push({ follower, followed: stream.streamId, isFromNow: false });
    for (const followed of effects.watch ?? []) writing.follows.push({ follower: stream.streamId, followed, isFromNow: true });
  }

  return writing;
}

function movesDeadlines(event: AnyEvent): event is SharedEvent {
  return event.type === 'clockResumed' || event.type === 'periodExcluded' || event.type === 'limitExtended';
}
