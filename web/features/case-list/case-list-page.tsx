import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useLanguage } from '../../lib/i18n.ts';
import { nameFrom } from '../../lib/list-name.ts';
import { searchPlace, wordBeside } from '../../lib/search-word.ts';
import { holds, useMe } from '../../lib/session.ts';
import type { FilterValues } from '../../ui/filter-row.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { CaseListFilter } from './case-list-filter.tsx';
import { useCaseListSay } from './case-list-words.ts';
import { CaseRows } from './case-rows.tsx';
import { CASE_FILTERS, casesQuery } from './cases-query.ts';

/** Cases, found by number, name or person, narrowed by what a clerk thinks in; also what stands behind a figure of a report. */
export function CaseListPage() {
  const say = useCaseListSay();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const { state } = useLocation();
  const filters: FilterValues = { ...Object.fromEntries(CASE_FILTERS.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : []))), ...wordBeside(state) };
  const put = (values: FilterValues) => {
    const place = searchPlace(values);
    setSearch(place.search, { state: place.state });
  };
  const query = useInfiniteQuery(casesQuery(filters));
  const rows = query.data?.pages.flatMap((page) => page.rows);
  const total = query.data?.pages[0]?.total ?? 0;
  const today = query.data?.pages[0]?.today;
  const figureName = nameFrom(search, useLanguage());
  const isFiltered = Object.keys(filters).length > 0;
  const title = figureName ?? (search.get('q') ? say('found', { q: search.get('q') ?? '' }) : say('title'));
  return (
    <Page
      title={title}
      lead={today ? say('lead', { count: total, day: today }) : ' '}
      action={holds(me, ['filingClerk', 'filingChief']) ? <Link className="ant-btn-like" to="/apply">{say('apply')}</Link> : null}
    >
      <CaseListFilter values={filters} onChange={put} />
      {query.error ? <ErrorState problem={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Loading rows={10} /> : null}
      {rows?.length === 0 ? (
        <EmptyState title={say(isFiltered ? 'nothingFound' : 'nothing')} action={isFiltered ? <Button onClick={() => setSearch({})}>{say('clear')}</Button> : null}>
          {say(isFiltered ? 'nothingFoundHint' : 'nothingHint')}
        </EmptyState>
      ) : null}
      {rows && rows.length > 0 ? (
        <CaseRows rows={rows} more={{ total, hasMore: query.hasNextPage, isLoading: query.isFetchingNextPage, load: () => void query.fetchNextPage() }} />
      ) : null}
    </Page>
  );
}
