import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort, isListening } from './ports.ts';

it('passes over a port that is taken', async () => {
  const server = createServer();
  const taken = await new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)));
  expect(await isListening('127.0.0.1', taken, 500)).toBe(true);
  expect(await freePort(taken)).toBeGreaterThan(taken);
  await new Promise((resolve) => server.close(resolve));
  expect(await freePort(taken)).toBe(taken);
  expect(await isListening('127.0.0.1', taken, 500)).toBe(false);
});
