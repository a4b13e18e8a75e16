import type { EnforcementCommand } from '#domain/enforcement/commands.ts';
import type { EnforcementAnswers } from '#domain/enforcement/tasks.ts';
import { ENFORCEMENT_COMMAND_FORMS } from './enforcement-command-forms.ts';
import { ENFORCEMENT_TASK_FORMS } from './enforcement-task-forms.ts';
import type { KindForms } from './form-spec.ts';

/** The forms of an enforcement case: one for every task and every command. */
export const ENFORCEMENT_FORMS = { tasks: ENFORCEMENT_TASK_FORMS, commands: ENFORCEMENT_COMMAND_FORMS } as const satisfies KindForms<keyof EnforcementAnswers, EnforcementCommand['type']>;
