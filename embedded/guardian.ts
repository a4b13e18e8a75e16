import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Guardian = {
  /** Ends this process with `signal`, and its group with SIGKILL 4 s later, once the present process is gone in whatever way. */
  watch(pid: number, signal: NodeJS.Signals): void;
  forget(pid: number): void;
  /** Lets the guardian go; everything that is still watched is ended now. */
  end(): Promise<void>;
};

/**
 * Starts a shell of its own session that holds the other end of a pipe: when this process dies, even by `kill -9`, the pipe closes and the
 * shell ends every watched process. A guardian that was itself killed is replaced.
 */
export function startGuardian(): Guardian {
  const watched = new Map<number, NodeJS.Signals>();
  let isEnding = false;
  let shell = open();

  function open(): ChildProcess {
    const child = spawn('/bin/sh', [fileURLToPath(new URL('guardian.sh', import.meta.url))], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    child.stdin?.on('error', () => undefined);
    child.unref();
    (child.stdin as unknown as { unref(): void }).unref();
    for (const [pid, signal] of watched) say(child, `+ ${pid} ${signal}`);
    child.once('exit', () => {
      if (!isEnding) shell = open();
    });
    return child;
  }

  return {
    watch(pid, signal) {
      watched.set(pid, signal);
      say(shell, `+ ${pid} ${signal}`);
    },
    forget(pid) {
      if (watched.delete(pid)) say(shell, `- ${pid}`);
    },
    async end() {
      isEnding = true;
      const gone = new Promise<void>((resolve) => shell.once('exit', () => resolve()));
      shell.ref();
      shell.stdin?.end();
      await gone;
    },
  };
}

function say(shell: ChildProcess, line: string): void {
  shell.stdin?.write(`${line.replace(' SIG', ' ')}\n`);
}
