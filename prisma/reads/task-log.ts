import type { ReadSide } from '../client.ts';
import { namesOf } from './people.ts';

/** Who had a task, who gave it, when and why, in order. */
export async function taskLogOf(read: ReadSide, taskId: string) {
  const rows = await read.db.taskLog.findMany({ where: { taskId }, orderBy: { id: 'asc' } });
  const named = await namesOf(read, rows.flatMap(({ byUser, fromUser, toUser }) => [byUser, fromUser, toUser].filter((id) => id !== null)));
  return rows.map(({ atMs, byUser, action, fromUser, toUser, reason }) => ({
    atMs: Number(atMs), by: named(byUser), action: action as 'claim' | 'release' | 'assign' | 'hold' | 'unhold',
    from: fromUser === null ? null : named(fromUser), to: toUser === null ? null : named(toUser), reason,
  }));
}
