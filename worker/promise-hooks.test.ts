import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const HOOKS = fileURLToPath(new URL('promise-hooks.mjs', import.meta.url));

/** What a program says that is started as the worker is. */
function says(program: string): string {
  return execFileSync(process.execPath, ['--import', HOOKS, '--eval', program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

it('keeps the SDK from noting where each promise of a story was made', () => {
  expect(says(`const { globalHandlers } = require('@temporalio/worker/lib/workflow/vm-shared'); globalHandlers.install(); console.log(globalHandlers.promiseHookInstalled)`)).toBe('false');
});

it('leaves Node its own hooks, by which a request id follows its work', () => {
  expect(says(`const store = new (require('node:async_hooks').AsyncLocalStorage)(); store.run('followed', async () => { await null; console.log(store.getStore()) })`)).toBe('followed');
});
