import { queryOptions } from '@tanstack/react-query';
import type { Me } from '#contract/account.ts';
import type { TaskPage } from '#contract/task.ts';
import { read } from './api.ts';

export type TaskCounts = TaskPage['counts'];

/** How many tasks lie in each place; a list of tasks brings the same counts and puts them here, so that menu and list never differ. */
export function tasksCountsQuery(me: Me) {
  return queryOptions({
    queryKey: taskCountsKey,
    queryFn: async ({ signal }): Promise<TaskCounts> => (await read('/tasks', {}, { box: 'mine', limit: 1 }, signal)).counts,
    enabled: !me.roles.includes('operator'),
    meta: { isLive: true },
  });
}

export const taskCountsKey = ['task-counts'] as const;
