import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { givenEnvironment, type Config } from '#config/config.ts';
import { readRunningConfig } from '#config/running.ts';
import { API_ROOT } from '#contract/api.ts';
import type { Me } from '#contract/account.ts';
import { DEMO_PASSWORD } from '#embedded/demo-logins.ts';
import { freePort } from '#embedded/ports.ts';
import { notedProcesses } from '#embedded/process-identity.ts';
import { follow, PROJECT } from '#test/support/processes.ts';

export const PARTS = ['api', 'worker', 'temporal', 'postgres'] as const;
export type PartName = (typeof PARTS)[number];

export type BenchCourt = {
  home: string;
  config: Config;
  pool: pg.Pool;
  readyMs: number;
  logIn(login: string): Promise<Caller>;
  /** Processor seconds that each part has used so far, by the kernel's account. */
  processor(): Record<PartName, number>;
  /** Ends the court; `keep` leaves its data folder. */
  stop(keep?: 'keep'): Promise<number>;
};

export type Caller = { me: Me; post<T>(path: string, body: unknown): Promise<T> };

/** A court as `npm start` brings it up, on free ports, without the demo cases unless they are wanted; in a new folder or in that of a court that was stopped. */
export async function startCourt(folder?: string, options: readonly string[] = ['--empty']): Promise<BenchCourt> {
  const home = folder ?? (await mkdtemp(join(tmpdir(), 'duixian-bench-')));
  const first = await freePort(23_000);
  const ports = { DUIXIAN_PG_PORT: String(first), DUIXIAN_TEMPORAL_PORT: String(first + 10), DUIXIAN_API_PORT: String(first + 20), DUIXIAN_METRICS_PORT: String(first + 30) };
  const env = { ...givenEnvironment(), npm_lifecycle_event: 'start', ...ports, DUIXIAN_HOME: home };
  const started = performance.now();
  const program = follow(spawn(process.execPath, ['--import', 'tsx', 'embedded/main.ts', ...options], { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] }));
  const [, url] = await program.says(/Duixian runs at (\S+)/);
  const readyMs = performance.now() - started;
  const config = readRunningConfig(env);
  const pool = new pg.Pool({ ...config.database, max: 4 });

  return {
    home, config, pool, readyMs,
    logIn: (login) => logIn(url!, login),
    processor() {
      const pids = new Map(notedProcesses(join(home, 'run')).map(({ name, identity }) => [name, identity.pid]));
      return Object.fromEntries(PARTS.map((part) => [part, processorSeconds(pids.get(part)!)])) as Record<PartName, number>;
    },
    async stop(keep) {
      await pool.end();
      const asked = performance.now();
      program.child.kill('SIGINT');
      await program.ended;
      const took = performance.now() - asked;
      if (keep === undefined) await rm(home, { recursive: true, force: true });
      return took;
    },
  };
}

/** Speaks for a person over a connection that is kept, with as little work of its own as can be. */
async function logIn(url: string, login: string): Promise<Caller> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let cookie = '';
  let csrf = '';

  function post<T>(path: string, body: unknown): Promise<T> {
    const text = JSON.stringify(body);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), origin: url, cookie, 'x-csrf-token': csrf, 'idempotency-key': randomUUID() };
    return new Promise((resolve, reject) => {
      const call = request(`${url}${API_ROOT}${path}`, { method: 'POST', agent, headers }, (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('end', () => {
          const answer = Buffer.concat(parts).toString('utf8');
          if ((reply.statusCode ?? 500) >= 400) return reject(new Error(`${login} POST ${path}: ${reply.statusCode} ${answer}`));
          const set = reply.headers['set-cookie'];
          if (set) cookie = set.map((line) => line.split(';')[0]).join('; ');
          resolve(JSON.parse(answer) as T);
        });
      });
      call.on('error', reject);
      call.end(text);
    });
  }

  const me = await post<Me>('/login', { login, password: DEMO_PASSWORD });
  csrf = me.csrf;
  return { me, post };
}

/** What a process has used, its children and theirs included, those that have ended as well. */
export function processorSeconds(root: number): number {
  const lines = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => readStat(Number(pid)));
  const family = new Set([root]);
  for (let grown = 0; grown !== family.size; ) {
    grown = family.size;
    for (const { pid, parent } of lines) if (family.has(parent)) family.add(pid);
  }
  return lines.filter(({ pid }) => family.has(pid)).reduce((sum, { ticks }) => sum + ticks, 0) / 100;
}

function readStat(pid: number): { pid: number; parent: number; ticks: number }[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return [{ pid, parent: Number(fields[1]), ticks: fields.slice(11, 15).reduce((sum, part) => sum + Number(part), 0) }];
  } catch {
    return [];
  }
}
