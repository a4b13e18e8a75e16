import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startGuardian } from './guardian.ts';
import { findTemporal, TEMPORAL } from './temporal-binary.ts';

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'temporal-search-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A program that tells the version of its server, and does nothing else. */
function program(folder: string, server: string): string {
  const path = join(root, folder, 'temporal');
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho "temporal version ${TEMPORAL.cli} (Server ${server}, UI 2.0.0)"\n`);
  chmodSync(path, 0o755);
  return path;
}

async function found(path: string): Promise<{ path: string; said: string }> {
  const guardian = startGuardian();
  const said: string[] = [];
  try {
    const env = { PATH: [path, '/usr/bin', '/bin'].join(delimiter) };
    return { path: await findTemporal(join(root, 'cache'), { env, guardian, say: (line) => void said.push(line) }), said: said.join('\n') };
  } finally {
    await guardian.end();
  }
}

it('takes the right version on PATH before the one in the cache, and says so', async () => {
  const own = program('bin', TEMPORAL.server);
  program(join('cache', TEMPORAL.cli), TEMPORAL.server);
  expect(await found(join(root, 'bin'))).toEqual({ path: own, said: `Temporal ${TEMPORAL.server}: ${own} (on PATH)` });
});

it('passes over a wrong version on PATH, says which, and takes the one in the cache', async () => {
  const own = program('bin', '1.20.0');
  const cached = program(join('cache', TEMPORAL.cli), TEMPORAL.server);
  const { path, said } = await found(join(root, 'bin'));
  expect(path).toBe(cached);
  expect(said).toBe(`${own} is passed over: it holds server 1.20.0, wanted is ${TEMPORAL.server} (CLI ${TEMPORAL.cli})\nTemporal ${TEMPORAL.server}: ${cached} (in the cache)`);
});
