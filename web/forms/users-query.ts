import { queryOptions } from '@tanstack/react-query';
import type { Role } from '#domain/shared/role.ts';
import { read } from '../lib/api.ts';

/** The people of the reader's court who hold a role. */
export function usersQuery(role: Role | undefined) {
  return queryOptions({ queryKey: ['users', role ?? ''], queryFn: async ({ signal }) => (await read('/users', {}, role ? { role } : {}, signal)).rows, staleTime: 60_000 });
}
