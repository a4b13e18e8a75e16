import type { Calculators } from '#contract/calculation.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { Words } from '#domain/shared/words.ts';
import type { Field } from '../../forms/form-spec.ts';
import type { Typed, TypedValue } from '../../forms/read-form.ts';
import { readAmount } from '../../lib/amount-text.ts';
import { readDay } from '../../lib/day-text.ts';

type Calculator = Calculators['rows'][number];
type Asked = Calculator['fields'][number];

const HINTS: Readonly<Record<string, Words>> = {
  limit: { zh: '例如：7日、10个工作日、6个月、2年、48小时', en: 'such as 7cd (days), 10wd (working days), 6m, 2y, 48h' },
  interval: { zh: '例如：2018-07-01至2018-07-20，止日不计', en: 'such as 2018-07-01..2018-07-20, the last day not counted' },
  payment: { zh: '例如：2018-02-28：30000', en: 'such as 2018-02-28:30000' },
  claim: { zh: '例如：张三：200000', en: 'such as A:200000' },
  rule: { zh: '例如：FIL-001', en: 'such as FIL-001' },
  time: { zh: '例如：14:30', en: 'such as 14:30' },
};

/** The fields of a calculator as the forms draw them; what may be given several times has a line for each. */
export function fieldsOf({ fields }: Calculator): readonly Field[] {
  return fields.map((asked): Field => {
    const base = { name: asked.name, label: { zh: asked.zh, en: asked.en }, ...(asked.isRequired ? {} : { optional: true as const }), ...hintOf(asked) };
    if (asked.isRepeated) return { ...base, type: 'longText' };
    if (asked.kind === 'flag') return { ...base, type: 'yesNo' };
    if (asked.choices) return { ...base, type: 'choice', options: asked.choices.map(({ value, zh, en }) => ({ value, label: { zh, en } })) };
    if (asked.kind === 'date') return { ...base, type: 'date' };
    return { ...base, type: asked.kind === 'amount' ? 'amount' : 'text' };
  });
}

/** What is typed as the query of the calculation: days and amounts in their plain form, a repeated field once for each line. */
export function queryOf({ fields }: Calculator, typed: Typed, today: IsoDate): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const asked of fields) {
    const texts = textsOf(asked, typed[asked.name]).map((text) => plain(asked.kind, text, today));
    if (texts.length > 0) query[asked.name] = asked.isRepeated ? texts : texts[0]!;
  }
  return query;
}

/** What the address of the page asks of this calculator; of everything else in it nothing. */
export function askedOf({ fields }: Calculator, search: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(fields.filter(({ name }) => search.has(name)).map(({ name, isRepeated }) => [name, isRepeated ? search.getAll(name) : search.get(name)!]));
}

/** The same as it is typed. */
export function typedOf({ fields }: Calculator, asked: Readonly<Record<string, string | string[]>>): Typed {
  return Object.fromEntries(fields.flatMap(({ name, kind }) => {
    const value = asked[name];
    return value === undefined ? [] : [[name, kind === 'flag' ? value === 'true' || value === '1' : Array.isArray(value) ? value.join('\n') : value]];
  }));
}

function textsOf({ isRepeated }: Asked, value: TypedValue): string[] {
  if (typeof value === 'boolean') return [String(value)];
  if (typeof value !== 'string') return [];
  return (isRepeated ? value.split('\n') : [value]).map((text) => text.trim()).filter(Boolean);
}

function plain(kind: string, text: string, today: IsoDate): string {
  if (kind === 'date') return readDay(text, today) ?? text;
  if (kind === 'amount') return readAmount(text) ?? text;
  if (kind === 'limit') return text.replace(/^(\d+)\s*个?\s*(日|天|工作日|月|年|小时)$/, (_, n: string, unit: string) => n + UNIT_CODES[unit]!);
  return kind === 'interval' ? text.replace(/\s*[至到]\s*/, '..') : text.replace('：', ':');
}

const UNIT_CODES: Readonly<Record<string, string>> = { 日: 'cd', 天: 'cd', 工作日: 'wd', 月: 'm', 年: 'y', 小时: 'h' };

function hintOf({ kind, isRepeated }: Asked): { hint?: Words } {
  const hint = HINTS[kind];
  if (!isRepeated) return hint ? { hint } : {};
  return { hint: { zh: `每行一项${hint ? `。${hint.zh}` : ''}`, en: `One a line${hint ? `, ${hint.en}` : ''}` } };
}
