import { yuanText } from '../../lib/amount-text.ts';
import { UNITS, useLimitText } from '../../ui/unit-text.ts';
import { useSettingsSay } from './settings-words.ts';

export type LimitValue = { n: number; unit: (typeof UNITS)[number] };

/** The value of a setting in words: a switch, a limit, an amount. */
export function useValueText(): (value: unknown) => string {
  const say = useSettingsSay();
  const limitText = useLimitText();
  return (value) => {
    if (typeof value === 'boolean') return say(value ? 'on' : 'off');
    if (isLimitValue(value)) return limitText(value);
    if (value === null || value === undefined) return say('none');
    return typeof value === 'string' && /^\d+\.\d{2}$/.test(value) ? say('yuan', { amount: yuanText(value) }) : JSON.stringify(value);
  };
}

export function isLimitValue(value: unknown): value is LimitValue {
  return typeof value === 'object' && value !== null && 'n' in value && 'unit' in value && UNITS.some((unit) => unit === (value as LimitValue).unit);
}
