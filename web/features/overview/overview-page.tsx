import { useQueries, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useId } from 'react';
import { Link, useSearchParams } from 'react-router';
import { courtsQuery } from '../../lib/courts-query.ts';
import { dayText } from '../../lib/day-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { namedIn } from '../../lib/list-name.ts';
import { useMe } from '../../lib/session.ts';
import { Page } from '../../ui/page.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { CASE_NUMBERS, caseTotalQuery, listBehind, taskTotalQuery, URGINGS } from './numbers.ts';
import { Unknown } from './unknown.tsx';
import { useOverviewSay } from './overview-words.ts';
import { Standings } from './standings.tsx';
import './overview.css';

const TONES = { overdue: 'late', in7: 'soon', overYear: 'soon', paused: 'paused', closed: 'plain' } as const;

/** The supervisor's home: what is late, what comes, what lies too long, what was urged, what was done; each number opens what it counts. */
export function OverviewPage() {
  const say = useOverviewSay();
  const language = useLanguage();
  const id = useId();
  const { today } = useMe();
  const [search, setSearch] = useSearchParams();
  const court = search.get('court') ?? '';
  const { data: courts = [] } = useQuery(courtsQuery);
  const lists = CASE_NUMBERS.map((number) => ({ ...listBehind(number, today), ...(court ? { court } : {}) }));
  const totals = useQueries({ queries: lists.map(caseTotalQuery) });
  const urgings = useQueries({ queries: URGINGS.map((task) => taskTotalQuery(task, court)) });
  const urged = urgings.reduce<number | undefined>((sum, { data }) => (sum === undefined || data === undefined ? undefined : sum + data), 0);
  const failed = [...totals, ...urgings].filter(({ error }) => error);
  const tasksBehind = (taskKind: string) => `/inbox/court?${new URLSearchParams({ taskKind, ...(court ? { court } : {}) }).toString()}`;
  return (
    <Page
      title={say('title')}
      lead={say('lead', { day: dayText(today, language) })}
      action={
        courts.length > 1 ? (
          <>
            <label htmlFor={id}>{say('court')}</label>
            <Select id={id} value={court} popupMatchSelectWidth={false} options={[{ value: '', label: say('anyCourt') }, ...courts.map(({ code, name }) => ({ value: code, label: name }))]} onChange={(value: string) => setSearch(value ? { court: value } : {})} />
          </>
        ) : null
      }
    >
      {failed[0] ? <ErrorState problem={failed[0].error} onRetry={() => failed.forEach(({ refetch }) => void refetch())} /> : null}
      <ul className="numbers" aria-label={say('numbers')}>
        {CASE_NUMBERS.map((number, index) => {
          const total = totals[index]?.data;
          return (
            <li key={number} className={`sheet number is-${total ? TONES[number] : 'plain'}`}>
              <h2>{say(number)}</h2>
              <Link className="number-value" to={`/cases?${new URLSearchParams({ ...lists[index], ...namedIn(language, say(number)) }).toString()}`}>
                {total === undefined ? <Unknown isFailed={totals[index]?.error !== null} /> : say('cases', { count: total })}
              </Link>
              <p className="quiet">{say(`${number}Hint`)}</p>
            </li>
          );
        })}
        <li className={`sheet number is-${urged ? 'soon' : 'plain'}`}>
          <h2>{say('urge')}</h2>
          <Link className="number-value" to={tasksBehind(URGINGS.join(','))}>
            {urged === undefined ? <Unknown isFailed={urgings.some(({ error }) => error !== null)} /> : say('tasks', { count: urged })}
          </Link>
          <p className="quiet">{say('urgeHint')}</p>
          <ul className="row">
            {URGINGS.map((task, index) => {
              const total = urgings[index]?.data;
              return total ? (
                <li key={task}>
                  <Link to={tasksBehind(task)}>
                    {say(task)} {total}
                  </Link>
                </li>
              ) : null;
            })}
          </ul>
        </li>
      </ul>
      <Standings key={court} court={court} courts={courts} today={today} />
    </Page>
  );
}
