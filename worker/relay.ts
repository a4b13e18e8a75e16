import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import type { Door } from '#record/door.ts';
import { followersBehind, putBack, strikeOff, takeWords, type Word } from '#record/outbox.ts';
import { putOnList } from '#record/stuck.ts';
import { newsSignal } from '#workflows/kit/messages.ts';
import type { Waker } from './waker.ts';

type Relay = { pool: Pool; door: Door; temporal: Client; taskQueue: string; waker: Waker; workflowOf(kind: string, version: string): string; concurrency?: number; tries?: number; onError?(error: unknown, streamId: string): void; onTold?(word: Word): void };

/**
 * Tells workflows that their streams have grown, starting those that are not there, and brings the news of followed streams. Carries no fact: a repeat is harmless.
 * Two lanes, oldest first in each; a row that is always refused is tried ever more seldom and holds up no other.
 */
export async function relay({ pool, door, temporal, taskQueue, waker, workflowOf, concurrency = 8, tries = 12, onError = () => {}, onTold = () => {} }: Relay, stop: AbortSignal): Promise<void> {
  const ill = new Map<string, number>();

  async function tell(word: Word): Promise<void> {
    const { streamId, kind, version } = word;
    try {
      await temporal.workflow.signalWithStart(workflowOf(kind, version), { workflowId: streamId, taskQueue, args: [{ streamId }], signal: newsSignal, signalArgs: [] });
      await strikeOff(pool, word);
      onTold(word);
    } catch (error) {
      onError(error, streamId);
      // An engine that is away is no fault of the row: it does not count towards its death.
      await putBack(pool, isEngineAway(error) ? { ...word, attempts: Math.min(word.attempts, 4) } : word, error, tries);
    }
  }

  async function bring(follower: string): Promise<void> {
    try {
      await door.deliver(follower);
    } catch (error) {
      onError(error, follower);
      ill.set(follower, Date.now() + 5_000);
      await putOnList(pool, follower, error).catch(() => undefined);
    }
  }

  while (!stop.aborted) {
    const heard = waker.heard();
    try {
      for (const [follower, untilMs] of ill) if (untilMs <= Date.now()) ill.delete(follower);
      const behind = await followersBehind(pool, concurrency, [...ill.keys()]);
      const words = await takeWords(pool, concurrency, Math.max(1, concurrency >> 2));
      await Promise.all([...behind.map(bring), ...words.map(tell)]);
      if (behind.length + words.length > 0) continue;
    } catch (error) {
      onError(error, '');
    }
    await waker.wait(heard);
  }
}

function isEngineAway(error: unknown): boolean {
  const { code } = (error as { cause?: { code?: number } }).cause ?? {};
  return code === 14 || code === 4 || code === 8; // gRPC: unavailable, deadline exceeded, resource exhausted
}
