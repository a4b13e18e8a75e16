import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { TaskRow } from '#contract/task.ts';
import { addDays, type IsoDate } from '#domain/shared/dates.ts';
import { CHIEF_ROLES } from '#domain/shared/role.ts';
import { ChoiceInput } from '../forms/choice-input.tsx';
import { DayInput } from '../forms/day-input.tsx';
import { FormWorldContext, worldWithoutCase } from '../forms/form-world.ts';
import { usersQuery } from '../forms/users-query.ts';
import { readDay } from '../lib/day-text.ts';
import { holds, useMe } from '../lib/session.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { tell } from '../ui/told.tsx';
import { useActSay } from './act-words.ts';
import { useMoveTask, type TaskMove } from './task-acts.ts';

const TOLD = { claim: 'whatClaim', release: 'whatRelease', assign: 'whatAssign', hold: 'whatHold' } as const;

/** Claim, give back, put aside, give to somebody: who has a task is the inbox's business, not the case's. */
export function TaskMoves({ task, today, onOwnAct }: { task: TaskRow; today: IsoDate; onOwnAct: () => void }) {
  const say = useActSay();
  const me = useMe();
  const move = useMoveTask();
  const [asking, setAsking] = useState<'hold' | 'assign' | null>(null);
  const isMine = task.assignee?.accountId === me.accountId;
  if (task.state !== 'open') return null;
  const isUnder = (type: TaskMove['type']) => move.isPending && move.variables.move.type === type;

  function make(next: TaskMove) {
    move.mutate(
      { task, move: next },
      {
        onSuccess: () => {
          setAsking(null);
          onOwnAct();
          tell(say('moved', { number: task.caseNumber ?? task.receiptNo, what: say(next.type === 'hold' && next.until === null ? 'whatUnhold' : TOLD[next.type]) }), 'news');
        },
      },
    );
  }

  return (
    <div className="stack">
      <div className="row">
        {task.mayClaim && !isMine ? <Button loading={isUnder('claim')} onClick={() => make({ type: 'claim' })}>{say('claimIt')}</Button> : null}
        {isMine ? <Button loading={isUnder('release')} onClick={() => make({ type: 'release' })}>{say('release')}</Button> : null}
        {isMine && !task.heldUntil ? <Button aria-expanded={asking === 'hold'} onClick={() => setAsking(asking === 'hold' ? null : 'hold')}>{say('hold')}</Button> : null}
        {isMine && task.heldUntil ? <Button loading={isUnder('hold')} onClick={() => make({ type: 'hold', until: null })}>{say('unhold')}</Button> : null}
        {holds(me, CHIEF_ROLES) ? <Button aria-expanded={asking === 'assign'} onClick={() => setAsking(asking === 'assign' ? null : 'assign')}>{say('assign')}</Button> : null}
      </div>
      {move.error ? <ProblemAlert problem={move.error} /> : null}
      <FormWorldContext value={worldWithoutCase(today)}>
        {asking === 'hold' ? <HoldForm task={task} today={today} isPending={move.isPending} onHold={(until) => make({ type: 'hold', until })} /> : null}
        {asking === 'assign' ? <AssignForm task={task} isPending={move.isPending} onAssign={(to, reason) => make({ type: 'assign', to, reason })} /> : null}
      </FormWorldContext>
    </div>
  );
}

function HoldForm({ task, today, isPending, onHold }: { task: TaskRow; today: IsoDate; isPending: boolean; onHold: (until: IsoDate) => void }) {
  const say = useActSay();
  const id = useId();
  const [text, setText] = useState(addDays(today, 1));
  const until = readDay(text, today);
  return (
    <form
      className="sheet stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (until) onHold(until);
      }}
    >
      <div>
        <label htmlFor={id}>{say('holdUntil')}</label>
        <p className="field-hint">{say('holdHint', { due: task.due })}</p>
        <DayInput value={text} onChange={setText} described={{ id }} />
      </div>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={isPending} disabled={!until || until <= today}>
          {say('hold')}
        </Button>
      </div>
    </form>
  );
}

function AssignForm({ task, isPending, onAssign }: { task: TaskRow; isPending: boolean; onAssign: (to: string, reason: string) => void }) {
  const say = useActSay();
  const id = useId();
  const { data: users = [] } = useQuery(usersQuery(task.role));
  const [to, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  return (
    <form
      className="sheet stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (to) onAssign(to, reason.trim());
      }}
    >
      <fieldset className="field">
        <legend>{say('assignTo')}</legend>
        <ChoiceInput options={users.map(({ accountId, name }) => ({ value: accountId, label: { zh: name, en: name } }))} value={to} onChange={setTo} described={{ id: `${id}-to` }} />
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-reason`}>{say('reason')}</label>
        <Input id={`${id}-reason`} value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={isPending} disabled={!to || reason.trim().length < 2}>
          {say('assign')}
        </Button>
      </div>
    </form>
  );
}
