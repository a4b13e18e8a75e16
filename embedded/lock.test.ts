import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './lock.ts';
import { identify } from './process-identity.ts';

let home: string;
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), 'lock-'))));
afterEach(() => rmSync(home, { recursive: true }));

it('refuses a second holder with a sentence that says where the first one is', () => {
  const lock = lockFolder(home);
  lock.announce('http://127.0.0.1:8080');
  expect(() => lockFolder(home)).toThrow(`Duixian is already running on ${home} (process ${process.pid}, http://127.0.0.1:8080). Stop that one first, or choose another folder with DUIXIAN_HOME.`);
  lock.release();
  lockFolder(home).release();
  expect(readdirSync(home)).toEqual([]);
});

it('takes over from a holder that is dead, though its number lives again', () => {
  writeFileSync(join(home, 'lock'), JSON.stringify({ pid: process.pid, birth: 'long ago' }));
  lockFolder(home).release();
});

it('takes over a lock that was cut off in writing', () => {
  writeFileSync(join(home, 'lock'), '{"pid":');
  lockFolder(home).release();
});

it('knows a process from an earlier one of the same number', () => {
  expect(identify(process.pid)).toEqual(identify(process.pid));
  expect(identify(2 ** 22 + 1)).toBeUndefined();
});
