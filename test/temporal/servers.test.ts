import { Connection } from '@temporalio/client';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { devServer, skippingTemporal } from '#test/support/temporal.ts';

const DAY_MS = 86_400_000;

it('skips years in a moment', async () => {
  await using temporal = await skippingTemporal();
  const beforeMs = await temporal.env.currentTimeMs();
  await temporal.env.sleep(5 * 365 * DAY_MS);
  expect(await temporal.env.currentTimeMs()).toBeGreaterThanOrEqual(beforeMs + 5 * 365 * DAY_MS);
});

it('keeps what the engine knows over a crash', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'temporal-'));
  await using server = await devServer({ databaseFile: join(folder, 'temporal.db') });
  const ask = async <T>(question: (connection: Connection) => Promise<T>) => {
    const connection = await Connection.connect({ address: server.address });
    return question(connection).finally(() => connection.close());
  };
  await ask((connection) => connection.workflowService.startWorkflowExecution({
    namespace: 'default', workflowId: 'kept', workflowType: { name: 'nothing' }, taskQueue: { name: 'nobody' }, requestId: 'once',
  }));
  await server.kill();
  await server.start();
  const found = await ask((connection) => connection.workflowService.describeWorkflowExecution({ namespace: 'default', execution: { workflowId: 'kept' } }));
  expect(found.workflowExecutionInfo?.type?.name).toBe('nothing');
  await rm(folder, { recursive: true });
});
