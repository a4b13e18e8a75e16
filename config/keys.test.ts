import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databasePassword, makeKeys, readKeys } from './keys.ts';

let folder: string;
beforeEach(() => void (folder = join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys')));
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

it('makes every key once, readable by its owner only', () => {
  makeKeys(folder);
  const first = readKeys(folder);
  makeKeys(folder);
  expect(readKeys(folder).personalData).toEqual(first.personalData);
  expect(readKeys(folder).blindIndex.equals(first.blindIndex)).toBe(true);
  expect(first.recordSigning.asymmetricKeyType).toBe('ed25519');
  for (const name of ['blind-index.key', 'session.key', 'personal-data-k1.key', 'temporal-codec-k1.key', 'record-signing.pem']) {
    expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
  }
});

it('encrypts with the newest key and still reads the older ones', () => {
  makeKeys(folder);
  for (const id of ['k2', 'k10']) writeFileSync(join(folder, `personal-data-${id}.key`), 'ab'.repeat(32));
  const { current, byId } = readKeys(folder).personalData;
  expect(current).toBe('k10');
  expect([...byId.keys()]).toEqual(['k1', 'k2', 'k10']);
});

it('names the file that is missing or broken', () => {
  makeKeys(folder);
  writeFileSync(join(folder, 'session.key'), 'short');
  expect(() => readKeys(folder)).toThrow(/session\.key does not hold 64 hexadecimal digits/);
  rmSync(join(folder, 'session.key'));
  expect(() => readKeys(folder)).toThrow(/session\.key cannot be read/);
  expect(() => readKeys(join(folder, 'none'))).toThrow(/^the folder of the keys, .*none, cannot be read: ENOENT\./);
});

it('keeps the password of the database', () => {
  expect(databasePassword(folder)).toBe(databasePassword(folder));
  expect(databasePassword(folder)).toMatch(/^[0-9a-f]{64}$/);
});
