import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { withHeartbeat } from '#record/import-run.ts';
import { withoutData } from '#record/without-data.ts';

/** Works at imports one after the other, behind the replies: two files at once would take twice the memory and end no sooner. One that waits for its turn is not given up; one that is worked at says so itself. */
export function openImportQueue(pool: Pool, log: Logger) {
  let last: Promise<void> = Promise.resolve();
  return {
    add(importId: string, work: () => Promise<void>): void {
      const before = last;
      last = withHeartbeat(pool, importId, () => before).then(work).catch((error: unknown) => log.error({ importId, err: withoutData(error) }, 'an import broke off'));
    },
  };
}
