import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash, ROOT } from './content-hash.ts';
import { runTool, type Workshop } from './tool.ts';

const SOURCES = ['workflows', 'domain', 'package-lock.json', 'embedded/bundle-workflows.ts'];

/** The file of the workflow bundle for the present sources; built once and kept in `<cache>/workflows`. */
export async function buildWorkflows(cache: string, workshop: Workshop): Promise<string> {
  const folder = join(cache, 'workflows');
  const file = join(folder, `${await contentHash(SOURCES)}.js`);
  if (await stat(file).then(() => true, () => false)) return file;
  workshop.say('bundling the stories');
  await mkdir(folder, { recursive: true });
  const making = `${file}.${process.pid}`;
  try {
    await runTool(workshop, { purpose: 'bundling the stories', command: process.execPath, args: ['--import', 'tsx', join(ROOT, 'embedded', 'bundle-workflows.ts'), making] });
    await rename(making, file);
  } finally {
    await rm(making, { force: true });
  }
  return file;
}
