import { Checkbox, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../lib/i18n.ts';
import { useFormSay } from './fault-words.ts';
import type { Described } from './field-shell.tsx';
import type { Option } from './form-spec.ts';

const RADIOS_AT_MOST = 8;

export function isShort(options: readonly Option[]): boolean {
  return options.length <= RADIOS_AT_MOST;
}

type ChoiceInputProps = { options: readonly Option[]; value: string | undefined; onChange: (value: string) => void; described: Described };

/** One of several: all in sight when they are few, a list to search when they are many. */
export function ChoiceInput({ options, value, onChange, described }: ChoiceInputProps) {
  const words = useWords();
  const say = useFormSay();
  if (options.length === 0) return <p className="quiet">{say('noOptions')}</p>;
  if (isShort(options)) {
    return (
      <Radio.Group {...described} className="options" value={value ?? null} onChange={(event) => onChange(String(event.target.value))}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value}>
            {words(option.label)}
          </Radio>
        ))}
      </Radio.Group>
    );
  }
  return (
    <Select
      {...described}
      className="select"
      value={value ?? null}
      placeholder={say('choose')}
      showSearch={{ optionFilterProp: 'label' }}
      options={options.map((option) => ({ value: option.value, label: words(option.label) }))}
      onChange={(next: string) => onChange(next)}
    />
  );
}

type ChoicesInputProps = { options: readonly (Option & { mark?: ReactNode })[]; value: readonly string[]; onChange: (value: readonly string[]) => void };

/** Any of several. */
export function ChoicesInput({ options, value, onChange }: ChoicesInputProps) {
  const words = useWords();
  return (
    <div className="options is-list">
      {options.map((option) => (
        <div key={option.value} className="row">
          <Checkbox checked={value.includes(option.value)} onChange={(event) => onChange(event.target.checked ? [...value, option.value] : value.filter((one) => one !== option.value))}>
            {words(option.label)}
          </Checkbox>
          {option.mark}
        </div>
      ))}
    </div>
  );
}
