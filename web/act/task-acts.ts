import { useMutation } from '@tanstack/react-query';
import type { TaskRow } from '#contract/task.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { act } from '../lib/api.ts';
import { useRefresh } from '../lib/use-act.ts';

type Row = Pick<TaskRow, 'taskId' | 'version'>;
export type TaskMove = { type: 'claim' } | { type: 'release'; reason?: string } | { type: 'assign'; to: string; reason: string } | { type: 'hold'; until: IsoDate | null; reason?: string };

/** Who has a task: claimed, given back, given to somebody, put aside. The row's version guards against acting on what has changed. */
export function useMoveTask() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ task: { taskId, version }, move }: { task: Row; move: TaskMove }) => {
      const key = crypto.randomUUID();
      switch (move.type) {
        case 'claim':
          return act('/tasks/:taskId/claim', { taskId }, { version }, key);
        case 'release':
          return act('/tasks/:taskId/release', { taskId }, { version, ...(move.reason ? { reason: move.reason } : {}) }, key);
        case 'assign':
          return act('/tasks/:taskId/assign', { taskId }, { version, to: move.to, reason: move.reason }, key);
        case 'hold':
          return act('/tasks/:taskId/hold', { taskId }, { version, until: move.until, ...(move.reason ? { reason: move.reason } : {}) }, key);
      }
    },
    onSettled: refresh,
  });
}

/** Claims several tasks; each row says whether it was done or why not. */
export function useClaimMany() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (tasks: readonly Row[]) => act('/tasks/claim', {}, { tasks: tasks.map(({ taskId, version }) => ({ taskId, version })) }, crypto.randomUUID()),
    onSettled: refresh,
  });
}
