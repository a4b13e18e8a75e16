import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isRunning, readIdentity } from './process-identity.ts';

/** Another process has the data folder; the message says which, and what to do. */
export class AlreadyRunningError extends Error {
  override name = 'AlreadyRunningError';
}

export type Lock = {
  /** Adds the address to what a second start is told. */
  announce(address: string): void;
  release(): void;
};

/** Takes the data folder for this process; a lock whose holder is dead is taken over. Throws {@link AlreadyRunningError}. */
export function lockFolder(home: string): Lock {
  const file = join(home, 'lock');
  const own = join(home, `lock.${process.pid}`);
  const identity = identify(process.pid);
  writeFileSync(own, JSON.stringify(identity));
  try {
    for (let tries = 0; !tryLink(own, file); tries++) {
      const holder = readIdentity(file);
      if (tries > 3 || (holder !== undefined && isRunning(holder))) throw new AlreadyRunningError(describeHolder(home, file));
      removeStale(file, readFileSync(file, 'utf8'));
    }
  } finally {
    rmSync(own, { force: true });
  }
  return {
    announce(address) {
      writeFileSync(own, JSON.stringify({ ...identity, address }));
      renameSync(own, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** A link comes into being whole or not at all, and never over another one. */
function tryLink(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Of two that find the same stale lock only one may remove it: what was moved away by mistake is put back. */
function removeStale(file: string, expected: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== expected) tryLink(aside, file);
    rmSync(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function describeHolder(home: string, file: string): string {
  let holder: { pid?: number; address?: string } = {};
  try {
    holder = JSON.parse(readFileSync(file, 'utf8')) as typeof holder;
  } catch {
    // The lock went away in this moment: the sentence is still right.
  }
  const where = holder.address === undefined ? `process ${holder.pid}` : `process ${holder.pid}, ${holder.address}`;
  return `Duixian is already running on ${home} (${where}). Stop that one first, or choose another folder with DUIXIAN_HOME.`;
}
