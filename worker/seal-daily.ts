import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import { sealDockets } from '#record/seal.ts';

const LOOK_EVERY_MS = 10 * 60_000;

/** Seals the dockets once for each of the court's days, by whichever worker comes first. */
export async function sealDaily({ pool, key, onError }: { pool: Pool; key: KeyObject; onError(error: unknown): void }, stop: AbortSignal): Promise<void> {
  const keyId = createHash('sha256').update(createPublicKey(key).export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 16);
  while (!stop.aborted) {
    await sealDockets(pool, key, keyId).catch(onError);
    await wait(LOOK_EVERY_MS, undefined, { signal: stop }).catch(() => undefined);
  }
}
