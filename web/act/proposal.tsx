import { useQuery } from '@tanstack/react-query';
import type { TaskRow } from '#contract/task.ts';
import { STAFF_ROLES } from '#domain/shared/role.ts';
import { read } from '../lib/api.ts';
import { holds, useMe } from '../lib/session.ts';
import { ErrorState } from '../ui/states.tsx';
import { useActSay } from './act-words.ts';
import { DocketLines } from './docket-lines.tsx';
import { proposalsOf } from './proposals.ts';

/** What is to be decided, in the words of the line that proposed it. */
export function Proposal({ task: { caseId, streamId, taskId, kind, task } }: { task: TaskRow }) {
  const say = useActSay();
  const me = useMe();
  const groups = proposalsOf(kind, task);
  const { data, error, refetch } = useQuery({
    queryKey: ['case', caseId, 'proposal', taskId],
    queryFn: async ({ signal }) => (await Promise.all(groups.map((type) => read('/cases/:caseId/docket', { caseId }, { stream: streamId, type: [...type], limit: 1 }, signal)))).flatMap(({ rows }) => rows),
    enabled: groups.length > 0 && holds(me, [...STAFF_ROLES, 'supervisor']),
  });
  if (error) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  return data?.length ? <DocketLines label={say('proposal')} lines={data} /> : null;
}
