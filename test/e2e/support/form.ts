import type { Locator } from 'playwright-core';
import type { Field, FormSpec } from '#web/forms/form-spec.ts';
import { isVisible, type Typed } from '#web/forms/read-form.ts';
import type { Words } from '#domain/shared/words.ts';

export type Language = 'zh' | 'en';

/** What a person puts into a form, by field: text as typed, the value of an option, or the beginning of the words of a choice that comes from the case. */
export type Entries = { readonly [field: string]: string | boolean | readonly string[] | readonly Entries[] };

/** Fills the visible form as a person would, field after field, by what stands on the screen. */
export async function fillForm(form: Locator, spec: Pick<FormSpec, 'fields'>, entries: Entries, language: Language): Promise<void> {
  await fillFields(form, spec.fields, entries, language);
}

async function fillFields(within: Locator, fields: readonly Field[], entries: Entries, language: Language): Promise<void> {
  const shown = fields.filter((field) => isVisible(field, fields, entries as Typed));
  const unknown = Object.keys(entries).filter((name) => !shown.some((field) => field.name === name));
  if (unknown.length > 0) throw new Error(`the form does not ask for ${unknown.join(', ')}`);
  for (const field of shown) {
    const entry = entries[field.name];
    if (entry !== undefined) await fillField(within, field, entry, language);
  }
}

async function fillField(within: Locator, field: Field, entry: Entries[string], language: Language): Promise<void> {
  const label = field.label[language];
  const group = () => within.getByRole('group', { name: labelled(label) });
  switch (field.type) {
    case 'rows': {
      await group().waitFor();
      for (const [index, row] of (entry as readonly Entries[]).entries()) {
        const rows = group().getByRole('group', { name: startsWith(`${label} `) });
        if ((await rows.count()) <= index) await group().getByRole('button', { name: { zh: '添加一行', en: 'Add a row' }[language] }).click();
        await fillFields(rows.nth(index), field.of, row, language);
      }
      return;
    }
    case 'choices':
      return tick(group(), field.options, entry as readonly string[], language);
    case 'checklist':
      return tick(group(), field.items, entry as readonly string[], language);
    case 'yesNo':
      return group().getByRole('radio', { name: { zh: entry === true ? '是' : '否', en: entry === true ? 'Yes' : 'No' }[language], exact: true }).check();
    case 'choice': {
      const text = labelOf(field.options, String(entry), language);
      const list = within.getByRole('combobox', { name: labelled(label) });
      if ((await list.count()) === 0) return group().getByRole('radio', { name: text, exact: true }).check();
      await list.fill(text);
      return list.press('Enter');
    }
    case 'user':
    case 'party':
    case 'limit':
    case 'material':
    case 'item':
      return group().getByRole('radio', { name: startsWith(String(entry)) }).first().check();
    default: {
      const box = within.getByRole('textbox', { name: labelled(label) });
      await box.fill(String(entry));
      return box.blur();
    }
  }
}

async function tick(group: Locator, options: readonly { value: string; label: Words }[], values: readonly string[], language: Language): Promise<void> {
  for (const value of values) await group.getByRole('checkbox', { name: labelOf(options, value, language) }).check();
}

function labelOf(options: readonly { value: string; label: Words }[], value: string, language: Language): string {
  const option = options.find((one) => one.value === value);
  if (!option) throw new Error(`there is no option ${value}`);
  return option.label[language];
}

/** The label of a field, with or without the word that it may be left empty. */
function labelled(label: string): RegExp {
  return new RegExp(`^${literal(label)}(\\s*(（选填）|\\(optional\\)))?$`);
}

function startsWith(text: string): RegExp {
  return new RegExp(`^${literal(text)}`);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
