import { queryOptions } from '@tanstack/react-query';
import type { Me } from '#contract/account.ts';
import { read } from './api.ts';

/** How many notices the reader has not seen. */
export function unreadQuery(me: Me) {
  return queryOptions({
    queryKey: ['notices', 'unread'],
    queryFn: async ({ signal }) => (await read('/notices', {}, { limit: 1 }, signal)).unread,
    enabled: !me.roles.includes('operator'),
    meta: { isLive: true },
  });
}
