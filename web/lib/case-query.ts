import { queryOptions } from '@tanstack/react-query';
import { read } from './api.ts';

/** Everything the case page and the panels show of a case; word of a change of the case marks it stale. */
export function caseQuery(caseId: string) {
  return queryOptions({ queryKey: ['case', caseId], queryFn: ({ signal }) => read('/cases/:caseId', { caseId }, undefined, signal), staleTime: 30_000 });
}
