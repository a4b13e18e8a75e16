import { useQuery } from '@tanstack/react-query';
import { STAFF_ROLES } from '#domain/shared/role.ts';
import { read } from '../lib/api.ts';
import { minuteText } from '../lib/day-text.ts';
import { useWords } from '../lib/i18n.ts';
import { holds, useMe } from '../lib/session.ts';
import { useActSay } from './act-words.ts';

const SHOWN = 5;

/** What happened last in the stream that asks: a proposal with its reason, a finding, a calculation. */
export function RecentLines({ caseId, streamId }: { caseId: string; streamId: string }) {
  const say = useActSay();
  const words = useWords();
  const me = useMe();
  const { data } = useQuery({
    queryKey: ['case', caseId, 'recent', streamId],
    queryFn: async ({ signal }) => (await read('/cases/:caseId/docket', { caseId }, { stream: streamId, limit: SHOWN }, signal)).rows,
    enabled: holds(me, [...STAFF_ROLES, 'supervisor']),
  });
  if (!data || data.length === 0) return null;
  return (
    <section aria-label={say('recent')}>
      <h2 className="quiet small-head">{say('recent')}</h2>
      <ol className="recent">
        {data.map((line) => (
          <li key={line.docketNo}>
            <span className="num quiet">{minuteText(line.atMs)}</span> {words(line.sentence)} <span className="quiet">{words(line.by.name)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
