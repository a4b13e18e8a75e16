import type { Pool } from 'pg';
import type { Door } from '#record/door.ts';
import { noteStuck, putOnList } from '#record/stuck.ts';
import type { Vault } from '#record/vault.ts';
import type { RecordActivities } from '#workflows/kit/ports.ts';

export type ActivityParts = { door: Door; pool: Pool; vault: Vault };

/** What the worker registers. A list, nothing else. */
export function createActivities({ door, pool }: ActivityParts): RecordActivities {
  return {
    exchange: (input) => noteStuck(pool, input.streamId, () => door.exchange(input)),
    order: (input) => door.order(input),
    reportStuck: ({ streamId, message }) => putOnList(pool, streamId, message),
  };
}
