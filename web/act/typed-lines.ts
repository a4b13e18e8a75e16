import type { Words } from '#domain/shared/words.ts';
import type { Field, Option } from '../forms/form-spec.ts';
import { isVisible, type Typed, type TypedValue } from '../forms/read-form.ts';

/** A field with what was typed into it, as it is read. */
export type TypedLine = { label: Words; text: Words };

const YES = { zh: '是', en: 'Yes' };
const NO = { zh: '否', en: 'No' };

/** What was typed into the visible fields of a form, in order and in words; rows of fields become lines of their own. */
export function typedLines(fields: readonly Field[], typed: Typed, optionsOf: (field: Field) => readonly Option[]): TypedLine[] {
  return fields.filter((field) => isVisible(field, fields, typed)).flatMap((field): TypedLine[] => {
    const value = typed[field.name];
    if (field.type !== 'rows') return isBlank(value) ? [] : [{ label: field.label, text: textOf(value, optionsOf(field)) }];
    const rows = Array.isArray(value) ? (value as readonly Typed[]) : [];
    return rows.flatMap((row, index) => typedLines(field.of, row, optionsOf).map(({ label, text }) => ({ label: joined([field.label, label], ` ${index + 1} · `), text })));
  });
}

function textOf(value: TypedValue, options: readonly Option[]): Words {
  if (typeof value === 'boolean') return value ? YES : NO;
  const chosen = (Array.isArray(value) ? value : [value]) as readonly string[];
  return joined(chosen.map((one) => options.find((option) => option.value === one)?.label ?? { zh: one, en: one }), '; ', '；');
}

function joined(parts: readonly Words[], en: string, zh = en): Words {
  return { zh: parts.map((part) => part.zh).join(zh), en: parts.map((part) => part.en).join(en) };
}

function isBlank(value: TypedValue): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
}
