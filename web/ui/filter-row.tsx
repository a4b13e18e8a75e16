import { CloseOutlined, FilterOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { wordBook } from '../lib/i18n.ts';

const useSay = wordBook('filter', {
  open: { zh: '筛选', en: 'Filter' },
  close: { zh: '收起筛选', en: 'Fold the filter' },
  any: { zh: '不限', en: 'Any' },
  drop: { zh: '去掉条件：{{text}}', en: 'Drop: {{text}}' },
  clear: { zh: '清除全部', en: 'Clear all' },
  chip: { zh: '{{label}}：{{value}}', en: '{{label}}: {{value}}' },
  row: { zh: '筛选条件', en: 'Filter' },
  apply: { zh: '查找', en: 'Find' },
});

export type FilterField = { name: string; label: string } & ({ type: 'choice'; options: readonly { value: string; label: string }[] } | { type: 'text' | 'amount' | 'day' });
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
        <Button icon={<FilterOutlined />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
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
            <TextFilter id={`${id}-${field.name}`} value={values[field.name] ?? ''} isNumber={field.type === 'amount'} onSet={(value) => set(field.name, value)} />
          )}
        </div>
      ))}
    </div>
  );
}

/** Text takes effect on Enter or when the field is left, not with each letter. */
function TextFilter({ id, value, isNumber, onSet }: { id: string; value: string; isNumber: boolean; onSet: (value: string) => void }) {
  const [text, setText] = useState(value);
  const commit = () => text.trim() !== value && onSet(text.trim());
  return <Input id={id} value={text} inputMode={isNumber ? 'decimal' : 'text'} onChange={(event) => setText(event.target.value)} onBlur={commit} onPressEnter={commit} allowClear />;
}

function shown(field: FilterField, value: string): string {
  return field.type === 'choice' ? (field.options.find((option) => option.value === value)?.label ?? value) : value;
}
