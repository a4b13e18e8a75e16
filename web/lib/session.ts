import { queryOptions, type QueryClient, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Me } from '#contract/account.ts';
import type { Role } from '#domain/shared/role.ts';
import { act, read } from './api.ts';
import { dropAllDrafts, ownDrafts } from './drafts.ts';
import { carryCsrf, onStranger, Problem } from './http.ts';

const KEY = ['me'] as const;

/** Who is logged in, or null. It comes first: the token for changes is carried from here. */
export const meQuery = queryOptions({
  queryKey: KEY,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      const me = await read('/me', {}, undefined, signal);
      carryCsrf(me.csrf);
      ownDrafts(me.accountId);
      return me;
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 401) return null;
      throw problem;
    }
  },
  staleTime: 60_000,
  meta: { isLive: false },
});

/** Who is logged in; only below a page that has made sure of it. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery);
  if (!data) throw new Problem(401, null);
  return data;
}

/** Asks anew who is logged in as soon as any reply says that nobody is: the login comes, and what was typed is kept. */
export function watchSession(client: QueryClient): () => void {
  return onStranger(() => {
    // While it is being asked, that very question may be what was refused.
    if (client.getQueryState(KEY)?.fetchStatus !== 'fetching') void client.invalidateQueries({ queryKey: KEY });
  });
}

export function holds(me: Me, roles: readonly Role[]): boolean {
  return me.roles.some((role) => roles.includes(role));
}

/** Logs in with a login and its password; what the one before had read or typed is forgotten. */
export function useLogin(): (login: string, password: string) => Promise<void> {
  const client = useQueryClient();
  return async (login, password) => {
    const me = await act('/login', {}, { login, password }, crypto.randomUUID());
    carryCsrf(me.csrf);
    ownDrafts(me.accountId);
    client.clear();
    client.setQueryData(KEY, me);
  };
}

export function useLogout(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await act('/logout', {}, {}, crypto.randomUUID());
    dropAllDrafts();
    client.clear();
    client.setQueryData(KEY, null);
  };
}
