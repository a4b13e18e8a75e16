import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A process for as long as it lives: the number alone may be given to another one later. */
export type Identity = { pid: number; birth: string };

/** The process that now has this number; undefined when none runs, a dead one that nobody has collected included. */
export function identify(pid: number): Identity | undefined {
  const birth = process.platform === 'linux' ? birthInProc(pid) : birthFromPs(pid);
  return birth === undefined ? undefined : { pid, birth };
}

export function isRunning({ pid, birth }: Identity): boolean {
  return identify(pid)?.birth === birth;
}

function birthInProc(pid: number): string | undefined {
  try {
    // After the name in brackets, which may hold anything: state, then 18 fields, then the start in ticks since boot.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function birthFromPs(pid: number): string | undefined {
  try {
    const answer = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return answer === '' || answer.startsWith('Z') ? undefined : answer.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
}

/** Keeps account in `folder` of the processes that were started, so that the next start can end what a crash left behind. */
export function noteProcess(folder: string, name: string, pid: number): void {
  mkdirSync(folder, { recursive: true });
  const identity = identify(pid);
  if (identity !== undefined) writeFileSync(join(folder, `${name}.json`), JSON.stringify(identity));
}

export function forgetProcess(folder: string, name: string): void {
  rmSync(join(folder, `${name}.json`), { force: true });
}

/** The processes noted in `folder` that still run. */
export function notedProcesses(folder: string): { name: string; identity: Identity }[] {
  mkdirSync(folder, { recursive: true });
  const noted = readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => ({ name: file.slice(0, -'.json'.length), identity: readIdentity(join(folder, file)) }));
  return noted.flatMap(({ name, identity }) => (identity !== undefined && isRunning(identity) ? [{ name, identity }] : []));
}

export function readIdentity(file: string): Identity | undefined {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<Identity>;
    return typeof read.pid === 'number' && typeof read.birth === 'string' ? { pid: read.pid, birth: read.birth } : undefined;
  } catch {
    return undefined;
  }
}
