import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Report } from '#contract/overview.ts';
import { read } from '../../lib/api.ts';
import { minuteText } from '../../lib/day-text.ts';
import { useLanguage, useWords } from '../../lib/i18n.ts';
import { namedIn } from '../../lib/list-name.ts';
import { Wan } from '../../ui/money.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { CourtTable } from './court-table.tsx';
import { PeriodForm } from './period-form.tsx';
import { useReportSay } from './report-words.ts';
import './report.css';

const CourtChart = lazy(async () => ({ default: (await import('./court-chart.tsx')).CourtChart }));

type Figure = Report['figures'][number];

/** The figures of the fast track; each opens the exact cases it counts. */
export function ReportPage() {
  const say = useReportSay();
  const words = useWords();
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const from = search.get('from') ?? '';
  const to = search.get('to') ?? '';
  const isChart = search.get('view') === 'chart';
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['report', from, to], queryFn: ({ signal }) => read('/report', {}, { ...(from ? { from } : {}), ...(to ? { to } : {}) }, signal), meta: { isLive: true } });
  const period = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const casesOf = ({ id, name }: Figure, court?: string) => `/cases?${new URLSearchParams({ figure: id, ...namedIn(language, words(name)), ...period, ...(court ? { court } : {}) }).toString()}`;
  const view = (name: string) => ({ search: new URLSearchParams({ ...period, view: name }).toString() });
  return (
    <Page title={say('title')} lead={data ? say('lead', { asOf: minuteText(data.asOfMs) }) : ' '}>
      <PeriodForm key={`${from} ${to}`} from={from} to={to} onChange={(next) => setSearch({ ...next, ...(isChart ? { view: 'chart' } : {}) })} />
      {error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Loading rows={8} /> : null}
      {data ? (
        <>
          <ul className="figures">
            {data.figures.map((figure) => (
              <li key={figure.id} className="sheet figure">
                <h2>{words(figure.name)}</h2>
                <p className="figure-value">
                  <FigureValue figure={figure} />
                </p>
                <p className="quiet">{words(figure.definition)}</p>
                <Link to={casesOf(figure)}>{say('open', { count: figure.cases })}</Link>
              </li>
            ))}
          </ul>
          <section className="sheet stack" aria-labelledby="report-courts">
            <h2 id="report-courts">{say('courts')}</h2>
            <nav className="tab-row" aria-label={say('courts')}>
              <Link to={view('table')} replace preventScrollReset className={isChart ? '' : 'active'} {...(isChart ? {} : { 'aria-current': 'page' as const })}>
                {say('table')}
              </Link>
              <Link to={view('chart')} replace preventScrollReset className={isChart ? 'active' : ''} {...(isChart ? { 'aria-current': 'page' as const } : {})}>
                {say('chart')}
              </Link>
            </nav>
            {isChart ? (
              <Suspense fallback={<Loading rows={8} />}>
                <CourtChart report={data} />
              </Suspense>
            ) : (
              <CourtTable report={data} casesOf={casesOf} />
            )}
          </section>
        </>
      ) : null}
    </Page>
  );
}

function FigureValue({ figure }: { figure: Figure }) {
  const say = useReportSay();
  if (figure.unit === 'yuan') return <Wan amount={figure.value} />;
  return <span className="num">{say(figure.unit, { n: figure.value })}</span>;
}
