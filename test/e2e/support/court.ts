import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { vi } from 'vitest';
import { givenEnvironment } from '#config/config.ts';
import { readRunningConfig } from '#config/running.ts';
import { dayNumber, type IsoDate } from '#domain/shared/dates.ts';
import { isRunning, notedProcesses, type Identity } from '#embedded/process-identity.ts';
import { freePort } from '#embedded/ports.ts';
import { becomeDemo } from '#record/court-time.ts';
import { follow, PROJECT } from '#test/support/processes.ts';

export type PartName = 'postgres' | 'temporal' | 'worker' | 'api';

/** A whole court of its own on this machine, as `npm start -- --empty` brings it up. */
export type LiveCourt = {
  url: string;
  home: string;
  pool: pg.Pool;
  /** Ends a part with SIGKILL; resolves at once. */
  kill(part: PartName): Identity;
  /** Resolves when a part that was killed has a successor that does its work. */
  back(part: PartName, dead: Identity): Promise<void>;
  /** Has a part stand still, so that it answers nobody; `resume` lets it go on. */
  pause(part: PartName): Identity;
  resume(paused: Identity): void;
  /** Runs `duixian` on this court; rejects with what it said when its exit code is not 0. */
  duixian(...args: string[]): Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
};

const FIRST_PORT = 22_000;
/** How long a part may take on a machine that has other things to do. */
export const PATIENCE = { timeout: 60_000, interval: 100 };

/** Starts a court on free ports in a new folder: empty, its clock at nine o'clock on a day, or with the demo cases, as of today. It ends when this process does. */
export async function startCourt(begin: { on: IsoDate } | 'withDemoCases'): Promise<LiveCourt> {
  const home = mkdtempSync(join(tmpdir(), 'duixian-'));
  const isEmpty = begin !== 'withDemoCases';
  const first = await freePort(FIRST_PORT);
  const ports = { DUIXIAN_PG_PORT: String(first), DUIXIAN_TEMPORAL_PORT: String(first + 10), DUIXIAN_API_PORT: String(first + 20), DUIXIAN_METRICS_PORT: String(first + 30) };
  const env = { ...givenEnvironment(), npm_lifecycle_event: 'start', ...ports, DUIXIAN_HOME: home };
  const program = follow(spawn(process.execPath, ['--import', 'tsx', 'embedded/main.ts', ...(isEmpty ? ['--empty'] : [])], { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] }));
  const [, url] = await program.says(/Duixian runs at (\S+)/);

  const pool = new pg.Pool({ ...readRunningConfig(env).database, max: 4 });
  pool.on('error', () => undefined);
  if (isEmpty) await becomeDemo(pool, (dayNumber(begin.on) * 24 + 1) * 3_600_000);

  const identityOf = (part: PartName) => notedProcesses(join(home, 'run')).find(({ name }) => name === part)?.identity;
  const timesBack = (part: PartName) => program.lines.filter((line) => new RegExp(`${part} +runs again`).test(line)).length;
  const before = new Map<number, number>();

  function signal(part: PartName, name: NodeJS.Signals): Identity {
    const identity = identityOf(part);
    if (!identity) throw new Error(`${part} does not run`);
    before.set(identity.pid, timesBack(part));
    process.kill(identity.pid, name);
    return identity;
  }

  return {
    url: url!,
    home,
    pool,
    kill: (part) => signal(part, 'SIGKILL'),
    pause: (part) => signal(part, 'SIGSTOP'),
    resume: ({ pid }) => void process.kill(pid, 'SIGCONT'),
    back: (part, dead) =>
      vi.waitFor(() => {
        const successor = identityOf(part);
        if (!successor || successor.pid === dead.pid || timesBack(part) <= before.get(dead.pid)!) throw new Error(`${part} is not back:\n${program.lines.slice(-20).join('\n')}`);
      }, PATIENCE),
    duixian: (...args) =>
      new Promise((resolve, reject) => {
        execFile(join(PROJECT, 'node_modules', '.bin', 'duixian'), args, { cwd: PROJECT, env: { ...givenEnvironment(), DUIXIAN_HOME: home } }, (error, out, err) =>
          error ? reject(new Error(`duixian ${args.join(' ')}: ${out}${err}`)) : resolve(out));
      }),
    async [Symbol.asyncDispose]() {
      await pool.end();
      const parts = notedProcesses(join(home, 'run'));
      program.child.kill('SIGINT');
      await program.ended;
      const left = parts.filter(({ identity }) => isRunning(identity)).map(({ name }) => name);
      rmSync(home, { recursive: true, force: true });
      if (left.length > 0) throw new Error(`left running: ${left.join(', ')}`);
    },
  };
}
