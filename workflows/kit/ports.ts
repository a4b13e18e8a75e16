import type { AnyEvent, Recorded } from '#domain/shared/record.ts';

export type OrderOutcome = { done: true } | { done: false; code: string };

export type RecordActivities = {
  /**
   * Writes `events` at the end of the stream if `seen` is its last revision; otherwise writes nothing.
   * Returns the lines after `seen`, in order, as written, at most a page of them (`more`), and the court's time. A repeat after a lost reply returns the same lines.
   * `isAhead` says that the record does not hold the line that was seen last, written at `seenAtMs`: it was restored to an earlier moment. `hasNewsComing`: rungs wait, because the stream has not yet heard all it follows.
   */
  exchange(input: { streamId: string; seen: number; seenAtMs?: number; events: AnyEvent[] }): Promise<{ lines: Recorded[]; nowMs: number; more: boolean; isAhead: boolean; hasNewsComing?: boolean }>;
  /** Gives a command to a stream through the door, once for each order id; a refusal is an outcome. */
  order(input: { from: string; orderId: string; to: string; command: { type: string } }): Promise<OrderOutcome>;
  /** Puts the stream on the stuck list: the story and its record have parted. */
  reportStuck(input: { streamId: string; message: string }): Promise<void>;
};
