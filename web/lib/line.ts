import { BEAT_MS } from '#contract/beat.ts';
import type { CaseChanged } from '#contract/overview.ts';

/** Whether the pages hear of what others do: `closed` while nobody looks at them, `lost` while the stream is being opened again. */
export type Line = 'closed' | 'open' | 'lost';

export type Ears = {
  onLine: (line: Line) => void;
  onChange: (change: CaseChanged) => void;
  /** Word may have been missed: since the pages were first read, or while the stream was away. */
  onGap: () => void;
  /** The server would not have the stream: perhaps it no longer knows the reader. */
  onRefused: () => void;
};

/** What the line needs of the browser. */
export type Browser = { openSource: () => EventSource; later: (ms: number, act: () => void) => () => void };

const BROWSER: Browser = {
  openSource: () => new EventSource('/api/v1/events'),
  later(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

export const REOPEN_MS = 2_000;
/** A browser has six connections to a host for all its tabs: one that nobody looks at gives its own back. */
export const HIDDEN_MS = 3_000;
/** Two beats missed, and what a slow network takes. */
export const SILENCE_MS = 2 * BEAT_MS + 5_000;

/** Keeps the stream of notices open while the page is looked at, and opens it again when it was refused, broke off or fell silent. Returns how to stop. */
export function openLine({ onLine, onChange, onGap, onRefused }: Ears, { openSource, later }: Browser = BROWSER): () => void {
  let source: EventSource | undefined;
  let dontReopen = () => {};
  let dontClose = () => {};

  function open() {
    source?.close();
    const opened = openSource();
    source = opened;
    reopenIn(SILENCE_MS);
    opened.addEventListener('open', () => {
      onLine('open');
      onGap();
    });
    opened.addEventListener('case', (event) => onChange(JSON.parse(event.data as string) as CaseChanged));
    opened.addEventListener('resync', onGap);
    for (const word of ['open', 'case', 'resync', 'beat']) opened.addEventListener(word, () => reopenIn(SILENCE_MS));
    opened.addEventListener('error', () => {
      onLine('lost');
      if (opened.readyState !== opened.CLOSED) return;
      onRefused();
      reopenIn(REOPEN_MS);
    });
  }

  function reopenIn(ms: number) {
    dontReopen();
    dontReopen = later(ms, () => {
      onLine('lost');
      open();
    });
  }

  function close() {
    dontReopen();
    source?.close();
    source = undefined;
    onLine('closed');
  }

  function look() {
    dontClose();
    if (document.hidden) dontClose = later(HIDDEN_MS, close);
    else if (!source) open();
  }

  if (!document.hidden) open();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    dontClose();
    close();
  };
}
