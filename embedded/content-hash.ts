import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const LEFT_OUT = /\.test\.tsx?$|(^|\/)(dist|generated|node_modules)(\/|$)/;

/** A hash over the names and contents of these files and folders of the project, tests and what is made from them left out. */
export async function contentHash(paths: string[]): Promise<string> {
  const files = (await Promise.all(paths.map((path) => filesUnder(join(ROOT, path))))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${relative(ROOT, file)}\0`).update(await readFile(file)).update('\0');
  return hash.digest('hex').slice(0, 32);
}

async function filesUnder(path: string): Promise<string[]> {
  if (LEFT_OUT.test(relative(ROOT, path))) return [];
  const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (entries === undefined) return [path];
  return (await Promise.all(entries.map(({ name }) => filesUnder(join(path, name))))).flat();
}
