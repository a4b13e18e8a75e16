import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startGuardian, type Guardian } from '#embedded/guardian.ts';
import { endLeftovers } from '#embedded/leftovers.ts';
import type { Part } from '#embedded/part.ts';
import { isRunning, notedProcesses } from '#embedded/process-identity.ts';
import { supervise, type Supervisor } from '#embedded/supervisor.ts';
import { PROJECT, runProgram } from '#test/support/processes.ts';

let home: string;
let guardian: Guardian;
let supervisor: Supervisor;
let said: string[];
const say = (line: string) => void said.push(line);
const running = () => notedProcesses(join(home, 'run'));
const soon = { timeout: 10_000, interval: 20 };

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'supervisor-'));
  guardian = startGuardian();
  supervisor = supervise(home, guardian);
  said = [];
});
afterEach(async () => {
  await supervisor.stop();
  await guardian.end();
  rmSync(home, { recursive: true });
});

function part(name: string, script: string, ...args: string[]): Part {
  return { name, command: process.execPath, args: [join(PROJECT, 'test/support/parts', script), ...args], env: {}, stopSignal: 'SIGTERM', stopWithinMs: 500, isReady: 'announced' };
}

it('starts a part again that was killed', async () => {
  await supervisor.start(part('worker', 'steady.mjs', 'worker', join(home, 'stopped')), say);
  const [first] = running();
  process.kill(first!.identity.pid, 'SIGKILL');
  await vi.waitFor(() => expect(said).toEqual(['ended (killed by SIGKILL); starts again in 0.25 s', 'runs again']), soon);
  expect(running().map(({ name }) => name)).toEqual(['worker']);
  expect(running()[0]!.identity).not.toEqual(first!.identity);
});

it('waits longer before each start, and becomes ready when the part at last stays', async () => {
  await supervisor.start(part('bank', 'short-lived.mjs', join(home, 'starts'), '3'), say);
  expect(said).toEqual([0.25, 0.5, 1].map((pause) => `ended (exit code 3); starts again in ${pause} s`).concat('runs again'));
});

it('gives up after five deaths within a minute, with the last lines of the log', async () => {
  const starting = supervisor.start(part('bank', 'short-lived.mjs', join(home, 'starts'), '99'), say);
  await expect(starting).rejects.toThrow(`bank ended 5 times within a minute (exit code 3). Its last lines, from ${home}/logs/bank.log:\n  the bank has no power`);
  await expect(supervisor.failure).rejects.toThrow('bank ended 5 times');
  expect(readFileSync(join(home, 'starts'), 'utf8').trim().split('\n')).toHaveLength(5);
});

it('stops the last started first, and kills what does not heed', async () => {
  const file = join(home, 'stopped');
  for (const name of ['first', 'stubborn', 'third']) await supervisor.start(part(name, 'steady.mjs', name, file), say);
  await supervisor.stop();
  expect(readFileSync(file, 'utf8').trim().split('\n')).toEqual(['third', 'stubborn', 'first']);
  expect(running()).toEqual([]);
  expect(said).toEqual([]);
});

it('lets go who waits for a part that was stopped before it did its work', async () => {
  const starting = supervisor.start({ ...part('worker', 'steady.mjs', 'worker', join(home, 'stopped')), isReady: () => Promise.resolve(false) }, say);
  await vi.waitFor(() => expect(running()).toHaveLength(1), soon);
  await Promise.all([expect(starting).rejects.toThrow('worker was stopped'), supervisor.stop()]);
});

it('leaves nothing running when its own process is killed', async () => {
  await using parent = runProgram('test/support/parts/parent.ts', [home]);
  await parent.says(/ready/);
  const parts = running();
  expect(parts.map(({ name }) => name).sort()).toEqual(['steady', 'stubborn']);
  parent.child.kill('SIGKILL');
  await vi.waitFor(() => expect(parts.filter(({ identity }) => isRunning(identity))).toEqual([]), soon);
});

it('ends what a killed run has left, before the next one starts', async () => {
  const child = runProgram('test/support/parts/parent.ts', [home]);
  await child.says(/ready/);
  const parts = running();
  await endLeftovers(join(home, 'run'), say);
  expect(parts.filter(({ identity }) => isRunning(identity))).toEqual([]);
  expect(said).toHaveLength(2);
  await child[Symbol.asyncDispose]();
});
