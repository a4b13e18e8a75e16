import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Environment } from '#config/config.ts';
import type { Guardian } from './guardian.ts';
import type { Say } from './progress.ts';

/** What a step of the start-up needs from the process it runs in. */
export type Workshop = { env: Environment; guardian: Guardian; say: Say };
/** `purpose` completes the sentence “… failed”. */
export type Tool = { purpose: string; command: string; args: string[]; env?: Environment; onLine?: (line: string) => void; signal?: AbortSignal };

const LAST_LINES = 30;
/** Where in the code of others something failed tells nobody what to do. */
const OF_OTHERS = /^\s+at .*(node_modules|node:internal)/;

/** A program that was started for a step has failed; the message ends with its last lines. */
export class ToolFailedError extends Error {
  override name = 'ToolFailedError';
}

/**
 * Runs a program to its end, line by line of its output; it does not outlive this process. Rejects with
 * {@link ToolFailedError} when it fails and when `signal` ends it.
 */
export async function runTool({ env, guardian }: Workshop, tool: Tool): Promise<void> {
  const child = spawn(tool.command, tool.args, { env: { ...env, NO_COLOR: '1', FORCE_COLOR: undefined, ...tool.env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const pid = child.pid;
  if (pid !== undefined) guardian.watch(pid, 'SIGTERM');
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (!OF_OTHERS.test(line)) last.push(line);
      if (last.length > LAST_LINES) last.shift();
      tool.onLine?.(line);
    });
  }
  const end = () => void (pid !== undefined && process.kill(-pid, 'SIGKILL'));
  tool.signal?.addEventListener('abort', end, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => (code === 0 ? resolve() : reject(new ToolFailedError(`${tool.purpose} failed (${code ?? signal}):\n${last.map((line) => `  ${line}`).join('\n')}`))));
    });
  } finally {
    tool.signal?.removeEventListener('abort', end);
    if (pid !== undefined) guardian.forget(pid);
  }
}
