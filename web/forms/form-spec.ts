import type { RuleId } from '#domain/shared/record.ts';
import type { Role } from '#domain/shared/role.ts';
import type { Words } from '#domain/shared/words.ts';

/** What a field of text holds at most unless it says otherwise. */
export const LONGEST_TEXT = 500;

/** `when` shows a field only while another field has one of these values. */
type Base = { name: string; label: Words; hint?: Words; rule?: RuleId; optional?: true; when?: { field: string; is: string | boolean | readonly string[] } };

export type Option = { value: string; label: Words };

/**
 * One field of a form; `name` is the key in the answer or command. What each type gives: `number` a number; `yesNo` a boolean; `amount` `"48495.74"`;
 * `date` an IsoDate; `citizenNumber`, `creditCode` and `caseNumber` the official form; `choice` the value; `choices` and `checklist` the list of ticked values;
 * `user`, `party` and `material` an id; `limit` the id of a running limit of the case; `item` the value of something the stream's state holds;
 * `rows` a list of flat objects; `text` and `longText` the trimmed text, of `max` characters at most ({@link LONGEST_TEXT} where none is given). An optional field left empty is left out.
 */
export type Field = Base &
  (
    | { type: 'text' | 'longText'; min?: number; max?: number; pattern?: RegExp }
    | { type: 'date' | 'amount' | 'yesNo' | 'citizenNumber' | 'creditCode' | 'caseNumber' | 'material' | 'limit' }
    | { type: 'number'; min?: number; max?: number }
    | { type: 'choice' | 'choices'; options: readonly Option[] }
    | { type: 'user'; role?: Role }
    | { type: 'party'; role?: 'applicant' | 'respondent' }
    | { type: 'item'; items: (state: unknown) => readonly Option[] }
    | { type: 'checklist'; items: readonly { value: string; label: Words; rule?: RuleId }[] }
    | { type: 'rows'; of: readonly Field[]; min?: number }
  );

/**
 * The form of a task or a command. `ask` is the sentence that says what is asked; `submit` the verb on the button; `effect` what will happen next.
 * The values of the visible fields, under their names, are the answer: a flat object.
 */
export type FormSpec = { ask: Words; submit: Words; effect: Words; rule?: RuleId; fields: readonly Field[]; danger?: true };

/** Forms of a kind: total over its tasks and commands, so that a kind without a form does not compile. */
export type KindForms<TaskKind extends string, Command extends string> = { tasks: Readonly<Record<TaskKind, FormSpec>>; commands: Readonly<Record<Command, FormSpec>> };
