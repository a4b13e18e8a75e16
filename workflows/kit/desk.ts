import { ContinueAsNew, isCancellation, proxyLocalActivities } from '@temporalio/workflow';
import { dayAt, type IsoDate } from '#domain/shared/dates.ts';
import { rungsOf, type AnyKind, type TaskSpec } from '#domain/shared/kind.ts';
import type { AnyEvent, Extension, Recorded, RuleId, RungSpec } from '#domain/shared/record.ts';
import { evolveClock, NEW_CLOCK, type StreamClock } from '#domain/shared/stream-clock.ts';
import { climb } from './climb.ts';
import { openConversation, type StoryInput } from './conversation.ts';
import type { OrderOutcome, RecordActivities } from './ports.ts';

const { order, reportStuck } = proxyLocalActivities<RecordActivities>({ startToCloseTimeout: '20 seconds', localRetryThreshold: '10 seconds', retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' } });

export type AskOptions = {
  /** The day the limit counts from; by default the day of the last line. */
  from?: IsoDate;
  /** The last day as a paper says it, where the rule does not count it. */
  until?: IsoDate;
  /** Tells questions of the same kind apart that are open at the same time. */
  key?: string;
};
/** A period at whose end something happens by itself. */
export const ENDED: readonly RungSpec[] = [{ name: 'ended' }];

export type LimitOptions = { id: string; rule: RuleId; from: IsoDate; until?: IsoDate | undefined; since?: IsoDate | undefined; extensions?: readonly Extension[] | undefined; rungs?: readonly RungSpec[]; isTarget?: boolean };

/**
 * Where a story meets people and the record. A story knows nothing but its stream: so telling it anew from the first line, on an empty engine, brings it to the same place.
 * Task ids name their question (stream, kind, key, how many-th of these), never the order of asking.
 */
export function openDesk<State, Event extends { type: string }, Answers>(input: StoryInput, kind: Pick<AnyKind, 'tasks' | 'evolve' | 'isEnd'>) {
  const { streamId } = input;
  let state: State | undefined;
  let clock: StreamClock = NEW_CLOCK;
  let today: IsoDate = '';
  const answers = new Map<string, unknown>();
  const heard = new Map<string, AnyEvent[]>();
  const asked = new Map<string, number>();
  const open = new Set<string>();
  let isEnded = false;

  function fold({ event, atMs }: Recorded): void {
    const specs = event.type === 'taskOpened' ? rungsOf(kind.tasks[String(event.kind)] as TaskSpec) : [];
    const before = clock;
    clock = evolveClock(clock, event, specs);
    state = kind.evolve(state, event as never) as State;
    today = dayAt(atMs);
    if (event.type === 'taskAnswered') answers.set(String(event.taskId), event.answer);
    if (event.type === 'heard') {
      const news = event.event as AnyEvent;
      heard.set(news.type, [...(heard.get(news.type) ?? []), news]);
    }
    if (clock !== before) conversation.pulse.timeMoved += 1;
    if (kind.isEnd(state)) {
      isEnded = true;
      conversation.close();
    }
  }

  const conversation = openConversation(input, fold);
  const climber = { clock: () => clock, conversation };

  function nameTask(taskKind: string, key: string | undefined): string {
    const question = key ? `${taskKind}/${key}` : taskKind;
    if (open.has(question)) throw new Error(`${streamId} asks ${question} while it is open: give each a key`);
    const n = (asked.get(question) ?? 0) + 1;
    asked.set(question, n);
    return `${streamId}/${question}#${n}`;
  }

  async function askUnless<K extends keyof Answers & string>(taskKind: K, unless: (state: State) => boolean, { from = today, until, key }: AskOptions = {}): Promise<Answers[K] | undefined> {
    const taskId = nameTask(taskKind, key);
    const question = key ? `${taskKind}/${key}` : taskKind;
    const isAnswered = () => answers.has(taskId);
    const isDone = () => isAnswered() || unless(state!);
    open.add(question);
    const fate = await conversation.write({ type: 'taskOpened', taskId, kind: taskKind, from, ...(until && { until }) }, () => !unless(state!));
    if (fate === 'written') {
      await climb(climber, taskId, isDone);
      await conversation.wait(isDone);
      if (!isAnswered()) await conversation.write({ type: 'taskWithdrawn', taskId }, () => !isAnswered());
    }
    open.delete(question);
    return answers.get(taskId) as Answers[K] | undefined;
  }

  /** Waits for the record to hold the outcome, and only when nothing of the record is left to follow brings it about. */
  async function outcomeOf(isOutcome: (event: AnyEvent) => boolean, bringAbout: () => Promise<AnyEvent>): Promise<AnyEvent> {
    const told = () => {
      const head = conversation.head()?.event;
      return head && isOutcome(head) ? head : undefined;
    };
    await conversation.wait(() => told() !== undefined || conversation.isLive());
    const event = told() ?? (await conversation.whileActing(bringAbout));
    await conversation.write(event);
    return event;
  }

  return {
    /** The stream folded up to the line that the story has come to. */
    state: (): State => state!,
    /** The court's day of the last line. */
    today: (): IsoDate => today,

    /** Writes what the story itself concludes; left out when it is no longer true by the time it could be written. */
    async record(event: Event, isStillTrue: (state: State) => boolean = () => true): Promise<void> {
      await conversation.write(event as AnyEvent, () => isStillTrue(state!));
    },

    /** Opens a task and waits for its answer, for years if need be; reminders and the breach are recorded as they come, each once. */
    async ask<K extends keyof Answers & string>(taskKind: K, options: AskOptions = {}): Promise<Answers[K]> {
      return (await askUnless(taskKind, () => false, options))!;
    },

    /** As `ask`; when the condition becomes true first, the task is withdrawn and the answer is undefined. */
    askUnless,

    /** Waits for something to become true in the stream. */
    until: (predicate: (state: State) => boolean): Promise<void> => conversation.wait(() => predicate(state!)),

    /** Runs a limit of the case beside the story until the predicate holds; each rung is recorded once, and `onRung` tells what follows from it. */
    async limit({ id, rule, from, until, since, extensions = [], rungs = [{ name: 'breach' }], isTarget = false }: LimitOptions, met: (state: State) => boolean, onRung: (rung: string) => Promise<void> = async () => {}): Promise<void> {
      const isMet = () => met(state!);
      const consequences: Promise<void>[] = [];
      const fate = await conversation.write({ type: 'limitOpened', limitId: id, rule, from, ...(until && { until }), ...(since && { since }), ...(extensions.length > 0 && { extensions }), rungs, isTarget }, () => !isMet());
      if (fate !== 'written') return;
      await climb(climber, id, isMet, (rung) => consequences.push(onRung(rung)));
      await conversation.wait(isMet);
      await conversation.write({ type: 'limitMet', limitId: id });
      await Promise.all(consequences);
    },

    /** Waits for news of a followed stream, in the order in which it came. */
    async hear<E extends AnyEvent>(type: E['type']): Promise<E> {
      await conversation.wait(() => (heard.get(type)?.length ?? 0) > 0);
      const [first, ...rest] = heard.get(type)!;
      heard.set(type, rest);
      return first as E;
    },

    /** Gives a command to another stream, or to this one, through the same door as a person. */
    async order(orderId: string, to: string, command: { type: string }): Promise<OrderOutcome> {
      const event = await outcomeOf(
        (line) => line.type === 'ordered' && line.orderId === orderId,
        async () => ({ type: 'ordered', orderId, to, outcome: await order({ from: streamId, orderId, to, command }) }),
      );
      return event.outcome as OrderOutcome;
    },

    /** Calls the outside world with an id that makes a repeat harmless, and records that it does so before and what came of it after. */
    async act<R>(actId: string, activity: string, call: (actId: string) => Promise<R>): Promise<R> {
      await conversation.write({ type: 'acting', actId, activity });
      const event = await outcomeOf(
        (line) => line.type === 'acted' && line.actId === actId,
        async () => ({ type: 'acted', actId, result: await call(`${streamId}/${actId}`) }),
      );
      return event.result as R;
    },

    /** Tells the story to its end, or until a line ends it. A story that cannot go on stands on the stuck list, with the reason; it is tried again until the code is right. */
    async tell(steps: () => Promise<void>): Promise<void> {
      const telling = conversation.wait(() => state !== undefined).then(steps);
      const ended = conversation.wait(() => isEnded);
      try {
        await Promise.race([conversation.converse(), ended, telling.then(() => ended)]);
      } catch (error) {
        if (!(error instanceof ContinueAsNew) && !isCancellation(error)) await reportStuck({ streamId, message: error instanceof Error ? error.message : String(error) });
        throw error;
      }
    },
  };
}
