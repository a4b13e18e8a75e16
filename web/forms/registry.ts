import type { FormSpec, KindForms } from './form-spec.ts';

const FORMS: Readonly<Record<string, KindForms<string, string>>> = {};

/** The form of a task of a kind; undefined for a kind that this build of the pages does not know. */
export function taskForm(kind: string, task: string): FormSpec | undefined {
  return FORMS[kind]?.tasks[task];
}

/** The form of a command of a kind. */
export function commandForm(kind: string, command: string): FormSpec | undefined {
  return FORMS[kind]?.commands[command];
}
