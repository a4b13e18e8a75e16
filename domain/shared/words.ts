import type { IsoDate } from './dates.ts';
import type { AnyEvent, RuleId } from './record.ts';

/** Text for people, in court Chinese and in English. */
export type Words = { zh: string; en: string };

export function say(zh: string, en: string): Words {
  return { zh, en };
}

/** With a capital at the beginning of an English sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A table of words by the Chinese text that lines hold of them. */
export function byText(names: Readonly<Record<string, Words>>): Readonly<Record<string, Words>> {
  return Object.fromEntries(Object.values(names).map((words) => [words.zh, words]));
}

/** A step of a procedure as it is drawn. */
export type Step = { id: string; name: Words; state: 'done' | 'now' | 'ahead' | 'notApplicable'; on?: IsoDate; rule?: RuleId };

/** What a kind says of itself on screens, papers and in the docket. */
export type KindWords<State = never> = {
  name: Words;
  statuses: Readonly<Record<string, Words>>;
  /** What a case of this kind may show as its stage beside its statuses. */
  stages?: readonly Words[];
  tasks: Readonly<Record<string, Words>>;
  commands: Readonly<Record<string, Words>>;
  /** What it means that a deadline's rung has come, beside its reminders, its breach and its end. */
  rungs?: Readonly<Record<string, Words>>;
  /** Why time stands still, where a line holds a code or a text that the kind wrote itself. */
  reasons?: Readonly<Record<string, Words>>;
  /** What a limit is called by its id, where the name of its rule does not say enough. */
  limit?(limitId: string): Words | undefined;
  /** One line of the docket; undefined for shared lines, which are told the same for every kind. */
  sentence(event: AnyEvent): Words | undefined;
  steps(state: State): Step[];
  /** The lines with which a step is done, where one person does it: who wrote the last of them did the step. */
  stepLines?: Readonly<Record<string, readonly string[]>>;
};
