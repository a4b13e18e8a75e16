import { CalendarOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useRef } from 'react';
import { readDay, weekdayText } from '../lib/day-text.ts';
import { useLanguage } from '../lib/i18n.ts';
import { useFormSay } from './fault-words.ts';
import type { Described } from './field-shell.tsx';
import { useFormWorld } from './form-world.ts';
import './forms.css';

/** `placeholder` says what an empty field means; today's form is shown as an example where it is not given. */
type DayInputProps = { value: string; onChange: (text: string) => void; described: Described; placeholder?: string };

/** A day, typed as a clerk writes it (`2018.7.16`, `7.16`, `+7`) or picked from the browser's own calendar; the weekday stands beside it. */
export function DayInput({ value, onChange, described, placeholder }: DayInputProps) {
  const say = useFormSay();
  const language = useLanguage();
  const { today } = useFormWorld();
  const picker = useRef<HTMLInputElement>(null);
  const day = readDay(value, today);
  return (
    <span className="day-input">
      <Input
        {...described}
        value={value}
        placeholder={placeholder ?? today}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => day && day !== value && onChange(day)}
        suffix={<span className="quiet">{day ? weekdayText(day, language) : ''}</span>}
      />
      <button type="button" className="icon-button" aria-label={say('calendar')} onClick={() => picker.current?.showPicker()}>
        <CalendarOutlined aria-hidden />
      </button>
      <input ref={picker} type="date" className="day-picker" tabIndex={-1} aria-hidden value={day ?? ''} onChange={(event) => onChange(event.target.value)} />
    </span>
  );
}
