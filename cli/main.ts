import { dispatch, type CommandIo, type CommandTable } from './command.ts';
import { QUICK_COMMANDS } from './quick.ts';

/**
 * Every command by its words. A command that needs the court's data is a file `commands/<name>.ts` that exports a `Command`
 * (`usage`, and `run`, which writes through the streams it is given and returns an exit code: 0 done, 1 failed, 2 bad input). It is
 * listed here with a dynamic import, so that no other command pays for what it loads:
 *
 *   'import cases': { zh: '导入案件', load: async () => (await import('./commands/import-cases.ts')).importCasesCommand },
 */
const COMMANDS: CommandTable = {
  ...QUICK_COMMANDS,
};

/** Runs a command and returns its exit code. */
export function main(argv: readonly string[], io: CommandIo): Promise<number> {
  return dispatch(COMMANDS, argv, io);
}
