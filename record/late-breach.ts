import { DOOR } from '#domain/shared/role.ts';
import { rungsAhead } from '#domain/shared/stream-clock.ts';
import { isNewsComing } from './follow-news.ts';
import type { Held } from './hold.ts';
import type { Tx } from './transaction.ts';

/**
 * The engine may have been away: whoever acts after a last day brings its breach with him, so that the fact is never lost, whether a task or a limit of the case ran out.
 * Where the stream has not heard all its news, only that of the task he answers: the others may turn out to have stood still.
 */
export async function noteLateBreaches(tx: Tx, { stream: { streamId, clock }, writing, nowMs }: Held, taskId?: string): Promise<void> {
  const late = Object.keys(clock.open).filter((id) => !clock.open[id]!.isTarget && rungsAhead(clock, id).some(({ name, atMs }) => name === 'breach' && atMs <= nowMs));
  if (late.length === 0) return;
  const surely = late.some((id) => id !== taskId) && (await isNewsComing(tx, streamId)) ? late.filter((id) => id === taskId) : late;
  await writing.append(streamId, DOOR, surely.map((deadlineId) => ({ type: 'breached', deadlineId, rung: 'breach' })));
}
