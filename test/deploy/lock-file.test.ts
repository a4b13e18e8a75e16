import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '#test/support/processes.ts';

type Locked = { version?: string; optionalDependencies?: Record<string, string> };

const packages = (JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }).packages;

/** Where Node finds `name` from inside `folder`. */
function isLocked(folder: string, name: string): boolean {
  for (let at = folder; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (`${at}${at === '' ? '' : '/'}node_modules/${name}` in packages) return true;
    if (at === '') return false;
  }
}

it('holds the optional parts for every platform: without one of them npm ci refuses everywhere', () => {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(folder, name)).map((name) => `${folder} needs ${name}`));
  expect(missing).toEqual([]);
});
