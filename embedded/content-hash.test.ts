import { expect, it } from 'vitest';
import { contentHash } from './content-hash.ts';

it('is the same for the same files, and another for others', async () => {
  expect(await contentHash(['config', 'package-lock.json'])).toBe(await contentHash(['package-lock.json', 'config']));
  expect(await contentHash(['config'])).not.toBe(await contentHash(['embedded']));
});
