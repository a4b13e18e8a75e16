import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { ImportView } from '#contract/import.ts';
import { act, read } from '../../lib/api.ts';
import { minuteText } from '../../lib/day-text.ts';
import { holds, useMe } from '../../lib/session.ts';
import { Page } from '../../ui/page.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { UploadButton } from '../../ui/upload-button.tsx';
import { useImportsSay } from './imports-words.ts';

type What = ImportView['what'];

/** Files that bring what was known before: chosen here, then looked at and confirmed on a page of their own. */
export function ImportsPage() {
  const say = useImportsSay();
  const me = useMe();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['imports'], queryFn: ({ signal }) => read('/imports', {}, undefined, signal) });
  const whats: What[] = [...(holds(me, ['filingClerk', 'filingChief']) ? (['cases'] as const) : []), ...(holds(me, ['liaison']) ? (['roster'] as const) : [])];
  return (
    <Page title={say('title')} lead={say('lead')}>
      {whats.map((what) => (
        <UploadCard key={what} what={what} />
      ))}
      <section className="sheet stack" aria-labelledby="imports-past">
        <h2 id="imports-past">{say('past')}</h2>
        {error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : null}
        {isPending ? <Loading rows={3} /> : null}
        {data?.rows.length === 0 ? <p className="quiet">{say('noPast')}</p> : null}
        {data && data.rows.length > 0 ? (
          <div className="scroll-x" tabIndex={0} role="region" aria-label={`${say('past')}　${say('table')}`}>
            <table className="plain-table">
              <caption className="sr">{say('past')}</caption>
              <thead>
                <tr>
                  {(['file', 'what', 'state', 'rows', 'by', 'at'] as const).map((head) => (
                    <th key={head} scope="col">
                      {say(head)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.rows.map((run) => (
                  <tr key={run.importId}>
                    <td>
                      <Link to={`/imports/${encodeURIComponent(run.importId)}`}>{run.fileName}</Link>
                    </td>
                    <td>{say(run.what)}</td>
                    <td>{say(run.state)}</td>
                    <td className="num">
                      {say('good', { n: run.counts.good })} · {say('bad', { n: run.counts.bad })}
                    </td>
                    <td>{run.by.name}</td>
                    <td className="num">{minuteText(run.atMs)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : null}
      </section>
    </Page>
  );
}

function UploadCard({ what }: { what: What }) {
  const say = useImportsSay();
  const navigate = useNavigate();
  return (
    <section className="sheet stack" aria-labelledby={`import-${what}`}>
      <div className="spread">
        <div>
          <h2 id={`import-${what}`}>{say(what)}</h2>
          <p className="quiet">{say(what === 'cases' ? 'casesHint' : 'rosterHint')}</p>
          <p className="quiet">{say('format')}</p>
        </div>
        <UploadButton
          label={say('choose')}
          name={say('chooseFor', { what: say(what) })}
          accept=".xlsx,.csv"
          isPrimary
          onFile={async (file) => {
            const form = new FormData();
            form.set('file', file);
            const { importId } = await act('/imports/:what', { what }, form, crypto.randomUUID());
            await navigate(`/imports/${encodeURIComponent(importId)}`);
          }}
        />
      </div>
    </section>
  );
}
