import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import { forgetKeys } from '#record/act-key.ts';
import { sealDockets } from '#record/seal.ts';

const LOOK_EVERY_MS = 10 * 60_000;

/** What is done once a day, by whichever worker comes first: the dockets of the court's last day are sealed, and replies that nobody will ask for again are forgotten. */
export async function daily({ pool, key, onError }: { pool: Pool; key: KeyObject; onError(error: unknown, what: string): void }, stop: AbortSignal): Promise<void> {
  const keyId = createHash('sha256').update(createPublicKey(key).export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 16);
  while (!stop.aborted) {
    await sealDockets(pool, key, keyId).catch((error: unknown) => onError(error, 'the dockets could not be sealed'));
    await forgetKeys(pool).catch((error: unknown) => onError(error, 'old replies could not be forgotten'));
    await wait(LOOK_EVERY_MS, undefined, { signal: stop }).catch(() => undefined);
  }
}
