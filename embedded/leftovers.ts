import { setTimeout as wait } from 'node:timers/promises';
import { forgetProcess, isRunning, notedProcesses } from './process-identity.ts';
import type { Say } from './progress.ts';

const PATIENCE_MS = 5_000;

/** Ends what an earlier run that crashed has left running on the same data, so that no two servers ever have the same files. */
export async function endLeftovers(notes: string, say: Say): Promise<void> {
  for (const { name, identity } of notedProcesses(notes)) {
    say(`ending ${name} (process ${identity.pid}), left over from a run that was killed`);
    signal(identity.pid, 'SIGINT');
    for (const untilMs = performance.now() + PATIENCE_MS; isRunning(identity) && performance.now() < untilMs;) await wait(50);
    if (isRunning(identity)) signal(identity.pid, 'SIGKILL');
    while (isRunning(identity)) await wait(20);
    forgetProcess(notes, name);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
