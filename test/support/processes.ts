import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { givenEnvironment, type Environment } from '#config/config.ts';

/** The folder of the project. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export type Program = {
  child: ChildProcess;
  lines: string[];
  /** The first line of output, so far or to come, that matches; rejects with all lines when the program ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  ended: Promise<number | null>;
  /** Ends the program with SIGKILL, if it still runs. */
  [Symbol.asyncDispose](): Promise<void>;
};

/** Starts a TypeScript program of the project and takes down what it says. */
export function runProgram(path: string, args: string[] = [], env: Environment = {}): Program {
  return follow(spawn(process.execPath, ['--import', 'tsx', path, ...args], { cwd: PROJECT, env: { ...givenEnvironment(), npm_lifecycle_event: undefined, ...env }, stdio: ['ignore', 'pipe', 'pipe'] }));
}

export function follow(child: ChildProcess): Program {
  const lines: string[] = [];
  let onLine = () => undefined as void;
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      onLine();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return {
    child,
    lines,
    ended,
    says(pattern) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.map((line) => pattern.exec(line)).find((match) => match !== null);
          if (found) resolve(found);
        };
        const before = onLine;
        onLine = () => {
          before();
          look();
        };
        void ended.then((code) => reject(new Error(`ended with ${code} before it said ${pattern}:\n${lines.join('\n')}`)));
        look();
      });
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
