import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { givenEnvironment } from '#config/config.ts';
import { freePort } from '#embedded/ports.ts';
import { isRunning, notedProcesses, readIdentity } from '#embedded/process-identity.ts';
import { follow, PROJECT, type Program } from '#test/support/processes.ts';

let root: string;
let home: string;
let ports: Record<string, string>;
const soon = { timeout: 15_000, interval: 50 };

/** Only its owner may enter the folder, though PostgreSQL runs as another user where the owner is root. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'court-'));
  home = join(root, 'home');
  const first = await freePort(21_200);
  ports = { DUIXIAN_PG_PORT: String(first), DUIXIAN_TEMPORAL_PORT: String(first + 10), DUIXIAN_API_PORT: String(first + 20), DUIXIAN_METRICS_PORT: String(first + 30) };
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The command that people type, in a process group of its own as in a terminal. */
function start(...args: string[]): Program {
  return follow(spawn('npm', ['start', '--', ...args], {
    cwd: PROJECT, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...givenEnvironment(), npm_lifecycle_event: undefined, ...ports, DUIXIAN_HOME: home },
  }));
}

async function opened(court: Program): Promise<string> {
  const [, url] = await court.says(/Duixian runs at (\S+)/);
  return url!;
}

const parts = () => notedProcesses(join(home, 'run'));
const pidOf = (name: string) => parts().find((part) => part.name === name)!.identity.pid;
const main = () => readIdentity(join(home, 'lock'))!;
const isReady = (url: string) => fetch(`${url}/readyz`).then(({ ok }) => ok, () => false);

async function closed(court: Program): Promise<void> {
  const all = [...parts().map(({ identity }) => identity), main()];
  process.kill(-court.child.pid!, 'SIGINT');
  await court.ended;
  expect(all.filter(isRunning)).toEqual([]);
}

it('brings up a whole court, tells where it is, and stops at Ctrl-C with nothing left', async () => {
  const court = start('--empty');
  const url = await opened(court);
  expect(url).toBe(`http://127.0.0.1:${ports['DUIXIAN_API_PORT']}`);
  expect(parts().map(({ name }) => name).sort()).toEqual(['api', 'postgres', 'temporal', 'worker']);
  expect(await isReady(url)).toBe(true);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(await (await fetch(url)).text()).toContain('<div id="root">');
  expect((await fetch(`${url}/metrics`)).headers.get('content-type') ?? '').not.toContain('version=0.0.4');
  expect((await fetch(`http://127.0.0.1:${ports['DUIXIAN_METRICS_PORT']}/metrics`)).status).toBe(200);
  expect(court.lines.filter((line) => line.includes('汉滨区法院')).length).toBeGreaterThan(10);
  await closed(court);
  expect(existsSync(join(home, 'lock'))).toBe(false);
});

it('keeps its keys for itself', () => {
  for (const name of ['blind-index.key', 'record-signing.pem', 'database.password']) expect(statSync(join(home, 'keys', name)).mode & 0o777, name).toBe(0o600);
  expect(statSync(join(home, 'materials')).mode & 0o777).toBe(0o700);
});

it('makes and builds nothing anew the second time, and is refused twice on the same data', async () => {
  const court = start('--empty');
  const url = await opened(court);
  expect(court.lines.join('\n')).not.toMatch(/making a new database|building|bundling/);

  const second = start('--empty');
  await second.ended;
  expect(second.lines).toContain(`Duixian is already running on ${home} (process ${main().pid}, ${url}). Stop that one first, or choose another folder with DUIXIAN_HOME.`);
  expect(await isReady(url)).toBe(true);
  await closed(court);
});

it('gives every part that is killed a successor', async () => {
  const court = start('--empty');
  const url = await opened(court);
  for (const name of ['worker', 'api', 'temporal', 'postgres']) {
    const pid = pidOf(name);
    process.kill(pid, 'SIGKILL');
    await court.says(new RegExp(`${name} +ended \\(killed by SIGKILL\\)`));
    await court.says(new RegExp(`${name} +runs again`));
    expect(pidOf(name)).not.toBe(pid);
  }
  await vi.waitFor(async () => expect(await isReady(url)).toBe(true), soon);
  await closed(court);
});

it('leaves nothing running when its parent is killed, and starts again after kill -9 of everything', async () => {
  const first = start('--empty');
  await opened(first);
  const survivors = parts();
  process.kill(main().pid, 'SIGKILL');
  await vi.waitFor(() => expect(survivors.filter(({ identity }) => isRunning(identity))).toEqual([]), soon);
  await first.ended;

  const second = start('--empty');
  await opened(second);
  for (const pid of [main().pid, ...parts().map(({ identity }) => identity.pid)]) process.kill(pid, 'SIGKILL');
  await second.ended;

  const third = start('--empty');
  expect(await isReady(await opened(third))).toBe(true);
  await closed(third);
});

it('stops when the npm that started it is killed', async () => {
  const court = start('--empty');
  await opened(court);
  const all = [main(), ...parts().map(({ identity }) => identity)];
  process.kill(court.child.pid!, 'SIGKILL');
  await vi.waitFor(() => expect(all.filter(isRunning)).toEqual([]), soon);
});

it('takes the next port when one is taken, and says so', async () => {
  const wanted = Number(ports['DUIXIAN_API_PORT']);
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(wanted, '127.0.0.1', () => resolve()));
  const court = start('--empty');
  expect(await opened(court)).toBe(`http://127.0.0.1:${wanted + 1}`);
  expect(court.lines.join('\n')).toContain(`port ${wanted} is taken: the API uses ${wanted + 1}`);
  await closed(court);
  await new Promise((resolve) => squatter.close(resolve));
  expect(readFileSync(join(home, 'logs', 'postgres.log'), 'utf8')).not.toContain('PANIC');
});
