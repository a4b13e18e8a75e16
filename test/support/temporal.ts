import { TestWorkflowEnvironment } from '@temporalio/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { givenEnvironment, readConfig } from '#config/config.ts';
import { startGuardian, type Guardian } from '#embedded/guardian.ts';
import { freePort, isListening } from '#embedded/ports.ts';
import { findTemporal } from '#embedded/temporal-binary.ts';
import { temporalCommand } from '#embedded/temporal.ts';
import { findTestServer } from './test-server.ts';

const cache = readConfig().cache;
let guardian: Guardian | undefined;

function workshop() {
  guardian ??= startGuardian();
  return { env: givenEnvironment(), guardian, say: () => undefined };
}

export type SkippingTemporal = { env: TestWorkflowEnvironment; address: string; [Symbol.asyncDispose](): Promise<void> };

/** A Temporal whose time is skipped while a result is awaited or `env.sleep` runs. It has no schedules, no list, and suggests no continue-as-new. */
export async function skippingTemporal(): Promise<SkippingTemporal> {
  const path = await findTestServer(cache, workshop());
  const env = await TestWorkflowEnvironment.createTimeSkipping(path === undefined ? {} : { server: { executable: { type: 'existing-path', path } } });
  return { env, address: env.address, [Symbol.asyncDispose]: () => env.teardown() };
}

export type DevServer = {
  address: string;
  namespace: string;
  /** Ends it as a crash would, and resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it again on the same port, with the data of before when it was given a file. */
  start(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** The real Temporal server on a free port, its data in `databaseFile` or in memory. */
export async function devServer({ databaseFile }: { databaseFile?: string } = {}): Promise<DevServer> {
  const tools = workshop();
  const program = await findTemporal(cache, tools);
  const port = await freePort(0);
  const { command, args, stopSignal } = temporalCommand(program, port, databaseFile, 'default');
  let server: ChildProcess | undefined;

  async function start() {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    server = child;
    if (child.pid !== undefined) tools.guardian.watch(child.pid, stopSignal);
    while (!(await isListening('127.0.0.1', port, 500))) {
      if (child.exitCode !== null) throw new Error(`the Temporal server ended with ${child.exitCode}`);
      await wait(20);
    }
  }
  async function end(signal: NodeJS.Signals) {
    const child = server;
    server = undefined;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    tools.guardian.forget(child.pid);
  }

  await start();
  return { address: `127.0.0.1:${port}`, namespace: 'default', kill: () => end('SIGKILL'), start, [Symbol.asyncDispose]: () => end('SIGKILL') };
}
