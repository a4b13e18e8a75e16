import { chmod, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool, type Workshop } from './tool.ts';

const STALLED_AFTER_MS = 5_000;

/**
 * Lets the SDK's own helper fetch the Temporal CLI into `folder`, in a process of its own that is ended when nothing has arrived for 5 s.
 * Whether `target` now is a program that `isRight`.
 */
export async function downloadTemporal(folder: string, target: string, version: string, isRight: (program: string) => Promise<boolean>, workshop: Workshop): Promise<boolean> {
  const { say } = workshop;
  say(`downloading Temporal CLI ${version} (given up when nothing arrives for ${STALLED_AFTER_MS / 1000} s)`);
  const arrival = await mkdtemp(join(folder, 'download-'));
  const stalled = new AbortController();
  let size = 0;
  let arrivedMs = performance.now();
  const watch = setInterval(() => {
    void folderSize(arrival).then((now) => {
      if (now > size) {
        arrivedMs = performance.now();
        say(`downloading Temporal: ${Math.round(now / 1e6)} MB`);
      }
      size = now;
      if (performance.now() - arrivedMs > STALLED_AFTER_MS) stalled.abort();
    });
  }, 500);
  try {
    const script = fileURLToPath(new URL('temporal-fetch.ts', import.meta.url));
    await runTool(workshop, { purpose: 'downloading the Temporal server', command: process.execPath, args: ['--import', 'tsx', script, arrival, version], signal: stalled.signal })
      .catch((error: unknown) => say(`no download from here: ${stalled.signal.aborted ? 'nothing arrived' : cause(error)}`));
    for (const name of await readdir(arrival)) {
      const program = join(arrival, name);
      await chmod(program, 0o755);
      if (!(await isRight(program))) continue;
      await rename(program, target);
      return true;
    }
    return false;
  } finally {
    clearInterval(watch);
    await rm(arrival, { recursive: true, force: true });
  }
}

async function folderSize(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name)).then((entry) => entry.size, () => 0)));
  return sizes.reduce((sum, each) => sum + each, 0);
}

/** The innermost cause of what the helper reports, which stands at its end. */
function cause(error: unknown): string {
  const line = String(error).split('\n').findLast((each) => /error/i.test(each)) ?? String(error);
  return line.replace(/\]$/, '').split(': ').at(-1)?.trim() ?? line;
}
