import type { Pool } from 'pg';
import type { AnyEvent } from '#domain/shared/record.ts';
import { DOOR } from '#domain/shared/role.ts';
import { flush } from './flush.ts';
import { holdStream, type Surroundings } from './hold.ts';
import { movedByCalendar } from './moved.ts';
import { within } from './transaction.ts';
import type { Wake } from './wake.ts';

const CAN_WAIT = 1;

/**
 * Moves the deadlines of a stream to where the calendar in force has them, each by one line, and returns how many it moved. Done again it finds nothing to move;
 * a stream that has ended meanwhile is left alone. Its story hears of it in the second lane and arms its timers anew.
 */
export async function recount(pool: Pool, streamId: string, around: Surroundings, wake: Wake): Promise<number> {
  const { caseId, moved } = await within(pool, async (tx) => {
    const { stream, writing, calendar, settings } = await holdStream(tx, streamId, around);
    const lines = stream.isEnded ? [] : movedByCalendar(stream.clock, calendar, settings);
    await writing.append(streamId, DOOR, lines as AnyEvent[]);
    await flush(tx, writing, CAN_WAIT);
    return { caseId: writing.held.caseId, moved: lines.length };
  });
  if (moved > 0) wake([caseId]);
  return moved;
}
