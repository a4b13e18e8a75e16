import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { addDays } from '#domain/shared/dates.ts';
import { DayInput } from '../../forms/day-input.tsx';
import { FormWorldContext, worldWithoutCase } from '../../forms/form-world.ts';
import { act } from '../../lib/api.ts';
import { dayText, readDay } from '../../lib/day-text.ts';
import { useLanguage, wordBook } from '../../lib/i18n.ts';
import { useMe } from '../../lib/session.ts';
import { useRefresh } from '../../lib/use-act.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

const useSay = wordBook('court-clock', {
  title: { zh: '法院时钟', en: 'Court clock' },
  lead: { zh: '演示法院的时钟可以拨快，到期的提醒、超期和自动办理随即发生。只能向前，每次拨动都有记录。', en: "A demo court's clock can be moved forward; what falls due happens at once. It only goes forward, and each move is on record." },
  real: { zh: '本院使用真实时间，时钟不能拨动。', en: 'This court runs on real time; its clock cannot be moved.' },
  now: { zh: '法院日期', en: "Court's date" },
  to: { zh: '拨到哪一天', en: 'Move to' },
  days: { zh: '+{{count}} 天', en: '+{{count}} days', one: '+{{count}} day' },
  move: { zh: '拨快', en: 'Move forward' },
  done: { zh: '已拨到 {{day}}，{{count}} 个程序因此继续。', en: 'Moved to {{day}}; {{count}} procedures go on.' },
});

/** Moves a demo court's clock forward, so that waiting stories go on. */
export function CourtClockPage() {
  const say = useSay();
  const language = useLanguage();
  const me = useMe();
  const refresh = useRefresh();
  const id = useId();
  const [text, setText] = useState('');
  const move = useMutation({ mutationFn: (to: string) => act('/clock', {}, { to }, crypto.randomUUID()), onSettled: refresh });
  const to = readDay(text, me.today);
  return (
    <Page title={say('title')} lead={say(me.isDemo ? 'lead' : 'real')}>
      <form
        className="sheet stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (to) move.mutate(to);
        }}
      >
        <p>
          {say('now')}　<strong className="day">{dayText(me.today, language)}</strong>
        </p>
        {me.isDemo ? (
          <FormWorldContext value={worldWithoutCase(me.today)}>
            <div className="field">
              <div className="field-head">
                <label htmlFor={id}>{say('to')}</label>
              </div>
              <DayInput value={text} onChange={setText} described={{ id }} />
            </div>
            <div className="row">
              {[1, 7, 15, 30].map((days) => (
                <Button key={days} onClick={() => setText(addDays(me.today, days))}>
                  {say('days', { count: days })}
                </Button>
              ))}
              <Button type="primary" htmlType="submit" loading={move.isPending} disabled={!to || to <= me.today}>
                {say('move')}
              </Button>
            </div>
          </FormWorldContext>
        ) : null}
        {move.error ? <ProblemAlert problem={move.error} /> : null}
        {move.data ? (
          <p role="status" className="bar is-good">
            {say('done', { day: move.data.today, count: move.data.woken })}
          </p>
        ) : null}
      </form>
    </Page>
  );
}
