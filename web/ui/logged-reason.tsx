import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { wordBook } from '../lib/i18n.ts';
import { ProblemAlert } from './problem-alert.tsx';

const SHORTEST = 2;
const LONGEST = 200;

const useSay = wordBook('loggedReason', {
  reason: { zh: '查看理由（记入查阅记录）', en: 'Reason (logged)' },
  show: { zh: '查看', en: 'Show' },
});

type Giving = { label?: string; isPending: boolean; onGive: (reason: string) => void };
type LoggedReasonProps = { label?: string; givings: readonly [Giving, ...Giving[]]; isReady?: boolean; error: unknown };

/** Asks why somebody looks at personal data, and lets nobody go on without a reason; the Enter key gives it to the first button. */
export function LoggedReason({ label, givings, isReady = true, error }: LoggedReasonProps) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState('');
  const reason = typed.trim();
  const isGiven = isReady && reason.length >= SHORTEST;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isGiven) givings[0].onGive(reason);
      }}
    >
      <div className="field">
        <label htmlFor={id}>{label ?? say('reason')}</label>
        <Input id={id} value={typed} maxLength={LONGEST} onChange={(event) => setTyped(event.target.value)} />
      </div>
      {error ? <ProblemAlert problem={error} /> : null}
      <div className="row">
        {givings.map((giving, at) => (
          <Button key={at} disabled={!isGiven} loading={giving.isPending} onClick={() => giving.onGive(reason)}>
            {giving.label ?? say('show')}
          </Button>
        ))}
      </div>
    </form>
  );
}
