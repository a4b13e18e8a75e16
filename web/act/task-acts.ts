import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { TaskRow } from '#contract/task.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { act } from '../lib/api.ts';
import { useRefresh } from '../lib/use-act.ts';

type Row = Pick<TaskRow, 'taskId' | 'version'>;
export type TaskMove = { type: 'claim' } | { type: 'release'; reason?: string } | { type: 'assign'; to: string; reason: string } | { type: 'hold'; until: IsoDate | null; reason?: string };
type Moved = { task: Row; move: TaskMove };

/** Who has a task: claimed, given back, given to somebody, put aside. The row's version guards against acting on what has changed; each is moved once, however often it is asked for. */
export function useMoveTask() {
  const refresh = useRefresh();
  const sent = useRef(new Set<string>());
  const { mutate, ...moving } = useMutation({
    mutationFn: ({ task: { taskId, version }, move }: Moved) => {
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
    onError: (_, { task }) => sent.current.delete(markOf(task)),
    onSettled: refresh,
  });
  const once: typeof mutate = (moved, options) => {
    if (sent.current.has(markOf(moved.task))) return;
    sent.current.add(markOf(moved.task));
    mutate(moved, options);
  };
  return { ...moving, mutate: once };
}

function markOf({ taskId, version }: Row): string {
  return `${taskId}@${version}`;
}

/** Claims several tasks; each row says whether it was done or why not. */
export function useClaimMany() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (tasks: readonly TaskRow[]) => act('/tasks/claim', {}, { tasks: tasks.map(({ taskId, version }) => ({ taskId, version })) }, crypto.randomUUID()),
    onSettled: refresh,
  });
}
