import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import type { TaskRow } from '#contract/task.ts';
import { read } from '../lib/api.ts';
import { caseQuery } from '../lib/case-query.ts';
import { useWords } from '../lib/i18n.ts';
import { CaseNo } from '../ui/case-no.tsx';
import { ErrorState, Loading } from '../ui/states.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { TaskBody } from './task-body.tsx';
import './act.css';

const PANEL_PX = 720;

type TaskPanelProps = { taskId: string | null; known: TaskRow | undefined; isAnswering: boolean; onClose: () => void; onOwnAct: () => void };

/** A task beside its list: what is asked, why now, the facts, the form, and what will follow. */
export function TaskPanel({ taskId, known, isAnswering, onClose, onOwnAct }: TaskPanelProps) {
  const words = useWords();
  const isNarrow = useNarrow();
  const asked = useQuery({
    queryKey: ['task', taskId],
    queryFn: ({ signal }) => read('/tasks/:taskId', { taskId: taskId ?? '' }, undefined, signal),
    enabled: taskId !== null,
    ...(known ? { placeholderData: known } : {}),
    meta: { isLive: true },
  });
  const task = taskId === null ? undefined : asked.data;
  const view = useQuery({ ...caseQuery(task?.caseId ?? ''), enabled: task !== undefined, staleTime: 0 });
  // A form begins with the court's day and the state of the case: what was read some time ago will not do.
  const isReady = view.data !== undefined && (view.isFetchedAfterMount || view.isError);
  return (
    <Drawer
      open={taskId !== null}
      onClose={onClose}
      size={isNarrow ? '100%' : PANEL_PX}
      destroyOnHidden
      title={task ? words(task.name) : ' '}
      extra={task ? <CaseNo number={task.caseNumber ?? task.receiptNo} caseId={task.caseId} /> : null}
    >
      {asked.error ? <ErrorState problem={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {view.error ? <ErrorState problem={view.error} onRetry={() => void view.refetch()} /> : null}
      {taskId !== null && !asked.error && !view.error && !(task && isReady) ? <Loading rows={8} /> : null}
      {task && view.data && isReady ? <TaskBody key={task.taskId} task={task} view={view.data} isAnswering={isAnswering} onDone={onClose} onOwnAct={onOwnAct} /> : null}
    </Drawer>
  );
}
