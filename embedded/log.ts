import type { ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Say } from './progress.ts';

const ROTATED_AT_BYTES = 20_000_000;
const LAST_LINES = 20;
const WARNING = 40;

export type Log = {
  file: string;
  /** Takes down what the process writes; its warnings and errors are said as well, in short. */
  read(child: ChildProcess, say: Say): void;
  lastLines(): string[];
  close(): void;
};

/** The log of one part in `<home>/logs`; a file that has grown to 20 MB is put aside, over the one before. */
export function openLog(home: string, name: string): Log {
  const folder = join(home, 'logs');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.log`);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > ROTATED_AT_BYTES) renameSync(file, `${file}.1`);
  const out = createWriteStream(file, { flags: 'a', mode: 0o600 });
  const last: string[] = [];
  return {
    file,
    read(child, say) {
      for (const stream of [child.stdout, child.stderr]) {
        if (stream === null) continue;
        createInterface({ input: stream }).on('line', (line) => {
          out.write(`${line}\n`);
          last.push(line);
          if (last.length > LAST_LINES) last.shift();
          const short = inShort(line);
          if (short !== undefined) say(short);
        });
      }
    },
    lastLines: () => [...last],
    close: () => void out.end(),
  };
}

/** The message of a structured line of level warn or above; undefined for every other line. */
export function inShort(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const { level, msg } = JSON.parse(line) as { level?: unknown; msg?: unknown };
    return typeof level === 'number' && level >= WARNING && typeof msg === 'string' ? msg : undefined;
  } catch {
    return undefined;
  }
}
