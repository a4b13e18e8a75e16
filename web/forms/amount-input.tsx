import { Input } from 'antd';
import { readAmount, yuanText } from '../lib/amount-text.ts';
import { useFormSay } from './fault-words.ts';
import type { Described } from './field-shell.tsx';

type AmountInputProps = { value: string; onChange: (text: string) => void; described: Described };

/** Yuan: separators may be typed and are put in when the field is left. */
export function AmountInput({ value, onChange, described }: AmountInputProps) {
  const say = useFormSay();
  const amount = readAmount(value);
  return (
    <Input
      {...described}
      className="amount-input"
      value={value}
      inputMode="decimal"
      autoComplete="off"
      suffix={say('yuan')}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => amount && onChange(yuanText(amount))}
    />
  );
}
