import { setTimeout as wait } from 'node:timers/promises';

/** One line of the benchmarks: what was measured, what came out, and what it is held against. */
export type Figure = { what: string; value: string; goal?: string };

/** `at(50)` is the median of the milliseconds, `at(99)` the 99th in a hundred. */
export function percentiles(ms: readonly number[]): { at(percent: number): string } {
  const sorted = [...ms].sort((a, b) => a - b);
  return { at: (percent) => (sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN).toFixed(1) };
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

const APART_MS = 50;

/**
 * Runs `work` on every item, so many at a time; with a `pause` after each, those who work do not begin in the same moment either.
 * Returns the milliseconds of each, without its pause, and of the whole.
 */
export async function inParallel<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<unknown>, pause?: (item: T) => Promise<void>): Promise<{ each: number[]; wholeMs: number }> {
  const each: number[] = [];
  const left = items.entries();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async (_, lane) => {
      if (pause) await wait(lane * APART_MS);
      for (const [, item] of left) {
        const before = performance.now();
        await work(item);
        each.push(performance.now() - before);
        await pause?.(item);
      }
    }),
  );
  return { each, wholeMs: performance.now() - started };
}
