import { useQueries, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { IsoDate } from '#domain/shared/dates.ts';
import { handlersQuery } from '../../forms/users-query.ts';
import { useLanguage, wordBook } from '../../lib/i18n.ts';
import { namedIn } from '../../lib/list-name.ts';
import type { Bar } from '../../ui/bar-chart.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { Unknown } from './unknown.tsx';
import { caseTotalQuery, listBehind, type CaseList } from './numbers.ts';

const BarChart = lazy(async () => ({ default: (await import('../../ui/bar-chart.tsx')).BarChart }));

const useSay = wordBook('standings', {
  byCourt: { zh: '各法院', en: 'By court' },
  byHandler: { zh: '各承办人', en: 'By handler' },
  court: { zh: '法院', en: 'Court' },
  handler: { zh: '承办人', en: 'Handler' },
  overdue: { zh: '超期', en: 'Overdue' },
  in7: { zh: '7 日内到期', en: 'Due within 7 days' },
  overYear: { zh: '一年以上未结', en: 'Open for over a year' },
  table: { zh: '表', en: 'Table' },
  chart: { zh: '图', en: 'Chart' },
  chartText: { zh: '超期案件数条形图，数据见“表”。', en: 'Bars of overdue cases; the figures are under "Table".' },
});

const COLUMNS = ['overdue', 'in7', 'overYear'] as const;

type Unit = { id: string; name: string; list: CaseList };

/** The numbers court by court, or within one court handler by handler, as a table or as bars. */
export function Standings({ court, courts, today }: { court: string; courts: readonly { code: string; name: string }[]; today: IsoDate }) {
  const say = useSay();
  const language = useLanguage();
  const [search] = useSearchParams();
  const isChart = search.get('view') === 'chart';
  const isByCourt = courts.length > 1 && !court;
  const handlers = useQuery({ ...handlersQuery(court), enabled: !isByCourt });
  const units: Unit[] = isByCourt
    ? courts.map(({ code, name }) => ({ id: code, name, list: { court: code } }))
    : (handlers.data ?? []).map(({ accountId, name }) => ({ id: accountId, name, list: { handler: accountId, ...(court ? { court } : {}) } }));
  const cells = units.flatMap(({ list }) => COLUMNS.map((number) => ({ ...listBehind(number, today), ...list })));
  const totals = useQueries({ queries: cells.map(caseTotalQuery) });
  const failed = [handlers, ...totals].filter(({ error }) => error);
  const drawn = JSON.stringify(units.flatMap(({ name }, at): Bar[] => {
    const value = totals[at * COLUMNS.length]?.data;
    return value === undefined ? [] : [{ name, value }];
  }));
  const bars = useMemo(() => JSON.parse(drawn) as Bar[], [drawn]);
  const view = (name: string) => ({ search: new URLSearchParams({ ...(court ? { court } : {}), view: name }).toString() });
  const title = say(isByCourt ? 'byCourt' : 'byHandler');
  if (units.length === 0 && failed.length === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby="standings">
      <h2 id="standings">{title}</h2>
      {failed[0] ? <ErrorState problem={failed[0].error} onRetry={() => failed.forEach(({ refetch }) => void refetch())} /> : null}
      <nav className="tab-row" aria-label={title}>
        {(['table', 'chart'] as const).map((name) => {
          const isHere = (name === 'chart') === isChart;
          return (
            <Link key={name} to={view(name)} replace preventScrollReset className={isHere ? 'active' : ''} {...(isHere ? { 'aria-current': 'page' as const } : {})}>
              {say(name)}
            </Link>
          );
        })}
      </nav>
      {isChart ? (
        <Suspense fallback={<Loading rows={4} />}>{bars.length > 0 ? <BarChart label={say('chartText')} bars={bars} /> : null}</Suspense>
      ) : (
        <div className="scroll-x" tabIndex={0} role="region" aria-label={`${title}　${say('table')}`}>
          <table className="plain-table">
            <caption className="sr">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{say(isByCourt ? 'court' : 'handler')}</th>
                {COLUMNS.map((number) => (
                  <th key={number} scope="col" className="right">
                    {say(number)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {units.map((unit, row) => (
                <tr key={unit.id}>
                  <th scope="row">{unit.name}</th>
                  {COLUMNS.map((number, column) => {
                    const at = row * COLUMNS.length + column;
                    return (
                      <td key={number} className="right num">
                        <Link to={`/cases?${new URLSearchParams({ ...cells[at], ...namedIn(language, `${unit.name} ${say(number)}`) }).toString()}`}>{totals[at]?.data ?? <Unknown isFailed={totals[at]?.error !== null} />}</Link>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
