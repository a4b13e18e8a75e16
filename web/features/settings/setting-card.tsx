import { useMutation } from '@tanstack/react-query';
import { Button, Input, Select, Switch } from 'antd';
import { useId, useState } from 'react';
import type { SettingsView } from '#contract/overview.ts';
import { replace } from '../../lib/api.ts';
import { readAmount } from '../../lib/amount-text.ts';
import { useWords } from '../../lib/i18n.ts';
import { useMe } from '../../lib/session.ts';
import { useRefresh } from '../../lib/use-act.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RuleMark } from '../../ui/rule-mark.tsx';
import { tell } from '../../ui/told.tsx';
import { UNITS } from '../../ui/unit-text.ts';
import { useSettingsSay } from './settings-words.ts';
import { isLimitValue, useValueText, type LimitValue } from './value-text.ts';

type SettingRow = SettingsView['rows'][number];

/** One setting: what it means, what it is, what is standard, and for who may, its change. */
export function SettingCard({ row, mayChange }: { row: SettingRow; mayChange: boolean }) {
  const say = useSettingsSay();
  const words = useWords();
  const valueText = useValueText();
  const refresh = useRefresh();
  const me = useMe();
  const id = useId();
  const inForce = row.value ?? row.standard;
  const [value, setValue] = useState(inForce);
  const change = useMutation({
    mutationFn: (next: unknown) => replace('/settings/:key', { key: row.key }, { value: next, was: row.value }, crypto.randomUUID()),
    onSuccess: (_, next) => tell(`${words(row.name)}：${valueText(next ?? row.standard)}`),
    onSettled: refresh,
  });
  const isChanged = JSON.stringify(value) !== JSON.stringify(inForce) && isSayable(row.type, value);
  const isStandard = row.value === null || JSON.stringify(row.value) === JSON.stringify(row.standard);
  return (
    <li className="card">
      <div className="spread">
        <div>
          <strong id={id}>{words(row.name)}</strong> {row.rule ? <RuleMark rule={row.rule} on={me.today} /> : null}
          <p className="quiet">{words(row.hint)}</p>
        </div>
        <div className="row">
          {row.type === 'yesNo' ? (
            <Switch aria-labelledby={id} checked={value === true} disabled={!mayChange} checkedChildren={say('on')} unCheckedChildren={say('off')} onChange={setValue} />
          ) : row.type === 'amount' && mayChange ? (
            <Input aria-labelledby={id} className="amount-input" inputMode="decimal" value={typeof value === 'string' ? value : ''} onChange={(event) => setValue(event.target.value)} onBlur={() => setValue(readAmount(String(value ?? '')) ?? value)} />
          ) : isLimitValue(value) && mayChange ? (
            <LimitInput value={value} onChange={setValue} name={words(row.name)} />
          ) : (
            <strong className="num">{valueText(inForce)}</strong>
          )}
        </div>
      </div>
      <div className="spread">
        <span className="quiet">{say('standard', { value: valueText(row.standard) })}</span>
        {mayChange ? (
          <span className="row">
            {isStandard ? null : (
              <Button loading={change.isPending} onClick={() => change.mutate(null)}>
                {say('reset')}
              </Button>
            )}
            {isChanged ? (
              <Button type="primary" loading={change.isPending} onClick={() => change.mutate(value)}>
                {say('save')}
              </Button>
            ) : null}
          </span>
        ) : null}
      </div>
      {change.error ? <ProblemAlert problem={change.error} /> : null}
    </li>
  );
}

/** Whether what stands in the control is a whole value that can be sent. */
function isSayable(type: SettingRow['type'], value: unknown): boolean {
  return type === 'amount' ? typeof value === 'string' && readAmount(value) === value : value !== null;
}

function LimitInput({ value, onChange, name }: { value: LimitValue; onChange: (value: LimitValue) => void; name: string }) {
  const say = useSettingsSay();
  return (
    <>
      <Input
        aria-label={`${name} ${say('number')}`}
        className="number-input"
        style={{ width: 80 }}
        inputMode="numeric"
        value={String(value.n)}
        onChange={(event) => /^\d{0,4}$/.test(event.target.value) && onChange({ ...value, n: Number(event.target.value) })}
      />
      <Select aria-label={`${name} ${say('unit')}`} value={value.unit} style={{ width: 110 }} options={UNITS.map((unit) => ({ value: unit, label: say(unit) }))} onChange={(unit) => onChange({ ...value, unit })} />
    </>
  );
}
