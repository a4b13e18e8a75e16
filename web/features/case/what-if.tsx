import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { CaseDeadline } from '#contract/case.ts';
import type { WhatIf, WhatIfQuery } from '#contract/what-if.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { Fields } from '../../forms/fields.tsx';
import { FormWorldContext, worldWithoutCase } from '../../forms/form-world.ts';
import type { FieldFault, Typed } from '../../forms/read-form.ts';
import { read } from '../../lib/api.ts';
import { dayText } from '../../lib/day-text.ts';
import { Problem } from '../../lib/http.ts';
import { useLanguage, useWords, wordBook } from '../../lib/i18n.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TermTable } from '../../ui/working.tsx';
import { readSupposition, WHAT_IF_FIELDS } from './what-if-fields.ts';

const useSay = wordBook('what-if', {
  title: { zh: '试算', en: 'What if' },
  lead: { zh: '改一个日期，看到期日和本案其他期限怎样变动。试算不写入卷宗。', en: 'Change a date and see where this and the other deadlines of the case would end. Nothing is written.' },
  go: { zh: '试算', en: 'Try' },
  result: { zh: '试算结果', en: 'The result' },
  later: { zh: '到期日由 {{was}} 推后 {{count}} 天，至 {{due}}。', en: 'Due {{due}}, {{count}} days after {{was}}.', one: 'Due {{due}}, a day after {{was}}.' },
  earlier: { zh: '到期日由 {{was}} 提前 {{count}} 天，至 {{due}}。', en: 'Due {{due}}, {{count}} days before {{was}}.', one: 'Due {{due}}, a day before {{was}}.' },
  same: { zh: '到期日不变，仍为 {{due}}。', en: 'Still due {{due}}.' },
  provisional: { zh: '试算的到期日是暂定的：该年节假日安排尚未公布或者可能调整。', en: 'This date is provisional: the holidays of that year are not published yet.' },
  calendar: { zh: '工作日历 {{version}}', en: 'Calendar {{version}}' },
  follows: { zh: '本案随之变动的其他期限', en: 'Other deadlines of the case that would move' },
  alone: { zh: '本案其他期限不随之变动。', en: 'No other deadline of the case would move.' },
  name: { zh: '期限', en: 'Deadline' },
  now: { zh: '现到期日', en: 'Due now' },
  then: { zh: '试算到期日', en: 'Due then' },
});

/** 试算 under a deadline's working: move its start, leave a period out, extend it, and see what moves. */
export function WhatIfForm({ deadline, caseId, today }: { deadline: CaseDeadline; caseId: string; today: IsoDate }) {
  const say = useSay();
  const words = useWords();
  const [typed, setTyped] = useState<Typed>({ extendUnit: 'm' });
  const [faults, setFaults] = useState<Readonly<Record<string, FieldFault>>>({});
  const [asked, setAsked] = useState<WhatIfQuery | null>(null);
  const found = useQuery({ queryKey: ['case', caseId, 'what-if', asked], queryFn: ({ signal }) => read('/cases/:caseId/what-if', { caseId }, asked!, signal), enabled: asked !== null, retry: false });
  const issues = found.error instanceof Problem ? (found.error.body?.issues ?? []) : [];

  function ask() {
    const supposed = readSupposition(deadline, typed, today);
    setFaults(supposed.ok ? {} : supposed.faults);
    setAsked(supposed.ok ? supposed.query : null);
  }

  return (
    <FormWorldContext value={worldWithoutCase(today)}>
      <section className="stack" aria-labelledby="what-if">
        <h3 id="what-if">{say('title')}</h3>
        <p className="quiet">{say('lead')}</p>
        <form
          className="spec-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            ask();
          }}
        >
          <Fields fields={WHAT_IF_FIELDS} typed={typed} onType={(name, value) => setTyped({ ...typed, [name]: value })} faults={faults} />
          <div className="row">
            <Button type="primary" htmlType="submit" loading={found.isFetching}>
              {say('go')}
            </Button>
          </div>
        </form>
        {asked && found.error ? <ProblemAlert problem={found.error} /> : null}
        {issues.map(({ path, message, words: said }) => (
          <p key={path}>{said ? words(said) : message}</p>
        ))}
        <div aria-live="polite">{found.data ? <Result found={found.data} isTarget={deadline.isTarget} /> : null}</div>
      </section>
    </FormWorldContext>
  );
}

function Result({ found, isTarget }: { found: WhatIf; isTarget: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const { was, due, daysMoved, isProvisional, calendar, follows } = found;
  const days = { was: dayText(was, language), due: dayText(due, language), count: Math.abs(daysMoved) };
  return (
    <section className="stack" aria-label={say('result')}>
      <p>
        <strong>{daysMoved === 0 ? say('same', days) : say(daysMoved > 0 ? 'later' : 'earlier', days)}</strong>
      </p>
      <TermTable counted={{ ...found, isTarget }}>{say('calendar', { version: calendar })}</TermTable>
      {isProvisional ? <p className="bar is-warn">{say('provisional')}</p> : null}
      {follows.length === 0 ? <p className="quiet">{say('alone')}</p> : <Follows follows={follows} />}
    </section>
  );
}

function Follows({ follows }: { follows: WhatIf['follows'] }) {
  const say = useSay();
  const words = useWords();
  const language = useLanguage();
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={say('follows')}>
      <table className="plain-table">
        <caption>{say('follows')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('now')}</th>
            <th scope="col">{say('then')}</th>
          </tr>
        </thead>
        <tbody>
          {follows.map(({ streamId, deadlineId, name, rule, was, due }) => (
            <tr key={`${streamId} ${deadlineId}`}>
              <td>
                {words(name)} <span className="quiet">{rule}</span>
              </td>
              <td className="day">{dayText(was, language)}</td>
              <td className="day">
                <strong>{dayText(due, language)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
