import { CloseOutlined, FilterOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import type { IsoDate } from '#domain/shared/dates.ts';
import { readAmount } from '../lib/amount-text.ts';
import { readDay } from '../lib/day-text.ts';
import { wordBook } from '../lib/i18n.ts';
import { useMe } from '../lib/session.ts';

const useSay = wordBook('filter', {
  open: { zh: '筛选', en: 'Filter' },
  close: { zh: '收起筛选', en: 'Fold the filter' },
  any: { zh: '不限', en: 'Any' },
  drop: { zh: '去掉条件：{{text}}', en: 'Drop: {{text}}' },
  clear: { zh: '清除全部', en: 'Clear all' },
  chip: { zh: '{{label}}：{{value}}', en: '{{label}}: {{value}}' },
  row: { zh: '筛选条件', en: 'Filter' },
  bad_amount: { zh: '不是金额，没有按此筛选', en: 'Not an amount; the list does not heed it' },
  bad_day: { zh: '不是日期，没有按此筛选', en: 'Not a date; the list does not heed it' },
});

type Choice = { type: 'choice'; options: readonly { value: string; label: string }[] };
type Written = { type: 'text' | 'amount' | 'day' };
export type FilterField = { name: string; label: string } & (Choice | Written);
export type FilterValues = Readonly<Record<string, string>>;

type FilterRowProps = { fields: readonly FilterField[]; values: FilterValues; onChange: (values: FilterValues) => void };

/** The conditions of a list: folded into chips, unfolded into a row of controls. */
export function FilterRow({ fields, values, onChange }: FilterRowProps) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const active = fields.filter(({ name }) => values[name]);
  const set = (name: string, value: string) => onChange({ ...values, [name]: value });
  return (
    <section className="filter no-print" aria-label={say('row')}>
      <div className="row">
        <Button icon={<FilterOutlined aria-hidden />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say(isOpen ? 'close' : 'open')}
        </Button>
        {active.map((field) => {
          const text = say('chip', { label: field.label, value: shown(field, values[field.name] ?? '') });
          return (
            <span key={field.name} className="chip">
              {text}
              <button type="button" className="icon-button" aria-label={say('drop', { text })} onClick={() => set(field.name, '')}>
                <CloseOutlined aria-hidden />
              </button>
            </span>
          );
        })}
        {active.length > 1 ? (
          <button type="button" className="link-button" onClick={() => onChange({})}>
            {say('clear')}
          </button>
        ) : null}
      </div>
      {isOpen ? <FilterControls fields={fields} values={values} set={set} /> : null}
    </section>
  );
}

function FilterControls({ fields, values, set }: { fields: readonly FilterField[]; values: FilterValues; set: (name: string, value: string) => void }) {
  const say = useSay();
  const id = useId();
  return (
    <div className="filter-controls">
      {fields.map((field) => (
        <div key={field.name}>
          <label htmlFor={`${id}-${field.name}`}>{field.label}</label>
          {field.type === 'choice' ? (
            <Select
              id={`${id}-${field.name}`}
              value={values[field.name] ?? ''}
              onChange={(value: string) => set(field.name, value)}
              options={[{ value: '', label: say('any') }, ...field.options]}
            />
          ) : (
            <WrittenFilter id={`${id}-${field.name}`} type={field.type} value={values[field.name] ?? ''} onSet={(value) => set(field.name, value)} />
          )}
        </div>
      ))}
    </div>
  );
}

/** What stands in a condition as the list wants it; undefined where it cannot be read. */
const READ: Readonly<Record<Written['type'], (text: string, today: IsoDate) => string | undefined>> = {
  text: (text) => text,
  amount: (text) => ((amount) => (amount?.startsWith('-') ? undefined : amount))(readAmount(text)),
  day: readDay,
};
const LONGEST = 60;

/** What is written takes effect on Enter or when the field is left, not with each letter; what cannot be read is marked and takes none. */
function WrittenFilter({ id, type, value, onSet }: Written & { id: string; value: string; onSet: (value: string) => void }) {
  const say = useSay();
  const { today } = useMe();
  const [typed, setTyped] = useState({ of: value, text: value, isBad: false });
  // A condition that was dropped or put by somebody else leaves nothing of itself here.
  if (typed.of !== value) setTyped({ of: value, text: value, isBad: false });
  function commit() {
    const text = typed.text.trim();
    const read = text === '' ? '' : READ[type](text, today);
    setTyped({ of: value, text: read ?? typed.text, isBad: read === undefined });
    if (read !== undefined && read !== value) onSet(read);
  }
  return (
    <>
      <Input
        id={id}
        value={typed.text}
        maxLength={LONGEST}
        inputMode={type === 'amount' ? 'decimal' : 'text'}
        onChange={(event) => setTyped({ ...typed, text: event.target.value, isBad: false })}
        onBlur={commit}
        onPressEnter={commit}
        allowClear
        {...(typed.isBad ? { status: 'error', 'aria-invalid': true, 'aria-describedby': `${id}-fault` } : {})}
      />
      {typed.isBad ? (
        <p id={`${id}-fault`} className="field-fault" role="alert">
          {say(type === 'day' ? 'bad_day' : 'bad_amount')}
        </p>
      ) : null}
    </>
  );
}

function shown(field: FilterField, value: string): string {
  return field.type === 'choice' ? (field.options.find((option) => option.value === value)?.label ?? value) : value;
}
