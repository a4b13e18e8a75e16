import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../lib/http.ts';

const RETRIES = 2;

/** What the pages have read. A notice marks it stale; a refusal is not asked for again. */
export function openQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 5_000, retry: (count, problem) => count < RETRIES && !(problem instanceof Problem && problem.status >= 400 && problem.status < 500), networkMode: 'always', refetchOnReconnect: true },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
