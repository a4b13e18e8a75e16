import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Box, TaskPage, TaskRow } from '#contract/task.ts';
import { read } from '../../lib/api.ts';
import type { FilterValues } from '../../ui/filter-row.tsx';

/** Filters as they stand in the address; `taskKind` names the kinds of task, with commas between them, as `task` names the one that is open beside the list. */
export const FILTERS = ['due', 'kind', 'stage', 'taskKind', 'tag', 'handler', 'court', 'minClaim', 'maxClaim', 'q'] as const;

/** The tasks of a place under a filter, page by page, with the counts of all places. */
export function tasksQuery(box: Box, { taskKind, ...filters }: FilterValues) {
  return infiniteQueryOptions({
    queryKey: ['tasks', box, taskKind ?? '', filters],
    queryFn: ({ signal, pageParam }): Promise<TaskPage> =>
      read('/tasks', {}, { box, ...(taskKind ? { task: taskKind.split(',') } : {}), ...(filters as Record<string, never>), limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    meta: { isLive: true },
  });
}

/** A list of tasks as it stands on the screen. */
export type TaskList = { rows: readonly TaskRow[]; total: number; counts: TaskPage['counts']; today: string; asOfMs: number };

export function listOf(pages: readonly TaskPage[]): TaskList | undefined {
  const last = pages.at(-1);
  const first = pages[0];
  return first && last && { rows: pages.flatMap(({ rows }) => rows), total: last.total, counts: first.counts, today: first.today, asOfMs: first.asOfMs };
}

/** Each row with what would be seen to change. */
export function marksOf({ rows }: TaskList): string[] {
  return rows.map(({ taskId, version, state, due, isPaused }) => `${taskId}@${version}/${state}/${due}/${isPaused}`);
}
