import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { NoticePage } from '#contract/overview.ts';
import { act, read } from '../../lib/api.ts';
import { minuteText } from '../../lib/day-text.ts';
import { useWords, wordBook } from '../../lib/i18n.ts';
import { useRefresh } from '../../lib/use-act.ts';
import { CaseNo } from '../../ui/case-no.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';

const useSay = wordBook('notices', {
  title: { zh: '通知', en: 'Notices' },
  lead: { zh: '期限提醒、超期和督办，未读 {{count}} 条。', en: 'Reminders, breaches and urgings; {{count}} unread.' },
  read: { zh: '全部标为已读', en: 'Mark all as read' },
  nothing: { zh: '没有通知', en: 'No notices' },
  nothingHint: { zh: '期限临近或者超期时，这里会提醒您。', en: 'You are told here when a limit comes near or is overdue.' },
  unread: { zh: '未读', en: 'unread' },
  task: { zh: '去办理', en: 'To the task' },
  more: { zh: '更早的通知', en: 'Earlier notices' },
  list: { zh: '通知列表', en: 'Notices' },
});

/** What the reader was told: reminders, breaches, urgings; newest first. */
export function NoticesPage() {
  const say = useSay();
  const words = useWords();
  const refresh = useRefresh();
  const query = useInfiniteQuery({
    queryKey: ['notices', 'list'],
    queryFn: ({ signal, pageParam }): Promise<NoticePage> => read('/notices', {}, { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    meta: { isLive: true },
  });
  const markRead = useMutation({ mutationFn: (upTo: string) => act('/notices/read', {}, { upTo }, crypto.randomUUID()), onSettled: refresh });
  const rows = query.data?.pages.flatMap((page) => page.rows);
  const unread = query.data?.pages[0]?.unread ?? 0;
  const newest = rows?.[0]?.noticeId;
  return (
    <Page
      title={say('title')}
      lead={say('lead', { count: unread })}
      action={
        newest && unread > 0 ? (
          <Button loading={markRead.isPending} onClick={() => markRead.mutate(newest)}>
            {say('read')}
          </Button>
        ) : null
      }
    >
      {query.error ? <ErrorState problem={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Loading rows={6} /> : null}
      {rows?.length === 0 ? <EmptyState title={say('nothing')}>{say('nothingHint')}</EmptyState> : null}
      {rows && rows.length > 0 ? (
        <ul className="cards" aria-label={say('list')}>
          {rows.map((notice) => (
            <li key={notice.noticeId} className={notice.isRead ? 'card' : 'card is-soon'}>
              <div className="spread">
                <CaseNo number={notice.caseNumber ?? notice.receiptNo} caseId={notice.caseId} />
                <span className="num quiet">{minuteText(notice.atMs)}</span>
              </div>
              <div className="spread">
                <span>
                  {notice.isRead ? null : <span className="word-tag is-strong">{say('unread')}</span>} {words(notice.sentence)}
                </span>
                {notice.taskId ? <Link to={`/cases/${encodeURIComponent(notice.caseId)}?task=${encodeURIComponent(notice.taskId)}`}>{say('task')}</Link> : null}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {query.hasNextPage ? (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {say('more')}
        </Button>
      ) : null}
    </Page>
  );
}
