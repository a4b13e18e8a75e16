import { dayAt } from '#domain/shared/dates.ts';
import { engineState } from '#prisma/reads/engine.ts';
import { reviveOne } from '#record/revive.ts';
import { DONE, type Command } from '../command.ts';
import { withCourt } from '../court.ts';

/** Lists the stories that do not go on and why; `--retry` tries each once more. */
export const stuckCommand: Command = {
  usage: 'duixian stuck [--retry] [--json]\n  列出停滞的程序及原因；--retry 令其再试。',
  run: (argv, io) =>
    withCourt(argv, io, async ({ pool }) => {
      const { stuck } = await engineState({ pool });
      if (argv.includes('--retry')) for (const { streamId } of stuck) await reviveOne(pool, streamId);
      if (argv.includes('--json')) io.out(`${JSON.stringify({ stuck })}\n`);
      else io.out(stuck.length === 0 ? '没有停滞的程序。\n' : stuck.map(({ streamId, message, count, sinceMs }) => `${dayAt(sinceMs)}  ${streamId}  ${message}（${count} 次）\n`).join(''));
      return DONE;
    }),
};
