import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { CHIEF_ROLES } from '#domain/shared/role.ts';
import { NavLink, useLocation, useParams, useSearchParams } from 'react-router';
import { BOX_NAMES, boxOf } from './boxes.ts';
import { TaskPanel } from '../../act/task-panel.tsx';
import { minuteText } from '../../lib/day-text.ts';
import { searchPlace, wordBeside, type SearchPlace } from '../../lib/search-word.ts';
import { holds, useMe } from '../../lib/session.ts';
import { useSteady } from '../../lib/steady.ts';
import { taskCountsKey } from '../../lib/task-counts.ts';
import { Page } from '../../ui/page.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { InboxEmpty } from './inbox-empty.tsx';
import { InboxFilter } from './inbox-filter.tsx';
import { InboxList } from './inbox-list.tsx';
import { useInboxSay } from './inbox-words.ts';
import { KeysHelp } from './keys-help.tsx';
import { FILTERS, listOf, marksOf, tasksQuery } from './tasks-query.ts';
import './inbox.css';

const NOT_FILTERS = ['task', 'answer'];

/** The queues: what is mine, what I may claim, what I put aside, what I did; for chiefs all work of the court. */
export function InboxPage() {
  const box = boxOf(useParams().box);
  const say = useInboxSay();
  const me = useMe();
  const client = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { state } = useLocation();
  const filters = { ...Object.fromEntries(FILTERS.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : []))), ...wordBeside(state) };
  const isFiltered = Object.keys(filters).length > 0;
  const query = useInfiniteQuery(tasksQuery(box, filters));
  const fresh = useMemo(() => query.data && listOf(query.data.pages), [query.data]);
  const { shown, updates, show, settle } = useSteady(fresh, `${box}?${JSON.stringify(filters)}`, marksOf);
  const counts = fresh?.counts;
  useEffect(() => {
    if (counts) client.setQueryData(taskCountsKey, counts);
  }, [client, counts]);

  const taskId = search.get('task');
  const put = (change: Record<string, string>) => setSearch({ ...Object.fromEntries([...search].filter(([name]) => !NOT_FILTERS.includes(name))), ...change }, { state });
  const narrow = (place: SearchPlace) => setSearch(place.search, { state: place.state });
  const boxes = BOX_NAMES.filter((name) => name !== 'court' || holds(me, [...CHIEF_ROLES, 'supervisor']));
  return (
    <Page title={say(box)} lead={shown ? say(`${box}Lead`, { asOf: minuteText(shown.asOfMs) }) : ' '} action={<Button className="wide-only" onClick={() => setHelpOpen(true)}>{say('keys')}</Button>}>
      <nav className="tab-row" aria-label={say('places')}>
        {boxes.map((name) => (
          <NavLink key={name} to={`/inbox/${name}`}>
            {say(name)} <span className="num">{counts?.[name] ?? ''}</span>
          </NavLink>
        ))}
      </nav>
      <InboxFilter values={filters} onChange={(values) => narrow(searchPlace(values))} />
      <div role="status">
        {updates > 0 ? (
          <div className="bar is-news">
            {say('updates', { count: updates })}
            <button type="button" className="link-button" onClick={show}>
              {say('show')}
            </button>
          </div>
        ) : null}
      </div>
      {query.error ? <ErrorState problem={query.error} onRetry={() => void query.refetch()} /> : null}
      {!shown && query.isPending ? <Loading rows={10} /> : null}
      {shown?.rows.length === 0 ? <InboxEmpty box={box} isFiltered={isFiltered} onClear={() => setSearch({})} /> : null}
      {shown && shown.rows.length > 0 ? (
        <InboxList
          box={box}
          list={shown}
          isPanelOpen={taskId !== null || isHelpOpen}
          onOpen={(task, isAnswering) => put({ task: task.taskId, ...(isAnswering ? { answer: '1' } : {}) })}
          onOwnAct={settle}
          onHelp={() => setHelpOpen(true)}
          more={{ total: shown.total, hasMore: query.hasNextPage, isLoading: query.isFetchingNextPage, load: () => void query.fetchNextPage().then(show) }}
        />
      ) : null}
      <TaskPanel taskId={taskId} isAnswering={search.has('answer')} known={shown?.rows.find((task) => task.taskId === taskId)} onClose={() => put({})} onOwnAct={settle} />
      <KeysHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </Page>
  );
}
