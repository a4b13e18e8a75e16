import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Guardian } from './guardian.ts';
import { openLog, type Log } from './log.ts';
import { startPart, type Part, type PartProcess } from './part.ts';
import { forgetProcess, noteProcess } from './process-identity.ts';
import type { Say } from './progress.ts';

const FATAL_DEATHS = 5;
const WITHIN_MS = 60_000;
const FIRST_PAUSE_MS = 250;

/** A part ended five times within a minute; the message ends with its last log lines. */
export class PartFailedError extends Error {
  override name = 'PartFailedError';
}

export type Supervisor = {
  /** Resolves when the part does its work for the first time; rejects when all is stopped before. From the start on it is started again whenever it ends, after a growing pause. */
  start(part: Part, say: Say): Promise<void>;
  /** Stops all parts in reverse order of their start; nothing is started again. */
  stop(): Promise<void>;
  /** Rejects with {@link PartFailedError} when a part cannot be kept running. */
  failure: Promise<never>;
};

type Kept = { part: Part; say: Say; log: Log; process: PartProcess | undefined; deathsMs: number[] };

/** Keeps parts running, with their output in `<home>/logs`; `guardian` ends them should this process die. */
export function supervise(home: string, guardian: Guardian): Supervisor {
  const notes = join(home, 'run');
  const keptParts: Kept[] = [];
  const stopping = new AbortController();
  let fail!: (error: Error) => void;
  const failure = new Promise<never>((_resolve, reject) => (fail = reject));
  failure.catch(() => undefined);

  /** Launches the part again and again until all is stopped or the part has failed; `onReady` is called after each launch that succeeds. */
  async function keep(kept: Kept, onReady: () => void): Promise<void> {
    while (!stopping.signal.aborted) {
      const how = await runOnce(kept, onReady);
      if (stopping.signal.aborted) return;
      const nowMs = performance.now();
      kept.deathsMs = [...kept.deathsMs.filter((atMs) => nowMs - atMs < WITHIN_MS), nowMs];
      if (kept.deathsMs.length >= FATAL_DEATHS) return fail(failed(kept, how));
      const pauseMs = FIRST_PAUSE_MS * 2 ** (kept.deathsMs.length - 1);
      kept.say(`ended (${how}); starts again in ${pauseMs / 1000} s`);
      await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  async function runOnce(kept: Kept, onReady: () => void): Promise<string> {
    const running = startPart(kept.part);
    const { pid } = running.child;
    kept.process = running;
    kept.log.read(running.child, kept.say);
    if (pid !== undefined) {
      guardian.watch(pid, kept.part.stopSignal);
      noteProcess(notes, kept.part.name, pid);
    }
    void running.ready.then((isReady) => {
      if (!isReady || stopping.signal.aborted) return;
      if (kept.deathsMs.length > 0) kept.say('runs again');
      onReady();
    });
    const how = await running.ended;
    kept.process = undefined;
    if (pid !== undefined) {
      guardian.forget(pid);
      forgetProcess(notes, kept.part.name);
    }
    return how;
  }

  return {
    failure,
    start(part, say) {
      const kept: Kept = { part, say, log: openLog(home, part.name), process: undefined, deathsMs: [] };
      keptParts.push(kept);
      const isReady = new Promise<void>((resolve, reject) => void keep(kept, resolve).then(() => reject(new Error(`${part.name} was stopped`))));
      return Promise.race([isReady, failure]);
    },
    async stop() {
      stopping.abort();
      for (const kept of keptParts.toReversed()) {
        await kept.process?.end();
        kept.log.close();
      }
    },
  };
}

function failed({ part, deathsMs, log }: Kept, how: string): PartFailedError {
  const lines = log.lastLines().map((line) => `  ${line}`);
  return new PartFailedError([`${part.name} ended ${deathsMs.length} times within a minute (${how}). Its last lines, from ${log.file}:`, ...lines].join('\n'));
}
