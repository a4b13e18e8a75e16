import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeKeys } from '#config/keys.ts';
import { freePort } from '#embedded/ports.ts';
import { runProgram } from '#test/support/processes.ts';

let home: string;
beforeAll(async () => void (home = await mkdtemp(join(tmpdir(), 'duixian-worker-'))));
afterAll(() => rm(home, { recursive: true, force: true }));

const start = async () => runProgram('worker/main.ts', [], { DATABASE_URL: 'postgres://postgres@127.0.0.1:1/duixian', DUIXIAN_HOME: home, DUIXIAN_METRICS_PORT: String(await freePort(0)), DUIXIAN_TEMPORAL_ADDRESS: '127.0.0.1:1' });

it('says in one line that its keys are missing', async () => {
  await using worker = await start();
  expect(await worker.ended).toBe(1);
  expect(worker.lines).toEqual([expect.stringMatching(/^the folder of the keys, .*keys, cannot be read: ENOENT\. Make the keys/)]);
});

it('ends at SIGTERM while it still waits for the database', async () => {
  makeKeys(join(home, 'keys'));
  await using worker = await start();
  await worker.says(/the database does not answer yet/);
  worker.child.kill('SIGTERM');
  expect(await worker.ended).toBe(0);
});
