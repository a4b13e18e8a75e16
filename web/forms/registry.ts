import type { WIRES } from '#contract/kinds.ts';
import { CIVIL_FORMS } from './civil-forms.ts';
import { DISBURSEMENT_FORMS } from './disbursement-forms.ts';
import { DISTRIBUTION_FORMS } from './distribution-forms.ts';
import { ENFORCEMENT_FORMS } from './enforcement-forms.ts';
import type { FormSpec, KindForms } from './form-spec.ts';
import { TRACK_FORMS } from './poverty-track-forms.ts';
import { RECEIPT_FORMS, TREASURY_FORMS } from './treasury-forms.ts';

/** Every task and command that may come over the wire, by kind: a kind, a task or a command without a form does not compile. */
type AllForms = { readonly [K in keyof typeof WIRES]: KindForms<keyof (typeof WIRES)[K]['answers'] & string, keyof (typeof WIRES)[K]['commands'] & string> };

const FORMS: Readonly<Record<string, KindForms<string, string>>> = {
  civil: CIVIL_FORMS,
  disbursement: DISBURSEMENT_FORMS,
  distribution: DISTRIBUTION_FORMS,
  enforcement: ENFORCEMENT_FORMS,
  povertyTrack: TRACK_FORMS,
  receipt: RECEIPT_FORMS,
  treasury: TREASURY_FORMS,
} satisfies AllForms;

/** The form of a task of a kind; undefined for a kind that this build of the pages does not know. */
export function taskForm(kind: string, task: string): FormSpec | undefined {
  return FORMS[kind]?.tasks[task];
}

/** The form of a command of a kind. */
export function commandForm(kind: string, command: string): FormSpec | undefined {
  return FORMS[kind]?.commands[command];
}
