import { useQuery } from '@tanstack/react-query';
import { STAFF_ROLES } from '#domain/shared/role.ts';
import { read } from '../lib/api.ts';
import { holds, useMe } from '../lib/session.ts';
import { ErrorState } from '../ui/states.tsx';
import { useActSay } from './act-words.ts';
import { DocketLines } from './docket-lines.tsx';

const SHOWN = 5;

/** What happened last in the stream that asks: a finding, a calculation, a service. */
export function RecentLines({ caseId, streamId }: { caseId: string; streamId: string }) {
  const say = useActSay();
  const me = useMe();
  const { data, error, refetch } = useQuery({
    queryKey: ['case', caseId, 'recent', streamId],
    queryFn: async ({ signal }) => (await read('/cases/:caseId/docket', { caseId }, { stream: streamId, limit: SHOWN }, signal)).rows,
    enabled: holds(me, [...STAFF_ROLES, 'supervisor']),
  });
  if (error) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  return data?.length ? <DocketLines label={say('recent')} lines={data} /> : null;
}
