import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ENTRY = 'cli/quick.ts';
const MANIFEST = 'quick.json';
const STALE_MS = 86_400_000;

/** The address of the bundle of the quick commands, built anew when a source has changed; undefined where no cache can be written. */
export function quickBundle(root) {
  const folders = [
    join(root, 'node_modules', '.cache', 'duixian', 'cli'),
    join(homedir(), '.cache', 'duixian', 'cli', createHash('sha256').update(root).digest('hex').slice(0, 16)),
  ];
  for (const folder of folders) {
    const file = fresh(root, folder) ?? built(root, folder);
    if (file) return pathToFileURL(file).href;
  }
  return undefined;
}

/** A bundle is fresh while none of its sources has another time or size. */
function fresh(root, folder) {
  try {
    const { file, inputs } = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
    const isUnchanged = Object.entries(inputs).every(([path, [mtimeMs, size]]) => {
      const now = statSync(join(root, path));
      return now.mtimeMs === mtimeMs && now.size === size;
    });
    return isUnchanged && statSync(join(folder, file)).isFile() ? join(folder, file) : undefined;
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Two processes may build at once: the file is named by its content, and the manifest is renamed into place. */
function built(root, folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return undefined;
    throw error;
  }
  const { outputFiles, metafile } = esbuildOf(root).buildSync({
    absWorkingDir: root, entryPoints: [ENTRY], bundle: true, write: false, metafile: true, format: 'esm', platform: 'node', target: 'node20', outfile: 'quick.mjs', logLevel: 'silent',
  });
  const [{ contents }] = outputFiles;
  const file = `quick.${createHash('sha256').update(contents).digest('hex').slice(0, 16)}.mjs`;
  const inputs = Object.fromEntries(Object.keys(metafile.inputs).map((path) => {
    const { mtimeMs, size } = statSync(join(root, path));
    return [path, [mtimeMs, size]];
  }));
  put(folder, file, contents);
  put(folder, MANIFEST, JSON.stringify({ file, inputs }));
  sweep(folder, file);
  return join(folder, file);
}

/** esbuild comes with tsx and is found beside it. */
function esbuildOf(root) {
  const project = createRequire(join(root, 'package.json'));
  return createRequire(project.resolve('tsx/package.json'))('esbuild');
}

function put(folder, name, contents) {
  const unfinished = join(folder, `${name}.${process.pid}`);
  writeFileSync(unfinished, contents);
  renameSync(unfinished, join(folder, name));
}

function sweep(folder, kept) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name !== kept && name !== MANIFEST && Date.now() - statSync(path).mtimeMs > STALE_MS) rmSync(path, { force: true });
  }
}
