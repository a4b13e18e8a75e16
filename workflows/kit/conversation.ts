import { CancellationScope, condition, continueAsNew, proxyLocalActivities, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import type { AnyEvent, Recorded } from '#domain/shared/record.ts';
import { newsSignal } from './messages.ts';
import type { RecordActivities } from './ports.ts';
import { isOwn, tells, type Write } from './script.ts';

// No attempt limit: a story waits for its database, it does not lose a step. Short retries stay in the workflow task, long ones become timers.
const { exchange } = proxyLocalActivities<RecordActivities>({ startToCloseTimeout: '20 seconds', localRetryThreshold: '10 seconds', retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' } });

export type StoryInput = { streamId: string; eventsBeforeNew?: number };

const EVENTS_BEFORE_NEW = 4_000;
const BYTES_BEFORE_NEW = 4 * 1024 * 1024;
const SOONEST_MS = 1_000;
const LATEST_MS = 60_000;
const PAGES_AT_ONCE = 4;
/** More than the longest chain of promises between two waits of a story. */
const TICKS = 48;

export type Conversation = ReturnType<typeof openConversation>;

/**
 * The only conversation of a story with the record. Lines are taken strictly in order, and after each the story runs until it is quiet; the first line of its own
 * that it has not come to holds back all that follow. A line of its own that it does not come to fails the workflow task: nothing is lost, and nobody overlooks it.
 */
export function openConversation({ streamId, eventsBeforeNew = EVENTS_BEFORE_NEW }: StoryInput, fold: (line: Recorded) => void) {
  const queue: Recorded[] = [];
  let writes: Write[] = [];
  let seen = 0;
  let seenAtMs = 0;
  let hasNews = true;
  let isLoaded = false;
  let base: { events: number; bytes: number } | undefined;
  let aheadMs = 0;
  let alarmMs = Number.POSITIVE_INFINITY;
  let soonestMs = SOONEST_MS;
  let busyActs = 0;
  let isOver = false;
  const pulse = { timeMoved: 0 };
  const waiting = new Set<{ until: () => boolean; go: () => void }>();

  setHandler(newsSignal, () => {
    hasNews = true;
  });

  /** Waits for something to become true in the record, in time or in the story itself. */
  function wait(until: () => boolean): Promise<void> {
    if (until()) return Promise.resolve();
    return new Promise((go) => waiting.add({ until, go }));
  }

  /** Lets go all that waits for what is true now; tells whether there was any. */
  function letGo(): boolean {
    const free = [...waiting].filter(({ until }) => until());
    for (const waiter of free) {
      waiting.delete(waiter);
      waiter.go();
    }
    return free.length > 0;
  }

  /** Lets the story run until it is quiet: everything that could go on has gone on to its next wait. Where nothing was waiting for the line, it costs nothing. */
  async function settle(): Promise<void> {
    while (letGo()) await breathe();
  }

  async function takeLines(): Promise<void> {
    for (;;) {
      const line = queue[0];
      if (!line || isOver) return;
      if (isOwn(line)) {
        if (find(line) < 0) await letUntrueGo();
        if (find(line) < 0) await turn();
        await settle();
        const at = find(line);
        if (at < 0) part(line);
        writes.splice(at, 1)[0]!.fate = 'written';
      }
      queue.shift();
      fold(line);
      await settle();
      // What was sent together was written together, though the first line may have made the next untrue: the record says which were.
      const mayFollow = queue[0] ? isOwn(queue[0]) : !isLoaded;
      if (!mayFollow) await letUntrueGo();
    }
  }

  /** Fails the workflow task: it is tried again, ever more seldom, until the code is right. */
  function part(line: Recorded): never {
    throw new Error(`${streamId}#${line.revision} is ${name(line.event)}; the story now tells ${writes.map(({ event }) => name(event)).join(', ') || 'nothing'}`);
  }

  function find(line: Recorded): number {
    return writes.findIndex(({ event }) => tells(event, line.event));
  }

  async function letUntrueGo(): Promise<void> {
    for (const write of writes) if (!write.stillTrue()) write.fate = 'dropped';
    writes = writes.filter(({ fate }) => fate === 'pending');
    await settle();
  }

  /** A rung whose time has not come, or that waits for news which may stop the clock. */
  function sendBackEarly(nowMs: number, hasNewsComing: boolean): void {
    for (const write of writes) if (write.notBeforeMs > (hasNewsComing ? 0 : nowMs)) write.fate = 'early';
    writes = writes.filter(({ fate }) => fate === 'pending');
  }

  async function converse(): Promise<never> {
    for (let pages = 1; ; pages++) {
      // What one workflow task reads must fit into one message to the engine.
      if (pages % PAGES_AT_ONCE === 0 && !isLoaded) await sleep(1);
      await condition(() => writes.length > 0 || hasNews);
      hasNews = false;
      const reply = await exchange({ streamId, seen, seenAtMs, events: writes.map(({ event }) => event) });
      if (reply.isAhead) await continueAsNew({ streamId });
      if (Math.abs(reply.nowMs - Date.now() - aheadMs) > 1000) {
        aheadMs = reply.nowMs - Date.now();
        alarmMs = Number.POSITIVE_INFINITY;
        pulse.timeMoved += 1;
      }
      queue.push(...reply.lines);
      seen += reply.lines.length;
      seenAtMs = reply.lines.at(-1)?.atMs ?? seenAtMs;
      hasNews ||= reply.more;
      if (isLoaded === reply.more) pulse.timeMoved += 1;
      isLoaded = !reply.more;
      await breathe();
      await settle();
      await takeLines();
      // News that cannot be brought is asked for ever more seldom; when it comes, it wakes the story itself.
      soonestMs = reply.hasNewsComing ? Math.min(2 * soonestMs, LATEST_MS) : SOONEST_MS;
      if (reply.lines.length === 0) sendBackEarly(reply.nowMs, reply.hasNewsComing === true);
      await settle();
      await renew();
    }
  }

  /** The court's time, as near as the last exchange tells. */
  function nowMs(): number {
    return Date.now() + aheadMs;
  }

  /** One alarm for all that waits for time. It is never taken back: one that rings for nothing costs less than cancelling and setting it with every answer. */
  function wakeAt(atMs: number): void {
    if (alarmMs <= atMs) return;
    alarmMs = atMs;
    const ringing = CancellationScope.nonCancellable(() => sleep(Math.max(atMs - nowMs(), soonestMs)));
    void ringing.then(() => {
      if (alarmMs === atMs) alarmMs = Number.POSITIVE_INFINITY;
      pulse.timeMoved += 1;
      letGo();
    });
  }

  /** Starts the workflow anew when it has written a long history; what it took to read the record in is not counted. */
  async function renew(): Promise<void> {
    if (!isLoaded || writes.length > 0 || busyActs > 0 || isOver) return;
    const { historyLength, historySize } = workflowInfo();
    base ??= { events: historyLength, bytes: historySize };
    if (historyLength - base.events > eventsBeforeNew || historySize - base.bytes > BYTES_BEFORE_NEW) await continueAsNew({ streamId, eventsBeforeNew });
  }

  return {
    pulse,
    wait,
    converse,
    head: (): Recorded | undefined => queue[0],
    /** Nothing of the record is left to follow: only now may time, or the outside world, move the story. */
    isLive: () => isLoaded && queue.length === 0,
    nowMs,
    wakeAt,
    close: () => {
      isOver = true;
      writes = [];
    },
    async whileActing<T>(work: () => Promise<T>): Promise<T> {
      busyActs += 1;
      try {
        return await work();
      } finally {
        busyActs -= 1;
      }
    },
    /** Resolves when the line is in the record, or is dropped because it is no longer true, or is early by the court's clock. */
    async write(event: AnyEvent, stillTrue: () => boolean = () => true, notBeforeMs = 0): Promise<'written' | 'dropped' | 'early'> {
      const mine: Write = { event, stillTrue, notBeforeMs, fate: 'pending' };
      writes.push(mine);
      await wait(() => mine.fate !== 'pending');
      return mine.fate as 'written';
    },
  };
}

/** So many turns of the queue of promises, on a single promise: the engine notes where each one was made, which is dear. */
function breathe(): Promise<void> {
  let left = TICKS;
  const breath: PromiseLike<void> = {
    then(resolve) {
      left -= 1;
      resolve?.(left > 0 ? (breath as never) : undefined);
      return breath as never;
    },
  };
  return Promise.resolve(breath);
}

/** A full round of the engine's own scheduler: the second look of this condition comes only after all that was ready has moved. */
async function turn(): Promise<void> {
  let looks = 0;
  await condition(() => (looks += 1) > 1);
}

function name({ type, taskId, deadlineId, limitId, rung }: AnyEvent): string {
  return [type, taskId ?? deadlineId ?? limitId, rung].filter(Boolean).join(' ');
}
