import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import type { BoardPage as Page_, BoardRow } from '#contract/overview.ts';
import { read } from '../../lib/api.ts';
import { courtsQuery } from '../../lib/courts-query.ts';
import { useWords, wordBook } from '../../lib/i18n.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { CaseNo } from '../../ui/case-no.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { LegCell } from './leg-cell.tsx';
import { legStanding } from './leg-bar.ts';
import './board.css';

const useSay = wordBook('board', {
  title: { zh: '扶贫执行绿色通道', en: 'Poverty fast track' },
  lead: { zh: '四快：快立案、快审判、快执行、快兑付。超快办时限是未达目标，不是超法定期限。{{day}} 的情况，最急的在前。', en: 'Filing, trial, enforcement, payout. A missed target is not a breach of law. As of {{day}}, worst first.' },
  list: { zh: '绿色通道案件', en: 'Cases on the fast track' },
  case: { zh: '案件', en: 'Case' },
  waits: { zh: '现由谁办理', en: 'Waits for' },
  filing: { zh: '立案', en: 'Filing' },
  trial: { zh: '审判', en: 'Trial' },
  enforcement: { zh: '执行', en: 'Enforcement' },
  payout: { zh: '兑付', en: 'Payout' },
  show: { zh: '范围', en: 'Show' },
  running: { zh: '在办', en: 'running' },
  ended: { zh: '已结束', en: 'ended' },
  all: { zh: '全部', en: 'all' },
  court: { zh: '法院', en: 'Court' },
  anyCourt: { zh: '全部法院', en: 'All courts' },
  nothing: { zh: '没有绿色通道案件', en: 'No case is on the fast track' },
  nothingFound: { zh: '没有符合条件的绿色通道案件', en: 'No case of the fast track under these conditions' },
  showAll: { zh: '显示全部', en: 'Show all' },
  paused: { zh: '已中止', en: 'Suspended' },
  nothingHint: { zh: '收案时勾选建档立卡，或者与建档立卡名册比对成功，案件即进入绿色通道。', en: 'A case enters when the poverty tick is set at receipt, or when the roster matches.' },
});

const LEGS = ['filing', 'trial', 'enforcement', 'payout'] as const;
const SHOWN = ['running', 'ended', 'all'] as const;

/** The fast track: a row per case, four legs, each with target, limit of law and what is used. */
export function BoardPage() {
  const say = useSay();
  const words = useWords();
  const id = useId();
  const [search, setSearch] = useSearchParams();
  const show = SHOWN.find((one) => one === search.get('show')) ?? 'running';
  const court = search.get('court') ?? '';
  const isNarrowed = show !== 'all' || court !== '';
  const { data: courts = [] } = useQuery(courtsQuery);
  const query = useInfiniteQuery({
    queryKey: ['board', show, court],
    queryFn: ({ signal, pageParam }): Promise<Page_> => read('/board', {}, { show, limit: 50, ...(court ? { court } : {}), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    meta: { isLive: true },
  });
  const rows = query.data?.pages.flatMap((page) => page.rows);
  const today = query.data?.pages[0]?.today ?? '';
  const cell = (row: BoardRow, name: (typeof LEGS)[number]) => {
    const leg = row.legs.find((one) => one.leg === name);
    return leg ? <LegCell leg={leg} isPaused={row.isPaused} today={today} /> : null;
  };
  return (
    <Page
      title={say('title')}
      lead={today ? say('lead', { day: today }) : ' '}
      action={
        <>
          {courts.length > 1 ? (
            <>
              <label htmlFor={`${id}-court`}>{say('court')}</label>
              <Select id={`${id}-court`} value={court} popupMatchSelectWidth={false} options={[{ value: '', label: say('anyCourt') }, ...courts.map(({ code, name }) => ({ value: code, label: name }))]} onChange={(value: string) => setSearch({ show, court: value })} />
            </>
          ) : null}
          <label htmlFor={`${id}-show`}>{say('show')}</label>
          <Select id={`${id}-show`} value={show} options={SHOWN.map((value) => ({ value, label: say(value) }))} onChange={(value: string) => setSearch({ show: value, ...(court ? { court } : {}) })} />
        </>
      }
    >
      {query.error ? <ErrorState problem={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Loading rows={8} /> : null}
      {rows?.length === 0 && !isNarrowed ? <EmptyState title={say('nothing')}>{say('nothingHint')}</EmptyState> : null}
      {rows?.length === 0 && isNarrowed ? <EmptyState title={say('nothingFound')} action={<Button onClick={() => setSearch({ show: 'all' })}>{say('showAll')}</Button>} /> : null}
      {rows && rows.length > 0 ? (
        <DataTable<BoardRow>
          label={say('list')}
          rows={rows}
          idOf={({ caseId }) => caseId}
          toneOf={(row) => (row.legs.some((leg) => legStanding(leg, row.isPaused) === 'capBreached') ? 'late' : row.legs.some((leg) => legStanding(leg, row.isPaused) === 'targetMissed') ? 'soon' : undefined)}
          more={{ total: query.data?.pages[0]?.total ?? 0, hasMore: query.hasNextPage, isLoading: query.isFetchingNextPage, load: () => void query.fetchNextPage() }}
          columns={[
            {
              title: say('case'),
              key: 'case',
              render: (_, row) => (
                <>
                  <CaseNo number={row.caseNumber ?? row.receiptNo} caseId={row.caseId} />
                  <div className="quiet">
                    {row.applicant}　{words(row.cause)}
                  </div>
                </>
              ),
            },
            ...LEGS.map((name) => ({ title: say(name), key: name, render: (_: unknown, row: BoardRow) => cell(row, name) })),
            {
              title: say('waits'),
              key: 'waits',
              render: (_, row) => (
                <>
                  <div>{words(row.statusName)}</div>
                  {row.isPaused ? <Paused /> : null}
                  <div className="quiet">{row.waitsFor ? words(row.waitsFor) : (row.handler?.name ?? '')}</div>
                </>
              ),
            },
          ]}
          card={(row) => (
            <>
              <div className="spread">
                <CaseNo number={row.caseNumber ?? row.receiptNo} caseId={row.caseId} />
                <span className="quiet">
                  {words(row.statusName)} {row.isPaused ? <Paused /> : null}
                </span>
              </div>
              <div>
                {row.applicant}　<span className="quiet">{words(row.cause)}</span>
              </div>
              {LEGS.map((name) => (
                <div key={name} className="leg-row">
                  <strong>{say(name)}</strong>
                  {cell(row, name)}
                </div>
              ))}
              <div className="quiet">{row.waitsFor ? words(row.waitsFor) : (row.handler?.name ?? '')}</div>
            </>
          )}
        />
      ) : null}
    </Page>
  );
}

function Paused() {
  const say = useSay();
  return (
    <span className="due due-paused">
      <Glyph shape="pause" /> {say('paused')}
    </span>
  );
}
