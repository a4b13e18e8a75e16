#!/usr/bin/env node
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask } from './ask.mjs';
import { quickBundle } from './quick-bundle.mjs';

/** First words of the commands that need no server: they answer from a bundle kept by content, without the cost of a loader. */
const QUICK = new Set(['calc', 'check', 'law']);

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const argv = process.argv.slice(2);
const bundle = QUICK.has(argv[0] ?? '') ? quickBundle(root) : undefined;
const { main } = bundle ? await import(bundle) : await sources();
process.exitCode = await main(argv, { root, nowMs: () => Date.now(), out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text), ask });

async function sources() {
  const { register } = await import('tsx/esm/api');
  register();
  return import('./main.ts');
}
