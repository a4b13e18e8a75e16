import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { Link, useParams } from 'react-router';
import type { ImportView } from '#contract/import.ts';
import { act, read, replace } from '../../lib/api.ts';
import { useWords } from '../../lib/i18n.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportErrors } from './import-errors.tsx';
import { ImportRows } from './import-rows.tsx';
import { useImportsSay } from './imports-words.ts';

const POLL_MS = 700;

/** One file: read with progress, shown for a look, its columns mapped by hand where need be, then brought in whole or not at all. */
export function ImportPage() {
  const say = useImportsSay();
  const words = useWords();
  const client = useQueryClient();
  const { importId = '' } = useParams();
  const key = ['import', importId];
  const put = (view: ImportView) => client.setQueryData(key, view);
  const { data: view, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }): Promise<ImportView> => read('/imports/:importId', { importId }, undefined, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'reading' || state.data?.state === 'committing' ? POLL_MS : false),
  });
  const map = useMutation({ mutationFn: (columns: ImportView['columns']) => replace('/imports/:importId/columns', { importId }, { columns: columns.map(({ column, field }) => ({ column, field })) }, crypto.randomUUID()), onSuccess: put });
  const commit = useMutation({ mutationFn: () => act('/imports/:importId/commit', { importId }, {}, crypto.randomUUID()), onSuccess: put });
  if (error && !view) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  if (!view) return <Loading rows={8} />;
  const { counts, state } = view;
  const isBusy = state === 'reading' || state === 'committing';
  return (
    <Page title={view.fileName} lead={`${say(view.what)} · ${say(state)}`} action={<Link to="/imports">{say('back')}</Link>}>
      {isBusy ? (
        <section className="sheet stack" aria-live="polite">
          <p>{view.total > 0 ? say('progress', { state: say(state), progress: view.progress, total: view.total }) : say('starting', { state: say(state), count: view.progress })}</p>
          {view.total > 0 ? <Progress percent={Math.min(100, Math.floor((100 * view.progress) / view.total))} status="active" aria-label={say(state)} /> : null}
        </section>
      ) : null}
      {view.result ? (
        <p className={`bar ${state === 'done' ? 'is-good' : 'is-bad'}`} role="status">
          {words(view.result)}
          {state === 'done' && view.what === 'cases' ? (
            <Link className="push" to="/cases">
              {say('toCases')}
            </Link>
          ) : null}
        </p>
      ) : null}
      {map.error || commit.error ? <ProblemAlert problem={map.error ?? commit.error} /> : null}
      {!isBusy && counts.total > 0 ? (
        <section className="sheet stack" aria-label={say('check')}>
          <p className="row">
            <strong>{say('total', { n: counts.total })}</strong>
            <span className="due due-done">{say('good', { n: counts.good })}</span>
            <span className={counts.bad > 0 ? 'due due-late' : 'quiet'}>{say('bad', { n: counts.bad })}</span>
            <span className="quiet">{say('known', { n: counts.known })}</span>
          </p>
          <div className="row">
            {state === 'preview' ? (
              <Button type="primary" disabled={counts.good === 0 || view.missing.length > 0} loading={commit.isPending} onClick={() => commit.mutate()}>
                {counts.good === 0 ? say('nothing') : say('commit', { count: counts.good })}
              </Button>
            ) : null}
            {state === 'unmatched' ? (
              <Button type="primary" loading={commit.isPending} onClick={() => commit.mutate()}>
                {say('goOn')}
              </Button>
            ) : null}
          </div>
          {view.hasErrors ? <ImportErrors importId={importId} /> : null}
          {state === 'preview' ? <p className="quiet">{say('commitHint')}</p> : null}
        </section>
      ) : null}
      {view.rows.length > 0 && !isBusy ? <ImportRows view={view} /> : null}
      {view.columns.length > 0 && !isBusy ? <ImportColumns view={view} isPending={map.isPending} onMap={(columns) => map.mutate(columns)} /> : null}
    </Page>
  );
}
