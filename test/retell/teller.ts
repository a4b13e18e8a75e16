import { Context } from '@temporalio/activity';
import { Client, Connection } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { KINDS } from '#domain/kinds.ts';
import { rungsOf } from '#domain/shared/kind.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import { evolveClock, NEW_CLOCK, type StreamClock } from '#domain/shared/stream-clock.ts';
import { kindOf } from '#record/kind-book.ts';
import { devServer } from '#test/support/temporal.ts';
import type { BankActivities } from '#workflows/disbursement/ports.ts';
import { newsSignal } from '#workflows/kit/messages.ts';
import type { RecordActivities } from '#workflows/kit/ports.ts';
import type { ReceiptActivities } from '#workflows/receipt/ports.ts';
import type { StoredStream } from './stored-stream.ts';

const PAGE = 200;
/** How often a story is told that there is news, and has nothing to say to it, until it counts as standing still. */
const QUIET_LOOKS = 2;
const LOOK_MS = 50;
const WORKFLOWS = fileURLToPath(new URL('../../workflows/index.ts', import.meta.url));
const OUTSIDE = { checkReceiver: true, sendInstruction: true, askInstruction: true, caseOfAccount: true, caseOfNumber: true } satisfies Record<keyof (BankActivities & ReceiptActivities), true>;

type Telling = { stored: StoredStream; clock: StreamClock; quiet: number; end(how: string | undefined): void };
export type Teller = Awaited<ReturnType<typeof openTeller>>;

/** A real engine and worker with today's stories, whose record is one stored stream after another, and never takes a line. */
export async function openTeller() {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const server = await devServer();
  const [connection, nativeConnection] = await Promise.all([Connection.connect({ address: server.address }), NativeConnection.connect({ address: server.address })]);
  const client = new Client({ connection });
  const tellings = new Map<string, Telling>();
  const taskQueue = 'retell';

  /** The telling on whose behalf an activity runs. */
  const current = () => tellings.get(Context.current().info.workflowExecution?.workflowId ?? '');
  const activities: RecordActivities & Record<string, unknown> = {
    async exchange({ seen, events }) {
      const telling = current();
      if (!telling) throw ApplicationFailure.nonRetryable('this stream has been told');
      const { stored: { lines, isEnded }, clock, end } = telling;
      const nowMs = lines.at(-1)!.atMs;
      if (seen < lines.length) return { lines: lines.slice(seen, seen + PAGE), nowMs, more: seen + PAGE < lines.length, isAhead: false };
      const beyond = events.filter((event) => hasCome(clock, event, nowMs));
      if (beyond.length > 0) end(`after its last line it tells ${beyond.map(nameOf).join(', ')}`);
      else if ((telling.quiet += 1) >= QUIET_LOOKS) end(isEnded ? 'it goes on where the record has ended' : undefined);
      return { lines: [], nowMs, more: false, isAhead: false };
    },
    async order({ orderId }) {
      current()?.end(`it gives the order ${orderId}, which is not in the record`);
      return { done: false, code: 'not_allowed' };
    },
    async reportStuck({ message }) {
      current()?.end(message);
    },
    ...Object.fromEntries(Object.keys(OUTSIDE).map((name) => [name, async () => {
      current()?.end(`it calls ${name}, which is not in the record`);
      throw ApplicationFailure.nonRetryable(`${name} is not called while a record is told`);
    }])),
  };
  // In a thread of their own stories are cut off after five seconds by the clock on the wall, which on a busy machine brings the whole process down.
  const worker = await Worker.create({ connection: nativeConnection, taskQueue, workflowsPath: WORKFLOWS, activities, maxConcurrentWorkflowTaskExecutions: 8, debugMode: true });
  const running = worker.run();

  /** Starts the story and says again and again that there is news, until it has ended or what it comes to is known. */
  async function begin(workflowId: string, { stored: { streamId, kind, version, isEnded, lines }, end }: Telling): Promise<void> {
    const story = await client.workflow.start(kindOf(KINDS, kind, version).workflow, { workflowId, taskQueue, args: [{ streamId }] });
    void story.result().then(() => end(isEnded ? undefined : `it ends where the record goes on, after ${nameOf(lines.at(-1)!.event)}`), (error: unknown) => end(`it fails: ${String(error)}`));
    while (tellings.has(workflowId)) {
      await story.signal(newsSignal).catch(() => undefined);
      await wait(LOOK_MS);
    }
  }

  return {
    /** Tells a stored stream with today's story. Undefined when it comes to the same, else where the two part. */
    async tell(stored: StoredStream): Promise<string | undefined> {
      const workflowId = `${stored.streamId}~${randomUUID()}`;
      const how = await new Promise<string | undefined>((resolve, reject) => {
        const telling: Telling = { stored, clock: clockOf(stored), quiet: 0, end: resolve };
        tellings.set(workflowId, telling);
        begin(workflowId, telling).catch(reject);
      });
      tellings.delete(workflowId);
      await client.workflow.getHandle(workflowId).terminate('told').catch(() => undefined);
      return how;
    },
    async [Symbol.asyncDispose]() {
      worker.shutdown();
      await running;
      await connection.close();
      await nativeConnection.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

function clockOf({ kind: name, version, lines }: StoredStream): StreamClock {
  const kind = kindOf(KINDS, name, version);
  return lines.reduce((clock, { event }) => evolveClock(clock, event, event.type === 'taskOpened' ? rungsOf(kind.tasks[String(event.kind)]!) : []), NEW_CLOCK);
}

/** A rung whose time has not come by the stored stream's last instant is no line yet: the door would leave it out. */
function hasCome({ open }: StreamClock, { type, deadlineId, rung }: AnyEvent, nowMs: number): boolean {
  if (type !== 'reminded' && type !== 'breached') return true;
  const found = open[String(deadlineId)]?.deadline.rungs.find(({ name }) => name === rung);
  return found !== undefined && found.atMs <= nowMs;
}

function nameOf({ type, taskId, limitId, deadlineId, rung }: AnyEvent): string {
  return [type, taskId ?? limitId ?? deadlineId, rung].filter(Boolean).join(' ');
}
