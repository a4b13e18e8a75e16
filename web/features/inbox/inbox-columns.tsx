import { Button, type TableProps } from 'antd';
import type { Box, TaskRow } from '#contract/task.ts';
import { minuteText } from '../../lib/day-text.ts';
import { useLanguage, useWords } from '../../lib/i18n.ts';
import { CaseNo } from '../../ui/case-no.tsx';
import { DueBadge } from '../../ui/due-badge.tsx';
import type { CourtNow } from '../../ui/due-standing.ts';
import { Money } from '../../ui/money.tsx';
import { partyLine } from '../../ui/party-text.ts';
import { RuleMark } from '../../ui/rule-mark.tsx';
import { Tags } from '../../ui/tags.tsx';
import { useInboxSay } from './inbox-words.ts';

export type RowActs = { open: (task: TaskRow) => void; next: (task: TaskRow) => void; busy: string | null };

/** The columns of the inbox; what the reader must know before opening a row. */
export function useInboxColumns(box: Box, now: CourtNow, acts: RowActs): NonNullable<TableProps<TaskRow>['columns']> {
  const say = useInboxSay();
  const words = useWords();
  const language = useLanguage();
  const isDone = box === 'done';
  return [
    {
      title: isDone ? say('doneAt') : say('due'),
      key: 'due',
      render: (_, task) =>
        isDone ? (
          <span className="num">{task.answeredAtMs === null ? '' : minuteText(task.answeredAtMs)}</span>
        ) : (
          <span className="due-cell">
            <DueBadge due={task} now={now} /> <span className="day quiet">{task.due}</span>
          </span>
        ),
    },
    {
      title: say('task'),
      key: 'task',
      className: 'cell-task',
      render: (_, task) => (
        <>
          <button type="button" className="link-button" onClick={() => acts.open(task)}>
            {words(task.name)}
          </button>
          {task.heldUntil ? <span className="quiet"> {say('heldUntil', { day: task.heldUntil })}</span> : null}
        </>
      ),
    },
    { title: say('number'), key: 'number', render: (_, task) => <CaseNo number={task.caseNumber ?? task.receiptNo} caseId={task.caseId} /> },
    { title: say('parties'), key: 'parties', className: 'cell-parties', render: (_, task) => partyLine(task.parties, language) },
    { title: say('claim'), key: 'claim', align: 'right', render: (_, task) => <Money amount={task.claim} /> },
    { title: say('tags'), key: 'tags', render: (_, task) => <Tags tags={task.tags} /> },
    ...(box === 'court' ? [{ title: say('who'), key: 'who', render: (_: unknown, task: TaskRow) => task.assignee?.name ?? say('available') }] : []),
    { title: say('rule'), key: 'rule', render: (_, task) => <RuleMark rule={task.rule} on={now.today} /> },
    { title: say('next'), key: 'next', render: (_, task) => <NextButton box={box} task={task} acts={acts} /> },
  ];
}

/** The one thing to do with a row. */
export function NextButton({ box, task, acts }: { box: Box; task: TaskRow; acts: RowActs }) {
  const say = useInboxSay();
  const words = useWords();
  const verb = say(box === 'available' ? 'claimIt' : box === 'held' ? 'back' : task.mayAnswer && task.state === 'open' ? 'answer' : 'view');
  return (
    <Button
      type={verb === say('view') ? 'default' : 'primary'}
      ghost={verb !== say('view')}
      loading={acts.busy === task.taskId}
      aria-label={say('nextFor', { verb, task: words(task.name), number: task.caseNumber ?? task.receiptNo })}
      onClick={() => acts.next(task)}
    >
      {verb}
    </Button>
  );
}
