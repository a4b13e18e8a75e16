import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { TaskPanel } from '../../act/task-panel.tsx';
import { caseQuery } from '../../lib/case-query.ts';
import { useTitle } from '../../ui/page.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { CaseActions } from './case-actions.tsx';
import { CaseDeadlines } from './case-deadlines.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseNow } from './case-now.tsx';
import { CaseSteps } from './case-steps.tsx';
import { CaseTabs } from './case-tabs.tsx';
import { CommandPanel } from './command-panel.tsx';
import './case.css';

const nothing = () => {};

/** A case: what it is, what can be done now and why the rest cannot, how it got here, until when, and everything that belongs to it. */
export function CasePage() {
  const { caseId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const { data: view, error, refetch } = useQuery(caseQuery(caseId));
  useTitle(view ? (view.case.caseNumber ?? view.case.receiptNo) : ' ');
  if (error && !view) return <ErrorState isPage problem={error} onRetry={() => void refetch()} />;
  if (!view) return <Loading rows={14} />;

  const put = (name: string, value: string | null) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      for (const panel of ['task', 'act', 'stream']) next.delete(panel);
      if (value === null) next.delete(name);
      else next.set(name, value);
      return next;
    }, { preventScrollReset: true });
  const openAct = (streamId: string, command: string) => setSearch((before) => new URLSearchParams([...[...before].filter(([name]) => name === 'tab'), ['stream', streamId], ['act', command]]), { preventScrollReset: true });
  const taskId = search.get('task');
  const actions = <CaseActions streams={view.streams} onAct={openAct} />;
  return (
    <div className="stack">
      <CaseHead view={view} actions={actions} />
      <CaseNow view={view} onOpen={(id) => put('task', id)} />
      <CaseSteps view={view} />
      <CaseDeadlines view={view} />
      <CaseTabs view={view} tab={search.get('tab')} search={search} />
      <div className="bottom-bar no-print">{actions}</div>
      <TaskPanel taskId={taskId} isAnswering known={view.tasks.find((task) => task.taskId === taskId)} onClose={() => put('task', null)} onOwnAct={nothing} />
      <CommandPanel view={view} streamId={search.get('stream')} command={search.get('act')} onClose={() => put('act', null)} />
    </div>
  );
}
