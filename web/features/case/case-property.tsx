import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '#contract/case.ts';
import type { DocketRow } from '#contract/docket.ts';
import type { EnforcementState } from '#domain/enforcement/state.ts';
import { read } from '../../lib/api.ts';
import { yuanText } from '../../lib/amount-text.ts';
import { useWords, wordBook } from '../../lib/i18n.ts';
import { DueBadge } from '../../ui/due-badge.tsx';
import { endOfDayMs } from '#domain/shared/dates.ts';
import { ErrorState, Loading } from '../../ui/states.tsx';

const useSay = wordBook('case-property', {
  controls: { zh: '控制措施', en: 'Measures' },
  noControls: { zh: '没有正在执行的查封、扣押、冻结。', en: 'No seizure or freeze is in force.' },
  measure: { zh: '措施', en: 'Measure' },
  what: { zh: '财产', en: 'Property' },
  value: { zh: '价值（元）', en: 'Value (yuan)' },
  term: { zh: '期限', en: 'Term' },
  left: { zh: '届满', en: 'Lapses' },
  documentNo: { zh: '文书号', en: 'Document' },
  nth: { zh: '第 {{n}} 次', en: 'term {{n}}' },
  never: { zh: '查封、扣押、冻结期限届满自动失效，遇休息日不顺延。', en: 'A measure lapses by itself on its last day; rest days do not move it.' },
  lines: { zh: '调查与处置记录', en: 'Investigation and measures on record' },
  noLines: { zh: '尚无财产调查记录。', en: 'Nothing is on record yet.' },
  seal: { zh: '查封', en: 'sealed' },
  detain: { zh: '扣押', en: 'detained' },
  freeze: { zh: '冻结', en: 'frozen' },
  on: { zh: '日期', en: 'Date' },
  record: { zh: '记录', en: 'Record' },
});

const TYPES = [
  'querySent', 'queryReturned', 'findingRecorded', 'clueReceived', 'clueVerified', 'investigationConcluded', 'controlSet', 'controlRenewed', 'controlReleased', 'controlLetGo', 'controlLapsed',
] as const;

/** Property of the debtor: what is under control and until when, and what was looked for and found. */
export function CaseProperty({ view }: { view: CaseView }) {
  const say = useSay();
  const words = useWords();
  const { caseId } = view.case;
  const stream = view.streams.find(({ kind }) => kind === 'enforcement');
  const state = stream?.state as EnforcementState | null | undefined;
  const controls = state && 'controls' in state ? state.controls : [];
  const { data, error, refetch } = useQuery({ queryKey: ['case', caseId, 'property'], queryFn: ({ signal }) => linesOf(caseId, stream?.streamId, signal) });
  return (
    <div className="stack">
      <h3>{say('controls')}</h3>
      <p className="quiet">{say(controls.length === 0 ? 'noControls' : 'never')}</p>
      {controls.length === 0 ? null : (
        <div className="scroll-x" tabIndex={0} role="region" aria-label={say('controls')}>
          <table className="plain-table">
            <caption className="sr">{say('controls')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('measure')}</th>
                <th scope="col">{say('what')}</th>
                <th scope="col" className="right">{say('value')}</th>
                <th scope="col">{say('term')}</th>
                <th scope="col">{say('left')}</th>
                <th scope="col">{say('documentNo')}</th>
              </tr>
            </thead>
            <tbody>
              {controls.map((control) => (
                <tr key={control.id}>
                  <td>
                    {say(control.measure)} {control.term > 1 ? say('nth', { n: control.term }) : ''}
                  </td>
                  <td>{control.what}</td>
                  <td className="right num">{yuanText(control.value)}</td>
                  <td className="day">
                    {control.from} — {control.until}
                  </td>
                  <td>
                    <DueBadge due={{ due: control.until, endsMs: endOfDayMs(control.until), isPaused: false }} now={view} />
                  </td>
                  <td>{control.documentNo}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <h3>{say('lines')}</h3>
      {error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading rows={3} /> : null}
      {data?.length === 0 ? <p className="quiet">{say('noLines')}</p> : null}
      {data && data.length > 0 ? (
        <ul className="docket">
          {data.map((line) => (
            <li key={line.docketNo} className="docket-line">
              <span className="day">{typeof line.event['on'] === 'string' ? line.event['on'] : ''}</span>
              <span>{words(line.sentence)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

async function linesOf(caseId: string, stream: string | undefined, signal: AbortSignal): Promise<DocketRow[]> {
  const pages = await Promise.all(TYPES.map((type) => read('/cases/:caseId/docket', { caseId }, { type, limit: 100, ...(stream ? { stream } : {}) }, signal)));
  return pages.flatMap(({ rows }) => rows).toSorted((a, b) => b.docketNo - a.docketNo);
}
