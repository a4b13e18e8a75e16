import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { openLine, type Line } from './line.ts';

const GATHER_MS = 200;
const watchers = new Set<() => void>();

let line: Line = 'closed';

/** Listens to the stream of notices for as long as somebody is logged in who may read cases. Mounted once. A notice marks what it touches as stale; it never writes data. */
export function useLiveNotices(mayRead: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!mayRead) return;
    const touched = new Set<string>();
    let flush: ReturnType<typeof setTimeout> | undefined;
    const stop = openLine({
      onLine: setLine,
      onGap: () => void client.invalidateQueries(),
      onRefused: () => void client.invalidateQueries({ queryKey: ['me'] }),
      onChange({ caseId }) {
        touched.add(caseId);
        flush ??= setTimeout(() => {
          flush = undefined;
          for (const touchedId of touched) void client.invalidateQueries({ queryKey: ['case', touchedId] });
          touched.clear();
          void client.invalidateQueries({ predicate: ({ meta }) => meta?.isLive === true });
        }, GATHER_MS);
      },
    });
    return () => {
      clearTimeout(flush);
      stop();
    };
  }, [client, mayRead]);
}

/** Whether the pages hear of what others do. */
export function useLine(): Line {
  return useSyncExternalStore(watch, () => line);
}

function watch(onLine: () => void): () => void {
  watchers.add(onLine);
  return () => watchers.delete(onLine);
}

function setLine(next: Line): void {
  line = next;
  for (const watcher of watchers) watcher();
}
