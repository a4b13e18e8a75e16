import { infiniteQueryOptions } from '@tanstack/react-query';
import type { CasePage } from '#contract/case.ts';
import { read } from '../../lib/api.ts';
import type { FilterValues } from '../../ui/filter-row.tsx';

export const CASE_FILTERS = ['q', 'kind', 'open', 'due', 'paused', 'tag', 'handler', 'court', 'minClaim', 'maxClaim', 'receivedFrom', 'receivedTo', 'status', 'stage', 'figure', 'from', 'to'] as const;

/** The cases under a filter, page by page. */
export function casesQuery(filters: FilterValues) {
  return infiniteQueryOptions({
    queryKey: ['cases', filters],
    queryFn: ({ signal, pageParam }): Promise<CasePage> => read('/cases', {}, { ...(filters as Record<string, never>), limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}
