import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { contentHash, ROOT } from './content-hash.ts';
import { runTool, type Workshop } from './tool.ts';

const SOURCES = ['web', 'contract', 'domain', 'package-lock.json'];
const DIST = join(ROOT, 'web', 'dist');

/** Builds the pages into web/dist, unless they were built from the same sources; what is there is replaced only by a build that succeeded. */
export async function buildWeb(workshop: Workshop): Promise<void> {
  const hash = await contentHash(SOURCES);
  const mark = join(DIST, '.content-hash');
  if ((await readFile(mark, 'utf8').catch(() => '')) === hash) return;
  workshop.say('building the pages');
  const startedMs = performance.now();
  const making = `${DIST}.${process.pid}`;
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  try {
    await runTool(workshop, { purpose: 'building the pages', command: process.execPath, args: [vite, 'build', join(ROOT, 'web'), '--config', join(ROOT, 'web', 'vite.config.ts'), '--outDir', making, '--emptyOutDir'], env: { NODE_ENV: 'production' } });
    await writeFile(join(making, '.content-hash'), hash);
    await rm(DIST, { recursive: true, force: true });
    await rename(making, DIST);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  workshop.say(`pages built in ${Math.round((performance.now() - startedMs) / 1000)} s`);
}
