import { CALCULATORS, IDENTITY_CHECKS, LAW_LOOKUP } from '#domain/calculator/index.ts';
import { dispatch, type CommandIo, type CommandTable } from './command.ts';
import { calculationCommand } from './commands/calculation.ts';
import { lawCoverageCommand } from './commands/law-coverage.ts';

/** The commands that need no server. They are bundled: what is imported here is paid for by each of them at its start. */
export const QUICK_COMMANDS: CommandTable = {
  ...Object.fromEntries(Object.entries(CALCULATORS).map(([name, calculator]) => [`calc ${name}`, { zh: `计算：${calculator.zh}`, load: async () => calculationCommand(`calc ${name}`, calculator) }])),
  ...Object.fromEntries(Object.entries(IDENTITY_CHECKS).map(([name, check]) => [`check ${name}`, { zh: `核对：${check.zh}`, load: async () => calculationCommand(`check ${name}`, check, ['value']) }])),
  'law show': { zh: '查看一条规则', load: async () => calculationCommand('law show', LAW_LOOKUP, ['rule']) },
  'law coverage': { zh: '规则书的落实情况', load: async () => lawCoverageCommand },
};

/** Runs a quick command and returns its exit code. */
export function main(argv: readonly string[], io: CommandIo): Promise<number> {
  return dispatch(QUICK_COMMANDS, argv, io);
}
