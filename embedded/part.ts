import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '#config/config.ts';

/** A program that is kept running. */
export type Part = {
  name: string;
  command: string;
  args: string[];
  env: Environment;
  options?: { cwd?: string; uid?: number; gid?: number };
  stopSignal: NodeJS.Signals;
  /** Where the processor is short, people who act go before this part: the stories follow. */
  givesWay?: true;
  /** How long it may take to stop before it is killed. */
  stopWithinMs: number;
  /** Whether it does its work; 'announced': it sends `ready` to its parent. */
  isReady: 'announced' | (() => Promise<boolean>);
};

export type PartProcess = {
  child: ChildProcess;
  /** How it ended, in words. */
  ended: Promise<string>;
  /** Resolves to true when it does its work, to false when it ended before. */
  ready: Promise<boolean>;
  /** Asks it to stop, and kills its whole group when it has not in time. */
  end(): Promise<void>;
};

/** Starts the part once, as the leader of a process group of its own, so that Ctrl-C in the terminal does not reach it. */
export function startPart(part: Part): PartProcess {
  const output = ['ignore', 'pipe', 'pipe'] as const;
  const child = spawn(part.command, part.args, { ...part.options, env: part.env, stdio: part.isReady === 'announced' ? [...output, 'ipc'] : [...output], detached: true });
  if (part.givesWay) giveWay(child.pid);
  let hasEnded = false;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code === null ? `killed by ${signal}` : `exit code ${code}`));
  });
  void ended.then(() => (hasEnded = true));

  async function untilReady(): Promise<boolean> {
    if (part.isReady === 'announced') {
      const announced = new Promise<boolean>((resolve) => child.on('message', (message) => void (message === 'ready' && resolve(true))));
      return Promise.race([announced, ended.then(() => false)]);
    }
    while (!hasEnded) {
      if (await part.isReady()) return !hasEnded;
      await wait(30);
    }
    return false;
  }

  return {
    child,
    ended,
    ready: untilReady(),
    async end() {
      if (hasEnded) return;
      child.kill(part.stopSignal);
      const late = new AbortController();
      const patience = wait(part.stopWithinMs, undefined, { signal: late.signal }).then(() => killGroup(child.pid), () => undefined);
      await ended;
      late.abort();
      await patience;
    },
  };
}

const LOW = 10;

/** Lowers the priority of a program just started, and of the session it leads: Linux shares the processor among sessions first. What a system does not know is left out. */
function giveWay(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, LOW);
    writeFileSync(`/proc/${pid}/autogroup`, String(LOW));
  } catch {
    return;
  }
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
