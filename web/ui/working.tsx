import type { ReactNode } from 'react';
import type { CaseDeadline } from '#contract/case.ts';
import { citationWords } from '#domain/clock/rules/citation-words.ts';
import { dayText } from '../lib/day-text.ts';
import { useLanguage, useWords, wordBook } from '../lib/i18n.ts';
import { useLimitText } from './unit-text.ts';

const useSay = wordBook('working', {
  from: { zh: '起算日（当日不计入）', en: 'Counted from (this day not counted)' },
  statutory: { zh: '法定期限', en: 'Limit of law' },
  target: { zh: '超快办目标', en: 'Fast-track target' },
  extension: { zh: '延长', en: 'Extension' },
  exclusion: { zh: '扣除', en: 'Excluded' },
  roll: { zh: '末日为休息日，顺延', en: 'Last day is a rest day, moved' },
  due: { zh: '到期', en: 'Due' },
  raw: { zh: '未顺延的末日', en: 'Last day before the move' },
  days: { zh: '{{count}} 天', en: '{{count}} days', one: '{{count}} day' },
  approved: { zh: '{{approver}}批准，{{reference}}', en: 'approved by {{approver}}, {{reference}}' },
  counted: { zh: '计 {{count}} 日', en: 'counts {{count}}' },
  calendar: { zh: '工作日历 {{version}}', en: 'Calendar {{version}}' },
  written: { zh: '末日由文书写定，不计算，不延长，不扣除。', en: 'The last day stands in a paper: it is not counted, extended or interrupted.' },
  provisional: { zh: '暂定：到期日所在年份的节假日安排尚未公布或者可能调整，公布后自动重新计算。', en: 'Provisional: the holidays of that year are not published yet; it is counted anew when they are.' },
  isTarget: { zh: '这是本院的超快办时限，超过不等于超法定期限。', en: "This is the court's own target; missing it is not a breach of law." },
  basis: { zh: '依据', en: 'Basis' },
  caption: { zh: '期限的算法', en: 'How the deadline is counted' },
  term: { zh: '项目', en: 'Term' },
  length: { zh: '天数', en: 'Days' },
  to: { zh: '至', en: 'Until' },
});

/** How a date was reached: 法定 + 延长 + 扣除 = 到期, with the article of each term, and by which calendar. */
export function Working({ deadline }: { deadline: CaseDeadline }) {
  const say = useSay();
  const words = useWords();
  return (
    <div className="stack">
      <p>
        <strong>{words(deadline.name)}</strong>　<span className="quiet">{deadline.rule} {words(deadline.ruleName)}</span>
      </p>
      <TermTable counted={deadline}>{say('calendar', { version: deadline.calendar })}</TermTable>
      {deadline.isWritten ? <p className="bar is-news">{say('written')}</p> : null}
      {deadline.isTarget ? <p className="bar is-news">{say('isTarget')}</p> : null}
      {deadline.isProvisional ? <p className="bar is-warn">{say('provisional')}</p> : null}
    </div>
  );
}

type Counted = Pick<CaseDeadline, 'from' | 'rawDue' | 'due' | 'terms'> & { isTarget: boolean };

/** The terms of a date in a table; the children stand beside its last day. */
export function TermTable({ counted: deadline, children }: { counted: Counted; children?: ReactNode }) {
  const say = useSay();
  const language = useLanguage();
  const words = useWords();
  const limitText = useLimitText();
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={say('caption')}>
      <table className="plain-table">
        <caption className="sr">{say('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('term')}</th>
            <th scope="col" className="right">{say('length')}</th>
            <th scope="col">{say('to')}</th>
            <th scope="col">{say('basis')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{say('from')}</td>
            <td />
            <td className="day">{dayText(deadline.from, language)}</td>
            <td />
          </tr>
          {deadline.terms.map((term, index) => (
            <tr key={index} className={`is-${term.kind}`}>
              <td>
                {say(term.kind === 'statutory' && deadline.isTarget ? 'target' : term.kind)}
                {term.limit ? ` ${limitText(term.limit)}` : ''}
                {term.interval ? (
                  <div className="quiet">
                    <span className="day">{term.interval.from}</span> — <span className="day">{term.interval.to}</span> {term.counted === undefined ? '' : say('counted', { count: term.counted })}
                  </div>
                ) : null}
                {term.reason ? <div className="quiet">{words(term.reason)}</div> : null}
              </td>
              <td className="right num">{term.days > 0 ? `+${term.days}` : term.days}</td>
              <td className="day">{dayText(term.to, language)}</td>
              <td>
                {term.rule ? `${term.rule} ` : ''}
                {term.source ? words(citationWords(term.source)) : null}
                {term.approver ? <div className="quiet">{say('approved', { approver: term.approver, reference: term.reference ?? '' })}</div> : null}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('due')}</th>
            <td />
            <td className="day">
              <strong>{dayText(deadline.due, language)}</strong>
              {deadline.rawDue === deadline.due ? null : <div className="quiet">{say('raw')} {deadline.rawDue}</div>}
            </td>
            <td className="quiet">{children}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
