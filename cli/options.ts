import { err, ok, type Result } from '#domain/shared/result.ts';
import type { CommandProblem } from './command.ts';

/** What a command takes besides `--json`: options with a value, options without, and how many words beside them. */
export type OptionTable = { values: readonly string[]; flags: readonly string[]; words: number };
export type Options = { words: readonly string[]; flags: ReadonlySet<string>; values: Readonly<Partial<Record<string, readonly string[]>>>; isJson: boolean };

/** The words of a command by its table: `--name value` or `--name=value`, which may stand more than once. What it does not know is refused. */
export function readOptions(argv: readonly string[], { values, flags, words }: OptionTable): Result<Options, CommandProblem> {
  const found: { words: string[]; flags: Set<string>; values: Record<string, string[]>; isJson: boolean } = { words: [], flags: new Set(), values: {}, isJson: false };
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at]!;
    const [, name = '', given] = /^--([\w-]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (name === '') found.words.push(word);
    else if (name === 'json') found.isJson = true;
    else if (flags.includes(name) && given === undefined) found.flags.add(name);
    else if (!values.includes(name)) return err({ code: 'unknown_field', title: '没有这个选项', titleEn: 'There is no such option', field: name });
    else {
      const value = given ?? argv[(at += 1)];
      if (value === undefined) return err({ code: 'missing_field', title: '须填写', titleEn: 'A value is needed', field: name });
      (found.values[name] ??= []).push(value);
    }
  }
  if (found.words.length !== words) return err({ code: found.words.length < words ? 'missing_field' : 'unknown_field', title: found.words.length < words ? '内容不全' : `多余的内容：${found.words[words]}`, titleEn: found.words.length < words ? 'A word is missing' : 'A word too many' });
  return ok(found);
}

/** The one value of an option, or the refusal that it must be given. */
export function required(options: Options, name: string): Result<string, CommandProblem> {
  const value = options.values[name]?.at(-1);
  return value === undefined || value === '' ? err({ code: 'missing_field', title: '须填写', titleEn: 'A value is needed', field: name }) : ok(value);
}
