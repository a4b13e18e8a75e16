import type { Door } from '#record/door.ts';
import { noteStuck } from '#record/stuck.ts';
import type { RecordActivities } from '#workflows/kit/ports.ts';

/** What the worker registers. A list, nothing else. */
export function createActivities({ door }: { door: Door }): RecordActivities {
  return {
    exchange: (input) => noteStuck(door.pool, input.streamId, () => door.exchange(input)),
    order: (input) => door.order(input),
  };
}
