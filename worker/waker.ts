import type { Pool } from 'pg';
import { listen } from '#record/listen.ts';

export type Waker = ReturnType<typeof openWaker>;

const POLL_MS = 1_000;

/** Wakes the relay when something was written; every wait ends after a second besides, so no stream waits longer for a lost word. */
export function openWaker(pool: Pool, stop: AbortSignal) {
  let count = 0;
  let wake: () => void = () => {};
  const listening = listen(
    pool,
    {
      onWord: () => {
        count += 1;
        wake();
      },
    },
    stop,
  );
  stop.addEventListener('abort', () => wake(), { once: true });

  return {
    heard: () => count,
    /** Resolves when a word came after `since`, when the relay is stopped, or after a second. */
    wait: (since: number): Promise<void> =>
      new Promise((resolve) => {
        if (count !== since || stop.aborted) return resolve();
        const timer = setTimeout(resolve, POLL_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    closed: () => listening,
  };
}
