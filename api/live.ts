import type { Response } from 'express';
import type { Pool } from 'pg';
import { BEAT_MS } from '#contract/beat.ts';
import type { CaseChanged } from '#contract/overview.ts';
import { visibleAmong } from '#prisma/reads/live.ts';
import { scopeKey, type Reader } from '#prisma/reads/scope.ts';
import type { ReadSide } from '#prisma/client.ts';
import { listen } from '#record/listen.ts';

const GATHER_MS = 25;
const UNREAD_BYTES = 64 * 1024;

export type Live = ReturnType<typeof openLive>;
type Subscriber = { reader: Reader; res: Response };

/**
 * Tells every open page which of the cases that its reader may see have changed. Word is gathered for a moment and asked for once per scope, so that
 * a hundred pages of one court cost one query. When the listening connection was lost, pages are told to read anew.
 */
export function openLive(pool: Pool, read: ReadSide, beatMs = BEAT_MS) {
  const subscribers = new Set<Subscriber>();
  const stop = new AbortController();
  let changed = new Set<string>();
  let isArmed = false;

  const listening = listen(pool, {
    onWord(caseIds) {
      if (subscribers.size === 0) return;
      for (const id of caseIds) changed.add(id);
      if (isArmed) return;
      isArmed = true;
      setTimeout(() => void spread().catch(resync), GATHER_MS);
    },
    onBack: resync,
  }, stop.signal);

  async function spread(): Promise<void> {
    const caseIds = [...changed];
    changed = new Set();
    isArmed = false;
    for (const group of byScope(subscribers)) {
      const seen = await visibleAmong(read.pool, group[0]!.reader, caseIds);
      const words = seen.map((change) => `event: case\ndata: ${JSON.stringify(change satisfies CaseChanged)}\n\n`).join('');
      for (const { res } of group) say(res, words);
    }
  }

  function resync(): void {
    for (const { res } of subscribers) say(res, 'event: resync\ndata: {}\n\n');
  }

  return {
    /** Keeps the reply open and writes to it until the page goes away, `isStillIn` says no, or the server stops. */
    subscribe(reader: Reader, res: Response, isStillIn: () => Promise<boolean>): void {
      res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
      res.write('retry: 1000\nevent: ready\ndata: {}\n\n');
      const subscriber = { reader, res };
      subscribers.add(subscriber);
      const beat = setInterval(() => {
        res.write('event: beat\ndata: {}\n\n');
        isStillIn().then((isIn) => (isIn ? undefined : res.end()), () => undefined);
      }, beatMs);
      res.on('close', () => {
        clearInterval(beat);
        subscribers.delete(subscriber);
      });
    },
    count: () => subscribers.size,
    async close(): Promise<void> {
      stop.abort();
      for (const { res } of subscribers) res.end();
      await listening;
    },
  };
}

/** A page that does not take what it is sent is let go: it comes back by itself and reads anew. */
function say(res: Response, words: string): void {
  if (res.writableLength > UNREAD_BYTES) res.end();
  else if (words !== '') res.write(words);
}

function byScope(subscribers: Iterable<Subscriber>): Iterable<Subscriber[]> {
  const groups = new Map<string, Subscriber[]>();
  for (const subscriber of subscribers) {
    const key = scopeKey(subscriber.reader);
    groups.set(key, [...(groups.get(key) ?? []), subscriber]);
  }
  return groups.values();
}
