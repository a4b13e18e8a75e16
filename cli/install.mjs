import { lstatSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quickBundle } from './quick-bundle.mjs';

/** After an installation `node_modules/.bin/duixian` exists, and its first answer is as quick as the others. npm links no bin of the project itself. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
mkdirSync(bin, { recursive: true });
if (!lstatSync(join(bin, 'duixian'), { throwIfNoEntry: false })) symlinkSync(join('..', '..', 'cli', 'duixian.mjs'), join(bin, 'duixian'));
quickBundle(root);
