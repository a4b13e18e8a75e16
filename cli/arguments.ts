import { err, ok, type Result } from '#domain/shared/result.ts';
import type { CalculatorInput, Fields } from '#domain/calculator/field.ts';
import type { CalculatorProblem } from '#domain/calculator/problem.ts';

/** Options as a calculator's input: `--name value`, `--name=value`, flags alone; the words beside them go to `positional`, in order. */
export function readArguments(argv: readonly string[], fields: Fields, positional: readonly string[] = []): Result<{ input: CalculatorInput; isJson: boolean }, CalculatorProblem> {
  const input: Record<string, string[]> = {};
  const places = [...positional];
  let isJson = false;
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (word === '--json') {
      isJson = true;
      continue;
    }
    if (!word.startsWith('--')) {
      const place = places.shift();
      if (place === undefined) return err({ code: 'unknown_field', detail: { value: word } });
      (input[place] ??= []).push(word);
      continue;
    }
    const [name = '', given] = split(word.slice(2));
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) return err({ code: 'unknown_field', field: name });
    let value = given;
    if (value === undefined) value = field.kind === 'flag' ? 'true' : argv[(index += 1)];
    if (value === undefined || (given === undefined && value.startsWith('--'))) return err({ code: 'missing_field', field: name });
    (input[name] ??= []).push(value);
  }
  return ok({ input, isJson });
}

/** How the fields are written on the command line. */
export function usageOf(name: string, fields: Fields, positional: readonly string[] = []): string {
  const options = Object.entries(fields)
    .filter(([field]) => !positional.includes(field))
    .map(([field, { kind, isRequired, isRepeated, choices, zh }]) => {
      const value = choices ? choices.map((choice) => choice.value).join('|') : kind.toUpperCase();
      return `  --${kind === 'flag' ? field : `${field} ${value}`}${isRepeated ? ' …' : ''}  ${zh}${isRequired ? '' : '（可不填）'}`;
    });
  return [`duixian ${[name, ...positional.map((place) => place.toUpperCase())].join(' ')} [选项] [--json]`, ...options].join('\n');
}

function split(option: string): [name: string, value?: string] {
  const equals = option.indexOf('=');
  return equals < 0 ? [option] : [option.slice(0, equals), option.slice(equals + 1)];
}
