import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { programOnPath } from './path.ts';
import { buildTemporal } from './temporal-build.ts';
import { downloadTemporal } from './temporal-download.ts';
import type { Workshop } from './tool.ts';

const run = promisify(execFile);

/** The Temporal CLI whose built-in server runs on one machine, and the server version it must report. */
export const TEMPORAL = { cli: '1.8.2', server: '1.31.2' };

/**
 * The `temporal` program to start, found in this order: on PATH, in the cache, by download, by building it with Go. What was fetched or built
 * stays in `<cache>/<version>`. Rejects with what was tried when there is none.
 */
export async function findTemporal(cache: string, workshop: Workshop): Promise<string> {
  const { env, say } = workshop;
  const onPath = await programOnPath('temporal', env);
  if (onPath !== undefined) {
    const version = await serverVersion(onPath);
    if (version === TEMPORAL.server) return found(onPath, 'on PATH');
    say(`${onPath} is passed over: it holds ${version === undefined ? 'no server that tells its version' : `server ${version}`}, wanted is ${TEMPORAL.server} (CLI ${TEMPORAL.cli})`);
  }
  const folder = join(cache, TEMPORAL.cli);
  const cached = join(folder, 'temporal');
  if ((await serverVersion(cached)) === TEMPORAL.server) return found(cached, 'in the cache');

  await mkdir(folder, { recursive: true });
  const isRight = async (program: string) => (await serverVersion(program)) === TEMPORAL.server;
  if (await downloadTemporal(folder, cached, `v${TEMPORAL.cli}`, isRight, workshop)) return found(cached, 'downloaded');
  await buildTemporal(folder, cached, workshop);
  return found(cached, 'built');

  function found(program: string, how: string): string {
    say(`Temporal ${TEMPORAL.server}: ${program} (${how})`);
    return program;
  }
}

/** The version of the server inside a `temporal` program; undefined when it is none or cannot be run. */
async function serverVersion(program: string): Promise<string | undefined> {
  const { stdout } = await run(program, ['--version'], { timeout: 10_000 }).catch(() => ({ stdout: '' }));
  return /Server (\d+\.\d+\.\d+)/.exec(stdout)?.[1];
}
