import { createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './config.ts';

/** Symmetric keys of 32 bytes by id: what is encrypted names the id it was encrypted under, `current` encrypts. */
export type KeyRing = { current: string; byId: ReadonlyMap<string, Buffer> };

export type Keys = {
  personalData: KeyRing;
  temporalCodec: KeyRing;
  blindIndex: Buffer;
  session: Buffer;
  /** Ed25519; signs the heads of the dockets. */
  recordSigning: KeyObject;
};

const SINGLE = { blindIndex: 'blind-index.key', session: 'session.key', recordSigning: 'record-signing.pem' } as const;
const RINGS = { personalData: 'personal-data', temporalCodec: 'temporal-codec' } as const;

/**
 * Reads the key files of `folder`: `blind-index.key`, `session.key`, `personal-data-<id>.key` and `temporal-codec-<id>.key` hold 64 hexadecimal
 * digits, `record-signing.pem` an Ed25519 key in PKCS #8. Of several ids the last in order is current. Throws a sentence that names the file or the folder.
 */
export function readKeys(folder: string): Keys {
  return {
    personalData: readRing(folder, RINGS.personalData),
    temporalCodec: readRing(folder, RINGS.temporalCodec),
    blindIndex: readSecret(folder, SINGLE.blindIndex),
    session: readSecret(folder, SINGLE.session),
    recordSigning: readSigningKey(folder),
  };
}

/** Makes the key files that are missing, readable by their owner only. Existing ones stay: without them nothing encrypted can be read again. */
export function makeKeys(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of [SINGLE.blindIndex, SINGLE.session]) makeFile(folder, name, randomSecret);
  for (const ring of Object.values(RINGS)) {
    if (ringFiles(folder, ring).length === 0) makeFile(folder, `${ring}-k1.key`, randomSecret);
  }
  makeFile(folder, SINGLE.recordSigning, () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

/** The password of this machine's own database, made at the first call and kept in `database.password`. */
export function databasePassword(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  makeFile(folder, 'database.password', randomSecret);
  return readFile(folder, 'database.password').trim();
}

function randomSecret(): string {
  return `${randomBytes(32).toString('hex')}\n`;
}

function makeFile(folder: string, name: string, content: () => string): void {
  try {
    writeFileSync(join(folder, name), content(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function readRing(folder: string, ring: string): KeyRing {
  const names = ringFiles(folder, ring);
  const current = names.at(-1);
  if (current === undefined) throw new ConfigError(`there is no key ${join(folder, `${ring}-k1.key`)}`);
  const idOf = (name: string) => name.slice(ring.length + 1, -'.key'.length);
  return { current: idOf(current), byId: new Map(names.map((name) => [idOf(name), readSecret(folder, name)])) };
}

function ringFiles(folder: string, ring: string): string[] {
  const pattern = new RegExp(`^${ring}-[a-z0-9]+\\.key$`);
  return namesIn(folder).filter((name) => pattern.test(name)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new ConfigError(`the folder of the keys, ${folder}, cannot be read: ${(error as NodeJS.ErrnoException).code}. Make the keys with embedded/make-keys.ts, or name their folder in DUIXIAN_KEYS.`);
  }
}

function readSecret(folder: string, name: string): Buffer {
  const secret = Buffer.from(readFile(folder, name).trim(), 'hex');
  if (secret.length !== 32) throw new ConfigError(`${join(folder, name)} does not hold 64 hexadecimal digits`);
  return secret;
}

function readSigningKey(folder: string): KeyObject {
  const key = createPrivateKey(readFile(folder, SINGLE.recordSigning));
  if (key.asymmetricKeyType !== 'ed25519') throw new ConfigError(`${join(folder, SINGLE.recordSigning)} is no Ed25519 key`);
  return key;
}

function readFile(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch (error) {
    throw new ConfigError(`the key file ${join(folder, name)} cannot be read`, { cause: error });
  }
}
