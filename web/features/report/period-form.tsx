import { Button } from 'antd';
import { useId, useState } from 'react';
import { DayInput } from '../../forms/day-input.tsx';
import { FormWorldContext, worldWithoutCase } from '../../forms/form-world.ts';
import { readDay } from '../../lib/day-text.ts';
import { useMe } from '../../lib/session.ts';
import { useReportSay } from './report-words.ts';

/** The period that is counted; open on either side. */
export function PeriodForm({ from, to, onChange }: { from: string; to: string; onChange: (period: Record<string, string>) => void }) {
  const say = useReportSay();
  const { today } = useMe();
  const id = useId();
  const [typed, setTyped] = useState({ from, to });
  const [isSent, setSent] = useState(false);
  const isBad = (name: 'from' | 'to') => isSent && typed[name].trim() !== '' && !readDay(typed[name], today);
  return (
    <FormWorldContext value={worldWithoutCase(today)}>
      <form
        className="row no-print"
        aria-label={say('period')}
        onSubmit={(event) => {
          event.preventDefault();
          setSent(true);
          const days = { from: readDay(typed.from, today), to: readDay(typed.to, today) };
          // A day that cannot be read is not an open side: the report would silently count more than was asked for.
          if ((['from', 'to'] as const).some((name) => typed[name].trim() !== '' && !days[name])) return;
          onChange({ ...(days.from ? { from: days.from } : {}), ...(days.to ? { to: days.to } : {}) });
        }}
      >
        {(['from', 'to'] as const).map((name) => (
          <span key={name} className="row">
            <label htmlFor={`${id}-${name}`}>{say(name)}</label>
            <DayInput value={typed[name]} onChange={(text) => setTyped({ ...typed, [name]: text })} described={{ id: `${id}-${name}`, ...(isBad(name) ? { 'aria-invalid': true, 'aria-describedby': `${id}-${name}-fault` } : {}) }} placeholder={say('unbounded')} />
            {isBad(name) ? (
              <span id={`${id}-${name}-fault`} className="field-fault" role="alert">
                {say('badDay')}
              </span>
            ) : null}
          </span>
        ))}
        <Button htmlType="submit">{say('apply')}</Button>
        {from || to ? <Button onClick={() => onChange({})}>{say('all')}</Button> : null}
      </form>
    </FormWorldContext>
  );
}
