import type { Logger } from 'pino';
import { withoutData } from './problem.ts';

/** Works at imports one after the other, behind the replies: two files at once would take twice the memory and end no sooner. */
export function openImportQueue(log: Logger) {
  let last: Promise<void> = Promise.resolve();
  return {
    add(importId: string, work: () => Promise<void>): void {
      last = last.then(work).catch((error: unknown) => log.error({ importId, err: withoutData(error) }, 'an import broke off'));
    },
  };
}
