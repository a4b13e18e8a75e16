import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { CaseView } from '#contract/case.ts';
import type { TaskRow } from '#contract/task.ts';
import { ROLE_NAMES } from '#domain/shared/role.ts';
import { FormFromSpec } from '../forms/form-from-spec.tsx';
import { FormWorldContext } from '../forms/form-world.ts';
import { taskForm } from '../forms/registry.ts';
import { act } from '../lib/api.ts';
import { momentText } from '../lib/day-text.ts';
import { useWords } from '../lib/i18n.ts';
import { useMe } from '../lib/session.ts';
import { useRefresh } from '../lib/use-act.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { tell } from '../ui/told.tsx';
import { useActSay } from './act-words.ts';
import { worldOf } from './case-world.ts';
import { PayerReveal } from './payer-reveal.tsx';
import { Proposal } from './proposal.tsx';
import { TaskFacts } from './task-facts.tsx';
import { useMoveTask } from './task-acts.ts';
import { TaskMoves } from './task-moves.tsx';
import { TypedRemains } from './typed-remains.tsx';

type TaskBodyProps = { task: TaskRow; view: CaseView; isAnswering: boolean; onDone: () => void; onOwnAct: () => void };

/** What is asked, on what facts, and the form that answers it; who else may, when the reader may not. */
export function TaskBody({ task, view, isAnswering, onDone, onOwnAct }: TaskBodyProps) {
  const say = useActSay();
  const words = useWords();
  const me = useMe();
  const refresh = useRefresh();
  const move = useMoveTask();
  const body = useRef<HTMLDivElement>(null);
  const [wasOpen] = useState(task.state === 'open');
  const spec = taskForm(task.kind, task.task);
  const number = task.caseNumber ?? task.receiptNo;
  const formId = `task:${task.taskId}`;
  const isByMe = task.answeredBy?.accountId === me.accountId;
  const mayAnswer = task.state === 'open' && task.mayAnswer;

  useEffect(() => {
    if (isAnswering && mayAnswer) body.current?.querySelector<HTMLElement>('.spec-form input, .spec-form textarea')?.focus();
  }, [isAnswering, mayAnswer]);

  async function submit(answer: Record<string, unknown>, key: string) {
    try {
      await act('/streams/:streamId/tasks/:taskId/answer', { streamId: task.streamId, taskId: task.taskId }, { answer }, key);
    } catch (problem) {
      onOwnAct();
      refresh();
      throw problem;
    }
    onOwnAct();
    refresh();
    tell(say('told', { number, what: words(task.name) }));
    onDone();
  }

  return (
    <div ref={body} className="stack task-body">
      <TaskMoves task={task} today={view.today} onOwnAct={onOwnAct} />
      <TaskFacts task={task} view={view} />
      <Proposal task={task} />
      {mayAnswer && task.kind === 'receipt' ? <PayerReveal streamId={task.streamId} /> : null}
      {task.state === 'done' ? (
        <p className={`bar ${wasOpen && !isByMe ? 'is-warn' : 'is-good'}`} role="status">
          {say(isByMe ? 'doneByMe' : wasOpen ? 'doneByNew' : 'doneBy', { name: task.answeredBy?.name ?? '', at: task.answeredAtMs === null ? '' : momentText(task.answeredAtMs, view.today) })}
        </p>
      ) : null}
      {task.state === 'withdrawn' ? <p className="bar is-warn" role="status">{say('withdrawn')}</p> : null}
      {move.error ? <ProblemAlert problem={move.error} /> : null}
      {spec ? (
        <FormWorldContext value={worldOf(view, task.streamId)}>
          {mayAnswer ? <FormFromSpec formId={formId} spec={spec} about={`${number}　${words(task.name)}`} onSubmit={submit} onCancel={onDone} /> : <TypedRemains formId={formId} spec={spec} isRecorded={isByMe} />}
        </FormWorldContext>
      ) : null}
      {mayAnswer && !spec ? <p className="bar is-warn">{say('noForm')}</p> : null}
      {task.state === 'open' && !task.mayAnswer && task.mayClaim ? (
        <div className="row">
          <Button type="primary" loading={move.isPending} onClick={() => move.mutate({ task, move: { type: 'claim' } }, { onSuccess: onOwnAct })}>
            {say('claimIt')}
          </Button>
          <span className="quiet">{say('claimFirst')}</span>
        </div>
      ) : null}
      {task.state === 'open' && !task.mayAnswer && !task.mayClaim ? <p className="bar is-news">{say('notYours', { role: task.assignee?.name ?? words(ROLE_NAMES[task.role]) })}</p> : null}
    </div>
  );
}
