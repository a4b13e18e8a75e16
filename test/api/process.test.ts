import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig, toEnvironment } from '#config/config.ts';
import { makeKeys } from '#config/keys.ts';
import { freePort } from '#embedded/ports.ts';
import { writePeople } from './support/people.ts';
import { openDatabase, type TestDatabase } from '#test/support/postgres.ts';
import { openClient } from './support/client.ts';

let database: TestDatabase;
let home: string;
let child: ChildProcess;
let url: string;
let metricsUrl: string;
let output = '';

beforeAll(async () => {
  database = await openDatabase();
  home = await mkdtemp(join(tmpdir(), 'duixian-api-'));
  makeKeys(join(home, 'keys'));
  const config = readConfig({ DUIXIAN_HOME: home, DUIXIAN_LOG_LEVEL: 'info' });
  const [port, metricsPort] = [await freePort(0), await freePort(0)];
  url = `http://127.0.0.1:${port}`;
  metricsUrl = `http://127.0.0.1:${metricsPort}/metrics`;
  const env = toEnvironment({ ...config, database: database.params, api: { ...config.api, port }, metrics: { ...config.metrics, port: metricsPort } });
  child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('the API listens')) resolve();
    });
    child.once('exit', () => reject(new Error(`the API ended: ${output}`)));
  });
});

afterAll(async () => {
  if (child.exitCode === null) child.kill('SIGKILL');
  await database[Symbol.asyncDispose]();
  await rm(home, { recursive: true, force: true });
});

it('is ready, measures what it does on a port of its own, and ends at SIGTERM with its live connections closed', async () => {
  const accounts = await writePeople(database.pool);
  const clerk = await openClient(url, database.pool, accounts.clerk);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  await clerk.call('me');
  const metrics = await (await fetch(metricsUrl)).text();
  expect(metrics).toContain('duixian_http_request_seconds_count{route="GET /me",status="200"} 1');
  for (const state of ['waiting', 'late', 'stuck']) expect(metrics).toContain(`duixian_stories{state="${state}"} 0`);
  expect((await fetch(`${url}/metrics`)).headers.get('content-type')).not.toContain('text/plain; version');

  const live = await fetch(`${url}/api/v1/events`, { headers: { cookie: clerk.cookie } });
  const heard = live.text();
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await heard).toContain('event: ready');
  expect(await ended).toEqual([0, null]);
});
