import type { CIVIL_WIRE } from '#contract/civil.ts';
import type { CivilAnswers } from '#domain/civil/tasks.ts';
import { CIVIL_COMMAND_FORMS } from './civil-command-forms.ts';
import { CIVIL_TASK_FORMS } from './civil-task-forms.ts';
import type { KindForms } from './form-spec.ts';

/** The forms of a civil case: one for every task and every command that people give. */
export const CIVIL_FORMS = { tasks: CIVIL_TASK_FORMS, commands: CIVIL_COMMAND_FORMS } as const satisfies KindForms<keyof CivilAnswers, keyof (typeof CIVIL_WIRE)['commands']>;
