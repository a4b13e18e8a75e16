import { queryOptions } from '@tanstack/react-query';
import type { Role } from '#domain/shared/role.ts';
import { read } from '../lib/api.ts';

const HANDLERS: readonly Role[] = ['enforcementOfficer', 'trialJudge'];

/** The people of the reader's court who hold a role. */
export function usersQuery(role: Role | undefined) {
  return queryOptions({ queryKey: ['users', role ?? ''], queryFn: async ({ signal }) => (await read('/users', {}, role ? { role } : {}, signal)).rows, staleTime: 60_000 });
}

/** Who may have a case at a court; at the reader's own where none is named. */
export function handlersQuery(court: string) {
  return queryOptions({
    queryKey: ['handlers', court],
    queryFn: async ({ signal }) => (await read('/users', {}, court ? { court } : {}, signal)).rows.filter(({ roles }) => roles.some((role) => HANDLERS.includes(role))),
    staleTime: 60_000,
  });
}
