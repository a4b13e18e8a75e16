/**
 * What a command may use of the world outside: the project's folder, the time, the two streams, and who sits there. `ask` gives the next line that is typed or piped in,
 * undefined when nothing more comes; what `isSecret` is not shown while it is typed.
 */
export type CommandIo = {
  root: string;
  nowMs: () => number;
  out: (text: string) => void;
  err: (text: string) => void;
  ask: (question: string, options?: { isSecret?: boolean }) => Promise<string | undefined>;
};

/** Exit codes: done, failed, bad input. */
export const DONE = 0;
export const FAILED = 1;
export const BAD_INPUT = 2;

export type Command = { usage: string; run: (argv: readonly string[], io: CommandIo) => Promise<number> };

/** A command by its words. What it imports is loaded when it is asked for. */
export type CommandTable = Readonly<Record<string, { zh: string; load: () => Promise<Command> }>>;

const LONGEST_NAME = 3;

/** Runs the command that the first words name, the longest name first. With `--json` a problem is an object on standard output. */
export async function dispatch(table: CommandTable, argv: readonly string[], io: CommandIo): Promise<number> {
  for (let words = LONGEST_NAME; words > 0; words -= 1) {
    const name = argv.slice(0, words).join(' ');
    const entry = argv.length >= words && Object.hasOwn(table, name) ? table[name] : undefined;
    if (!entry) continue;
    const command = await entry.load();
    const rest = argv.slice(words);
    if (rest.includes('--help')) {
      io.out(`${entry.zh}\n${command.usage}\n`);
      return DONE;
    }
    return command.run(rest, io);
  }
  if (argv.length === 0 || argv[0] === 'help' || argv.includes('--help')) {
    io.out(overview(table));
    return DONE;
  }
  return refuse({ code: 'no_such_command', title: `没有这个命令：${argv.filter((word) => !word.startsWith('-')).join(' ')}`, titleEn: 'There is no such command' }, argv.includes('--json'), io);
}

export type CommandProblem = { code: string; title: string; titleEn: string; field?: string; detail?: Readonly<Record<string, string | number>> };

/** Reports bad input: as one object on standard output, or as a sentence on standard error. */
export function refuse(problem: CommandProblem, isJson: boolean, io: CommandIo): number {
  if (isJson) io.out(`${JSON.stringify(problem)}\n`);
  else io.err(`${problem.field === undefined ? '' : `--${problem.field} `}${problem.title}（${problem.code}）${problem.detail ? ` ${JSON.stringify(problem.detail)}` : ''}\n`);
  return BAD_INPUT;
}

function overview(table: CommandTable): string {
  const widest = Math.max(...Object.keys(table).map((name) => name.length));
  const lines = Object.entries(table).map(([name, { zh }]) => `  ${name.padEnd(widest)}  ${zh}`);
  return `duixian 命令 [选项] [--json]\n\n${lines.join('\n')}\n\n每个命令都可加 --help。\n`;
}
