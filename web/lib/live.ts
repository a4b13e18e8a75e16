import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { CaseChanged } from '#contract/overview.ts';

/** Whether the pages hear of what others do: `lost` shows a bar, and the browser goes on trying. */
type Line = 'closed' | 'open' | 'lost';
type Listener = (change: CaseChanged | 'resync') => void;

const listeners = new Set<Listener>();
const watchers = new Set<() => void>();
const REOPEN_MS = 2_000;
const GATHER_MS = 200;

let line: Line = 'closed';

/** Opens the one stream of notices, for as long as somebody is logged in who may read cases. Mounted once. A notice marks what it touches as stale; it never writes data. */
export function useLiveNotices(mayRead: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!mayRead) return;
    const touched = new Set<string>();
    let flush: ReturnType<typeof setTimeout> | undefined;
    const stop = listen();
    const unmark = onChange((change) => {
      if (change === 'resync') return void client.invalidateQueries();
      touched.add(change.caseId);
      flush ??= setTimeout(() => {
        flush = undefined;
        for (const caseId of touched) void client.invalidateQueries({ queryKey: ['case', caseId] });
        touched.clear();
        void client.invalidateQueries({ predicate: ({ meta }) => meta?.isLive === true });
      }, GATHER_MS);
    });
    return () => {
      clearTimeout(flush);
      stop();
      unmark();
    };
  }, [client, mayRead]);
}

/** Calls back for every notice, and with `resync` when some may have been missed. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLine(): Line {
  return useSyncExternalStore(watch, () => line);
}

function watch(onLine: () => void): () => void {
  watchers.add(onLine);
  return () => watchers.delete(onLine);
}

function listen(): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasLost = false;

  function open() {
    source = new EventSource('/api/v1/events');
    source.addEventListener('open', () => {
      setLine('open');
      if (wasLost) tell('resync');
      wasLost = false;
    });
    source.addEventListener('case', (event) => tell(JSON.parse(event.data as string) as CaseChanged));
    source.addEventListener('resync', () => tell('resync'));
    source.addEventListener('error', () => {
      wasLost = true;
      setLine('lost');
      if (source?.readyState !== EventSource.CLOSED) return;
      clearTimeout(timer);
      timer = setTimeout(open, REOPEN_MS);
    });
  }

  open();
  return () => {
    clearTimeout(timer);
    source?.close();
    setLine('closed');
  };
}

function tell(change: CaseChanged | 'resync'): void {
  for (const listener of listeners) listener(change);
}

function setLine(next: Line): void {
  line = next;
  for (const watcher of watchers) watcher();
}
