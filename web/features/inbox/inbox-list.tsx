import { Button } from 'antd';
import { useCallback, useState, type Key } from 'react';
import type { Box, TaskRow } from '#contract/task.ts';
import { useClaimMany, useMoveTask } from '../../act/task-acts.ts';
import { useWords } from '../../lib/i18n.ts';
import { DataTable, rowId, type DataTableProps } from '../../ui/data-table.tsx';
import { dueStanding, type CourtNow } from '../../ui/due-standing.ts';
import { useMovedText } from '../../ui/moved-text.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { tell } from '../../ui/told.tsx';
import { InboxCard } from './inbox-card.tsx';
import { useInboxColumns, type RowActs } from './inbox-columns.tsx';
import { useInboxKeys, type InboxKey } from './inbox-keys.ts';
import { useInboxSay } from './inbox-words.ts';
import type { TaskList } from './tasks-query.ts';

type InboxListProps = {
  box: Box;
  list: TaskList;
  isPanelOpen: boolean;
  onOpen: (task: TaskRow, isAnswering: boolean) => void;
  onOwnAct: () => void;
  onHelp: () => void;
  more: NonNullable<DataTableProps<TaskRow>['more']>;
};

/** The rows of a place, worked by mouse or by keys. */
export function InboxList({ box, list, isPanelOpen, onOpen, onOwnAct, onHelp, more }: InboxListProps) {
  const say = useInboxSay();
  const words = useWords();
  const movedText = useMovedText();
  const { rows } = list;
  const now: CourtNow = { today: list.today, nowMs: list.asOfMs };
  const [current, setCurrent] = useState<string>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const move = useMoveTask();
  const claimMany = useClaimMany();

  const claim = useCallback(
    (task: TaskRow) => {
      onOwnAct();
      move.mutate({ task, move: { type: 'claim' } }, { onSuccess: () => tell(say('claimedOne', { number: task.caseNumber ?? task.receiptNo, task: words(task.name) })) });
    },
    [move, onOwnAct, say, words],
  );

  const acts: RowActs = {
    open: (task) => onOpen(task, false),
    busy: move.isPending ? move.variables.task.taskId : null,
    next: (task) => {
      if (box === 'available') return claim(task);
      if (box !== 'held') return onOpen(task, task.mayAnswer);
      onOwnAct();
      move.mutate({ task, move: { type: 'hold', until: null } });
    },
  };

  function onKey(key: InboxKey) {
    const at = rows.findIndex(({ taskId }) => taskId === current);
    const task = rows[at];
    if (key === 'help') return onHelp();
    if (key === 'next' || key === 'previous') {
      const next = rows[Math.min(rows.length - 1, Math.max(0, at + (key === 'next' ? 1 : -1)))];
      if (!next) return;
      setCurrent(next.taskId);
      document.getElementById(rowId(next.taskId))?.scrollIntoView({ block: 'nearest' });
      return;
    }
    if (!task) return;
    if (key === 'claim' && task.mayClaim) claim(task);
    if (key === 'open' || key === 'answer') onOpen(task, key === 'answer');
  }
  useInboxKeys(onKey, !isPanelOpen);

  const toClaim = rows.filter(({ taskId }) => chosen.includes(taskId));
  async function claimChosen() {
    onOwnAct();
    const outcome = await claimMany.mutateAsync(toClaim);
    setChosen(outcome.rows.flatMap((row) => (row.done ? [] : [row.taskId])));
    tell(say('claimed', { count: outcome.rows.filter(({ done }) => done).length }));
  }

  function choose(keys: readonly Key[]) {
    claimMany.reset();
    setChosen(keys.map(String));
  }

  const failed = claimMany.data?.rows.filter((row) => !row.done) ?? [];
  const isChoosing = box === 'available';
  return (
    <>
      {move.error || claimMany.error ? <ProblemAlert problem={move.error ?? claimMany.error} /> : null}
      {failed.length > 0 ? (
        <div className="bar is-warn" role="alert">
          <div>
            {say('notClaimed', { count: failed.length })}
            <ul>{failed.map((row) => (row.done ? null : <li key={row.taskId}>{nameOf(claimMany.variables ?? [], row.taskId)}　{movedText(row) ?? words(row.title)}</li>))}</ul>
          </div>
        </div>
      ) : null}
      {isChoosing && toClaim.length > 0 ? (
        <div className="row">
          <Button type="primary" loading={claimMany.isPending} onClick={() => void claimChosen()}>
            {say('claimChosen', { count: toClaim.length })}
          </Button>
        </div>
      ) : null}
      <DataTable<TaskRow>
        label={say('list')}
        rows={rows}
        idOf={({ taskId }) => taskId}
        columns={useInboxColumns(box, now, acts)}
        card={(task) => <InboxCard box={box} task={task} now={now} acts={acts} />}
        toneOf={(task) => (task.state === 'open' ? toneOf(task, now) : undefined)}
        current={current}
        onOpen={(task) => onOpen(task, false)}
        {...(isChoosing ? { selection: { selectedRowKeys: [...chosen], onChange: choose } } : {})}
        more={more}
      />
    </>
  );
}

function toneOf(task: TaskRow, now: CourtNow): 'late' | 'soon' | undefined {
  const { tone } = dueStanding(task, now);
  return tone === 'late' || tone === 'soon' ? tone : undefined;
}

function nameOf(rows: readonly TaskRow[], taskId: string): string {
  const task = rows.find((row) => row.taskId === taskId);
  return task ? (task.caseNumber ?? task.receiptNo) : taskId;
}
