import pg, { type Pool } from 'pg';
import { CHANNEL } from './wake.ts';

const RETRY_MS = 500;

export type Listener = { onWord(caseIds: readonly string[]): void; onLost?(): void; onBack?(): void };

/** Hears which cases have changed until it is stopped. A lost connection is said and opened anew; what was missed meanwhile is the listener's to ask for. */
export async function listen(pool: Pool, { onWord, onLost, onBack }: Listener, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const client = new pg.Client(pool.options as pg.ClientConfig);
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
      stop.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('notification', ({ payload }) => onWord(payload ? payload.split(' ') : []));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      onBack?.();
      await lost;
    } catch {
      // The database is away: the next try comes soon.
    }
    onLost?.();
    await client.end().catch(() => undefined);
    if (!stop.aborted) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}
